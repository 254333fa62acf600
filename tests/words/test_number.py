"""Numbers as written and as meant: exact, with the decimals stated."""

import re
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tiendo.words.number import NUMBER, Number, NumberFormatError, read_number, write_number

FIGURES = st.builds(lambda digits, places: Decimal(digits).scaleb(-places), st.integers(0, 10**27), st.integers(0, 12))


@pytest.mark.parametrize(
    ("text", "value", "decimals"),
    [
        ("7.210", "7210", 0),
        ("361,503", "361.503", 3),
        ("3.798,254", "3798.254", 3),
        ("41,0526", "41.0526", 4),
        ("06", "6", 0),
        ("318,500", "318.500", 3),
        ("1.234.567.890", "1234567890", 0),
        ("0", "0", 0),
        ("0,5", "0.5", 1),
        ("2024", "2024", 0),
        ("100000", "100000", 0),
    ],
)
def test_a_number_written_by_the_norm(text: str, value: str, decimals: int) -> None:
    number = read_number(text)
    assert str(number.value) == value
    assert number == Number(text, Decimal(value), irregular=False)
    assert number.decimals == decimals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9.77", "9.77"),
        ("95, 5", "95.5"),
        ("95 ,5", "95.5"),
        ("7. 210", "7210"),
        ("0.500", "0.500"),  # no number of thousands begins with nought
        ("00.500", "0.500"),
        ("12345.678", "12345.678"),
        ("1.5", "1.5"),
    ],
)
def test_a_number_that_breaks_the_norm_is_read_and_said_to_be_irregular(text: str, value: str) -> None:
    assert read_number(text) == Number(text, Decimal(value), irregular=True)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "x", "…", ",5", "5,", ".5", "5.", "1,234.56", "1.23.456", "1.2345.678", "0.500.000", "12 34", "1 000",
        "5 ", " 5", "-5", "+5", "1e3", "1_000", "NaN", "Infinity", "năm", "5%", "05/BC", "１２", "٣", "²", "5\n", "1,2,3",
    ],
)  # fmt: skip
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(NumberFormatError) as refusal:
        read_number(text)
    assert str(refusal.value) == f"{text!r} is not a number; write it like 7.210 or 361,503"
    assert refusal.value.text == text


@given(st.text())
@example("1.000\n")
def test_what_is_read_as_a_number_consists_of_digits_and_separators(text: str) -> None:
    try:
        number = read_number(text)
    except NumberFormatError:
        return
    assert re.fullmatch(r"[0-9][0-9., ]*", text)
    assert number.value.is_finite()
    assert number.value >= 0


@given(FIGURES)
@example(Decimal("0.00"))
@example(Decimal("1234567890123456789012345678901.25"))  # more digits than a decimal context keeps
@example(Decimal("1" * 5000))  # more digits than Python turns into an int
@example(Decimal("1E+3"))
def test_reading_back_what_is_written_gives_the_value_and_its_decimals(value: Decimal) -> None:
    number = read_number(write_number(value))
    assert number.value == value
    assert number.decimals == max(0, -int(value.as_tuple().exponent))
    assert not number.irregular


@given(FIGURES)
def test_a_negative_number_is_written_with_a_hyphen_and_nought_has_no_sign(value: Decimal) -> None:
    assert write_number(value.copy_negate()) == ("-" if value else "") + write_number(value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("7210", "7.210"),
        ("361.503", "361,503"),
        ("318.500", "318,500"),
        ("999", "999"),
        ("-1234.5", "-1.234,5"),
        ("-0.0", "0,0"),
        ("0E+2", "0"),
    ],
)
def test_numbers_are_written_with_a_dot_between_thousands_and_a_comma_before_decimals(value: str, text: str) -> None:
    assert write_number(Decimal(value)) == text


@given(FIGURES, FIGURES)
def test_the_pattern_finds_written_numbers_whole(one: Decimal, other: Decimal) -> None:
    texts = [write_number(one), write_number(other)]
    assert re.findall(NUMBER, f"thu {texts[0]} tỷ đồng, chi {texts[1]} tỷ đồng") == texts


@given(st.text("0123456789.,", min_size=1))
def test_what_the_pattern_finds_is_read_or_refused_and_begins_and_ends_in_a_digit(text: str) -> None:
    for found in re.findall(NUMBER, text):
        assert found[0].isdigit()
        assert found[-1].isdigit()
        try:
            read_number(found)
        except NumberFormatError:
            # mixed signs, or noughts grouped like thousands: for the finder to leave alone
            assert "." in found

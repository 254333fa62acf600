"""How numbers are written in sentences: exact to the digit, in the writing of each language."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.assessing.interval import Interval
from tiendo.checking.telling import computed, number, rounded, sum_of
from tiendo.words.finding import Sentence


@pytest.mark.parametrize(
    ("value", "decimals", "vi", "en"),
    [
        (Decimal("1234.5"), None, "1.234,5", "1,234.5"),
        (Decimal("318.500"), None, "318,500", "318.500"),
        (Fraction(1, 3), None, "0,3333", "0.3333"),
        (Fraction(5, 2), None, "2,5", "2.5"),
        (Fraction(-5, 2), 0, "-3", "-3"),
        (Fraction(-1, 25), 1, "0,0", "0.0"),
        (Decimal(10) ** 9, 0, "1.000.000.000", "1,000,000,000"),
    ],
)
def test_a_number_in_both_languages(value: Fraction | Decimal, decimals: int | None, vi: str, en: str) -> None:
    assert number(value, decimals) == Sentence(vi, en)


def test_a_result_that_rounding_leaves_open_is_a_range() -> None:
    assert computed(Interval(Fraction(10), Fraction(30)), Decimal("1.0")) == Sentence("10,0 đến 30,0", "10.0 to 30.0")
    assert computed(Interval.point(Fraction(1300, 14)), Decimal("1.0")) == Sentence("92,9", "92.9")


def test_a_sum_has_its_negative_parts_in_brackets() -> None:
    assert sum_of([Decimal("1717.5"), Decimal(-51)]) == Sentence("1.717,5 + (-51)", "1,717.5 + (-51)")


@given(st.integers(-(10**60), 10**60), st.integers(0, 40))
def test_a_number_keeps_every_digit(units: int, decimals: int) -> None:
    value = Fraction(units, 10**decimals)
    written = rounded(value, decimals)
    assert Fraction(written) == value
    assert number(value, decimals).vi.replace(".", "").replace(",", ".") == f"{written:f}"


@given(st.fractions(-(10**9), 10**9), st.integers(0, 8))
def test_what_is_rounded_lies_within_half_a_unit_of_the_last_digit(value: Fraction, decimals: int) -> None:
    assert abs(Fraction(rounded(value, decimals)) - value) <= Fraction(1, 2 * 10**decimals)


def test_a_number_of_five_thousand_digits_is_written() -> None:
    assert number(Decimal("9" * 5000)).en.replace(",", "") == "9" * 5000

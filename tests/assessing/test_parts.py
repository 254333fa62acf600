"""Parts and their whole; slips of a pen."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assessing.figures import held
from tiendo.assessing.interval import Interval
from tiendo.assessing.parts import add_up, is_slip, missing

Held = tuple[Interval, Fraction]


@given(st.lists(held(), min_size=1, max_size=6))
def test_parts_add_up_to_what_their_values_make(parts: list[Held]) -> None:
    some = [one for one, _ in parts]
    assert add_up(Interval.point(sum((value for _, value in parts), start=Fraction(0))), some)


@given(st.lists(held(), min_size=2, max_size=6))
def test_what_is_missing_is_what_the_last_part_may_be(parts: list[Held]) -> None:
    *others, (_, last) = parts
    whole = sum((value for _, value in parts), start=Fraction(0))
    assert missing(Interval.point(whole), [one for one, _ in others]).holds(last)


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("23875", 23785, True),
        ("23875", 23870, True),
        ("2387", 23875, True),
        ("23875", 2387, True),
        ("23.875", 23875, True),
        ("23875", 24785, False),
        ("75", 57, False),
        ("23875", 0, False),
        ("0", 23875, False),
        ("23875", -23785, False),
    ],
)
def test_a_slip_in_words(written: str, meant: int, *, slip: bool) -> None:
    assert is_slip(Decimal(written), Interval.point(meant)) is slip


@given(st.integers(100, 10**12), st.data())
def test_two_neighbours_swapped_or_one_digit_another_is_a_slip(meant: int, data: st.DataObject) -> None:
    digits = [*str(meant)]
    at = data.draw(st.integers(0, len(digits) - 2))
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    if digits[0] != "0":
        assert digits == [*str(meant)] or is_slip(Decimal("".join(digits)), Interval.point(meant))
    other = [*str(meant)]
    other[at] = data.draw(st.sampled_from("123456789"))
    if other != [*str(meant)]:
        assert is_slip(Decimal("".join(other)), Interval.point(meant))


@pytest.mark.parametrize("digits", [40, 400, 5000])
def test_a_number_of_any_length_may_be_a_slip(digits: int) -> None:
    meant = Decimal("12" * (digits // 2))
    assert is_slip(Decimal("21" + "12" * (digits // 2 - 1)), Interval.point(int(meant)))
    assert not is_slip(Decimal("45" + "12" * (digits // 2 - 1)), Interval.point(int(meant)))

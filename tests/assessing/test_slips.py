"""Slips of the hand."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.assessing.interval import Interval
from tiendo.assessing.slips import is_one_slip_from, is_slip, slips

NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False)


@given(NUMBERS, st.data())
def test_a_slip_can_be_made_back(value: Decimal, data: st.DataObject) -> None:
    slipped = data.draw(st.sampled_from([one for one in slips(value) if one != 0 and len(one.as_tuple().digits) < 20]))
    assert is_one_slip_from(value, Interval.point(Fraction(slipped)))


def test_slips_of_the_hand() -> None:
    made = {str(other) for other in slips(Decimal("56.4"))}
    assert {"65.4", "56.9", "5.4", "56.44", "564", "-56.4"} <= {other.replace("E+1", "0") for other in made}
    assert not is_one_slip_from(Decimal("56.4"), Interval.point(Fraction(91)))


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

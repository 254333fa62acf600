"""Arithmetic of intervals: every result of values is in the result of their intervals, and nothing is wider than it must be."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.assessing.figures import FRACTIONS, held, intervals
from tiendo.assessing.interval import DivisorHoldsZeroError, Interval, hull, total

NOUGHT = Fraction(0)


@given(held(), held())
def test_what_values_give_lies_in_what_their_intervals_give(one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]) -> None:
    (some, value), (others, another) = one, other
    assert (some + others).holds(value + another)
    assert (some - others).holds(value - another)
    assert (some * others).holds(value * another)
    assume(not others.holds(NOUGHT))
    assert (some / others).holds(value / another)


@given(intervals(), intervals())
def test_each_end_of_a_result_is_the_result_of_two_ends(one: Interval, other: Interval) -> None:
    ends = [(a, b) for a in (one.low, one.high) for b in (other.low, other.high)]
    assert {(one + other).low, (one + other).high} <= {a + b for a, b in ends}
    assert {(one - other).low, (one - other).high} <= {a - b for a, b in ends}
    assert {(one * other).low, (one * other).high} <= {a * b for a, b in ends}
    assume(not other.holds(NOUGHT))
    assert {(one / other).low, (one / other).high} <= {a / b for a, b in ends}


@given(FRACTIONS, FRACTIONS)
def test_points_count_as_numbers_do(one: Fraction, other: Fraction) -> None:
    first, second = Interval.point(one), Interval.point(other)
    assert first + second == Interval.point(one + other)
    assert first - second == Interval.point(one - other)
    assert first * second == first.times(other) == Interval.point(one * other)
    if other:
        assert first / second == Interval.point(one / other)


@given(intervals(), intervals().filter(lambda one: one.holds(NOUGHT)))
def test_a_divisor_that_may_be_nought_is_refused(one: Interval, divisor: Interval) -> None:
    with pytest.raises(DivisorHoldsZeroError) as refusal:
        one / divisor
    assert refusal.value.divisor == divisor


@given(intervals(), intervals())
def test_intervals_meet_where_one_value_lies_in_both(one: Interval, other: Interval) -> None:
    shared = Interval(max(one.low, other.low), min(one.high, other.high))
    assert one.meets(other) == other.meets(one) == (shared.low <= shared.high)
    if one.meets(other):
        assert one.holds(shared.middle)
        assert other.holds(shared.middle)
    assert one.holds(one.middle)


@given(st.lists(held(), max_size=6))
def test_a_total_holds_every_sum(parts: list[tuple[Interval, Fraction]]) -> None:
    whole = total(interval for interval, _ in parts)
    assert whole.holds(sum((value for _, value in parts), start=NOUGHT))
    assert whole.low == sum(interval.low for interval, _ in parts)
    assert whole.high == sum(interval.high for interval, _ in parts)


def test_a_total_of_nothing_is_nought() -> None:
    assert total([]) == Interval.point(0)


@given(st.lists(intervals(), min_size=1, max_size=6))
def test_a_hull_holds_all_and_ends_where_they_end(some: list[Interval]) -> None:
    found = hull(some)
    assert all(found.holds(one.low) and found.holds(one.high) for one in some)
    assert found.low in {one.low for one in some}
    assert found.high in {one.high for one in some}

"""Values of two times: changes and indices say the same, and hold what exact values give."""

from fractions import Fraction

import pytest
from hypothesis import given

from tests.assessing.figures import FRACTIONS, POSITIVE, held, intervals
from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.same_period import difference, growth, index, index_of_growth

Held = tuple[Interval, Fraction]


@given(held(), held(intervals(POSITIVE)))
def test_what_exact_values_give_is_held(value: Held, base: Held) -> None:
    (some, now), (others, then) = value, base
    assert growth(some, others).holds((now - then) / then * 100)
    assert index(some, others).holds(now / then * 100)
    assert difference(some, others).holds(now - then)


@given(FRACTIONS, POSITIVE)
def test_exact_values_give_exact_changes(now: Fraction, then: Fraction) -> None:
    value, base = Interval.point(now), Interval.point(then)
    assert growth(value, base) == Interval.point((now - then) / then * 100)
    assert index(value, base) == Interval.point(now / then * 100)


@given(intervals(), intervals(POSITIVE))
def test_a_change_and_an_index_of_the_same_values_meet(value: Interval, base: Interval) -> None:
    assert index_of_growth(growth(value, base)) == index(value, base)


@pytest.mark.parametrize(("now", "then", "change"), [(115, 100, 15), (85, 100, -15), (100, 100, 0), (0, 50, -100), (300, 100, 200)])
def test_a_change_in_words(now: int, then: int, change: int) -> None:
    assert growth(Interval.point(now), Interval.point(then)) == Interval.point(change)
    assert index_of_growth(Interval.point(change)) == index(Interval.point(now), Interval.point(then))


def test_nothing_grows_from_nought() -> None:
    with pytest.raises(DivisorHoldsZeroError):
        growth(Interval.point(5), Interval.point(0))

"""Results and plans: the share that is reached, what is over it, and whether the rounded numbers decide that it is met."""

from fractions import Fraction

import pytest
from hypothesis import given

from tests.assessing.figures import FRACTIONS, POSITIVE, held, intervals
from tiendo.assessing.against_plan import Met, excess, met, plan_share
from tiendo.assessing.interval import DivisorHoldsZeroError, Interval

Held = tuple[Interval, Fraction]


@given(held(), held(intervals(POSITIVE)))
def test_what_exact_values_give_is_held(result: Held, plan: Held) -> None:
    (some, reached), (others, planned) = result, plan
    assert plan_share(some, others).holds(reached / planned * 100)
    assert excess(some, others).holds((reached - planned) / planned * 100)


@given(FRACTIONS, POSITIVE)
def test_a_share_and_what_is_over_the_plan_are_a_hundred_apart(reached: Fraction, planned: Fraction) -> None:
    result, plan = Interval.point(reached), Interval.point(planned)
    assert plan_share(result, plan) == excess(result, plan) + Interval.point(100)


@given(held(intervals(POSITIVE)), held(intervals(POSITIVE)))
def test_what_is_said_of_a_plan_is_true_of_all_values(result: Held, plan: Held) -> None:
    (some, reached), (others, planned) = result, plan
    verdict = met(plan_share(some, others))
    assert verdict is not Met.EXCEEDED or reached > planned
    assert verdict is not Met.MISSED or reached < planned
    assert verdict is not Met.REACHED or reached == planned


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        ("100.1", "100.3", Met.EXCEEDED),
        ("99", "99.9", Met.MISSED),
        ("100", "100", Met.REACHED),
        ("99.5", "100.5", Met.OPEN),
        ("100", "101", Met.OPEN),
    ],
)
def test_a_verdict_in_words(low: str, high: str, said: Met) -> None:
    assert met(Interval(Fraction(low), Fraction(high))) is said


def test_nothing_is_a_share_of_a_plan_of_nought() -> None:
    with pytest.raises(DivisorHoldsZeroError):
        plan_share(Interval.point(5), Interval.point(0))

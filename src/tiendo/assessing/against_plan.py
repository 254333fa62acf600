"""A result beside its plan: the share of it that is reached, what is over it, and whether it is met."""

from enum import Enum, auto

from tiendo.assessing.interval import Interval

PER_CENT = 100


class Met(Enum):
    """Whether a plan is met, as far as the numbers decide it."""

    EXCEEDED = auto()
    REACHED = auto()
    MISSED = auto()
    #: the rounded numbers allow more than one answer
    OPEN = auto()


def plan_share(result: Interval, plan: Interval) -> Interval:
    """The result in per cent of the plan. DivisorHoldsZeroError."""
    return (result / plan).times(PER_CENT)


def excess(result: Interval, plan: Interval) -> Interval:
    """By how many per cent the result is over the plan; negative where it is under it. DivisorHoldsZeroError."""
    return plan_share(result, plan) - Interval.point(PER_CENT)


def met(share: Interval) -> Met:
    """What a share of the plan in per cent, for an indicator of which more is better, says of it."""
    if share.low > PER_CENT:
        return Met.EXCEEDED
    if share.high < PER_CENT:
        return Met.MISSED
    return Met.REACHED if share.low == share.high == PER_CENT else Met.OPEN

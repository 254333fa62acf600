"""A value beside that of another time: its change in per cent, in points or in its own unit, and its index."""

from tiendo.assessing.interval import Interval

PER_CENT = 100


def growth(value: Interval, base: Interval) -> Interval:
    """By how many per cent of the base the value differs from it. DivisorHoldsZeroError."""
    return (value / base).times(PER_CENT) - Interval.point(PER_CENT)


def difference(value: Interval, base: Interval) -> Interval:
    """By how much the value differs from the base, in their unit; of percentages, in points."""
    return value - base


def index(value: Interval, base: Interval) -> Interval:
    """The value with the base as 100. DivisorHoldsZeroError."""
    return (value / base).times(PER_CENT)


def index_of_growth(change: Interval) -> Interval:
    """The index, base 100, that a change in per cent makes."""
    return change + Interval.point(PER_CENT)

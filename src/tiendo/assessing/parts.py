"""Wholes and their parts: whether and what the parts make together, and what rounding alone can hardly make of them."""

from collections.abc import Sequence
from fractions import Fraction

from tiendo.assessing.interval import Interval, hull, total

HUNDRED = Fraction(100)
_LIKELY = 12
"""Squared: rounding errors are spread evenly, and their sum stays within three and a half of its standard deviations."""


def made_of(added: Sequence[Interval], taken: Sequence[Interval] = ()) -> Interval:
    """What these parts make, some of them taken away."""
    return total(added) - total(taken)


def add_up(whole: Interval, parts: Sequence[Interval]) -> bool:
    """Whether some values of the parts make some value of the whole."""
    return total(parts).meets(whole)


def missing(whole: Interval, others: Sequence[Interval]) -> Interval:
    """What one more part has to be for all of them to make the whole."""
    return whole - total(others)


def gap(whole: Interval, parts: Interval) -> Fraction:
    """By how much the whole as stated is over its parts as stated."""
    return whole.middle - parts.middle


def is_beyond_rounding(difference: Fraction, rounded: Sequence[Interval]) -> bool:
    """Whether a difference that the intervals allow is still more than the rounding of these numbers makes but once in thousands."""
    variance = sum((_half(one) ** 2 / 3 for one in rounded), start=Fraction(0))
    return difference**2 > _LIKELY * variance


def makes_hundred(shares: Sequence[Interval]) -> bool:
    """Whether shares in per cent that are all of a whole can make a hundred."""
    return total(shares).holds(HUNDRED)


def between(changes: Sequence[Interval]) -> Interval:
    """Where the change of a whole lies, given the changes of all its parts."""
    return hull(changes)


def weighted_index(values: Sequence[Interval], indices: Sequence[Interval]) -> Interval:
    """The index of a whole whose parts have these values and, base 100, these indices. DivisorHoldsZeroError."""
    bases = [value / index for value, index in zip(values, indices, strict=True)]
    return total(values) / total(bases)


def _half(interval: Interval) -> Fraction:
    return (interval.high - interval.low) / 2

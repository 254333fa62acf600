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


def roughly_weighted_index(values: Sequence[Interval], indices: Sequence[Interval], *, by: Fraction) -> Interval:
    """As `weighted_index`, where each weight may be so many times larger or smaller than its value says. DivisorHoldsZeroError.

    Values at the prices of today and growth at the prices of once are weighed differently.
    """
    bases = [value / index for value, index in zip(values, indices, strict=True)]
    weights = [(base.low / by, base.high * by) for base in bases]
    return Interval(
        min(_mean([index.low for index in indices], weights, heavy_from=at, upwards=False) for at in range(len(indices) + 1)),
        max(_mean([index.high for index in indices], weights, heavy_from=at, upwards=True) for at in range(len(indices) + 1)),
    )


def _mean(indices: Sequence[Fraction], weights: Sequence[tuple[Fraction, Fraction]], *, heavy_from: int, upwards: bool) -> Fraction:
    """The mean where those that pull it one way weigh all they may, and the others as little."""
    ordered = sorted(zip(indices, weights, strict=True), reverse=not upwards)
    weighed = [(index, weight[at >= heavy_from]) for at, (index, weight) in enumerate(ordered)]
    return sum((index * weight for index, weight in weighed), start=Fraction(0)) / sum((weight for _, weight in weighed), start=Fraction(0))


def _half(interval: Interval) -> Fraction:
    return (interval.high - interval.low) / 2

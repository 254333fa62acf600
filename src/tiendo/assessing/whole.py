"""Parts of a whole: their share in per cent, and which shares whole numbers can have at all."""

from fractions import Fraction
from math import ceil, floor

from tiendo.assessing.interval import Interval

PER_CENT = 100


def share(part: Interval, whole: Interval) -> Interval:
    """The part in per cent of the whole. DivisorHoldsZeroError."""
    return (part / whole).times(PER_CENT)


def is_possible_share(percentage: Interval, whole: int) -> bool:
    """Whether some whole number out of `whole` makes this percentage (the GRIM test: Brown and Heathers, 2017)."""
    return floor(percentage.high * whole / PER_CENT) >= ceil(percentage.low * whole / PER_CENT)


def nearest_shares(percentage: Interval, whole: int) -> tuple[tuple[int, Fraction], tuple[int, Fraction]]:
    """The whole numbers next below and next above the percentage of `whole`, each with its own percentage."""
    below = floor(percentage.middle * whole / PER_CENT)
    return (below, Fraction(below * PER_CENT, whole)), (below + 1, Fraction((below + 1) * PER_CENT, whole))

"""Intervals of exact fractions: what a number that was rounded, or hedged, may have been.

Both ends belong to an interval. Results are hulls: the smallest interval that holds every result the operands allow.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction


class DivisorHoldsZeroError(ZeroDivisionError):
    """A division by an interval in which nought lies, so that no result bounds the quotient."""

    def __init__(self, divisor: "Interval") -> None:
        super().__init__(f"nought lies in {divisor.low} to {divisor.high}; nothing bounds a quotient by it")
        self.divisor = divisor


@dataclass(frozen=True, slots=True)
class Interval:
    """`low` ≤ value ≤ `high`."""

    low: Fraction
    high: Fraction

    @classmethod
    def point(cls, value: Fraction | int) -> "Interval":
        """The interval of one value."""
        return cls(Fraction(value), Fraction(value))

    def __add__(self, other: "Interval") -> "Interval":
        """Every sum."""
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        """Every difference."""
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Interval") -> "Interval":
        """Every product."""
        ends = [one * two for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def __truediv__(self, other: "Interval") -> "Interval":
        """Every quotient, or DivisorHoldsZeroError."""
        if other.holds(Fraction(0)):
            raise DivisorHoldsZeroError(other)
        ends = [one / two for one in (self.low, self.high) for two in (other.low, other.high)]
        return Interval(min(ends), max(ends))

    def times(self, factor: Fraction | int) -> "Interval":
        """Every value that many times."""
        if factor == 1:
            return self
        ends = self.low * factor, self.high * factor
        return Interval(*ends) if factor >= 0 else Interval(*reversed(ends))

    def holds(self, value: Fraction) -> bool:
        """Whether the value lies in it."""
        return self.low <= value <= self.high

    def meets(self, other: "Interval") -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    @property
    def middle(self) -> Fraction:
        """Half-way between its ends."""
        return (self.low + self.high) / 2


def total(parts: Iterable[Interval]) -> Interval:
    """Every sum of one value of each; nought where there are none."""
    return sum(parts, start=Interval.point(0))


def hull(some: Iterable[Interval]) -> Interval:
    """The smallest interval that holds all of these, of which there is at least one."""
    found = list(some)
    return Interval(min(one.low for one in found), max(one.high for one in found))

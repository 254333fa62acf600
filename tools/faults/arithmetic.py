"""Ranges of exact numbers: all that a rounded number may stand for, and what comes of computing with them."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Range:
    """Every number from `low` to `high`."""

    low: Fraction
    high: Fraction

    def __add__(self, other: "Range") -> "Range":
        """All sums."""
        return Range(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Range") -> "Range":
        """All differences."""
        return Range(self.low - other.high, self.high - other.low)

    def times(self, number: Fraction | int) -> "Range":
        """All products with one number."""
        ends = sorted((self.low * number, self.high * number))
        return Range(ends[0], ends[1])

    def over(self, other: "Range") -> "Range | None":
        """All quotients; None where the divisor may be nothing."""
        if other.low <= 0 <= other.high:
            return None
        ends = sorted(one / two for one in (self.low, self.high) for two in (other.low, other.high))
        return Range(ends[0], ends[-1])

    def meets(self, other: "Range | None") -> bool:
        """Whether some number is in both."""
        return other is not None and self.low <= other.high and other.low <= self.high


def total(ranges: list[Range]) -> Range:
    """All sums of one number out of each."""
    return Range(sum((each.low for each in ranges), Fraction(0)), sum((each.high for each in ranges), Fraction(0)))

"""Figures that state a number, and numbers by chance, for the laws of the arithmetic."""

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import Any

from hypothesis import strategies as st

from tiendo.assessing.interval import Interval
from tiendo.words.figure import Figure, Kind
from tiendo.words.place import Place

PLACE = Place(0, 1, (0, 1), {"line": 1})
FRACTIONS = st.fractions(-(10**6), 10**6, max_denominator=10**4)
POSITIVE = st.fractions(Fraction(1, 10**4), 10**6, max_denominator=10**4)
DECIMALS = st.integers(0, 6)
MEASURED = st.sampled_from(["%", "tỷ đồng", "tấn", "ha", "triệu đồng/người", "điểm %", "nghìn tấn", "km2"])
COUNTED = st.sampled_from([None, "hộ", "trường", "vụ", "người", "chỉ tiêu"])


@st.composite
def intervals(draw: st.DrawFn, ends: st.SearchStrategy[Fraction] = FRACTIONS) -> Interval:
    """Any interval, points among them."""
    one, other = draw(ends), draw(ends)
    return Interval(min(one, other), max(one, other))


@st.composite
def held(draw: st.DrawFn, some: st.SearchStrategy[Interval] | None = None) -> tuple[Interval, Fraction]:
    """An interval and a value that lies in it."""
    interval = draw(intervals() if some is None else some)
    share = draw(st.fractions(0, 1, max_denominator=1000))
    return interval, interval.low + (interval.high - interval.low) * share


def figure(value: Decimal | str, unit: str | None = "%", **said: Any) -> Figure:
    """A figure of this number and unit, exact unless it is said otherwise."""
    return Figure(id="f", place=PLACE, text=str(value), **{"kind": Kind.LEVEL, "value": Decimal(value), "unit": unit, **said})


def written(units: int, decimals: int) -> Decimal:
    """So many units of the last of so many decimals, with each of them stated: 5640 of 2 is 56.40."""
    return Decimal((0 if units >= 0 else 1, tuple(map(int, str(abs(units)))), -decimals))


def half_up(value: Fraction, decimals: int) -> Decimal:
    """The number to which a value is rounded, halves away from nought."""
    size = floor(abs(value) * 10**decimals + Fraction(1, 2))
    return written(size if value >= 0 else -size, decimals)


def cut(value: Fraction, decimals: int) -> Decimal:
    """The number that is left of a value where its further digits are cut off."""
    size = floor(abs(value) * 10**decimals)
    return written(size if value >= 0 else -size, decimals)

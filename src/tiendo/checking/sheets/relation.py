"""Sums that a table keeps: whether one holds in its rows or columns, how surely, and where it is broken.

A sum stands between places of one line: columns of a row, or rows of a column; it is tried line by line. What is found by search may
hold by chance. So each line in which it holds counts as many digits as its parts have above their rounding, and a sum that was searched
among many must hold with more digits than chance gives one of so many.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from functools import cached_property
from math import log10

from tiendo.assessing.interval import Interval
from tiendo.assessing.parts import gap, is_beyond_rounding, made_of
from tiendo.assessing.slips import is_one_slip_from
from tiendo.checking.sheets.sheet import Entry
from tiendo.words.figure import Figure

Look = Callable[[int, int], Entry | None]
"""The entry of a place in a line, None for a blank."""


class Said(IntEnum):
    """How plainly a table says that a sum holds."""

    #: nothing says it but its numbers
    NUMBERS = 0
    #: heads, labels or the order of rows make it likely
    WORDS = 1
    #: a formula or a word such as `chia ra` says it
    PLAINLY = 2


@dataclass(frozen=True, slots=True)
class Sum:
    """`whole` = the places `added` - the places `taken`."""

    whole: int
    added: tuple[int, ...]
    taken: tuple[int, ...] = ()

    @property
    def parts(self) -> tuple[int, ...]:
        """The places of the parts."""
        return (*self.added, *self.taken)

    @property
    def places(self) -> frozenset[int]:
        """All its places."""
        return frozenset((self.whole, *self.added, *self.taken))


@dataclass(frozen=True, slots=True)
class Tried:
    """A sum in one line: the figure of the whole, the entries of the parts that the line has, what they make."""

    line: int
    whole: Figure
    stated: Interval
    added: tuple[Entry, ...]
    taken: tuple[Entry, ...]
    computed: Interval
    agrees: bool
    digits: float

    @property
    def gap(self) -> Fraction:
        """By how much the whole is over its parts."""
        return gap(self.stated, self.computed)

    @property
    def parts(self) -> tuple[Figure, ...]:
        """The figures of the parts."""
        return tuple(entry.figure for entry in (*self.added, *self.taken) if entry.figure)

    @property
    def rounded(self) -> list[Interval]:
        """The values of all its figures."""
        return [self.stated, *(entry.value for entry in (*self.added, *self.taken) if entry.value)]

    @property
    def is_like_an_average(self) -> bool:
        """Whether the whole lies among its parts, as an average does, or the last of several states."""
        sizes = [value.middle for entry in self.added if (value := entry.value)]
        return not self.taken and min(sizes) >= 0 and self.stated.middle <= max(sizes)

    @property
    def is_slip(self) -> bool:
        """Whether one slip of the hand in one of the numbers explains the gap."""
        if is_one_slip_from(self.whole.value, self.computed):
            return True
        return any(
            is_one_slip_from(entry.figure.value, self.right(entry, added=entry in self.added))
            for entry in (*self.added, *self.taken)
            if entry.figure and entry.value
        )

    def right(self, entry: Entry, *, added: bool) -> Interval:
        """What the part should be, were it the one that is wrong."""
        own = entry.value or Interval.point(0)
        rest = Interval(self.computed.low - own.low, self.computed.high - own.high) if added else self.computed
        if added:
            return Interval(self.stated.low - rest.high, self.stated.high - rest.low)
        rest = Interval(self.computed.low + own.high, self.computed.high + own.low)
        return Interval(rest.low - self.stated.high, rest.high - self.stated.low)


@dataclass(frozen=True)
class Weighed:
    """A sum tried in many lines."""

    sum: Sum
    said: Said
    tried: tuple[Tried, ...]
    mixed: bool = False
    """Whether its lines measure different things."""

    @cached_property
    def agreeing(self) -> tuple[Tried, ...]:
        """The lines in which it holds."""
        return tuple(one for one in self.tried if one.agrees)

    @cached_property
    def telling(self) -> tuple[Tried, ...]:
        """The lines in which it holds and that would not hold by themselves, the same numbers once."""
        return tuple({tuple(entry.value for entry in one.added): one for one in self.agreeing if one.digits > 0}.values())

    @cached_property
    def to_the_digit(self) -> bool:
        """Whether it holds without any rounding wherever it holds, in three lines at least."""
        return len(self.telling) > 2 and all(one.gap == 0 for one in self.agreeing)

    @cached_property
    def breaking(self) -> tuple[Tried, ...]:
        """The lines in which it does not hold; where it holds to the digit elsewhere, also those that rounding can hardly explain."""
        return tuple(
            one for one in self.tried if not one.agrees or (self.to_the_digit and one.gap != 0 and is_beyond_rounding(one.gap, one.rounded))
        )

    @cached_property
    def against(self) -> tuple[Tried, ...]:
        """The lines that speak against it: it fails there, and no average or last state is meant where lines measure different things."""
        return tuple(one for one in self.tried if not one.agrees and not (self.mixed and one.is_like_an_average))

    def stands(self, searched: int = 1) -> bool:
        """Whether it holds by more than chance, having been found among so many."""
        told, broken = len(self.telling), len(self.against)
        digits = sum(one.digits for one in self.telling)
        if self.said is Said.PLAINLY:
            return (told >= broken and digits > 0) or (len(self.tried) <= 2 and broken <= 1)
        if self.said is Said.WORDS:
            return told >= max(1, 2 * broken) and digits >= log10(searched) + _LIKELY_DIGITS
        return told >= max(3, 3 * broken) and digits >= log10(searched) + _SURE_DIGITS


_LIKELY_DIGITS = 1
_SURE_DIGITS = 3


def weigh(sum_: Sum, said: Said, lines: Iterable[int], look: Look, *, mixed: bool = False) -> Weighed:
    """The sum, tried in each line that has a whole and parts."""
    return Weighed(sum_, said, tuple(one for line in lines if (one := try_in(sum_, line, look))), mixed)


def try_in(sum_: Sum, line: int, look: Look) -> Tried | None:
    """The sum in one line; None where the line does not decide it."""
    whole = look(line, sum_.whole)
    if whole is None or whole.figure is None or whole.value is None:
        return None
    added, open_ = _known(sum_.added, line, look)
    taken, less_open = _known(sum_.taken, line, look)
    if not any(entry.figure for entry in (*added, *taken)) or len(added) + len(taken) < 2:
        return None
    computed = made_of([entry.value for entry in added if entry.value], [entry.value for entry in taken if entry.value])
    agrees = whole.value.meets(computed)
    # What stands in no cell can only add to the parts.
    if not agrees and (less_open or (open_ and (sum_.taken or computed.low <= whole.value.high))):
        return None
    return Tried(line, whole.figure, whole.value, added, taken, computed, agrees, _digits(whole.value, added, taken) if agrees else 0)


def _known(places: Sequence[int], line: int, look: Look) -> tuple[tuple[Entry, ...], bool]:
    """The entries that have a value, and whether some have none."""
    found = [look(line, place) for place in places]
    known = tuple(entry for entry in found if entry and entry.value)
    return known, len(known) < len(found)


def _digits(whole: Interval, added: Sequence[Entry], taken: Sequence[Entry]) -> float:
    """How many digits of the second largest part stand above the rounding of all: what agrees by chance agrees in few."""
    values = [entry.value for entry in (*added, *taken) if entry.value]
    sizes = sorted((abs(value.middle) for value in values), reverse=True)
    if len(sizes) < 2 or not sizes[1]:
        return 0
    width = sum((value.high - value.low for value in values), start=whole.high - whole.low)
    return log10(1 + sizes[1] / max(width, _finest(added, taken)))


def _finest(added: Sequence[Entry], taken: Sequence[Entry]) -> Fraction:
    exponents = [entry.figure.value.as_tuple().exponent for entry in (*added, *taken) if entry.figure]
    return Fraction(10) ** min((one for one in exponents if isinstance(one, int)), default=0)

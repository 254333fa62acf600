"""An indicator: what is measured, as a catalogue defines it. Scope is part of identity.

`thu ngân sách` with and without `tiền sử dụng đất` are two indicators, and so are `dân số` and `dân số trung bình`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Direction(StrEnum):
    """Which way is better."""

    HIGHER = "higher"
    LOWER = "lower"
    NONE = "none"


class Timing(StrEnum):
    """Whether it gathers over a period or stands at a moment."""

    FLOW = "flow"
    STOCK = "stock"


class Additivity(StrEnum):
    """How the figures of parts make the figure of the whole."""

    #: over units and over months
    SUM = "sum"
    #: over units, at the end of the period
    SUM_AT_END = "sum_at_end"
    #: the sum of the numerators over the sum of the denominators
    RATIO_OF_SUMS = "ratio_of_sums"
    #: from parts nothing follows; only whoever compiles it knows it
    OWNER_ONLY = "owner_only"


class Level(StrEnum):
    """A level of local government; `city` is the level between, which ended on 1 July 2025."""

    PROVINCE = "province"
    CITY = "city"
    COMMUNE = "commune"


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of a catalogue, valid from (included) to (excluded) where it says so.

    `unit` is canonical, `units` are others in which it is reported too; scale words need no entry. `double_counts` says
    that a sum counts some things twice. `usual` bounds the values usual at a level, in the canonical unit. A phrase that
    holds one of `excludes` means something else; where `context` is given, the sentence has to hold one of its phrases.
    """

    id: str
    name: str
    name_en: str
    group: str
    group_en: str
    unit: str
    direction: Direction
    timing: Timing
    adds: Additivity
    compiler: str
    source: str
    author: str
    verified: bool
    known_from: date
    units: tuple[str, ...] = ()
    scope: str | None = None
    double_counts: bool = False
    numerator: str | None = None
    denominator: str | None = None
    usual: Mapping[Level, tuple[Decimal, Decimal]] = field(default_factory=dict)
    synonyms: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its synonyms."""
        return (self.name, *self.synonyms)

    def is_valid(self, start: date, end: date) -> bool:
        """Whether it is defined on some day of `start` ≤ day < `end`."""
        return (self.valid_from is None or self.valid_from < end) and (self.valid_to is None or start < self.valid_to)


@dataclass(frozen=True, slots=True)
class Match:
    """An indicator proposed for a figure: its id and name, and how well they agree, above 0 and at most 1."""

    indicator: str
    name: str
    score: float

"""A figure: one number of a document and everything the document says of it. The contract is docs/reading.md."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from tiendo.words.indicator import Match
from tiendo.words.place import Place


class Kind(StrEnum):
    """What sort of quantity the number is."""

    LEVEL = "level"
    CHANGE = "change"
    PLAN_SHARE = "plan_share"
    RATIO = "ratio"
    INDEX = "index"
    RANK = "rank"


class Bound(StrEnum):
    """How the number limits the value meant."""

    EXACT = "exact"
    ABOUT = "about"
    ABOVE = "above"
    BELOW = "below"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Role(StrEnum):
    """Whether the number is a result or something asked for."""

    ACTUAL = "actual"
    TARGET = "target"


class Status(StrEnum):
    """How final a result is (Law on Statistics 2015, article 48)."""

    ESTIMATE = "estimate"
    PRELIMINARY = "preliminary"
    OFFICIAL = "official"


class Against(StrEnum):
    """What a share, change, ratio or index is measured against."""

    PLAN = "plan"
    SAME_PERIOD = "same_period"
    PERIOD = "period"
    WHOLE = "whole"
    PEER = "peer"


class Doubt(StrEnum):
    """Why a person should look at a figure."""

    PERCENT_OR_POINTS = "percent or points"
    BASE_NOT_STATED = "base not stated"
    COMPARISON_NOT_STATED = "comparison not stated"
    NO_INDICATOR = "no indicator"
    NO_PERIOD = "no period"
    NO_UNIT = "no unit"
    NOT_IN_CATALOGUE = "not in the catalogue"
    NUMBER_IRREGULAR = "number written irregularly"
    PART_OVER_WHOLE = "part greater than whole"
    SUBJECT_INHERITED_FAR = "subject inherited from afar"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. Changes are signed; a range has `value` ≤ `upper`; values stand in the unit as written.

    `matches` are the indicators that a catalogue proposes, best first; the reader alone proposes none.
    """

    id: str
    place: Place
    text: str
    kind: Kind
    value: Decimal
    upper: Decimal | None = None
    denominator: Decimal | None = None
    unit: str | None = None
    bound: Bound = Bound.EXACT
    role: Role = Role.ACTUAL
    status: Status | None = None
    against: Against | None = None
    assigner: str | None = None
    indicator: str | None = None
    breakdown: str | None = None
    period: str | None = None
    base_period: str | None = None
    at: date | None = None
    area: str | None = None
    part_of: str | None = None
    doubts: tuple[Doubt, ...] = ()
    matches: tuple[Match, ...] = ()

    @property
    def warnings(self) -> tuple[Doubt, ...]:
        """The doubts that the text itself gives cause for, whatever the catalogue knows."""
        return tuple(doubt for doubt in self.doubts if doubt is not Doubt.NOT_IN_CATALOGUE)

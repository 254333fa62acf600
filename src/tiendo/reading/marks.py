"""What finders make: marks on the folded text, each saying what stands there and nothing of what it means elsewhere."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tiendo.words.figure import Bound, Status
from tiendo.words.number import Number


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text in which something was recognised. A bare Mark is a silence: its digits are no figure."""

    start: int
    end: int


class Form(StrEnum):
    """How the numbers of a quantity stand together."""

    SINGLE = "single"
    RANGE = "range"
    RATIO = "ratio"


@dataclass(frozen=True, slots=True)
class Quantity(Mark):
    """Numbers and their unit; `counts` when the unit is the noun that is counted, not a measure."""

    form: Form
    numbers: tuple[Number, ...]
    unit: str | None
    counts: bool = False


class Anchor(StrEnum):
    """What a period phrase without a year leans on."""

    #: a year is said, or the document's year is meant
    YEAR = "year"
    #: the document's own period: `trong tháng`, `trong kỳ`
    OWN = "own"
    #: the same period of the year before
    SAME = "same"
    #: the period of that length before
    PREVIOUS = "previous"
    #: the year's first day, the term's first day: a moment, not a period
    START = "start"
    #: now: the document's date
    NOW = "now"


@dataclass(frozen=True, slots=True)
class PeriodPhrase(Mark):
    """A period as said: months `first` to `last` of `year` (None where not said), or an anchor."""

    anchor: Anchor = Anchor.YEAR
    year: int | None = None
    first: int | None = None
    last: int | None = None
    last_year: int | None = None
    #: how many months long the own or previous period is, where said: 1, 3, 6, 12
    months: int | None = None


@dataclass(frozen=True, slots=True)
class DatePhrase(Mark):
    """A day, where day and month are said; `year` may be missing. `until` when `đến`, `trước` or `hết` stands before."""

    day: int | None
    month: int | None
    year: int | None

    def when(self, year: int | None) -> date | None:
        """The day, taking `year` where none is said; None where it cannot be one."""
        year = self.year or year
        if year is None or self.day is None or self.month is None:
            return None
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class CitationMark(Mark):
    """A document named by kind and number."""

    kind: str
    number: str
    day: date | None
    issuer: str | None


class Way(StrEnum):
    """Where a movement verb points."""

    UP = "up"
    DOWN = "down"
    #: to the number named: a level
    TO = "to"
    #: over or under a plan, unless something else is named
    BEYOND = "beyond"
    #: a multiple
    TIMES = "times"
    #: from a first level
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Movement(Mark):
    """A verb of change; `sign` is that of the change."""

    way: Way
    sign: int = 1


class Verb(StrEnum):
    """Verbs and connectives that stand between a subject and its number."""

    REACH = "reach"
    EQUAL = "equal"
    SHARE = "share"
    HAVE = "have"
    RANK = "rank"


@dataclass(frozen=True, slots=True)
class VerbMark(Mark):
    """A verb that introduces a number."""

    verb: Verb


@dataclass(frozen=True, slots=True)
class Hedge(Mark):
    """A word that limits the number; `after` when it follows it (`trở lên`)."""

    bound: Bound
    after: bool = False


@dataclass(frozen=True, slots=True)
class StatusMark(Mark):
    """A word that says how final a result is."""

    status: Status


@dataclass(frozen=True, slots=True)
class Aim(Mark):
    """A word that makes what follows a target."""


@dataclass(frozen=True, slots=True)
class Part(Mark):
    """A word that opens the parts of what stands before."""


@dataclass(frozen=True, slots=True)
class Versus(Mark):
    """`so với`: what is compared stands before, what it is compared with after."""


@dataclass(frozen=True, slots=True)
class Peer(Mark):
    """Others that something is compared with; `level` whose average it is (`tỉnh`, `nước`), where said."""

    level: str | None = None


@dataclass(frozen=True, slots=True)
class Plan(Mark):
    """A plan that a share is measured against, who assigned it, and its years where said; `term` for a term's plan."""

    noun: str
    assigner: str | None = None
    year: int | None = None
    last_year: int | None = None
    term: bool = False


@dataclass(frozen=True, slots=True)
class AreaMark(Mark):
    """A place on the map (`phường`) or the committee named for it (`thành uỷ`), by its folded level and its name."""

    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Multiple(Quantity):
    """`gấp đôi`, `gấp rưỡi`: the only number words that are figures."""

"""Where a clause stands: what its document, its heading and the figures before it lend to it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tiendo.reading.document import Document
from tiendo.reading.marks import AreaMark, Mark
from tiendo.reading.moment import Moment
from tiendo.words.figure import Figure, Kind, Role
from tiendo.words.place import Span

MEMORY = 40
"""How many figures of a sentence are looked back on; a longer sentence is a list or a run of digits."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the headings above say: whether targets follow, and for which period."""

    role: Role | None = None
    period: str | None = None


Within = Callable[[Span], tuple[Mark, ...]]
"""Gives the marks of a stretch of the document."""


class Said:
    """The figures of a sentence so far, the last `MEMORY` of them at least; it grows as the sentence is read.

    `asides` are the ids of those in brackets, `starts` of levels that something moved from.
    """

    __slots__ = ("asides", "figures", "starts")

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.asides: set[str] = set()
        self.starts: set[str] = set()

    def say(self, figure: Figure, *, aside: bool, start: bool) -> None:
        """Takes in the next figure of the sentence."""
        if len(self.figures) >= 2 * MEMORY:
            del self.figures[:MEMORY]
        self.figures.append(figure)
        if aside:
            self.asides.add(figure.id)
        if start:
            self.starts.add(figure.id)

    @property
    def main(self) -> tuple[Figure, ...]:
        """The figures that others may lean on: no asides, no starts, and parts only where there is nothing else."""
        left_out = self.asides | self.starts
        said = [figure for figure in self.figures if figure.id not in left_out and figure.indicator is not None]
        return tuple(figure for figure in said if figure.part_of is None) or tuple(said)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a clause stands.

    `moment` says what period phrases lean on, `areas` are all the places the document names. A list's line above also
    lends a `unit`, a `topic`, and `opens_parts` when its items are parts. `said` are the figures of this sentence.

    Of the sentences before: `earlier` are the figures of the last one; `carried` is the last that was neither aside nor
    start, in this paragraph or in the line above its list; `whole` the last that parts may add up to; `frame` the period
    that opened a sentence.
    """

    document: Document
    moment: Moment
    heading: Heading
    areas: tuple[AreaMark, ...] = ()
    line: int = 0
    said: Said = field(default_factory=Said)
    earlier: tuple[Figure, ...] = ()
    carried: Figure | None = None
    frame: str | None = None
    whole: Figure | None = None
    opens_parts: bool = False
    unit: str | None = None
    topic: str | None = None

    @property
    def before(self) -> list[Figure]:
        """The figures of this sentence so far."""
        return self.said.figures

    @property
    def asides(self) -> set[str]:
        """The ids of those of them that stand in brackets."""
        return self.said.asides

    @property
    def starts(self) -> set[str]:
        """The ids of those of them that something moved from."""
        return self.said.starts

    @property
    def last(self) -> Figure | None:
        """The figure just before in this sentence."""
        return self.said.figures[-1] if self.said.figures else None

    @property
    def subject(self) -> Figure | None:
        """The figure whose subject a clause without one of its own inherits."""
        for figure in reversed(self.said.figures):
            if figure.id not in self.said.asides:
                return figure
        return self.last or self.carried

    def under(self, heading: Heading) -> "Setting":
        """The setting under this heading."""
        return self if heading is self.heading else replace(self, heading=heading)

    def next_sentence(self, frame: str | None) -> "Setting":
        """The setting of the sentence after this one; `frame` is the period that goes on to it."""
        main = self.said.main
        if not main:
            return replace(self, said=Said())
        counted = (figure for figure in reversed(main) if figure.kind in (Kind.LEVEL, Kind.RATIO) and figure.unit != "%")
        whole = next(counted, None)
        return replace(self, said=Said(), earlier=main, carried=main[-1], whole=whole, opens_parts=False, frame=frame)

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


@dataclass(slots=True)
class Setting:
    """Where a clause stands; it grows as its sentence is read.

    `moment` says what period phrases lean on, `areas` are all the places the document names. A list's line above also
    lends a `unit`, a `topic`, and `opens_parts` when its items are parts.

    Of this sentence: `before` are its figures so far, the last `MEMORY` of them at least; `asides` the ids of those in
    brackets, `starts` of levels that something moved from.

    Of the sentences before: `earlier` are the figures of the last one; `carried` is the last that was neither aside nor
    start, in this paragraph or in the line above its list; `whole` the last that parts may add up to; `frame` the period
    that opened a sentence.
    """

    document: Document
    moment: Moment
    heading: Heading
    areas: tuple[AreaMark, ...] = ()
    line: int = 0
    before: list[Figure] = field(default_factory=list)
    asides: set[str] = field(default_factory=set)
    starts: set[str] = field(default_factory=set)
    earlier: tuple[Figure, ...] = ()
    carried: Figure | None = None
    frame: str | None = None
    whole: Figure | None = None
    opens_parts: bool = False
    unit: str | None = None
    topic: str | None = None

    @property
    def last(self) -> Figure | None:
        """The figure just before in this sentence."""
        return self.before[-1] if self.before else None

    @property
    def subject(self) -> Figure | None:
        """The figure whose subject a clause without one of its own inherits."""
        for figure in reversed(self.before):
            if figure.id not in self.asides:
                return figure
        return self.before[-1] if self.before else self.carried

    @property
    def main(self) -> tuple[Figure, ...]:
        """The figures of this sentence that others may lean on: no asides, no starts, and parts only where there is nothing else."""
        said = [
            figure
            for figure in self.before
            if figure.id not in self.asides and figure.id not in self.starts and figure.indicator is not None
        ]
        return tuple(figure for figure in said if figure.part_of is None) or tuple(said)

    def say(self, figure: Figure, *, aside: bool, start: bool) -> None:
        """Takes in the next figure of the sentence."""
        if len(self.before) >= 2 * MEMORY:
            del self.before[:MEMORY]
        self.before.append(figure)
        if aside:
            self.asides.add(figure.id)
        if start:
            self.starts.add(figure.id)

    def next_sentence(self, frame: str | None) -> "Setting":
        """The setting of the sentence after this one; `frame` is the period that goes on to it."""
        main = self.main
        if not main:
            return replace(self, before=[], asides=set(), starts=set())
        counted = (figure for figure in reversed(main) if figure.kind in (Kind.LEVEL, Kind.RATIO) and figure.unit != "%")
        return replace(
            self,
            before=[],
            asides=set(),
            starts=set(),
            earlier=main,
            carried=main[-1],
            whole=next(counted, None),
            opens_parts=False,
            frame=frame,
        )

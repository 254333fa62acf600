"""The text of a reading cut into lines and runs, so that a template only has to walk over them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tiendo.reading.answer import line_spans
from tiendo.reading.document import Reading
from tiendo.words.citation import Citation
from tiendo.words.figure import Figure
from tiendo.words.finding import Finding
from tiendo.words.place import Span

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Mark(Generic[Thing]):
    """What a run lies in; `begins` when this run is the first that shows it, the one that is linked to."""

    of: Thing
    begins: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text within the same marks throughout."""

    text: str
    figure: Mark[Figure] | None = None
    citation: Mark[Citation] | None = None
    finding: Mark[Finding] | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document and what begins in it."""

    runs: tuple[Run, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]


def marked_lines(reading: Reading, pieces: Sequence[Span] | None = None) -> tuple[Line, ...]:
    """The lines of the text; joined by line feeds, their runs are the text to the letter.

    `pieces` are other spans to be shown instead of the lines, in order and apart from each other, such as cells.
    """
    text = reading.document.text
    figures = _Sweep([((figure.place.start, figure.place.end), figure) for figure in reading.figures])
    citations = _Sweep([((citation.start, citation.end), citation) for citation in reading.citations])
    findings = _Sweep([(finding.span, finding) for finding in reading.findings])
    cuts = _Cuts(figures.edges | citations.edges | findings.edges)
    lines = []
    for start, end in line_spans(text) if pieces is None else pieces:
        runs = tuple(Run(text[a:b], figures.at(a), citations.at(a), findings.at(a)) for a, b in cuts.within(start, end))
        lines.append(Line(runs, figures.beginning_before(end + 1), findings.beginning_before(end + 1)))
    return tuple(lines)


class _Sweep(Generic[Thing]):
    """Things with spans, met from the start of the text to its end. Where two overlap, the later one shows."""

    def __init__(self, things: Sequence[tuple[Span, Thing]]) -> None:
        self.edges = {edge for span, _ in things for edge in span}
        self._things = sorted(things, key=lambda thing: thing[0])
        self._next = 0
        self._told = 0
        self._open: list[tuple[Span, Thing]] = []
        self._shown: set[int] = set()

    def at(self, offset: int) -> Mark[Thing] | None:
        """The mark over this offset. Offsets are asked in order."""
        while self._next < len(self._things) and self._things[self._next][0][0] <= offset:
            self._open.append(self._things[self._next])
            self._next += 1
        self._open = [thing for thing in self._open if thing[0][1] > offset]
        if not self._open:
            return None
        _, of = self._open[-1]
        begins = id(of) not in self._shown
        self._shown.add(id(of))
        return Mark(of, begins)

    def beginning_before(self, offset: int) -> tuple[Thing, ...]:
        """The things that begin before this offset and were not told yet."""
        first = self._told
        while self._told < len(self._things) and self._things[self._told][0][0] < offset:
            self._told += 1
        return tuple(of for _, of in self._things[first : self._told])


class _Cuts:
    """The offsets at which a mark begins or ends."""

    def __init__(self, edges: set[int]) -> None:
        self._edges = sorted(edges)
        self._next = 0

    def within(self, start: int, end: int) -> Iterator[Span]:
        """The spans between two offsets that no edge divides. Asked in order."""
        while self._next < len(self._edges) and self._edges[self._next] <= start:
            self._next += 1
        while self._next < len(self._edges) and self._edges[self._next] < end:
            yield start, self._edges[self._next]
            start = self._edges[self._next]
            self._next += 1
        if start < end:
            yield start, end

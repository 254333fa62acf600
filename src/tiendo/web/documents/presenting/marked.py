"""The text of a reading cut into lines and runs, so that a template only has to walk over them."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from tiendo.reading.answer import line_spans
from tiendo.reading.document import Reading
from tiendo.words.citation import Citation
from tiendo.words.figure import Figure
from tiendo.words.finding import Finding, Severity
from tiendo.words.place import Span

Thing = TypeVar("Thing")
_GRAVITY = tuple(Severity)
"""From the gravest to the least."""


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
    beside: Mark[Span] | None = None


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
    figures = _Sweep([((figure.place.start, figure.place.end), figure) for figure in reading.figures], id)
    citations = _Sweep([((citation.start, citation.end), citation) for citation in reading.citations], id)
    graves = _Sweep(_found(reading, lambda severity: severity is not Severity.DOUBT), _start_of_finding)
    doubts = _Sweep(_found(reading, lambda severity: severity is Severity.DOUBT), _start_of_finding, graves.shown)
    findings = _Sweep([(finding.span, finding) for finding in reading.findings], id)
    compared = sorted({span for finding in reading.findings for span in finding.beside}, key=lambda span: (span[0], -span[1]))
    besides = _Sweep([(span, span) for span in compared], lambda span: span[0])
    cuts = _Cuts(figures.edges | citations.edges | findings.edges | besides.edges)
    lines = []
    for start, end in line_spans(text) if pieces is None else pieces:
        runs = tuple(
            Run(text[a:b], figures.at(a), citations.at(a), graves.at(a) or doubts.at(a), besides.at(a)) for a, b in cuts.within(start, end)
        )
        lines.append(Line(runs, figures.beginning_before(end + 1), findings.beginning_before(end + 1)))
    return tuple(lines)


def _found(reading: Reading, wanted: Callable[[Severity], bool]) -> list[tuple[Span, Finding]]:
    """The findings of some severities, so ordered that where they overlap the shorter shows, and of one place the gravest."""
    found = [finding for finding in reading.findings if wanted(finding.severity)]
    found.sort(key=lambda finding: (finding.span[0], -finding.span[1], -_GRAVITY.index(finding.severity)))
    return [(finding.span, finding) for finding in found]


def _start_of_finding(finding: Finding) -> int:
    """Findings that start together share a place to be linked to."""
    return finding.span[0]


class _Sweep(Generic[Thing]):
    """Things with spans, met from the start of the text to its end. Where two overlap, the later one shows.

    `named` says which things are linked to as one; `shown` holds the names that began already.
    """

    def __init__(
        self, things: Sequence[tuple[Span, Thing]], named: Callable[[Thing], Hashable], shown: set[Hashable] | None = None
    ) -> None:
        self.edges = {edge for span, _ in things for edge in span}
        self.shown: set[Hashable] = set() if shown is None else shown
        self._named = named
        self._things = sorted(things, key=lambda thing: thing[0][0])
        self._next = 0
        self._told = 0
        self._open: list[tuple[Span, Thing]] = []

    def at(self, offset: int) -> Mark[Thing] | None:
        """The mark over this offset. Offsets are asked in order."""
        while self._next < len(self._things) and self._things[self._next][0][0] <= offset:
            self._open.append(self._things[self._next])
            self._next += 1
        self._open = [thing for thing in self._open if thing[0][1] > offset]
        if not self._open:
            return None
        _, of = self._open[-1]
        name = self._named(of)
        begins = name not in self.shown
        self.shown.add(name)
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

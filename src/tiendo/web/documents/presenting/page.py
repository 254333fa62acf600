"""A reading as a page: its lines and tables, and with each the cards of what stands in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from pathlib import PurePath

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, ngettext

from tiendo.checking import Checked
from tiendo.checking.dismissal import Fingerprints
from tiendo.reading.answer import line_spans
from tiendo.reading.document import Reading
from tiendo.web.documents.presenting import labels
from tiendo.web.documents.presenting.marked import Line, Run, marked_lines
from tiendo.web.documents.presenting.tables import LaidTable, laid_tables
from tiendo.words.citation import Citation
from tiendo.words.figure import Bound, Doubt, Figure
from tiendo.words.finding import Finding, Severity
from tiendo.words.place import Span

MOST_SHOWN = 10_000
"""Figures that one page shows: of more, no browser makes a page that can be used."""
_TALL = 40
_WORD_RESULT = "word_result"
_LONGEST_QUOTED = 80


@dataclass(frozen=True, slots=True)
class Field:
    """One thing said of a figure; `card` is the id of another figure whose card tells more."""

    label: str
    text: str
    card: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """One figure beside the text. `before` and `after` are the ids of the doubtful figures around a doubtful one."""

    id: str
    amount: str
    unit: str
    kind: Promise
    heading: str
    period: str
    fields: tuple[Field, ...]
    doubts: tuple[Promise, ...]
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that stand together and measure the same thing in the same period, which is then said once."""

    heading: str
    period: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Another place that a finding was made with: the id of where it begins, and its words."""

    at: str
    words: str


@dataclass(frozen=True, slots=True)
class Note:
    """A finding beside the text, or several of one sort: then `parts` are they.

    `at` is the id of the place where it begins, `where` that place in words. `figure` is the id of the figure that stands there,
    `fingerprint` what the finding is known by when the document comes again.
    """

    id: str
    at: str
    severity: str
    label: Promise
    message: str
    where: str
    said: str = ""
    fingerprint: str = ""
    figure: str | None = None
    beside: tuple[Compared, ...] = ()
    parts: tuple["Note", ...] = ()

    @property
    def is_grave(self) -> bool:
        """Whether it is shown unasked."""
        return self.severity != Severity.DOUBT


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """One citation as the list under the text names it."""

    id: str
    name: str
    day: str | None
    issuer: str | None
    subject: str | None


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a table: its words, how many columns and rows it covers, and whether it stands in a column of numbers."""

    runs: tuple[Run, ...]
    columns: int
    rows: int
    is_number: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the document; its `number` counts the tables of the page, `cards` are those of all its figures."""

    number: int
    head: tuple[tuple[GridCell, ...], ...]
    body: tuple[tuple[GridCell, ...], ...]
    is_wide: bool
    cards: tuple[Card, ...]

    @property
    def is_tall(self) -> bool:
        """Whether its rows are more than a window shows, so that its head should stay in sight."""
        return len(self.body) > _TALL


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the document, or a table of it, and what stands beside or below."""

    runs: tuple[Run, ...]
    groups: tuple[Group, ...]
    notes: tuple[Note, ...]
    table: Grid | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the page of a document shows; `stops` are the ids of what a person should look at, from top to bottom.

    `wrong` and `differing` count the findings of those severities in the whole document. Where it was checked, `tested` of its figures
    were computed with, which are those of the ids `computed`; findings come first then, and stops are the grave ones.
    Of a document with very many figures only the beginning is here: `shown` of all its `figures`.
    All ids begin with `within`, so that the pages of several documents can stand in one.
    """

    title: str
    source: str
    within: str
    restrictions: tuple[Promise, ...]
    rows: tuple[Row, ...]
    figures: int
    shown: int
    doubtful: tuple[str, ...]
    notes: tuple[Note, ...]
    citations: tuple[CitedDocument, ...]
    stops: tuple[str, ...]
    wrong: int = 0
    differing: int = 0
    tested: int | None = None
    computed: frozenset[str] = frozenset()

    @property
    def comes_back_as(self) -> str:
        """The sort of file that its findings come back in."""
        ending = PurePath(self.source).suffix.lower()
        return {".docx": "word", ".docm": "word", ".xlsx": "excel", ".xlsm": "excel"}.get(ending, "page")

    @property
    def grave(self) -> int:
        """How many findings are told unasked."""
        return self.wrong + self.differing

    @property
    def questions(self) -> int:
        """How many points are only to be looked at."""
        return sum(not note.is_grave for note in self.notes) + len(self.doubtful)


def page_of(reading: Reading, within: str = "", checked: Checked | None = None) -> Page:
    """The page of a reading, in the language in force. Where it was checked, what was found stands first."""
    figures = len(reading.figures)
    if checked:
        reading = replace(reading, findings=tuple(sorted((*reading.findings, *checked.findings), key=_order)))
    severities = Counter(finding.severity for finding in reading.findings)
    if figures > MOST_SHOWN:
        reading = _beginning(reading)
    cards = {card.id: card for card in _cards(reading, within)}
    rows = tuple(_rows(reading, cards, within))
    stops = (stop for row in rows for stop in (_stops(row) if checked is None else (note.id for note in row.notes if note.is_grave)))
    return Page(
        title=reading.document.title or reading.document.source,
        source=reading.document.source,
        within=within,
        restrictions=tuple(labels.RESTRICTIONS[restriction] for restriction in reading.document.restrictions),
        rows=rows,
        figures=figures,
        shown=len(cards),
        doubtful=tuple(card.id for card in cards.values() if card.doubts),
        notes=tuple(note for row in rows for note in row.notes),
        citations=tuple(_cited(citation, within) for citation in reading.citations),
        stops=tuple(stops),
        wrong=severities[Severity.WRONG],
        differing=severities[Severity.DIFFERS],
        tested=None if checked is None else len(checked.tested),
        computed=frozenset() if checked is None else checked.tested,
    )


def _order(finding: Finding) -> tuple[int, int, int]:
    """Of findings: their order in the text, of one place the gravest first."""
    return finding.span[0], tuple(Severity).index(finding.severity), finding.span[1]


def _beginning(reading: Reading) -> Reading:
    """The reading of the lines before the first figure that is too many."""
    document, text = reading.document, reading.document.text
    first = reading.figures[MOST_SHOWN].place.start
    end = max(text.rfind("\n", 0, first), 0) or first
    return Reading(
        replace(document, text=text[:end], lines=line_spans(text[:end]), locators=(), tables=()),
        tuple(figure for figure in reading.figures if figure.place.end <= end),
        tuple(citation for citation in reading.citations if citation.end <= end),
        tuple(
            replace(finding, beside=tuple(span for span in finding.beside if span[1] <= end))
            for finding in reading.findings
            if finding.span[1] <= end
        ),
    )


def _rows(reading: Reading, cards: Mapping[str, Card], within: str) -> Iterator[Row]:
    """The lines and the tables in the order of the text."""
    known = Fingerprints(reading)
    tables = {min(table.lines): table for table in laid_tables(reading)}
    tabled = {line for table in tables.values() for line in table.lines}
    shown: list[tuple[int, int] | LaidTable] = [
        tables.get(number, span)
        for number, span in enumerate(line_spans(reading.document.text))
        if number not in tabled or number in tables
    ]
    pieces = [span for one in shown for span in ((cell.span for cell in one.cells) if isinstance(one, LaidTable) else (one,))]
    marked = iter(marked_lines(reading, pieces))
    for one in shown:
        if isinstance(one, LaidTable):
            yield _table(known, one, [next(marked) for _ in one.cells], cards, within)
        else:
            line = next(marked)
            groups = tuple(_groups(cards[within + figure.id] for figure in line.figures))
            yield Row(line.runs, groups, tuple(_notes(known, line, within, "")))


def _table(known: Fingerprints, table: LaidTable, lines: list[Line], cards: Mapping[str, Card], within: str) -> Row:
    runs = {id(cell): line.runs for cell, line in zip(table.cells, lines, strict=True)}
    rows = [tuple(GridCell(runs.get(id(cell.of), ()), cell.columns, cell.rows, cell.is_number) for cell in row) for row in table.rows]
    words: list[Note] = []
    notes: list[Note] = []
    for cell, line in zip(table.cells, lines, strict=True):
        for finding, note in zip(line.findings, _notes(known, line, within, labels.place(cell.locator)), strict=True):
            (words if finding.type == _WORD_RESULT else notes).append(note)
    if words:
        notes.append(_together(words))
    told = tuple(cards[within + figure.id] for line in lines for figure in line.figures)
    grid = Grid(table.number, tuple(rows[: table.head]), tuple(rows[table.head :]), table.is_wide, told)
    return Row((), (), tuple(notes), grid)


def _stops(row: Row) -> Iterator[str]:
    yield from (note.id for note in row.notes)
    yield from (f"f-{card.id}" for group in row.groups for card in group.cards if card.doubts)
    yield from (f"f-{card.id}" for card in (row.table.cards if row.table else ()) if card.doubts)


def _groups(cards: Iterable[Card]) -> Iterator[Group]:
    for (heading, period), together in groupby(cards, key=lambda card: (card.heading, card.period)):
        yield Group(heading, period, tuple(together))


def _cards(reading: Reading, within: str) -> Iterator[Card]:
    figures = {figure.id: figure for figure in reading.figures}
    doubtful = [within + figure.id for figure in reading.figures if figure.warnings]
    afters = dict(pairwise(doubtful))
    befores = {after: before for before, after in afters.items()}
    for figure in reading.figures:
        yield Card(
            id=within + figure.id,
            amount=labels.amount(figure),
            unit=figure.unit or "",
            kind=labels.KINDS[figure.kind],
            heading=figure.indicator or gettext("What is measured is not clear"),
            period=labels.period(figure.period) if figure.period else "",
            fields=tuple(_fields(figure, figures, within)),
            doubts=tuple(labels.DOUBTS[doubt] for doubt in figure.warnings),
            before=befores.get(within + figure.id),
            after=afters.get(within + figure.id),
        )


def _in_catalogue(figure: Figure) -> str | None:
    """The indicator of the catalogue that is proposed, or that it has none."""
    if figure.matches:
        return figure.matches[0].name
    return gettext("not there yet") if Doubt.NOT_IN_CATALOGUE in figure.doubts else None


def _fields(figure: Figure, figures: Mapping[str, Figure], within: str) -> Iterator[Field]:
    """What the document says of a figure, in the order in which people ask; nothing for what it does not say."""
    said: tuple[tuple[str, object], ...] = (
        (gettext("Indicator"), figure.indicator),
        (gettext("Of which"), figure.breakdown),
        (gettext("In the catalogue"), _in_catalogue(figure)),
        (gettext("Unit"), figure.unit),
        (gettext("Period"), figure.period and labels.period(figure.period)),
        (gettext("As of"), figure.at and labels.day(figure.at)),
        (gettext("Area or organisation"), figure.area),
        (gettext("Role"), labels.ROLES[figure.role]),
        (gettext("Status"), figure.status and labels.STATUSES[figure.status]),
        (gettext("Bound"), None if figure.bound is Bound.EXACT else labels.BOUNDS[figure.bound]),
        (gettext("Against"), figure.against and labels.COMPARISONS[figure.against]),
        (gettext("Base period"), figure.base_period and labels.period(figure.base_period)),
        (gettext("Set by"), figure.assigner),
        (gettext("Place"), labels.place(figure.place.locator)),
    )
    for label, text in said:
        if text:
            yield Field(label, str(text))
    if figure.part_of and (whole := figures.get(figure.part_of)):
        yield Field(gettext("Part of"), f"{labels.amount(whole)} {whole.unit or ''}".strip(), within + whole.id)


def _notes(known: Fingerprints, line: Line, within: str, where: str) -> Iterator[Note]:
    at_place: Counter[int] = Counter()
    for finding in line.findings:
        start, end = finding.span
        # The first of those that begin at one place is what the text there leads to.
        name = f"n-{within}{start}-{at_place[start]}"
        at_place[start] += 1
        yield Note(
            name,
            # What stands nowhere in the text, such as a hidden sheet, is no place to go to but its own note.
            f"p-{within}{start}" if start < end else name,
            finding.severity,
            labels.SEVERITIES[finding.severity],
            finding.message.vi if get_language() == "vi" else finding.message.en,
            where,
            _quoted(known.reading, finding.span),
            known.of(finding),
            next((within + figure.id for figure in line.figures if (figure.place.start, figure.place.end) == finding.span), None),
            tuple(Compared(f"b-{within}{span[0]}", _quoted(known.reading, span)) for span in finding.beside),
        )


def _quoted(reading: Reading, span: Span) -> str:
    """The words of a place on one line, cut where they are very many."""
    words = " ".join(reading.document.text[slice(*span)].split())
    return words if len(words) <= _LONGEST_QUOTED else words[:_LONGEST_QUOTED].rstrip() + " …"


def _together(words: list[Note]) -> Note:
    """One note for all the results in words of a table: a column of verdicts is one thing to look at."""
    if len(words) == 1:
        return words[0]
    said = ngettext("{number} result is in words, not a number.", "{number} results are in words, not numbers.", len(words))
    return replace(words[0], id=words[0].id + "-all", message=said.format(number=len(words)), where="", fingerprint="", parts=tuple(words))


def _cited(citation: Citation, within: str) -> CitedDocument:
    name = " ".join(part for part in (citation.kind, citation.number) if part)
    day = labels.day(citation.date) if citation.date else None
    return CitedDocument(within + citation.id, name, day, citation.issuer, citation.subject)

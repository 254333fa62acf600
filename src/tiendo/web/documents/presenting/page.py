"""A reading as a page: its lines, and beside each line the cards of what stands in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext

from tiendo.reading.document import Reading
from tiendo.web.documents.presenting import labels
from tiendo.web.documents.presenting.marked import Run, marked_lines
from tiendo.words.citation import Citation
from tiendo.words.figure import Bound, Doubt, Figure
from tiendo.words.finding import Finding


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
class Note:
    """One finding beside the text; `place` is where it begins, and `id` tells those apart that begin together."""

    id: str
    place: int
    severity: str
    label: Promise
    message: str


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """One citation as the list under the text names it."""

    id: str
    name: str
    day: str | None
    issuer: str | None
    subject: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the document and what stands beside it."""

    runs: tuple[Run, ...]
    groups: tuple[Group, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the page of a document shows; `stops` are the ids of what a person should look at, from top to bottom."""

    title: str
    rows: tuple[Row, ...]
    figures: int
    doubtful: tuple[str, ...]
    notes: tuple[Note, ...]
    citations: tuple[CitedDocument, ...]
    stops: tuple[str, ...]


def page_of(reading: Reading) -> Page:
    """The page of a reading, in the language in force."""
    cards = {card.id: card for card in _cards(reading)}
    rows = tuple(
        Row(
            line.runs,
            tuple(_groups(cards[figure.id] for figure in line.figures)),
            tuple(_note(finding, number) for number, finding in enumerate(line.findings)),
        )
        for line in marked_lines(reading)
    )
    return Page(
        title=reading.document.title or reading.document.source,
        rows=rows,
        figures=len(cards),
        doubtful=tuple(card.id for card in cards.values() if card.doubts),
        notes=tuple(note for row in rows for note in row.notes),
        citations=tuple(_cited(citation) for citation in reading.citations),
        stops=tuple(stop for row in rows for stop in _stops(row)),
    )


def _stops(row: Row) -> Iterator[str]:
    yield from (note.id for note in row.notes)
    yield from (f"f-{card.id}" for group in row.groups for card in group.cards if card.doubts)


def _groups(cards: Iterable[Card]) -> Iterator[Group]:
    for (heading, period), together in groupby(cards, key=lambda card: (card.heading, card.period)):
        yield Group(heading, period, tuple(together))


def _cards(reading: Reading) -> Iterator[Card]:
    figures = {figure.id: figure for figure in reading.figures}
    doubtful = [figure.id for figure in reading.figures if figure.warnings]
    afters = dict(pairwise(doubtful))
    befores = {after: before for before, after in afters.items()}
    for figure in reading.figures:
        yield Card(
            id=figure.id,
            amount=labels.amount(figure),
            unit=figure.unit or "",
            kind=labels.KINDS[figure.kind],
            heading=figure.indicator or gettext("What is measured is not clear"),
            period=labels.period(figure.period) if figure.period else "",
            fields=tuple(_fields(figure, figures)),
            doubts=tuple(labels.DOUBTS[doubt] for doubt in figure.warnings),
            before=befores.get(figure.id),
            after=afters.get(figure.id),
        )


def _in_catalogue(figure: Figure) -> str | None:
    """The indicator of the catalogue that is proposed, or that it has none."""
    if figure.matches:
        return figure.matches[0].name
    return gettext("not there yet") if Doubt.NOT_IN_CATALOGUE in figure.doubts else None


def _fields(figure: Figure, figures: Mapping[str, Figure]) -> Iterator[Field]:
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
    )
    for label, text in said:
        if text:
            yield Field(label, str(text))
    if figure.part_of and (whole := figures.get(figure.part_of)):
        yield Field(gettext("Part of"), f"{labels.amount(whole)} {whole.unit or ''}".strip(), whole.id)


def _note(finding: Finding, number: int) -> Note:
    message = finding.message.vi if get_language() == "vi" else finding.message.en
    return Note(f"n-{finding.span[0]}-{number}", finding.span[0], finding.severity, labels.SEVERITIES[finding.severity], message)


def _cited(citation: Citation) -> CitedDocument:
    name = " ".join(part for part in (citation.kind, citation.number) if part)
    return CitedDocument(citation.id, name, labels.day(citation.date) if citation.date else None, citation.issuer, citation.subject)

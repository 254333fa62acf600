"""Two versions of a report as a page: figure by figure, what changed first, and what became of the findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from tiendo.checking import Checked
from tiendo.checking.dismissal import Fingerprints
from tiendo.checking.versions import Compared, Comparison, Difference
from tiendo.reading.document import Reading
from tiendo.web.documents.presenting import labels
from tiendo.web.documents.presenting.page import Page, page_of
from tiendo.words.figure import Figure
from tiendo.words.finding import Finding, Severity

EARLIER, LATER = "a-", "b-"
"""What the ids of the two pages begin with."""
MOST_ROWS = 2_000
"""Of one table. More are counted only."""
_AROUND = 90
_NUMBERS = {"value", "upper", "denominator", "unit", "bound", "kind"}
_FIELDS: Mapping[str, Promise] = {
    "role": _("Role"),
    "status": _("Status"),
    "against": _("Against"),
    "assigner": _("Set by"),
    "indicator": _("Indicator"),
    "breakdown": _("Of which"),
    "period": _("Period"),
    "base_period": _("Base period"),
    "at": _("As of"),
    "area": _("Area or organisation"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """A figure in one version: the id of its place, and its number with its unit."""

    at: str
    amount: str


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of both versions or of one; `differing` names what else is said of it differently. The sentence is cut round the figure."""

    heading: str
    period: str
    earlier: Side | None
    later: Side | None
    before: str
    words: str
    after: str
    differing: tuple[Promise, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one difference; `left_out` counts those past the most that are shown."""

    name: str
    title: str
    rows: tuple[Row, ...]
    left_out: int

    @property
    def count(self) -> int:
        """How many there are in all."""
        return len(self.rows) + self.left_out


@dataclass(frozen=True, slots=True)
class Point:
    """A finding of one of the versions: the id of its place there."""

    at: str
    severity: str
    label: Promise
    message: str


@dataclass(frozen=True, slots=True)
class ComparedPage:
    """Both versions, their figures in tables, and the findings that were mended, that remain, and that are new."""

    earlier: Page
    later: Page
    tables: tuple[Table, ...]
    mended: tuple[Point, ...]
    remaining: tuple[Point, ...]
    new: tuple[Point, ...]


def compared_page(comparison: Comparison, earlier: tuple[Reading, Checked], later: tuple[Reading, Checked]) -> ComparedPage:
    """The page of a comparison, in the language in force."""
    before, after = _known(*earlier), _known(*later)
    return ComparedPage(
        page_of(earlier[0], EARLIER, earlier[1]),
        page_of(later[0], LATER, later[1]),
        tuple(_tables(comparison, earlier[0].document.text, later[0].document.text)),
        tuple(_points((finding for name, finding in before.items() if name not in after), EARLIER)),
        tuple(_points((finding for name, finding in after.items() if name in before), LATER)),
        tuple(_points((finding for name, finding in after.items() if name not in before), LATER)),
    )


def _tables(comparison: Comparison, earlier: str, later: str) -> Iterator[Table]:
    changed = comparison.of(Difference.CHANGED)
    sorts = (
        ("changed", gettext("Changed"), [one for one in changed if _NUMBERS & {*one.fields}]),
        ("added", gettext("Added"), comparison.of(Difference.ADDED)),
        ("removed", gettext("Removed"), comparison.of(Difference.REMOVED)),
        ("reworded", gettext("The same number, said of something else"), [one for one in changed if not _NUMBERS & {*one.fields}]),
        ("unchanged", gettext("Unchanged"), comparison.of(Difference.UNCHANGED)),
    )
    for name, title, some in sorts:
        yield Table(name, title, tuple(_row(one, earlier, later) for one in some[:MOST_ROWS]), max(len(some) - MOST_ROWS, 0))


def _row(one: Compared, earlier: str, later: str) -> Row:
    figure, text = (one.later, later) if one.later else (one.earlier, earlier)
    if figure is None:
        raise ValueError(one)
    (start, end), place = figure.place.sentence, figure.place
    first, last = max(start, place.start - _AROUND), min(end, place.end + _AROUND)
    return Row(
        figure.indicator or gettext("What is measured is not clear"),
        labels.period(figure.period) if figure.period else "",
        _side(one.earlier, EARLIER),
        _side(one.later, LATER),
        ("… " if first > start else "") + text[first : place.start].lstrip(),
        text[place.start : place.end],
        text[place.end : last].rstrip() + (" …" if last < end else ""),
        tuple(_FIELDS[name] for name in one.fields if name in _FIELDS),
    )


def _side(figure: Figure | None, within: str) -> Side | None:
    return Side(f"t-{within}{figure.id}", f"{labels.amount(figure)} {figure.unit or ''}".strip()) if figure else None


def _known(reading: Reading, checked: Checked) -> dict[str, Finding]:
    """The grave findings by what they are known by in the other version."""
    graves = (finding for finding in (*reading.findings, *checked.findings) if finding.severity is not Severity.DOUBT)
    known = Fingerprints(reading)
    return {known.of(finding): finding for finding in graves}


def _points(findings: Iterable[Finding], within: str) -> Iterator[Point]:
    for finding in findings:
        message = finding.message.vi if get_language() == "vi" else finding.message.en
        yield Point(f"n-{within}{finding.span[0]}-0", finding.severity, labels.SEVERITIES[finding.severity], message)

"""A drawn report, checked: the places of findings stand in square brackets.

Unless told otherwise the document around the text is a monthly report of Hạc Vân for May 2024, dated the twentieth.
"""

from datetime import date
from typing import Any

from tests.spec.drawing import plain
from tiendo.checking import check, check_together
from tiendo.checking.check import Checked
from tiendo.reading.answer import line_spans
from tiendo.reading.chrome import chrome_lines
from tiendo.reading.citations import citations
from tiendo.reading.document import Document, Reading
from tiendo.reading.page import Page
from tiendo.reading.resolve import figures
from tiendo.reading.scan import marks
from tiendo.words.figure import Figure
from tiendo.words.finding import Finding, Severity

SHOWN = (Severity.WRONG, Severity.DIFFERS)


def reading_of(text: str, **head: Any) -> Reading:
    """The reading of a text; `head` is what its head says otherwise than the report's of May."""
    top = {"area": "Hạc Vân", "period": "2024-05", "date": date(2024, 5, 20), "source": "may.txt", "kind": "BÁO CÁO", **head}
    document = Document(sha256="0" * 64, format="txt", text=text, lines=line_spans(text), **top)
    page = Page.of(text)
    found = tuple(marks(page))
    said = tuple(figures(document, page, found, frozenset(chrome_lines(document, page))))
    words = tuple(one for one in said if isinstance(one, Finding))
    return Reading(document, tuple(one for one in said if isinstance(one, Figure)), tuple(citations(found)), words)


def checked(text: str, **head: Any) -> Checked:
    """What the checks say of a text."""
    return check(reading_of(text, **head))


def findings(name: str, text: str, *, severities: tuple[Severity, ...] = SHOWN, **head: Any) -> list[Finding]:
    """The findings of one check in a text, those that are shown unless other severities are asked for."""
    return [found for found in checked(plain(text), **head).findings if found.type == name and found.severity in severities]


def redrawn(name: str, drawing: str, **head: Any) -> tuple[str, list[str]]:
    """The drawing as this check would draw it, and what it expected at each place."""
    found = findings(name, drawing, **head)
    return drawn(plain(drawing), found), [one.expected for one in found]


def drawn(text: str, found: list[Finding]) -> str:
    """The text with brackets round the places of findings."""
    for start, end in sorted({one.span for one in found}, reverse=True):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def together(name: str, *texts: tuple[str, dict[str, Any]]) -> list[list[Finding]]:
    """The shown findings of one check in documents read together, each given as a text and what its head says."""
    readings = [reading_of(plain(text), **head) for text, head in texts]
    return [[one for one in each.findings if one.type == name and one.severity in SHOWN] for each in check_together(readings)]

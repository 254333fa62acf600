"""A drawn sentence, resolved: the figure whose number stands in square brackets.

Only the sentence speaks: the document around it is a monthly report of Hạc Vân for May 2024, dated the twentieth.
"""

from datetime import date
from typing import Any

from tiendo.reading.answer import line_spans
from tiendo.reading.document import Document
from tiendo.reading.page import Page
from tiendo.reading.resolve import figures
from tiendo.reading.scan import marks
from tiendo.words.figure import Figure

MAY = "2024-05"
LAST_MAY = "2023-05"
PLACE = "Hạc Vân"


def figures_of(text: str, **head: Any) -> list[Figure]:
    """The figures of a text; `head` is what its head says otherwise than the report's of May."""
    said = {"area": PLACE, "period": MAY, "date": date(2024, 5, 20), **head}
    document = Document(source="may.txt", sha256="0" * 64, format="txt", text=text, lines=line_spans(text), **said)
    page = Page.of(text)
    return [found for found in figures(document, page, tuple(marks(page)), frozenset()) if isinstance(found, Figure)]


def figure_in(example: str, **head: Any) -> Figure:
    """The figure whose number stands in square brackets."""
    found = figure_or_none(example, **head)
    assert found is not None, f"no figure at the brackets of {example!r}"
    return found


def figure_or_none(example: str, **head: Any) -> Figure | None:
    """As `figure_in`, or None where no figure begins in the brackets."""
    before, bracketed, after = _parts(example)
    start, end = len(before), len(before) + len(bracketed)
    found = figures_of(before + bracketed + after, **head)
    return next((figure for figure in found if start <= figure.place.start < end), None)


def _parts(example: str) -> tuple[str, str, str]:
    before, opened, rest = example.partition("[")
    bracketed, closed, after = rest.partition("]")
    assert opened, f"no number is drawn in {example!r}"
    assert closed, f"the brackets stay open in {example!r}"
    return before, bracketed, after

"""The number of a heading or list item at the start of its line: `1.`, `2.1.`, `3)`, `(4)`, and a document's own `Số: 05/BC-UBND`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern

STARTS = ("0",)
FOLLOWED = ". ) - /".split()
BEFORE = ("number", "date", "clock", "scale", "period")

_NUMBERING = pattern(
    r"\d{1,2}(?:\.\d{1,2})*[.)](?=\s|[^\W\d])", r"\d{1,2}(?:\.\d{1,2})+(?= [^\W\d])", r"\d{1,2} ?[-/](?= [^\W\d])", r"\d{1,2}-(?= \d)"
)


def find(page: Page, at: int) -> Mark | None:
    """A silence over the number, or None anywhere but at the start of a line."""
    before = page.folded[page.folded.rfind("\n", 0, at) + 1 : at].strip()
    if before not in ("", "(", "-", "+", "*"):
        return None
    number = _NUMBERING.match(page.folded, at)
    return Mark(at, number.end()) if number else None

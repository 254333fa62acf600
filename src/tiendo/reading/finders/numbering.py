"""The number of a heading or list item at the start of its line: `1.`, `2.1.`, `3)`, `(4)`, and a document's own `Số: 05/BC-UBND`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern

STARTS = ("0",)
FOLLOWED = ". ) - /".split()
BEFORE = ("number", "date", "clock", "scale", "period")

_NUMBERING = pattern(
    r"\d{1,2}(?:\.\d{1,2})*[.)](?=\s|[^\W\d])",
    r"\d{1,2}(?:\.\d{1,2})+(?= [^\W\d])",
    r"\d{1,2}(?:\.\d{1,2})* ?[-/](?= [^\W\d])",
    r"\d{1,2}-(?= \d)",
)

_ITEM = pattern(r"\d{1,2}\)(?= [^\W\d])")
_OPENS_ITEM = pattern(r"[:;,.] ?\($")
"""Before an item numbered in running text: `Đề nghị: (1) xử lý dứt điểm; (2) bố trí`."""


def find(page: Page, at: int) -> Mark | None:
    """A silence over the number, or None anywhere but at the start of a line."""
    if page.folded[at - 1 : at] == "(" and (item := _ITEM.match(page.folded, at)) and _OPENS_ITEM.search(page.folded, max(0, at - 4), at):
        return Mark(at, item.end())
    before = page.folded[page.folded.rfind("\n", 0, at) + 1 : at].strip()
    if before not in ("", "(", "-", "+", "*"):
        return None
    number = _NUMBERING.match(page.folded, at)
    return Mark(at, number.end()) if number else None

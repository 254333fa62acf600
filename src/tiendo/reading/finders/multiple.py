"""`gấp đôi`, `gấp rưỡi`: a multiple in words, the only number words that are figures."""

from decimal import Decimal

from tiendo.reading.marks import Form, Mark, Multiple
from tiendo.reading.page import Page, words
from tiendo.words.number import Number

STARTS = ("gấp", "tăng")
BEFORE = ("movement",)

_TIMES = ((Decimal(2), words(r"(?:tăng )?gấp đôi")), (Decimal("1.5"), words(r"(?:tăng )?gấp rưỡi")))


def find(page: Page, at: int) -> Mark | None:
    """A Multiple, its number as meant, or None."""
    for times, form in _TIMES:
        if said := form.match(page.folded, at):
            return Multiple(at, said.end(), Form.SINGLE, (Number(page.text[at : said.end()], times),), None)
    return None

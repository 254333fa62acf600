"""`gấp đôi`, `gấp rưỡi`: a multiple in words, the only number words that are figures."""

from decimal import Decimal

from tiendo.reading.marks import Form, Mark, Multiple
from tiendo.reading.page import Page, words
from tiendo.words.number import Number

STARTS = ("gấp", "tăng")
BEFORE = ("movement",)
WORDS = ("gấp đôi", "gấp rưỡi")

_TIMES = tuple((times, words(rf"(?:tăng )?{word}")) for times, word in zip((Decimal(2), Decimal("1.5")), WORDS, strict=True))


def find(page: Page, at: int) -> Mark | None:
    """A Multiple, its number as meant, or None."""
    for times, form in _TIMES:
        if said := form.match(page.folded, at):
            return Multiple(at, said.end(), Form.SINGLE, (Number(page.text[at : said.end()], times),), None)
    return None

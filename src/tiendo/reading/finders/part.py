"""A word that opens the parts of what stands before it: `gồm`, `trong đó`, `chia ra`, `cụ thể`."""

from tiendo.reading.marks import Mark, Part
from tiendo.reading.page import Page, words

STARTS = "gồm bao trong chia cụ".split()
BEFORE = ("verb", "period", "aim", "movement")

_PART = words(
    r"(?:bao )?gồm(?: có)?",
    r"trong đó(?: (?:có|chủ yếu|riêng))?",
    r"trong số (?:này|đó)(?: có)?",
    r"chia ra",
    r"cụ thể(?! hoá)(?: (?:là|như sau))?",
)


def find(page: Page, at: int) -> Mark | None:
    """A Part, or None."""
    said = _PART.match(page.folded, at)
    return Part(at, said.end()) if said else None

"""`so với`, `so`: what stands before is compared with what stands after."""

from tiendo.reading.marks import Mark, Versus
from tiendo.reading.page import Page, words

STARTS = ("so",)

_VERSUS = words(r"so(?: với)?(?! (?:sánh|le))")


def find(page: Page, at: int) -> Mark | None:
    """A Versus, or None."""
    said = _VERSUS.match(page.folded, at)
    return Versus(at, said.end()) if said else None

"""The scale of a map: `tỷ lệ 1/2.000`, `1/500`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern

STARTS = ("0", "tỷ", "tỉ")
FOLLOWED = "/ :".split()
NUMERAL = True
BEFORE = ("number", "date")

_SCALE = pattern(
    r"t[ỷỉ] lệ 1[/:][1-9](?:\d*0{2}|\d{0,2}(?:\.0{3})+)(?!\d)",
    r"1[/:](?:[1-9]\d?\.?000|[15]00|200|2\.?000|5\.?000)(?![\d.]|[ ]{0,9}(?:người|dân|trẻ|hộ|vạn|chỉ tiêu|%))",
)


def find(page: Page, at: int) -> Mark | None:
    """A silence over the scale, or None."""
    scale = _SCALE.match(page.folded, at)
    return Mark(at, scale.end()) if scale else None

"""Where something lies on the globe or along a road: `16°49'12"B`, `X=1856234`, `Km12+300 - Km15+500`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern

STARTS = ("0", "x", "y", "km", "lý")
FOLLOWED = "° º".split()
NUMERAL = True
BEFORE = ("number", "ordinal", "clock", "date", "duration", "period")

_SECONDS = r"""(?: ?\d{1,2}(?:[.,]\d+)?(?:["″]|''))?"""
_SIDE = r"(?: ?(?:bắc|nam|đông|tây|b|đ|n|e|t|s|w))?(?![^\W_])"
_POST = r"km ?\d{1,4} ?\+ ?\d{1,3}"

_COORDINATE = pattern(
    rf"\d{{1,3}}[°º] ?\d{{1,2}}(?:[.,]\d+)?['′]{_SECONDS}(?: ?(?:vĩ|kinh) độ)?{_SIDE}",
    r"(?:x|y) ?[=:] ?\d{5,8}(?:[.,]\d{1,4})?",
    rf"(?:lý trình )?{_POST}(?: ?(?:-|đến|÷) ?{_POST})?",
)


def find(page: Page, at: int) -> Mark | None:
    """A silence over the place, or None."""
    place = _COORDINATE.match(page.folded, at)
    return Mark(at, place.end()) if place else None

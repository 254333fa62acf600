"""A time of day, or round the clock: `07 giờ 30 phút`, `7h30`, `10:25`, `24/7`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern

STARTS = ("0",)
FOLLOWED = "h : giờ /".split()
NUMERAL = True
BEFORE = ("number", "date", "duration", "period")

_CLOCK = pattern(
    r"(?:[01]?\d|2[0-4])(?:h(?:[0-5]\d)?|:[0-5]\d)(?![^\W_])",
    r"(?:[01]?\d|2[0-4]) ?giờ(?: [0-5]?\d(?!\d)(?: phút)?)?(?=[ ,;.]*(?:ngày|cùng|sáng|chiều|thứ|hôm|đến|\d|$|,|\n))",
    r"24/(?:7|24)(?![\d/])",
)


def find(page: Page, at: int) -> Mark | None:
    """A silence over the time, or None."""
    time = _CLOCK.match(page.folded, at)
    return Mark(at, time.end()) if time else None

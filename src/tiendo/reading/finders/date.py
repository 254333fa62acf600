"""A day: `ngày 27 tháng 5 năm 2026`, `ngày 4/5/2023`, `30/6`, `22-5-2024`, `ngày 25 hằng tháng`."""

from tiendo.reading.marks import DatePhrase, Mark
from tiendo.reading.page import Page, pattern

STARTS = ("0", "ngày", "sáng", "chiều", "tối", "trưa", "đến", "hết", "trước", "từ", "đợt", "khánh", "lễ")
BEFORE = ("number", "ordinal", "period", "duration", "movement")

_D = r"(?P<day>\d{1,2})"
_M = r"(?P<month>\d{1,2})"
_Y = r"(?P<year>(?:19|20)\d{2})"
_SPAN = r"(?:\d{1,2}(?: ?- ?|, ?| và )){0,4}"
_TO_DAY = r"(?:(?:tính )?(?:đến|từ|trước|hết|sau)(?: hết)? )?(?:ngày|sáng|chiều|tối|trưa) (?:ngày )?"
_LEAD = r"(?:(?:đến|từ|trước|hết|đợt|khánh|lễ)(?: hết)? (?:ngày )?)"

_WORDED = pattern(rf"(?:{_TO_DAY})?{_SPAN}{_D} tháng {_M}(?:(?: năm |/){_Y})?(?!\d)")
_FULL = pattern(rf"(?:{_TO_DAY}|{_LEAD})?{_SPAN}{_D}(?P<sep>[/.-]){_M}(?P=sep){_Y}(?!\d)")
_SHORT = pattern(rf"(?:{_TO_DAY}|{_LEAD}){_SPAN}{_D}/{_M}(?![\d/,.]\d|\d| ?%)")
_ALONE = pattern(rf"{_TO_DAY}{_SPAN}{_D}(?:(?=\s*[,.;)]|\s|$))(?! ?%)")
_AFTER_LEAD = pattern(rf"{_D}/{_M}(?![\d/,.]\d|\d| ?%)")
_LED = pattern(r"(?<![^\W_])(?:đến|trước|từ|hết|sau|và) $")
_LAST_DAY, _LAST_MONTH = 31, 12


def find(page: Page, at: int) -> Mark | None:
    """A DatePhrase, or None. What has the form of a date and cannot be one is left to other finders."""
    if page.folded[at].isdigit() and _inside_number(page.folded, at):
        return None
    forms = (
        (_FULL, _WORDED, _SHORT, _ALONE, _AFTER_LEAD) if _LED.search(page.folded[max(0, at - 8) : at]) else (_FULL, _WORDED, _SHORT, _ALONE)
    )
    for form in forms:
        if said := form.match(page.folded, at):
            parts = said.groupdict()
            day, month = int(parts["day"]), int(parts["month"]) if parts.get("month") else None
            if 1 <= day <= _LAST_DAY and (month is None or 1 <= month <= _LAST_MONTH):
                return DatePhrase(at, said.end(), day, month, int(parts["year"]) if parts.get("year") else None)
    return None


def _inside_number(folded: str, at: int) -> bool:
    return folded[at - 1 : at] in (".", ",", "/", "-") and folded[at - 2 : at - 1].isdigit()

"""A day: `ngày 27 tháng 5 năm 2026`, `ngày 4/5/2023`, `30/6`, `22-5-2024`, `dịp 30/4 và 1/5`, `ngày 25 hằng tháng`."""

import re

from tiendo.reading.marks import DatePhrase, Mark
from tiendo.reading.page import BLANK, CAPITAL, Page, any_of, pattern
from tiendo.reading.units import read_unit_at

STARTS = """
0 ngày sáng chiều tối trưa hôm đêm đến hết trước từ đợt dịp lễ mừng hạn quốc phụ lao nhà thương giải mùng mồng chậm thời
""".split()
FOLLOWED = "/ - , và tháng".split()
NUMERAL = True
BEFORE = ("number", "ordinal", "period", "duration", "movement")

_D = r"(?P<day>3[01]|[12]\d|0?[1-9])"
_M = r"(?P<month>1[0-2]|0?[1-9])"
_Y = r"(?P<year>(?:19|20)\d{2})"
_SPAN = r"(?:\d{1,2}(?: ?- ?|, ?| và )){0,4}"
_TO_DAY = (
    r"(?:(?:tính )?(?:đến|từ|trước|hết|sau)(?: hết)? )?"
    r"(?:ngày|(?<!đa[ ])(?:sáng|chiều|tối|trưa|hôm|đêm)(?: ngày|(?= \d{1,2}[/-]\d))) (?:ngày )?"
)
_LEAD = r"(?:(?:đến|từ|trước|hết|đợt|dịp|lễ|mừng|hạn chót|chậm nhất|thời điểm)(?: hết| lễ)? (?:ngày )?)"
_FEAST = (
    r"(?:quốc khánh|quốc tế phụ nữ|quốc tế lao động|phụ nữ việt nam|nhà giáo việt nam|thương binh,? ?-? ?liệt s[ĩỹ]"
    r"|giải phóng miền nam)[ ]?\(?"
)

_WORDED = pattern(rf"(?:{_TO_DAY})?{_SPAN}{_D} tháng {_M}(?:(?: năm |/){_Y})?(?!\d|[.,]\d)")
_FULL = pattern(rf"(?:{_TO_DAY}|{_LEAD})?{_SPAN}{_D}(?P<sep>[/.-]){_M}(?P=sep){_Y}(?!\d)")
_ROUGHLY_FULL = pattern(rf"(?:{_TO_DAY}|{_LEAD})?{_SPAN}{_D}[/.-]{_M}[/.-]")
_NO_FIGURE = r"(?![\d/,.]\d|\d| ?%)"
_SHORT = pattern(rf"(?:{_TO_DAY}|{_LEAD}|{_FEAST}){_SPAN}{_D}/{_M}{_NO_FIGURE}")
_DASHED = pattern(rf"(?:{_TO_DAY}|{_LEAD}){_D}-{_M}(?![\d/,.-]\d|\d| ?%)")
_ALONE = pattern(rf"{_TO_DAY}{_SPAN}{_D}(?:(?=\s*[,.;)]|\s|$))(?! ?%)")
_LUNAR = pattern(r"m[ùồ]ng (?P<day>\d{1,2})(?: tháng [^\W\d_]+| âm lịch| tết)?")
_AFTER_LEAD = pattern(rf"{_D}/{_M}{_NO_FIGURE}")
_NEXT = pattern(rf"(?:, ?| và | hoặc ){_D}/{_M}(?:/{_Y})?{_NO_FIGURE}")
_LED = pattern(r"(?<![^\W_])(?:đến|trước|từ|hết|sau|và) $")
_NAMED_DAY = re.compile(rf"(?:[Nn]gày|NGÀY) (?:Hội |Lễ )?{CAPITAL}[^\W\d_]*(?: [^\W\d_]+){{0,9}} \(?{_D}/{_M}(?![\d/])".replace(" ", BLANK))

_ANY = any_of(_ROUGHLY_FULL, _WORDED, _SHORT, _AFTER_LEAD, _DASHED, _ALONE, _LUNAR)


def find(page: Page, at: int) -> Mark | None:
    """A DatePhrase, or None. What has the form of a date and cannot be one is left to other finders."""
    if page.folded[at].isdigit() and _inside_number(page.folded, at):
        return None
    if said := _NAMED_DAY.match(page.text, at):
        return _phrase(page, at, said)
    if feast := _feast(page, at):
        return feast
    if not _ANY.match(page.folded, at):
        return None
    led = _LED.search(page.folded[max(0, at - 8) : at])
    for form in (_FULL, _WORDED, _SHORT, *((_AFTER_LEAD,) if led else ()), _DASHED, _ALONE, _LUNAR):
        if (said := form.match(page.folded, at)) and not (form in (_SHORT, _AFTER_LEAD, _DASHED) and _counts(page, said)):
            return _phrase(page, at, said)
    return None


def _feast(page: Page, at: int) -> DatePhrase | None:
    """The day in brackets after what is celebrated: `kỷ niệm 96 năm ngày thành lập Hội (20/10)`."""
    said = _IN_BRACKETS.match(page.folded, at)
    if said is None or page.folded[at - 1 : at] != "(" or not _CELEBRATED.search(page.folded, max(0, at - _FAR), at):
        return None
    return _phrase(page, at, said)


_IN_BRACKETS = pattern(rf"{_D}/{_M}(?:/{_Y})?(?=\))")
_CELEBRATED = pattern(r"(?<![^\W_])(?:ngày|lễ|kỷ niệm|chào mừng)(?![^\W_])[^.;()\n]*\($")
_FAR = 120


def _phrase(page: Page, at: int, said: re.Match[str]) -> DatePhrase | None:
    """The day said, or the last of several: `dịp 30/4 và 1/5`."""
    while (following := _NEXT.match(page.folded, said.end())) and not _counts(page, following):
        said = following
    parts = said.groupdict()
    month, year = (int(parts[part]) if parts.get(part) else None for part in ("month", "year"))
    return DatePhrase(at, said.end(), int(parts["day"]), month, year)


def _counts(page: Page, said: re.Match[str]) -> bool:
    """`từ 3/5 trường lên 4/5 trường`, `ngày 8-9%`: a part of a counted whole, or a range of days."""
    if said.re is _DASHED:
        return int(said["day"]) <= int(said["month"])
    return int(said["day"]) <= int(said["month"]) and read_unit_at(page, said.end()).known


def _inside_number(folded: str, at: int) -> bool:
    return folded[at - 1 : at] in (".", ",", "/", "-") and folded[at - 2 : at - 1].isdigit()

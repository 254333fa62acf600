"""A word of the last report left in this one: `NHIỆM VỤ THÁNG 6` above the tasks of July, last year's number in the title."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tools.faults.corpus import Text
from tools.faults.planting import Carrier, Edit, Plant

TITLE = "a word of the last report"

_TITLE = re.compile(
    r"(?:^|\n)(?P<title>[^\n]*(?:[Tt]ình hình|[Kk]ết quả|KẾT QUẢ|TÌNH HÌNH|công tác xây dựng|Công tác|Đánh giá tình hình|"
    r"Tin hoạt động)[^\n]*\b20\d\d[^\n]*)"
)
_MONTH = re.compile(r"\b(?P<word>tháng|THÁNG|Tháng)\s(?P<month>0?[1-9]|1[0-2])(?![\d/])")
_YEAR = re.compile(r"\b(?:năm|NĂM)\s(?P<year>20\d\d)\b")
_QUARTER = re.compile(r"\b(?:quý|QUÝ|Quý)\s(?P<quarter>I{1,3}|IV)\b")
_HEADING = re.compile(r"\n(?P<heading>(?:[IVX]+|[A-Z]|Phần thứ \w+)[.\-)/]?\s[^\n]{4,120})(?=\n)")
_QUARTERS = ("I", "II", "III", "IV")
_SAID = re.compile(r"(?:Trong|trong|Riêng|riêng)\stháng\s(?P<month>0?[1-9]|1[0-2])(?![\d/])")

_BASE = re.compile(r"cùng kỳ năm (?P<year>20\d\d)\b")


def carriers(text: Text) -> Iterator[Carrier]:
    """Months, quarters and years in the title and the headings of dated reports, and the month that is reported, in the text."""
    if text.day is None:
        return
    also = frozenset({"impossible_period", "restated", "date_order"})
    titles = [found.span("title") for found in _TITLE.finditer(text.words[:900])][:1]
    headings = [found.span("heading") for found in _HEADING.finditer(text.words)]
    for start, end in [*titles, *headings]:
        for found in _MONTH.finditer(text.words, start, end):
            told = f"{found['word']} {found['month']}".casefold()
            if len(re.findall(rf"{told}\b", text.words.casefold())) > 1 or (start, end) in titles:
                yield _carrier(found, "month", _month_before(found["month"]), also)
        for found in _QUARTER.finditer(text.words, start, end):
            yield _carrier(found, "quarter", _QUARTERS[_QUARTERS.index(found["quarter"]) - 1], also)
        for found in _YEAR.finditer(text.words, start, end):
            if int(found["year"]) == text.day.year:
                yield _carrier(found, "year", str(int(found["year"]) - 1), also)
    yield from _in_sentences(text.words, text.day, also)


def _in_sentences(words: str, issued: Day, also: frozenset[str]) -> Iterator[Carrier]:
    """The year that growths are measured from, and the month that is reported."""
    for found in _BASE.finditer(words):
        if int(found["year"]) == issued.year - 1:
            plants = (Plant("the year itself", (Edit(*found.span("year"), str(issued.year)),)),)
            yield Carrier(found.start(), plants, also | {"growth"})
    for found in _SAID.finditer(words):
        if int(found["month"]) == issued.month and issued.month > 1:
            yield _carrier(found, "month", _month_before(found["month"]), also)


def _month_before(month: str) -> str:
    before = int(month) - 1 or 12
    return f"{before:02d}" if month.startswith("0") else str(before)


def _carrier(found: re.Match[str], name: str, before: str, also: frozenset[str]) -> Carrier:
    return Carrier(found.start(), (Plant(f"the {name} before", (Edit(*found.span(name), before),)),), also)

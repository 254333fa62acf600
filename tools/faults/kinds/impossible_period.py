"""A time that is in no calendar: month 13, quarter V, 16 months of a year, 31 June."""

import re
from calendar import monthrange
from collections.abc import Iterator

from tools.faults.corpus import Text
from tools.faults.planting import Carrier, Edit, Plant

TITLE = "a time that is in no calendar"

_MONTH = re.compile(r"(?<!\d )\b(?:[Tt]háng|THÁNG) (?P<month>0?[1-9]|1[0-2])(?!\d|[.,]\d)")
_QUARTER = re.compile(r"\b(?:[Qq]uý|QUÝ) (?P<quarter>I{1,3}|IV)\b")
_MONTHS = re.compile(
    r"(?<![\d/])(?P<months>[2-9]|1[01])\s(?:tháng|THÁNG)(?=\s(?:đầu năm|ĐẦU NĂM|cuối năm|năm 20\d\d|của năm))"
    r"|(?:[Ll][uũ][yỹ] kế|Tính chung|và)\s(?P<so_far>[2-9]|1[01])\stháng\b"
)
_DATE = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
_LONG = re.compile(r"ngày\s(?P<day>\d{1,2})\stháng\s(?P<month>\d{1,2})\snăm\s(?P<year>\d{4})")


def carriers(text: Text) -> Iterator[Carrier]:
    """Months, quarters, numbers of months since the year began, and dates."""
    for found in _MONTH.finditer(text.words):
        if not re.search(r"ngày\s+\d+\s+$", text.words[max(0, found.start() - 12) : found.start()]):
            yield _carrier(found, "month", "a month too many", ("13", "14", "15", "21"))
    for found in _QUARTER.finditer(text.words):
        yield _carrier(found, "quarter", "a quarter too many", ("V", "VI", "IIII"))
    for found in _MONTHS.finditer(text.words):
        name = "months" if found["months"] else "so_far"
        yield _carrier(
            found, name, "months too many", (f"1{found[name]}" if int(found[name]) > 2 and len(found[name]) == 1 else "13", "14", "16")
        )
    for found in (*_DATE.finditer(text.words), *_LONG.finditer(text.words)):
        day, month, year = (int(found[name]) for name in ("day", "month", "year"))
        if not (1 <= month <= 12 and 1 <= day <= 31):
            continue
        last = monthrange(year, month)[1]
        days = tuple(Plant("a day too many", (Edit(*found.span("day"), str(wrong)),)) for wrong in (last + 1, 32, 35) if wrong > last)
        months = tuple(Plant("a month too many", (Edit(*found.span("month"), wrong),)) for wrong in ("13", "15", "00"))
        turned = (
            (Plant("day and month turned round", (Edit(found.start("day"), found.end("month"), f"{month}/{day}"),)),)
            if day > 12 and "/" in found[0]
            else ()
        )
        yield Carrier(found.start(), (*days, *months, *turned), frozenset({"date_order"}))


def _carrier(found: re.Match[str], name: str, way: str, wrong: tuple[str, ...]) -> Carrier:
    return Carrier(
        found.start(), tuple(Plant(way, (Edit(*found.span(name), words),)) for words in dict.fromkeys(wrong)), frozenset({"stale_word"})
    )

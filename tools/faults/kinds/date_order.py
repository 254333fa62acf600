"""Dates in the wrong order: a span that ends before it begins, a document cited before it was signed, a deadline long past."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tools.faults.corpus import Text
from tools.faults.planting import Carrier, Edit, Plant

TITLE = "dates in the wrong order"

_DATE = r"(?:ngày\s)?(?P<{0}day>\d{{1,2}})/(?P<{0}month>\d{{1,2}})(?:/(?P<{0}year>\d{{4}}))?"
_SPAN = re.compile(rf"[Tt]ừ\s(?P<from>{_DATE.format('a')})\sđến\s(?:hết\s)?(?P<to>{_DATE.format('b')})")
_YEARS = re.compile(r"(?:nhiệm kỳ|NHIỆM KỲ|giai đoạn|[Gg]iai đoạn|GIAI ĐOẠN)\s(?P<from>20\d\d)\s?[-–]\s?(?P<to>20\d\d)")
_CITED = re.compile(r"(?:NQ|QĐ|KH|KL|TTr|CĐ|CT|TB|BC|CTr)[-/][\w&Đ-]+,?\sngày\s(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")
_DUE = re.compile(r"(?:trước ngày|chậm nhất ngày|trước|xong trước)\s(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})")


def carriers(text: Text) -> Iterator[Carrier]:
    """Spans of days and of years, and, in a dated text, documents cited and deadlines."""
    for found in _SPAN.finditer(text.words):
        first, last = _day(found, "a"), _day(found, "b")
        if first and last and first < last:
            plants = [Plant("both turned round", (Edit(*found.span("from"), found["to"]), Edit(*found.span("to"), found["from"])))]
            if found["ayear"] and found["byear"]:
                late = str(int(found["ayear"]) - 1)
                plants.append(Plant("the year left as it was", (Edit(*found.span("byear"), late),)))
                plants.append(Plant("the year ahead", (Edit(*found.span("ayear"), str(int(found["byear"]) + 1)),)))
            yield Carrier(found.start(), tuple(plants), frozenset({"impossible_period"}))
    for found in _YEARS.finditer(text.words):
        if found["from"] < found["to"]:
            turned = Plant("both turned round", (Edit(*found.span("from"), found["to"]), Edit(*found.span("to"), found["from"])))
            later = Plant("a digit changed", (Edit(*found.span("to"), str(int(found["to"]) - 10)),))
            yield Carrier(found.start(), (turned, later), frozenset({"impossible_period", "stale_word"}))
    if text.day:
        yield from _beside_the_day(text, text.day)


def _beside_the_day(text: Text, issued: Day) -> Iterator[Carrier]:
    also = frozenset({"citation_differs", "stale_word", "impossible_period"})
    for found in _CITED.finditer(text.words):
        day = _day(found, "")
        if day and day <= issued:
            years = [year for year in (issued.year, issued.year + 1, issued.year + 2) if (later := _moved(day, year)) and later > issued]
            yield Carrier(
                found.start(),
                tuple(Plant("the year of a citation changed", (Edit(*found.span("year"), str(year)),)) for year in years[:1]),
                also,
            )
    for found in _DUE.finditer(text.words):
        day = _day(found, "")
        if day and day > issued:
            years = [year for year in (issued.year, issued.year - 1) if (earlier := _moved(day, year)) and earlier < issued]
            yield Carrier(
                found.start(), tuple(Plant("a deadline of last year", (Edit(*found.span("year"), str(year)),)) for year in years[:1]), also
            )


def _day(found: re.Match[str], which: str) -> Day | None:
    year = found[f"{which}year"] or ((found["byear"] or "2024") if which == "a" else "2024")
    return _safe(int(year), int(found[f"{which}month"]), int(found[f"{which}day"]))


def _moved(day: Day, year: int) -> Day | None:
    return _safe(year, day.month, day.day)


def _safe(year: int, month: int, day: int) -> Day | None:
    try:
        return Day(year, month, day)
    except ValueError:
        return None

"""A weekday that its date is not: `thứ Hai, ngày 14/6/2024`, which was a Friday."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tools.faults.corpus import Text
from tools.faults.planting import Carrier, Edit, Plant

TITLE = "a weekday and its date"

_NAMES = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Chủ nhật")
_TOLD = re.compile(r"[Tt]hứ (?P<name>Hai|Ba|Tư|Năm|Sáu|Bảy)(?=,\s(?:ngày\s)?(?P<day>\d{1,2})[/-](?P<month>\d{1,2})[/-](?P<year>\d{4}))")
_DATE = re.compile(
    r"(?P<lead>(?:trước|trong|đến hết|đến|vào|[Tt]ừ|sáng|chiều|chậm nhất|họp|"
    r"hội nghị)\s)?(?P<said>[Nn]gày\s(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4}))"
)
_CITED = re.compile(r"(?:NQ|QĐ|KH|KL|TTr|CĐ|CT|TB|NĐ|TT|BC|CTr|HD|ĐA|GP|QH\d+)[-/\w&]*(?:\s\w+)?,?\s*$|số\s\S+,?\s*$")


def carriers(text: Text) -> Iterator[Carrier]:
    """Weekdays beside their dates, and dates of events and deadlines, which get one."""
    for found in _TOLD.finditer(text.words):
        right = _weekday(found)
        if right is not None and _NAMES[right] == found["name"]:
            wrong = [_NAMES[(right + shift) % 7] for shift in (1, 2, 6) if (right + shift) % 7 < 6]
            yield Carrier(found.start(), tuple(Plant("the weekday of another day", (Edit(*found.span("name"), name),)) for name in wrong))
    for found in _DATE.finditer(text.words):
        right = _weekday(found)
        if right is None or _CITED.search(text.words[max(0, found.start() - 40) : found.start()]):
            continue
        date = f"{found['day']}/{found['month']}/{found['year']}"
        wrong = [_NAMES[(right + shift) % 7] for shift in (1, 2, 3, 6) if (right + shift) % 7 < 6]
        forms = [form for name in wrong for form in (f"thứ {name}, ngày {date}", f"thứ {name} ngày {date}", f"thứ {name} ({date})")]
        if right != 6:
            forms.append(f"Chủ nhật, ngày {date}" if found["lead"] else f"Chủ nhật ngày {date}")
        forms = [form if found["said"][0] == "n" or not found["said"].startswith("N") else form[0].upper() + form[1:] for form in forms]
        yield Carrier(found.start(), tuple(Plant("a weekday that it is not", (Edit(*found.span("said"), form),)) for form in forms))


def _weekday(found: re.Match[str]) -> int | None:
    try:
        return Day(int(found["year"]), int(found["month"]), int(found["day"])).weekday()
    except ValueError:
        return None

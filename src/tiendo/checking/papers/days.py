"""Days as a text writes them, possible or not, and how checks write a day: `14/6/2024`, `ngày 30 tháng 02 năm 2024`, `15/12`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tiendo.reading.document import Document
from tiendo.reading.page import fold_pattern
from tiendo.words.finding import Sentence
from tiendo.words.period import PeriodLabelError, read_period

MONTHS: Mapping[str, int] = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười một": 11,
    "mười hai": 12, "mười": 10, "chạp": 12,
}  # fmt: skip
"""Months by their names, longer names before those they begin with."""
_ENGLISH = "January February March April May June July August September October November December".split()
_YEAR = r"(?:19|20)\d{2}"
_NEAR = timedelta(days=60)
"""How far from its document's day a day without a year can lie and still be of no other year."""
_LUNAR = re.compile(fold_pattern(r"[^.;\n]{0,24}?(?<![^\W_])(?:âm lịch|al|âl|tết)(?![^\W_])"))


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day, month and perhaps year as written; `plain` where a slash, a month's word or a year shows that it is a day."""

    day: int
    month: int
    year: int | None
    plain: bool

    def when(self, year: int | None = None) -> date | None:
        """The day, taking `year` where none is written; None where there is no such day."""
        said = self.year or year
        if said is None:
            return None
        try:
            return date(said, self.month, self.day)
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """Whether there is such a day, in a leap year at least where no year is written."""
        return self.when(2024) is not None


def day_source(name: str) -> str:
    """The source of a pattern, for `fold_pattern`, that matches a written day; `read_day` takes it from the match by that name."""
    months = "|".join(MONTHS)
    return (
        rf"(?P<d{name}>\d{{1,2}})(?:(?P<s{name}>[/.-])(?P<m{name}>\d{{1,2}})(?:(?P=s{name})(?P<y{name}>{_YEAR}))?"
        rf"| tháng (?P<w{name}>\d{{1,2}}|(?:{months})(?![^\W_]))(?:(?:,? năm |/)(?P<v{name}>{_YEAR}))?)(?!\d|[/.,-]\d|[/-][a-zđ])"
    )


def read_day(said: re.Match[str], name: str) -> WrittenDay:
    """The written day of that name in a match of `day_source`."""
    parts = said.groupdict()
    month, year = parts[f"m{name}"] or parts[f"w{name}"], parts[f"y{name}"] or parts[f"v{name}"]
    number = int(month) if month.isdigit() else MONTHS[" ".join(month.split())]
    is_plain = bool(parts[f"w{name}"] or year or parts[f"s{name}"] == "/")
    return WrittenDay(int(parts[f"d{name}"]), number, int(year) if year else None, is_plain)


def is_lunar(folded: str, end: int) -> bool:
    """Whether what follows a day says that it is one of the lunar calendar."""
    return bool(_LUNAR.match(folded, end))


def near(document: Document, said: WrittenDay) -> date | None:
    """The day meant, where a year is written or the day lies so near its document's day that no other year can be meant."""
    if said.year:
        return said.when()
    now = _now(document)
    if now is None:
        return None
    days = (said.when(year) for year in (now.year - 1, now.year, now.year + 1))
    return next((day for day in days if day and abs(day - now) <= _NEAR), None)


def _now(document: Document) -> date | None:
    """The document's day, or the last day of the month it reports on."""
    if document.date or not document.period or len(document.period) != len("2024-05") or not document.period[-1].isdigit():
        return document.date
    try:
        return read_period(document.period).end - timedelta(days=1)
    except PeriodLabelError:
        return None


def write_day(day: date) -> Sentence:
    """The day as offices write it, with a zero before days under ten and before January and February; and in English."""
    return Sentence(f"{day.day:02d}/{_month(day.month)}/{day.year}", f"{day.day} {_ENGLISH[day.month - 1]} {day.year}")


def write_month(month: int, year: int | None = None) -> Sentence:
    """The month, with its year where it is given."""
    of_year = (f"/{year}", f" {year}") if year else ("", "")
    return Sentence(f"tháng {_month(month)}{of_year[0]}", f"{_ENGLISH[month - 1]}{of_year[1]}")


def _month(month: int) -> str:
    return f"{month:02d}" if month <= 2 else f"{month}"

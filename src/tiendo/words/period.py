"""A period: half-open dates plus a label. The start belongs to it, the end does not.

Labels, as everywhere in the product:

    2024            a year                    2024-H1         a half-year
    2024-Q3         a quarter                 2024-05         a month
    2024-W47        a week (ISO 8601)         2021/2025       whole years, first and last
    2024-01/2024-09 whole months, first and last

One span of months has one label: `2024-01/2024-06` is `2024-H1`.

Two calendars are in force for the same label. A statistical period (Decree 60/2018) follows the calendar; an
administrative one (Decree 09/2019, articles on reporting periods) runs from the 15th of the month before to
the 14th of its last month.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

_YEARS = re.compile(r"([0-9]{4})(?:/([0-9]{4}))?")
_MONTHS = re.compile(r"([0-9]{4})-([0-9]{2})(?:/([0-9]{4})-([0-9]{2}))?")
_PART = re.compile(r"([0-9]{4})-([HQ])([1-4])")
_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_MONTHS_A_YEAR = 12
_LAST_YEAR = 9999
"""No label of this year or the first one: the days around them fall outside what a date can say."""


class Calendar(StrEnum):
    """Which days a label stands for."""

    STATISTICAL = "statistical"
    ADMINISTRATIVE = "administrative"


class PeriodLabelError(ValueError):
    """A text that is no label of a period."""

    def __init__(self, label: str) -> None:
        super().__init__(
            f"{label!r} names no period; write it like 2024, 2024-H1, 2024-Q3, 2024-05, 2024-01/2024-09, 2021/2025 or 2024-W47"
        )
        self.label = label


class NoYearToDateError(ValueError):
    """A year to date asked of a period that does not lie within one year."""

    def __init__(self, label: str) -> None:
        super().__init__(f"{label!r} does not lie within one year of months, so it has no year to date")
        self.label = label


@dataclass(frozen=True, slots=True)
class Period:
    """A labelled span of days, `start` ≤ day < `end`."""

    label: str
    start: date
    end: date
    calendar: Calendar = Calendar.STATISTICAL

    def same_period_last_year(self) -> "Period":
        """The period that `cùng kỳ` of this one means. A week is compared with the week of that number."""
        return read_period(_moved(self.label, -1), self.calendar)

    def year_to_date(self) -> "Period":
        """From the year's first month to this period's last: `2024-05` gives `2024-01/2024-05`. NoYearToDateError."""
        if _WEEK.fullmatch(self.label):
            raise NoYearToDateError(self.label)
        first, last = _month_span(self.label)
        year, month = divmod(last, _MONTHS_A_YEAR)
        if first < year * _MONTHS_A_YEAR:
            raise NoYearToDateError(self.label)
        return of_months(year, 1, month + 1, self.calendar)

    def year(self) -> "Period":
        """The year in which the period ends, the year whose plan it is part of."""
        return read_period(year_of(self.label), self.calendar)

    @property
    def last_month(self) -> int:
        """The month, 1 to 12, in which its last day lies."""
        return (self.end - timedelta(days=1)).month

    def previous(self) -> "Period":
        """The period of the same length just before: the month before a month, the quarter before a quarter."""
        if _WEEK.fullmatch(self.label):
            earlier = (self.start - timedelta(days=7)).isocalendar()
            return read_period(f"{earlier.year}-W{earlier.week:02d}", self.calendar)
        first, last = _month_span(self.label)
        return _span(first - (last - first + 1), first - 1, self.calendar)


@lru_cache(maxsize=1024)
def read_period(label: str, calendar: Calendar = Calendar.STATISTICAL) -> Period:
    """The period a label names, or PeriodLabelError."""
    if week := _WEEK.fullmatch(label):
        year, number = int(week[1]), int(week[2])
        if not (1 < year < _LAST_YEAR and 1 <= number <= _weeks_of(year)):
            raise PeriodLabelError(label)
        monday = date.fromisocalendar(year, number, 1)
        return Period(label, monday, monday + timedelta(days=7), calendar)
    first, last = _month_span(label)
    return _span(first, last, calendar)


def year_of(label: str) -> str:
    """The label of the year in which the labelled period ends: 2025 of `2021/2025`, 2024 of `2024-01/2024-09`."""
    return label.rpartition("/")[2][:4]


def of_months(year: int, first: int, last: int, calendar: Calendar = Calendar.STATISTICAL) -> Period:
    """The period of whole months `first` to `last` (1 to 12) of a year, or PeriodLabelError."""
    return read_period(f"{year:04d}-{first:02d}/{year:04d}-{last:02d}", calendar)


def _month_span(label: str) -> tuple[int, int]:
    """First and last month of a label, counted from January of year 0."""
    if years := _YEARS.fullmatch(label):
        first, last = int(years[1]), int(years[2] or years[1])
        span = first * _MONTHS_A_YEAR, last * _MONTHS_A_YEAR + 11
    elif months := _MONTHS.fullmatch(label):
        numbers = [int(part or whole) for part, whole in zip(months.groups(), (*months.groups()[:2],) * 2, strict=True)]
        if not (1 <= numbers[1] <= _MONTHS_A_YEAR and 1 <= numbers[3] <= _MONTHS_A_YEAR):
            raise PeriodLabelError(label)
        span = numbers[0] * _MONTHS_A_YEAR + numbers[1] - 1, numbers[2] * _MONTHS_A_YEAR + numbers[3] - 1
    elif part := _PART.fullmatch(label):
        length = 6 if part[2] == "H" else 3
        first = (int(part[3]) - 1) * length
        if first >= _MONTHS_A_YEAR:
            raise PeriodLabelError(label)
        span = int(part[1]) * _MONTHS_A_YEAR + first, int(part[1]) * _MONTHS_A_YEAR + first + length - 1
    else:
        raise PeriodLabelError(label)
    if span[0] > span[1] or span[0] < 2 * _MONTHS_A_YEAR or span[1] >= _LAST_YEAR * _MONTHS_A_YEAR:
        raise PeriodLabelError(label)
    return span


def _span(first: int, last: int, calendar: Calendar) -> Period:
    if first < 2 * _MONTHS_A_YEAR:
        raise PeriodLabelError(_label(max(first, 0), last))
    start, end = _first_day(first), _first_day(last + 1)
    if calendar is Calendar.ADMINISTRATIVE:
        start, end = _first_day(first - 1).replace(day=15), _first_day(last).replace(day=15)
    return Period(_label(first, last), start, end, calendar)


def _label(first: int, last: int) -> str:
    (year, month), (last_year, last_month) = divmod(first, _MONTHS_A_YEAR), divmod(last, _MONTHS_A_YEAR)
    if month == 0 and last_month == _MONTHS_A_YEAR - 1:
        return f"{year:04d}" if year == last_year else f"{year:04d}/{last_year:04d}"
    if year == last_year:
        length = last - first + 1
        if length == 1:
            return f"{year:04d}-{month + 1:02d}"
        if length in (3, 6) and month % length == 0:
            return f"{year:04d}-{'H' if length == 6 else 'Q'}{month // length + 1}"
    return f"{year:04d}-{month + 1:02d}/{last_year:04d}-{last_month + 1:02d}"


def _first_day(month: int) -> date:
    return date(month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1, 1)


@lru_cache(maxsize=1024)
def _moved(label: str, years: int) -> str:
    """The label so many years later."""
    moved = re.sub(r"[0-9]{4}(?=$|[-/])", lambda year: f"{int(year[0]) + years:04d}", label)
    if (week := _WEEK.fullmatch(moved)) and int(week[2]) > _weeks_of(int(week[1])):
        moved = f"{week[1]}-W52"
    return moved


def _weeks_of(year: int) -> int:
    return date(year, 12, 28).isocalendar().week

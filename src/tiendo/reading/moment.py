"""A period phrase as a period: what `6 tháng đầu năm`, `cùng kỳ`, `tháng trước` mean where they stand."""

from dataclasses import dataclass
from datetime import date

from tiendo.reading.marks import Anchor, PeriodPhrase
from tiendo.words.period import NoYearToDateError, Period, PeriodLabelError, of_months, read_period, year_of

_TERM = 60
"""Months that stand for a term of office."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a phrase leans on.

    The document's `day` and `period`, the `year` of phrases that name none, and the `term` of office it speaks of.
    """

    day: date | None
    period: str | None
    year: int | None
    term: str | None = None

    def label(self, phrase: PeriodPhrase, current: str | None = None) -> str | None:
        """The label of the period meant, `current` being the period spoken of so far; None where it cannot be told."""
        try:
            return self._label(phrase, current or self.period)
        except (PeriodLabelError, NoYearToDateError):
            return None

    def _label(self, phrase: PeriodPhrase, current: str | None) -> str | None:
        match phrase.anchor:
            case Anchor.YEAR:
                return self._of_year(phrase)
            case Anchor.OWN:
                return self._own(phrase.months)
            case Anchor.SAME:
                return _same(current, phrase.year)
            case Anchor.PREVIOUS:
                return self._previous(phrase, current)
            case Anchor.START:
                return self._before_year(phrase, current)
            case Anchor.NOW:
                return None

    def _of_year(self, phrase: PeriodPhrase) -> str | None:
        year = phrase.year or self.year
        if year is None:
            return None
        if phrase.last_year:
            return f"{year}/{phrase.last_year}"
        if phrase.first is None:
            return f"{year}" if phrase.year else None
        return of_months(year, phrase.first, phrase.last or self._last_month(year)).label

    def _last_month(self, year: int) -> int:
        """The last month that the document's own period, or else its day, reaches in that year."""
        own = _period(self.period)
        if own and year_of(own.label) == str(year):
            return own.last_month
        return self.day.month if self.day and self.day.year == year else 12

    def _own(self, months: int | None) -> str | None:
        own = _period(self.period)
        if own is None:
            return None
        last, year = own.last_month, year_of(own.label)
        if self.day and own.start <= self.day < own.end:
            last = self.day.month
        match months:
            case 1:
                return f"{year}-{last:02d}"
            case 3:
                return of_months(int(year), (last - 1) // 3 * 3 + 1, (last - 1) // 3 * 3 + 3).label
            case 12:
                return year
            case _:
                return own.label

    def _before_year(self, phrase: PeriodPhrase, current: str | None) -> str | None:
        """The year whose end is the start that is meant: `so với đầu năm` compares with the end of the year before.

        A term of office begins in its first year.
        """
        if phrase.months == _TERM:
            term = current if current and "/" in current and "-" not in current else self.term
            return term.partition("/")[0] if term else None
        year = phrase.year or (int(year_of(current)) if current else self.year)
        return str(year - 1) if year and phrase.months else None

    def _previous(self, phrase: PeriodPhrase, current: str | None) -> str | None:
        base = _period(current)
        if base is None:
            return None
        if phrase.first:
            year = int(year_of(base.label)) - 1
            return of_months(year, phrase.first, phrase.last or phrase.first).label
        match phrase.months:
            case 1:
                year, month = int(year_of(base.label)), base.last_month
                if self.day and base.start <= self.day < base.end:
                    year, month = self.day.year, self.day.month
                return of_months(year, month, month).previous().label
            case 12:
                return str(int(year_of(base.label)) - 1)
            case _:
                return base.previous().label


def _period(label: str | None) -> Period | None:
    try:
        return read_period(label) if label else None
    except PeriodLabelError:
        return None


def _same(current: str | None, year: int | None) -> str | None:
    base = _period(current)
    if base is None:
        return None
    if year is None:
        return base.same_period_last_year().label
    while int(year_of(base.label)) > year:
        base = base.same_period_last_year()
    return base.label

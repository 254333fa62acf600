"""The period a document reports on, and periods as its words name them, for seeing whether the two agree."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tiendo.reading.document import Document
from tiendo.reading.page import fold_pattern
from tiendo.words.period import Period, PeriodLabelError, read_period, year_of
from tiendo.words.place import Span

_YEAR = r"(?:(?: ?[/.-] ?| năm |, năm )(?P<y>20\d{2})(?![\d/]))?"
_PERIOD = re.compile(
    fold_pattern(
        rf"(?<![\w/.,-])(?:(?<!ngày[ ])(?P<k>1[0-2]|0?[1-9]) tháng(?! \d{{1,2}}(?:,? năm|/\d)| tuổi)"
        rf"(?: (?P<end>đầu|cuối) năm(?: (?P<ky>20\d{{2}})(?!\d))?| đầu| cuối)?{_YEAR}"
        rf"|(?<!\d[ ])tháng (?P<m>\d{{1,2}})(?![\d,]\d|\d){_YEAR.replace('<y>', '<my>')}"
        rf"|quý (?P<q>iv|i{{1,3}}|[1-4])(?![^\W_]){_YEAR.replace('<y>', '<qy>')}"
        r"|năm (?P<yy>20\d{2})(?![\d/-]| ?- ?\d))"
    )
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


class Length(StrEnum):
    """How long a named period is."""

    #: one month
    MONTH = "month"
    #: the months since January
    MONTHS = "months"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Named:
    """A period as named at a place: the number of its month, months or quarter (of a year, the year), and its year where said."""

    span: Span
    length: Length
    number: int
    year: int | None
    last_months: bool = False


@dataclass(frozen=True, slots=True)
class Reported:
    """What a document reports on: its last month and its year; `length` of the label, `MONTHS` for halves."""

    length: Length
    month: int
    year: int

    @classmethod
    def by(cls, document: Document) -> "Reported | None":
        """By the document's period; None where it has none, or one of several years or weeks, or one that its date does not fit."""
        try:
            period = read_period(document.period) if document.period else None
        except PeriodLabelError:
            return None
        if period is None or "W" in period.label or period.start.year != int(year_of(period.label)):
            return None
        reported = cls(_length(period), period.last_month, period.start.year)
        day = document.date
        if day is not None and (day.year * 12 + day.month) - (reported.year * 12 + reported.month) not in (-1, 0, 1):
            return None
        return reported

    @property
    def ends_quarter(self) -> bool:
        """Whether it is a quarter, or months that end with one."""
        return self.length is Length.QUARTER or (self.length is Length.MONTHS and not self.month % 3)

    def number(self, length: Length) -> int:
        """The number that a period of this length has where it ends with the one reported on."""
        return {Length.MONTH: self.month, Length.MONTHS: self.month, Length.QUARTER: (self.month + 2) // 3, Length.YEAR: self.year}[length]

    def write(self, length: Length) -> str:
        """The name of the period of that length that ends with the one reported on."""
        number = self.number(length)
        match length:
            case Length.MONTH:
                return f"tháng {number:02d}" if number <= 2 else f"tháng {number}"
            case Length.MONTHS:
                return f"{number} tháng"
            case Length.QUARTER:
                return f"quý {('I', 'II', 'III', 'IV')[number - 1]}"
            case Length.YEAR:
                return f"năm {number}"


def _length(period: Period) -> Length:
    months = (period.end.year - period.start.year) * 12 + period.end.month - period.start.month
    if months == 1:
        return Length.MONTH
    if "Q" in period.label:
        return Length.QUARTER
    return Length.YEAR if months == 12 else Length.MONTHS


def named(folded: str, start: int, end: int) -> Iterator[Named]:
    """The periods named between the two places of a folded text, in order; days are none."""
    for said in _PERIOD.finditer(folded, start, end):
        year = next((int(said[group]) for group in ("ky", "y", "my", "qy", "yy") if said[group]), None)
        span = said.start(), said.end()
        if said["k"]:
            yield Named(span, Length.MONTHS, int(said["k"]), year, "cuối" in said[0])
        elif said["m"]:
            yield Named(span, Length.MONTH, int(said["m"]), year)
        elif said["q"]:
            yield Named(span, Length.QUARTER, _QUARTERS.get(said["q"]) or int(said["q"]), year)
        else:
            yield Named(span, Length.YEAR, int(said["yy"]), int(said["yy"]))

"""The periods that words of a head or a caption name: `Ước TH 6T/2024`, `Thực hiện 9 tháng · Năm 2023`, `TH năm N-1`.

The months may stand in one row of a head and the year in another; what is not said is the table's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from tiendo.reading.finders import date as day
from tiendo.reading.finders import period
from tiendo.reading.marks import Anchor, DatePhrase, Mark, PeriodPhrase
from tiendo.reading.moment import Moment
from tiendo.reading.page import Page, fold_pattern
from tiendo.words.period import year_of
from tiendo.words.place import Span
from tiendo.words.spelling import fold

_SHORT = (
    (re.compile(r"(?<![^\W_])(\d{1,2}) ?t(?:háng)?(?= ?[/.] ?(?:19|20)\d\d)[ ]?[/.][ ]?"), r"\1 tháng năm "),
    (re.compile(r"(?<![^\W_])(\d{1,2}) ?t(?![^\W_])"), r"\1 tháng"),
    (re.compile(r"(?<![^\W_])t(\d{1,2})(?![^\W_])"), r"tháng \1"),
    (re.compile(r"(?<![^\W_])q ?\.?(i{1,3}|iv|[1-4])(?![^\W_])"), r"quý \1"),
    (re.compile(r"(?<![^\W_])ck(?![^\W_])"), "cùng kỳ"),
    (re.compile(r"(?<![^\W_])lk(?![^\W_])"), fold("luỹ kế")),
    (re.compile(r"(?<=\d)[ ]?,[ ]?(?=(?:năm )?(?:19|20)\d\d)"), " "),
)
"""Short forms of heads, written out."""
_OF_N = re.compile(fold_pattern(r"(?<![^\W_])(?:năm )?n ?(?:(?P<sign>[+-]) ?(?P<by>[1-9]))?(?![^\W\d_])"))
_RELATIVE_HEAD = re.compile(fold_pattern(r"(?<![^\W_])(?:năm|th|kh|thực hiện|kế hoạch|ước|uth) n(?![^\W_])|(?<![^\W_])n ?[+-] ?[1-9]"))
_BARE_YEAR = re.compile(fold_pattern(r"(?:(?<![^\W_])năm )?(?<![\d/.,:-])((?:19|20)\d\d)(?![\d.,]\d|\d)"))
_WHOLE_YEAR = re.compile(fold_pattern(r"(?<![^\W_])cả năm(?![^\W_])"))


@dataclass(frozen=True, slots=True)
class Times:
    """The periods a stretch of words names, in order, and the day it counts up to; where they stand, and what else is said."""

    phrases: tuple[PeriodPhrase, ...]
    at: date | None
    spans: tuple[Span, ...]
    rest: str

    @property
    def is_same(self) -> bool:
        """Whether the same period of the year before is meant."""
        return any(phrase.anchor is Anchor.SAME for phrase in self.phrases)

    def label(self, moment: Moment, own: str | None) -> str | None:
        """The period meant, `own` being the table's; None where none is named."""
        moment = replace(moment, period=own or moment.period, year=int(year_of(own)) if own else moment.year)
        named = [phrase for phrase in self.phrases if phrase.anchor is not Anchor.NOW]
        years = [phrase for phrase in named if phrase.anchor in (Anchor.YEAR, Anchor.SAME) and phrase.year]
        months = next((phrase for phrase in reversed(named) if phrase.anchor is Anchor.YEAR and phrase.first), None)
        if months:
            year = months.year or (years[-1].year if years else None)
            if year is None and self.is_same and moment.year:
                year = moment.year - 1
            return moment.label(replace(months, year=year), own)
        if self.is_same:
            return moment.label(PeriodPhrase(0, 0, Anchor.SAME, years[-1].year if years else None), own)
        spoken = next((phrase for phrase in reversed(named) if phrase.anchor in (Anchor.YEAR, Anchor.PREVIOUS, Anchor.OWN)), None)
        if spoken:
            return moment.label(spoken, own)
        return self._of_day(own)

    def _of_day(self, own: str | None) -> str | None:
        """The period in which a stock of that day belongs (rule 27): the table's, else the year that ends with it, else the month."""
        if self.at is None:
            return None
        if own and year_of(own) == str(self.at.year):
            return own
        return f"{self.at.year}" if (self.at.month, self.at.day) == (12, 31) else f"{self.at.year}-{self.at.month:02d}"


def written_out(folded: str, own: str | None) -> str:
    """The folded words with short forms of periods written out; `N`, `N-1` become years where the table's is known."""
    for form, whole in _SHORT:
        folded = form.sub(whole, folded)
    if own and _RELATIVE_HEAD.search(folded):
        year = int(year_of(own))
        folded = _OF_N.sub(lambda said: f"năm {year + (-1 if said['sign'] == '-' else 1) * int(said['by'] or 0)}", folded)
    return folded


def read_times(words: str) -> Times:
    """The periods named in words that are folded and written out."""
    page = Page.of(words)
    found = tuple(_found(page))
    phrases = [mark for mark in found if isinstance(mark, PeriodPhrase)]
    days = [mark for mark in found if isinstance(mark, DatePhrase)]
    covered = [(mark.start, mark.end) for mark in (*phrases, *days)]
    bare = [PeriodPhrase(said.start(), said.end(), year=int(said[1])) for said in _BARE_YEAR.finditer(page.folded)]
    whole = [PeriodPhrase(said.start(), said.end(), Anchor.OWN, months=12) for said in _WHOLE_YEAR.finditer(page.folded)]
    phrases += [phrase for phrase in (*bare, *whole) if not any(start <= phrase.start < end for start, end in covered)]
    phrases.sort(key=lambda phrase: phrase.start)
    at = next((when for mark in days if (when := mark.when(None))), None)
    spans = tuple(sorted([(phrase.start, phrase.end) for phrase in phrases] + [(mark.start, mark.end) for mark in days]))
    rest = words
    for start, end in reversed(spans):
        rest = f"{rest[:start]} {rest[end:]}"
    return Times(tuple(phrases), at, spans, " ".join(rest.split()))


def _found(page: Page) -> Iterator[Mark]:
    """Days and periods; other finders are not asked, since a head has no sentences in which words mean something else."""
    end = 0
    for start in _START.finditer(page.folded):
        if start.start() < end or page.folded[start.start() - 1 : start.start()] == ":":
            continue
        if mark := day.find(page, start.start()) or period.find(page, start.start()):
            end = mark.end
            yield mark


_START = re.compile(r"\d+|[^\W\d_]+")

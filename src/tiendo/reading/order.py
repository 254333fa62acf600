"""Numbers that answer a list before them in its order: `thu nội địa và thu xuất khẩu lần lượt là 412 và 35,6 tỷ đồng` (rule 26)."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from tiendo.reading.clause import Clause
from tiendo.reading.marks import AreaMark
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.phrases import leading_phrase
from tiendo.reading.setting import Setting
from tiendo.words.figure import Figure
from tiendo.words.place import Span

_IN_ORDER = "lần lượt"
_AND_NUMBER = re.compile(fold_pattern(r"(?:và|,) \d"))
_BETWEEN = re.compile(fold_pattern(r", |; | và | hoặc "))
_YEARS = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9/])")
_FEWEST = 2
"""One number answers no list: `các phường lần lượt tổ chức 5 hội nghị`."""
_FAR, _FARTHEST = 120, 400


@dataclass(frozen=True, slots=True)
class InOrder:
    """The number that is asked for: the `index`-th of `count` answers to what `stretch` or the figures before it list."""

    index: int
    count: int
    stretch: Span


def in_order(clause: Clause, setting: Setting) -> InOrder | None:
    """Which of the answers the clause's number is; None where no `lần lượt` asks for them."""
    folded, start = clause.page.folded, clause.quantity.start
    at = folded.rfind(_IN_ORDER, max(0, start - _FAR), start)
    if at < 0:
        return None
    first = setting.before[0].place.sentence[0] if setting.before else clause.head_span[0]
    if at < first:
        return None
    index = sum(figure.place.start > at for figure in setting.before)
    count = index + 1 + _more_numbers(clause)
    if count < _FEWEST:
        return None
    ended = max((figure.place.end for figure in setting.before if figure.place.end <= at), default=first)
    opened = max(ended, at - _FARTHEST, folded.rfind(";", first, at) + 1, folded.rfind(":", first, at) + 1)
    return InOrder(index, count, (opened, at))


def listed_areas(asked: InOrder, setting: Setting) -> tuple[AreaMark, ...]:
    """The places the list names, where it names as many as there are answers."""
    start, end = asked.stretch
    first = bisect_left(setting.areas, start, key=_start)
    named = setting.areas[first : bisect_left(setting.areas, end, first, key=_start)]
    return named if len(named) == asked.count else ()


def listed_year(asked: InOrder, clause: Clause) -> str | None:
    """The year of the list that the number answers: `các năm 2022, 2023 và 2024 lần lượt là 81%, 88,6% và 74,3%`."""
    years = _YEARS.findall(clause.page.folded, *asked.stretch)
    return years[asked.index] if len(years) == asked.count else None


def listed_phrase(asked: InOrder, clause: Clause, setting: Setting) -> str | None:
    """The phrase of the list that the number answers, or what it says of all the places it names."""
    start, end = asked.stretch
    if areas := listed_areas(asked, setting):
        return _phrase(clause, (start, areas[0].start))
    if listed_year(asked, clause) and (first := _YEARS.search(clause.page.folded, start, end)):
        return _phrase(clause, (start, first.start()))
    pieces = _pieces(clause.page, asked.stretch)[-asked.count :]
    if len(pieces) < asked.count or not clause.page.text[start:end].strip(" ,"):
        return None
    return _phrase(clause, pieces[asked.index])


def listed_figure(asked: InOrder, setting: Setting) -> Figure | None:
    """The figure before `lần lượt` that the number answers: `A 412 tỷ đồng, B 35 tỷ đồng, lần lượt tăng 12% và 8%`."""
    listed = [figure for figure in setting.before if figure.place.end <= asked.stretch[1]][-asked.count :]
    return listed[asked.index] if asked.index < len(listed) else None


def _start(mark: AreaMark) -> int:
    return mark.start


def _pieces(page: Page, stretch: Span) -> list[Span]:
    """The stretch parted at commas and `và`."""
    start, end = stretch
    cuts = [found.span() for found in _BETWEEN.finditer(page.folded, start, end)]
    pieces = zip([start, *(after for _, after in cuts)], [*(before for before, _ in cuts), end], strict=True)
    return [piece for piece in pieces if page.text[slice(*piece)].strip(" ,")]


def _phrase(clause: Clause, span: Span) -> str | None:
    return leading_phrase(clause.page, span, tuple(mark for mark in clause.head if span[0] <= mark.start and mark.end <= span[1]))


def _more_numbers(clause: Clause) -> int:
    """How many numbers follow in the same answer: `12% và 8%`."""
    following = clause.page.folded[clause.quantity.end : clause.quantity.end + _FAR]
    return len(_AND_NUMBER.findall(following.partition(". ")[0].partition(";")[0]))

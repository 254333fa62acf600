"""What a title says of its period, said several times over: `tháng 5 và 5 tháng đầu năm, nhiệm vụ tháng 6 năm 2024`.

Each of the periods tells the last month that is reported on. One that disagrees with all others and names the period before
was left from the last report; so was a year that lies a whole year before the document's day.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tiendo.checking.evidence import Evidence
from tiendo.checking.papers.reported import Length, Named, Reported, named
from tiendo.reading.page import fold_pattern
from tiendo.reading.sentences import Level, heading_level
from tiendo.words.figure import Role
from tiendo.words.place import Span
from tiendo.words.spelling import fold

TASKS = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:nhiệm vụ|phương hướng|chương trình|kế hoạch|trọng tâm|giải pháp|dự kiến|mục tiêu|chỉ tiêu đề ra)(?![^\W_])"
    )
)
RESULTS = re.compile(fold_pattern(r"(?<![^\W_])(?:kết quả|tình hình|đánh giá|thực hiện|đã thực hiện)(?![^\W_])"))
_REPORTS = re.compile(fold_pattern(r"(?<![^\W_])(?:kết quả|tình hình|đánh giá|công tác|báo cáo|thực hiện)(?![^\W_])"))
_NOT_ONE = re.compile(
    fold_pattern(r" ?(?:,|và|-|đến|\+|&) ?(?:tháng |quý |0?\d(?!\d| tháng)|1[0-2](?! tháng)|i{1,3}(?![^\W_])|iv(?![^\W_]))")
)
"""Behind a month or a quarter: more of them."""
_OTHERWISE = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:ước|dự báo|so sánh|so với|so|từ|đến|hết|trước|sau|từ sau|cùng kỳ|phiên họp|họp|kết luận|thông báo|nghị quyết"
        r"|chỉ thị|công văn|giao ban|năm học|tại|trong)(?: [^\W\d_]+){0,3} $"
    )
)
"""Before a period that is no period reported on: an estimate, a comparison, the time of a meeting or of a document."""
_NUMBERED = re.compile(fold_pattern(r"[ ]{0,40}(?:[ivx]{1,5}|[a-z]|\d{1,2}|phần [^\W_]+(?: [^\W_]+)?)[ ]?[.)/-]?[ ]"))
_COMPARED = re.compile(
    fold_pattern(r"(?:so với|so|cùng kỳ|từ|hơn|gấp [\\d,]+ lần)(?: (?:cùng kỳ|tháng \d+|năm|của|cuối|đầu|quý [ivx]+)){0,3} $")
)
_ANY_YEAR = re.compile(r"(?<![\d.,/-])(?:\d{1,2}[/.-]){0,2}(20\d{2})(?![\d.,/-]\d|\d)")
_YEAR, _HALF, _QUARTER = 12, 6, 3
_HEAD_LINES = 24
_NEAR = (-1, 0, 1, 2)
"""Months between the end of a period and the day of its report."""


@dataclass(frozen=True, slots=True)
class Left:
    """A period of the title that was left, what it should be, and the name of what the document reports on."""

    one: Named
    expected: str
    own: str


@dataclass(frozen=True, slots=True)
class _Said:
    """A period, and the last months reported on that it leaves open."""

    one: Named
    ends: frozenset[int]
    is_task: bool
    in_title: bool = True


def task_at(folded: str, span: Span) -> int | None:
    """Where words of tasks begin that no word of results goes right before: `kết quả thực hiện nhiệm vụ tháng 5` is of results."""
    for said in TASKS.finditer(folded, *span):
        before = folded[span[0] : said.start()]
        last = re.split(r"[;,]|[ ]và[ ]", before)[-1]
        if not RESULTS.search(last):
            return said.start()
    return None


def title_span(evidence: Evidence) -> Span | None:
    """Where the title stands: the document's, if it names a period, or else a line of the head that reports on one."""
    folded, title = evidence.page.folded, fold(evidence.document.title or "").split()
    head = evidence.document.lines[:_HEAD_LINES]
    if title and head:
        found = re.search(r"\s+".join(map(re.escape, title)), folded[: head[-1][1]])
        if found and any(named(folded, *found.span())):
            return found.span()
    for line in head:
        if _NUMBERED.match(folded, *line) and heading_level(evidence.document.text, line) is not None:
            return None
        if any(named(folded, *line)) and _REPORTS.match(folded[slice(*line)].strip()):
            return line
    return None


def left_in_title(evidence: Evidence) -> Left | None:
    """The one period of the title that cannot be meant."""
    span, folded = title_span(evidence), evidence.page.folded
    if span is None or not _REPORTS.search(folded, *span):
        return None
    bracket = folded.find("(", *span)
    periods = list(named(folded, span[0], bracket if bracket > 0 and any(named(folded, span[0], bracket)) else span[1]))
    if any(_OTHERWISE.search(folded, max(span[0], one.span[0] - 40), one.span[0]) for one in periods):
        return None
    tasks = task_at(folded, span)
    own = [one for one in periods if tasks is None or one.span[0] < tasks]
    ahead = [one for one in periods if one not in own]
    if any(
        _NOT_ONE.match(folded, one.span[1]) and one.length in (Length.MONTH, Length.QUARTER) and _goes_on(one, periods) for one in periods
    ):
        return None
    said = [*_statements(own, ahead, in_title=True)]
    lengths = [(each.one.length, each.is_task) for each in said]
    if not own or len(set(lengths)) != len(lengths):
        return None
    day = _day(evidence)
    beside = [*_in_headings(evidence, span)]
    ends = frozenset.intersection(*(each.ends for each in said)) if said else frozenset(range(1, _YEAR + 1))
    if said and (not ends or (beside and not _agree([*said, *beside]))):
        return _odd_one(said, beside, day)
    return _left_quarter(evidence, span, own, ahead, day) or _left_year(evidence, own, ahead, day)


def _last_quarter(day: date) -> int:
    """The quarter that ends with the month of the day, or the one before."""
    return (day.month + 2) // 3 if not day.month % 3 else (day.month - 1) // 3 or 4


def _left_quarter(evidence: Evidence, title: Span, own: Sequence[Named], ahead: Sequence[Named], day: date | None) -> Left | None:
    """A quarter that the text never names, where it names the next, which the report's day has reached."""
    one = own[0]
    if len(own) > 1 or one.length is not Length.QUARTER or ahead or day is None or _last_quarter(day) != one.number % 4 + 1:
        return None
    folded = evidence.page.folded
    told = [each.number for each in named(folded, title[1], len(folded)) if each.length is Length.QUARTER]
    if one.number in told or told.count(one.number % 4 + 1) < 2:
        return None
    own_name = Reported(Length.QUARTER, one.number % 4 * 3 + 3, 2000).write(Length.QUARTER)
    return Left(one, own_name, own_name)


def _goes_on(one: Named, periods: Sequence[Named]) -> bool:
    """Whether the period behind a comma is of the same length, or none that is known."""
    following = next((other for other in periods if other.span[0] > one.span[0]), None)
    return following is None or following.span[0] - one.span[1] > 6 or following.length is one.length


def _statements(own: Sequence[Named], ahead: Sequence[Named], *, in_title: bool) -> Iterator[_Said]:
    has_quarter = any(
        one.length is Length.QUARTER or (one.length in (Length.MONTH, Length.MONTHS) and not one.number % _QUARTER) for one in own
    )
    for one in own:
        if one.length in (Length.MONTH, Length.MONTHS) and 1 <= one.number <= _YEAR and not one.last_months:
            yield _Said(one, frozenset({one.number}), is_task=False, in_title=in_title)
        elif one.length is Length.QUARTER:
            yield _Said(one, frozenset(range(3 * one.number - 2, 3 * one.number + 1)), is_task=False, in_title=in_title)
    for one in ahead:
        if one.length is Length.MONTH and 1 <= one.number <= _YEAR:
            yield _Said(one, frozenset({(one.number - 2) % _YEAR + 1}), is_task=True, in_title=in_title)
        elif one.length is Length.QUARTER and has_quarter:
            yield _Said(one, frozenset({(3 * one.number - 4) % _YEAR + 1}), is_task=True, in_title=in_title)
        elif one.length is Length.MONTHS and one.last_months and one.number == _HALF:
            yield _Said(one, frozenset({_HALF}), is_task=True, in_title=in_title)


def _in_headings(evidence: Evidence, title: Span) -> Iterator[_Said]:
    """What the chapters are headed with: the results of a month or a quarter, the tasks of the next."""
    folded = evidence.page.folded
    for line in evidence.document.lines:
        level = heading_level(evidence.document.text, line) if line[0] >= title[1] else None
        if level is None or level > Level.SECTION:
            continue
        periods, tasks = list(named(folded, *line)), task_at(folded, line)
        if any(_OTHERWISE.search(folded, max(line[0], one.span[0] - 40), one.span[0]) for one in periods):
            continue
        own = [one for one in periods if tasks is None or one.span[0] < tasks] if RESULTS.search(folded, *line) else []
        ahead = [one for one in periods if tasks is not None and one.span[0] > tasks]
        if len(own) <= 2 and len(ahead) <= 1:
            yield from _statements(own, ahead, in_title=False)


def _agree(said: Sequence[_Said]) -> bool:
    return bool(frozenset.intersection(*(each.ends for each in said))) if said else True


def _odd_one(said: Sequence[_Said], beside: Sequence[_Said], day: date | None) -> Left | None:
    """The one that all others contradict; of two, the one that names the period before what the other says."""
    every = [*said, *beside]
    for each in said:
        rest = [other for other in every if other is not each]
        if not rest or not _agree(rest):
            continue
        ends = frozenset.intersection(*(other.ends for other in rest))
        end = min(ends) if each.one.length is Length.QUARTER and not each.is_task else max(ends)
        if not _is_before(each, end) or (day and not _fits(end, day)):
            continue
        return Left(each.one, _expected(each, end), _own([other.one for other in said if not other.is_task and other is not each], end))
    return None


def _is_before(each: _Said, end: int) -> bool:
    """Whether what is said is what the report before would have said."""
    if each.one.length is Length.QUARTER:
        return (
            max(each.ends) in ((end - 4) // 3 * 3 + 3 or 12, (end - 4) % _YEAR + 1) if not each.is_task else end == max(each.ends) % 12 + 3
        )
    return max(each.ends) % _YEAR + 1 == end


def _fits(end: int, day: date) -> bool:
    return (day.month - end) % _YEAR in (0, 1, _YEAR - 1)


def _expected(each: _Said, end: int) -> str:
    following = Reported(Length.MONTH, (end % _YEAR + 1) if each.is_task else end, 2000)
    return following.write(each.one.length)


def _own(others: Sequence[Named], end: int) -> str:
    length = next((one.length for one in others if one.length in (Length.MONTHS, Length.MONTH)), Length.MONTH)
    return Reported(length, end, 2000).write(length)


def _day(evidence: Evidence) -> date | None:
    """The document's day, or the latest day at which it gives a result."""
    if evidence.document.date:
        return evidence.document.date
    return max((figure.at for figure in evidence.figures.values() if figure.at and figure.role is Role.ACTUAL), default=None)


def _left_year(evidence: Evidence, own: Sequence[Named], ahead: Sequence[Named], day: date | None) -> Left | None:
    """A year that is over by a whole year, or that is the same for results and tasks."""
    folded = evidence.page.folded
    said = [
        (int(found[1]), bool(_COMPARED.search(folded, max(0, found.start() - 30), found.start()))) for found in _ANY_YEAR.finditer(folded)
    ]
    years = [year for year, is_compared in said if not is_compared]
    one, following = own[-1], ahead[-1] if ahead else None
    if len(own) == 1 and one.length is Length.YEAR and following is not None and len(ahead) == 1 and following.length is Length.YEAR:
        gap = following.number - one.number
        if gap == 0 and (day.year * 12 + day.month - one.number * 12 in range(10, 16) if day else years.count(one.number + 1)):
            return Left(following, f"năm {one.number + 1}", f"năm {one.number}")
        if gap == 2 and (day is None or _lag(day, one.number + 1, _YEAR) in _NEAR):
            return Left(one, f"năm {one.number + 1}", f"năm {one.number + 1}")
        return None
    dated = next((each for each in (*own[::-1], *ahead) if each.year), None)
    if (
        day is None
        or dated is None
        or dated.year is None
        or (one.year is None and dated.length is Length.YEAR and one.length is Length.YEAR)
    ):
        return None
    end = Reported(Length.MONTH, _end(one), dated.year)
    year = dated.year - (1 if dated in ahead and _end(dated) < end.month and dated.length is not Length.YEAR else 0)
    lag = _lag(day, year, end.month)
    if lag - _YEAR not in _NEAR or (one.length is Length.YEAR and (lag > _YEAR or not _is_of_the_next(evidence, year, said))):
        return _to_come(one, year, day)
    return Left(dated, f"năm {dated.year + 1}", f"năm {year + 1}")


def _is_of_the_next(evidence: Evidence, year: int, said: Sequence[tuple[int, bool]]) -> bool:
    """Whether the text is of the year after: it compares with this one, plans for two years on, or names that year more often."""
    folded = evidence.page.folded
    if (year, True) in said or said.count((year + 1, False)) > said.count((year, False)):
        return True
    for line in evidence.document.lines:
        tasks = task_at(folded, line) if heading_level(evidence.document.text, line) is not None else None
        if tasks is not None and any(one.length is Length.YEAR and one.number == year + 2 for one in named(folded, tasks, line[1])):
            return True
    return False


def _to_come(one: Named, year: int, day: date) -> Left | None:
    """A quarter that had not begun when the report on it was dated."""
    begins = 3 * one.number - 2
    if one.length is not Length.QUARTER or (day.year, day.month) >= (year, begins) or (day.year, day.month) < (year, begins - 10):
        return None
    own = _last_quarter(day)
    if one.number % 4 + 1 != own:
        return None
    return Left(one, Reported(Length.QUARTER, own * 3, year).write(Length.QUARTER), f"quý {('I', 'II', 'III', 'IV')[own - 1]}")


def _end(one: Named) -> int:
    if one.length is Length.YEAR or one.last_months:
        return _YEAR
    return one.number * 3 if one.length is Length.QUARTER else one.number


def _lag(day: date, year: int, month: int) -> int:
    return (day.year - year) * 12 + day.month - month

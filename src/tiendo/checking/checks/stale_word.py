"""A word left from the last report: `tháng 5` where June is reported on, `nhiệm vụ trọng tâm tháng 6` at the end of June's report.

It speaks of where a report names the period it is about: its title, where that contradicts itself, the headings or its day; its opening
and closing (`Trên đây là báo cáo tháng 5`), its headings, its tasks for the period to come, an estimate of the month before, a sum over
one month less than all others, and of `cùng kỳ năm 2025` in a report of 2025. Other comparisons, events, deadlines, dated things and
the months of a longer period are left alone, as is all that the title says itself.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from tiendo.checking.evidence import Evidence
from tiendo.checking.papers.entitled import RESULTS, left_in_title, task_at, title_span
from tiendo.checking.papers.parts_of_a_file import is_one_document
from tiendo.checking.papers.reported import Length, Named, Reported, named
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.sentences import Level, heading_level, sentences
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span
from tiendo.words.spelling import fold

TITLE = Sentence("Từ ngữ còn lại từ kỳ trước", "Words left from the last report")

_DIGIT = re.compile(r"\d")
_BASE = re.compile(fold_pattern(r"(?<![^\W_])cùng kỳ (?P<said>(?:của )?(?:năm )?(?P<year>20\d{2}))(?![\w/]|[.,]\d| ?- ?\d)"))
_YEAR = re.compile(r"(?<![\d.,])(20\d{2})(?![\d.,]\d|\d)")
_AHEAD = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:phấn đấu|dự kiến|(?<!%[ ])kế hoạch(?! năm(?! 20))|mục tiêu|dự báo"
        r"|năm sau|năm tới|sẽ|tới đây|thời gian tới)(?![^\W_])"
    )
)
_ITSELF = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:trong|riêng|ước) (?P<said>tháng (?P<m>\d{1,2}))(?![\d/.,-]) (?:là |đạt |ước |thu |đón |đạt được |có |ước đạt )*"
        r"\d[^;\n]{0,60}(?:tăng|giảm|bằng|cao hơn|thấp hơn)[^;\n]{0,30} so (?:với )?tháng (?P<base>\d{1,2})(?![\w/,]| năm)"
    )
)
_ALONE = re.compile(fold_pattern(r"(?<![^\W_])riêng (?:trong )?$"))
_STATED = re.compile(fold_pattern(r" (?:(?:là|đạt|ước|thu|đón|có|trên|hơn|khoảng) ){0,3}\d"))
_SUM = re.compile(fold_pattern(r"(?<![^\W_])(?:\d{1,2} tháng|luỹ kế|quý (?:i{1,3}|iv))(?![^\W_])"))
_MARKED = re.compile(fold_pattern(r"(?<![^\W_])(?:nhất|kỷ lục|do|nhờ|vì|tháng \d{1,2}|tháng (?:này|sau|tới))(?![^\W_])"))
_MONTHS = 12
_CLOSING = re.compile(fold_pattern(r"trên đây là|(?<![^\W_])kèm theo (?:tại )?báo cáo(?! số)"))
_OPENING = re.compile(fold_pattern(r"(?<![^\W_])báo cáo(?! (?:số|của))(?![^\W_])[^:\n]{0,240}như sau ?:"))
_OTHER = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:so với|so|cùng kỳ|giao ban|phiên họp|kết luận|họp|hội nghị|thông báo|nghị quyết|công văn|chỉ thị|quyết định"
        r"|từ|đến|sau|trước|hết|năm học|chuyển|văn bản)(?: [^\W\d_]+){0,4} ?$"
    )
)
_COMPARED = re.compile(
    fold_pattern(r"(?<![^\W_])(?:so với|so|cùng kỳ|cao hơn|thấp hơn|như|bằng|từ|đến|hết|sau|trước|quá)(?: [^\W\d_]+){0,3} ?$")
)
_ESTIMATED = re.compile(fold_pattern(r" (?:là |thu |chi )?ước(?![^\W_])"))
_ESTIMATE = re.compile(fold_pattern(r"(?<![^\W_])ước (?:thực hiện |đạt |tính |thu |chi )?(?:trong )?$"))
_SUMMED = re.compile(fold_pattern(r"(?<![^\W_])(?:luỹ kế|tính chung|cộng dồn|nâng tổng số|tổng số) (?:trong |của |thực hiện )?$"))
_OPENS_CLAUSE = re.compile(fold_pattern(r"(?:^|[.;:\n]|[-+*•])[ ]{0,9}trong $"))
_AIMED = re.compile(fold_pattern(r"(?<![^\W_])(?:phấn đấu|dự kiến)(?: (?:đến|hết|cuối|trong|cả|hoàn thành)){0,2} $"))
_IS_FRAME = re.compile(fold_pattern(r"(?:[-+*•]|\d{1,2}[.)]|[a-zđ][.)])? ?(?:trong )?"))
_AIM = re.compile(fold_pattern(r",? ?(?:[^\W\d_]+ ){0,4}(?:phấn đấu|dự kiến|tập trung|tiếp tục)(?![^\W_])"))
_BACK = 50
_DAY = re.compile(r"\d{1,2}/\d{1,2}(?!\d)")
_SHARED = 2
"""Other places that must name the period reported on before a single one that does not is held against them."""


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each place where a report names its own period."""
    if not is_one_document(evidence):
        return
    if left := left_in_title(evidence):
        yield Trial((), _said(evidence, left.one, left.expected, left.own, Severity.DIFFERS))
        return
    reported, kind = Reported.by(evidence.document), (evidence.document.kind or "báo cáo").lower()
    yield from _bases(evidence, reported)
    if reported is None or evidence.document.published or not kind.startswith("báo cáo"):
        return
    yield from _left_words(evidence, reported)


def _left_words(evidence: Evidence, reported: Reported) -> Iterator[Trial]:
    """The opening and the closing, the headings and the sentences, each against the period reported on."""
    folded, text = evidence.page.folded, evidence.document.text
    counted = Counter((one.length, one.number) for one in named(folded, 0, len(folded)))
    title = fold(evidence.document.title or "")
    entitled = _entitled(title)
    by_quarters = reported.ends_quarter or (
        not reported.month % 3 and any(one.length is Length.QUARTER for one in chain.from_iterable(entitled))
    )
    headed = Counter(
        (one.length, one.number)
        for line in evidence.document.lines
        if heading_level(text, line) is not None
        for one in named(folded, *line)
    )
    is_ahead = False
    for line in evidence.document.lines:
        level = heading_level(text, line)
        if level is not None and level <= Level.SECTION:
            is_ahead = task_at(folded, line) is not None
        if not _DIGIT.search(folded, *line) and "quý" not in folded[slice(*line)]:
            continue
        if title and " ".join(folded[slice(*line)].split()) in title:
            continue
        if _closing(folded, line):
            places = _self_named(evidence, line, reported)
        elif level is not None:
            places = _in_heading(evidence, line, reported, by_quarters=by_quarters, headed=headed)
        else:
            places = chain(
                _of_itself(evidence, line),
                _in_text(evidence, line, reported, counted),
                _planned(evidence, line, reported) if is_ahead else (),
            )
        for one, expected, severity in places:
            if not any(_is_same(one, other) for other in entitled[_istask_at(expected, one, reported)]):
                yield Trial((), _fault(evidence, one, expected, reported, severity))


def _entitled(title: str) -> tuple[list[Named], list[Named]]:
    """The periods the title reports on and those of its tasks; one without a year has that of the next."""
    tasks, year = task_at(title, (0, len(title))), None
    found: tuple[list[Named], list[Named]] = [], []
    for one in reversed(list(named(title, 0, len(title)))):
        year = one.year or year
        found[tasks is not None and one.span[0] > tasks].append(replace(one, year=year))
    return found


def _is_same(one: Named, other: Named) -> bool:
    return (one.length, one.number, one.last_months) == (other.length, other.number, other.last_months) and (
        one.year is None or other.year is None or one.year == other.year
    )


def _istask_at(expected: str, one: Named, reported: Reported) -> bool:
    """Whether what was expected is a period to come."""
    return expected != reported.write(one.length)


_Places = Iterator[tuple[Named, str, Severity]]


def _closing(folded: str, line: Span) -> bool:
    return bool(_CLOSING.search(folded, *line) or _OPENING.search(folded, *line))


def _self_named(evidence: Evidence, line: Span, reported: Reported) -> _Places:
    """`Trên đây là báo cáo …`, `UBND xã báo cáo … như sau:`: every period in it is the document's own, or the next."""
    folded = evidence.page.folded
    said = _CLOSING.search(folded, *line) or _OPENING.search(folded, *line)
    if said is None:
        return
    end = (
        said.end() if said.re is _OPENING else next((stop for start, stop in sentences(evidence.document.text, (said.start(), line[1]))), 0)
    )
    tasks = task_at(folded, (said.start(), end))
    for one in named(folded, said.start(), end):
        if _OTHER.search(folded[max(said.start(), one.span[0] - _BACK) : one.span[0]]):
            continue
        if tasks is not None and one.span[0] > tasks:
            yield from _next(one, reported)
        elif not _is_own(one, reported):
            yield one, reported.write(one.length), Severity.DIFFERS


def _is_own(one: Named, reported: Reported) -> bool:
    """Whether the period can be the one reported on, or lies within it."""
    if one.last_months or (one.year is not None and one.year > reported.year):
        return True
    if one.year is not None and one.year != reported.year:
        return False
    match one.length:
        case Length.MONTH if reported.length is Length.QUARTER:
            return (one.number + 2) // 3 == reported.number(Length.QUARTER)
        case Length.MONTH if reported.length in (Length.MONTHS, Length.YEAR):
            return one.number <= reported.month
        case Length.QUARTER:
            return one.number == reported.number(Length.QUARTER) or reported.length in (Length.MONTHS, Length.YEAR)
        case Length.MONTHS if reported.length is Length.YEAR:
            return True
    return one.number == reported.number(one.length)


def _next(one: Named, reported: Reported, *, by_quarters: bool = False) -> _Places:
    """What is to be done is of the next period: the month or the quarter reported on is past, and so is the year of a yearly report."""
    own, turns = reported.number(one.length), _turns(one, reported)
    if one.year and one.length is not Length.YEAR and one.year < reported.year + turns:
        yield one, f"năm {reported.year + turns}", Severity.DIFFERS
        return
    if one.last_months or one.length is Length.MONTHS or (one.year and one.year > reported.year):
        return
    if one.length is Length.MONTH and reported.length in (Length.MONTH, Length.MONTHS):
        following = own % 12 + 1
        if one.number in (own, (own - 2) % 12 + 1):
            yield one, f"tháng {following:02d}" if following <= 2 else f"tháng {following}", Severity.DIFFERS
    elif one.length is Length.QUARTER and (by_quarters or reported.ends_quarter) and one.number in (own, (own - 2) % 4 + 1):
        yield one, f"quý {('I', 'II', 'III', 'IV')[own % 4]}", Severity.DIFFERS
    elif one.length is Length.YEAR and reported.length is Length.YEAR and one.number in (own, own - 1):
        yield one, f"năm {own + 1}", Severity.DIFFERS


def _turns(one: Named, reported: Reported) -> bool:
    """Whether the next month or quarter is of the year after: January behind December."""
    return reported.month == 12 and one.number == 1 and one.length in (Length.MONTH, Length.QUARTER)


def _in_heading(evidence: Evidence, line: Span, reported: Reported, *, by_quarters: bool, headed: Counter[tuple[Length, int]]) -> _Places:
    """A heading of results names the period reported on, one of tasks the next."""
    folded = evidence.page.folded
    tasks, results = task_at(folded, line), RESULTS.search(folded, *line)
    for one in named(folded, *line):
        before = folded[max(line[0], one.span[0] - _BACK) : one.span[0]]
        if _OTHER.search(before):
            continue
        if tasks is not None and one.span[0] > tasks and one.span[0] - tasks < 60:
            yield from _next(one, reported, by_quarters=by_quarters)
        elif results and results.start() < one.span[0] and not _is_own(one, reported):
            near = one.length in (Length.MONTH, Length.MONTHS) and abs(one.number - reported.month) in (1, 11)
            last_year = one.year == reported.year - 1 and one.length is not Length.YEAR and one.number == reported.number(one.length)
            is_before = one.number in (reported.number(one.length) - 1, reported.number(one.length) + 3)
            is_alone = is_before and not headed[one.length, reported.number(one.length)]
            of_length = (one.length is Length.QUARTER and by_quarters) or (one.length is reported.length is Length.YEAR)
            yield one, reported.write(one.length), Severity.DIFFERS if near or last_year or (of_length and is_alone) else Severity.DOUBT


def _in_text(evidence: Evidence, line: Span, reported: Reported, counted: Counter[tuple[Length, int]]) -> _Places:
    """An estimate of the month before, `Trong tháng 5 …`, a sum over a month less than everywhere else."""
    if reported.length not in (Length.MONTH, Length.MONTHS):
        return
    folded = evidence.page.folded
    for sentence in sentences(evidence.document.text, line):
        periods = list(named(folded, *sentence))
        own = [one for one in periods if one.number == reported.month]
        for one in periods:
            # `Thu 4 tháng 163 tỷ đồng, ước tháng 5 45 tỷ đồng` is in order; a sum behind the month it ends with is not.
            is_told = any(other.length is one.length or (one.length is Length.MONTHS and other.span > one.span) for other in own)
            if not is_told and one.number == (reported.month - 2) % 12 + 1 and one.year in (None, reported.year):
                severity = _left(evidence, sentence, one, reported, counted)
                if severity:
                    yield one, reported.write(one.length), severity


def _of_itself(evidence: Evidence, line: Span) -> _Places:
    """`riêng tháng 3 đạt 642,6 tỷ đồng, tăng 3,1% so với tháng 3`: a month measured from itself."""
    folded = evidence.page.folded
    for start, end in sentences(evidence.document.text, line):
        for said in _ITSELF.finditer(folded, start, end):
            number = int(said["m"])
            if number == int(said["base"]) and 1 <= number <= _MONTHS:
                one = Named(said.span("said"), Length.MONTH, number, None)
                yield one, f"tháng {number % _MONTHS + 1}", Severity.DIFFERS


def _planned(evidence: Evidence, line: Span, reported: Reported) -> _Places:
    """`Phấn đấu năm 2022 …` in the plan part of a report of 2024: a year that is past is no aim."""
    folded = evidence.page.folded
    for sentence in sentences(evidence.document.text, line):
        for one in named(folded, *sentence):
            before = folded[sentence[0] : one.span[0]][-_BACK:]
            if one.length is Length.YEAR and one.number < reported.year and (_AIMED.search(before) or _IS_FRAME.fullmatch(before)):
                if _IS_FRAME.fullmatch(before) and not _AIM.match(folded, one.span[1]):
                    continue
                following = reported.year + (reported.length is Length.YEAR)
                yield one, f"năm {following}", Severity.DIFFERS


def _left(evidence: Evidence, sentence: Span, one: Named, reported: Reported, counted: Counter[tuple[Length, int]]) -> Severity | None:
    """How sure it is that this period, the one before the one reported on, was left from the last report."""
    folded, (start, end) = evidence.page.folded, one.span
    before = folded[max(sentence[0], start - _BACK) : start]
    is_shared = counted[one.length, reported.month] >= _SHARED and counted[one.length, one.number] < counted[one.length, reported.month]
    if _COMPARED.search(before) or _DAY.search(folded, *sentence) or one.last_months:
        return None
    if one.length is Length.MONTH:
        if _ALONE.search(before) and _STATED.match(folded, end) and _SUM.search(folded, folded.rfind("\n", 0, start) + 1, start):
            return Severity.DIFFERS if is_shared and not _MARKED.search(folded, end, sentence[1]) else Severity.DOUBT
        if _ESTIMATED.match(folded, end) or _ESTIMATE.search(before):
            return Severity.DIFFERS
        led = _OPENS_CLAUSE.search(folded[max(0, start - 12) : start])
        if led and reported.length is Length.MONTH:
            return Severity.DIFFERS if is_shared else Severity.DOUBT
    if one.length is Length.MONTHS and ("đầu năm" in folded[start:end] or _SUMMED.search(before)):
        return Severity.DIFFERS if is_shared else Severity.DOUBT
    return None


def _bases(evidence: Evidence, reported: Reported | None) -> Iterator[Trial]:
    """`so với cùng kỳ năm 2025` in a report of 2025: the same months of another year are meant."""
    document, folded = evidence.document, evidence.page.folded
    title = title_span(evidence)
    entitled = [one for one in named(folded, *title) if one.year] if title else []
    year = reported.year if reported else document.date.year if document.date else None
    is_sure = any(entitled)
    if document.date:
        is_sure = document.date.year == year if document.published or not reported else True
    if year is None or not is_sure:
        return
    for line in document.lines:
        for said in _BASE.finditer(folded, *line):
            sentence = next((one for one in sentences(document.text, line) if one[0] <= said.start() < one[1]), line)
            words = folded[slice(*sentence)]
            if int(said["year"]) == year and not _AHEAD.search(words) and not any(int(other) > year for other in _YEAR.findall(words)):
                one = Named(said.span("said"), Length.YEAR, year, year)
                own = reported.write(reported.length) if reported and reported.length is not Length.YEAR else ""
                fault = _said(evidence, one, f"năm {year - 1}", f"{own} năm {year}".strip(), Severity.DIFFERS)
                yield Trial((), replace(fault, beside=tuple(each.span for each in entitled if each.year == year)[:1]))


def _fault(evidence: Evidence, one: Named, expected: str, reported: Reported, severity: Severity) -> Fault:
    own = reported.write(reported.length)
    own = own if reported.length is Length.YEAR else f"{own} năm {reported.year}"
    if one.year is not None and one.year != reported.year and one.length is not Length.YEAR and "năm" not in expected:
        expected = f"{expected} năm {reported.year}"
    return _said(evidence, one, expected, own, severity)


def _said(evidence: Evidence, one: Named, expected: str, own: str, severity: Severity) -> Fault:
    quoted = evidence.quote(one.span)
    return Fault(
        severity,
        one.span,
        quoted,
        expected,
        f"văn bản báo cáo {own}",
        Sentence(
            f"Nêu “{quoted}”, trong khi văn bản báo cáo {own}; có thể là “{expected}”, còn lại từ báo cáo kỳ trước.",
            f"It says “{quoted}”, but the document reports on “{own}”; it may be “{expected}”, left from the last report.",
        ),
    )

"""A word left from the last report: `tháng 5` where June is reported on, `nhiệm vụ trọng tâm tháng 6` at the end of June's report.

It speaks of where a report names the period it is about: its opening and closing (`Trên đây là báo cáo tháng 5`), its headings, its tasks
for the period to come, an estimate of the month before, a sum over one month less than all others. Comparisons, events, deadlines, dated
things and the months of a longer period are left alone, as is all that the title says itself.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from tiendo.checking.evidence import Evidence
from tiendo.checking.parts_of_a_file import is_one_document
from tiendo.checking.reported import Length, Named, Reported, named
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.sentences import Level, heading_level, sentences
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span
from tiendo.words.spelling import fold

TITLE = Sentence("Từ ngữ còn lại từ kỳ trước", "Words left from the last report")

_DIGIT = re.compile(r"\d")
_TASKS = re.compile(
    fold_pattern(r"(?<![^\W_])(?:nhiệm vụ|phương hướng|chương trình|kế hoạch|trọng tâm|giải pháp|dự kiến|mục tiêu)(?![^\W_])")
)
_RESULTS = re.compile(fold_pattern(r"(?<![^\W_])(?:kết quả|tình hình|đánh giá|thực hiện|đã thực hiện)(?![^\W_])"))
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
    reported, kind = Reported.by(evidence.document), (evidence.document.kind or "báo cáo").lower()
    if reported is None or evidence.document.published or not kind.startswith("báo cáo") or not is_one_document(evidence):
        return
    folded, text = evidence.page.folded, evidence.document.text
    counted = Counter((one.length, one.number) for one in named(folded, 0, len(folded)))
    title = fold(evidence.document.title or "")
    entitled = _entitled(title)
    is_ahead = False
    for line in evidence.document.lines:
        level = heading_level(text, line)
        if level is not None and level <= Level.SECTION:
            is_ahead = _task(folded, line) is not None
        if not _DIGIT.search(folded, *line) and "quý" not in folded[slice(*line)]:
            continue
        if title and " ".join(folded[slice(*line)].split()) in title:
            continue
        if _closing(folded, line):
            places = _self_named(evidence, line, reported)
        elif level is not None:
            places = _in_heading(evidence, line, reported)
        else:
            places = chain(_in_text(evidence, line, reported, counted), _planned(evidence, line, reported) if is_ahead else ())
        for one, expected, severity in places:
            if not any(_is_same(one, other) for other in entitled[_is_task(expected, one, reported)]):
                yield Trial((), _fault(evidence, one, expected, reported, severity))


def _entitled(title: str) -> tuple[list[Named], list[Named]]:
    """The periods the title reports on and those of its tasks; one without a year has that of the next."""
    tasks, year = _task(title, (0, len(title))), None
    found: tuple[list[Named], list[Named]] = [], []
    for one in reversed(list(named(title, 0, len(title)))):
        year = one.year or year
        found[tasks is not None and one.span[0] > tasks].append(replace(one, year=year))
    return found


def _is_same(one: Named, other: Named) -> bool:
    return (one.length, one.number, one.last_months) == (other.length, other.number, other.last_months) and (
        one.year is None or other.year is None or one.year == other.year
    )


def _is_task(expected: str, one: Named, reported: Reported) -> bool:
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
    tasks = _task(folded, (said.start(), end))
    for one in named(folded, said.start(), end):
        if _OTHER.search(folded[max(said.start(), one.span[0] - _BACK) : one.span[0]]):
            continue
        if tasks is not None and one.span[0] > tasks:
            yield from _next(one, reported)
        elif not _is_own(one, reported):
            yield one, reported.write(one.length), Severity.DIFFERS


def _task(folded: str, span: Span) -> int | None:
    """Where words of tasks begin that no word of results goes right before: `kết quả thực hiện nhiệm vụ tháng 5` is of results."""
    for said in _TASKS.finditer(folded, *span):
        before = folded[span[0] : said.start()]
        last = re.split(r"[;,]|[ ]và[ ]", before)[-1]
        if not _RESULTS.search(last):
            return said.start()
    return None


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


def _next(one: Named, reported: Reported) -> _Places:
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
    elif one.length is Length.QUARTER and reported.length is Length.QUARTER and one.number in (own, (own - 2) % 4 + 1):
        yield one, f"quý {('I', 'II', 'III', 'IV')[own % 4]}", Severity.DIFFERS
    elif one.length is Length.YEAR and reported.length is Length.YEAR and one.number in (own, own - 1):
        yield one, f"năm {own + 1}", Severity.DIFFERS


def _turns(one: Named, reported: Reported) -> bool:
    """Whether the next month or quarter is of the year after: January behind December."""
    return reported.month == 12 and one.number == 1 and one.length in (Length.MONTH, Length.QUARTER)


def _in_heading(evidence: Evidence, line: Span, reported: Reported) -> _Places:
    """A heading of results names the period reported on, one of tasks the next."""
    folded = evidence.page.folded
    tasks, results = _task(folded, line), _RESULTS.search(folded, *line)
    for one in named(folded, *line):
        before = folded[max(line[0], one.span[0] - _BACK) : one.span[0]]
        if _OTHER.search(before):
            continue
        if tasks is not None and one.span[0] > tasks and one.span[0] - tasks < 60:
            yield from _next(one, reported)
        elif results and results.start() < one.span[0] and not _is_own(one, reported):
            near = one.length in (Length.MONTH, Length.MONTHS) and abs(one.number - reported.month) in (1, 11)
            last_year = one.year == reported.year - 1 and one.length is not Length.YEAR and one.number == reported.number(one.length)
            yield one, reported.write(one.length), Severity.DIFFERS if near or last_year else Severity.DOUBT


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
        if _ESTIMATED.match(folded, end) or _ESTIMATE.search(before):
            return Severity.DIFFERS
        led = _OPENS_CLAUSE.search(folded[max(0, start - 12) : start])
        if led and reported.length is Length.MONTH:
            return Severity.DIFFERS if is_shared else Severity.DOUBT
    if one.length is Length.MONTHS and ("đầu năm" in folded[start:end] or _SUMMED.search(before)):
        return Severity.DIFFERS if is_shared else Severity.DOUBT
    return None


def _fault(evidence: Evidence, one: Named, expected: str, reported: Reported, severity: Severity) -> Fault:
    quoted, own = evidence.quote(one.span), reported.write(reported.length)
    own = own if reported.length is Length.YEAR else f"{own} năm {reported.year}"
    if one.year is not None and one.year != reported.year and one.length is not Length.YEAR and "năm" not in expected:
        expected = f"{expected} năm {reported.year}"
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

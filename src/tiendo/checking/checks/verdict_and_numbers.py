"""A verdict in words against the numbers beside it: `đạt 96,5% kế hoạch, vượt chỉ tiêu đề ra`.

The gravest fault, for decisions rest on it: `vượt`, `đạt`, `không đạt`, `chưa hoàn thành` said of a plan of which the same clause gives
the share, or the result and the plan. Speaks only where one subject is measured against one plan there and the numbers decide: a share
below 100 per cent is not `vượt`, one above is not `không đạt`. Where less is better (`tỷ lệ hộ nghèo`, `tội phạm`) it is silent about
shares, and compares a result with its plan the other way round. `tăng` and `giảm` are held against the two values of their sentence in
the same way.
"""

import re
from collections.abc import Iterator
from enum import Enum, auto

from tiendo.assessing.against_plan import Met, met, plan_share
from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.stated import stated
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import Sides, are_alike, subject
from tiendo.checking.sentences.converting import in_unit_of
from tiendo.checking.telling import quoted
from tiendo.checking.trial import Fault, Trial, span_of
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Bound, Figure, Kind, Role
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span
from tiendo.words.spelling import fold

TITLE = Sentence("Kết luận đạt, vượt và số liệu", "A verdict and its numbers")

_PLAN = (
    r"(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|nghị quyết|định mức|mức đề ra|mức được giao|so với kế hoạch|so với chỉ tiêu|so với dự toán)"
)
_MISSED = rf"(?:không|chưa) (?:đạt|hoàn thành|vượt)(?: được)? (?:các )?{_PLAN}|(?:thấp hơn|hụt so với|dưới) (?:mức )?{_PLAN}"
_EXCEEDED = rf"vượt (?:mức |cao )?(?:so với )?{_PLAN}|hoàn thành vượt mức|vượt mức (?:kế hoạch|đề ra|chỉ tiêu)|đạt và vượt {_PLAN}"
_REACHED = rf"(?:đạt|hoàn thành|bằng) (?:đủ |đúng |xong |100 )?{_PLAN}"
_VERDICT = re.compile(fold_pattern(rf"(?<![^\W_])(?:(?P<missed>{_MISSED})|(?P<exceeded>{_EXCEEDED})|(?P<reached>{_REACHED}))(?![^\W_])"))
_NUMBER_NEXT = re.compile(r"[^;.,()]{0,20}?\s*\d")
_CLAUSE_END = re.compile(r"[;]|\. ")
_LOWER_IS_BETTER = re.compile(
    fold_pattern(
        r"nghèo|tội phạm|phạm pháp|tai nạn|thất nghiệp|suy dinh dưỡng|sinh con|tử vong|chết|bị thương|ma túy|nợ xấu|nợ đọng|quá hạn|"
        r"trễ hạn|"
        r"vi phạm|cháy|nổ|tồn đọng|thời gian|chi phí|hao hụt|thất thoát|bỏ học|khiếu nại|tố cáo|ô nhiễm|phát thải|tảo hôn|giảm|nhập siêu|"
        r"bội chi|"
        r"thất thu|lạm phát|giá tiêu dùng"
    )
)
_HOPED = re.compile(fold_pattern(r"(?<![^\W_])(?:phấn đấu|quyết tâm|khả năng|dự kiến|sẽ|để|nhằm|nếu|dự báo|cần|phải|yêu cầu)(?![^\W_])"))


class Said(Enum):
    """What a verdict says of a plan."""

    EXCEEDED = auto()
    REACHED = auto()
    MISSED = auto()


_WORDS = {
    Said.EXCEEDED: Sentence("vượt kế hoạch", "over the plan"),
    Said.REACHED: Sentence("đạt kế hoạch", "the plan reached"),
    Said.MISSED: Sentence("không đạt kế hoạch", "the plan missed"),
}


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each verdict whose clause gives the numbers that decide it."""
    for passage in evidence.passages:
        for said, span in _verdicts(passage):
            figures = _clause(passage, span)
            if trial := _by_share(evidence, said, span, figures) or _by_values(evidence, said, span, figures):
                yield trial


def _verdicts(passage: Passage) -> Iterator[tuple[Said, Span]]:
    """The verdicts of a sentence; `vượt kế hoạch 5%` says by how much, and is no verdict alone."""
    folded = passage.page.folded
    for found in _VERDICT.finditer(folded, *passage.span):
        said = Said[(found.lastgroup or "").upper()]
        if said is Said.EXCEEDED and _NUMBER_NEXT.match(folded, found.end()):
            following = next((figure for figure in passage.figures if figure.place.start >= found.end()), None)
            if following and following.kind is Kind.CHANGE:
                continue
        if said is Said.EXCEEDED and folded[: found.start()].rstrip().endswith("%"):
            continue  # `22% vượt kế hoạch` is by how much
        if not _HOPED.search(folded, max(passage.span[0], found.start() - 50), found.start()):
            yield said, found.span()


def _clause(passage: Passage, span: Span) -> list[Figure]:
    """The figures of the clause around a verdict, which semicolons bound."""
    folded = passage.page.folded
    start = max((found.end() for found in _CLAUSE_END.finditer(folded, passage.span[0], span[0])), default=passage.span[0])
    after = _CLAUSE_END.search(folded, span[1], passage.span[1])
    end = after.start() if after else passage.span[1]
    return [figure for figure in passage.figures if start <= figure.place.start < end]


def _by_share(evidence: Evidence, said: Said, span: Span, figures: list[Figure]) -> Trial | None:
    """The share of a plan that belongs to the verdict decides, where more is better."""
    found = _share_beside(evidence, span, figures)
    share = stated(found) if found and found.upper is None else None
    if found is None or share is None or _lower_is_better(found):
        return None
    # What is said to be above a number is so.
    if found.bound is Bound.ABOVE:
        share = Interval(share.low + _JUST, share.high)
    return _judged(evidence, said, span, met(share), (found,))


def _share_beside(evidence: Evidence, span: Span, figures: list[Figure]) -> Figure | None:
    """The share right behind the verdict (`vượt dự toán (89,1%)`), else the only share of the clause, where it speaks of one subject."""
    folded = evidence.page.folded
    behind = next((figure for figure in figures if figure.place.start >= span[1]), None)
    if behind and behind.unit == "%" and _can_be_share(behind, [figure for figure in figures if figure.place.end <= span[0]]):
        two = _PAIR.match(folded, behind.place.end)
        if not two and _SHARE_BEHIND.fullmatch(folded, span[1], behind.place.start):
            return behind
    shares = [figure for figure in figures if figure.kind is Kind.PLAN_SHARE and figure.role is Role.ACTUAL]
    subjects = {subject(figure) for figure in figures if figure.kind is not Kind.RANK}
    return shares[0] if len(shares) == 1 and len(subjects) == 1 else None


def _can_be_share(figure: Figure, before: list[Figure]) -> bool:
    """Whether a percentage behind a verdict is the share reached: its own plan it is only where the result is a percentage too."""
    if figure.role is Role.ACTUAL:
        return figure.kind in (Kind.LEVEL, Kind.PLAN_SHARE)
    levels = [other for other in before if other.kind is Kind.LEVEL]
    return figure.kind is Kind.LEVEL and bool(levels) and levels[-1].unit is not None and not levels[-1].unit.startswith("%")


_SHARE_BEHIND = re.compile(fold_pattern(r"[^;.()\d,]{0,40}(?:[(]|,)\s*(?:chỉ |mới |ước |đã )?(?:đạt|bằng|được)?\s*(?:tỷ lệ )?"))
_PAIR = re.compile(r"\s*/")
_JUST = 1


def _by_values(evidence: Evidence, said: Said, span: Span, figures: list[Figure]) -> Trial | None:
    """The one result beside the one plan decides: `(96,5%/ 96%)`, `1,24% (KH 1,5%)`."""
    plans = [figure for figure in figures if figure.kind is Kind.LEVEL and figure.role is Role.TARGET]
    results = [figure for figure in figures if figure.kind is Kind.LEVEL and figure.role is Role.ACTUAL]
    if len(plans) != 1 or len(results) != 1 or subject(results[0]) != subject(plans[0]) or not are_alike(results[0], plans[0]):
        return None
    if any(figure.kind is Kind.PLAN_SHARE for figure in figures):
        return None
    found = Sides(results[0], plans[0])
    result, plan = stated(found.value), in_unit_of(found.base, found.value)
    if result is None or plan is None or plans[0].upper is not None:
        return None
    try:
        share = plan_share(plan, result) if _lower_is_better(found.value) else plan_share(result, plan)
    except DivisorHoldsZeroError:
        return None
    return _judged(evidence, said, span, met(share), (found.value, found.base))


def _lower_is_better(figure: Figure) -> bool:
    return bool(_LOWER_IS_BETTER.search(fold(f"{figure.indicator or ''} {figure.breakdown or ''}")))


def _judged(evidence: Evidence, said: Said, span: Span, right: Met, rests_on: tuple[Figure, ...]) -> Trial | None:
    wrong = {
        Said.EXCEEDED: (Met.MISSED, Met.REACHED),
        Said.REACHED: (Met.MISSED,),
        Said.MISSED: (Met.EXCEEDED, Met.REACHED),
    }[said]
    if right not in wrong:
        return Trial(rests_on) if right is not Met.OPEN else None
    is_ = {
        Met.EXCEEDED: Sentence("vượt kế hoạch", "over the plan"),
        Met.REACHED: Sentence("đúng bằng kế hoạch", "exactly the plan"),
        Met.MISSED: Sentence("chưa đạt kế hoạch", "below the plan"),
    }[right]
    words = evidence.quote(span)
    shown = ", ".join(quoted(figure) for figure in rests_on)
    return Trial(
        rests_on,
        Fault(
            Severity.WRONG,
            span,
            evidence.document.text[slice(*span)],
            is_.vi,
            " / ".join(" ".join(figure.text.split()) for figure in rests_on),
            Sentence(
                f"Nêu “{words}”, nhưng số liệu cùng câu ({shown}) cho thấy {is_.vi}.",
                f"It says “{words}” ({_WORDS[said].en}), but the numbers beside it ({shown}) are {is_.en}.",
            ),
            tuple(map(span_of, rests_on)),
        ),
    )

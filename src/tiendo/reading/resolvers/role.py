"""Role: a target is what is striven for, assigned, or dated after the document (rules 10 and 24)."""

import re
from collections.abc import Sequence

from tiendo.reading.clause import Clause, is_exceeded
from tiendo.reading.marks import Aim, DatePhrase, Form, Mark, Movement, PeriodPhrase, Plan, StatusMark
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Figure, Kind, Role
from tiendo.words.period import PeriodLabelError, read_period

_ASSIGNED = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:được giao|vốn giao|dự toán giao|kế hoạch giao|kế hoạch vốn(?: năm)?(?: \d+)?(?: được giao)?"
        r"|(?:vốn|kế hoạch|dự toán|chỉ tiêu) [^,;.:]{1,90}? giao"
        r"|dự toán (?:năm|được giao)|kh)(?: (?:là|năm \d+|cả năm))*[ ]{0,9}$"
        r"|(?<!so[ ])(?<!với[ ])(?<!vượt[ ])(?<!bằng[ ])(?<![^\W_])(?:kh|kế hoạch|chỉ tiêu|nghị quyết)(?: giao| đề ra)? (?:tăng"
        r"|giảm)[ ]{0,9}$"
    )
)
_ACTUAL_AGAIN = re.compile(
    fold_pattern(r"(?<![^\W_])(?:đến nay|giải ngân|kết quả|đã|thực hiện được|hiện|trong đó đã|mới đạt|nhưng)(?![^\W_])")
)


_OPENS_WITH = re.compile(r"\s*(?:[-+*•–]|[a-zđ0-9]{1,3}[.)])?\s*")


def role(clause: Clause, setting: Setting, period: str | None, whole: Figure | None) -> Role:
    """Whether the number is a result or a target; a part is what its whole is."""
    if clause.opens and not clause.is_first_of_pair and any(isinstance(mark, Plan) for mark in (*clause.head, *clause.lead)):
        return Role.TARGET
    if _is_plan_in_brackets(clause, setting) or _is_plan_of_pair(clause) or _ASSIGNED.search(clause.head_text):
        return Role.TARGET
    if any(isinstance(mark, Aim) or _is_assigned(clause, mark) for mark in clause.head):
        return Role.TARGET
    if setting.heading.role is Role.TARGET:
        return Role.TARGET
    last = setting.last
    if _carries_on(clause, setting) or (whole and whole.role is Role.TARGET and not _ACTUAL_AGAIN.search(clause.head_text)):
        return Role.TARGET
    if (
        _is_ahead(setting, period)
        and not any(isinstance(mark, StatusMark) for mark in clause.head)
        and (last is None or last.status is None)
    ):
        return Role.TARGET
    return Role.ACTUAL


def _is_assigned(clause: Clause, mark: Mark) -> bool:
    """Whether the number is what a plan said right before it asks for: `chỉ tiêu thành phố giao 90%`, not `cao hơn kế hoạch 11,3 tấn`."""
    if not isinstance(mark, Plan) or is_exceeded(clause, mark):
        return False
    if mark.end >= clause.quantity.start - 1:
        return not _is_surpassed(clause, mark)
    if clause.quantity.form is Form.RATIO:
        return False
    until = clause.page.folded[mark.end : clause.quantity.start]
    dated = [other for other in clause.head if isinstance(other, PeriodPhrase | DatePhrase) and other.start >= mark.end]
    return bool(_OPENS_WITH.fullmatch(clause.head_text[: mark.start - clause.head_span[0]])) and _is_bare(until, dated, mark.end)


def _is_surpassed(clause: Clause, mark: Mark) -> bool:
    """Whether the number says by how much the plan was passed or missed: `vượt kế hoạch 03 trường`."""
    return any(isinstance(other, Movement) and mark.start - 2 <= other.end <= mark.start for other in clause.head)


def _is_bare(words: str, dated: Sequence[Mark], start: int) -> bool:
    """Whether nothing but a day or period stands between the plan and a colon right before the number: `Chỉ tiêu đến 31/8/2025: 100%`."""
    for mark in reversed(dated):
        words = words[: mark.start - start] + words[mark.end - start :]
    return words.strip(" ,") == ":"


def _is_plan_in_brackets(clause: Clause, setting: Setting) -> bool:
    """`đạt 89,8% kế hoạch năm (80.000 tấn)`: the number in brackets is the plan."""
    last = setting.last
    if not (clause.opens and last) or clause.head_text.strip():
        return False
    return last.kind in (Kind.PLAN_SHARE, Kind.CHANGE) and last.against is Against.PLAN and clause.quantity.form is not Form.RATIO


def _is_plan_of_pair(clause: Clause) -> bool:
    """`đạt kế hoạch (96,5%/ 96%)`, `91,5%/KH 95%`: the second number is the plan."""
    return clause.is_second_of_pair and any(isinstance(mark, Plan) for mark in (*clause.head, *clause.lead))


def _carries_on(clause: Clause, setting: Setting) -> bool:
    """Whether an aim said earlier in the sentence still holds; one said in brackets ends with them."""
    main = [figure for figure in setting.before if clause.bracket or figure.id not in setting.asides]
    if any(isinstance(mark, StatusMark) for mark in clause.head):
        return False
    return bool(main) and main[-1].role is Role.TARGET and not _ACTUAL_AGAIN.search(clause.head_text)


def _is_ahead(setting: Setting, period: str | None) -> bool:
    """Whether the period begins after the document's day."""
    day = setting.document.date
    if day is None or period is None:
        return False
    try:
        return read_period(period).start > day
    except PeriodLabelError:
        return False

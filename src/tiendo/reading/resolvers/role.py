"""Role: a target is what is striven for, assigned, or dated after the document (rules 10 and 24)."""

import re

from tiendo.reading.clause import Clause, is_exceeded
from tiendo.reading.marks import Aim, Form, Mark, Plan, StatusMark
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Figure, Kind, Role
from tiendo.words.period import PeriodLabelError, read_period

_ASSIGNED = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:được giao|vốn giao|dự toán giao|kế hoạch giao|kế hoạch vốn(?: năm)?(?: \d+)?(?: được giao)?"
        r"|(?:vốn|kế hoạch|dự toán|chỉ tiêu) [^,;.:]{1,90}? giao"
        r"|dự toán (?:năm|được giao)|kh)(?: (?:là|năm \d+|cả năm))*[ ]{0,9}$"
    )
)
_ACTUAL_AGAIN = re.compile(
    fold_pattern(r"(?<![^\W_])(?:đến nay|giải ngân|kết quả|đã|thực hiện được|hiện|trong đó đã|mới đạt|nhưng)(?![^\W_])")
)


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
    return isinstance(mark, Plan) and mark.end >= clause.quantity.start - 1 and not is_exceeded(clause, mark)


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

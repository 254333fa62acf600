"""Status: `ước` holds for what follows in its sentence until another status or another whole subject is said (rule 20)."""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.marks import StatusMark
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting
from tiendo.words.figure import Figure, Role, Status

_ESTIMATED_AFTER = re.compile(fold_pattern(r"[ ]{0,9}\((?:số )?(?:ước|dự kiến)(?: tính)?(?: (?:năm|tháng|cả năm)(?: \d{1,4})?)?\)"))


def status(clause: Clause, setting: Setting, role: Role, whole: Figure | None, *, new_subject: bool) -> Status | None:
    """How final the result is, where the text says; a target has none."""
    if role is Role.TARGET:
        return None
    said = next((mark.status for mark in reversed(clause.head) if isinstance(mark, StatusMark)), None)
    if said:
        return said
    if _ESTIMATED_AFTER.match(clause.page.folded, clause.quantity.end):
        return Status.ESTIMATE
    if whole:
        return whole.status
    last = setting.last
    if last is None or last.role is Role.TARGET or (clause.bracket and clause.opens):
        return None
    return last.status if last.status is not None and (not new_subject or last.status is not Status.OFFICIAL) else None

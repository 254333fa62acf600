"""Status: `ước` holds for what follows in its sentence until another status or another whole subject is said (rule 20)."""

from tiendo.reading.clause import Clause
from tiendo.reading.marks import StatusMark
from tiendo.reading.setting import Setting
from tiendo.words.figure import Kind, Role, Status

_DERIVED = (Kind.CHANGE, Kind.INDEX, Kind.PLAN_SHARE)


def status(clause: Clause, setting: Setting, role: Role, *, new_subject: bool) -> Status | None:
    """How final the result is, where the text says; a target has none."""
    if role is Role.TARGET:
        return None
    said = next((mark.status for mark in reversed(clause.head) if isinstance(mark, StatusMark)), None)
    if said:
        return said
    last = setting.last
    if last is None or last.role is Role.TARGET or (clause.bracket and clause.opens):
        return None
    return last.status if last.status is not None and (not new_subject or last.status is not Status.OFFICIAL) else None

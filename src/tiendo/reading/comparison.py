"""Comparison: what a share, a change or an index is measured against, and from when."""

import re
from dataclasses import dataclass

from tiendo.reading.clause import Clause, is_exceeded
from tiendo.reading.marks import Anchor, DatePhrase, Mark, Peer, PeriodPhrase, Plan, Versus
from tiendo.reading.moment import Moment
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.period import year_of

_FAR = 34
_TOTAL = re.compile(fold_pattern(r"[ ]{1,9}tổng (?:số|dân số|diện tích|lao động)(?![^\W_])"))
"""What a share is of, no base of a change: `3% so với tổng số đảng viên`."""
_YEARS = re.compile(r"[0-9]{4}/[0-9]{4}")
"""What was reached in a term of office is measured against the term's plan."""
_NEAR_WORDS = 3


@dataclass(frozen=True, slots=True)
class Compared:
    """`against` what; the mark that says so; `explicit` when `so với` stands before it."""

    against: Against
    base: Mark | None
    explicit: bool = False

    @property
    def plan(self) -> Plan | None:
        """The plan, where it is one."""
        return self.base if isinstance(self.base, Plan) else None

    def base_period(self, moment: Moment, period: str | None) -> str | None:
        """The label of the period compared with; None where none is named."""
        if self.plan:
            return plan_period(self.plan, moment, period)
        if self.against is Against.PEER:
            return None
        if isinstance(self.base, PeriodPhrase):
            return moment.label(self.base, period)
        if isinstance(self.base, DatePhrase) and (day := self.base.when(moment.year)):
            return f"{day.year}-{day.month:02d}"
        return None


def comparison(clause: Clause) -> Compared | None:
    """What the clause compares its number with: after `so với`, or bare (`đạt 41,7% kế hoạch`, `97,8% cùng kỳ`)."""
    return _after_versus(clause, clause.tail) or _bare(clause) or _after_versus(clause, _since_semicolon(clause)) or _exceeded(clause)


def is_percent_of_amount(clause: Clause, last: Figure | None) -> bool:
    """Whether the number says the change before its brackets again, in percent: `giảm 07 vụ (13,2%)`.

    After a change in % or points a percentage in brackets is a level.
    """
    if last is None or last.kind is not Kind.CHANGE or last.unit is None or "%" in last.unit or last.unit.startswith("điểm"):
        return False
    return clause.opens and not clause.head_text.strip() and clause.quantity.unit == "%" and not clause.is_first_of_pair


def _since_semicolon(clause: Clause) -> tuple[Mark, ...]:
    """The marks of the head after its last semicolon: what stands before it is compared with something of its own."""
    start = clause.head_span[0] + clause.head_text.rfind(";") + 1
    return tuple(mark for mark in clause.head if mark.start >= start)


def plan_period(plan: Plan, moment: Moment, period: str | None) -> str | None:
    """The period of a plan: its own year or term where said, else the year of the period reported on."""
    if plan.year:
        return f"{plan.year}/{plan.last_year}" if plan.last_year else str(plan.year)
    if plan.term:
        return moment.term
    if period:
        return period if _YEARS.fullmatch(period) else year_of(period)
    return str(moment.year) if moment.year else None


def _after_versus(clause: Clause, marks: tuple[Mark, ...]) -> Compared | None:
    versus = next((mark for mark in marks if isinstance(mark, Versus)), None)
    if versus is None:
        return None
    if _TOTAL.match(clause.page.folded, versus.end):
        return Compared(Against.WHOLE, None, explicit=True)
    for mark in marks:
        if mark.start < versus.end or mark.start - versus.end > _FAR:
            continue
        if isinstance(mark, PeriodPhrase):
            return Compared(Against.SAME_PERIOD if mark.anchor is Anchor.SAME else Against.PERIOD, mark, explicit=True)
        if isinstance(mark, DatePhrase):
            return Compared(Against.PERIOD, mark, explicit=True)
        if isinstance(mark, Plan):
            return Compared(Against.PLAN, mark, explicit=True)
        if isinstance(mark, Peer):
            return Compared(Against.PEER, mark, explicit=True)
    return Compared(Against.PERIOD, None, explicit=True)


def _exceeded(clause: Clause) -> Compared | None:
    """`cao hơn cùng kỳ năm trước 1,0 điểm %`: the base stands between the verb and the number."""
    for mark in reversed(clause.head):
        if isinstance(mark, Peer | Plan) and is_exceeded(clause, mark):
            return Compared(Against.PEER if isinstance(mark, Peer) else Against.PLAN, mark)
        if isinstance(mark, PeriodPhrase) and is_exceeded(clause, mark):
            return Compared(Against.SAME_PERIOD if mark.anchor is Anchor.SAME else Against.PERIOD, mark)
    return None


def _bare(clause: Clause) -> Compared | None:
    for mark in clause.tail:
        between = clause.page.folded[clause.quantity.end : mark.start].split()
        if len(between) > _NEAR_WORDS:
            return None
        if isinstance(mark, Plan):
            return Compared(Against.PLAN, mark)
        if isinstance(mark, Peer):
            return Compared(Against.PEER, mark)
        if isinstance(mark, PeriodPhrase):
            return Compared(Against.SAME_PERIOD if mark.anchor is Anchor.SAME else Against.PERIOD, mark)
    return None

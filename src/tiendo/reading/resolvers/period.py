"""Period: from the clause, else the sentence, the paragraph, the heading, the document."""

import re
from dataclasses import replace
from datetime import date, timedelta

from tiendo.reading.clause import Clause, said_period
from tiendo.reading.comparison import is_percent_of_amount
from tiendo.reading.marks import Aim, Anchor, DatePhrase, Form, Mark, PeriodPhrase, Plan, StatusMark
from tiendo.reading.moment import Moment
from tiendo.reading.order import in_order, listed_year
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Figure, Role
from tiendo.words.period import PeriodLabelError, of_months, read_period, year_of

_LAST_MONTH = 12


def period(clause: Clause, setting: Setting, whole: Figure | None) -> str | None:
    """The label of the period the number belongs to; None when nothing in the document tells. A part is of its whole's."""
    said = _said(clause, setting) or _of_base(clause, setting)
    if said:
        return said
    return whole.period if whole else _inherited(setting)


def _said(clause: Clause, setting: Setting) -> str | None:
    if (asked := in_order(clause, setting)) and (year := listed_year(asked, clause)):
        return year
    phrase = said_period(clause)
    if phrase:
        return _moment(setting).label(phrase, _inherited(setting))
    if any(isinstance(mark, StatusMark) for mark in clause.head):
        return None
    dated = next((mark for mark in (*reversed(clause.head), *clause.tail) if isinstance(mark, DatePhrase)), None)
    if dated and (passed := _up_to(dated, clause, setting)):
        return passed
    if dated and setting.heading.period and _DEADLINE.match(clause.page.folded, dated.start):
        return None
    if dated and (day := dated.when(setting.moment.year)) and _is_ahead(day, setting):
        return str(day.year) if day.month == _LAST_MONTH else f"{day.year}-{day.month:02d}"
    return None


def _up_to(phrase: DatePhrase, clause: Clause, setting: Setting) -> str | None:
    """`đến hết ngày 31/7/2026` in a report of one month: what was done from January to the month that ends on the day."""
    day, own = phrase.when(setting.moment.year), setting.moment.period
    if day is None or own is None or not _MONTH.fullmatch(own) or not own.startswith(f"{day.year}-") or day.month > int(own[5:]):
        return None
    ends = (day + timedelta(days=1)).month != day.month
    return of_months(day.year, 1, day.month).label if ends and _UNTIL.match(clause.page.folded, phrase.start) else None


def _is_ahead(day: date, setting: Setting) -> bool:
    """Whether the day lies after the document's own, or, where it has none, after the period it reports on."""
    if setting.document.date:
        return day > setting.document.date
    try:
        return setting.moment.period is None or day >= read_period(setting.moment.period).end
    except PeriodLabelError:
        return True


_DEADLINE = re.compile(fold_pattern(r"(?:trước|chậm nhất|hạn chót)(?![^\W_])"))
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_UNTIL = re.compile(fold_pattern(r"(?:tính )?(?:đến )?hết(?![^\W_])"))


def _of_base(clause: Clause, setting: Setting) -> str | None:
    """The period compared with, for a number that belongs to it.

    That is a number in brackets after a comparison, the second of a pair too (rule 6), and a first level in `từ A lên
    B` whose period is not said.
    """
    last = setting.last
    if clause.is_second_of_pair and last and any(isinstance(mark, Plan) for mark in clause.head):
        return year_of(last.period) if last.period else None
    if clause.is_second_of_pair and clause.bracket and last:
        compared = [figure for figure in setting.before[:-1] if figure.base_period]
        planned = last.role is Role.TARGET or any(isinstance(mark, Plan) for mark in clause.lead)
        if planned:
            return year_of(last.period) if last.period else None
        return compared[-1].base_period if compared else None
    if is_percent_of_amount(clause, last):
        return last.period if last else None
    if clause.opens and last and not clause.is_first_of_pair and not clause.head_text.strip() and clause.quantity.form is not Form.RATIO:
        return last.base_period if last.against in (Against.SAME_PERIOD, Against.PERIOD, Against.PLAN) else None
    if clause.opens and last and (plan := _plan_before(clause)):
        of_part = any(word in clause.page.folded[plan.start : plan.end] for word in ("tháng", "quý"))
        return last.period if of_part or last.period is None else year_of(last.period)
    if clause.is_start_level:
        return _before(clause, setting)
    return None


def _plan_before(clause: Clause) -> Mark | None:
    """The plan whose amount the number in brackets is: `(dự toán 130 tỷ đồng)`, `(tỉnh giao 600 tỷ đồng)`."""
    return next((mark for mark in clause.head if isinstance(mark, Plan | Aim)), None)


def _before(clause: Clause, setting: Setting) -> str | None:
    """The period a first level belongs to: that of a comparison which follows, else the same period last year."""
    return setting.moment.label(PeriodPhrase(0, 0, Anchor.SAME), _inherited(setting))


def _inherited(setting: Setting) -> str | None:
    for figure in reversed(setting.before):
        if figure.id not in setting.asides and figure.id not in setting.starts:
            return figure.period
    return setting.frame or setting.heading.period or setting.moment.period


def _moment(setting: Setting) -> Moment:
    """Where phrases lean under this heading: `trong tháng` under `NHIỆM VỤ THÁNG 6` is June."""
    return replace(setting.moment, period=setting.heading.period) if setting.heading.period else setting.moment

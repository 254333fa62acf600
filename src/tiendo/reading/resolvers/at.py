"""At: the day a stock is counted on: `đến nay`, `tính đến ngày 15/5/2024`, `cuối năm 2023`."""

import re
from datetime import date as Day

from tiendo.reading.clause import Clause, is_compared
from tiendo.reading.marks import Anchor, DatePhrase, PeriodPhrase, Verb, VerbMark
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting

_UNTIL = re.compile(fold_pattern(r"(?:tính )?(?:đến|hết)(?![^\W_])"))
_UNTIL_BEFORE = re.compile(fold_pattern(r"(?<![^\W_])(?:đến|hết|thời điểm)[ ]{1,9}$"))


def at(clause: Clause, setting: Setting) -> Day | None:
    """The day, where the words before the number say one; None for what happened on a day or is compared with one."""
    for mark in clause.head:
        if is_compared(clause, mark, clause.head):
            continue
        if isinstance(mark, PeriodPhrase) and mark.anchor is Anchor.NOW:
            return setting.document.date
        if isinstance(mark, PeriodPhrase) and _is_year_end(clause, mark):
            return _last_day(mark.year or setting.moment.year)
        if isinstance(mark, DatePhrase) and _dates_stock(clause, mark):
            return mark.when(setting.moment.year)
    return None


def _is_year_end(clause: Clause, phrase: PeriodPhrase) -> bool:
    """`cuối năm 2023` is a day; `hết năm 2023` may close a sum."""
    said = clause.page.folded[phrase.start : phrase.end]
    return (phrase.first, phrase.last) == (1, 12) and "cuối" in said


def _last_day(year: int | None) -> Day | None:
    return Day(year, 12, 31) if year else None


def _dates_stock(clause: Clause, phrase: DatePhrase) -> bool:
    """Whether something is counted up to the day or stands on it; what was done on a day is no stock."""
    folded = clause.page.folded
    if _UNTIL.match(folded, phrase.start) or _UNTIL_BEFORE.search(folded, max(0, phrase.start - 14), phrase.start):
        return True
    return isinstance(clause.verb, VerbMark) and clause.verb.verb is Verb.HAVE

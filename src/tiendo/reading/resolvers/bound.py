"""Bound: how the hedge before a number, or `trở lên` after it, limits the value."""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.marks import Hedge
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Bound

_TO_BELOW = re.compile(fold_pattern(r"(?:xuống|còn|xuống còn)[ ]{1,9}dưới[ ]{0,9}$"))
_CLASS = re.compile(fold_pattern(r"(?<![^\W_])(?:hoàn thành|xếp|loại|hạng|mức|bậc|cấp|lớp|đạt|khá|giỏi|trung bình)(?![^\W_])"))


def bound(clause: Clause) -> Bound:
    """The bound; `exact` without a hedge. A hedge counts when it reaches to the number, or stands before `từ`."""
    after = next((mark for mark in clause.tail if isinstance(mark, Hedge) and mark.after and not _of_class(clause, mark)), None)
    if after is not None and not any(isinstance(mark, Hedge) and not mark.after for mark in clause.tail if mark.start < after.start):
        return after.bound
    for mark in reversed(clause.head):
        if isinstance(mark, Hedge) and not mark.after and mark.end >= clause.quantity.start - 1:
            return mark.bound
    return Bound.BELOW if _TO_BELOW.search(clause.head_text) else Bound.EXACT


def _of_class(clause: Clause, mark: Hedge) -> bool:
    """Whether a class goes upwards, not the number: `42 chi bộ hoàn thành tốt nhiệm vụ trở lên`."""
    return bool(_CLASS.search(clause.page.folded, clause.quantity.end, mark.start))

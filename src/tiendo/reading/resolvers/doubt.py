"""Doubts: why a person should look at a figure; none when the reader would bet."""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.marks import Form, Plan
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Doubt, Figure, Kind, Role
from tiendo.words.spelling import fold

_PERCENT_INDICATOR = re.compile(fold_pattern(r"^(?:tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|độ che phủ|mức độ hài lòng)"))


_SAYS_NOT_WHAT = re.compile(fold_pattern(r"(?:người|đồng chí|trường hợp|đối tượng|lượt|lượt người|vụ|vụ việc|cuộc|đợt|hộ|cái|chiếc)"))
"""Nouns that count without saying of what: `bố trí 15 người` measures something the words do not name."""


def doubts(figure: Figure, clause: Clause, setting: Setting, *, own: bool) -> tuple[Doubt, ...]:
    """The doubts about a figure once all its fields are known, bases not yet inherited; `own` when it names its subject itself."""
    found = []
    if not figure.indicator or _SAYS_NOT_WHAT.fullmatch(fold(figure.indicator)):
        found.append(Doubt.NO_INDICATOR)
    elif not own and not setting.before:
        found.append(Doubt.SUBJECT_INHERITED_FAR)
    if _is_unexplained_pair(figure, clause, setting):
        found.append(Doubt.COMPARISON_NOT_STATED)
    if figure.period is None:
        found.append(Doubt.NO_PERIOD)
    if figure.unit is None and figure.kind is Kind.LEVEL:
        found.append(Doubt.NO_UNIT)
    if any(number.irregular for number in clause.quantity.numbers):
        found.append(Doubt.NUMBER_IRREGULAR)
    if figure.kind is Kind.CHANGE and figure.unit == "%" and _PERCENT_INDICATOR.match(fold(figure.indicator or "")):
        found.append(Doubt.PERCENT_OR_POINTS)
    if (
        clause.quantity.form is Form.RATIO
        and figure.against is Against.WHOLE
        and figure.denominator is not None
        and figure.value > figure.denominator
    ):
        found.append(Doubt.PART_OVER_WHOLE)
    return tuple(found)


def _is_unexplained_pair(figure: Figure, clause: Clause, setting: Setting) -> bool:
    """`(98%/ 97%)` where neither a plan nor another period before it says what the second is (rule 6)."""
    if not (clause.bracket and (clause.is_first_of_pair or clause.is_second_of_pair)):
        return False
    if figure.kind is not Kind.LEVEL or figure.unit != "%" or figure.role is Role.TARGET:
        return False
    explained = any(isinstance(mark, Plan) for mark in (*clause.lead, *clause.tail))
    return not explained and not any(earlier.base_period for earlier in setting.before)

"""Doubts: why a person should look at a figure; none when the reader would bet."""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.marks import Form
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Against, Doubt, Figure, Kind
from tiendo.words.spelling import fold

_PERCENT_INDICATOR = re.compile(fold_pattern(r"^(?:tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|độ che phủ|mức độ hài lòng)"))


def doubts(figure: Figure, clause: Clause) -> tuple[Doubt, ...]:
    """The doubts about a figure once all its fields are known, bases not yet inherited."""
    found = []
    if not figure.indicator:
        found.append(Doubt.NO_INDICATOR)
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

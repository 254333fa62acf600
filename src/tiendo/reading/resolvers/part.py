"""Part: which figure a figure is part of (rule 8): after `gồm`, `trong đó`, to the end of the list."""

from tiendo.reading.clause import Clause
from tiendo.reading.marks import Form, Part
from tiendo.reading.setting import Setting
from tiendo.words.figure import Figure, Kind

_COUNTED = (Kind.LEVEL, Kind.RATIO)


def whole(clause: Clause, setting: Setting) -> Figure | None:
    """The figure this one is a part of, or None."""
    if clause.quantity.form is Form.RATIO or clause.quantity.unit == "%":
        return None
    opened = any(isinstance(mark, Part) for mark in clause.head)
    if opened:
        wholes = [
            figure
            for figure in setting.before
            if (clause.bracket or figure.id not in setting.asides)
            and figure.kind in _COUNTED
            and figure.unit != "%"
            and figure.part_of is None
        ]
        return wholes[-1] if wholes else setting.carried
    last = setting.last
    if last is None or last.part_of is None or not _lists_on(clause):
        return None
    return next((figure for figure in setting.before if figure.id == last.part_of), setting.carried)


def _lists_on(clause: Clause) -> bool:
    """Whether the list of parts goes on: the next is joined by a comma, a semicolon or `và`."""
    return clause.head_text.lstrip()[:1] in (",", ";") or clause.head_text.lstrip().startswith("và")

"""Part: which figure a figure is part of (rule 8): after `gồm`, `trong đó`, to the end of the list, in the items below too."""

from tiendo.reading.clause import Clause
from tiendo.reading.marks import Form, Part
from tiendo.reading.page import Page
from tiendo.reading.setting import Setting
from tiendo.reading.units import read_unit_at
from tiendo.words.figure import Figure, Kind

_COUNTED = (Kind.LEVEL, Kind.RATIO)


def whole(clause: Clause, setting: Setting) -> Figure | None:
    """The figure this one is a part of, or None."""
    if clause.quantity.form is Form.RATIO or clause.quantity.unit == "%":
        return None
    found = _whole(clause, setting)
    return found if found and not (_is_measured(clause) and _is_count(found)) else None


def _whole(clause: Clause, setting: Setting) -> Figure | None:
    if any(isinstance(mark, Part) for mark in clause.head):
        return _last_whole(clause, setting) or setting.whole
    if not setting.before:
        return setting.whole if setting.opens_parts else None
    sibling = _sibling(clause, setting)
    if sibling is None or sibling.part_of is None or not _lists_on(clause):
        return None
    return next((figure for figure in setting.before if figure.id == sibling.part_of), setting.whole)


def _sibling(clause: Clause, setting: Setting) -> Figure | None:
    """The part just before: `khai thác 1.866 tấn, giảm 6,6%, nuôi trồng 711 tấn`; over its change only to the same unit."""
    last = setting.last
    if last is None or (last.kind is Kind.LEVEL and last.unit != "%"):
        return last
    level = next((figure for figure in reversed(setting.before) if figure.kind is Kind.LEVEL and figure.unit != "%"), None)
    return level if level and level.unit == clause.quantity.unit else None


def _last_whole(clause: Clause, setting: Setting) -> Figure | None:
    """The last figure of the sentence that has parts to be named: in brackets only where the part is in them too."""
    said = (figure for figure in reversed(setting.before) if clause.bracket or figure.id not in setting.asides)
    return next((figure for figure in said if figure.kind in _COUNTED and figure.unit != "%" and figure.part_of is None), None)


def _is_measured(clause: Clause) -> bool:
    return clause.quantity.unit is not None and not clause.quantity.counts


def _is_count(figure: Figure) -> bool:
    """Whether things were counted, so that an amount is no part of them: `45 doanh nghiệp, trong đó vốn đăng ký 50 tỷ đồng`."""
    return bool(figure.unit) and read_unit_at(Page.of(f" {figure.unit}"), 0).counts


def _lists_on(clause: Clause) -> bool:
    """Whether the list of parts goes on: the next is joined by a comma, a semicolon or `và`."""
    return clause.head_text.lstrip()[:1] in (",", ";") or clause.head_text.lstrip().startswith("và")

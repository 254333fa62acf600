"""Indicator: the phrase that names what is measured, inherited where the text inherits (rules 8, 19, 26)."""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.comparison import Compared
from tiendo.reading.naming.around import Around
from tiendo.reading.naming.counted import counted
from tiendo.reading.naming.inherited import Named, in_brackets, of_figure, of_part
from tiendo.reading.naming.measured import measured
from tiendo.reading.order import in_order, listed_figure, listed_phrase
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.setting import Setting
from tiendo.reading.units import read_unit_at
from tiendo.words.spelling import fold

_NUMBER_OF = re.compile(fold_pattern(r"(?:tổng )?số (?:lượng )?"))


def indicator(clause: Clause, setting: Setting, compared: Compared | None) -> Named:
    """What the number measures."""
    return _answer(clause, setting) or _said(Around(clause, setting, compared))


def counted_noun(indicator: str | None) -> str | None:
    """The noun that `số tổ chức cơ sở đảng là 67` counts, where the number has no unit of its own."""
    said = _NUMBER_OF.match(fold(indicator)) if indicator else None
    found = read_unit_at(Page.of(" " + indicator[said.end() :]), 0) if said and indicator else None
    return found.text if found and found.known else None


def _answer(clause: Clause, setting: Setting) -> Named | None:
    """What the list before `lần lượt` names at the number's place."""
    asked = in_order(clause, setting)
    if asked is None:
        return None
    if listed := listed_phrase(asked, clause, setting):
        return Named(listed, own=True)
    figure = listed_figure(asked, setting)
    return of_figure(figure) if figure else None


def _said(around: Around) -> Named:
    lead = around.lead
    told = in_brackets(around) if lead is None else of_part(around, lead)
    if told:
        return told
    return counted(around) if around.clause.quantity.counts else measured(around)

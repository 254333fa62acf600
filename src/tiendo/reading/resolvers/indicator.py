"""Indicator: the phrase that names what is measured, inherited where the text inherits (rules 8, 19, 26)."""

import re
from dataclasses import dataclass

from tiendo.reading.clause import Clause
from tiendo.reading.marks import Form, Movement, Part, Verb, VerbMark, Way
from tiendo.reading.page import fold_pattern
from tiendo.reading.phrases import following_phrase, is_action, leading_phrase
from tiendo.reading.setting import Setting

_NOUN_OF_RATE = re.compile(fold_pattern(r"^(?:tỷ lệ|tỉ lệ)(?: (?:đạt|giải quyết))?$"))
_NAMELESS = re.compile(fold_pattern(r"^(?:con số ấy|con số này|số này|trong số này|riêng|đây|kết quả|tổng số|số tiền|giá trị|tỷ lệ|tỉ lệ|mức tăng|tăng|giảm|quy định|mới|nhóm|trong kỳ|lần lượt|lũy kế|luỹ kế|trung bình|bình quân)$"))
_LONGEST_TAIL = 9


@dataclass(frozen=True, slots=True)
class Named:
    """The indicator, its breakdown, and whether the clause names a subject of its own."""

    indicator: str | None
    breakdown: str | None = None
    own: bool = False


def indicator(clause: Clause, setting: Setting) -> Named:
    """What the number measures."""
    lead = leading_phrase(clause.page, clause.head_span, clause.head)
    if lead and _NAMELESS.match(lead.lower()):
        lead = None
    if clause.bracket and clause.opens and lead is None:
        return _inherited(clause, setting)
    if clause.quantity.counts:
        return _counted(clause, setting, lead)
    return _measured(clause, setting, lead)


def _counted(clause: Clause, setting: Setting, lead: str | None) -> Named:
    """A counted noun names itself, with what follows it; an action before it names what was done to it."""
    moves = isinstance(clause.verb, Movement) and clause.verb.way in (Way.UP, Way.DOWN)
    follow = following_phrase(clause.page, clause.tail_span, clause.tail)
    if moves and lead is None and (setting.last or not follow):
        return _inherited(clause, setting)
    noun = " ".join(filter(None, (_unit_noun(clause), _short(follow))))
    if lead is None:
        if not follow and _pairs(clause, setting) and setting.last and setting.last.indicator:
            return Named(_swapped(setting.last.indicator, setting.last.unit, clause.quantity.unit), own=False)
        return Named(noun, own=True)
    if is_action(lead):
        return Named(f"{lead} {noun}", own=True)
    return Named(lead, own=True)


def _measured(clause: Clause, setting: Setting, lead: str | None) -> Named:
    if lead is not None:
        return Named(lead, own=True)
    follow = following_phrase(clause.page, clause.tail_span, clause.tail)
    if clause.quantity.unit == "%" and follow and not clause.verbs and len(follow.split()) > 1 and clause.tail_span[1] > clause.quantity.end:
        return Named(follow, own=True)
    inherited = _inherited(clause, setting)
    if inherited.indicator is None and follow:
        return Named(follow, own=True)
    return inherited


def _inherited(clause: Clause, setting: Setting) -> Named:
    if "lần lượt" in clause.head_text or (setting.before and _RESPECTIVELY.search(clause.page.folded[setting.before[0].place.sentence[0] : clause.quantity.start])):
        if answered := _in_order(clause, setting):
            return answered
    subject = setting.subject
    return Named(subject.indicator, subject.breakdown) if subject else Named(None)


_RESPECTIVELY = re.compile(fold_pattern(r"lần lượt"))


def _in_order(clause: Clause, setting: Setting) -> Named | None:
    """`lần lượt vượt 12% và 8%` answers the list before it in order (rule 26)."""
    at = clause.page.folded.rfind("lần lượt", setting.before[0].place.sentence[0] if setting.before else 0, clause.quantity.start)
    if at < 0:
        return None
    listed = [figure for figure in setting.before if figure.place.end <= at]
    answered = sum(figure.place.start > at for figure in setting.before)
    return Named(listed[answered].indicator) if answered < len(listed) else None


def _pairs(clause: Clause, setting: Setting) -> bool:
    """`07 lượt/08 công dân`: two units across a slash share one subject (rule 7)."""
    return clause.page.folded[: clause.quantity.start].rstrip().endswith("/")


def _swapped(indicator: str, old: str | None, new: str | None) -> str:
    """The subject of the first of a pair, with the second's noun in place of the first's."""
    if old and new and old.lower() in indicator.lower():
        at = indicator.lower().index(old.lower())
        return f"{indicator[:at]}{new}{indicator[at + len(old) :]}"
    return indicator


def _unit_noun(clause: Clause) -> str:
    return (clause.quantity.unit or "").split("/")[0]


def _short(follow: str | None) -> str | None:
    return " ".join(follow.split()[:_LONGEST_TAIL]) if follow else None

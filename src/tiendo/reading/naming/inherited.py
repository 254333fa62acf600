"""The earlier figure whose subject is meant where a clause names none, and names made from its name."""

import re
from dataclasses import dataclass

from tiendo.reading.clause import said_period
from tiendo.reading.facility import facility, shared_out
from tiendo.reading.marks import AreaMark, Movement, Part
from tiendo.reading.naming.around import Around
from tiendo.reading.page import fold_pattern
from tiendo.reading.phrases import is_action, leading_phrase
from tiendo.words.figure import Figure, Kind
from tiendo.words.spelling import fold

_FIELD = re.compile(fold_pattern(r"(?:lĩnh vực|khu vực|cấp(?= (?:tỉnh|huyện|xã|phường|cơ sở|thành phố))|khối|ngành|nhóm|loại) "))
_RATE_ALONE = re.compile(fold_pattern(r"(?:tốc độ|mức|nhịp độ) (?:tăng|giảm)(?: trưởng)?"))


@dataclass(frozen=True, slots=True)
class Named:
    """The indicator, its breakdown, and whether the clause names a subject of its own."""

    indicator: str | None
    breakdown: str | None = None
    own: bool = False


def of_figure(figure: Figure | None) -> Named:
    """The name of an earlier figure, inherited."""
    return Named(figure.indicator, figure.breakdown) if figure else Named(None)


def subject(around: Around) -> Figure | None:
    """The figure whose subject is meant; a semicolon after parts goes back to their whole."""
    meant = around.setting.subject
    if meant and meant.part_of and around.clause.head_text.lstrip().startswith(";"):
        return next((figure for figure in around.setting.before if figure.id == meant.part_of), meant)
    return meant


def in_brackets(around: Around) -> Named | None:
    """The subject of a number in brackets that names none: what stands before the brackets, or None where it names its own."""
    clause, setting = around.clause, around.setting
    if not clause.bracket:
        return None
    if any(isinstance(mark, AreaMark) for mark in clause.head) and (meant := setting.last or setting.carried):
        return of_figure(meant)
    if clause.is_second_of_pair:
        return of_figure(setting.last)
    if not clause.opens or (clause.quantity.counts and (_says_of_itself(around) or around.follow)):
        return None
    lead = leading_phrase(clause.page, clause.lead_span, clause.lead)
    if lead and clause.quantity.counts and not clause.head_text.strip():
        return Named(f"{around.noun} {lead}", own=True)
    return Named(lead, own=True) if lead and not clause.tail_text.strip() else of_figure(setting.last or setting.carried)


def of_part(around: Around, lead: str) -> Named | None:
    """A phrase that names only a rate or a part, with the subject it is of; None for a phrase that says all."""
    meant = around.setting.subject
    if meant is None or not meant.indicator:
        return None
    folded = fold(lead)
    if (amount := shared_out(around.clause, around.setting.before)) and (place := facility(around.clause)):
        return Named(amount.indicator, breakdown=place, own=True)
    if _RATE_ALONE.fullmatch(folded):
        return Named(f"{lead} {meant.indicator}", own=True)
    if around.clause.quantity.unit == "%" == meant.unit and any(isinstance(mark, Part) for mark in around.clause.head):
        # `62%, trong đó có bằng cấp, chứng chỉ 28,5%`: a share of the same whole
        return Named(f"{meant.indicator} {lead}", breakdown=lead, own=True)
    return Named(f"{_without_part(meant)} {lead}", breakdown=lead, own=True) if _FIELD.match(folded) else None


def counted_before(around: Around, full: str | None) -> Figure | None:
    """The earlier figure that counted the same noun: `giảm 02 lượt` after `11 lượt/13 công dân`.

    Where words follow the noun, `full` with them, they tell it from others of that noun: `giảm 03 người chết` after `04
    người chết, 14 người bị thương`. A subject named in other words is meant however the noun goes on.
    """
    noun, setting = fold(around.noun), around.setting
    if not noun:
        return None
    earlier = (*reversed(setting.before), *reversed(setting.earlier))
    same = [figure for figure in earlier if figure.unit and fold(figure.unit).startswith(noun)]
    if full is None:
        return _whole_of(same[0], same) if same else None
    named = [(figure, fold(figure.indicator or "")) for figure in same]
    exact = next((figure for figure, name in named if name == fold(full)), None)
    rest = fold(full).removeprefix(noun).strip()
    alike = next((figure for figure, name in named if rest and rest in name), None)
    return exact or alike or next((figure for figure, name in named if name and not name.startswith(noun)), None)


def bare_noun(around: Around) -> Named | None:
    """What a counted noun that says nothing more of itself takes from the words around it, or None."""
    clause, setting, unit = around.clause, around.setting, around.clause.quantity.unit
    meant, last = setting.subject, setting.last
    if last and last.id in setting.asides and not clause.bracket:
        last = meant
    if clause.is_coordinate and last and last.kind is Kind.CHANGE and (counted := counted_before(around, None)):
        return of_figure(counted)
    if any(isinstance(mark, AreaMark) for mark in clause.head) and (meant or setting.topic):
        if counted := counted_before(around, None):
            return of_figure(counted)
        if not meant:
            return Named(setting.topic, own=True)
        return of_figure(meant) if " " not in around.noun else None
    if clause.is_coordinate and last and last.indicator and is_action(last.indicator) and last.kind is Kind.LEVEL:
        return Named(swapped(last, unit), own=True)
    if meant is None or said_period(clause) is None:
        return None
    again = next((figure for figure in reversed(setting.before) if figure.unit == unit and figure.indicator), None)
    return of_figure(meant if meant.unit == unit else again) if again or meant.unit == unit else None


def swapped(figure: Figure, unit: str | None) -> str:
    """The figure's name with another counted noun in place of its own."""
    indicator = figure.indicator or ""
    at = fold(indicator).find(fold(figure.unit)) if figure.unit and unit else -1
    return f"{indicator[:at]}{unit}" if at >= 0 and figure.unit else indicator


def paired(figure: Figure, unit: str | None) -> str:
    """As `swapped`, for the second of a pair, unless more follows the noun: `số đơn đủ điều kiện là 2.604 đơn/2.417 vụ việc`."""
    indicator = figure.indicator or ""
    return swapped(figure, unit) if figure.unit and fold(indicator).endswith(fold(figure.unit)) else indicator


def _says_of_itself(around: Around) -> bool:
    """Whether a counted noun in brackets is a change or a part, and no restatement of what stands before them."""
    return isinstance(around.clause.verb, Movement) or any(isinstance(mark, Part) for mark in around.clause.head)


def _whole_of(part: Figure, same: list[Figure]) -> Figure:
    """The whole whose last part was just counted: `31 giải, gồm 18 giải Ba và 13 giải Khuyến khích, nhiều hơn 05 giải`."""
    return next((figure for figure in same if figure.id == part.part_of), part)


def _without_part(figure: Figure) -> str:
    """The figure's own noun, without the part named last."""
    indicator = figure.indicator or ""
    return indicator[: -len(figure.breakdown)].strip() if figure.breakdown and indicator.endswith(figure.breakdown) else indicator

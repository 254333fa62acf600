"""The two sides of a comparison in a sentence: the value that a change, an index or a share speaks of, and what it is measured against.

Both are found from what the reader says of the figures (the same subject, the period, the base period, the role) and from where they stand:
a number in brackets right behind a comparison is what it was compared with; of `từ A lên B` the second is the value.
A side that could be two numbers is none.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tiendo.checking.evidence import Passage
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Against, Figure, Kind, Role
from tiendo.words.spelling import fold
from tiendo.words.unit import read_unit

_IN_BRACKETS = re.compile(r"[^;()\d]{0,90}\((?:[^()\d;]|[0-9]{1,2}/[0-9]{4}|20[0-9]{2}|[0-9]{1,2} tháng){0,50}")
_OTHER_CLAUSE = re.compile(fold_pattern(r"(?<![^\W_])(?:và|là|sau|nhưng|song)(?![^\W_])"))
_THEN = re.compile(fold_pattern(r"cùng kỳ|(?<![^\W_])năm|tháng|quý|trước|bình quân|so với|so |đầu nhiệm kỳ"))
_PLANNED = re.compile(
    fold_pattern(r"(?<![^\W_])(?:kế hoạch|kh|chỉ tiêu|dự toán|dt|mục tiêu|nghị quyết|nq|được giao|giao|đề ra|phải thu|cần)(?![^\W_])")
)
_RISE = re.compile(
    fold_pattern(
        r"\s*[,(]?\s*(?:đã |được )?(?:nâng |tăng |giảm |hạ )?(?:lên|xuống|còn|xuống còn|giảm còn|tăng lên|nâng lên|đến)\s*(?:còn |mức )?"
    )
)
_TO = re.compile(fold_pattern(r"(?<![^\W_])(?:lên|xuống|còn)(?![^\W_])"))
_FROM = re.compile(fold_pattern(r"(?<![^\W_])từ\s*(?:mức )?$"))
_AVERAGE = re.compile(fold_pattern(r"(?:bình quân|trung bình|mỗi năm|hằng năm|hàng năm)[^,;(]{0,40}$"))
_YEARLY = re.compile(fold_pattern(r"(?<![^\W_])(?:mỗi năm|hằng năm|hàng năm|bình quân năm|bình quân 1 năm)[^,;(]{0,40}$"))
_PER_CENT, _POINTS = "%", "điểm %"


@dataclass(frozen=True, slots=True)
class Sides:
    """The value a claim speaks of and what it was measured against."""

    value: Figure
    base: Figure


def subject(figure: Figure) -> tuple[str, str]:
    """What the figure is about, folded: its indicator and the part of it."""
    return fold(figure.indicator or ""), fold(figure.breakdown or "")


def are_alike(one: Figure, other: Figure) -> bool:
    """Whether two figures are in units that convert into each other; one without a unit is taken to have the other's."""
    if one.unit is None or other.unit is None:
        return True
    first, second = read_unit(one.unit), read_unit(other.unit)
    # `67,1 triệu đồng/người/năm (năm trước 62,4 triệu đồng)`: what it is per is said once.
    per_once = first.counted == second.counted and bool(first.per) != bool(second.per)
    return first.is_like(second) or per_once or _heads(one.unit, other.unit) or _are_one_noun(one.unit, other.unit)


def is_percentage(figure: Figure) -> bool:
    """Whether the figure is in per cent."""
    return figure.unit == _PER_CENT


def is_in_points(figure: Figure) -> bool:
    """Whether the figure is in percentage points."""
    return figure.unit is not None and read_unit(figure.unit).counted == _POINTS


def is_yearly(passage: Passage, claim: Figure) -> bool:
    """Whether the claim is an average of several years or places, which no two values give."""
    return "/" in (claim.unit or "") or bool(_AVERAGE.search(passage.before(claim)))


def sides(passage: Passage, claim: Figure) -> Sides | None:
    """The value and the base of a change, an index or a share of a plan, in its own sentence; None where one is not certain."""
    base = base_of(passage, claim)
    value = value_of(passage, claim, base) if base else None
    return Sides(value, base) if value and base else None


def base_of(passage: Passage, claim: Figure) -> Figure | None:
    """What the claim was measured against, in its own sentence."""
    at = passage.figures.index(claim)
    bracketed = passage.figures[at + 1] if at + 1 < len(passage.figures) else None
    if bracketed and _is_base_in_brackets(passage, claim, bracketed):
        return bracketed
    if started := _moved_from(passage, at):
        return started
    if claim.against is Against.PLAN:
        return _only(other for other in passage.figures if _is_plan_of(claim, other))
    return _only(
        other
        for other in passage.figures
        if _is_level(other) and other.role is Role.ACTUAL and subject(other) == subject(claim) and other.area == claim.area
        if other.period is not None and other.period == claim.base_period != claim.period and _THEN.search(passage.before(other, _SOON))
    )


def value_of(passage: Passage, claim: Figure, base: Figure | None = None) -> Figure | None:
    """What the claim speaks of: the last figure before it of the same subject and period, in the unit of the base where that is known."""
    for other in reversed(passage.figures[: passage.figures.index(claim)]):
        if _may_be_meant(passage, claim, other, base):
            return None
        if other is base or not _is_level(other) or other.role is not claim.role or subject(other) != subject(claim):
            continue
        if other.area != claim.area or (other.period != claim.period and not (base and _moved_to(passage, base, other))):
            continue
        if other.unit is None and (base is None or base.unit is not None):
            return None  # a number without a unit may be no quantity at all
        if (base is None or are_alike(other, base)) and not _YEARLY.search(passage.before(other)):
            return other
    return None


def _may_be_meant(passage: Passage, claim: Figure, other: Figure, base: Figure | None) -> bool:
    """Whether a nearer figure of another subject may be the value: in the same unit, of the same time, not aside in brackets."""
    if base is None or other is base or not _is_level(other) or subject(other) == subject(claim) or other.unit is None:
        return False
    aside = "(" in passage.before(other, 30) or ";" in passage.between(other, claim)
    return not aside and other.period == claim.period and other.role is claim.role and are_alike(other, base) and base.unit is not None


def _is_level(figure: Figure) -> bool:
    return figure.kind is Kind.LEVEL and figure.against is not Against.WHOLE


def _is_base_in_brackets(passage: Passage, claim: Figure, other: Figure) -> bool:
    """Whether the figure stands in brackets right behind the claim, in words that name a plan or another time."""
    if other.kind is not Kind.LEVEL or (subject(other) != subject(claim) and other.indicator is not None):
        return False
    between = passage.between(claim, other)
    if (
        not _IN_BRACKETS.fullmatch(between)
        or _OTHER_CLAUSE.search(between)
        or passage.page.folded[other.place.end : other.place.end + 1] not in (")", ";", ",")
    ):
        return False
    inside = between.rpartition("(")[2]
    if claim.against is Against.PLAN:
        return other.role is Role.TARGET or (not inside.strip() and bool(_PLANNED.search(between)))
    return bool(_THEN.search(between)) and other.role is Role.ACTUAL and not _PLANNED.search(inside)


def _moved_from(passage: Passage, at: int) -> Figure | None:
    """The first level of `từ A lên B` right before the claim."""
    if at < 2 or passage.figures[at].against is Against.PLAN:
        return None
    start, end = passage.figures[at - 2 : at]
    if _is_level(start) and _is_level(end) and _moved_to(passage, start, end):
        return start
    return None


def _moved_to(passage: Passage, start: Figure, end: Figure) -> bool:
    """Whether the sentence says that the first became the second."""
    # `từ 96 xuống còn 83 phòng`: the unit and the subject are said once.
    between = passage.between(start, end) if start.place.start < end.place.start else ""
    bare = start.unit is None and _TO.search(between)
    if not between or (subject(start) != subject(end) and not bare):
        return False
    return len(between) < 60 and bool(_FROM.search(passage.before(start))) and bool(_RISE.search(between))


def _is_plan_of(claim: Figure, other: Figure) -> bool:
    """Whether the figure is the plan that the claim is a share of: of the same assigner, where both say one."""
    if other.kind is not Kind.LEVEL or other.role is not Role.TARGET or subject(other) != subject(claim):
        return False
    if other.assigner and claim.assigner and fold(other.assigner) != fold(claim.assigner):
        return False
    return other.area == claim.area and other.place.start < claim.place.start + _NEAR


_SOON = 60
"""Signs before a base within which its time is named."""
_NEAR = 120
"""Signs behind a claim within which its plan may be named."""


def _only(found: Iterable[Figure]) -> Figure | None:
    """The one figure, or none where there are several that say something else."""
    some = list(found)
    return some[0] if len({(figure.value, figure.unit) for figure in some}) == 1 else None


_ONE_NOUN = tuple(
    frozenset(fold(noun) for noun in nouns) for nouns in (("đảng viên", "đồng chí"), ("người", "lao động"), ("học sinh", "em", "trẻ"))
)
"""Nouns that reports use for the same people by turns."""


def _are_one_noun(one: str, other: str) -> bool:
    return any(fold(one) in nouns and fold(other) in nouns for nouns in _ONE_NOUN)


def _heads(one: str, other: str) -> bool:
    """Whether one unit is the other with more words: `trường` and `trường công lập`."""
    first, second = sorted((fold(one).split(), fold(other).split()), key=len)
    return bool(first) and second[: len(first)] == first and "/" not in one + other

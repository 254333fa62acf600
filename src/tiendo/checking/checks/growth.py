"""A change against the two values it lies between: `334.400 lượt`, `387.300 lượt, tăng 15,8%`.

Speaks where one sentence holds the value, the base and the change: `tăng 15,8% (cùng kỳ 334.400 lượt)`, `giảm từ 46 xuống còn 45`. A
change may be said in per cent, in the unit of the value, or in points where the values are percentages. A change said both in a number
and in per cent has to fit the value: `418 vụ, giảm 36 vụ (-7,9%)`. What is rounded stands for everything that rounds to it.
"""

from collections.abc import Iterator

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.same_period import difference, growth, index
from tiendo.assessing.stated import Agreement, judge, stated
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import are_alike, is_in_points, is_percentage, is_yearly, sides, subject, value_of
from tiendo.checking.sentences.converting import converted, in_unit_of
from tiendo.checking.telling import computed, number, quoted
from tiendo.checking.trial import Trial, disagreement, gravity
from tiendo.words.figure import Against, Figure, Kind, Role
from tiendo.words.finding import Sentence

TITLE = Sentence("Mức tăng, giảm và hai giá trị", "A change and its two values")
_TIMES = "lần"


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each change and index whose value and base stand in its sentence, and for each pair of changes."""
    for passage in evidence.passages:
        for claim in passage.figures:
            if claim.kind in (Kind.CHANGE, Kind.INDEX) and claim.against is not Against.PLAN and claim.role is Role.ACTUAL:
                if is_yearly(passage, claim):
                    continue
                found = sides(passage, claim)
                trial = _against_base(claim, found.value, found.base) if found else _against_other_change(passage, claim)
                if trial:
                    yield trial


def _against_base(claim: Figure, value: Figure, base: Figure) -> Trial | None:
    now, then = stated(value), in_unit_of(base, value)
    if now is None or then is None:
        return None
    try:
        right = _computed(claim, value, now, then)
    except DivisorHoldsZeroError:
        return None
    if right is None:
        return None
    verdict = judge(claim, right)
    rests_on = (claim, value, base)
    if verdict is Agreement.AGREES or (is_percentage(value) and is_percentage(claim)):
        # Between percentages, per cent and points are told apart by a check of its own.
        return Trial(rests_on) if verdict is Agreement.AGREES else None
    expected = computed(_sized(right, claim), claim.value.copy_abs())
    unit = claim.unit or ""
    gap = "" if unit.startswith("%") or not unit else " "
    direction = _direction(right) if claim.kind is Kind.CHANGE else Sentence("", "")
    amount = Sentence(f"{direction.vi} {expected.vi}{gap}{unit}".strip(), f"{direction.en} {expected.en}{gap}{unit}".strip())
    return disagreement(
        claim,
        (base, value),
        gravity(verdict),
        amount.vi,
        f"{number(base.value).vi} → {number(value.value).vi}",
        Sentence(
            f"Nêu {_worded(claim).vi}, nhưng từ {quoted(base)} đến {quoted(value)} là {amount.vi}.",
            f"It says {_worded(claim).en}, but from {quoted(base)} to {quoted(value)} is {amount.en}.",
        ),
    )


def _computed(claim: Figure, value: Figure, now: Interval, then: Interval) -> Interval | None:
    """What the claim should state; None where it is in a unit of something else."""
    if claim.kind is Kind.INDEX:
        return index(now, then) if is_percentage(claim) else now / then if claim.unit == _TIMES else None
    if is_in_points(claim):
        return difference(now, then) if is_percentage(value) else None
    if is_percentage(claim):
        return growth(now, then)
    if not are_alike(claim, value) or claim.unit is None or value.unit is None:
        return None
    return converted(difference(now, then), value.unit, claim.unit)


def _against_other_change(passage: Passage, claim: Figure) -> Trial | None:
    """A change in per cent beside the same change in numbers: both have to fit the value."""
    if claim.kind is not Kind.CHANGE or not is_percentage(claim):
        return None
    at = passage.figures.index(claim)
    other = passage.figures[at - 1] if at else None
    if other is None or other.kind is not Kind.CHANGE or other.unit is None or is_percentage(other) or is_in_points(other):
        return None
    if subject(other) != subject(claim) or other.against is not claim.against or other.base_period != claim.base_period:
        return None
    if len(passage.between(other, claim)) > _CLOSE:
        return None
    value = value_of(passage, claim, other)
    if value is None or is_percentage(value) or not are_alike(value, other):
        return None
    now, moved = stated(value), in_unit_of(other, value)
    if now is None or moved is None:
        return None
    try:
        right = (moved / (now - moved)).times(100)
    except DivisorHoldsZeroError:
        return None
    verdict = judge(claim, right)
    if verdict is Agreement.AGREES:
        return Trial((claim, other, value))
    expected, direction = computed(_sized(right, claim), claim.value.copy_abs()), _direction(right)
    return disagreement(
        claim,
        (other, value),
        gravity(verdict),
        f"{direction.vi} {expected.vi}%",
        f"{number(other.value).vi} / ({number(value.value).vi} - {_bracketed(other)}) × 100",
        Sentence(
            f"Nêu {_worded(claim).vi}, nhưng {_worded(other).vi} thành {quoted(value)} là {direction.vi} {expected.vi}%.",
            f"It says {_worded(claim).en}, but {_worded(other).en} to reach {quoted(value)} is {direction.en} {expected.en}%.",
        ),
    )


_CLOSE = 40
"""Signs between two ways of saying one change."""


def _sized(right: Interval, claim: Figure) -> Interval:
    """The size of a change, which is written without its sign."""
    return Interval(-right.high, -right.low) if claim.kind is Kind.CHANGE and right.middle < 0 else right


def _direction(right: Interval) -> Sentence:
    return Sentence("giảm", "a fall of") if right.middle < 0 else Sentence("tăng", "a rise of")


def _worded(claim: Figure) -> Sentence:
    if claim.kind is not Kind.CHANGE:
        return Sentence(quoted(claim), quoted(claim))
    falls = claim.value < 0
    return Sentence(f"{'giảm' if falls else 'tăng'} {quoted(claim)}", f"a {'fall' if falls else 'rise'} of {quoted(claim)}")


def _bracketed(figure: Figure) -> str:
    said = number(figure.value).vi
    return f"({said})" if figure.value < 0 else said

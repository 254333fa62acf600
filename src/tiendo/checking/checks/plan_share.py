"""A share of a plan against the result and the plan: `3.092 lao động, đạt 85,9% kế hoạch (3.600 lao động)`.

The plan may stand in the sentence (`/KH 88 tỷ đồng`, `(KH 120)`) or elsewhere in the document, where one plan of the same subject, area
and assigner is named. `vượt 12% kế hoạch` and `vượt 5 tỷ đồng` are compared as what is over the plan. A plan named elsewhere makes two
statements that differ, not one that is wrong.
"""

from collections.abc import Iterator, Mapping

from tiendo.assessing.against_plan import excess, plan_share
from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.same_period import difference
from tiendo.assessing.stated import Agreement, judge, stated
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import Sides, are_alike, is_in_points, is_percentage, is_yearly, sides, subject, value_of
from tiendo.checking.sentences.converting import converted, in_unit_of
from tiendo.checking.telling import computed, number, quoted
from tiendo.checking.trial import Trial, disagreement, gravity
from tiendo.words.figure import Against, Figure, Kind, Role
from tiendo.words.finding import Sentence, Severity
from tiendo.words.spelling import fold

TITLE = Sentence("Tỷ lệ so với kế hoạch", "A share of a plan")

Key = tuple[tuple[str, str], str, str | None]
"""What is planned, where, and for which period."""


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each share of a plan, and each amount over or under one, whose result and plan are named."""
    plans = _plans(evidence)
    for passage in evidence.passages:
        for claim in passage.figures:
            if claim.against is not Against.PLAN or claim.kind not in (Kind.PLAN_SHARE, Kind.CHANGE) or claim.role is not Role.ACTUAL:
                continue
            if is_yearly(passage, claim):
                continue
            found = sides(passage, claim)
            here = found is not None
            found = found or _sides_elsewhere(passage, claim, plans)
            if found and (trial := _trial(claim, found, Severity.WRONG if here else Severity.DIFFERS)):
                yield trial


def _plans(evidence: Evidence) -> Mapping[Key, list[Figure]]:
    """The plans that the document names, by what they are plans of."""
    found: dict[Key, list[Figure]] = {}
    for figure in evidence.reading.figures:
        if figure.kind is Kind.LEVEL and figure.role is Role.TARGET and figure.indicator and not figure.warnings and figure.upper is None:
            found.setdefault(_key(figure, figure.period), []).append(figure)
    return found


def _key(figure: Figure, period: str | None) -> Key:
    return subject(figure), fold(figure.area or ""), period


def _sides_elsewhere(passage: Passage, claim: Figure, plans: Mapping[Key, list[Figure]]) -> Sides | None:
    """The result in the sentence and the one plan of it that the document names elsewhere."""
    value = value_of(passage, claim)
    if value is None or claim.warnings or claim.base_period is None or claim.kind is not Kind.PLAN_SHARE or " " not in subject(claim)[0]:
        return None
    named = [plan for plan in plans.get(_key(claim, claim.base_period), ()) if plan not in passage.figures and are_alike(plan, value)]
    if claim.assigner:
        named = [plan for plan in named if plan.assigner and fold(plan.assigner) == fold(claim.assigner)] or [
            plan for plan in named if plan.assigner is None and len(named) == 1
        ]
    return Sides(value, named[0]) if named and len({(plan.value, plan.unit) for plan in named}) == 1 else None


def _trial(claim: Figure, found: Sides, severity: Severity) -> Trial | None:
    result, plan = stated(found.value), in_unit_of(found.base, found.value)
    if result is None or plan is None or claim.unit is None:
        return None
    try:
        right = _computed(claim, found, result, plan)
    except DivisorHoldsZeroError:
        return None
    if right is None:
        return None
    verdict = judge(claim, right)
    if verdict is Agreement.AGREES:
        return Trial((claim, found.value, found.base))
    over = claim.kind is Kind.CHANGE
    falls = over and right.middle < 0
    expected = computed(Interval(-right.high, -right.low) if falls else right, claim.value.copy_abs())
    unit = claim.unit if claim.unit.startswith("%") else f" {claim.unit}"
    word = Sentence("thấp hơn " if falls else "vượt ", "under it by " if falls else "over it by ") if over else Sentence("", "")
    because = f"{number(found.value.value).vi} / {number(found.base.value).vi}"
    result_said, plan_said = quoted(found.value), quoted(found.base)
    sides_said = Sentence(f"{result_said} trên kế hoạch {plan_said}", f"{result_said} against a plan of {plan_said}")
    return disagreement(
        claim,
        (found.value, found.base),
        gravity(verdict, severity),
        f"{word.vi}{expected.vi}{unit}",
        because if over else f"{because} × 100 = {expected.vi}",
        Sentence(
            f"Nêu {quoted(claim)} so với kế hoạch, nhưng {sides_said.vi} là {word.vi}{expected.vi}{unit}.",
            f"It says {quoted(claim)} of the plan, but {sides_said.en} is {word.en}{expected.en}{unit}.",
        ),
    )


def _computed(claim: Figure, found: Sides, result: Interval, plan: Interval) -> Interval | None:
    if claim.kind is Kind.PLAN_SHARE:
        return plan_share(result, plan) if not is_percentage(found.value) else None
    if is_in_points(claim):
        return difference(result, plan) if is_percentage(found.value) else None
    if is_percentage(claim):
        # Over a plan that is a percentage itself, both per cent and points are said.
        return None if is_percentage(found.value) else excess(result, plan)
    if found.value.unit is None or not are_alike(claim, found.value):
        return None
    return converted(difference(result, plan), found.value.unit, claim.unit or "")

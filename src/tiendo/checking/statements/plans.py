"""The plans that resolutions set, and the reports that name them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tiendo.checking.evidence import Evidence
from tiendo.checking.statements.beside import Said
from tiendo.checking.statements.quantity import Quantity
from tiendo.reading.page import words
from tiendo.words.figure import Against, Kind, Role
from tiendo.words.period import year_of
from tiendo.words.spelling import fold

_SETS = ("nghị quyết", "quyết định")
"""Kinds of documents that set plans."""
_PLAN = words(r"(?<![^\W_])(?:kế hoạch|kh|dự toán|chỉ tiêu|nghị quyết)")
_NEAR = 40
_ADJUSTED = words(r"(?<![^\W_])(?:điều chỉnh|bổ sung|phấn đấu|đề xuất|kiến nghị)")


def named_plans(several: Sequence[Evidence], said: Mapping[Quantity, Sequence[Said]]) -> Iterator[tuple[Said, Sequence[Said]]]:
    """Each plan that a report names, with what resolutions set for the same thing: by the same assigner, where both say by whom."""
    grouped: dict[Quantity, list[Said]] = {}
    for quantity, some in said.items():
        if quantity.kind is Kind.LEVEL and quantity.role is Role.TARGET:
            grouped.setdefault(replace(quantity, assigner=None, at=None), []).extend(some)
        elif quantity.kind is Kind.RATIO and quantity.against is Against.PLAN:
            grouped.setdefault(_plan_of(quantity), []).extend(map(_denominator, some))
    for some in grouped.values():
        setting = [one for one in some if _sets_plans(several[one.document])]
        for one in some if setting else ():
            if _sets_plans(several[one.document]) or not _names_a_plan(several[one.document], one):
                continue
            by = one.statement.quantity.assigner
            plans = [plan for plan in setting if plan.order < one.order and plan.statement.scope == one.statement.scope]
            plans = [plan for plan in plans if by is None or plan.statement.quantity.assigner in (None, by)]
            if plans and len({plan.document for plan in plans}) == 1:
                yield one, plans


def _plan_of(ratio: Quantity) -> Quantity:
    """What the second number of a result over its plan states."""
    year = year_of(ratio.period)
    return replace(ratio, kind=Kind.LEVEL, role=Role.TARGET, period=year, base_period=None, at=None, against=None, assigner=None)


def _denominator(one: Said) -> Said:
    statement = one.statement
    return replace(
        one, statement=replace(statement, quantity=_plan_of(statement.quantity), of_whole=statement.figure.denominator is not None)
    )


def _sets_plans(evidence: Evidence) -> bool:
    return fold(evidence.document.kind or "") in map(fold, _SETS)


def _names_a_plan(evidence: Evidence, said: Said) -> bool:
    """Whether the report calls it the plan, and not what it hopes for or what was changed; the second number of a ratio is it anyway."""
    start, end = said.statement.figure.place.sentence
    folded, place = evidence.page.folded, said.statement.figure.place
    near = folded[max(start, place.start - _NEAR) : min(end, place.end + _NEAR)]
    return (bool(_PLAN.search(near)) or said.statement.figure.denominator is not None) and not _ADJUSTED.search(folded, start, end)

"""Marks joined into figures: line by line, sentence by sentence, clause by clause."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date as Day
from decimal import Decimal

from tiendo.reading.clause import Clause, clauses
from tiendo.reading.document import Document
from tiendo.reading.marks import Aim, Anchor, AreaMark, DatePhrase, Form, Mark, PeriodPhrase, Quantity
from tiendo.reading.moment import Moment
from tiendo.reading.page import Page
from tiendo.reading.resolvers.area import area
from tiendo.reading.resolvers.bound import bound
from tiendo.reading.resolvers.comparison import Compared, comparison
from tiendo.reading.resolvers.doubt import doubts
from tiendo.reading.resolvers.indicator import indicator
from tiendo.reading.resolvers.kind import kind
from tiendo.reading.resolvers.part import whole
from tiendo.reading.resolvers.period import period
from tiendo.reading.resolvers.role import role
from tiendo.reading.resolvers.status import status
from tiendo.reading.sections import Sections
from tiendo.reading.sentences import sentences
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Doubt, Figure, Kind
from tiendo.words.place import Place, Span

_COMPARED = (Kind.CHANGE, Kind.INDEX)


def figures(document: Document, page: Page, marks: tuple[Mark, ...], chrome: frozenset[int]) -> Iterator[Figure]:
    """The figures of a document in the order in which they stand."""
    starts = [mark.start for mark in marks]
    areas = tuple(mark for mark in marks if isinstance(mark, AreaMark))
    moment = Moment(document.date, document.period, _year(document))
    sections = Sections(document, page, moment)
    carried: Figure | None = None
    count = 0
    for number, line in enumerate(document.lines):
        if number in chrome:
            continue
        held = marks[bisect_left(starts, line[0]) : bisect_left(starts, line[1])]
        heading = sections.enter(line, held)
        if not any(isinstance(mark, Quantity) for mark in held):
            continue
        for sentence in sentences(document.text, line):
            inside = tuple(mark for mark in held if sentence[0] <= mark.start < sentence[1])
            setting = Setting(document, moment, heading, (), carried)
            for figure in _sentence(page, sentence, inside, setting, areas, count, number):
                count += 1
                yield figure
                if figure.part_of is None and figure.indicator:
                    carried = figure


def _year(document: Document) -> int | None:
    if document.period:
        return int(document.period.rpartition("/")[2][:4])
    return document.date.year if document.date else None


def _sentence(
    page: Page, sentence: Span, marks: tuple[Mark, ...], setting: Setting, areas: tuple[AreaMark, ...], count: int, line: int
) -> list[Figure]:
    found: list[tuple[Figure, Clause]] = []
    for clause in clauses(page, sentence, marks):
        here = replace(setting, before=tuple(figure for figure, _ in found))
        found.append((_figure(clause, here, areas, f"f{count + len(found) + 1}", Place(clause.quantity.start, clause.quantity.end, sentence, {"line": line + 1})), clause))
    return _bases_lent([figure for figure, _ in found], setting.moment)


def _figure(clause: Clause, setting: Setting, areas: tuple[AreaMark, ...], name: str, place: Place) -> Figure:
    quantity = clause.quantity
    compared = comparison(clause)
    named = indicator(clause, setting)
    found = kind(clause, setting, compared, named.indicator)
    when = period(clause, setting)
    meant = role(clause, setting, when)
    parent = whole(clause, setting)
    value, upper, denominator = _values(quantity, found.sign)
    figure = Figure(
        id=name,
        place=place,
        text=clause.page.text[quantity.start : quantity.end],
        kind=found.kind,
        value=value,
        upper=upper,
        denominator=denominator,
        unit=quantity.unit or (parent.unit if parent else None),
        bound=bound(clause),
        role=meant,
        status=status(clause, setting, meant, new_subject=named.own),
        against=found.against,
        assigner=compared.plan.assigner if compared and compared.plan else None,
        indicator=named.indicator,
        breakdown=named.breakdown,
        period=when,
        base_period=_base(found.kind, found.against, compared, setting.moment, when),
        at=_at(clause, setting),
        area=area(clause, setting, areas),
        part_of=parent.id if parent else None,
    )
    return replace(figure, doubts=doubts(figure, clause))


def _values(quantity: Quantity, sign: int) -> tuple[Decimal, Decimal | None, Decimal | None]:
    """Value, upper and denominator; a falling range is turned round so that value ≤ upper."""
    first, *rest = (number.value for number in quantity.numbers)
    if quantity.form is Form.RATIO:
        return first, None, rest[0]
    if quantity.form is Form.RANGE:
        low, high = sorted((first * sign, rest[0] * sign))
        return low, high, None
    return first * sign if first else first, None, None


def _base(kind: Kind, against: Against | None, compared: Compared | None, moment: Moment, when: str | None) -> str | None:
    if kind not in (*_COMPARED, Kind.PLAN_SHARE) and not (compared and compared.explicit and kind is Kind.LEVEL):
        return None
    if compared and compared.against is against:
        return compared.base_period(moment, when)
    if against is Against.PLAN:
        return (when or "").rpartition("/")[2][:4] or None
    return None


def _at(clause: Clause, setting: Setting) -> Day | None:
    for mark in clause.head:
        if isinstance(mark, PeriodPhrase) and mark.anchor is Anchor.NOW:
            return setting.document.date
        if isinstance(mark, DatePhrase):
            return mark.when(setting.moment.year)
    return None


def _bases_lent(found: list[Figure], moment: Moment) -> list[Figure]:
    """Rule 9: a change without a stated base takes that of its sentence, the next before the one before; else the
    same period last year, with a doubt."""
    lenders = (Against.SAME_PERIOD, Against.PERIOD, Against.PEER)
    lent = []
    for index, figure in enumerate(found):
        if figure.kind in _COMPARED and figure.against is None:
            nearest = [other for other in (*found[index + 1 :], *reversed(lent)) if other.kind in _COMPARED and other.against in lenders]
            if nearest:
                figure = replace(figure, against=nearest[0].against, base_period=_lent_base(figure, nearest[0], moment))
            else:
                same = moment.label(PeriodPhrase(0, 0, Anchor.SAME), figure.period)
                figure = replace(figure, against=Against.SAME_PERIOD, base_period=same, doubts=(*figure.doubts, Doubt.BASE_NOT_STATED))
        lent.append(figure)
    return lent


def _lent_base(figure: Figure, lender: Figure, moment: Moment) -> str | None:
    if lender.against is Against.SAME_PERIOD:
        return moment.label(PeriodPhrase(0, 0, Anchor.SAME), figure.period)
    return lender.base_period

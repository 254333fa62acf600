"""Marks joined into figures: line by line, sentence by sentence, clause by clause."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from tiendo.reading.clause import Clause, clauses
from tiendo.reading.comparison import Compared, comparison
from tiendo.reading.document import Document
from tiendo.reading.lists import Lists
from tiendo.reading.marks import Anchor, AreaMark, DatePhrase, Form, Mark, PeriodPhrase, Quantity
from tiendo.reading.moment import Moment
from tiendo.reading.page import Page
from tiendo.reading.resolvers.area import area
from tiendo.reading.resolvers.assigner import assigner
from tiendo.reading.resolvers.at import at
from tiendo.reading.resolvers.bound import bound
from tiendo.reading.resolvers.class_bound import is_class_bound
from tiendo.reading.resolvers.doubt import doubts
from tiendo.reading.resolvers.indicator import counted_noun, indicator
from tiendo.reading.resolvers.kind import KindFound, kind
from tiendo.reading.resolvers.part import whole
from tiendo.reading.resolvers.period import period
from tiendo.reading.resolvers.role import role
from tiendo.reading.resolvers.status import status
from tiendo.reading.sections import Sections
from tiendo.reading.sentences import sentences
from tiendo.reading.setting import MEMORY, Heading, Said, Setting, Within
from tiendo.reading.tables.grid import Table
from tiendo.words.figure import Against, Doubt, Figure, Kind, Role
from tiendo.words.finding import Finding
from tiendo.words.period import year_of
from tiendo.words.place import Place, Span

_COMPARED = (Kind.CHANGE, Kind.INDEX)
_LENDERS = (Against.SAME_PERIOD, Against.PERIOD, Against.PEER)


def figures(document: Document, page: Page, marks: tuple[Mark, ...], chrome: frozenset[int]) -> Iterator[Figure | Finding]:
    """The figures of a document in the order in which they stand, and findings where a table gives words for a number."""
    starts = [mark.start for mark in marks]

    def within(span: Span) -> tuple[Mark, ...]:
        return marks[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    moment = Moment(document.date, document.period, _year(document), _term(marks))
    setting = Setting(document, moment, Heading(), tuple(mark for mark in marks if isinstance(mark, AreaMark)))
    sections, lists = Sections(document, page, moment), Lists(page)
    tables = _tables(document, chrome)
    tabled = frozenset(line for table in tables.values() for line in table.lines)
    for number, line in enumerate(document.lines):
        if table := tables.get(number):
            from tiendo.reading.tables.cells import table_figures  # noqa: PLC0415  many texts have no table

            yield from table_figures(table, page, within, setting)
        if number in chrome or number in tabled:
            continue
        held = within(line)
        heading = sections.enter(line, held)
        lists.enter(line, heading)
        figured = any(isinstance(mark, Quantity) for mark in held)
        if not figured and not lists.opens(line):
            continue
        here = lists.lent(replace(setting, heading=heading, line=number, said=Said()))
        if figured:
            found, here = _line(page, line, within, here, sections)
            yield from found
        lists.leave(line, held, here)


def _tables(document: Document, chrome: frozenset[int]) -> dict[int, Table]:
    """The tables of a document by the first of their lines."""
    tables: Iterable[Table] = document.tables
    if not tables and ("|" in document.text or "\t" in document.text):
        # What reads tables takes a while to load, and a text without bars and tabs has none.
        from tiendo.reading.tables.pipes import pipe_tables  # noqa: PLC0415

        tables = pipe_tables(document, chrome)
    return {min(table.lines): table for table in tables}


def _line(page: Page, line: Span, within: Within, setting: Setting, sections: Sections) -> tuple[list[Figure], Setting]:
    """The figures of a line, sentence by sentence, each of which may lean on the one before; and the setting at its end."""
    found: list[Figure] = []
    for sentence in sentences(page.text, line):
        marks = within(sentence)
        if not any(isinstance(mark, Quantity) for mark in marks):
            if not found:
                setting = setting.under(sections.opened(sentence, marks, setting.heading))
            continue
        said, setting = _sentence(page, sentence, marks, setting)
        found += said
    return found, setting


def _year(document: Document) -> int | None:
    if document.period:
        return int(year_of(document.period))
    return document.date.year if document.date else None


def _term(marks: tuple[Mark, ...]) -> str | None:
    """The term of office the document speaks of: the first span of four to six years."""
    spans = (mark for mark in marks if isinstance(mark, PeriodPhrase) and mark.year and mark.last_year)
    return next((f"{span.year}/{span.last_year}" for span in spans if 3 <= span.last_year - span.year <= 5), None)  # type: ignore[operator]


def _sentence(page: Page, sentence: Span, marks: tuple[Mark, ...], setting: Setting) -> tuple[list[Figure], Setting]:
    """The figures of a sentence, and the setting of the next, which may lean on them."""
    found: list[Figure] = []
    for clause in clauses(page, sentence, marks):
        if is_class_bound(clause, setting):
            continue
        figure = _figure(clause, setting, sentence)
        aside = clause.bracket or (clause.is_second_of_pair and figure.role is Role.TARGET)
        setting.said.say(figure, aside=aside, start=clause.is_start_level)
        found.append(figure)
    return _bases_lent(found, setting.moment), setting.next_sentence(_frame(marks, found, setting))


def _frame(marks: tuple[Mark, ...], found: list[Figure], setting: Setting) -> str | None:
    """The period that goes on to the next sentence: that of the first figure, where it is said before it (`Tính chung 10 tháng, …`).

    One said further on holds only to the end of its sentence: `Thu trong tháng 6,7 tỷ đồng; luỹ kế 9 tháng 71,5 tỷ đồng.`
    """
    said = found and any(_says_period(mark) for mark in marks if mark.end <= found[0].place.start)
    return found[0].period if said else setting.frame


def _says_period(mark: Mark) -> bool:
    return isinstance(mark, DatePhrase) or (isinstance(mark, PeriodPhrase) and mark.anchor in (Anchor.YEAR, Anchor.OWN))


def _figure(clause: Clause, setting: Setting, sentence: Span) -> Figure:
    quantity = clause.quantity
    compared = comparison(clause)
    named = indicator(clause, setting, compared)
    found = kind(clause, setting, compared, named.indicator)
    parent = whole(clause, setting)
    when = period(clause, setting, parent)
    meant = role(clause, setting, when, parent)
    value, upper, denominator = _values(quantity, found.sign)
    figure = Figure(
        id=f"f{quantity.start}",
        place=Place(quantity.start, quantity.end, sentence, setting.document.locator(setting.line)),
        text=clause.page.text[quantity.start : quantity.end],
        kind=found.kind,
        value=value,
        upper=upper,
        denominator=denominator,
        unit=quantity.unit or (parent.unit if parent else None) or setting.unit or counted_noun(named.indicator),
        bound=bound(clause),
        role=meant,
        status=status(clause, setting, meant, parent, new_subject=named.own),
        against=found.against,
        assigner=assigner(clause, setting, compared, meant),
        indicator=named.indicator,
        breakdown=named.breakdown,
        period=when,
        base_period=_base(found, compared, setting, when),
        at=at(clause, setting) or (parent.at if parent else None),
        area=area(clause, setting, parent or (None if named.own else setting.subject)),
        part_of=parent.id if parent else None,
    )
    doubtful = doubts(figure, clause, setting, own=named.own)
    return replace(figure, doubts=doubtful) if doubtful else figure


def _values(quantity: Quantity, sign: int) -> tuple[Decimal, Decimal | None, Decimal | None]:
    """Value, upper and denominator; a falling range is turned round so that value ≤ upper."""
    first, *rest = (number.value for number in quantity.numbers)
    if quantity.form is Form.RATIO:
        return first, None, rest[0]
    if quantity.form is Form.RANGE:
        low, high = sorted((first * sign, rest[0] * sign))
        return low, high, None
    return first * sign if first else first, None, None


def _base(found: KindFound, compared: Compared | None, setting: Setting, when: str | None) -> str | None:
    """The period compared with, where the clause says it or says a change again."""
    kind, against, moment, last = found.kind, found.against, setting.moment, setting.last
    if kind not in (*_COMPARED, Kind.PLAN_SHARE) and not (compared and compared.explicit and kind is Kind.LEVEL):
        return None
    if compared and (compared.against is against or kind is Kind.LEVEL):
        return compared.base_period(moment, when)
    if against is Against.PLAN:
        return year_of(when) if when else None
    if last and kind is last.kind is Kind.CHANGE and against is last.against:
        return last.base_period  # `giảm 97 vụ (-10,67%)`: the same change again
    return None


def _bases_lent(found: list[Figure], moment: Moment) -> list[Figure]:
    """Rule 9: a base for each change that states none.

    It is that of its sentence, the next before the one before; else the level it moved from; else the same period last
    year, with a doubt.
    """
    lent: list[Figure] = []
    for index, figure in enumerate(found):
        lent.append(_based(figure, found[index + 1 : index + 1 + MEMORY], lent[-MEMORY:], moment) if _lacks_base(figure) else figure)
    return lent


def _lacks_base(figure: Figure) -> bool:
    return figure.kind in _COMPARED and figure.against is None


def _based(figure: Figure, later: list[Figure], earlier: list[Figure], moment: Moment) -> Figure:
    lender = next((other for other in (*later, *reversed(earlier)) if other.kind in _COMPARED and other.against in _LENDERS), None)
    if lender:
        same = lender.against is Against.SAME_PERIOD
        return replace(figure, against=lender.against, base_period=_same(figure, moment) if same else lender.base_period)
    start = next((other for other in reversed(earlier) if other.indicator == figure.indicator and _precedes(other, figure)), None)
    if start:
        return replace(figure, against=Against.PERIOD, base_period=start.period)
    return replace(figure, against=Against.SAME_PERIOD, base_period=_same(figure, moment), doubts=(*figure.doubts, Doubt.BASE_NOT_STATED))


def _same(figure: Figure, moment: Moment) -> str | None:
    return moment.label(PeriodPhrase(0, 0, Anchor.SAME), figure.period)


def _precedes(other: Figure, figure: Figure) -> bool:
    """Whether the other is a level of an earlier period: `từ 36,5 … năm 2020 lên 47,2 … năm 2022, tăng 29,3%`."""
    return other.kind is Kind.LEVEL and bool(other.period and figure.period) and (other.period or "") < (figure.period or "")

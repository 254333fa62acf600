"""The quotients that the columns of a table keep, row by row: shares of a plan, indices, changes in per cent, rates, averages.

A column is a quotient of others in one form, the same in all rows. Which columns and which form is said by a formula over the column, or by
what was read of its head, or, where neither says it, by the rows: the columns and the form that give the stated number in most of them.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from math import log10

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.stated import Agreement, judge, stated
from tiendo.checking.sheets.formulas import Term, column_formulas
from tiendo.checking.sheets.relation import Said
from tiendo.checking.sheets.sheet import Entry, Sheet
from tiendo.words.figure import Against, Bound, Figure, Kind, Role

_MOST_COLUMNS = 24
_MOST_AVERAGES = 12
_SAMPLE = 10
_HUNDRED = 100
_LIKELY_DIGITS, _SURE_DIGITS = 1, 3


@dataclass(frozen=True, slots=True)
class Form:
    """What is made of a quotient: `factor` times it, and `shift` more."""

    factor: Fraction
    shift: int = 0

    def of(self, quotient: Interval) -> Interval:
        """The number in this form."""
        return quotient.times(self.factor) + Interval.point(self.shift)

    def undone(self, number: Interval) -> Interval:
        """The quotient of a number in this form."""
        return (number - Interval.point(self.shift)).times(1 / self.factor)


SHARE = Form(Fraction(100))
GROWTH = Form(Fraction(100), -_HUNDRED)
FALL = Form(Fraction(-100), _HUNDRED)
AS_WRITTEN = Form(Fraction(1))
GROWTH_AS_WRITTEN = Form(Fraction(1), -_HUNDRED)
AVERAGES = tuple(Form(Fraction(10) ** power) for power in range(-3, 7) if power != 2)


@dataclass(frozen=True, slots=True)
class Quotient:
    """How a column is computed."""

    column: int
    term: Term
    form: Form


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotient in one row: the figure that states it, the entries it is computed of, and the result.

    `plainly` is the result of the numbers as they stand, without what they may have been rounded from.
    """

    row: int
    said: Figure
    entries: Mapping[int, Entry]
    computed: Interval
    plainly: Interval
    agreement: Agreement
    digits: float

    @property
    def of_percentages(self) -> bool:
        """Whether percentages are compared, be it in points."""
        return any(entry.figure and "%" in (entry.figure.unit or "") for entry in self.entries.values())


@dataclass(frozen=True)
class Kept:
    """A quotient and the rows in which it was tried."""

    quotient: Quotient
    said: Said
    rows: tuple[Compared, ...]

    @cached_property
    def telling(self) -> tuple[Compared, ...]:
        """The rows in which it holds and would not hold by itself."""
        held = (one for one in self.rows if one.agreement is not Agreement.DISAGREES and one.digits)
        return tuple({(one.said.value, one.computed): one for one in held}.values())

    @cached_property
    def breaking(self) -> tuple[Compared, ...]:
        """The rows in which it does not hold."""
        return tuple(one for one in self.rows if one.agreement is not Agreement.AGREES)

    def stands(self, searched: int) -> bool:
        """Whether it holds by more than chance, having been found among so many."""
        told = len(self.telling)
        failed = sum(one.agreement is Agreement.DISAGREES and not one.of_percentages for one in self.rows)
        digits = sum(one.digits for one in self.telling)
        if self.said is Said.PLAINLY:
            return told >= max(1, failed) and digits >= _LIKELY_DIGITS
        if self.said is Said.WORDS:
            return told >= max(1, 2 * failed) and digits >= log10(searched) + _LIKELY_DIGITS
        return told >= max(3, 3 * failed) and digits >= log10(searched) + _SURE_DIGITS


def quotients(sheet: Sheet) -> Iterator[tuple[Kept, ...]]:
    """For each column that is one, the quotients that stand for it; more than one where the rows do not part them."""
    formulas = {formula.column: formula.term for formula in column_formulas(sheet) if formula.term.divides}
    values = [column for column in sheet.levels if not sheet.is_percent(column)][:_MOST_COLUMNS]
    for column in sheet.columns[: 2 * _MOST_COLUMNS]:
        if column in formulas:
            forms = (AS_WRITTEN, SHARE, GROWTH_AS_WRITTEN, GROWTH)
            found = _standing(sheet, [Quotient(column, formulas[column], form) for form in forms], Said.PLAINLY)
        else:
            found = _standing(sheet, _as_read(sheet, column), Said.WORDS) or _standing(sheet, _beside(sheet, column, values), Said.WORDS)
        if not found:
            found = _searched(sheet, column, values)
        if found:
            yield found


def _standing(sheet: Sheet, some: Iterable[Quotient], said: Said) -> tuple[Kept, ...]:
    candidates = list(some)
    kept = [one for quotient in candidates if (one := keep(sheet, quotient, said)).stands(len(candidates))]
    best = max((len(one.telling) for one in kept), default=0)
    return tuple(one for one in kept if len(one.telling) == best)[:1]


def keep(sheet: Sheet, quotient: Quotient, said: Said) -> Kept:
    """The quotient, tried in every row."""
    return Kept(quotient, said, tuple(one for row in sheet.rows if (one := _compare(sheet, quotient, row))))


def _compare(sheet: Sheet, quotient: Quotient, row: int) -> Compared | None:
    said = sheet.entries.get((row, quotient.column))
    if said is None or said.figure is None or said.figure.kind in (Kind.RATIO, Kind.RANK):
        return None
    entries = {}
    for column in quotient.term.columns:
        entry = sheet.entries.get((row, column))
        value = bare_value(entry) if entry else None
        if entry is None or value is None:
            return None
        entries[column] = Entry(value, entry.figure)
    if not any(entry.figure for entry in entries.values()):
        return None
    try:
        plain = quotient.term.value({column: entry.value for column, entry in entries.items() if entry.value})
    except DivisorHoldsZeroError:
        return None
    computed = quotient.form.of(plain)
    bare = {column: Interval.point(Fraction(entry.figure.value if entry.figure else 0)) for column, entry in entries.items()}
    plainly = quotient.form.of(quotient.term.value(bare))
    agreement = judge(said.figure, computed)
    digits = 0.0 if agreement is Agreement.DISAGREES else _digits(said, computed, entries)
    return Compared(row, said.figure, entries, computed, plainly, agreement, digits)


def bare_value(entry: Entry) -> Interval | None:
    """What people reckon with: of `95 trở lên` the 95."""
    if entry.figure is None or entry.value is not None:
        return entry.value
    if entry.figure.kind in (Kind.RATIO, Kind.RANK):
        return None
    return stated(replace(entry.figure, bound=Bound.EXACT))


def _digits(said: Entry, computed: Interval, entries: Mapping[int, Entry]) -> float:
    """How many digits of the number agree; none where equal or empty cells make it."""
    if said.value is None or said.figure is None:
        return 0.0
    values = [entry.value.middle for entry in entries.values() if entry.value]
    if len(set(values)) < len(values) or not all(values):
        return 0.0
    size = min(abs(said.value.middle), abs(said.value.middle - _HUNDRED)) if said.figure.kind is not Kind.CHANGE else abs(said.value.middle)
    width = (said.value.high - said.value.low) + (computed.high - computed.low)
    return log10(1 + size / width) if width else log10(1 + size)


# -------------------------------------------------------------------- what the heads say


def _as_read(sheet: Sheet, column: int) -> Iterator[Quotient]:
    """The result over the plan of the same giver, or this period over the other, where one column is each."""
    sample = _typical(sheet, column)
    if sample is None or sample.kind not in (Kind.PLAN_SHARE, Kind.INDEX, Kind.CHANGE) or "%" not in (sample.unit or "%"):
        return
    kinds = {at: figure for at in sheet.levels if at != column and (figure := _typical(sheet, at)) and figure.kind is Kind.LEVEL}
    results = [at for at, figure in kinds.items() if figure.role is Role.ACTUAL]
    if sample.against is Against.PLAN:
        plans = [at for at, figure in kinds.items() if figure.role is Role.TARGET]
        pairs = [(over, under) for over in results for under in plans]
        said = [(over, under) for over, under in pairs if kinds[over].period == sample.period and _is_plan_of(kinds[under], sample)]
    else:
        pairs = [(over, under) for over in kinds for under in results if _is_later(kinds[over].period, kinds[under].period)]
        said = [
            (over, under)
            for over, under in pairs
            if (kinds[over].period, kinds[under].period, kinds[over].role) == (sample.period, sample.base_period, sample.role)
        ]
    forms = (SHARE, GROWTH) if sample.kind is not Kind.CHANGE else (GROWTH, FALL)
    some = said if len(said) == 1 else pairs
    yield from (Quotient(column, Term("/", over, under), form) for over, under in some for form in forms)


def _is_later(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one > other


def _is_plan_of(figure: Figure, sample: Figure) -> bool:
    return sample.base_period in (None, figure.period) and sample.assigner in (None, figure.assigner)


def _beside(sheet: Sheet, column: int, values: Sequence[int]) -> Iterator[Quotient]:
    """A rate in per cent right of what it is a rate of, under the same head: `Hộ nghèo | Số hộ | Tỷ lệ (%)`."""
    at = sheet.columns.index(column)
    left = sheet.columns[at - 1] if at else column
    if sheet.is_percent(column) and left in values and sheet.head(left)[:1] == sheet.head(column)[:1] and len(sheet.head(column)) > 1:
        yield from (Quotient(column, Term("/", left, under), SHARE) for under in values if under < left)


def _typical(sheet: Sheet, column: int) -> Figure | None:
    """The figure of the column whose description most others share."""
    figures = [entry.figure for row in sheet.rows[:_SAMPLE] if (entry := sheet.entries.get((row, column))) and entry.figure]
    keys = Counter((one.kind, one.role, one.period, one.base_period, one.assigner, one.against) for one in figures)
    if not keys:
        return None
    common = keys.most_common(1)[0][0]
    return next(one for one in figures if (one.kind, one.role, one.period, one.base_period, one.assigner, one.against) == common)


# -------------------------------------------------------------------- what the rows say


def _searched(sheet: Sheet, column: int, values: Sequence[int]) -> tuple[Kept, ...]:
    """The quotients of two columns, or of two added and a third, that hold in most rows."""
    percent = sheet.is_percent(column) or not sheet.holds(column, Kind.LEVEL)
    if not percent and (sheet.mixed or len(values) > _MOST_AVERAGES):
        return ()
    forms = (SHARE, GROWTH, FALL) if percent else AVERAGES
    others = [other for other in values if other != column]
    terms = [Term("/", over, under) for over in others for under in others if over != under]
    if percent:
        for one, two in pairwise(others):
            both, rest = Term("+", one, two), [other for other in others if other not in (one, two)]
            terms += [Term("/", both, other) for other in rest] + [Term("/", other, both) for other in rest]
    rows = _sample(sheet, column)
    found = [Quotient(column, term, form) for term in terms for form in forms if _holds_often(rows, column, term, form)]
    kept = [keep(sheet, quotient, Said.NUMBERS) for quotient in found]
    standing = [each for each in kept if each.stands(len(terms) * len(forms))]
    best = max((len(each.telling) for each in standing), default=0)
    return tuple(each for each in standing if 4 * len(each.telling) >= 3 * best)


def _sample(sheet: Sheet, column: int) -> list[Mapping[int, Interval]]:
    rows = [
        row for row in sheet.rows if (entry := sheet.entries.get((row, column))) and entry.figure and entry.value and entry.value.middle
    ]
    step = max(1, len(rows) // _SAMPLE)
    return [
        {at: entry.value for at in sheet.columns if (entry := sheet.entries.get((row, at))) and entry.value}
        for row in rows[::step][: _SAMPLE + 2]
    ]


def _holds_often(rows: Sequence[Mapping[int, Interval]], column: int, term: Term, form: Form) -> bool:
    held = missed = 0
    for row in rows:
        if any(at not in row for at in term.columns):
            continue
        try:
            quotient = term.value(row)
        except DivisorHoldsZeroError:
            continue
        if form.of(quotient).meets(_widened(row[column])):
            held += 1
        else:
            missed += 1
            if 3 * missed > len(rows):
                return False
    return held >= 2 * missed and held > 1


def _widened(stated_: Interval) -> Interval:
    """Also what may have been cut off instead of rounded."""
    width = stated_.high - stated_.low
    return Interval(stated_.low - width / 2, stated_.high + width / 2)

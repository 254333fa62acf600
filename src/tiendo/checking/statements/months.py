"""The month and the sum since January of one thing, said beside each other, and the report before that states the sum till then.

`trong tháng 45,365 tỷ đồng; lũy kế 10 tháng 521,817 tỷ đồng` is such a pair. What the pair is of need not be known by name: to the digit,
the sum is that of the month before and the month, and numbers of four digits and more do not add up by accident. So the sum before is
found by adding, among those said in a word of the pair's; and a pair that no sum before fits, but that fits one with a single slip
of the hand, has that slip where the reports hold two other pairs that fit; one, where the sum before is not called an estimate.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tiendo.assessing.slips import slips
from tiendo.assessing.stated import is_counted, last_digit
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.statements.quantity import specific_words
from tiendo.words.figure import Bound, Figure, Kind, Role, Status
from tiendo.words.period import PeriodLabelError, read_period
from tiendo.words.spelling import fold
from tiendo.words.unit import read_unit

_YEAR = 12
_TELLING = 4
"""Digits of a sum that do not come about by accident."""
_COMPANY = 2
"""Other pairs of two reports that fit, for one that does not to be wrong and not set right since; one less where no estimate could be."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure, its value in the smallest unit, and the words that tell what it is of."""

    figure: Figure
    value: Fraction
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """What a month brought, and the sum since January with it."""

    month: Amount
    so_far: Amount

    @property
    def words(self) -> frozenset[str]:
        """The words that tell what either is of."""
        return self.month.words | self.so_far.words


@dataclass(frozen=True, slots=True)
class Step:
    """A pair of a report and the sum of the report before: whether they fit, or one slip makes them fit, or the month is that of before."""

    before: int
    now: int
    pair: Pair
    sum_before: Amount
    fits: bool
    is_copied: bool = False


def steps(several: Sequence[Evidence], order: Sequence[int]) -> Iterator[Step]:
    """The pairs of each report beside the sums of the report of the month before, of one area."""
    reports: dict[tuple[str, int], int] = {}
    for n in sorted(range(len(several)), key=lambda n: order[n]):
        last = last_month(several[n].document.period)
        if last is None:
            continue
        area = fold(several[n].document.area or "")
        before = reports.get((area, last - 1))
        reports[area, last] = n
        if before is not None:
            yield from _steps(several, before, n, last)


def last_month(label: str | None) -> int | None:
    """The month behind a period, counted over the years; None of weeks and where there is no period."""
    try:
        period = read_period(label or "")
    except PeriodLabelError:
        return None
    return period.end.year * _YEAR + period.end.month if period.end.day == 1 else None


def _steps(several: Sequence[Evidence], before: int, now: int, last: int) -> Iterator[Step]:
    sums = [amount for amount in _amounts(several[before]) if _is_so_far(amount.figure, last - 1)]
    earlier = list(_pairs(several[before], last - 1))
    fitting: dict[str, Step] = {}
    pairs = list(_pairs(several[now], last))
    for pair in pairs:
        found = next((one for one in sums if _like(one, pair) and _fits(one, pair)), None)
        if found:
            fitting.setdefault(pair.so_far.figure.id, Step(before, now, pair, found, fits=True))
    yield from fitting.values()
    used = {step.sum_before.figure.id for step in fitting.values()}
    known = {each.figure.id for step in fitting.values() for each in (step.pair.month, step.pair.so_far)}
    for pair in pairs:
        if not known.isdisjoint((pair.month.figure.id, pair.so_far.figure.id)):
            continue
        copied = [one for one in earlier if _is_again(one, pair)]
        slipped = [one for one in sums if one.figure.id not in used and _like(one, pair) and _slipped(one, pair)]
        if copied:
            yield Step(before, now, pair, copied[0].so_far, fits=False, is_copied=True)
        elif len({one.value for one in slipped}) == 1 and len(fitting) >= _COMPANY - (slipped[0].figure.status is not Status.ESTIMATE):
            yield Step(before, now, pair, slipped[0], fits=False)
        if copied or slipped:
            known.update((pair.month.figure.id, pair.so_far.figure.id))


def _amounts(evidence: Evidence) -> Iterator[Amount]:
    for passage in evidence.passages:
        for figure in passage.figures:
            if _is_amount(figure):
                size = read_unit(figure.unit or "").size
                yield Amount(figure, Fraction(figure.value) * size, _words(passage, figure))


def _is_amount(figure: Figure) -> bool:
    # `209,201 tỷ đồng/312,750 tỷ đồng`: the first of a plan is the sum.
    plain = figure.kind is Kind.LEVEL or (figure.kind is Kind.RATIO and figure.denominator is not None)
    unit = read_unit(figure.unit or "")
    return plain and figure.role is Role.ACTUAL and figure.upper is None and figure.bound is Bound.EXACT and not (unit.per or unit.is_share)


def _words(passage: Passage, figure: Figure) -> frozenset[str]:
    said = f"{passage.page.folded[max(passage.span[0], figure.place.start - 160) : figure.place.start]} {figure.indicator or ''}"
    return frozenset(specific_words(fold(f"{said} {figure.breakdown or ''} {read_unit(figure.unit or '').counted}"), figure)) | _noun(
        figure
    )


def _noun(figure: Figure) -> frozenset[str]:
    """What is counted, where that tells something: not money."""
    return frozenset({f"#{_measure(figure)}"}) if is_counted(figure.unit) and figure.unit else frozenset()


def _measure(figure: Figure) -> str:
    """What the unit measures; of what is counted its first word: `lượt khách` goes on as `lượt`."""
    unit = read_unit(figure.unit or "")
    return unit.counted.split(maxsplit=1)[0] if is_counted(figure.unit) and unit.counted else unit.measures[0]


def _pairs(evidence: Evidence, last: int) -> Iterator[Pair]:
    """The neighbours of one measure in a line of which one is the month's and the other the sum since January; the nearest first."""
    by_line: dict[tuple[int, str], list[Amount]] = {}
    for amount in _amounts(evidence):
        line = bisect_right(evidence.document.lines, (amount.figure.place.start + 1, 0))
        by_line.setdefault((line, _measure(amount.figure)), []).append(amount)
    for some in by_line.values():
        for far in (1, 2):
            for one, other in zip(some, some[far:], strict=False):
                for month, so_far in ((one, other), (other, one)):
                    if _is_month(month.figure, last) and _is_so_far(so_far.figure, last):
                        yield Pair(month, so_far)


def _is_so_far(figure: Figure, last: int) -> bool:
    first = _first_month(figure.period)
    return first is not None and first % _YEAR == 0 and last_month(figure.period) == last and last - first <= _YEAR + 1


def _is_month(figure: Figure, last: int) -> bool:
    """Whether the figure is of the last month alone, which is not January."""
    return last_month(figure.period) == last and _first_month(figure.period) == last - 2 and (last - 2) % _YEAR > 0


def _first_month(label: str | None) -> int | None:
    """The first month of a period, from nought over the years."""
    try:
        start = read_period(label or "").start
    except PeriodLabelError:
        return None
    return start.year * _YEAR + start.month - 1


def _like(one: Amount, pair: Pair) -> bool:
    """Whether the sum before is of the pair's measure and said in a word of the pair's."""
    return _measure(one.figure) == _measure(pair.so_far.figure) and not one.words.isdisjoint(pair.words)


def _fits(one: Amount, pair: Pair) -> bool:
    step = max(last_digit(each.figure.value) * read_unit(each.figure.unit or "").size for each in (one, pair.month, pair.so_far))
    return abs(one.value + pair.month.value - pair.so_far.value) < step or (
        step > 1 and abs(one.value + pair.month.value - pair.so_far.value) == 0
    )


def _slipped(one: Amount, pair: Pair) -> bool:
    """Whether one slip in the month or in the sum makes the pair fit to the digit."""
    if min(_digits(one), max(_digits(pair.month), _digits(pair.so_far))) < _TELLING:
        return False
    return _is_slip(pair.so_far, one.value + pair.month.value) or _is_slip(pair.month, pair.so_far.value - one.value)


def _is_slip(said: Amount, right: Fraction) -> bool:
    if right <= 0:
        return False
    meant = right / read_unit(said.figure.unit or "").size
    return any(Fraction(other) == meant for other in slips(said.figure.value))


def _is_again(earlier: Pair, pair: Pair) -> bool:
    """Whether the month is that of the report before, while the sum has grown by another amount."""
    return (
        _digits(pair.month) >= _TELLING
        and earlier.month.value == pair.month.value
        and pair.so_far.value > earlier.so_far.value
        and _like(earlier.so_far, pair)
        and not _fits(earlier.so_far, pair)
    )


def _digits(amount: Amount) -> int:
    return len(str(amount.figure.value.copy_abs()).replace(".", "").strip("0"))

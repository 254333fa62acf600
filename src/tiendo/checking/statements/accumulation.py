"""What gathers over a year, from report to report: the sum since January grows by what each month brings.

That a quantity gathers is seen from what is said: a stock has no month's own figure beside the figure since January.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tiendo.assessing.interval import Interval
from tiendo.checking.evidence import Evidence
from tiendo.checking.statements.beside import Said, is_estimate
from tiendo.checking.statements.quantity import Quantity, agree
from tiendo.words.figure import Kind, Role
from tiendo.words.period import PeriodLabelError, read_period, year_of
from tiendo.words.unit import read_unit

_DECEMBER = 12


@dataclass(frozen=True, slots=True)
class Gap:
    """The sum since January `now` and `before`, and what the `month` brought. `right` is what that makes; None where it agrees.

    Without a `month` the sum has fallen, and `right` is what it was before.
    """

    now: Said
    before: Said
    month: Said | None
    right: Interval | None
    was_estimate: bool


@dataclass(frozen=True, slots=True)
class _Year:
    """The sums since January and the months of one quantity in one year, by month."""

    sums: Mapping[int, Said]
    months: Mapping[int, Said]


def gaps(several: Sequence[Evidence], said: Mapping[Quantity, Sequence[Said]]) -> Iterator[Gap]:
    """Each sum since January that stands beside the one before it, with whether the two agree."""
    for year in _years(said):
        yield from _gaps(several, year)


def _gaps(several: Sequence[Evidence], year: _Year) -> Iterator[Gap]:
    owed: Interval | None = None
    earlier: Said | None = None
    for at in range(1, _DECEMBER + 1):
        now = year.sums.get(at)
        if now is None:
            owed = None
            continue
        before, month = year.sums.get(at - 1), year.months.get(at)
        if before and month and now.statement.scope == before.statement.scope == month.statement.scope:
            right = before.statement.said + month.statement.said
            # Where the sum before was the wrong one, it was told of there, and this one is held against what that should have been.
            agrees = right.meets(now.statement.said) or (owed is not None and (owed + month.statement.said).meets(now.statement.said))
            yield Gap(now, before, month, None if agrees else _in_unit(right, now), is_estimate(several, before))
            owed = None if agrees else right
        else:
            if earlier and year.months and _fell(earlier, now) and (owed is None or now.statement.said.high < owed.low):
                yield Gap(now, earlier, None, _in_unit(earlier.statement.said, now), is_estimate(several, earlier))
            owed = None
        earlier = now


def _in_unit(said: Interval, like: Said) -> Interval:
    size = read_unit(like.statement.figure.unit or "").size
    return Interval(said.low / size, said.high / size)


def _fell(before: Said, now: Said) -> bool:
    return now.statement.scope == before.statement.scope and now.statement.said.high < before.statement.said.low


def _years(said: Mapping[Quantity, Sequence[Said]]) -> Iterator[_Year]:
    sums: dict[tuple[Quantity, str], dict[int, Said]] = {}
    months: dict[tuple[Quantity, str], dict[int, Said]] = {}
    for quantity, some in said.items():
        if quantity.kind is not Kind.LEVEL or quantity.role is not Role.ACTUAL or quantity.at or len(quantity.measure) > 1:
            continue
        # The report on the period itself goes before those that look back on it.
        own = [one for one in some if one.document == some[0].document]
        if quantity.measure[0] in ("%", "điểm %") or not all(agree(own[0].statement, one.statement) for one in own[1:]):
            continue
        try:
            period = read_period(quantity.period)
        except PeriodLabelError:
            continue
        key = quantity.timeless, year_of(quantity.period)
        if period.start.month == 1 and period.start.year == int(key[1]):
            sums.setdefault(key, {})[period.last_month] = own[0]
        if period.start.year == int(key[1]) and period.start.month == period.last_month:
            months.setdefault(key, {})[period.last_month] = own[0]
    for key, found in sums.items():
        yield _Year(found, {month: one for month, one in months.get(key, {}).items() if month > 1})

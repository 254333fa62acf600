"""Documents read together that state a quantity differently, or months that do not add up from one report to the next.

- The same quantity, period and area, stated in two reports: also the same period last year, beside what last year's report said of it.
  A final figure may differ from the estimate before it, and one estimate from another; a report dated before the 15th of a period's last
  month can only have estimated it.
- What has come about since January is what had come about a month before, and what the month brought. Where the month before was an
  estimate, it may have been set right since, and a difference is only to be looked at. It never falls.
  It is certain where a single slip of the hand parts what is said beside each other of a month and of the year so far from the report
  before, and other such pairs of the two reports fit to the digit: these reports go on from each other.
- The plan a report names, beside the resolution that set it.

The later document is marked; where three or more state a quantity, the one that stands alone.
"""

from collections.abc import Iterator, Mapping, Sequence

from tiendo.assessing.interval import Interval
from tiendo.checking.evidence import Evidence
from tiendo.checking.statements.accumulation import Gap, gaps
from tiendo.checking.statements.beside import Said, documents_in_order, may_differ, said_of
from tiendo.checking.statements.months import Step, steps
from tiendo.checking.statements.other_document import named
from tiendo.checking.statements.plans import named_plans
from tiendo.checking.statements.quantity import Quantity, agree, may_be_a_slip
from tiendo.checking.statements.subject import subject
from tiendo.checking.telling import computed, decimals_of, number, quoted
from tiendo.checking.trial import Fault, Trial, span_of
from tiendo.words.figure import Bound
from tiendo.words.finding import Sentence, Severity
from tiendo.words.period import read_period
from tiendo.words.unit import read_unit

TITLE = Sentence("Các văn bản không khớp nhau", "Documents that disagree")

_MOST_VALUES = 2


def trials(several: Sequence[Evidence]) -> Iterator[tuple[int, Trial]]:
    """A trial for each quantity that two documents state, each month that adds to the ones before, and each plan that is named."""
    order = documents_in_order(several)
    said = said_of(several, order)
    yield from _restated(several, said)
    slipped = [*_slipped(several, order)]
    yield from slipped
    told = {(at, trial.fault.span) for at, trial in slipped if trial.fault}
    # What is certain needs not be doubted too.
    yield from ((at, trial) for at, trial in _added_up(several, said) if not trial.fault or (at, trial.fault.span) not in told)
    yield from _planned(several, said)


def _slipped(several: Sequence[Evidence], order: Sequence[int]) -> Iterator[tuple[int, Trial]]:
    for step in steps(several, order):
        month, so_far = step.pair.month.figure, step.pair.so_far.figure
        if step.fits:
            yield step.now, Trial((month, so_far))
        elif not step.is_copied:
            yield step.now, Trial((month, so_far), _step(several, step))


def _step(several: Sequence[Evidence], step: Step) -> Fault:
    month, so_far, before = step.pair.month.figure, step.pair.so_far.figure, step.sum_before.figure
    there, unit = named(several[step.before].document), read_unit(so_far.unit or "")
    right = number((step.sum_before.value + step.pair.month.value) / unit.size, max(map(decimals_of, (month.value, before.value))))
    made = number(before.value), number(month.value)
    return Fault(
        Severity.DIFFERS,
        span_of(so_far),
        so_far.text,
        right.vi,
        f"{made[0].vi} + {made[1].vi} = {right.vi}",
        Sentence(
            f"Lũy kế là {quoted(so_far)}, nhưng lũy kế kỳ trước {quoted(before)} ({there.vi}) "
            f"cộng {quoted(month)} trong tháng là {right.vi}.",
            f"The sum so far is {quoted(so_far)}, but {quoted(before)} of the period before ({there.en}) "
            f"and the month’s {quoted(month)} make {right.en}.",
        ),
        (span_of(month),),
    )


def _restated(several: Sequence[Evidence], said: Mapping[Quantity, Sequence[Said]]) -> Iterator[tuple[int, Trial]]:
    grouped = [camps for some in said.values() if len({one.document for one in some}) > 1 for camps in [_camps(some)]]
    agreeing = {one.document for camps in grouped for camp in camps if len({each.document for each in camp}) > 1 for one in camp}
    for camps in grouped:
        right, *others = sorted(camps, key=lambda camp: (-len({one.document for one in camp}), camp[0].order))
        for one in right[1:]:
            if one.document != right[0].document:
                yield one.document, Trial((one.statement.figure,))
        if len(camps) > _MOST_VALUES:
            continue
        for one in (one for camp in others for one in camp):
            known = one.document in agreeing
            against = [other for other in right if _may_contradict(one, other, in_company=known)]
            firm = [other for other in against if not may_differ(several, one, other)]
            if against:
                severity, other = (Severity.DIFFERS, firm[0]) if firm else (Severity.DOUBT, against[0])
                yield one.document, Trial((one.statement.figure,), _differs(several, one, other, severity))


def _camps(some: Sequence[Said]) -> list[list[Said]]:
    camps: list[list[Said]] = []
    for one in some:
        camp = next((camp for camp in camps[: _MOST_VALUES + 1] if agree(camp[0].statement, one.statement)), None)
        if camp is None:
            camps.append([one])
        else:
            camp.append(one)
    return camps


def _may_contradict(one: Said, other: Said, *, in_company: bool) -> bool:
    if one.document == other.document or one.statement.scope != other.statement.scope:
        return False
    return may_be_a_slip(one.statement, other.statement, in_company=in_company)


def _differs(several: Sequence[Evidence], one: Said, other: Said, severity: Severity) -> Fault:
    there = named(several[other.document].document)
    figure, against = one.statement.figure, other.statement.figure
    what = subject(several[one.document].quote(figure.place.sentence), figure)
    return Fault(
        severity,
        one.statement.span,
        figure.text,
        against.text,
        f"{there.vi}: {quoted(against)}",
        Sentence(
            f"Ở đây {what.vi} là {quoted(figure)}, còn {there.vi} nêu {quoted(against)}.",
            f"Here {what.en} is {quoted(figure)}, but {there.en} states {quoted(against)}.",
        ),
    )


def _added_up(several: Sequence[Evidence], said: Mapping[Quantity, Sequence[Said]]) -> Iterator[tuple[int, Trial]]:
    for one in gaps(several, said):
        figures = tuple(each.statement.figure for each in (one.now, one.month) if each and each.document == one.now.document)
        yield one.now.document, Trial(figures, None if one.right is None else _gap(several, one))


def _gap(several: Sequence[Evidence], one: Gap) -> Fault:
    figure, before = one.now.statement.figure, one.before.statement.figure
    there = named(several[one.before.document].document)
    now, then = (_months(each) for each in (one.now, one.before))
    what = subject(several[one.now.document].quote(figure.place.sentence), figure)
    severity = Severity.DOUBT if one.was_estimate else Severity.DIFFERS
    if one.month is None or one.right is None:
        return Fault(
            severity,
            one.now.statement.span,
            figure.text,
            before.text,
            f"{there.vi}: {quoted(before)}",
            Sentence(
                f"Lũy kế {now.vi} của {what.vi} là {quoted(figure)}, ít hơn lũy kế {then.vi} đã nêu trong {there.vi} là {quoted(before)}.",
                f"For {now.en} {what.en} is {quoted(figure)}, less than the {quoted(before)} that {there.en} states for {then.en}.",
            ),
        )
    month = one.month.statement.figure
    exact = before.bound is month.bound is Bound.EXACT
    right = computed(Interval.point(one.right.middle) if exact else one.right, figure.value)
    made = number(before.value), number(month.value)
    own = one.month.document == one.now.document
    source = (
        Sentence("trong tháng", "the month’s") if own else Sentence("trong tháng đã nêu ở báo cáo khác", "the month’s (in another report)")
    )
    return Fault(
        severity,
        one.now.statement.span,
        figure.text,
        right.vi,
        f"{made[0].vi} + {made[1].vi} = {right.vi}",
        Sentence(
            f"Lũy kế {now.vi} của {what.vi} là {quoted(figure)}, nhưng {quoted(before)} của {then.vi} ({there.vi}) cộng {quoted(month)} "
            f"{source.vi} là {right.vi}.",
            f"For {now.en} {what.en} is {quoted(figure)}, but {quoted(before)} for {then.en} ({there.en}) and {source.en} {quoted(month)} "
            f"make {right.en}.",
        ),
        (one.month.statement.span,) if own else (),
    )


def _months(said: Said) -> Sentence:
    months = read_period(said.statement.quantity.period).last_month
    return Sentence(f"{months} tháng", f"{months} months") if months > 1 else Sentence("tháng 1", "January")


def _planned(several: Sequence[Evidence], said: Mapping[Quantity, Sequence[Said]]) -> Iterator[tuple[int, Trial]]:
    for one, plans in named_plans(several, said):
        right = next((plan for plan in plans if agree(plan.statement, one.statement)), None)
        if right:
            yield one.document, Trial((one.statement.figure,))
        elif all(may_be_a_slip(one.statement, plan.statement, in_company=True) for plan in plans[:1]):
            yield one.document, Trial((one.statement.figure,), _differs(several, one, plans[0], Severity.DIFFERS))

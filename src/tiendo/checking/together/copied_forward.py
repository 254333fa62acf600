"""Figures carried over from the last report to the digit: a paragraph that was not brought up to date.

Compared are results that gather over a period, with their shares of the plan and their changes beside them, and the same of the period
before. What stands at a moment, plans, and figures of other years may stay as they are. Where three figures of a paragraph are last
period's, or all of a sentence with several, they are marked; a sentence that was left word by word also where it still speaks of that
period. One figure of four digits that happens to come again is only to be looked at, unless the sum beside it has grown by another
amount than it says. What is over and done (a harvest, a school year) stays as it is.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.statements.beside import Said, documents_in_order, said_of
from tiendo.checking.statements.flows import is_flow
from tiendo.checking.statements.months import last_month, steps
from tiendo.checking.statements.other_document import named
from tiendo.checking.statements.quantity import Quantity
from tiendo.checking.telling import quoted
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.document import Document
from tiendo.reading.page import words
from tiendo.words.figure import Bound, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.period import PeriodLabelError, of_months, read_period, year_of
from tiendo.words.spelling import fold

TITLE = Sentence("Số liệu chép lại của kỳ trước", "Figures copied from the last period")

_PARAGRAPH = 3
"""Figures of a paragraph that are last period's before anything is said."""
_LONG = 8
"""Digits of several figures that no two months share by accident."""
_SEASON = words(
    r"(?<![^\W_])(?:vụ (?:đông|xuân|hè|thu|mùa|chiêm|sản xuất)|đông xuân|hè thu|niên vụ|kết thúc|hoàn thành|năm học|cả năm|từ đầu nhiệm kỳ)"
)
"""Words for what is over and done, so that it stays as it is."""
_TELLING, _ALONE = 3, 4
"""Digits that say something of a number: beside others, and by itself."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A statement and what stated the same of the period before."""

    now: Said
    before: Said

    @property
    def is_same(self) -> bool:
        """Whether the two are one number."""
        one, other = self.now.statement, self.before.statement
        return (one.figure.value, one.figure.unit, one.figure.bound) == (other.figure.value, other.figure.unit, other.figure.bound)


def trials(several: Sequence[Evidence]) -> Iterator[tuple[int, Trial]]:
    """A trial for each paragraph with figures that the report before states too."""
    order = documents_in_order(several)
    told = set()
    for document, now, before in _sentences(several, order):
        told.add((document, now[0].place.sentence))
        there = several[before].document
        yield document, Trial(now, _copied(there, now, Severity.DIFFERS))
    for step in steps(several, order):
        figure = step.pair.month.figure
        if step.is_copied and (step.now, figure.place.sentence) not in told:
            told.add((step.now, figure.place.sentence))
            yield step.now, Trial((figure,), _copied(several[step.before].document, (figure,), Severity.DIFFERS))
    paragraphs: dict[tuple[int, int], list[_Pair]] = {}
    for pair in _pairs(several, said_of(several, order)):
        figure = pair.now.statement.figure
        if (pair.now.document, figure.place.sentence) not in told:
            lines = several[pair.now.document].document.lines
            line = bisect_right(lines, (figure.place.start + 1, 0))
            paragraphs.setdefault((pair.now.document, line), []).append(pair)
    for (at, _), pairs in paragraphs.items():
        yield from ((at, trial) for trial in _paragraph(several, sorted(pairs, key=lambda pair: pair.now.statement.span)))


def _sentences(several: Sequence[Evidence], order: Sequence[int]) -> Iterator[tuple[int, tuple[Figure, ...], int]]:
    """Sentences with several figures, one of them of this period, whose every number stands in a sentence of the report before.

    A sentence that stands there word by word may speak of that period, and have two figures.
    """
    reports: dict[tuple[str, int], int] = {}
    for n in sorted(range(len(several)), key=lambda n: order[n]):
        document = several[n].document
        month = last_month(document.period)
        if month is None:
            continue
        area = fold(document.area or "")
        before = reports.get((area, month - 1))
        reports[area, month] = n
        if before is None:
            continue
        said = {_numbers(passage.figures) for passage in several[before].passages if len(passage.figures) > 1}
        worded = {_words(passage) for passage in several[before].passages}
        for passage in several[n].passages:
            word_by_word = _words(passage) in worded
            enough = len(passage.figures) >= _PARAGRAPH or (
                len(passage.figures) > 1 and (word_by_word or sum(map(_digits, passage.figures)) >= _LONG)
            )
            if not enough or _numbers(passage.figures) not in said or _SEASON.search(passage.page.folded, *passage.span):
                continue
            if _is_of(several[n], passage.figures, month) or (
                word_by_word and sum(map(_digits, passage.figures)) >= _LONG and _is_of(several[n], passage.figures, month - 1, _TELLING)
            ):
                yield n, passage.figures, before


def _numbers(figures: Sequence[Figure]) -> tuple[object, ...]:
    return tuple((figure.value, figure.upper, figure.denominator, figure.unit) for figure in figures)


def _words(passage: Passage) -> str:
    return " ".join(passage.page.folded[slice(*passage.span)].split()).lstrip("-+*• ")


def _is_of(evidence: Evidence, figures: Sequence[Figure], month: int, digits: int = _ALONE) -> bool:
    """Whether one of the figures gathered over a period up to that month, and says something by its digits."""
    return any(
        _digits(figure) >= digits and figure.bound is Bound.EXACT and last_month(figure.period) == month and is_flow(evidence, figure)
        for figure in figures
    )


def _paragraph(several: Sequence[Evidence], pairs: Sequence[_Pair]) -> Iterator[Trial]:
    same = [pair for pair in pairs if pair.is_same]
    changed = [pair for pair in pairs if not pair.is_same]
    yield from (Trial((pair.now.statement.figure,)) for pair in changed)
    flows = [pair for pair in same if pair.now.statement.figure.kind is Kind.LEVEL]
    whole = [pair for pair in same if not any(pair.now.statement.holder == other.now.statement.holder for other in changed)]
    if flows and (len(same) >= _PARAGRAPH or len(whole) == len(same) >= 2) and _digits(flows[0].now.statement.figure) >= _TELLING:
        figures = tuple(pair.now.statement.figure for pair in same)
        yield Trial(figures, _copied(several[same[0].before.document].document, figures, Severity.DIFFERS))
    else:
        for pair in flows:
            if _digits(pair.now.statement.figure) >= _ALONE:
                figures = (pair.now.statement.figure,)
                yield Trial(figures, _copied(several[pair.before.document].document, figures, Severity.DOUBT))


def _pairs(several: Sequence[Evidence], said: Mapping[Quantity, Sequence[Said]]) -> Iterator[_Pair]:
    by_period: dict[Quantity, dict[str, Said]] = {}
    for quantity, some in said.items():
        for one in some:
            if _is_own(several[one.document], one):
                by_period.setdefault(quantity.timeless, {}).setdefault(quantity.period, one)
    for periods in by_period.values():
        for label, now in periods.items():
            before = next((periods[earlier] for earlier in _periods_before(label) if earlier in periods), None)
            if before and before.order < now.order and before.statement.scope == now.statement.scope:
                yield _Pair(now, before)


def _is_own(evidence: Evidence, said: Said) -> bool:
    """Whether the figure is a result of the period on which its report reports, and says something by its digits."""
    figure = said.statement.figure
    if figure.bound is not Bound.EXACT or figure.upper is not None or _digits(figure) < _TELLING:
        return False
    if figure.kind not in (Kind.PLAN_SHARE, Kind.CHANGE) and not is_flow(evidence, figure):
        return False
    try:
        return read_period(said.statement.quantity.period).end == read_period(evidence.document.period or "").end
    except PeriodLabelError:
        return False


def _periods_before(label: str) -> Iterator[str]:
    """The month before a month, the year before a year; before the months since January those of one less."""
    try:
        period = read_period(label)
        if period.start.month == 1 and period.start.year == int(year_of(label)) and period.last_month > 1:
            yield of_months(period.start.year, 1, period.last_month - 1).label
        yield period.previous().label
    except PeriodLabelError:
        return


def _digits(figure: Figure) -> int:
    """Digits that say something: noughts at the ends are not counted."""
    return len(str(figure.value.copy_abs()).replace(".", "").strip("0"))


def _copied(there: Document, figures: Sequence[Figure], severity: Severity) -> Fault:
    numbers, other = ", ".join(map(quoted, figures)), named(there)
    expected = Sentence("số liệu của kỳ này", "this period’s figures")
    first, *others = figures
    return Fault(
        severity,
        (first.place.start, first.place.end),
        first.text,
        expected.vi,
        f"{other.vi}: {numbers}",
        Sentence(
            f"{numbers} giống hệt số liệu kỳ trước trong {other.vi}; đề nghị kiểm tra đã cập nhật {expected.vi} chưa.",
            f"{numbers}: the same to the digit as the last period’s in {other.en}; please check that these are {expected.en}.",
        ),
        tuple((figure.place.start, figure.place.end) for figure in others),
    )

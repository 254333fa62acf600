"""The growth of a whole lies between the slowest and the fastest of all its parts.

In a table: where rows make a sum, in its columns of indices and changes in per cent. Nothing is said of a growth that the values and
changes of the parts give as they stand.

In running text: where a value with its change is followed by parts with theirs (`đạt 620 tỷ đồng, tăng 9,46%, trong đó: … 410 tỷ đồng,
tăng 10,2%; … 210 tỷ đồng, tăng 8,1%`, in one sentence or the next) and the values of the parts make the whole's, to the digit where no
word says that they are parts. There the growth is the weighted mean of the parts'. What is produced is often stated in the prices of today
and its growth in those of a base year; unless the text says that both are in the same, each weight may be off by a fifth.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby, pairwise

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval, hull, total
from tiendo.assessing.parts import HUNDRED, between, roughly_weighted_index, weighted_index
from tiendo.assessing.same_period import index_of_growth
from tiendo.assessing.stated import last_digit, stated
from tiendo.checking.evidence import Evidence
from tiendo.checking.sheets.cell_names import opened, place_name
from tiendo.checking.sheets.sheet import Sheet
from tiendo.checking.sheets.sums_of_rows import sums_of_rows
from tiendo.checking.telling import computed, decimals_of, number, quoted
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import words
from tiendo.words.figure import Against, Bound, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.unit import read_unit

TITLE = Sentence("Mức tăng của tổng và của các thành phần", "Growth of a whole and of its parts")

_COMPARED = (Kind.CHANGE, Kind.INDEX)
_PAST = (Against.SAME_PERIOD, Against.PERIOD)
_MOST = 6
"""Parts of a whole, at most."""
_TELLING = 3
"""Digits of a whole that numbers do not make by accident."""
_PRICES = Fraction(6, 5)
_CONSTANT = words("giá (?:so sánh|cố định)")
_OUTPUT = words("giá trị sản xuất|tổng sản phẩm|grdp|gdp|giá trị tăng thêm|giá hiện hành|loại trừ (?:yếu tố )?giá|trừ yếu tố giá")


@dataclass(frozen=True, slots=True)
class Grown:
    """A value and its change."""

    level: Figure
    change: Figure

    @property
    def index(self) -> Interval | None:
        """Its index, base 100."""
        said = stated(self.change)
        if said is None:
            return None
        return said if self.change.kind is Kind.INDEX else index_of_growth(said)


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each whole that has a change, and whose parts all have one."""
    for sheet in evidence.sheets:
        yield from _in_table(sheet)
    yield from _in_paragraphs(evidence)


def _in_table(sheet: Sheet) -> Iterator[Trial]:
    changes = [column for column in sheet.columns if sheet.is_percent(column) and sheet.holds(column, *_COMPARED)]
    if not changes:
        return
    for weighed in sums_of_rows(sheet):
        if weighed.sum.taken or not weighed.agreeing or weighed.breaking:
            continue
        # The amounts of the last column in which the rows add up are the latest.
        level = max(one.line for one in weighed.agreeing if one.line < changes[-1] or one is weighed.agreeing[0])
        for column in changes:
            found = [_grown(sheet, row, level, column) for row in (weighed.sum.whole, *weighed.sum.added)]
            known = [one for one in found if one]
            if len(known) == len(found) and len({one.change.kind for one in known}) == 1:
                yield from _tried(known[0], known[1:], place_name(sheet, sheet.places[known[0].change.id]))


def _grown(sheet: Sheet, row: int, level: int, column: int) -> Grown | None:
    value, change = sheet.entries.get((row, level)), sheet.entries.get((row, column))
    if not value or not value.figure or not change or not change.figure or not _compares(change.figure):
        return None
    return Grown(value.figure, change.figure)


def _compares(figure: Figure) -> bool:
    return figure.kind in _COMPARED and figure.against in _PAST and figure.unit == "%"


# -------------------------------------------------------------------- in running text


def _in_paragraphs(evidence: Evidence) -> Iterator[Trial]:
    lines = evidence.document.lines
    for _, passages in groupby(evidence.passages, key=lambda passage: bisect_right(lines, (passage.span[0] + 1, 0))):
        some = tuple(passages)
        figures = tuple(figure for passage in some for figure in passage.figures)
        told: set[str] = set()
        for whole, parts in _wholes(figures):
            if whole.change.id not in told:
                told.update(one.change.id for one in (whole, *parts))
                before = evidence.page.folded[some[0].span[0] : parts[-1].change.place.end]
                yield from _weighed(whole, parts, exactly=_is_weighed_exactly(before, whole))


def _wholes(figures: Sequence[Figure]) -> Iterator[tuple[Grown, Sequence[Grown]]]:
    """Values with their changes, and the next values with theirs that make them; those that the reader takes for parts go first."""
    grown = _grown_of(figures)
    levels = [figure for figure in figures if figure.kind is Kind.LEVEL]
    for at, whole in enumerate(grown):
        parts = [figure for figure in levels if figure.part_of == whole.level.id]
        theirs = [one for one in grown if one.level in parts]
        if len(parts) > 1 and len(parts) == len(theirs) and _make(whole.level, parts):
            yield whole, theirs
            continue
        alike = [figure for figure in levels[levels.index(whole.level) + 1 :] if figure.unit == whole.level.unit]
        for count in range(2, min(_MOST, len(grown) - at - 1) + 1):
            following = grown[at + 1 : at + 1 + count]
            if [one.level for one in following] == alike[:count] and _make_to_the_digit(whole.level, alike[:count]):
                yield whole, following
                break


def _grown_of(figures: Sequence[Figure]) -> list[Grown]:
    """The values that are followed by their change."""
    return [Grown(one, two) for one, two in pairwise(figures) if one.kind is Kind.LEVEL and one.unit != "%" and _compares(two)]


def _make(whole: Figure, parts: Sequence[Figure]) -> bool:
    value, made = stated(whole), [said for part in parts if (said := stated(part))]
    same = all(part.unit == whole.unit for part in parts)
    return same and value is not None and len(made) == len(parts) and value.meets(total(made))


def _make_to_the_digit(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts, of the same time, make the whole but for one unit of its last digit: too well for an accident."""
    if any((part.period, part.role, part.bound) != (whole.period, whole.role, Bound.EXACT) for part in (whole, *parts)):
        return False
    digits = len(str(whole.value.copy_abs()).replace(".", "").strip("0"))
    made = sum((Fraction(part.value) for part in parts), start=Fraction(0))
    return digits >= _TELLING and abs(made - Fraction(whole.value)) <= last_digit(whole.value) and all(part.value > 0 for part in parts)


def _is_weighed_exactly(folded: str, whole: Grown) -> bool:
    """Whether value and growth are in the same prices: of what is no money, or where the text says so; output is else taken as not."""
    if read_unit(whole.level.unit or "").counted != "đồng":
        return True
    return bool(_CONSTANT.search(folded)) or not _OUTPUT.search(folded)


def _weighed(whole: Grown, parts: Sequence[Grown], *, exactly: bool) -> Iterator[Trial]:
    """The trial of a growth beside what the values and growths of all parts make; a digit cut off each is no fault."""
    if len({(one.change.against, one.change.base_period, one.change.kind) for one in (whole, *parts)}) > 1:
        return
    if any(one.change.upper is not None or one.change.bound is not Bound.EXACT for one in (whole, *parts)):
        return
    figures = (whole.change, *(part.change for part in parts))
    values = [value for part in parts if (value := stated(part.level))]
    said, indices = whole.index, [index for part in parts if (index := part.index)]
    if said is None or len(values) < len(parts) or len(indices) < len(parts) or any(one.low <= 0 for one in (*values, *indices)):
        return
    by = Fraction(1) if exactly else _PRICES
    if said.meets(roughly_weighted_index(values, indices, by=by)):
        yield Trial(figures)
        return
    rough = [_wider(index, part.change) for index, part in zip(indices, parts, strict=True)]
    cut = any(one.low <= 0 for one in rough) or _wider(said, whole.change).meets(roughly_weighted_index(values, rough, by=by))
    fault = _fault(whole.change, parts, None)
    if not cut and between(indices).meets(said):
        fault = _weighed_fault(whole, parts, weighted_index(values, indices))
    yield Trial(figures, replace(fault, severity=Severity.DOUBT) if cut else fault)


def _wider(index: Interval, change: Figure) -> Interval:
    half = last_digit(change.value) / 2
    return Interval(index.low - half, index.high + half)


def _weighed_fault(whole: Grown, parts: Sequence[Grown], right: Interval) -> Fault:
    said, is_index = whole.change, whole.change.kind is Kind.INDEX
    made = computed(right if is_index else Interval(right.low - HUNDRED, right.high - HUNDRED), said.value)
    weighed = "; ".join(f"{' '.join(part.level.text.split())}: {' '.join(part.change.text.split())}" for part in parts)
    return Fault(
        Severity.WRONG,
        (said.place.start, said.place.end),
        said.text,
        f"{made.vi}%",
        weighed,
        Sentence(
            f"Nêu {quoted(said)} của tổng, nhưng các thành phần ({weighed}) cho mức chung {made.vi}%; đề nghị kiểm tra lại các mức này.",
            f"It says {quoted(said)} of the total, but its parts ({weighed}) make {made.en}% together; please check these changes.",
        ),
        tuple((part.change.place.start, part.change.place.end) for part in parts),
    )


# -------------------------------------------------------------------- in both


def _tried(whole: Grown, parts: Sequence[Grown], place: Sentence | None) -> Iterator[Trial]:
    said = whole.index
    indices = [index for part in parts if (index := part.index)]
    values = [value for part in parts if (value := stated(part.level))]
    if said is None or len(indices) < len(parts) or len(values) < len(parts) or any(value.low <= 0 for value in values):
        return
    figures = (whole.change, *(part.change for part in parts))
    # A part without a base, or one that fell to nothing, has no place in the weights.
    if any(index.low <= 0 for index in indices):
        return
    try:
        allowed = hull([between(indices), weighted_index(values, indices)])
    except DivisorHoldsZeroError:
        return
    yield Trial(figures, None if said.meets(allowed) else _fault(whole.change, parts, place))


def _fault(said: Figure, parts: Sequence[Grown], place: Sentence | None) -> Fault:
    changes = [part.change for part in parts]
    least, most = min(changes, key=lambda one: one.value), max(changes, key=lambda one: one.value)
    decimals = decimals_of(said.value)
    ends = number(least.value, max(decimals, decimals_of(least.value))), number(most.value, max(decimals, decimals_of(most.value)))
    lead = Sentence(f"{opened(place.vi)} ghi" if place else "Nêu", f"{opened(place.en)} says" if place else "It says")
    expected = f"{ends[0].vi} đến {ends[1].vi}%"
    return Fault(
        Severity.WRONG,
        (said.place.start, said.place.end),
        said.text,
        expected,
        "; ".join(" ".join(change.text.split()) for change in changes),
        Sentence(
            f"{lead.vi} {quoted(said)}, nhưng các thành phần chỉ từ {ends[0].vi}% đến {ends[1].vi}%; mức chung phải nằm trong khoảng này.",
            f"{lead.en} {quoted(said)}, but its parts lie between {ends[0].en}% and {ends[1].en}%; their total cannot lie outside.",
        ),
        tuple((change.place.start, change.place.end) for change in changes),
    )

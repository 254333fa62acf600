"""The growth of a whole lies between the slowest and the fastest of all its parts.

In a table: where rows make a sum, in its columns of indices and changes in per cent. In a sentence: where a value with its change is
followed by parts with theirs (`đạt 620 tỷ đồng, tăng 9,46%, trong đó: … 410 tỷ đồng, tăng 10,2%; … 210 tỷ đồng, tăng 8,1%`) and the values
of the parts make the whole's. Nothing is said of a growth that the values and changes of the parts give as they stand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval, hull, total
from tiendo.assessing.parts import between, weighted_index
from tiendo.assessing.same_period import index_of_growth
from tiendo.assessing.stated import stated
from tiendo.checking.cell_names import opened, place_name
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sheet import Sheet
from tiendo.checking.sums_of_rows import sums_of_rows
from tiendo.checking.telling import decimals_of, number, quoted
from tiendo.checking.trial import Fault, Trial
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.finding import Sentence, Severity

TITLE = Sentence("Mức tăng của tổng và của các thành phần", "Growth of a whole and of its parts")

_COMPARED = (Kind.CHANGE, Kind.INDEX)
_PAST = (Against.SAME_PERIOD, Against.PERIOD)


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
    for passage in evidence.passages:
        yield from _in_sentence(passage)


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


def _in_sentence(passage: Passage) -> Iterator[Trial]:
    grown = _grown_of(passage.figures)
    for whole in grown:
        parts = [figure for figure in passage.figures if figure.part_of == whole.level.id and figure.kind is Kind.LEVEL]
        theirs = [one for one in grown if one.level in parts]
        if len(parts) > 1 and len(parts) == len(theirs) and _make(whole.level, parts):
            yield from _tried(whole, theirs, None)


def _grown_of(figures: Sequence[Figure]) -> list[Grown]:
    """The values that are followed by their change."""
    return [Grown(one, two) for one, two in pairwise(figures) if one.kind is Kind.LEVEL and one.unit != "%" and _compares(two)]


def _make(whole: Figure, parts: Sequence[Figure]) -> bool:
    value, made = stated(whole), [said for part in parts if (said := stated(part))]
    same = all(part.unit == whole.unit for part in parts)
    return same and value is not None and len(made) == len(parts) and value.meets(total(made))


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

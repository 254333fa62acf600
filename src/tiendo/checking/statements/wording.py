"""Figures that a sentence states in the words of another: what sums up says again what stood before.

`Tổng vốn đầu tư toàn xã hội 817,8 tỷ đồng, đạt …` and `Nhìn chung, tổng vốn đầu tư toàn xã hội 817,8 tỷ đồng` have the same words before
the number, the same measure, and the same words behind it to the next stop. Only the first figure of a sentence is taken, for what
follows may be said of something that was named between.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import last_digit, stated
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.statements.quantity import may_be_one, specific_words
from tiendo.checking.statements.scope import tail_of
from tiendo.reading.page import words
from tiendo.words.figure import Bound, Figure, Kind
from tiendo.words.unit import read_unit

_POINT = re.compile(r"\s*(?:(?:[-+*•–]|\(?[0-9]{1,2}(?:[.][0-9]{1,2})*[.)]|[ivx]{1,5}[.)]|\(?[a-zđ]\))\s+)?")
_SUMS_UP = words(
    r"(?:nhìn chung|tóm lại|đánh giá chung|như vậy|tựu trung|tổng hợp lại|tổng kết lại|nói chung|nhìn tổng thể|nhìn lại|kết luận|"
    r"khái quát lại)(?: lại)?\s*[,:]\s*"
)
_WORD = re.compile(r"[^\W_]+")
_FARTHEST = 240


@dataclass(frozen=True, slots=True)
class Worded:
    """A figure, the values it allows and its last digit in the smallest unit, and whether its sentence sums up what was said before."""

    figure: Figure
    said: Interval
    step: Fraction
    sums_up: bool

    def agrees(self, other: "Worded") -> bool:
        """Whether some value is what both state."""
        return may_be_one((self.said, self.step), (other.said, other.step))


def worded(evidence: Evidence) -> Mapping[tuple[object, ...], list[Worded]]:
    """The figures in the same words, in their order."""
    found: dict[tuple[object, ...], list[Worded]] = {}
    for key, one in _worded(evidence):
        found.setdefault(key, []).append(one)
    return found


def _worded(evidence: Evidence) -> Iterator[tuple[tuple[object, ...], Worded]]:
    for passage in evidence.passages:
        figure = passage.figures[0]
        said = stated(figure)
        if said is None or figure.kind is Kind.RANK or figure.denominator is not None or figure.bound is not Bound.EXACT:
            continue
        start, sums_up = _beginning(passage)
        if not 0 <= figure.place.start - start <= _FARTHEST:
            continue
        before = " ".join(_WORD.findall(passage.page.folded[start : figure.place.start]))
        behind = " ".join(_WORD.findall(tail_of(passage.page.folded[figure.place.end : passage.span[1]])))
        if not specific_words(f"{before} {behind}", figure):
            continue
        unit = read_unit(figure.unit or "")
        yield (
            (before, behind, unit.measures, figure.kind),
            Worded(figure, said.times(unit.size), last_digit(figure.value) * unit.size, sums_up),
        )


def _beginning(passage: Passage) -> tuple[int, bool]:
    """Where the sentence begins behind its number in a list and the words by which it sums up."""
    folded = passage.page.folded
    point = _POINT.match(folded, *passage.span)
    start = point.end() if point else passage.span[0]
    lead = _SUMS_UP.match(folded, start, passage.span[1])
    return (lead.end(), True) if lead else (start, False)

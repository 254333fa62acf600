"""One quantity stated twice in a document, with values that do not agree: in the body and in the summary, in the text and in a table.

Units convert (`361,5 tỷ đồng` and `361.503 triệu đồng` agree), roundings and hedges are given their room. The figures must be of the same
kind, period, area and role, and measure the same thing by their own words; an estimate is not held against a final figure. Where one
sentence or one table gives several values of a quantity, they are of several things, and nothing is said. Stated three times or more, the
value that stands alone is the one marked.

A sentence that sums up (`Nhìn chung, …`, `Tóm lại, …`, `Như vậy, …`) in the very words of another states the same number: one that a slip
of the hand makes of the other is marked, whatever the words are. It is not where the number stands elsewhere too, for then that is
repeated, nor where the words stand with several numbers.
"""

from collections.abc import Container, Iterator, Sequence

from tiendo.assessing.slips import is_one_slip_from
from tiendo.assessing.stated import stated
from tiendo.checking.evidence import Evidence
from tiendo.checking.statements.headings import Headings
from tiendo.checking.statements.quantity import Holder, Statement, agree, by_quantity, may_be_a_slip, statements
from tiendo.checking.statements.subject import subject
from tiendo.checking.statements.wording import Worded, worded
from tiendo.checking.telling import quoted
from tiendo.checking.trial import Fault, Trial, span_of
from tiendo.words.figure import Figure
from tiendo.words.finding import Sentence, Severity

TITLE = Sentence("Một số liệu nêu hai lần", "One figure stated twice")

_MOST_VALUES = 2
_SLIP = 3
"""Digits that the longer of two numbers has at least before one is taken for the other slipped."""


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each statement after the first of a quantity."""
    found = statements(evidence)
    grouped = [
        [one for one in some if one.is_estimate is estimate] for some in by_quantity(found).values() for estimate in (True, False)
    ]  # fmt: skip
    several = [_camps(some) for some in grouped if len({one.holder for one in some}) > 1]
    restating = {one.holder for camps in several for camp in camps if len({each.holder for each in camp}) > 1 for one in camp}
    headings = Headings(evidence)
    for camps in several:
        yield from _compared(evidence, camps, restating, headings)
    yield from _summed_up(evidence)


def _compared(evidence: Evidence, camps: list[list[Statement]], restating: Container[Holder], headings: Headings) -> Iterator[Trial]:
    if len(camps) > _MOST_VALUES:
        return
    # The later of two is marked; of more, those in the minority.
    camps.sort(key=lambda camp: (-len(camp), camp[0].span))
    right = camps[0]
    for one in right[1:]:
        yield Trial((right[0].figure, one.figure))
    for one in (one for camp in camps[1:] for one in camp):
        against = next((other for other in right if _may_contradict(one, other, restating, headings)), None)
        if against:
            yield Trial((against.figure, one.figure), _fault(evidence, one.figure, against.figure, len(right)))


def _may_contradict(one: Statement, other: Statement, restating: Container[Holder], headings: Headings) -> bool:
    if one.scope != other.scope or one.holder == other.holder:
        return False
    in_text = not isinstance(one.holder, str) and not isinstance(other.holder, str)
    if in_text and headings.may_part(one.span[0], other.span[0]):
        return False
    return may_be_a_slip(one, other, in_company=one.holder in restating or other.holder in restating)


def _camps(some: Sequence[Statement]) -> list[list[Statement]]:
    """The statements in groups that agree, in their order."""
    camps: list[list[Statement]] = []
    for one in some:
        camp = next((camp for camp in camps if all(agree(one, other) for other in camp)), None)
        if camp is None:
            camps.append([one])
            if len(camps) > _MOST_VALUES:
                break
        else:
            camp.append(one)
    return camps


def _summed_up(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each figure of a sentence that sums up, and the one that another sentence states in the same words."""
    for some in worded(evidence).values():
        first = next((one for one in some if not one.sums_up), None)
        summing = [one for one in some if one.sums_up]
        if first is None or not summing or not all(one.sums_up or one.agrees(first) for one in some):
            continue
        for one in summing:
            if one.agrees(first):
                yield Trial((first.figure, one.figure))
            elif _has_slipped(one, first) and not _stands_elsewhere(evidence, one.figure):
                yield Trial((first.figure, one.figure), _fault(evidence, one.figure, first.figure, 1))


def _has_slipped(one: Worded, other: Worded) -> bool:
    if max(len(str(each.figure.value).replace(".", "").lstrip("0-")) for each in (one, other)) < _SLIP:
        return False
    said = stated(other.figure)
    return one.figure.unit == other.figure.unit and said is not None and is_one_slip_from(one.figure.value, said)


def _stands_elsewhere(evidence: Evidence, figure: Figure) -> bool:
    """Whether another figure of the document is the same number of the same unit."""
    return any(
        (other.value, other.unit) == (figure.value, figure.unit) and other.id != figure.id for other in evidence.figures.values()
    )  # fmt: skip


def _fault(evidence: Evidence, one: Figure, other: Figure, times: int) -> Fault:
    what, elsewhere = subject(evidence.quote(one.place.sentence), one), evidence.quote(span_of(other))
    places = Sentence("ở chỗ khác", "elsewhere") if times == 1 else Sentence(f"ở {times} chỗ khác", f"in {times} other places")
    return Fault(
        Severity.DIFFERS,
        span_of(one),
        one.text,
        other.text,
        f"{quoted(other)} ≠ {quoted(one)}",
        Sentence(
            f"Ở đây {what.vi} là {quoted(one)}, còn {places.vi} trong văn bản là “{elsewhere}”.",
            f"Here {what.en} is {quoted(one)}, but {places.en} in the document “{elsewhere}”.",
        ),
        (span_of(other),),
    )

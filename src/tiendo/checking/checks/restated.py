"""One quantity stated twice in a document, with values that do not agree: in the body and in the summary, in the text and in a table.

Units convert (`361,5 tỷ đồng` and `361.503 triệu đồng` agree), roundings and hedges are given their room. The figures must be of the same
kind, period, area and role, and measure the same thing by their own words; an estimate is not held against a final figure. Where one
sentence or one table gives several values of a quantity, they are of several things, and nothing is said. Stated three times or more, the
value that stands alone is the one marked.
"""

from collections.abc import Container, Iterator, Sequence

from tiendo.checking.evidence import Evidence
from tiendo.checking.headings import Headings
from tiendo.checking.quantity import Holder, Statement, agree, by_quantity, may_be_a_slip, statements
from tiendo.checking.subject import subject
from tiendo.checking.telling import quoted
from tiendo.checking.trial import Fault, Trial
from tiendo.words.finding import Sentence, Severity

TITLE = Sentence("Một số liệu nêu hai lần", "One figure stated twice")

_MOST_VALUES = 2


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
            yield Trial((against.figure, one.figure), _fault(evidence, one, against, len(right)))


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


def _fault(evidence: Evidence, one: Statement, other: Statement, times: int) -> Fault:
    what, elsewhere = subject(evidence.quote(one.figure.place.sentence), one.figure), evidence.quote(other.span)
    places = Sentence("ở chỗ khác", "elsewhere") if times == 1 else Sentence(f"ở {times} chỗ khác", f"in {times} other places")
    return Fault(
        Severity.DIFFERS,
        one.span,
        one.figure.text,
        other.figure.text,
        f"{quoted(other.figure)} ≠ {quoted(one.figure)}",
        Sentence(
            f"Ở đây {what.vi} là {quoted(one.figure)}, còn {places.vi} trong văn bản là “{elsewhere}”.",
            f"Here {what.en} is {quoted(one.figure)}, but {places.en} in the document “{elsewhere}”.",
        ),
        (other.span,),
    )

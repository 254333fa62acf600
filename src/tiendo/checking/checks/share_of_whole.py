"""A share against the part and the whole it is of: `1.962 đảng viên; trong đó đảng viên nữ 812 đồng chí, chiếm 41,4%`.

The part stands right before its share, the whole earlier in the sentence in the same unit, or the sentence names it (`chiếm 1,38%/tổng dư
nợ`). Speaks where there is one such whole; where there are several, one that agrees is enough to be silent.
"""

import re
from collections.abc import Iterator

from tiendo.assessing.interval import DivisorHoldsZeroError
from tiendo.assessing.stated import Agreement, judge, stated
from tiendo.assessing.whole import share
from tiendo.checking.comparing import are_alike
from tiendo.checking.converting import in_unit_of
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.telling import computed, number, quoted
from tiendo.checking.trial import Trial, disagreement, gravity
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Bound, Figure, Kind
from tiendo.words.finding import Sentence, Severity

TITLE = Sentence("Tỷ lệ của một phần trong tổng", "A share of a whole")

_MAKES = re.compile(
    fold_pattern(r"[^;,.()\d]{0,60}[,(]?\s*(?:chiếm|bằng|tương ứng|tương đương)\s*(?:khoảng |gần |hơn |trên )?(?:tỷ lệ |tỉ lệ |tới |đến )?")
)
_OTHER_WHOLE = re.compile(fold_pattern(r"\s*(?:/|của|trong|trên|so với|tổng|số|dân số|cơ cấu|quy mô|grdp|giá trị|diện tích|lực lượng)"))
_WITHIN = re.compile(fold_pattern(r"(?<![^\W_])(?:trong đó|gồm|trong số|bao gồm|riêng|có)(?![^\W_])"))


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each `chiếm …%` whose part and whole stand in its sentence."""
    for passage in evidence.passages:
        for at, claim in enumerate(passage.figures):
            if at and claim.kind is Kind.LEVEL and claim.unit == "%" and claim.upper is None and (trial := _trial(passage, at)):
                yield trial


def _trial(passage: Passage, at: int) -> Trial | None:
    claim, part = passage.figures[at], passage.figures[at - 1]
    if part.kind is not Kind.LEVEL or part.unit == "%" or not _MAKES.fullmatch(passage.between(part, claim)):
        return None
    wholes = [other for other in passage.figures[: at - 1] if _can_be_whole(other, part)]
    said = stated(part)
    if said is None:
        return None
    disagreeing: list[tuple[Figure, Sentence, Agreement]] = []
    for whole in wholes:
        of = in_unit_of(whole, part)
        try:
            right = share(said, of) if of else None
        except DivisorHoldsZeroError:
            right = None
        if right is None:
            return None
        verdict = judge(claim, right)
        if verdict is Agreement.AGREES:
            return Trial((claim, part, whole))
        disagreeing.append((whole, computed(right, claim.value), verdict))
    if len(disagreeing) != 1 or not _is_certain(passage, part, claim, disagreeing[0][0]):
        return None
    whole, expected, verdict = disagreeing[0]
    return disagreement(
        claim,
        (part, whole),
        gravity(verdict, Severity.WRONG if part.part_of == whole.id else Severity.DIFFERS),
        f"{expected.vi}%",
        f"{number(part.value).vi} / {number(whole.value).vi} × 100 = {expected.vi}",
        Sentence(
            f"Nêu {quoted(claim)}, nhưng {quoted(part)} trong {quoted(whole)} là {expected.vi}%.",
            f"It says {quoted(claim)}, but {quoted(part)} of {quoted(whole)} is {expected.en}%.",
        ),
    )


def _can_be_whole(whole: Figure, part: Figure) -> bool:
    """Whether the figure is in the part's unit, of its time, and not less than it."""
    if (
        whole.kind is not Kind.LEVEL
        or whole.unit is None
        or part.unit is None
        or whole.period != part.period
        or whole.role is not part.role
    ):
        return False
    return are_alike(whole, part) and in_unit_of(whole, part) is not None


def _is_certain(passage: Passage, part: Figure, claim: Figure, whole: Figure) -> bool:
    """Whether the share is of this whole and of nothing that is named behind it or far away."""
    if _OTHER_WHOLE.match(passage.after(claim)) or whole.bound is not Bound.EXACT or part.bound is not Bound.EXACT:
        return False
    if passage.page.folded.count(";", whole.place.end, part.place.start) and part.part_of != whole.id:
        return False
    return bool(_WITHIN.search(passage.between(whole, part))) and whole.value > part.value

"""A ratio and its percentage: `42/46 tổ chức, đạt 91,3%`.

The numbers on both sides of the slash give the percentage that is said of them, before or after it, in the same sentence. Counts are exact;
measured amounts stand for everything that rounds to them. A percentage that was cut off instead of rounded is only to be looked at.
"""

import re
from collections.abc import Iterator

from tiendo.assessing.interval import DivisorHoldsZeroError
from tiendo.assessing.stated import Agreement, around, judge
from tiendo.assessing.whole import share
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.telling import computed, number, quoted
from tiendo.checking.trial import Trial, disagreement, gravity
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Against, Bound, Figure, Kind
from tiendo.words.finding import Sentence

TITLE = Sentence("Tỷ số và tỷ lệ phần trăm", "A ratio and its percentage")

_LEADS = r"(?:đạt|chiếm|bằng|tương đương|tương ứng|=)\s*(?:với\s*)?(?:tỷ lệ|tỉ lệ|tỷ trọng)?\s*(?:là|đạt|:)?\s*"
_RIGHT_AFTER = re.compile(fold_pattern(rf"\s*[,(=–-]?\s*(?:{_LEADS}|(?:tỷ|tỉ) lệ\s*(?:là|đạt)?\s*)|\s*[(]\s*"))
_AFTER = re.compile(fold_pattern(rf"[^;:(),]{{0,90}}[,(]?\s*(?:{_LEADS})|[^;:(),]{{0,90}}[(]\s*"))
"""What may stand between a ratio and its percentage: words of what is counted, and one that leads to a share of it."""
_OF_OTHERS = re.compile(fold_pattern(r"\s*(?:(?:trên|trong|của|/)\s*(?:tổng số |số |tổng )?[0-9]|(?:trên |trong |của |/ ?)?tổng)"))
_BEFORE = re.compile(r"\s*(?:[^\W\d_]+\s+){0,8}[(]\s*(?:[^\W\d_]+\s+){0,2}")


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each percentage said of a ratio."""
    for passage in evidence.passages:
        for ratio in passage.figures:
            said = _said_of(passage, ratio) if ratio.kind is Kind.RATIO and ratio.denominator else None
            if said and (trial := _trial(ratio, said)):
                yield trial


def _said_of(passage: Passage, ratio: Figure) -> Figure | None:
    """The percentage said of the ratio: the next figure, or the one before it where the ratio explains it in brackets."""
    at = passage.figures.index(ratio)
    following = passage.figures[at + 1] if at + 1 < len(passage.figures) else None
    if following and _is_share(following):
        between = passage.between(ratio, following)
        if _OF_OTHERS.match(passage.after(following)) or (following.kind is Kind.PLAN_SHARE and ratio.against is Against.WHOLE):
            return None  # `102/102 phiếu, chiếm 97% trên 105 đại biểu`
        if _RIGHT_AFTER.fullmatch(between) or (_same(ratio, following) and _AFTER.fullmatch(between)):
            return following
    earlier = passage.figures[at - 1] if at else None
    if earlier and _is_share(earlier) and _BEFORE.fullmatch(passage.between(earlier, ratio)):
        return earlier
    return None


def _is_share(figure: Figure) -> bool:
    return figure.unit == "%" and figure.kind in (Kind.LEVEL, Kind.PLAN_SHARE) and figure.upper is None


def _same(one: Figure, other: Figure) -> bool:
    return (one.indicator, one.breakdown) == (other.indicator, other.breakdown)


def _trial(ratio: Figure, said: Figure) -> Trial | None:
    if ratio.bound is not Bound.EXACT:
        return None  # `hơn 2/3` is a manner of speaking
    part, whole = around(ratio, ratio.value), around(ratio, ratio.denominator or ratio.value)
    if part is None or whole is None:
        return None
    try:
        right = share(part, whole)
    except DivisorHoldsZeroError:
        return None
    verdict = judge(said, right)
    if verdict is Agreement.AGREES:
        return Trial((ratio, said))
    expected = computed(right, said.value)
    made = number(ratio.value), number(ratio.denominator or ratio.value)
    because = f"{made[0].vi} / {made[1].vi} × 100 = {expected.vi}"
    return disagreement(
        said,
        (ratio,),
        gravity(verdict),
        f"{expected.vi}%",
        because,
        Sentence(
            f"Nêu {quoted(said)}, nhưng {quoted(ratio)} là {expected.vi}% ({because}).",
            f"It says {quoted(said)}, but {quoted(ratio)} is {expected.en}% ({made[0].en} / {made[1].en} × 100).",
        ),
    )

"""Per cent against points: from `92,7%` to `93,6%` is `0,9 điểm %`, not `0,9%`.

Between two percentages in one sentence the change in points and the change in per cent are two numbers. A change that says the one and
gives the other is a difference; one that is neither is wrong. So are points said of an amount.
"""

import re
from collections.abc import Iterator

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.same_period import difference, growth
from tiendo.assessing.stated import Agreement, judge, stated
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import Sides, is_in_points, is_percentage, is_yearly, sides, value_of
from tiendo.checking.telling import computed, number, quoted
from tiendo.checking.trial import Trial, disagreement, gravity
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.spelling import fold

TITLE = Sentence("Phần trăm và điểm phần trăm", "Per cent and points")


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each change in per cent between two percentages."""
    for passage in evidence.passages:
        for claim in passage.figures:
            if claim.kind is Kind.CHANGE and is_in_points(claim) and (trial := _points_of_amount(passage, claim)):
                yield trial
            if claim.kind is not Kind.CHANGE or not is_percentage(claim) or is_in_points(claim) or is_yearly(passage, claim):
                continue
            found = sides(passage, claim)
            if found and is_percentage(found.value) and is_percentage(found.base) and (trial := _trial(claim, found)):
                yield trial


def _trial(claim: Figure, found: Sides) -> Trial | None:
    now, then = stated(found.value), stated(found.base)
    if now is None or then is None:
        return None
    points = difference(now, then)
    try:
        relative = growth(now, then)
    except DivisorHoldsZeroError:
        return None
    beside = (found.value, found.base)
    if judge(claim, relative) is Agreement.AGREES:
        return Trial((claim, *beside))
    verdict = judge(claim, points)
    made, rate = _sized(points, claim), _sized(relative, claim)
    falls = points.middle < 0
    word = Sentence("giảm", "a fall of") if falls else Sentence("tăng", "a rise of")
    because = f"{number(found.value.value).vi} - {number(found.base.value).vi} = {'-' if falls else ''}{made.vi}"
    if verdict is Agreement.AGREES:
        return disagreement(
            claim,
            beside,
            Severity.DIFFERS,
            f"{made.vi} điểm %",
            because,
            Sentence(
                f"Nêu {quoted(claim)}, nhưng từ {quoted(found.base)} đến {quoted(found.value)} là {word.vi} {made.vi} điểm phần trăm"
                f" (tính theo % là {rate.vi}%).",
                f"It says {quoted(claim)}, but from {quoted(found.base)} to {quoted(found.value)} is {word.en} {made.en} percentage points"
                f" ({rate.en} per cent).",
            ),
        )
    return disagreement(
        claim,
        beside,
        gravity(verdict),
        f"{word.vi} {made.vi} điểm %",
        because,
        Sentence(
            f"Nêu {quoted(claim)}, nhưng từ {quoted(found.base)} đến {quoted(found.value)} là {word.vi} {made.vi} điểm % ({rate.vi}%).",
            f"It says {quoted(claim)}, but from {quoted(found.base)} to {quoted(found.value)} is {word.en} {made.en} points ({rate.en}%).",
        ),
    )


def _points_of_amount(passage: Passage, claim: Figure) -> Trial | None:
    """Points said of an amount, which is no percentage: `5.404,3 tỷ đồng, tăng 9,43 điểm %`."""
    value = value_of(passage, claim)
    if value is None or value.unit is None or is_percentage(value) or "%" in value.unit or _SCORE.search(fold(value.unit)):
        return None
    rates = (figure for figure in passage.figures if is_percentage(figure) and figure.kind is Kind.LEVEL)
    if any(value.place.start < rate.place.start < claim.place.start for rate in rates):
        return None
    between = passage.between(value, claim)
    if _RATE.search(between) or _RATE.search(fold(claim.indicator or "")):
        return None
    return disagreement(
        claim,
        (value,),
        Severity.WRONG,
        "%",
        f"{' '.join(value.text.split())} không phải là tỷ lệ",
        Sentence(
            f"Nêu {quoted(claim)}, nhưng {quoted(value)} là số tuyệt đối: mức tăng, giảm tính bằng %, không bằng điểm phần trăm.",
            f"It says {quoted(claim)}, but {quoted(value)} is an amount: its change is in per cent, not in points.",
        ),
    )


_SCORE = re.compile(fold_pattern(r"điểm|lần|‰|bậc"))
_RATE = re.compile(fold_pattern(r"tỷ lệ|tỉ lệ|tỷ trọng|tốc độ|chỉ số|tỷ suất|cơ cấu|giải ngân|so với kế hoạch|hạng|công suất"))


def _sized(result: Interval, claim: Figure) -> Sentence:
    size = Interval(-result.high, -result.low) if result.middle < 0 else result
    return computed(size, claim.value.copy_abs())

"""A share against the part and the whole it is of: `1.962 đảng viên; trong đó đảng viên nữ 812 đồng chí, chiếm 41,4%`.

The part stands right before its share, the whole earlier in the sentence in the same unit, or the sentence names it (`chiếm 1,38%/tổng dư
nợ`). Speaks where there is one such whole; where there are several, one that agrees is enough to be silent.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.stated import Agreement, is_counted, judge, stated
from tiendo.assessing.whole import share
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import are_alike
from tiendo.checking.sentences.converting import in_unit_of
from tiendo.checking.telling import computed, number, quoted
from tiendo.checking.trial import Trial, disagreement, gravity
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Bound, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.spelling import fold

TITLE = Sentence("Tỷ lệ của một phần trong tổng", "A share of a whole")

_MAKES = re.compile(
    fold_pattern(r"[^;,.()\d]{0,60}[,(]?\s*(?:chiếm|bằng|tương ứng|tương đương)\s*(?:khoảng |gần |hơn |trên )?(?:tỷ lệ |tỉ lệ |tới |đến )?")
)
_BRACKETED = re.compile(r"[^;,.()\d]{0,40}[(]\s*")
_REACHES = re.compile(fold_pattern(r"[^;,.()\d]{0,40}[,(]\s*(?:đạt|tỷ lệ|tỉ lệ|đạt tỷ lệ)\s*(?:là |đạt )?"))
_PROCESS = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:đã|giải ngân|giải quyết|xử lý|đúng|trước hạn|quá hạn|trễ hạn|trực tuyến|hoàn thành|thu gom|trả lời|khám phá|"
        r"làm rõ|thi hành|"
        r"đạt chuẩn|trong đó|trong số đó)(?![^\W_])"
    )
)
"""Words that make the second of two numbers in one unit what was done of the first: `thụ lý 7.826 vụ, đã giải quyết 7.615 vụ`."""
_OUT_OF = re.compile(fold_pattern(r"(?<![^\W_])(?:trong tổng số|trên tổng số|trong số)\s*$"))
_ALONE = re.compile(r"\s*(?:[,;.)]|\n)")
_COUNT = re.compile(fold_pattern(r"^(?:tổng số|tổng|toàn bộ|toàn) (?:số )?"))
_MOVED = re.compile(fold_pattern(r"(?<![^\W_])(?:tăng|giảm|lên|xuống|còn|thêm|vượt|hụt)\s*(?:thêm |khoảng |gần |hơn |trên )?$"))
_PHRASE = re.compile(fold_pattern(r"\s*(?:/|của|trong|trên|so với)?\s*((?:tổng|toàn)[^;,.()\d]{4,50})"))
_WITHIN = re.compile(fold_pattern(r"(?<![^\W_])(?:trong đó|gồm|trong số|bao gồm|riêng|có|phát hiện)(?![^\W_])"))


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each `chiếm …%` whose part and whole stand in its sentence."""
    for passage in evidence.passages:
        shares = [(part, claim) for part, claim in pairwise(passage.figures) if _is_share_of(passage, part, claim)]
        shared = {part.id for part, _ in shares}
        agreed = {trial.figures[2].id for part, claim in shares for trial in [_agreeing(passage, part, claim)] if trial}
        for part, claim in shares:
            if _OUT_OF.search(passage.before(part, 25)):
                yield from _turned_round(passage, part, claim)
                continue
            if trial := _agreeing(passage, part, claim) or _disagreeing(passage, part, claim, agreed, shared):
                yield trial


def _turned_round(passage: Passage, whole: Figure, claim: Figure) -> Iterator[Trial]:
    """`889 chuyến đúng giờ trong tổng số 946 chuyến, chiếm 94%`: the whole stands behind its part."""
    at = passage.figures.index(whole)
    part = passage.figures[at - 1] if at else None
    right = _share(part, whole) if part and part.kind is Kind.LEVEL and are_alike(part, whole) else None
    if part is None or right is None:
        return
    verdict = judge(claim, right)
    if verdict is Agreement.AGREES:
        yield Trial((claim, part, whole))
    elif _ALONE.match(passage.after(claim) + "."):
        yield _fault(claim, part, whole, right, Severity.WRONG)


def _fault(claim: Figure, part: Figure, whole: Figure, right: Interval, severity: Severity) -> Trial:
    expected = computed(right, claim.value)
    return disagreement(
        claim,
        (part, whole),
        gravity(judge(claim, right), severity),
        f"{expected.vi}%",
        f"{number(part.value).vi} / {number(whole.value).vi} × 100 = {expected.vi}",
        Sentence(
            f"Nêu {quoted(claim)}, nhưng {quoted(part)} trong {quoted(whole)} là {expected.vi}%.",
            f"It says {quoted(claim)}, but {quoted(part)} of {quoted(whole)} is {expected.en}%.",
        ),
    )


def _is_share_of(passage: Passage, part: Figure, claim: Figure) -> bool:
    if claim.kind is not Kind.LEVEL or claim.unit != "%" or claim.upper is not None or part.kind is not Kind.LEVEL or part.unit == "%":
        return False
    between = passage.between(part, claim)
    bracketed = _BRACKETED.fullmatch(between) and passage.after(claim, 1) == ")"
    return bool(_MAKES.fullmatch(between) or bracketed or _REACHES.fullmatch(between)) and not _MOVED.search(passage.before(part))


def _agreeing(passage: Passage, part: Figure, claim: Figure) -> Trial | None:
    """The trial with an earlier figure of the sentence of which the share is right."""
    for whole in passage.figures[: passage.figures.index(part)]:
        if _can_be_whole(whole, part) and (right := _share(part, whole)) and judge(claim, right) is Agreement.AGREES:
            return Trial((claim, part, whole))
    return None


def _share(part: Figure, whole: Figure) -> Interval | None:
    said, of = stated(part), in_unit_of(whole, part)
    try:
        return share(said, of) if said and of else None
    except DivisorHoldsZeroError:
        return None


def _disagreeing(passage: Passage, part: Figure, claim: Figure, agreed: set[str], shared: set[str]) -> Trial | None:
    """The trial with the whole that the sentence leaves no doubt of."""
    whole = _whole(passage, part, claim, agreed)
    right = _share(part, whole) if whole else None
    if whole is None or right is None or not (_ALONE.match(passage.after(claim) + ".") or _named(passage, claim, [whole])):
        return None
    if whole.id in shared and whole.id not in agreed:
        return None  # what is a share of something itself may share that with its parts
    if any(figure.bound in (Bound.AT_LEAST, Bound.AT_MOST) for figure in (whole, part)):
        return None
    if judge(claim, right) is Agreement.AGREES:
        return None
    return _fault(claim, part, whole, right, Severity.WRONG if part.part_of == whole.id or whole.id in agreed else Severity.DIFFERS)


def _whole(passage: Passage, part: Figure, claim: Figure, agreed: set[str]) -> Figure | None:
    """The whole of the other shares of the sentence; else of the part, or of the bracket it stands in; else the only one there can be."""
    before = [other for other in passage.figures[: passage.figures.index(part)] if _can_be_whole(other, part)]
    of_others = [other for other in before if other.id in agreed]
    if of_others:
        return of_others[0]
    if named := _named(passage, claim, [other for other in before if other.value > part.value]):
        return named
    if part.part_of and (named := next((other for other in before if other.id == part.part_of), None)):
        return named
    opened = passage.page.folded.rfind("(", passage.span[0], part.place.start)
    if opened >= 0 and ")" not in passage.page.folded[opened : claim.place.end]:
        outside = [other for other in before if other.place.end <= opened]
        return outside[-1] if outside and opened - outside[-1].place.end < _NEAR else None
    if not before:
        return None
    _, parted, clause = passage.between(before[-1], part).rpartition(";")
    if len(before) == 1 and before[-1].value > part.value and (_WITHIN.match(clause.strip()) if parted else _WITHIN.search(clause)):
        return before[0]
    near = (
        before[-1] is passage.figures[passage.figures.index(part) - 1]
        and not parted
        and fold(before[-1].unit or part.unit or "") == fold(part.unit or "")
    )
    return before[-1] if near and _PROCESS.search(clause) else None


def _named(passage: Passage, claim: Figure, wholes: Sequence[Figure]) -> Figure | None:
    """The whole that stands behind the share in words: `chiếm 80,2%/tổng nguồn vốn huy động`."""
    said = _PHRASE.match(passage.after(claim))
    if not said:
        return None
    phrase = said[1].strip()
    noun = _COUNT.sub("", phrase)
    return next((whole for whole in reversed(wholes) if _is_called(whole, phrase) or _is_called(whole, noun)), None)


def _is_called(whole: Figure, phrase: str) -> bool:
    unit = fold(whole.unit or "")
    return fold(whole.indicator or "").startswith(phrase) or (is_counted(unit) and phrase.startswith(unit))


_NEAR = 40
"""Signs between a whole and the bracket that shares it out."""


def _is_of_noun(whole: Figure, part: Figure) -> bool:
    """Whether the whole has a unit, or its subject is the part's noun: `hồ sơ giải quyết 9.093, đúng hạn 9.067 hồ sơ`."""
    return whole.unit is not None or fold(part.unit or "-") in fold(whole.indicator or "")


def _can_be_whole(whole: Figure, part: Figure) -> bool:
    """Whether the figure is in the part's unit, of its time, and not less than it."""
    if whole.kind is not Kind.LEVEL or part.unit is None or whole.period != part.period or whole.role is not part.role:
        return False
    # Without a unit, its subject is the part's noun: `hồ sơ giải quyết 9.093, đúng hạn 9.067 hồ sơ`.
    if whole.unit is None and fold(part.unit) not in fold(whole.indicator or ""):
        return False
    return are_alike(whole, part) and in_unit_of(whole, part) is not None

"""Wholes in running text and the parts listed behind them: after `gồm`, `trong đó`, in brackets, or as `còn lại` closes them.

A list is taken only where it can be followed to its end: every number in it was read, and what stands between the numbers belongs to a
list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from tiendo.assessing.stated import is_counted
from tiendo.checking.comparing import are_alike
from tiendo.checking.evidence import Evidence, Passage
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Figure, Kind, Role
from tiendo.words.spelling import fold

_ALL = re.compile(fold_pattern(r"(?<![^\W_])(?:bao gồm|gồm có|gồm|chia ra|phân ra|chia theo)(?![^\W_])"))
_SOME = re.compile(
    fold_pattern(r"(?<![^\W_])(?:trong đó|trong số đó|trong số này|riêng|chủ yếu|nhất là|như|tiêu biểu|nhiều nhất)(?![^\W_])")
)
_BRACKET = re.compile(r"[^;.()\d]{0,40}\([^;.()\d]{0,40}")
_OTHER_TIME = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:cùng kỳ|kế hoạch|kh|so với|so cùng|năm trước|tháng trước|quý trước|chỉ tiêu|dự toán|bình quân|trung bình|"
        r"tương đương|"
        r"tương ứng|chiếm|tỷ lệ)(?![^\W_])"
    )
)
_ENDS = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:với|so với|ngoài ra|đồng thời|lũy kế|luỹ kế|đến nay|trong khi|tổng|cùng với|phục vụ|cho|thuộc|của|tại|"
        r"trên)(?![^\W_])"
    )
)
_LAST = re.compile(fold_pattern(r"(?<![^\W_])và(?![^\W_])"))
_REST = re.compile(fold_pattern(r"(?<![^\W_])còn lại(?![^\W_])"))
_WITHIN = re.compile(fold_pattern(r"(?:^|[.;:]\s*|[-+•*]\s*)(?:trong|trong tổng số|trong số|tổng số|trong tổng|toàn bộ)\s*$"))
_MOVED = re.compile(fold_pattern(r"(?<![^\W_])(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|vượt|hụt)(?: thêm| được)?\s*$"))
_DIGIT = re.compile(r"[0-9]")
_FEWEST = 2
_REMAINDER = 60
"""Signs behind a list within which the rest may be named without a number."""


class Extent(Enum):
    """Whether a list names all parts."""

    #: it says so, or closes with the rest
    ALL = auto()
    #: a list in brackets
    BRACKETS = auto()
    #: it may name some only
    SOME = auto()


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole and its parts in order. `closed` says that the list was followed to its end."""

    whole: Figure
    parts: tuple[Figure, ...]
    extent: Extent
    closed: bool


def listings(evidence: Evidence) -> Iterator[Listing]:
    """The lists of parts in the running text."""
    below: dict[str, list[Figure]] = {}
    for passage in evidence.passages:
        for figure in passage.figures:
            if figure.part_of and figure.kind is Kind.LEVEL:
                below.setdefault(figure.part_of, []).append(figure)
    for passage in evidence.passages:
        for at, whole in enumerate(passage.figures):
            if _can_be_whole(whole) and (found := _listing(evidence, passage, at, below.get(whole.id, []))):
                yield found


def _can_be_whole(figure: Figure) -> bool:
    """Whether it is a quantity; shares have a check of their own."""
    return figure.kind in (Kind.LEVEL, Kind.RATIO) and figure.upper is None and not (figure.unit or "").startswith("%")


def _listing(evidence: Evidence, passage: Passage, at: int, below: list[Figure]) -> Listing | None:
    """The list of the figure at this place of its sentence."""
    if found := _in_sentence(passage, at) or _shared_out(passage, at):
        return found
    if at and ")" in _opening(passage, at).partition("(")[0]:
        # `630 tỷ đồng (tỉnh giao 600 tỷ đồng), gồm …`: what stands in brackets is no whole.
        return None
    return _in_lines(evidence, passage, passage.figures[at], below) if at == len(passage.figures) - 1 else None


def _opening(passage: Passage, at: int) -> str:
    """The words from a figure to the next one, or to the end of the sentence."""
    end = passage.figures[at + 1].place.start if at + 1 < len(passage.figures) else passage.span[1]
    return passage.page.folded[passage.figures[at].place.end : end]


def _in_sentence(passage: Passage, at: int) -> Listing | None:
    """The list that begins between a figure and the next one."""
    start = at
    if "(" in _opening(passage, at) and at + 1 < len(passage.figures) and ")" in _opening(passage, at + 1).partition("(")[0]:
        start = at + 1  # one number in brackets between the whole and its list
    following = passage.figures[start + 1 :]
    if len(following) < _FEWEST:
        return None
    opening = (
        passage.between(passage.figures[start], following[0]).lstrip(") ")
        if start > at
        else passage.between(passage.figures[at], following[0])
    )
    if _OTHER_TIME.search(opening) or ")" in opening.partition("(")[0]:
        return None
    if _ALL.search(opening):
        extent = Extent.SOME if _SOME.search(opening) else Extent.ALL
    elif _BRACKET.fullmatch(opening):
        extent = Extent.SOME if _SOME.search(opening) else Extent.BRACKETS
    elif _SOME.search(opening) and not opening.count(";"):
        extent = Extent.SOME
    else:
        return None
    return _followed(passage, passage.figures[at], following, extent, bracketed="(" in opening and ")" not in opening)


def _followed(passage: Passage, whole: Figure, following: tuple[Figure, ...], extent: Extent, *, bracketed: bool) -> Listing | None:
    """The list to its end, or none where it cannot be followed: a number in it that was not read, or that is no part."""
    parts: list[Figure] = []
    last, closed = whole, False
    depth = 0
    for figure in following:
        between = passage.between(last, figure)
        if _DIGIT.search(between):
            return None
        if bracketed and ")" in between:
            closed = True
            break
        last = figure
        depth += 0 if bracketed else between.count("(") - between.count(")")
        if depth > 0 or _is_remark(passage, whole, figure):
            continue
        if parts and not bracketed and (_ENDS.search(between) or _SOME.search(between) or _is_other(whole, parts, figure)):
            closed = True
            break
        if figure.kind is not Kind.LEVEL or figure.period != whole.period:
            return None
        parts.append(figure)
        if not bracketed and len(parts) >= _FEWEST and _LAST.search(between):
            closed = True
            break
    else:
        closed = True
    if len(parts) < _FEWEST:
        return None
    tail = passage.page.folded[parts[-1].place.end : passage.span[1]]
    if _REST.search(tail[:_REMAINDER]):
        extent = Extent.SOME
    return Listing(whole, tuple(parts), extent, closed)


def _is_remark(passage: Passage, whole: Figure, figure: Figure) -> bool:
    """Whether the figure says something of the part before it: a share, a change, the same of another time."""
    if figure.kind in (Kind.PLAN_SHARE, Kind.INDEX, Kind.RANK) or (figure.unit or "").startswith(("%", "điểm %")) != (
        whole.unit or ""
    ).startswith("%"):
        return True
    if figure.kind is Kind.CHANGE:
        return bool(_MOVED.search(passage.before(figure))) or (figure.unit or "").startswith("%")
    return figure.role is not whole.role or (figure.period != whole.period and "(" in passage.before(figure))


def _is_other(whole: Figure, parts: list[Figure], figure: Figure) -> bool:
    """Whether the list has gone over to something else: what was counted in the whole's noun no longer is."""
    return bool(whole.unit and figure.unit and all(are_alike(part, whole) for part in parts) and not are_alike(figure, whole))


def _shared_out(passage: Passage, at: int) -> Listing | None:
    """`Trong 16 chỉ tiêu có 9 chỉ tiêu đạt, 07 chỉ tiêu còn lại …`: counts of the same noun that share out the first."""
    whole, following = passage.figures[at], passage.figures[at + 1 :]
    if whole.unit is None or not is_counted(whole.unit) or not _WITHIN.search(passage.before(whole)):
        return None
    parts: list[Figure] = []
    last = whole
    for figure in following:
        if _DIGIT.search(passage.between(last, figure)):
            return None
        last = figure
        if figure.kind is not Kind.LEVEL or figure.role is not Role.ACTUAL:
            continue
        if fold(figure.unit or "") != fold(whole.unit):
            return None
        parts.append(figure)
        # `07 chỉ tiêu còn lại`, `còn lại 07 chỉ tiêu`
        if _REST.search(_opening(passage, passage.figures.index(figure))[:30]) or _REST.search(passage.before(figure, 12)):
            return Listing(whole, tuple(parts), Extent.ALL, closed=True) if len(parts) >= _FEWEST else None
    return Listing(whole, tuple(parts), Extent.SOME, closed=True) if len(parts) >= _FEWEST else None


def _in_lines(evidence: Evidence, passage: Passage, whole: Figure, below: list[Figure]) -> Listing | None:
    """The parts that the reader found in the lines or sentences below."""
    if len(below) < _FEWEST or any(part.place.start < passage.span[1] for part in below):
        return None
    words = evidence.page.folded[whole.place.end : below[0].place.start]
    if any(part.period != whole.period or (part.unit and whole.unit and not are_alike(part, whole)) for part in below):
        return None
    extent = Extent.ALL if _ALL.search(words) and not _SOME.search(words) else Extent.SOME
    return Listing(whole, tuple(below), extent, closed=True)

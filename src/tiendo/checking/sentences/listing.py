"""Wholes in running text and the parts listed behind them: after `gồm`, `trong đó`, in brackets, or as `còn lại` closes them.

A list is taken only where it can be followed to its end: every number in it was read, and what stands between the numbers belongs to a
list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from tiendo.assessing.stated import is_counted
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import are_alike, subject
from tiendo.reading.page import CAPITAL, fold_pattern
from tiendo.words.figure import Figure, Kind, Role
from tiendo.words.spelling import fold

_ALL = re.compile(fold_pattern(r"(?<![^\W_])(?:bao gồm|gồm có|gồm|chia ra|phân ra|chia theo)(?![^\W_])"))
_SOME = re.compile(
    fold_pattern(r"(?<![^\W_])(?:trong đó|trong số đó|trong số này|(?<!dành[ ])riêng|chủ yếu|nhất là|như|tiêu biểu|nhiều nhất)(?![^\W_])")
)
_BRACKET = re.compile(r"[^;.()\d]{0,40}\([^;.()\d]{0,40}")
_OTHER_TIME = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:cùng kỳ|kỳ trước|tổng số|tổng cộng|trên tổng|sau đó|trước đó|điều chỉnh|lên|xuống|kế hoạch|kh|so với|so cùng|"
        r"năm trước|tháng trước|quý trước|"
        r"chỉ tiêu|dự toán|bình quân|trung bình|"
        r"tương đương|"
        r"tương ứng|chiếm|tỷ lệ)(?![^\W_])"
    )
)
_ENDS = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:với|so với|ngoài ra|đồng thời|lũy kế|luỹ kế|đến nay|trong khi|tổng|từ|do|ở|cùng với|phục vụ|cho|thuộc|của|tại|"
        r"trên)(?![^\W_])"
    )
)
_PLANNED = re.compile(fold_pattern(r"(?<![^\W_])(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu|định mức)(?: là| năm)?\s*$"))
_NAMES = re.compile(rf",|{CAPITAL}[^\W\d_]*[a-zà-ỹ]|{CAPITAL} ?-")
_LAST = re.compile(fold_pattern(r"(?:[^,;]*|.*[,;]\s*)(?<![^\W_])và(?![^\W_])[^,;.()]{0,40}"))
"""`… và …` right behind a part, not in a name behind a comma: `; công nghiệp và xây dựng`."""
_WORDED = re.compile(fold_pattern(r"(?<![^\W_])(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^\W\d_]{2}"))
_NAMED = re.compile(r"[a-zà-ỹ] $")
_LISTS = re.compile(
    fold_pattern(r"(?:trong đó|gồm|bao gồm|cụ thể|các khoản|các nguồn|các loại|theo [^:,;.]{1,30}|chia theo [^:,;.]{1,30})\s*[:,]")
)
_REST = re.compile(fold_pattern(r"(?<![^\W_])còn lại(?![^\W_])"))
_WITHIN = re.compile(fold_pattern(r"(?:^|[.;:]\s*|[-+•*]\s*)(?:trong|trong tổng số|trong số|tổng số|trong tổng|toàn bộ)\s*$"))
_MOVED = re.compile(fold_pattern(r"(?<![^\W_])(?:tăng|giảm|nhiều hơn|ít hơn|cao hơn|thấp hơn|vượt|hụt)(?: thêm| được)?\s*$"))
_DIGIT = re.compile(fold_pattern(r"[0-9]|(?:[,;:]|(?<![^\W_])(?:gồm|và|có))\s*(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)\s+[^\W\d_]{2}"))
"""A number that is no figure: one that was not read, or one in words."""
_FEWEST, _LEAST = 2, 10
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
            if _can_be_whole(passage, whole) and (found := _listing(evidence, passage, at, below.get(whole.id, []))):
                yield found


def _can_be_whole(passage: Passage, figure: Figure) -> bool:
    """Whether it is a quantity; shares have a check of their own."""
    if figure.kind not in (Kind.LEVEL, Kind.RATIO) or figure.upper is not None:
        return False
    if figure.unit:
        return not figure.unit.startswith("%")
    # Without a unit it follows a word: `đã giải quyết 471`, not `Su-17`.
    named = _NAMED.search(passage.page.text, max(passage.span[0], figure.place.start - 3), figure.place.start)
    return bool(named) and figure.value == int(figure.value) and figure.value >= _LEAST


def _listing(evidence: Evidence, passage: Passage, at: int, below: list[Figure]) -> Listing | None:
    """The list of the figure at this place of its sentence."""
    if found := _in_sentence(passage, at) or _shared_out(passage, at):
        return found
    if at and ")" in _opening(passage, at).partition("(")[0]:
        # `630 tỷ đồng (tỉnh giao 600 tỷ đồng), gồm …`: what stands in brackets is no whole.
        return None
    alone = _last_remark(passage, at) == len(passage.figures) - 1
    return _in_lines(evidence, passage, passage.figures[at], below) if alone else None


def is_planned(passage: Passage, whole: Figure) -> bool:
    """Whether the number right behind a word for a plan is one, whose parts are not those of the result."""
    return bool(_PLANNED.search(passage.before(whole, 30)))


def _opening(passage: Passage, at: int) -> str:
    """The words from a figure to the next one, or to the end of the sentence."""
    end = passage.figures[at + 1].place.start if at + 1 < len(passage.figures) else passage.span[1]
    return passage.page.folded[passage.figures[at].place.end : end]


def _in_sentence(passage: Passage, at: int) -> Listing | None:
    """The list that begins behind a figure and what is said of it: `93 tỷ đồng, đạt 48% kế hoạch, gồm …`."""
    if at and passage.between(passage.figures[at - 1], passage.figures[at]).strip() == "/":
        return None
    if is_planned(passage, passage.figures[at]):
        return None
    last = _last_remark(passage, at)
    following = passage.figures[last + 1 :]
    if len(following) < _FEWEST:
        return None
    opening = passage.between(passage.figures[last], following[0])
    if last > at:
        opening = opening.removeprefix(opening.partition(")")[0] + ")") if ")" in opening.partition("(")[0] else opening
    if ")" in opening.partition("(")[0]:
        return None
    extent, begins = _extent(passage, opening, following[0], alone=last == at)
    if extent is None or _OTHER_TIME.search(opening, begins):
        return None
    return _followed(
        passage, (passage.figures[at], passage.figures[last]), following, extent, bracketed="(" in opening and ")" not in opening
    )


def _extent(passage: Passage, opening: str, first: Figure, *, alone: bool) -> tuple[Extent | None, int]:
    """How much the words before a list promise, and where in them it begins; none where they open no list."""
    some = _SOME.search(opening)
    if said := _ALL.search(opening):
        # `6 cống, bao gồm cống Bến Nghé, Tân Thuận, …`: names, not numbers.
        names = _NAMES.search(passage.page.text, first.place.start - (len(opening) - said.end()), first.place.start)
        # `5 tuyến buýt gồm: 152 (…), 119 (…)`: a number with no noun on either side is a name.
        bare = not opening[said.end() :].strip(" :") and first.text.strip().isdigit()
        return None if names or bare else Extent.SOME if some else Extent.ALL, said.start()
    if _BRACKET.fullmatch(opening) and alone:
        return Extent.SOME if some else Extent.BRACKETS, 0
    if some and _is_one_clause(opening):
        return Extent.SOME, some.start()
    return None, 0


def _last_remark(passage: Passage, at: int) -> int:
    """The place of the last figure that only says something of this one: its share of a plan, its change, the same of another time."""
    whole, last = passage.figures[at], at
    for place in range(at + 1, len(passage.figures)):
        figure = passage.figures[place]
        if _ALL.search(passage.between(passage.figures[last], figure)) or _SOME.search(passage.between(passage.figures[last], figure)):
            break
        if passage.between(passage.figures[last], figure).strip() == "/":
            last = place  # `2.604 đơn/2.417 vụ việc`: two units of one thing
            continue
        if "(" in passage.between(passage.figures[last], figure) and ")" in _opening(passage, place).partition("(")[0]:
            last = place  # alone in brackets: `630 tỷ đồng (tỉnh giao 600 tỷ đồng), gồm …`
            continue
        said_of_it = subject(figure) == subject(whole) or (figure.part_of is None and "(" in passage.between(passage.figures[last], figure))
        if not said_of_it or not _is_remark(passage, whole, figure):
            break
        last = place
    return last


def _is_one_clause(opening: str) -> bool:
    """Whether `trong đó` opens the clause right behind the whole."""
    return ";" not in opening or bool(_SOME.match(opening.rpartition(";")[2].strip()))


def _followed(
    passage: Passage, opened: tuple[Figure, Figure], following: tuple[Figure, ...], extent: Extent, *, bracketed: bool
) -> Listing | None:
    """The list to its end, or none where it cannot be followed: a number in it that was not read, or that is no part.

    `opened` are the whole and the last figure that is said of it.
    """
    whole, last = opened
    parts: list[Figure] = []
    end: _End | None = None
    depth = 0
    for figure in following:
        between = passage.between(last, figure)
        if _DIGIT.search(between):
            return None
        depth += 0 if bracketed else between.count("(") - between.count(")")
        is_remark = depth > 0 or _is_remark(passage, whole, figure)
        end = _bracket_end(between) if bracketed else _end_before(passage, whole, parts, figure, is_remark=is_remark)
        if end:
            break
        last = figure
        if is_remark:
            continue
        if figure.kind is not Kind.LEVEL or figure.period != whole.period or figure.upper is not None:
            return None
        parts.append(figure)
        if not bracketed and len(parts) >= _FEWEST and _LAST.fullmatch(between) and not _goes_on(passage, figure):
            end = _End.CLOSED
            break
    if bracketed and end is None:
        inside = passage.page.folded[last.place.end : passage.span[1]].partition(")")[0]
        end = _End.OPEN if _DIGIT.search(inside) or _WORDED.search(inside) else _End.CLOSED
    return _ended(passage, whole, parts, last, end, extent)


def _ended(passage: Passage, whole: Figure, parts: list[Figure], last: Figure, end: "_End | None", extent: Extent) -> Listing | None:  # noqa: PLR0913, PLR0917  all that a list is known by
    """The list of these parts; one that nothing ended goes to the end of its sentence, if no number is left there."""
    if len(parts) < _FEWEST:
        return None
    folded, stop = passage.page.folded, passage.span[1]
    if _REST.search(folded[parts[-1].place.end : stop][:_REMAINDER]):
        return Listing(whole, tuple(parts), Extent.SOME, closed=False)
    if end is None:
        end = _End.OPEN if _DIGIT.search(folded[last.place.end : stop]) else _End.CLOSED
    return Listing(whole, tuple(parts), extent, closed=end is _End.CLOSED)


def _bracket_end(between: str) -> "_End | None":
    return _End.CLOSED if ")" in between else None


class _End(Enum):
    """How a list ends: to its end, or where it may go on."""

    CLOSED = auto()
    OPEN = auto()


def _end_before(passage: Passage, whole: Figure, parts: list[Figure], figure: Figure, *, is_remark: bool) -> _End | None:
    """Whether a list without brackets ended before this figure; None where it goes on."""
    if not parts:
        return None
    between = passage.between(passage.figures[passage.figures.index(figure) - 1], figure)
    if is_remark and ";" not in between:
        return None
    # `trước hạn 469, quá hạn 02; đang giải quyết 15`: what commas part does not go on behind a semicolon.
    by_commas = len(parts) >= _FEWEST and not any(";" in passage.between(one, other) for one, other in pairwise(parts))
    if (by_commas and ";" in between) or (not is_remark and _is_other(whole, parts, figure)):
        return _End.CLOSED
    if is_remark:
        return _End.OPEN  # `…; dịch vụ chiếm 37,1%`: a part that is named by its share alone
    # `31 đại diện đến từ 22 cơ quan`: the list may go on behind this.
    return _End.OPEN if _goes_elsewhere(between) else None


def _goes_on(passage: Passage, figure: Figure) -> bool:
    """Whether the list goes on behind `và …` in the same noun: `267 học sinh … và 74 học sinh … và 21 học sinh …`."""
    at = passage.figures.index(figure) + 1
    if at == len(passage.figures):
        return False
    following = passage.figures[at]
    return following.kind is Kind.LEVEL and following.unit == figure.unit and ";" not in passage.between(figure, following)


def _goes_elsewhere(between: str) -> bool:
    """Whether the words between two numbers say that what follows is no part."""
    return bool(_ENDS.search(between) or _SOME.search(between))


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
    # Without a rest the kinds may overlap, so the list speaks only where it adds up.
    return Listing(whole, tuple(parts), Extent.SOME, closed=False) if len(parts) >= _FEWEST else None


def _in_lines(evidence: Evidence, passage: Passage, whole: Figure, below: list[Figure]) -> Listing | None:
    """The parts that the reader found in the lines or sentences below, or that the next sentence lists."""
    if len(below) < _FEWEST:
        return _in_next_sentence(evidence, passage, whole)
    if any(part.place.start < passage.span[1] for part in below):
        return None
    words = evidence.page.folded[whole.place.end : below[0].place.start]
    if any(part.period != whole.period or (part.unit and whole.unit and not are_alike(part, whole)) for part in below):
        return None
    extent = Extent.ALL if _ALL.search(words) and not _SOME.search(words) else Extent.SOME
    return Listing(whole, tuple(below), extent, closed=True)


def _in_next_sentence(evidence: Evidence, passage: Passage, whole: Figure) -> Listing | None:
    """`… 448,082 tỷ đồng, đạt 74,7% dự toán. Các khoản: ngoài quốc doanh …`: the list that the next sentence of the paragraph is."""
    at = evidence.passages.index(passage) + 1
    if at == len(evidence.passages):
        return None
    following = evidence.passages[at]
    between = passage.page.folded[passage.span[1] : following.span[0]]
    said = _LISTS.match(passage.page.folded, *following.span)
    if "\n" in between or not said:
        return None
    extent = Extent.ALL if _ALL.search(said[0]) else Extent.SOME
    return _followed(following, (whole, passage.figures[-1]), following.figures, extent, bracketed=False)

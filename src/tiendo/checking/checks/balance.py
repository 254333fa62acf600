"""Stocks: opening + increases - decreases = closing: `chuyển sang 297, tiếp nhận 18.499, giải quyết 18.513, còn 283 hồ sơ`.

Speaks where a paragraph names, of one noun, what there was, what came, what went and what is left, each once or as a list of increases
and decreases.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from itertools import groupby

from tiendo.assessing.balance import closing
from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import Agreement, is_counted, judge, stated
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import are_alike
from tiendo.checking.sentences.converting import in_unit_of
from tiendo.checking.telling import computed, number, quoted
from tiendo.checking.trial import Trial, disagreement, gravity
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Bound, Figure, Kind, Role
from tiendo.words.finding import Sentence, Severity
from tiendo.words.spelling import fold

TITLE = Sentence("Đầu kỳ, tăng, giảm, cuối kỳ", "Opening, increases, decreases, closing")


class Side(Enum):
    """Where a number stands in a balance."""

    OPENING = auto()
    IN = auto()
    OUT = auto()
    CLOSING = auto()


_OPENING = (
    r"(?:năm|kỳ|tháng|quý) trước (?:chuyển sang|chuyển qua|còn|tồn)|(?:kỳ|năm|tháng|quý) trước|tồn đầu kỳ|đầu kỳ|"
    r"(?:đầu|cuối) năm(?: (?:19|20)[0-9]{2})?|tồn cũ|tồn kỳ trước|chuyển sang"
)
_IN = (
    r"tiếp nhận(?: mới)?|nhận mới|mới tiếp nhận|thụ lý mới|phát sinh(?: mới| trong kỳ)?|kết nạp(?: mới)?|chuyển đến|"
    r"tăng(?: mới| trong kỳ)?|bổ sung|thành lập mới"
)
_OUT = (
    r"(?:đã )?(?:giải quyết|xử lý|trả kết quả)(?: xong)?|chuyển đi|từ trần|đưa ra khỏi đảng|ra khỏi đảng|khai trừ|xóa tên|xoá tên|"
    r"giảm(?: trong kỳ)?|giải thể|xuất kho"
)
_CLOSING = (
    r"(?:hiện |xuống |giảm )?còn(?: lại| tồn)?|(?:còn )?(?:đang|chưa) (?:giải quyết|xử lý)|tồn cuối kỳ|cuối kỳ|chuyển (?:sang )?(?:kỳ|"
    r"tháng|quý|năm) sau|hiện có|"
    r"(?:đến|tính đến) (?:ngày|nay|cuối)[^;.]{0,60}?(?:tổng số|có|là|còn)"
)
_SIDE = re.compile(fold_pattern(rf"(?<![^\W_])(?:(?P<closing>{_CLOSING})|(?P<opening>{_OPENING})|(?P<out>{_OUT})|(?P<in>{_IN}))(?![^\W_])"))
_REMARK = re.compile(
    fold_pattern(r"(?<![^\W_])(?:trong đó|gồm|so với|cùng kỳ|bình quân|đúng|quá|trước hạn|đạt|chiếm)(?![^\W_])[^;.]{0,60}$")
)
_GONE = re.compile(fold_pattern(r"\s*(?:thoát nghèo|thoát cận nghèo|chuyển đi|đã giải quyết|từ trần)"))
_FROM = re.compile(fold_pattern(r"(?<![^\W_])(?:giảm|tăng) từ\s*$"))


@dataclass(frozen=True, slots=True)
class Balance:
    """The four sides, as a paragraph names them."""

    opening: Figure
    increases: tuple[Figure, ...]
    decreases: tuple[Figure, ...]
    left: Figure


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each paragraph that holds a whole balance, and for each balance of trade in a paragraph."""
    text = evidence.document.text
    for _, passages in groupby(evidence.passages, key=lambda passage: text.rfind("\n", 0, passage.span[0])):
        paragraph = list(passages)
        if (found := _balance(paragraph)) and (trial := _trial(found)):
            yield trial
        if trial := _of_trade(paragraph):
            yield trial


def _of_trade(passages: list[Passage]) -> Trial | None:
    """`xuất khẩu 1.426,5, nhập khẩu 805, xuất siêu 621,5 triệu USD`: the surplus or deficit is the difference of the two."""
    named: dict[str, list[Figure]] = {fold(name): [] for name in ("xuất khẩu", "nhập khẩu", "xuất siêu", "nhập siêu")}
    for passage in passages:
        for figure in passage.figures:
            told = [name for name in named if name in fold(figure.indicator or "")]
            amount = figure.kind is Kind.LEVEL and figure.role is Role.ACTUAL and figure.unit and not figure.unit.startswith("%")
            if amount and len(told) == 1:
                named[told[0]].append(figure)
    exports, imports, surplus, deficit = named.values()
    gaps = surplus + deficit
    if not (len(exports) == len(imports) == len(gaps) == 1) or exports[0].period != imports[0].period:
        return None
    more, less = (exports[0], imports[0]) if surplus else (imports[0], exports[0])
    gap = gaps[0]
    first, second = in_unit_of(more, gap), in_unit_of(less, gap)
    if first is None or second is None or not are_alike(more, gap) or not are_alike(less, gap):
        return None
    right = first - second
    verdict = judge(gap, right)
    if verdict is Agreement.AGREES:
        return Trial((gap, more, less))
    made = computed(right, gap.value)
    return disagreement(
        gap,
        (more, less),
        gravity(verdict),
        made.vi,
        f"{number(more.value).vi} - {number(less.value).vi} = {made.vi}",
        Sentence(
            f"Nêu chênh lệch {quoted(gap)}, nhưng {quoted(more)} trừ {quoted(less)} là {made.vi}.",
            f"It says a gap of {quoted(gap)}, but {quoted(more)} less {quoted(less)} is {made.en}.",
        ),
    )


def _balance(passages: list[Passage]) -> Balance | None:
    sides: dict[Side, list[Figure]] = {side: [] for side in Side}
    for passage in passages:
        end = passage.span[0]
        for figure in passage.figures:
            words = passage.page.folded[end : figure.place.start]
            end = figure.place.end
            if (
                figure.kind is not Kind.LEVEL
                or figure.role is not Role.ACTUAL
                or not is_counted(figure.unit)
                or figure.bound is not Bound.EXACT
            ):
                continue
            if _REMARK.search(words):
                continue
            if side := _side(words, passage.after(figure, _CLOSE)):
                sides[side].append(figure)
    if len(sides[Side.CLOSING]) != 1:
        return None
    left = sides[Side.CLOSING][0]
    # A paragraph may count other things as well: `tiếp nhận 16 đơn; tồn 295 hồ sơ, …`.
    opening, increases, decreases = (
        tuple(figure for figure in sides[side] if are_alike(left, figure)) for side in (Side.OPENING, Side.IN, Side.OUT)
    )
    if len(opening) != 1 or not increases or not decreases or left.place.start < opening[0].place.start:
        return None
    return Balance(opening[0], increases, decreases, left)


def _side(before: str, after: str) -> Side | None:
    """Where a number stands, by the words before it and right behind it: `97 hộ thoát nghèo`, `từ 401 hộ`."""
    if _GONE.match(after):
        return Side.OUT
    if _FROM.search(before):
        return Side.OPENING
    named = [found for found in _SIDE.finditer(before) if len(before) - found.end() <= _CLOSE]
    return Side[(named[-1].lastgroup or "").upper()] if named else None


_CLOSE = 40
"""Signs between a number and the word that says where it stands."""


def _trial(found: Balance) -> Trial | None:
    opening, left = stated(found.opening), stated(found.left)
    increases, decreases = _intervals(found.increases), _intervals(found.decreases)
    if opening is None or left is None or len(increases) != len(found.increases) or len(decreases) != len(found.decreases):
        return None
    right = closing(opening, increases, decreases)
    verdict = judge(found.left, right)
    moved = (found.opening, *found.increases, *found.decreases)
    if verdict is Agreement.AGREES:
        return Trial((found.left, *moved))
    made = computed(right, found.left.value)
    terms = [
        number(found.opening.value).vi,
        *(f"+ {number(one.value).vi}" for one in found.increases),
        *(f"- {number(one.value).vi}" for one in found.decreases),
    ]
    because = f"{' '.join(terms)} = {made.vi}"
    english = because.translate(str.maketrans(",.", ".,"))
    return disagreement(
        found.left,
        moved,
        gravity(verdict, Severity.WRONG),
        made.vi,
        because,
        Sentence(
            f"Nêu còn {quoted(found.left)}, nhưng đầu kỳ cộng tăng trừ giảm là {made.vi} ({because}).",
            f"It says {quoted(found.left)} are left, but opening plus increases less decreases is {made.en} ({english}).",
        ),
    )


def _intervals(figures: tuple[Figure, ...]) -> list[Interval]:
    return [said for figure in figures if (said := stated(figure)) is not None]

"""What a figure states a value of, closely enough that two statements of it must agree.

Two figures state one quantity when kind, measure, period, area, role, base and what they measure are the same. What they measure is the
same where a catalogue knows it by their words, and neither has a word more that the catalogue does not know; or where the words are the
same and specific. The words have to stand in the figure's own sentence or row: what a list or a heading lends to several figures is no
ground. Nor is a figure of which the reader doubts what it is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from fractions import Fraction
from functools import cached_property
from itertools import groupby

from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import around, is_counted, last_digit, stated
from tiendo.catalogue.phrases import without_areas, words_of
from tiendo.checking.evidence import Evidence
from tiendo.checking.statements.scope import scope
from tiendo.reading.page import fold_pattern, pattern
from tiendo.words.figure import Bound, Doubt, Figure, Kind, Role, Status
from tiendo.words.period import PeriodLabelError, of_months, read_period
from tiendo.words.place import Span
from tiendo.words.spelling import fold
from tiendo.words.unit import read_unit

_NO_GROUND = frozenset(Doubt) - {Doubt.NOT_IN_CATALOGUE, Doubt.NO_UNIT, Doubt.PART_OVER_WHOLE}
SURE = 0.94
"""The score of a proposal from which on it counts; a phrase that is exactly a name has at least this, whatever its unit tells."""
_LIGHT = frozenset(
    fold(
        """
    của các và về với trên tại trong được đã có cho theo số tổng toàn địa bàn bị từ vào ra là những một ở đến để qua mức lượng
    thực_hiện công_tác kết_quả hoạt_động khu_vực lĩnh_vực thành_phố thị_xã tỷ_lệ tỷ_trọng số_lượng nhà_nước giải quyết cấp hoàn thành
    lao động người hộ vụ tỉnh huyện xã phường ước đạt lũy kế tháng năm quý nay cụ thể cộng
    """
    ).split()
)
"""Words that make no other quantity of one."""
_VAGUE = re.compile(
    "|".join(
        rf"\b{fold_pattern(phrase)}\b"
        for phrase in (
            "doanh thu|tổng số|sản lượng|diện tích|giá trị sản xuất|giá trị|kinh phí|tổng vốn|nguồn vốn|số tiền|dư nợ|dự án|kế hoạch|"
            "bình quân|chỉ tiêu|nhiệm vụ|chết|bị thương|tăng trưởng|tốc_độ tăng|đơn vị|hội viên|đoàn viên|đảng viên|tổ chức|hồ sơ|"
            "công trình|sản phẩm|tiêu chí|thu|chi"
        ).split("|")
    )
)
"""Phrases that are the same of very different quantities."""
_TELLING = 2
"""Words that tell what is measured, at least, where no catalogue knows it."""
_SLIP = 3
"""Digits a number has at least before one that differs in a single digit is taken for the same number slipped."""

_HEAD = 600
"""Characters of a text without a title that may say what it is about."""
_MONTH = pattern(r"\btháng (?:[0-9]{1,2}|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)\b")
_MONTHS = pattern(r"\b(?:[0-9]{1,2}|ba|sáu|chín) tháng\b|\bquý\b")
_AHEAD = pattern(r"\b(?:nhiệm vụ|phương hướng|kế hoạch|giải pháp)\b")
_TIME = pattern(r"\b(?:tháng|quý|lũy kế|cộng dồn|tuần|cả năm|năm [0-9]{4})\b")
_SINCE_JANUARY = pattern(r"\b(?:lũy kế|cộng dồn|[0-9]{1,2} tháng)\b")
_FAR = 600
_MONTH_LABEL = re.compile(r"[0-9]{4}-[0-9]{2}")
Holder = Span | str
"""What holds a figure: its sentence, or the name of its table."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """What is measured of where and when, as a key: the same for figures that must agree."""

    name: str
    kind: Kind
    measure: tuple[str, ...]
    period: str
    base_period: str | None
    at: str | None
    area: str
    role: Role
    against: str | None
    assigner: str | None

    @property
    def timeless(self) -> "Quantity":
        """The same quantity of no period in particular."""
        return replace(self, period="", base_period=None, at=None)


@dataclass(frozen=True)
class Statement:
    """A figure and what it states a value of; the rest is worked out when it is asked for, since most quantities are stated once.

    `of_whole` says that it is the second number of a ratio that counts.
    """

    figure: Figure
    quantity: Quantity
    holder: Holder
    folded: str = field(repr=False, compare=False)
    after: int = field(repr=False, compare=False)
    of_whole: bool = False

    @cached_property
    def said(self) -> Interval:
        """The values it allows, in the smallest unit."""
        said = (self._whole if self.of_whole else None) or _said(self.figure)
        if said is None:
            raise AssertionError(self.figure)  # bounds to one side are no statements
        return said.times(self._size)

    @cached_property
    def denominator(self) -> Interval | None:
        """The values the second number of a ratio allows, in the smallest unit."""
        whole = None if self.of_whole else self._whole
        return whole.times(self._size) if whole else None

    @cached_property
    def step(self) -> Fraction:
        """One unit of the last digit stated, in the smallest unit."""
        return last_digit(self.figure.value) * self._size

    @cached_property
    def scope(self) -> frozenset[str]:
        """The words that limit it. In a table the row's label is all there is, and that is what is measured."""
        return frozenset() if isinstance(self.holder, str) else scope(self.folded, self.figure, self.after)

    @property
    def _whole(self) -> Interval | None:
        return around(self.figure, self.figure.denominator) if self.figure.denominator is not None else None

    @property
    def _size(self) -> Fraction:
        return read_unit(self.figure.unit or "").size

    @property
    def is_estimate(self) -> bool:
        """Whether the text says that it is an estimate."""
        return self.figure.status is Status.ESTIMATE

    @property
    def span(self) -> Span:
        """The figure's place."""
        return self.figure.place.start, self.figure.place.end


def statements(evidence: Evidence) -> tuple[Statement, ...]:
    """What a document states, in its order, without what is no ground and without quantities that one sentence or table states twice."""
    found = [*_statements(evidence)]
    spoilt = {quantity for quantity, some in by_quantity(found).items() if _contradicts_itself(some)}
    return tuple(one for one in found if one.quantity not in spoilt)


def by_quantity(some: Iterable[Statement]) -> Mapping[Quantity, list[Statement]]:
    """The statements of each quantity, in their order."""
    grouped: dict[Quantity, list[Statement]] = {}
    for one in some:
        grouped.setdefault(one.quantity, []).append(one)
    return grouped


def agree(one: Statement, other: Statement) -> bool:
    """Whether some value is what both state. One of fewer digits agrees too where the other was cut off to it."""
    if (one.denominator is None) != (other.denominator is None) or one.quantity.measure != other.quantity.measure:
        return True
    if one.denominator and other.denominator and not _overlap(one.denominator, other.denominator):
        return False
    return may_be_one((one.said, one.step), (other.said, other.step))


def may_be_one(one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]) -> bool:
    """Whether some value is what both state, each with the unit of its last digit; or one was cut off to the other."""
    if _overlap(one[0], other[0]):
        return True
    (coarse, step), (fine, least) = sorted((one, other), key=lambda each: each[1], reverse=True)
    if step == least:
        return False
    inner, size = fine.middle, abs(coarse.middle)
    return size <= abs(inner) < size + step and (inner >= 0) == (coarse.middle >= 0)


def may_be_a_slip(one: Statement, other: Statement, *, in_company: bool) -> bool:
    """Whether one number may be the other gone wrong: of its digits but for one, or of its size.

    How near it has to be depends on whether one of the two places restates another quantity rightly (`in_company`). Where none does, small
    numbers say nothing: too many things are counted in dozens.
    """
    low, high = sorted(abs(each.said.middle) for each in (one, other))
    digits = [_digits(each) for each in (one, other)]
    long = min(map(len, digits)) >= _SLIP
    slipped = long and _one_digit_apart(*digits)
    if in_company:
        return slipped or (high <= 2 * low if long else 2 * high <= 3 * low)
    return slipped or (long and 10 * high <= 11 * low)


def _digits(one: Statement) -> str:
    return str(one.figure.value.copy_abs()).replace(".", "").lstrip("0")


def _one_digit_apart(one: str, other: str) -> bool:
    """Whether a digit more, another digit, or two that changed places make one of the other, as far as the shorter goes."""
    if abs(len(one) - len(other)) > 1:
        shorter = min(len(one), len(other))
        one, other = one[:shorter], other[:shorter]
    if len(one) != len(other):
        short, long = sorted((one, other), key=len)
        return len(long) == len(short) + 1 and any(long[:n] + long[n + 1 :] == short for n in range(len(long)))
    differing = [n for n, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(differing) <= 1:
        return True
    first, last = differing[0], differing[-1]
    return len(differing) == 2 and last == first + 1 and one[first] + one[last] == other[last] + other[first]


def _overlap(one: Interval, other: Interval) -> bool:
    """Whether more than a common end lies in both, or a single value that one of them is."""
    if one.low == one.high or other.low == other.high:
        return one.meets(other)
    return one.low < other.high and other.low < one.high


def _contradicts_itself(some: Sequence[Statement]) -> bool:
    """Whether one sentence or one table states several values: then it speaks of several things that the reader did not tell apart."""
    first: dict[Holder, Statement] = {}
    return any(not agree(first.setdefault(one.holder, one), one) for one in some)


def _statements(evidence: Evidence) -> Iterator[Statement]:
    tables = {figure.id: grid.name for grid in evidence.grids for figure in grid.cells.values()}
    folded = evidence.page.folded
    unsure = _unsure(evidence)
    for span, figures in groupby(evidence.figures.values(), key=lambda figure: figure.place.sentence):
        words = {*words_of_any(folded[slice(*span)])}
        after, slashed = span[0], False
        for figure in figures:
            slashed = after > span[0] and folded[after : figure.place.start].strip() == "/"
            holder = tables.get(figure.id, span)
            timed = figure.period not in unsure or isinstance(holder, str) or _says_when(folded, figure)
            if timed and not slashed and (one := _statement(figure, words, folded, after, holder)):
                yield one
            after = figure.place.end


def _unsure(evidence: Evidence) -> frozenset[str]:
    """Of a report about a month and the months up to it: the periods of which what says neither may be."""
    title = fold(evidence.document.title or evidence.document.text[:_HEAD])
    told = _AHEAD.split(title, maxsplit=1)[0]
    if evidence.document.period is None or not (_MONTH.search(told) and _MONTHS.search(told)):
        return frozenset()
    try:
        end = read_period(evidence.document.period).end
    except PeriodLabelError:
        return frozenset()
    # The month, the quarter and the year up to it have different labels; all of them end on one day.
    last = end - timedelta(days=1)
    return frozenset(of_months(last.year, first, last.month).label for first in range(1, last.month + 1))


def _says_when(folded: str, figure: Figure) -> bool:
    """Whether the sentence says of which period a figure is: before it, or by going on to the sum since January."""
    start, end = max(figure.place.sentence[0], figure.place.start - _FAR), min(figure.place.sentence[1], figure.place.end + _FAR)
    if _TIME.search(folded, start, figure.place.start):
        return True
    return bool(_MONTH_LABEL.fullmatch(figure.period or "") and _SINCE_JANUARY.search(folded, figure.place.end, end))


def words_of_any(text: str) -> Iterator[str]:
    """The words of a text of any length."""
    for start in range(0, len(text), 300):
        # Pieces overlap, so that no word is cut in all of them.
        yield from words_of(text[start : start + 390])


def _statement(figure: Figure, words: set[str], folded: str, after: int, holder: Holder) -> Statement | None:
    if figure.kind is Kind.RANK or figure.period is None or not _NO_GROUND.isdisjoint(figure.doubts):
        return None
    one_sided = figure.bound in (Bound.AT_LEAST, Bound.AT_MOST) and figure.role is not Role.TARGET and figure.upper is None
    name = None if one_sided else _name(figure, words)
    if name is None:
        return None
    unit = read_unit(figure.unit or "")
    quantity = Quantity(
        name,
        figure.kind,
        ("",) if name.startswith("=") and is_counted(figure.unit) and figure.unit else unit.measures,
        figure.period,
        figure.base_period,
        figure.at.isoformat() if figure.at else None,
        fold(without_level(figure.area or "")),
        figure.role,
        figure.against,
        " ".join(words_of(figure.assigner)) if figure.assigner else None,
    )
    return Statement(figure, quantity, holder, folded, after)


def specific_words(text: str, figure: Figure) -> set[str]:
    """The words of a text that tell what a figure measures: not those that stand with anything, nor those of its unit."""
    return {word for word in words_of_any(text) if not word[0].isdigit()} - _LIGHT - {*words_of(figure.unit or "")}


def without_level(area: str) -> str:
    """The name of an area without the word for what it is: `thành phố Hạc Vân` is `Hạc Vân`."""
    words = area.split()
    levels = {"thành", "phố", "tp.", "tp", "tỉnh", "huyện", "thị", "xã", "phường", "trấn"}
    while len(words) > 1 and words[0].islower() and fold(words[0]) in levels:
        del words[0]
    return " ".join(words)


def _said(figure: Figure) -> Interval | None:
    """What the figure states; a bound that a plan sets is compared as the number it is."""
    if figure.role is Role.TARGET and figure.bound is not Bound.ABOUT:
        return stated(replace(figure, bound=Bound.EXACT))
    return stated(figure)


def _name(figure: Figure, words: set[str]) -> str | None:
    """What is measured: `=` and an indicator's id with the words it does not know, or specific words; None where neither is sure."""
    if figure.indicator is None:
        return None
    said = words_of(without_areas(figure.indicator))
    part = words_of(figure.breakdown or "")
    if not {*(part or said)} <= words and not {*said} <= words:
        return None
    telling = {*said, *part} - _LIGHT - {*words_of(figure.unit or "")}
    best = figure.matches[0] if figure.matches else None
    if best and best.score >= SURE:
        more = telling - {*words_of(best.name)} if best.score not in (1.0, 0.97) else set()
        return f"={best.indicator} {' '.join(sorted(more))}".strip()
    if len(telling & {*_VAGUE.sub(" ", " ".join((*said, *part))).split()}) < _TELLING:
        return None
    more_said = part if not {*part} <= {*said} else ()
    return " ".join(word for word in (*said, *more_said) if word not in _LIGHT)

"""The numbers of a text as a person sees them: digits with thousand dots and a decimal comma, and what they count.

Found anew here, by regular expressions alone, so that a fault is not planted where the reader happens to look. Numbers that only
date or number things (days, years, articles, symbols of documents), ranges and numbers behind a hedge are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from tools.faults.arithmetic import Range

NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
HALF, WHOLE = Fraction(1, 2), Fraction(1)
"""How many units of its last digit a number may be away from what it stands for: rounded, or cut off as well."""

_NUMERAL = re.compile(rf"(?<![\w.,/])(?<!\d[-–])({NUMBER})(?![.,]?\d|/\d|[-–]\d|[GK]\b|h\d|°)")
RATIO = re.compile(rf"(?<![\w.,/])(?P<part>{NUMBER})\s?/\s?(?P<whole>{NUMBER})(?![.,]?\d|[/-])")
"""Two numbers with a slash between them: a ratio, or a day and a month."""
_NO_FIGURE_BEFORE = re.compile(
    r"(?:(?<!tổng )(?<!Tổng )\b[Ss]ố:?|\b(?:[Qq]uý|thứ|lần thứ|[Kk]hóa|[Kk]hoá|[Đđ]iều|[Kk]hoản|mức độ|[Gg]iai đoạn|nhiệm kỳ|tuần|"
    r"tuổi|từ đủ|lúc|"
    r"[Bb]iểu|đợt|QUÝ|[Dd]ưới|dự thảo lần|[Đđ]ề án|[Tt]rung ương|bão số|tầng|hồi))\s*$"
)
_DAY_BEFORE = re.compile(r"\b(?:[Nn]gày|[Tt]háng|[Nn]ăm|THÁNG|NĂM)\s*$")
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]|(?:19|20)\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
"""A number of four digits without a dot among things counted is a year: `vụ hè thu 2025`."""
_NUMBERING = re.compile(r"(?:^|\n)\s*\(?$"), re.compile(r"[.)\-]\d?")
_RANGE_BEFORE, _RANGE_AFTER = re.compile(r"\d%?\s?[-–]\s?$"), re.compile(r"^%?\s?[-–]\s?\d")
_NO_FIGURE_AFTER = re.compile(r"^\s?(?:tháng(?!\s*\d*\s*đồng)|giờ|năm|ngày đầu|tuổi|phút sáng)\b")
_HEDGE = re.compile(
    r"\b(?:gần|khoảng|xấp xỉ|trên|hơn|dưới|chừng|ngót|chưa đến|chưa tới|ít nhất|tối thiểu|tối đa|không quá|không dưới|từ|đến|vượt)\s*$",
    re.IGNORECASE,
)
_HEDGED_BEHIND = re.compile(r"^[^.;,()\n]{0,30}\btrở (?:lên|xuống)\b")
_MEASURE = re.compile(
    r"\s?(?:(?P<points>điểm\s?(?:%|phần trăm))|(?P<percent>%)"
    r"|(?P<money>(?:(?:nghìn|triệu|tỷ|tỉ)\s)?(?:đồng|USD|đ)\b)"
    r"|(?P<measure>(?:(?:nghìn|triệu|tỷ)\s)?(?:ha|tấn|tạ|kg|km2|km|m2|m3|m²|m|mm|kWh|MW|lít|TEU)(?![\w²]))"
    r"|(?P<scaled>(?:nghìn|triệu)\s[^\W\d]+)|(?P<noun>[^\W\d_]+(?:\s[^\W\d_]+)?))"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands: where, how it is written, and what it measures (`%`, `điểm %`, `tỷ đồng`, `ha`; a noun counted is `#`)."""

    start: int
    end: int
    words: str
    measure: str = "#"
    noun: str = ""

    @property
    def value(self) -> Decimal:
        """The number."""
        return value_of(self.words)

    @property
    def decimals(self) -> int:
        """How many digits stand behind its comma."""
        return len(self.words.partition(",")[2])

    @property
    def is_exact(self) -> bool:
        """Whether it counts things and so stands for itself alone."""
        return self.measure == "#" and not self.decimals

    def range(self, slack: Fraction) -> Range:
        """What it may stand for."""
        around = Fraction(0) if self.is_exact else slack / 10**self.decimals
        return Range(Fraction(self.value) - around, Fraction(self.value) + around)

    def saying(self, words: str) -> "Numeral":
        """The same with other digits."""
        return Numeral(self.start, self.end, words, self.measure, self.noun)


def value_of(words: str) -> Decimal:
    """The number that digits with thousand dots and a decimal comma write."""
    return Decimal(words.replace(".", "").replace(",", "."))


@lru_cache(maxsize=512)
def numerals(text: str) -> tuple[Numeral, ...]:
    """The numbers of a text that say how much of something, in order; ratios are none."""
    return tuple(_numerals(text))


def _numerals(text: str) -> Iterator[Numeral]:
    for found in _NUMERAL.finditer(text):
        before, after = text[max(0, found.start() - 20) : found.start()], text[found.end() : found.end() + 30]
        if _NO_FIGURE_BEFORE.search(before) or _RANGE_BEFORE.search(before) or _RANGE_AFTER.search(after) or _NO_FIGURE_AFTER.match(after):
            continue
        is_day = _DAY_BEFORE.search(before) and _DAY.fullmatch(found[1])
        if is_day or (_NUMBERING[0].search(text[max(0, found.start() - 5) : found.start()]) and _NUMBERING[1].match(after)):
            continue
        measure, noun = measure_behind(text, found.end())
        if measure == "#" and _YEAR.fullmatch(found[1]):
            continue
        yield Numeral(found.start(), found.end(), found[1], measure, noun)


def measure_behind(text: str, end: int) -> tuple[str, str]:
    """What a number ending there measures, and the noun it counts."""
    found = _MEASURE.match(text, end)
    if not found:
        return "#", ""
    if found["points"]:
        return "điểm %", ""
    if found["noun"]:
        return "#", found["noun"].casefold()
    said = found["percent"] or found["money"] or found["measure"] or found["scaled"]
    return " ".join(said.split()).replace("tỉ", "tỷ"), ""


def is_hedged(text: str, numeral: Numeral) -> bool:
    """Whether the number is said to be about, above or below what it is."""
    before = text[max(0, numeral.start - 20) : numeral.start]
    return bool(_HEDGE.search(before) or _HEDGED_BEHIND.match(text[numeral.end : numeral.end + 50]))


@lru_cache(maxsize=512)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    ends = [found.end() for found in re.finditer(r"\n|(?<=[^\d\s][.?!…”])\s+(?=[A-ZĐÀ-Ỹ“\"])|(?<=[\d%)]\.)\s+(?=[A-ZĐÀ-Ỹ“\"])", text)]
    starts = [0, *ends]
    return tuple(zip(starts, [*ends, len(text)], strict=True))


def sentence_at(text: str, place: int) -> tuple[int, int]:
    """The sentence that a place stands in: it ends at a stop before a capital letter, or with its line."""
    return next(span for span in reversed(_sentences(text)) if span[0] <= place)


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """All sentences of a text, in order, with the white space behind them."""
    return _sentences(text)


def within(text: str, start: int, end: int) -> tuple[Numeral, ...]:
    """The numbers that stand between two places."""
    return tuple(numeral for numeral in numerals(text) if start <= numeral.start and numeral.end <= end)


def ratio_numerals(text: str, found: re.Match[str]) -> tuple[Numeral, Numeral]:
    """Both numbers of a ratio that `RATIO` found."""
    measure, noun = measure_behind(text, found.end())
    part = Numeral(found.start("part"), found.end("part"), found["part"], measure, noun)
    return part, Numeral(found.start("whole"), found.end("whole"), found["whole"], measure, noun)

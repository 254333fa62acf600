"""Points and percent: a rate that went from 92,7% to 93,6% rose by 0,9 points, and no amount of money ever rose by points."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tools.faults.arithmetic import Range
from tools.faults.corpus import Text
from tools.faults.numerals import HALF, NUMBER, WHOLE, Numeral, sentence_at, within
from tools.faults.planting import Carrier, Edit, Holds, Plant, spoilt

TITLE = "percent for points"

_POINTS = re.compile(r"\s?(?:điểm\s?%|điểm phần trăm)")
_SIGN = re.compile(r"\b(?P<up>tăng|cao hơn|vượt)\s*$|\b(?P<down>giảm|thấp hơn|còn thiếu)\s*$")
_PAIR = re.compile(rf"\((?P<value>{NUMBER})%\s?/\s?(?P<base>{NUMBER})%\)")
_BASE = re.compile(rf"\((?:cùng kỳ|năm \d{{4}}|kế hoạch|KH)?\s*(?P<base>{NUMBER})%\)")
_GROWN = re.compile(
    rf"{NUMBER}\s(?:(?:nghìn|triệu|tỷ)\s)?(?P<unit>đồng|đảng viên|lượt|vụ|đơn|người|hộ|tấn|ha|USD|sản phẩm|trường|"
    rf"doanh nghiệp)\b[^;.\n]{{0,60}}?,\s(?:tăng|giảm)\s(?P<change>{NUMBER})(?P<sign>%)"
)


def carriers(text: Text) -> Iterator[Carrier]:
    """Differences in points with both rates beside them, and growths of amounts."""
    for change in within(text.words, 0, len(text.words)):
        sign = _SIGN.search(text.words[max(0, change.start - 14) : change.start])
        if change.measure != "điểm %" or not sign:
            continue
        judge = _higher if sign["up"] else _lower
        for value, base in _pairs(text.words, change):
            members = (value, base, change)
            if judge(members, HALF):
                yield Carrier(change.start, _plants(text.words, members, sign), frozenset({"growth", "verdict_and_numbers", "plan_share"}))
                break
    for found in _GROWN.finditer(text.words):
        edits = (Edit(found.start("sign"), found.end("sign"), said) for said in (" điểm %", " điểm phần trăm"))
        yield Carrier(
            found.start("change"), tuple(Plant("points for percent of an amount", (edit,)) for edit in edits), frozenset({"growth"})
        )


def _plants(words: str, members: tuple[Numeral, Numeral, Numeral], sign: re.Match[str]) -> tuple[Plant, ...]:
    change, judge = members[2], _higher if sign["up"] else _lower
    plants = spoilt(members, judge)
    unit = _POINTS.match(words, change.end)
    if unit and not _relative(1 if sign["up"] else -1)(members, WHOLE):
        plants = (*plants, *(Plant("percent for points", (Edit(*unit.span(), "%"),)),) * 3)
    return plants


def _pairs(words: str, change: Numeral) -> Iterator[tuple[Numeral, Numeral]]:
    start, end = sentence_at(words, change.start)
    if pair := _PAIR.search(words, change.end, end):
        yield _rate(pair, "value"), _rate(pair, "base")
    rates = [each for each in within(words, start, change.start) if each.measure == "%"]
    base = _BASE.search(words, change.end, end)
    if base and rates:
        yield rates[-1], _rate(base, "base")
    if len(rates) > 1 and re.search(r"\btừ\s.*\b(?:xuống|lên|còn)\s", words[start : change.start]):
        yield rates[-1], rates[-2]


def _rate(found: re.Match[str], name: str) -> Numeral:
    return Numeral(found.start(name), found.end(name), found[name], "%")


def _higher(members: Sequence[Numeral], slack: Fraction) -> bool:
    value, base, change = (member.range(slack) for member in members)
    return (value - base).meets(change)


def _lower(members: Sequence[Numeral], slack: Fraction) -> bool:
    value, base, change = (member.range(slack) for member in members)
    return (base - value).meets(change)


def _relative(sign: int) -> Holds:
    def relative(members: Sequence[Numeral], slack: Fraction) -> bool:
        value, base, change = (member.range(slack) for member in members)
        grown = value.over(base)
        return grown is not None and (grown - Range(Fraction(1), Fraction(1))).times(100 * sign).meets(change)

    return relative

"""A value, how much it grew, and what it grew from: `57 đảng viên, tăng 9,6% so với cùng kỳ (52 đảng viên)`, `từ 96 xuống 83, giảm 13`."""

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from tools.faults.arithmetic import Range
from tools.faults.cells import columns_told, in_cells, row_members
from tools.faults.corpus import Grid, Text
from tools.faults.numerals import HALF, WHOLE, Numeral, is_hedged, numerals, sentence_at, within
from tools.faults.planting import Carrier, Edit, Plant, spoilt

TITLE = "a value, its growth, and what it grew from"

_CHANGE = re.compile(
    r"\b(?P<up>tăng thêm|tăng|cao hơn|nhiều hơn)\s*(?:\+)?\s*$|\b(?P<down>giảm|thấp hơn|ít hơn|chậm hơn)\s*-?\s*$", re.IGNORECASE
)
_TIMES = re.compile(r"\b(?:gấp|tăng gấp)\s*$")
_BASE = re.compile(r"cùng kỳ|năm trước|năm ngoái|năm \d{4}|so với|\(|\btừ\b", re.IGNORECASE)
_OPPOSITE = {
    "tăng thêm": "giảm",
    "tăng": "giảm",
    "cao hơn": "thấp hơn",
    "nhiều hơn": "ít hơn",
    "giảm": "tăng",
    "thấp hơn": "cao hơn",
    "ít hơn": "nhiều hơn",
}
_ALSO = frozenset({"index_and_growth", "restated", "balance", "magnitude", "documents_disagree", "percent_or_points"})


def carriers(text: Text) -> Iterator[Carrier]:
    """Growths, absolute or in percent, and multiples, for which the sentence holds the value and the one before it."""
    for change in within(text.words, 0, len(text.words)):
        before = text.words[max(0, change.start - 16) : change.start]
        sign = _CHANGE.search(before)
        is_multiple = bool(_TIMES.search(before)) and re.match(r"\s?lần", text.words[change.end :])
        if change.measure == "điểm %" or (is_hedged(text.words, change) and not sign) or not (sign or is_multiple):
            continue
        judge = multiplied if is_multiple else (_grown if change.measure == "%" else _changed)(1 if sign and sign["up"] else -1)
        for value, base in _pairs(text.words, change):
            members = (value, base, change)
            if value.value == base.value or not judge(members, HALF):
                continue
            plants = spoilt(members, judge, beside=numerals(text.words))
            if sign and (flipped := _flipped(change, before, sign, members)):
                plants = (*plants, flipped)
            if plants:
                yield Carrier(change.start, plants, _ALSO)
                break


def _pairs(words: str, change: Numeral) -> Iterator[tuple[Numeral, Numeral]]:
    """Values of the sentence that may have grown, each with one that it may have grown from, named as such."""
    start, end = sentence_at(words, change.start)
    amounts = [each for each in within(words, start, end) if each.measure != "điểm %" and each != change and not is_hedged(words, each)]
    plain = re.compile(r"\b(?:tăng thêm|tăng|giảm|cao hơn|nhiều hơn|ít hơn)\s*$")
    amounts = [each for each in amounts if not plain.search(words[max(0, each.start - 14) : each.start])]
    reach = within(words, words.rfind("\n", 0, start) + 1, end)
    from_before = [each for each in reach if each.start < start and re.search(r"Cuối năm \d{4}, [^.]*$", words[: each.start][-80:])]
    for value in reversed([each for each in amounts if each.start < change.start][-4:]):
        bases = [each for each in amounts if each.start > change.end and "(" in words[change.end : each.start]][:1]
        bases += [
            each
            for each in amounts
            if each.start < value.start and re.search(r"\btừ\s[^,;]*$", words[max(start, each.start - 12) : each.start])
        ]
        bases += [
            each for each in amounts if value.end <= each.start < change.start and re.search(r"cùng kỳ\s*$", words[: each.start][-10:])
        ]
        for base in [*bases, *from_before]:
            if base != value and base.measure == value.measure:
                yield value, base
    yield from _from_to(words, start, change)


def _from_to(words: str, start: int, change: Numeral) -> Iterator[tuple[Numeral, Numeral]]:
    """`từ A lên B`: both stand behind words that hedge elsewhere."""
    found = re.search(r"\btừ\s.*?\b(?:lên|xuống|còn|nâng lên)\s[^;]*$", words[start : change.start])
    if found:
        both = within(words, start + found.start(), change.start)
        if len(both) == 2 and both[0].measure in (both[1].measure, "#"):
            yield both[1], both[0]


def _flipped(change: Numeral, before: str, sign: re.Match[str], members: tuple[Numeral, ...]) -> Plant | None:
    said = sign["up"] or sign["down"]
    start = change.start - (len(before) - sign.start("up" if sign["up"] else "down"))
    other = _OPPOSITE.get(said.casefold())
    judge = (_grown if change.measure == "%" else _changed)(-1 if sign["up"] else 1)
    if not other or judge(members, WHOLE):
        return None
    return Plant("plus for minus", (Edit(start, start + len(said), other.capitalize() if said[0].isupper() else other),))


def in_grid(grid: Grid) -> Iterator[Carrier]:
    """Cells of a column of indices against the same time of an earlier year."""
    for column, by, of in columns_told(grid, ("cùng kỳ", "so sánh", "năm trước", "/")):
        if not re.search(r"cùng kỳ|năm trước|ước th|/", _head(grid, column)):
            continue
        for row, members in row_members(grid, (by, of, column)):
            if _share(members, HALF) and (plants := spoilt(members, _share, which=(0, 1, 2))):
                cells = [(row, by), (row, of), (row, column)]
                yield Carrier((row, column), in_cells(grid, plants, cells), _ALSO | {"plan_share", "ratio_and_percentage", "table_totals"})


def _head(grid: Grid, column: int) -> str:
    return " ".join(grid.cell(row, column) for row in range(1, grid.head + 1)).casefold()


def _share(members: Sequence[Numeral], slack: Fraction) -> bool:
    value, base, index = (member.range(slack) for member in members)
    computed = value.over(base)
    return computed is not None and computed.times(100).meets(index)


def _grown(sign: int) -> Callable[[Sequence[Numeral], Fraction], bool]:
    def grown(members: Sequence[Numeral], slack: Fraction) -> bool:
        """Whether the value is its base and so many percent more or less."""
        value, base, change = (member.range(slack) for member in members)
        computed = value.over(base)
        return computed is not None and (computed - Range(Fraction(1), Fraction(1))).times(100 * sign).meets(change)

    return grown


def _changed(sign: int) -> Callable[[Sequence[Numeral], Fraction], bool]:
    def changed(members: Sequence[Numeral], slack: Fraction) -> bool:
        """Whether the value is its base and so much more or less."""
        value, base, change = (member.range(slack) for member in members)
        return (value - base).times(sign).meets(change)

    return changed


def multiplied(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether the value is so many times its base."""
    value, base, times = (member.range(slack) for member in members)
    computed = value.over(base)
    return computed is not None and computed.meets(times)

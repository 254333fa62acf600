"""A whole, its parts, and how each of them grew: a whole grows no faster than the fastest of its parts, and no slower than the slowest."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from tools.faults.arithmetic import Range, total
from tools.faults.corpus import Text
from tools.faults.numerals import HALF, Numeral, within
from tools.faults.planting import Carrier, Edit, Plant, misspelt, spoilt

TITLE = "the growth of a whole and of its parts"

_GROWTH = re.compile(r"\b(?P<up>tăng)\s*$|\b(?P<down>giảm)\s*$")
_TO_GROWTH = re.compile(r"[^;.\n]{0,60}")
_LEAD = re.compile(r"\b(?:[Tt]rong đó|gồm)\b")
_SECTORS = (("công nghiệp", "dịch vụ", "nông"), ("khai khoáng", "chế biến", "điện"))
"""Names under which all of an economy is told, and all of its industry."""
_FEWEST, _MOST = 3, 5


def carriers(text: Text) -> Iterator[Carrier]:
    """Lines in which a value with a growth is the sum of the next values with theirs, and growths told of all sectors."""
    at = 0
    for line in text.words.split("\n"):
        yield from _of_sectors(text.words, at, at + len(line))
        grown = _grown(text.words, at, at + len(line))
        for first in range(len(grown)):
            for count in range(2, min(_MOST, len(grown) - first - 1) + 1):
                members = [numeral for pair in grown[first : first + 1 + count] for numeral in pair]
                if _adds_up(members) and holds(members, HALF):
                    plants = spoilt(members, holds, which=tuple(range(1, len(members), 2)))
                    if plants:
                        yield Carrier(members[0].start, plants, frozenset({"growth", "parts_and_whole"}))
                    break
        at += len(line) + 1


def _of_sectors(words: str, start: int, end: int) -> Iterator[Carrier]:
    """A growth before `trong đó` and those of all sectors behind it: it lies between the least and the greatest of them."""
    lead = _LEAD.search(words, start, end)
    sectors = words[lead.end() : end].casefold() if lead else ""
    if not lead or not any(all(name in sectors for name in names) for names in _SECTORS):
        return
    told = [
        (change, sign)
        for change in within(words, start, end)
        if change.measure == "%" and (sign := _GROWTH.search(words[: change.start][-12:]))
    ]
    whole = next(((change, sign) for change, sign in reversed(told) if change.start < lead.start()), None)
    parts = [_signed(change, sign).value for change, sign in told if change.start > lead.end()]
    if whole is None or len(parts) < _FEWEST or not min(parts) <= _signed(*whole).value <= max(parts):
        return
    plants = []
    for way, wrong in misspelt(whole[0].words):
        value = _signed(whole[0].saying(wrong), whole[1]).value
        if not min(parts) - 1 <= value <= max(parts) + 1:
            plants.append(Plant(way, (Edit(whole[0].start, whole[0].end, wrong),)))
    if plants:
        yield Carrier(whole[0].start, tuple(plants), frozenset({"growth", "impossible_percentage", "forbidden_value"}))


def _signed(change: Numeral, sign: re.Match[str]) -> Numeral:
    return change.saying(f"-{change.words}") if sign["down"] else change


def _grown(words: str, start: int, end: int) -> list[tuple[Numeral, Numeral]]:
    """Values of a line with the percentage each grew by, signed."""
    told, numerals = [], within(words, start, end)
    for value, change in pairwise(numerals):
        sign = _GROWTH.search(words[value.end : change.start])
        if (
            value.measure in ("%", "điểm %")
            or change.measure != "%"
            or not sign
            or not _TO_GROWTH.fullmatch(words[value.end : change.start])
        ):
            continue
        told.append((value, Numeral(change.start, change.end, change.words, "%", "down" if sign["down"] else "up")))
    return told


def _adds_up(members: Sequence[Numeral]) -> bool:
    values = members[::2]
    return (
        len({value.measure for value in values}) == 1
        and abs(values[0].value - sum(value.value for value in values[1:])) * 10 ** values[0].decimals <= 1
    )


def holds(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether what the whole and what its parts must have been before agree; members are value and growth by turns."""
    before = [earlier for value, change in zip(members[::2], members[1::2], strict=True) if (earlier := _before(value, change, slack))]
    return len(before) < len(members) // 2 or total(before[1:]).meets(before[0])


def _before(value: Numeral, change: Numeral, slack: Fraction) -> Range | None:
    grown = change.range(slack).times(Fraction(-1 if change.noun == "down" else 1, 100)) + Range(Fraction(1), Fraction(1))
    return value.range(slack).over(grown)

"""Two reports of one office: the sum of the year so far is that of the report before and the amount of the month, or they disagree."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tools.faults.arithmetic import total
from tools.faults.corpus import Text
from tools.faults.numerals import HALF, Numeral, is_hedged, numerals, sentence_at, within
from tools.faults.planting import Carrier, spoilt

TITLE = "two documents that disagree"

_BASE = re.compile(r"cùng kỳ\s*$|\(năm \d{4}:\s*$")
_FEWEST_DIGITS = 3


def between(earlier: Text, later: Text) -> Iterator[Carrier]:
    """Sums so far in the later of two reports of months that follow each other, and numbers said of the same months of the year before."""
    also = frozenset({"restated", "growth", "plan_share", "copied_forward", "parts_and_whole", "magnitude", "balance"})
    if follows(earlier, later):
        for so_far, monthly, before in _sums(earlier, later):
            members = (so_far, monthly, before)
            if plants := spoilt(members, holds, which=(0, 1)):
                yield Carrier(so_far.start, plants, also)
    elif earlier.day and later.day and later.day.year == earlier.day.year + 1 and earlier.name[5:] == later.name[5:]:
        for base in numerals(later.words):
            if not _BASE.search(later.words[: base.start][-14:]) or _digits(base) <= _FEWEST_DIGITS or is_hedged(later.words, base):
                continue
            stated = [each for each in numerals(earlier.words) if each.words == base.words and each.measure == base.measure]
            if stated and (plants := spoilt((base, stated[0]), _same, which=(0,))):
                yield Carrier(base.start, plants, also)


def follows(earlier: Text, later: Text) -> bool:
    """Whether the later report is of the month after the earlier one."""
    if earlier.day is None or later.day is None or "bao-cao-xay" in earlier.name + later.name or "nghi-quyet" in earlier.name + later.name:
        return False
    return (earlier.day.year, earlier.day.month + 1) == (later.day.year, later.day.month) and "ket-luan" not in earlier.name + later.name


def _sums(earlier: Text, later: Text) -> Iterator[tuple[Numeral, Numeral, Numeral]]:
    """Triples of the sum so far, the amount of the month and the sum of the report before, to the digit and about the same thing."""
    before = [each for each in numerals(earlier.words) if _digits(each) >= _FEWEST_DIGITS and not is_hedged(earlier.words, each)]
    for so_far in numerals(later.words):
        if _digits(so_far) < _FEWEST_DIGITS or is_hedged(later.words, so_far) or so_far.measure in ("%", "điểm %"):
            continue
        line = (later.words.rfind("\n", 0, so_far.start) + 1, later.words.find("\n", so_far.start))
        for monthly in within(later.words, *line):
            if monthly.measure != so_far.measure or monthly.value >= so_far.value or is_hedged(later.words, monthly):
                continue
            past = next((each for each in before if each.measure == so_far.measure and each.value + monthly.value == so_far.value), None)
            if past and _are_about_the_same(later.words, so_far, earlier.words, past):
                yield so_far, monthly, past
                break


def _are_about_the_same(words: str, one: Numeral, others: str, other: Numeral) -> bool:
    said = set(re.findall(r"[^\W\d_]{2,}", words[sentence_at(words, one.start)[0] : one.end + 20].casefold()))
    told = set(re.findall(r"[^\W\d_]{2,}", others[sentence_at(others, other.start)[0] : other.end + 20].casefold()))
    return len(said & told) > 2


def _digits(numeral: Numeral) -> int:
    return len(re.sub(r"\D", "", numeral.words))


def holds(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether the sum of the report before and the amount of the month give the sum so far."""
    exact = Fraction(0) if slack == HALF else slack
    return total([member.range(exact) for member in members[1:]]).meets(members[0].range(exact))


def _same(members: Sequence[Numeral], slack: Fraction) -> bool:
    return members[0].range(slack).meets(members[1].range(slack))

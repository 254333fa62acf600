"""One figure stated twice in a document: in the body, and again further on or in the summary."""

import re
from collections.abc import Iterator
from itertools import pairwise

from tools.faults.corpus import Text
from tools.faults.numerals import WHOLE, Numeral, is_hedged, measure_behind, numerals, sentence_at, within
from tools.faults.places import end_of_results
from tools.faults.planting import Carrier, Edit, Plant, misspelt

TITLE = "a figure stated twice"

_WORDINGS = ("Nhìn chung, {said}.", "Tóm lại, {said}.", "Đánh giá chung: {said}.", "Như vậy, {said}.")
_CLAUSE = re.compile(
    r"(?P<said>(?P<subject>[A-ZĐ][^\W\d_]+(?:\s[^\W\d_]+|,\s[^\W\d_]+|\s-\s[^\W\d_]+){2,12}?)(?P<when>\s(?:\d{1,2} tháng|"
    r"tháng \d{1,2}|quý [IV]+|năm \d{4}|lũy kế)){0,2}\s?(?:ước đạt |ước |đạt |là |được |có )?)$"
)
_UNIT = re.compile(
    r"(?:\s?(?:km2|m2|m3))?[^,;.:()\n\d]{0,45}"
    r"(?=[;.:()\n]|$|,\s(?:tăng|giảm|đạt|bằng|chiếm|trong đó|gồm|vượt|hụt|gấp|cao|thấp|nhiều|xếp|riêng|lũy kế|nâng|bình quân|\d))"
)
"""What is measured, to the next stop, so that nothing is lost of it when it is said again."""
_TWO_PERIODS = re.compile(r"[Ll][uũ][yỹ] kế|\d tháng|[Tt]rong tháng|quý [IV]|\bnăm \d{4}")
"""Words for which a sentence may tell of a month and of the year so far: a figure without one is not stated again."""
_WORDS_IN_COMMON = 2
_BIG_ENOUGH = 3
"""Digits that a number needs so that its standing twice is no accident."""
_DEPENDENT = re.compile(r"^(?:Trong đó|Riêng|Ngoài ra|Qua|Theo|Còn|Cả|Đến|Trong|Từ|Các|Hơn|Tuy|Khu vực)\b")


def carriers(text: Text) -> Iterator[Carrier]:
    """Numbers that stand twice under the same words, and figures with a plain subject, which are stated a second time."""
    also = frozenset(
        {"parts_and_whole", "growth", "ratio_and_percentage", "plan_share", "balance", "documents_disagree", "announced_count"}
    )
    yield from _twice(text, also)
    if "QUYẾT NGHỊ" in text.words:
        return
    place = end_of_results(text.words)
    for told in numerals(text.words):
        start = sentence_at(text.words, told.start)[0]
        if (
            told.start > place
            or told.start - start > 130
            or is_hedged(text.words, told)
            or len(re.sub(r"\D", "", told.words)) < _BIG_ENOUGH
        ):
            continue
        before = re.sub(r"^(?:\d{1,2}(?:\.\d)?\.|[a-zđ]\)|\(\d+\)|[-+•])\s", "", text.words[start : told.start])
        clause = _CLAUSE.fullmatch(before)
        is_ambiguous = clause and not clause["when"] and _TWO_PERIODS.search(text.words[told.end : sentence_at(text.words, told.start)[1]])
        if (
            clause
            and not is_ambiguous
            and _UNIT.match(text.words, told.end)
            and not _DEPENDENT.match(clause["subject"])
            and within(text.words, start, told.start) == ()
        ):
            yield _again(text, told, clause["said"], place, also)


def _again(text: Text, told: Numeral, said: str, place: int, also: frozenset[str]) -> Carrier:
    unit = _UNIT.match(text.words, told.end)
    first = said if said.split(maxsplit=1)[0].isupper() else said[0].lower() + said[1:]
    behind = unit[0].rstrip() if unit else ""
    plants = [
        Plant(way, (Edit(place, place, "\n" + wording.format(said=first + words + behind)),))
        for wording in _WORDINGS
        for way, words in _differing(told)
    ]
    return Carrier(told.start, tuple(plants), also)


def _differing(told: Numeral) -> Iterator[tuple[str, str]]:
    """Ways to misspell a number that are no rounding of it, and no cutting off."""
    for way, words in misspelt(told.words):
        if not told.saying(words).range(WHOLE).meets(told.range(WHOLE)):
            yield way, words


def _twice(text: Text, also: frozenset[str]) -> Iterator[Carrier]:
    told: dict[tuple[str, str], list[Numeral]] = {}
    for numeral in numerals(text.words):
        if len(re.sub(r"\D", "", numeral.words).rstrip("0")) >= _BIG_ENOUGH - (numeral.measure == "#") and not is_hedged(
            text.words, numeral
        ):
            told.setdefault((numeral.words, numeral.measure), []).append(numeral)
    for mentions in told.values():
        for one, other in pairwise(mentions):
            same_noun = one.noun == other.noun and (one.noun or one.measure not in ("#", "%"))
            if (
                sentence_at(text.words, one.start) != sentence_at(text.words, other.start)
                and same_noun
                and _are_alike(text.words, one, other)
            ):
                plants = [
                    Plant(way, (Edit(member.start, member.end, words),)) for member in (one, other) for way, words in _differing(member)
                ]
                yield Carrier(one.start, tuple(plants), also)


def _are_alike(words: str, one: Numeral, other: Numeral) -> bool:
    """Whether both stand among the same words: two long ones at least, in the sentence before and behind."""
    around = [set(re.findall(r"[^\W\d_]{2,}", words[max(0, each.start - 60) : each.end + 50].casefold())) for each in (one, other)]
    behind = [words[each.end : each.end + 25].casefold().split()[:3] for each in (one, other)]
    return len(around[0] & around[1]) > _WORDS_IN_COMMON and (behind[0] == behind[1] or measure_behind(words, one.end)[0] != "#")

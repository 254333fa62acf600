"""A percentage that nothing can have: a share of more than a hundred, a fall by more than everything."""

import re
from collections.abc import Iterator

from tools.faults.corpus import Text
from tools.faults.numerals import Numeral, is_hedged, sentence_at, within
from tools.faults.planting import Carrier, Edit, Plant, misspelt

TITLE = "a percentage that cannot be"

_SHARE = re.compile(
    r"(?:\bchiếm(?: tỷ trọng)?|tỷ lệ hộ nghèo[^,;.]{0,40}|hộ nghèo[^,;.\d]{0,20}còn|tỷ lệ bao phủ[^,;.]{0,40}|bao phủ bảo hiểm y tế|"
    r"che phủ(?: rừng)?[^,;.\d]{0,24}|"
    r"nước sạch|suy dinh dưỡng[^,;.\d]{0,30}|đúng hạn(?: đạt)?|thu gom[^,;.\d]{0,30}|tham gia (?:học tập|BHYT)|"
    r"tỷ lệ người dân hài lòng[^,;.\d]{0,40}|qua đào tạo[^,;.\d]{0,10}|"
    r"tỷ lệ tốt nghiệp(?: THPT)?(?: đạt)?|thất nghiệp[^,;.\d]{0,40}|nhà kiên cố chiếm|tỷ lệ lấp đầy[^,;.\d]{0,14})\s*$",
    re.IGNORECASE,
)
_FALL = re.compile(r"\bgiảm\s*$")


def carriers(text: Text) -> Iterator[Carrier]:
    """Shares and rates that end at a hundred, and falls in percent."""
    for said in within(text.words, 0, len(text.words)):
        start = max(sentence_at(text.words, said.start)[0], said.start - 70)
        before = text.words[start : said.start]
        is_fall = bool(_FALL.search(before))
        if said.measure != "%" or is_hedged(text.words, said) or said.value >= 100 or not (is_fall or _SHARE.search(before)):
            continue
        plants = [Plant(way, (Edit(said.start, said.end, words),)) for way, words in _over_a_hundred(said)]
        if plants:
            also = frozenset(
                {
                    "ratio_and_percentage",
                    "shares_to_hundred",
                    "share_of_whole",
                    "growth",
                    "forbidden_value",
                    "percent_or_points",
                    "growth_of_parts",
                }
            )
            yield Carrier(said.start, tuple(plants), also)


def _over_a_hundred(said: Numeral) -> Iterator[tuple[str, str]]:
    for way, words in misspelt(said.words):
        if said.saying(words).value > 100:
            yield way, words
    if said.value >= 10:
        yield "a one before it", f"1{said.words}"

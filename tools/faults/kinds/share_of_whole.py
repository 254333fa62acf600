"""A part of a whole and its share: `tiếp nhận 412.365 hồ sơ, trong đó nộp trực tuyến 331.128 hồ sơ, chiếm 80,3%`."""

import re
from collections.abc import Iterator

from tools.faults.corpus import Text
from tools.faults.kinds.ratio_and_percentage import holds
from tools.faults.numerals import HALF, RATIO, numerals, sentence_at, within
from tools.faults.planting import Carrier, spoilt

TITLE = "a part of a whole and its share"

_OF_WHOLE = re.compile(r"\b(?:chiếm|đạt tỷ lệ|đạt|bằng)\s*$|\(\s*$")
_MOST_AWAY = 45


def carriers(text: Text) -> Iterator[Carrier]:
    """Shares right behind a part, which with an amount earlier in the sentence gives them."""
    also = frozenset({"part_over_whole", "plan_share", "parts_and_whole", "ratio_and_percentage", "impossible_percentage"})
    for share in within(text.words, 0, len(text.words)):
        start = sentence_at(text.words, share.start)[0]
        earlier = [each for each in within(text.words, start, share.start) if each.measure not in ("%", "điểm %")]
        if share.measure != "%" or not _OF_WHOLE.search(text.words[start : share.start]) or len(earlier) < 2:
            continue
        part, between = earlier[-1], text.words[earlier[-1].end : share.start]
        if share.start - part.end > _MOST_AWAY or re.search(r"[;.]\s|tăng|giảm", between) or RATIO.search(between):
            continue
        for whole in earlier[-2::-1]:
            members = (part, whole, share)
            if (
                whole.measure == part.measure
                and whole.value > part.value
                and holds(members, HALF)
                and (plants := spoilt(members, holds, beside=numerals(text.words)))
            ):
                yield Carrier(share.start, plants, also)
                break

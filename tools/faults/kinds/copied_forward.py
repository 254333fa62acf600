"""A sentence of the last report that stayed in this one, with last month's numbers."""

import re
from collections.abc import Iterator

from tools.faults.corpus import Text
from tools.faults.kinds.documents_disagree import follows
from tools.faults.numerals import is_hedged, numerals, sentence_at, sentences
from tools.faults.planting import Carrier, Edit, Plant

TITLE = "a sentence of the last report"

_TOPICS = (
    "Tổng mức bán lẻ",
    "lượt khách|Khách du lịch|khách du lịch",
    "Sản lượng thủy sản|sản lượng thủy sản",
    "Thu ngân sách|thu ngân sách",
    "Chi ngân sách|chi ngân sách",
    "Giải ngân|giải ngân",
    "Việc làm mới|việc làm",
    r"Tiếp \d+ lượt",
    "Tai nạn giao thông",
    "Phạm pháp hình sự",
    "hồ sơ",
    "Thành lập mới|doanh nghiệp",
    "giấy chứng nhận",
)
_TELLING = 7
"""Digits in a sentence that no two months share by accident."""
_MONTHLY = re.compile(r"(?:tháng \d{1,2}|[Tt]rong tháng|[Tt]háng \d{1,2})(?:\s(?:ước|đạt|thu|là|đón|ước đạt|giải ngân|tiếp nhận))*\s*$")


def between(earlier: Text, later: Text) -> Iterator[Carrier]:
    """Sentences of the later of two following reports in whose place the one before had one on the same matter; amounts of the month."""
    if not follows(earlier, later):
        return
    also = frozenset(
        {"documents_disagree", "stale_word", "restated", "growth", "plan_share", "parts_and_whole", "balance", "ratio_and_percentage"}
    )
    for topic in _TOPICS:
        one, other = _sentence(earlier.words, topic), _sentence(later.words, topic)
        if one and other:
            copied = earlier.words[slice(*one)].strip()
            end = other[0] + len(later.words[slice(*other)].rstrip())
            plants = [
                Plant("a sentence left as it was", (Edit(other[0], end, copied),)),
                Plant("a sentence with a new month", (Edit(other[0], end, _renamed(copied, earlier, later)),)),
            ]
            yield Carrier(other[0], tuple(dict.fromkeys(plants)), also)
    yield from _amounts(earlier, later, also)


def _amounts(earlier: Text, later: Text, also: frozenset[str]) -> Iterator[Carrier]:
    for topic in _TOPICS:
        one, other = _sentence(earlier.words, topic), _sentence(later.words, topic)
        if not (one and other):
            continue
        past, now = (
            [
                each
                for each in numerals(words)
                if span[0] <= each.start < span[1] and _MONTHLY.search(words[: each.start][-30:]) and not is_hedged(words, each)
            ]
            for words, span in ((earlier.words, one), (later.words, other))
        )
        if len(past) == len(now) == 1 and past[0].measure == now[0].measure and past[0].value != now[0].value:
            yield Carrier(now[0].start, (Plant("the previous period's number", (Edit(now[0].start, now[0].end, past[0].words),)),), also)


def _sentence(words: str, topic: str) -> tuple[int, int] | None:
    """The first sentence on a matter that holds two numbers of two digits, before the tasks."""
    for start, end in sentences(words):
        if start > 300 and re.search(topic, words[start:end]):
            told = [each for each in numerals(words) if start <= each.start < end and len(re.sub(r"\D", "", each.words)) > 1]
            is_telling = len(told) > 1 and sum(len(re.sub(r"\D", "", each.words)) for each in told) >= _TELLING
            return (start, end) if is_telling and sentence_at(words, start) == (start, end) else None
    return None


def _renamed(sentence: str, earlier: Text, later: Text) -> str:
    """The sentence with the names of its month and its months so far moved on."""
    old, new = (text.day.month if text.day else 0 for text in (earlier, later))
    sentence = re.sub(rf"(?<![\d/])0?{old} tháng\b", f"{new} tháng", sentence)
    return re.sub(rf"\b([Tt]háng) 0?{old}\b(?!/)", lambda found: f"{found[1]} {new}", sentence)

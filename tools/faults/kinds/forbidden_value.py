"""A value that its kind of figure cannot have: half a school, rank twelve of nine, 188 points of a hundred, a rate below nothing."""

import re
from collections.abc import Iterator

from tools.faults.corpus import Text
from tools.faults.numerals import NUMBER, value_of
from tools.faults.planting import Carrier, Edit, Plant, misspelt

TITLE = "a value that cannot be"

_COUNT = re.compile(
    r"(?<![\w.,/-])(?<!số )(?<!ngày )(?P<count>\d{1,3}(?:\.\d{3})*)\s(?:trường|đảng viên|chi bộ|vụ|hộ nghèo|doanh nghiệp|dự án|"
    r"đồng chí|người chết|"
    r"tổ chức đảng|xã đạt|thôn|hội viên|hợp tác xã|bệnh viện|công dân|mô hình)\b"
)
_RANK = re.compile(r"(?:thứ|hạng)\s(?P<rank>\d+)/(?P<field>\d+)")
_SCORE = re.compile(rf"(?P<score>{NUMBER})/(?P<most>10|100)\sđiểm")
_RATE = re.compile(
    rf"(?:tỷ lệ hộ nghèo|bao phủ bảo hiểm y tế|thất nghiệp[^,;.\d]{{0,30}}|nợ xấu|bỏ học|suy dinh dưỡng[^,;.\d]{{0,20}})"
    rf"\s?(?:là|còn|đạt)?\s(?P<rate>{NUMBER})%",
    re.IGNORECASE,
)


def carriers(text: Text) -> Iterator[Carrier]:
    """Counts of things that are whole, ranks, scores, and rates that are not negative."""
    also = frozenset({"impossible_percentage", "part_over_whole", "parts_and_whole", "ratio_and_percentage", "plan_share", "growth"})
    for found in _COUNT.finditer(text.words):
        told = found["count"]
        plants = tuple(
            Plant("a fraction of a thing", (Edit(*found.span("count"), words),)) for words in (f"{told},5", f"{told},25", f"{told},7")
        )
        yield Carrier(found.start(), plants, also)
    for found in _RANK.finditer(text.words):
        wrong = [(way, words) for way, words in misspelt(found["rank"]) if value_of(words) > value_of(found["field"])]
        turned = [("both turned round", found["field"])] if found["rank"] != found["field"] else []
        plants = tuple(Plant(way, (Edit(*found.span("rank"), words),)) for way, words in wrong)
        turn = tuple(Plant(way, (Edit(found.start("rank"), found.end("field"), f"{words}/{found['rank']}"),)) for way, words in turned)
        yield Carrier(found.start(), (*plants, *turn), also)
    for found in _SCORE.finditer(text.words):
        wrong = [(way, words) for way, words in misspelt(found["score"]) if value_of(words) > value_of(found["most"])]
        yield Carrier(found.start(), tuple(Plant(way, (Edit(*found.span("score"), words),)) for way, words in wrong), also)
    for found in _RATE.finditer(text.words):
        yield Carrier(found.start(), (Plant("a minus before it", (Edit(*found.span("rate"), f"-{found['rate']}"),)),), also)

"""A part that is more than its whole: `38/41 trường` the other way round, `12 dự án, trong đó 15 …`."""

import re
from collections.abc import Iterator

from tools.faults.corpus import Text
from tools.faults.numerals import NUMBER, RATIO, Numeral, measure_behind, ratio_numerals, value_of
from tools.faults.planting import Carrier, Edit, Plant, misspelt

TITLE = "a part is no more than its whole"

_COUNTED = re.compile(
    r"\s(?:chỉ tiêu|trường|xã|thôn|bản|vụ|đơn|hồ sơ|chi bộ|tổ chức|dự án|hộ|căn|công trình|nhiệm vụ|đảng viên|cơ sở|phòng học|điểm|"
    r"tiêu chí|tiêu chuẩn|"
    r"khoản thu|chủ đầu tư|tàu|sinh viên|ý kiến|đồng chí|phường|bệnh viện|TCCSĐ|thửa|sạp|lô|phản ánh|hội nghị|ổ dịch|"
    r"tổ chức tín dụng|đảng bộ|KCN|"
    r"khu công nghiệp|vị trí|lần|tuyến|đơn vị|trường hợp|ha mặt bằng|km mặt bằng|giống|ý|cơ quan)"
)
_OF_WHICH = re.compile(
    rf"(?<![\w.,/])(?P<whole>{NUMBER})\s(?P<noun>[^\W\d_]+(?:\s[^\W\d_]+)?)[^.;\n\d]{{0,60}},\s(?:trong đó|"
    rf"trong số này)(?:\scó)?\s(?P<part>{NUMBER})\s(?P=noun)\b"
)


def carriers(text: Text) -> Iterator[Carrier]:
    """Ratios of things counted, and parts of the same noun behind `trong đó`."""
    also = frozenset({"ratio_and_percentage", "plan_share", "parts_and_whole", "share_of_whole", "restated", "impossible_percentage"})
    for found in RATIO.finditer(text.words):
        part, whole = ratio_numerals(text.words, found)
        if (
            part.value <= whole.value
            and _COUNTED.match(text.words, found.end())
            and not re.search(r"(?:ngày|hạng|thứ)\s*$", text.words[: found.start()])
        ):
            turned = Plant("both turned round", (Edit(part.start, whole.end, f"{whole.words}/{part.words}"),))
            plants = (turned, *_over(part, whole)) if part.value < whole.value else _over(part, whole)
            yield Carrier(found.start(), plants, also)
    for found in _OF_WHICH.finditer(text.words):
        part = Numeral(found.start("part"), found.end("part"), found["part"], *measure_behind(text.words, found.end("part")))
        whole = Numeral(found.start("whole"), found.end("whole"), found["whole"])
        if part.value < whole.value:
            yield Carrier(found.start(), _over(part, whole), also)


def _over(part: Numeral, whole: Numeral) -> tuple[Plant, ...]:
    """Ways to misspell the part so that it is more than the whole, or the whole so that it is less than the part."""
    plants = [Plant(way, (Edit(part.start, part.end, words),)) for way, words in misspelt(part.words) if value_of(words) > whole.value]
    plants += [
        Plant(way, (Edit(whole.start, whole.end, words),)) for way, words in misspelt(whole.words) if 0 < value_of(words) < part.value
    ]
    return tuple(plants)

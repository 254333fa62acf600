"""A body or a place that had ceased when the text was written: a district after 1 July 2025, a ministry after 1 March 2025."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tools.faults.corpus import Text
from tools.faults.planting import Carrier, Edit, Plant

TITLE = "a body that had ceased"

_ENDED = (
    (
        Day(2025, 7, 1),
        r"UBND (?:các )?(?:xã, phường|phường, xã)",
        ("UBND các huyện, thành phố", "UBND các huyện, thị xã, thành phố", "UBND cấp huyện"),
    ),
    (
        Day(2025, 7, 1),
        r"(?<=UBND )phường(?: [A-ZĐ]\w+){1,4}",
        ("thành phố Phan Thiết", "thành phố Đông Hà", "thị xã Ba Đồn", "huyện Triệu Phong"),
    ),
    (
        Day(2025, 7, 1),
        r"(?<=UBND )xã(?: [A-ZĐ]\w+){1,4}",
        ("huyện Triệu Phong", "thành phố Phan Rang - Tháp Chàm", "huyện Ninh Phước", "huyện Gio Linh"),
    ),
    (
        Day(2025, 7, 1),
        r"(?<=tại )(?:xã|phường)(?: [A-ZĐ]\w+){1,4}",
        ("huyện Triệu Phong", "thành phố Đông Hà", "thành phố Phan Thiết", "thành phố Vũng Tàu"),
    ),
    (
        Day(2025, 7, 1),
        r"(?<=riêng )xã(?: [A-ZĐ]\w+){1,4}|(?<=\()xã(?: [A-ZĐ]\w+){1,4}|(?<=[Rr]iêng )xã(?: [A-ZĐ]\w+){1,4}",
        ("thành phố Đông Hà", "huyện Ninh Phước", "thành phố Thủ Dầu Một"),
    ),
    (Day(2025, 7, 1), r"(?<=[Cc]ác )xã, phường|(?<=[Cc]ác )phường, xã", ("huyện, thị xã, thành phố", "huyện, thành phố trong tỉnh")),
    (Day(2025, 7, 1), r"(?<=Đoàn )xã(?: [A-ZĐ][\w']+){1,4}|(?<=Công an )(?:xã|phường)", ("huyện Triệu Phong", "thành phố Đông Hà")),
    (Day(2025, 7, 1), r"(?<=, )(?:xã|phường)(?: [A-ZĐ]\w+){1,4}(?= \d)", ("huyện Gio Linh", "thị xã Ba Đồn", "thành phố Tân An")),
    (Day(2025, 3, 1), r"Sở Tài chính", ("Sở Kế hoạch và Đầu tư", "Sở KH&ĐT")),
    (Day(2025, 3, 1), r"Sở Nông nghiệp và Môi trường", ("Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và Phát triển nông thôn")),
    (Day(2025, 3, 1), r"Sở Xây dựng", ("Sở Giao thông vận tải", "Sở Giao thông Vận tải")),
    (Day(2025, 3, 1), r"Sở Nội vụ", ("Sở Lao động - Thương binh và Xã hội",)),
    (Day(2025, 3, 1), r"Sở Khoa học và Công nghệ", ("Sở Thông tin và Truyền thông",)),
    (
        Day(2025, 3, 1),
        r"(?<=của )Bộ Y tế|(?<=của )Bộ Tài chính|(?<=của )Bộ Giáo dục và Đào tạo",
        ("Bộ Kế hoạch và Đầu tư", "Bộ Lao động - Thương binh và Xã hội"),
    ),
    (
        Day(2025, 7, 1),
        r"(?<=của )UBND tỉnh(?! [A-ZĐ])",
        ("UBND tỉnh Bình Dương", "UBND tỉnh Ninh Thuận", "UBND tỉnh Hà Giang", "UBND tỉnh Bình Thuận"),
    ),
)
"""From which day on, what a text of that day rightly says, and what an office would write out of habit."""
_DATE = re.compile(r"ngày\s(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})\scủa\s$")
_ISSUER = re.compile(r"(?:UBND|ỦY BAN NHÂN DÂN|ỦY BAN MTTQ VIỆT NAM)\s+(?P<name>(?:PHƯỜNG|XÃ|ĐẶC KHU)[^\n]+)")
_ISSUERS = ("THÀNH PHỐ ĐÔNG HÀ", "THÀNH PHỐ PHAN THIẾT", "HUYỆN NINH PHƯỚC", "THỊ XÃ BA ĐỒN")
_WAY = "a name out of habit"


def _is_of_before(words: str, place: int, ended: Day) -> bool:
    """Whether the name stands behind the date of a document that was signed before the body ceased."""
    dated = _DATE.search(words[max(0, place - 40) : place])
    return dated is not None and Day(int(dated["year"]), int(dated["month"]), int(dated["day"])) < ended


def carriers(text: Text) -> Iterator[Carrier]:
    """Bodies and places of texts written after the old ones had ceased."""
    if text.day is None:
        return
    issuer = _ISSUER.search(text.words, 0, 300)
    if issuer and text.day >= Day(2025, 7, 1):
        plants = tuple(Plant("an issuer that had ceased", (Edit(*issuer.span("name"), name),)) for name in _ISSUERS)
        yield Carrier(issuer.start(), plants)
    for ended, pattern, habits in _ENDED:
        if text.day < ended:
            continue
        for found in re.finditer(pattern, text.words):
            if found.start() > 200 and not _is_of_before(text.words, found.start(), ended):
                yield Carrier(found.start(), tuple(Plant(_WAY, (Edit(*found.span(), words),)) for words in habits))

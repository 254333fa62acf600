"""A number that names or orders and does not count: `Điều 28`, `khu phố 6`, `bão số 12`, `lần thứ 02`, `Quốc lộ 14H`, `mức độ 2`."""

import re

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern
from tiendo.reading.units import read_unit_at

STARTS = """
số thứ lần khoá kỳ điều khoản mục chương phần biểu bảng phụ hình quốc ql đt tl tỉnh đường phố ngõ ngách hẻm thôn tổ khu
phường quận ấp bản xóm khóm buôn đội tầng phòng nhà lô loại mức hạng gió bão giật cấp động học áp đợt nhóm trung tuần
báo giai vùng iso km lớp khối đề tờ thửa trạm cầu đại hội đoàn quyết nghị chỉ thông kết tiểu dự gói zone covid sars điện
đồn chi hiệu vị trang bước cột hàng mã phiên cơ lý toà quân sư ca kíp giải nhất thời niên cách quý huy tổng
""".split()
BEFORE = ("number", "area", "hedge", "movement", "verb")

_NAMES = (
    r"(?:điều|khoản|mục|chương|phần|biểu|bảng|phụ lục|phụ biểu|hình|trang|tiểu dự án|dự án|gói thầu|tiểu khu|khoảnh)(?: số)?(?: thứ)?",
    r"(?:quốc lộ|ql|đt|tl|tỉnh lộ|đường tỉnh|đường huyện|hương lộ|đường số|đường)\.?",
    (
        r"(?:khu phố|tổ dân phố|tổ|thôn|ấp|bản|xóm|khóm|buôn|phường|quận|đội|tầng|phòng|nhà số|lô|thửa(?: đất)?|tờ bản đồ|ngõ|ngách"
        r"|hẻm|trạm|đồn)(?: số)?"
    ),
    r"(?:lần|kỳ họp|hội nghị|phiên họp|khoá|đại hội|kỳ thi)(?: thứ)?(?: lần thứ)?",
    r"(?:(?:gió|bão|động đất|giật|trường|đường|học sinh) )?cấp(?: độ)?",
    r"(?:loại|mức độ|hạng|đợt|giai đoạn|vùng|khu vực|nhóm|lớp|khối|bước|báo động|tuần|zone|phiên bản|chi bộ|cơ sở|tiểu vùng)(?: số)?",
    (
        r"(?:đề án|dự án|chương trình|mô hình|nghị quyết|chỉ thị|quyết định|nghị định|thông tư|kế hoạch|kết luận|công văn|công điện"
        r"|luật|quy định|hướng dẫn)(?: số)?"
    ),
    r"(?:(?:nghị quyết|kết luận|hội nghị) )?(?:trung ương|tw)",
    r"(?:iso|km|covid|sars|h5n|mã số|mã|số hiệu|hiệu|cổng)",
    r"(?:đường dây nóng|tổng đài|điện thoại|số điện thoại|hotline)",
)
_ORDINAL = pattern(
    *(rf"{name}[ ]?[:.-]?[ ]?(?=\d)" for name in _NAMES),
    r"(?:bão |áp thấp |tờ bản đồ |thửa |phòng họp |nhà )?số[ ]?:?[ ]?(?=\d)",
    r"thứ (?=\d)",
)
_TOKEN = re.compile(r"\d+(?:[^\W_]|[.:/+-](?=\w))*(?: ?(?:,|và|đến|-) ?\d+(?![\d.,]*[ ]?(?:%|tỷ|triệu|[^\W\d_]{2})))*")
_VERBLIKE = pattern(
    r"(?:cấp|loại|nhóm|đợt|tổ|đội|lớp|trạm|chi bộ|cơ sở|mô hình|dự án|chương trình|đề án|bản|nghị quyết|quyết định|kế hoạch|kết luận|"
    r"lô|phòng|đường|bảng|mã|thửa|công văn|hội nghị|hạng|bước|phần|mục|cổng|hình|trang) ?\d"
)
"""Nouns of things that are counted as often as numbered: `lập 02 dự án` has no `dự án 02`."""


def find(page: Page, at: int) -> Mark | None:
    """A silence over the name and its number, or None where the number has a unit of its own and so counts."""
    name = _ORDINAL.match(page.folded, at)
    if name is None or name.end() == at:
        return None
    token = _TOKEN.match(page.folded, name.end())
    if token is None or (_VERBLIKE.match(page.folded, at) and read_unit_at(page, token.end()).known):
        return None
    return Mark(at, token.end())

"""A number that names or orders and does not count: `Điều 28`, `khu phố 6`, `bão số 12`, `lần thứ 02`, `Quốc lộ 14H`, `mức độ 2`."""

import re

from tiendo.reading.marks import Mark
from tiendo.reading.page import BLANK, Page, pattern
from tiendo.reading.units import read_unit_at

STARTS = """
sea máy số thứ lần khoá kỳ điều khoản điểm mục chương phần biểu bảng phụ hình quốc ql đt tl tỉnh đường hương phố ngõ ngách hẻm thôn tổ khu
phường quận ấp bản xóm khóm buôn đội tầng phòng nhà lô loại mức hạng bậc gió bão giật cấp động học áp đợt nhóm trung tuần tw
báo giai vùng iso tcvn qcvn tcxdvn km lớp khối đề tờ thửa trạm cầu đại hội đoàn quyết nghị chỉ thông kết tiểu dự gói zone covid sars đồn
chi hiệu trang bước cột hàng mã mô phiên cơ toà quân sư lữ ca kíp mũi liều thế tuyến chương công biển luật quy hướng kế khoảnh cổng trường
""".split()
NUMERAL = True
BEFORE = ("number", "area", "hedge", "movement", "verb")

_NAMES = (
    (
        r"(?:điều|khoản|mục|chương|(?<!một[ ])(?<!cổ[ ])(?<!thành[ ])phần|biểu|bảng|phụ lục|phụ biểu|hình|trang|tiểu dự án|dự án"
        r"|gói thầu|gói|tiểu khu|khoảnh)(?: số)?(?: thứ)?"
    ),
    r"điểm(?=[ ]\d{1,2}[ ](?:khoản|điều|mục|phần))",
    r"(?:quốc lộ|ql|đt|tl|tỉnh lộ|đường tỉnh|đường huyện|hương lộ|đường số|đường)\.?",
    (
        r"(?:khu phố|tổ dân phố|tổ công tác|tổ|thôn|ấp|bản|xóm|khóm|buôn|phường|quận|khu|đội|(?<!hạ[ ])tầng|phòng|nhà số|lô"
        r"|thửa(?: đất)?|số nhà|tờ bản đồ|ngõ|ngách|hẻm|trạm|đồn)(?: số)?"
    ),
    r"(?:(?<!nhiều[ ])lần|kỳ họp|hội nghị|phiên họp|khoá|đại hội|kỳ thi|thế kỷ)(?: thứ)?(?: lần thứ)?",
    r"(?:(?:gió|bão|động đất|giật|trường|đường|học sinh) )?(?<!cung[ ])(?<!trợ[ ])(?<!đã[ ])cấp(?: độ)?",
    (
        r"(?:loại|mức độ|mức|(?<!xếp[ ])hạng|bậc|đợt|giai đoạn|vùng|khu vực|nhóm|lớp|khối|bước|báo động|tuần|zone|phiên bản|chi bộ"
        r"|cơ sở|tiểu vùng"
        r"|(?<!trực[ ])tuyến|ca|kíp|mũi|liều)(?: số)?"
    ),
    (
        r"(?:đề án|dự án|chương trình|mô hình|nghị quyết|chỉ thị|quyết định|nghị định|thông tư|kế hoạch|kết luận|công văn|công điện"
        r"|luật|quy định|hướng dẫn)(?: số)?"
    ),
    r"(?:(?:nghị quyết|kết luận|hội nghị) )?(?<!cấp[ ])(?:trung ương|tw)",
    r"(?:tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|quân đoàn|quân khu)",
    r"(?:sea games|máy lẻ|iso|tcvn|qcvn|tcxdvn|km|covid|sars|mã số|mã|số hiệu|hiệu|cổng|biển(?: kiểm soát| số)*)",
)
_COUNTED_BEFORE = "".join(rf"(?<!(?<![^\W_]){noun}[ ])" for noun in "tổng dân chỉ hệ doanh điểm con đa thiểu trị quân tần ý trong".split())
"""`tổng số 35 hộ`, `dân số 95.300 người`: nouns that end in `số` and number nothing."""
_ORDINAL = pattern(
    *(rf"{name}[ ]?[.-]?[ ]?(?=\d)" for name in _NAMES),
    r"cột(?: số)?[ ]?[(]?(?=\d)",
    rf"(?:bão |áp thấp |tờ bản đồ |thửa |phòng họp |nhà )?{_COUNTED_BEFORE}số[ ]?:?[ ]?(?=\d)",
    r"thứ (?=\d)",
)
_RANKS = ("hạng", "thứ")
_OF_FIELD = re.compile(r"[0-9]{1,3}[ ]?/[ ]?[0-9]{1,3}(?![\d/])")
"""`hạng 38/63`: a place among so many, which is a rank."""
_TOKEN = re.compile(r"\d+(?:[^\W_]|[.:/+-](?=\w)|,(?=\d))*")
_NEXT = re.compile(r"[ ]?(?:,|và|đến|-)[ ]?(?=\d+(?![\d.,]*[ ]?%|,\d))")
_ALSO_COUNTED = pattern(
    r"(?:cấp|loại|nhóm|đợt|tổ|đội|lớp|trạm|chi bộ|cơ sở|mô hình|dự án|chương trình|đề án|bản|nghị quyết|quyết định|kế hoạch|kết luận|"
    r"lô|phòng|đường|bảng|mã|thửa|công văn|hội nghị|hạng|bước|phần|mục|cổng|hình|trang|khoản|tuần|vùng|khu vực|khu|kỳ họp|mức độ|mức"
    r"|giai đoạn|khoá|chương|gói|tuyến|ca|bậc|kíp|mũi|liều|luật|quy định|hướng dẫn|biển) ?\d"
)
"""Nouns of things that are counted as often as numbered: `lập 02 dự án` has no `dự án 02`."""
_NAMED_AFTER = re.compile(rf"{BLANK}(?:\d|[IVX]+(?![^\W_])|[a-zđ](?![^\W_]))")
_LEVEL = re.compile(r"(?:xã|phường|thôn|huyện|tỉnh|quận|khu phố|thành phố|thị trấn|đặc khu)$")


def find(page: Page, at: int) -> Mark | None:
    """A silence over the name and its number or numbers, or None where the number has a unit of its own and so counts."""
    name = _ORDINAL.match(page.folded, at)
    token = name and _TOKEN.match(page.folded, name.end())
    if (
        name is None
        or token is None
        or (name[0].startswith(_RANKS) and _OF_FIELD.match(page.folded, name.end()))
        or _counts(page, at, token)
    ):
        return None
    end = token.end()
    while joined := _NEXT.match(page.folded, end):
        token = _TOKEN.match(page.folded, joined.end())
        if token is None or read_unit_at(page, token.end()).text:
            break
        end = token.end()
    return Mark(at, end)


def _counts(page: Page, at: int, token: re.Match[str]) -> bool:
    """Whether the number counts or measures.

    It does with a known unit that is not itself a name (`tổ 5 phường Nam Lĩnh`, `khoản 2 mục 3` count nothing), any noun
    where such things are counted, a measure everywhere (`ngân sách phường 35 tỷ đồng`); and a level with decimals (`mức 2,5`).
    """
    counted = _ALSO_COUNTED.match(page.folded, at) is not None
    if "," in token[0] and page.folded.startswith("mức", at):
        return True
    unit = read_unit_at(page, token.end())
    if not unit.known or (unit.counts and not counted) or _NAMED_AFTER.match(page.text, unit.end):
        return False
    return not (_LEVEL.search(page.folded[token.end() : unit.end]) and page.text[unit.end + 1 : unit.end + 2].isupper())

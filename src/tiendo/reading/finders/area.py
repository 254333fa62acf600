"""A place on the map by its level and name: `phường Bắc Lĩnh`, `Tp. Phan Rang – Tháp Chàm`, `đặc khu Hòn Ngang`."""

import re

from tiendo.reading.marks import AreaMark, Mark
from tiendo.reading.page import BLANK, CAPITAL, DASH, Page, words

STARTS = "tỉnh thành tp tx thị xã huyện quận phường đặc đảng thôn bản ấp khu xóm buôn làng".split()
BEFORE = ("movement",)

_LEVEL = words(
    r"(?:tỉnh|thành|thị|huyện|đảng) (?:uỷ|đoàn)(?: (?:tỉnh|thành phố|thị xã|huyện|xã|phường|đặc khu))?",
    r"(?:thành phố|tp\.?|tỉnh|thị xã|tx\.?|thị trấn|huyện đảo|huyện|quận|(?<!hợp[ ]tác[ ])xã|phường|đặc khu)",
    r"(?:thôn|(?<!văn[ ])(?<!cơ[ ])(?<!biên[ ])(?<!phiên[ ])(?<!kịch[ ])(?<!xuất[ ])(?<!nhật[ ])"
    r"bản(?! (?:đồ|tin|sao|án))|ấp|khu phố|xóm|buôn|làng)",
)
_NAME = re.compile(rf"{BLANK}((?:{CAPITAL}[^\W\d_]*)(?:(?:{BLANK}|{BLANK}?{DASH}{BLANK}?){CAPITAL}[^\W\d_]*){{0,5}})")
_TITLE = r"(?:BÁO CÁO|KẾT QUẢ|TÌNH HÌNH|NHIỆM |LẦN THỨ|NĂM \d|THÁNG \d|QUÝ |VÀ )".replace(" ", BLANK)
_IN_CAPITALS = re.compile(rf"{BLANK}({CAPITAL}+(?:{BLANK}(?!{_TITLE}){CAPITAL}+){{0,3}})(?![^\W_])")
"""In a line of capitals nothing shows where a name ends, so it ends at the first sign or where a title begins."""
_SOCIETY = re.compile(r"XÃ\s+HỘI(?!\w)")
"""In a line of capitals it is society, no commune: `BẢO HIỂM XÃ HỘI TỈNH LONG SƠN`."""
_COMMON = re.compile(rf"(?:Văn{BLANK}+(?:hóa|hoá)|Nông{BLANK}+thôn|Kế{BLANK}+hoạch)(?!\w)")
"""Nouns that are capitalised as a title, and name no place: `làng Văn hóa`, `xã Nông thôn mới`."""
_NOT_NAMES = frozenset("UBND HĐND MTTQ TTHC BHYT BHXH NTM GRDP KH II III IV VI I V CÓ ĐẠT ĐÃ VÀ VỀ TRONG NĂM THÁNG QUÝ Đoàn ĐOÀN".split())


def find(page: Page, at: int) -> Mark | None:
    """An AreaMark, or None where no capitalised name follows the level."""
    level = _LEVEL.match(page.folded, at)
    name = level and _NAME.match(page.text, level.end())
    if (
        not level
        or not name
        or name[1].split()[0] in _NOT_NAMES
        or _SOCIETY.match(page.text, at)
        or _COMMON.match(page.text, name.start(1))
    ):
        return None
    if page.text[at : level.end()].isupper():
        name = _IN_CAPITALS.match(page.text, level.end()) or name
    return AreaMark(at, name.end(), name[1], level[0])

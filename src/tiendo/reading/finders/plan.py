"""A plan that something is measured against: `kế hoạch năm`, `dự toán tỉnh giao`, `chỉ tiêu nhiệm kỳ`, `KH`."""

import re

from tiendo.reading.marks import Mark, Plan
from tiendo.reading.page import Page, words

STARTS = "kế kh dt dự chỉ mục nghị tiến phương tổng quy định mức số".split()
BEFORE = ("verb", "status")

_BODY = (
    r"(?:tỉnh|trung ương|tw|thành phố|tp|huyện|thị xã|xã|phường|đặc khu|hđnd|ubnd|chính phủ|thủ tướng|bộ|cấp trên|cấp"
    r"|đảng bộ|đảng uỷ|tỉnh uỷ|thành uỷ|huyện uỷ|thị uỷ|sở|ban)"
)
_NO_OFFICE = r"(?<!chính[ ]-[ ])kế hoạch(?! (?:hoá|và đầu tư|- tài chính|nghiệp vụ))"
"""Not the Phòng Tài chính - Kế hoạch, nor `kế hoạch hóa gia đình`."""
_PLAN = words(
    rf"(?:tiến độ |tổng )?(?P<noun>{_NO_OFFICE}|dự toán|chỉ tiêu|mục tiêu|nghị quyết|phương án|quy định|định mức|tiến độ"
    rf"|số(?= {_BODY}(?: [^\W\d_]+)? giao)|kh|dt)(?: \((?:kh|dt)\))?"
    rf"(?: (?:vốn|thu|chi|giao vốn|pháp lệnh|được|phải|phấn đấu(?! (?:đạt|đến|là|\d))))*"
    rf"(?: (?P<year>cả năm|năm (?:20\d\d)|năm(?! (?:tuổi|học))|nhiệm kỳ(?: 20\d\d ?- ?20\d\d)?|giai đoạn(?: 20\d\d ?- ?20\d\d)?"
    rf"|cả giai đoạn|5 năm|quý"
    rf"|tháng|20\d\d(?![-/.]\d)))?"
    rf"(?:,? (?:do |được |mà |của )?(?P<assigner>(?:{_BODY}(?: [^\W\d_]+){{0,5}}?)) (?:giao|đề ra|đặt ra|phân bổ|quyết nghị"
    rf"|thông qua|quyết định)"
    rf"| (?:do |của )?(?P<bare>{_BODY}(?: {_BODY})?)(?=\s*(?:[,;.()]|và|năm|$|\n|đạt))"
    rf"| (?:được |đã )?(?:giao|đề ra|đặt ra|duyệt|phê duyệt))?"
    rf"(?: (?P<year2>cả năm|năm 20\d\d|đầu năm|năm(?! (?:tuổi|học))|nhiệm kỳ))?",
)
_CITED = re.compile(r"[ ]{0,9}(?:số[ ]{0,9}:?[ ]{0,9}\d|\d+[/-][^\W\d_])")
_NUMBERED = re.compile(r"[ ]{0,9}(?:trung[ ]{1,9}ương[ ]{1,9}|tw[ ]{1,9})?\d")
_YEAR = re.compile(r"20\d\d")


def find(page: Page, at: int) -> Mark | None:
    """A Plan, or None where the word begins a citation, names a document by its number, or an office."""
    said = _PLAN.match(page.folded, at)
    if not said or _CITED.match(page.folded, said.end()):
        return None
    if said[0] == "nghị quyết" and _NUMBERED.match(page.folded, said.end()):
        return None
    group = "assigner" if said["assigner"] else "bare"
    assigner = page.text[said.start(group) : said.end(group)].strip() if said[group] else None
    when = f"{said['year'] or ''} {said['year2'] or ''}"
    years = [int(year) for year in _YEAR.findall(when)]
    term = "nhiệm kỳ" in when or "giai đoạn" in when or "5 năm" in when
    return Plan(at, said.end(), said["noun"], assigner, years[0] if years else None, years[-1] if len(years) > 1 else None, term)

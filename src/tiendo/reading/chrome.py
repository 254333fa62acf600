"""The lines of a web page that are no part of the document: menus, counters, polls, other news, contacts."""

from tiendo.reading.document import Document
from tiendo.reading.page import Page, pattern, words

_IN_LINE = r"(?:[^.;\n]|\.(?=\d))"
_LINE = pattern(
    r"^[^.\n]{0,60}(?:bình luận \(|cỡ chữ|bản quyền|giấy phép (?:số|xuất bản|hoạt động)|điện thoại ?:|đt ?:|mã số thuế"
    r"|trang chủ ?[|>]|chia sẻ ?:|in trang|quay lại|về đầu trang|từ khoá ?:)",
    r"^(?:>>|»)",
    rf"^{_IN_LINE}{{0,60}}(?:lượt (?:xem|truy cập|đọc)|đang online|đang truy cập|tổng truy cập|đường dây nóng|hotline|fax|email"
    rf"|thư điện tử)(?:{_IN_LINE}|\.(?=\w)){{0,80}}$",
    r"^[^|\n]{0,40}\(\d[\d.]*\)(?: ?[|] ?[^|\n]{0,40}){2,}$",
)
_REST = words(
    r"^(?:các )?(?:tin|bài|bài viết|tin tức|tin bài|thông tin|văn bản)(?: đã đưa)? (?:khác|liên quan|mới hơn|cũ hơn"
    r"|cùng chuyên mục|cùng loại|mới nhất|nổi bật|đọc nhiều|xem nhiều|mới)(?=[ :.]*$|[ ]?:)",
    r"^(?:thăm dò ý kiến|thống kê truy cập|liên kết website|liên kết web|lượt truy cập|bình chọn|đọc nhiều nhất|ý kiến bạn đọc)",
)
_LETTERHEAD = pattern(r"(?:cộng hoà xã hội chủ nghĩa việt nam|đảng cộng sản việt nam|độc lập ?- ?tự do ?- ?hạnh phúc)")
_RUNNING_TEXT = 500
"""Characters of a paragraph that no list of other news holds."""


def chrome_lines(document: Document, page: Page) -> frozenset[int]:
    """The numbers of the lines that are chrome.

    After a heading such as `Các tin khác` everything is, until a letterhead or a paragraph of running text opens
    another document below it.
    """
    found: set[int] = set()
    tabled = frozenset(line for table in document.tables for line in table.lines)
    rest = False
    for number, (start, end) in enumerate(document.lines):
        if number in tabled:
            continue
        line = page.folded[start:end].strip() if end - start < _RUNNING_TEXT else ""
        rest = end - start < _RUNNING_TEXT and not _LETTERHEAD.search(line) if rest else bool(_REST.match(line))
        if rest or (line and _LINE.search(line)):
            found.add(number)
    return frozenset(found)

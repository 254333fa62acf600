"""A number inside a fixed expression: `chính quyền địa phương 2 cấp`, `5 không, 3 sạch`, `4 tại chỗ`, `nhóm 10 tỉnh dẫn đầu`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, words

STARTS = ("0", "chính", "mô", "top", "tốp")
BEFORE = ("number", "ordinal", "period", "date", "clock")

_NAME = words(
    r"(?:chính quyền|mô hình)(?: (?:chính quyền|địa phương|tổ chức|đô thị))* \d cấp",
    r"0?\d (?:không|rõ|sạch|tại chỗ|nhất|biết|xây|chống|tốt|cùng|quyết liệt)(?:,? (?:và )?0?\d (?:không|rõ|sạch|tại chỗ|nhất"
    r"|biết|xây|chống|tốt|cùng))*",
    r"t[oố]p \d+",
)


def find(page: Page, at: int) -> Mark | None:
    """A silence over the expression, or None."""
    name = _NAME.match(page.folded, at)
    return Mark(at, name.end()) if name else None

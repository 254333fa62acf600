"""A number inside a fixed expression: `chính quyền địa phương 2 cấp`, `5 không, 3 sạch`, `công nghiệp 4.0`, `bác sĩ trên 1 vạn dân`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, words

STARTS = ("0", "chính", "mô", "top", "tốp", "đường", "trên", "đủ", "nhóm")
FOLLOWED = "không rõ sạch tại nhất biết xây chống tốt cùng quyết kv /".split()
BEFORE = ("number", "ordinal", "period", "date", "clock", "hedge", "duration")

_NAME = words(
    r"(?:chính quyền|mô hình)(?: (?:chính quyền|địa phương|tổ chức|đô thị))* 0?\d cấp",
    r"0?\d (?:không|rõ|sạch|tại chỗ|nhất|biết|xây|chống|tốt|cùng|quyết liệt)(?:,? (?:và )?0?\d (?:không|rõ|sạch|tại chỗ|nhất"
    r"|biết|xây|chống|tốt|cùng))*",
    r"đủ \d{1,2} (?:loại|mũi|liều)(?! ?%)",
    r"đường \d{1,2}(?: tháng |/)\d{1,2}(?![\d/,.])",
    r"mô hình \d (?:giảm|không|nhà|trong 1|xanh|tốt)",
    r"trên (?:mỗi )?(?:1|10) vạn dân",
    r"trên (?:mỗi )?(?:1\.000|100\.000) (?:trẻ đẻ sống|trẻ sinh ra sống|ca sinh|phụ nữ)",
    r"t[oố]p \d+(?! ?%)",
    r"nhóm \d+ (?:[^\W\d_]+ ){1,3}?(?:dẫn đầu|đứng đầu|cao nhất|tốt nhất)",
    r"[2-5]\.0(?![\d,]| ?%)(?! (?:tỷ|tỉ|triệu|điểm|ha|tấn|km|lần))",
    r"\d{1,3}(?:/\d{1,2}(?:,\d)?)? ?kv(?![^\W_])",
)


def find(page: Page, at: int) -> Mark | None:
    """A silence over the expression, or None."""
    name = _NAME.match(page.folded, at)
    return Mark(at, name.end()) if name else None

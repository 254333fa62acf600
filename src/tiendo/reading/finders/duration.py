"""A length of time that dates or limits something and measures nothing: `kỷ niệm 94 năm`, `trong thời hạn 30 ngày`, `trẻ dưới 5 tuổi`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern

STARTS = ("0", "dưới", "trên", "từ", "đủ", "hơn", "gần", "sau", "trong", "khoảng", "ít", "tối", "không", "chưa")
FOLLOWED = "tuổi ngày giờ phút tháng tuần năm sao - đến tới".split()
NUMERAL = True
BEFORE = ("number", "hedge", "verb", "movement")

_HEDGES = (
    r"(?:(?:từ|đủ|trên|dưới|hơn|gần|sau|trong|khoảng|ít nhất|tối thiểu|tối đa|không quá|chưa đủ|từ đủ|vòng|thời hạn"
    r"|thời gian|suốt|hạn)[ ])*"
)
_NUMERAL = r"\d+(?:,\d+)?(?:[ ]?(?:-|đến|tới)[ ]?(?:dưới )?\d+(?:,\d+)?)?"
_LENGTH = pattern(
    rf"{_HEDGES}{_NUMERAL} ?(?:tuổi|ngày làm việc|ngày|giờ|phút|tháng tuổi|tháng|tuần|năm)(?![^\W_]|/(?:tháng|tuần|năm|người"
    rf"|hồ sơ))(?: tuổi)?(?: (?:đảng|nghề"
    rf"|quân))?(?: (?:trở lên|trở xuống))?",
)
_STARS = pattern(rf"{_HEDGES}{_NUMERAL} sao(?![^\W_])(?: trở lên)?")
"""A class of hotels and products, which nobody measures."""
_MEASURED_BEFORE = pattern(
    r"(?<![^\W_])(?:thực hiện|giảm|tăng|rút ngắn|còn|xuống|xuống còn|lên|bình quân|trung bình|thời gian chờ"
    r"|tuổi thọ|hết|mất|đạt|là|kéo dài|(?:trễ|quá|chậm) hạn|chậm|sớm hơn|muộn hơn"
    r"|(?:trẻ|già|ngắn|dài|ít|nhiều) hơn|thêm|bình quân là)(?: (?:từ|khoảng|gần|hơn|trên|dưới|được|thêm|xuống|còn"
    r"|tối đa|không quá))*[ :]*$"
)
_TO_MEASURED = pattern(r"[^.;,\n]{0,30}?(?:xuống|lên|còn)(?: còn)? \d+(?:,\d+)? ?(?:ngày|giờ|phút|tháng|năm|tuổi)")
_CAP = r"(?:từ|tối đa|không quá|dưới)"
_CAPPED = pattern(rf"{_CAP} \d+(?:,\d+)? ?(?:phút|giờ|ngày)")
_WAITING = pattern(rf"(?:thời gian|thời lượng)(?: [^\W\d_]+){{1,6}}?(?P<cap> {_CAP})?[ ]?$")


def find(page: Page, at: int) -> Mark | None:
    """A silence over the length of time, or None where something was measured in it."""
    if stars := _STARS.match(page.folded, at):
        return Mark(at, stars.end())
    length = _LENGTH.match(page.folded, at)
    if length is None:
        return None
    before = page.folded[max(0, at - 60) : at]
    if _MEASURED_BEFORE.search(before) or _TO_MEASURED.match(page.folded, length.end()):
        return None
    waited = _WAITING.search(before)
    if waited and (waited["cap"] or _CAPPED.match(page.folded, at)):
        return None
    return Mark(at, length.end())

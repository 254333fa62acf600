"""A verb that says how something moved: `tăng`, `giảm còn`, `nâng lên`, `thấp hơn`, `vượt`, `gấp`."""

from tiendo.reading.marks import Mark, Movement, Way
from tiendo.reading.page import Page, first_of, words

STARTS = (
    "cắt tăng giảm cao thấp nhiều ít lớn nhỏ nhanh chậm rút vượt hụt gấp nâng lên xuống còn từ kéo hạ thiếu tụt sụt nhích thêm cộng chỉ"
    " trẻ già ngắn dài rộng hẹp"
).split()
BEFORE = ("verb",)

_PEER = r" (?:chung|của|toàn|cả|tỉnh|nước|vùng|khu vực)"
_HOW = rf"(?: (?:vọt|nhẹ|mạnh|khá|thêm|bình quân(?!{_PEER})|đều|chậm|nhanh|cao|thấp|được|đáng kể|đến|tới|khoảng))*"
_WAYS = (
    (
        Way.TO,
        1,
        words(
            r"(?:tăng|nâng|đưa|cải thiện|nhích) lên(?: (?:mức|đạt|đến|tới|thành))?(?=[^.;,\n]{0,14}\d)",
            r"lên(?! (?:hạng|thứ|vị trí)(?![^\W_]))(?: (?:mức|đạt|đến|tới|thành))?",
        ),
    ),
    (
        Way.TO,
        -1,
        words(
            r"(?:giảm|hạ|kéo giảm|kéo|tụt|sụt) (?:xuống còn|xuống|còn)(?: (?:mức|dưới))?(?=[^.;,\n]{0,14}\d)",
            r"xuống(?! (?:hạng|thứ|vị trí)(?![^\W_]))(?: còn| mức)?",
            r"còn lại",
            r"(?:chỉ )?còn(?! (?:nhiều|ít|thiếu|chậm|hạn|thấp|cao|gặp|khó|một số|tồn|xảy|để|có|mang|lúng))",
        ),
    ),
    (Way.BEYOND, 1, words(r"vượt(?! (?:khó|bậc|trội|qua))(?: (?:mức|thêm))?")),
    (Way.BEYOND, -1, words(r"hụt", r"(?:còn )?thiếu(?= \d[\d.,]* ?(?:%|điểm))", r"thấp hơn(?= [^.;,\n]{0,30}(?:kế hoạch|dự toán))")),
    (Way.TIMES, 1, words(r"(?:cao )?gấp(?! (?:rút|gáp))")),
    (
        Way.UP,
        1,
        words(
            rf"(?:(?:(?<=,[ ])|(?<=vẫn[ ])|(?<=và[ ]))tăng trưởng(?= (?:[^\W\d_]+ )?\d)|(?<!thu[ ]nhập[ ])tăng(?! (?:vốn|cường"
            rf"|trưởng|tốc|ca|gia"
            rf"|năng suất|giảm))|cao hơn|nhiều hơn|lớn hơn|nhanh hơn|sớm hơn"
            rf"|già hơn|dài hơn|rộng hơn){_HOW}"
        ),
    ),
    (
        Way.DOWN,
        -1,
        words(
            rf"(?:cắt giảm|(?<!miễn[ ])(?<!miễn,[ ])giảm(?! (?:nghèo|thiểu|sát|trừ|tải|nhẹ|biên chế|phát thải))"
            rf"|kéo giảm|thấp hơn|ít hơn|nhỏ hơn|chậm hơn"
            rf"|trẻ hơn|ngắn hơn|hẹp hơn|rút ngắn"
            rf"|hạ(?! (?:tầng|du|lưu))"
            rf"|sụt giảm|sụt(?! lún)|tụt|chậm(?= \d[\d,]* ?(?:%|(?:ngày|tháng|tuần|ha|km) so))){_HOW}"
        ),
    ),
    (Way.FROM, 1, words(r"từ(?! (?:trần|thiện|chối|chức))")),
)


def find(page: Page, at: int) -> Mark | None:
    """A Movement, or None."""
    verb = _ANY.match(page.folded, at)
    if verb is None or verb.lastindex is None:
        return None
    way, sign, _ = _WAYS[verb.lastindex - 1]
    return Movement(at, verb.end(), way, sign)


_ANY = first_of(*(form for _, _, form in _WAYS))

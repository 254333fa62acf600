"""A verb between a subject and its number: `đạt`, `bằng`, `chiếm`, `có`, `xếp thứ`."""

from tiendo.reading.marks import Mark, Verb, VerbMark
from tiendo.reading.page import Page, first_of, words

STARTS = (
    "phổ dao khống đạt bằng chiếm là có được với ở thực giữ duy xếp đứng hạng vị tương mới chỉ hiện đã gồm phải đang lên xuống thứ".split()
)

_LEAD = r"(?:(?:(?<!trồng[ ])(?<!lập[ ])(?<!cấp[ ])(?<!xây[ ])mới|(?<!chứng[ ])(?<!tín[ ])(?<!địa[ ])chỉ|đã|đang|phải|hiện|cũng|vẫn) )*"
_VERBS = (
    (
        Verb.RANK,
        words(
            rf"{_LEAD}(?:xếp|đứng)(?: (?:vị trí|hạng|thứ hạng|thứ|ở|đầu|cuối))*(?: [^\W\d_]+){{0,2}} ?\(?(?=\d+ ?/)",
            r"(?:xếp|đứng|lên|xuống|ở)(?: (?:vị trí|hạng|thứ hạng|thứ|ở))+(?= \d)",
            r"thứ(?= \d{1,3} ?/ ?\d)",
            r"(?:vị trí|hạng)(?: thứ)?(?= \d+(?:/\d+)?)",
        ),
    ),
    (
        Verb.EQUAL,
        words(
            rf"{_LEAD}(?:(?<!mặt[ ])(?<!công[ ])(?<!đồng[ ])(?<!thăng[ ])bằng(?! (?:cấp|khen|chứng|lái|tốt|chính|hình thức"
            rf"|cách|nguồn|công nghệ|vốn|tiền|hiện vật|phương|nhiều|các|văn bản|việc|máy|sức))|tương đương|tương ứng)(?: với)?"
        ),
    ),
    (
        Verb.SHARE,
        words(
            rf"{_LEAD}chiếm(?! (?:dụng|đoạt|lĩnh|hữu|giữ))"
            r"(?: (?:tỷ lệ|tỉ lệ|tỷ trọng))?(?: (?:lớn|cao|nhỏ|thấp)(?: nhất)?)?(?:,? (?:với|là))?"
        ),
    ),
    (
        Verb.REACH,
        words(
            rf"{_LEAD}(?:đạt được|đạt|thực hiện được|thực hiện|ở mức(?= [^,;.]{{0,14}}\d)|giữ ở mức|giữ mức|(?:duy trì"
            rf"|(?<!bắt[ ])(?<!thu[ ])(?<!tạm[ ])(?<!lưu[ ])(?<!canh[ ])giữ)(?: ổn định)?(?: ở)?(?: mức)?(?= \d)"
            rf"|(?:phổ biến|dao động)(?: ở)?(?: mức)?(?= (?:từ |khoảng |trong khoảng )*\d)|khống chế(?: ở)?(?: mức)?(?= (?:dưới |ở "
            rf"|không )*\d)|là|được)(?: (?:mức|tỷ lệ|tỉ lệ))?"
        ),
    ),
    (Verb.HAVE, words(r"với", rf"{_LEAD}(?:có(?! (?:thể|hiệu|trách|khả năng|liên quan|công)))")),
)


def find(page: Page, at: int) -> Mark | None:
    """A VerbMark, or None."""
    said = _ANY.match(page.folded, at)
    return VerbMark(at, said.end(), _VERBS[said.lastindex - 1][0]) if said and said.lastindex else None


_ANY = first_of(*(form for _, form in _VERBS))

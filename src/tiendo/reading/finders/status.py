"""A word that says how final a result is: `ước`, `dự kiến`, `sơ bộ`, `số liệu chính thức` (Law on Statistics 2015, article 48)."""

from tiendo.reading.marks import Mark, StatusMark
from tiendo.reading.page import Page, first_of, words
from tiendo.words.figure import Status

STARTS = ("ước", "dự", "sơ", "số", "chính", "theo")
BEFORE = ("verb", "hedge", "ordinal")

_NO_PACT = "".join(rf"(?<![ ]{noun}[ ])" for noun in "quy hương công điều hiệp khế thoả".split())
"""`hương ước`, `công ước` are agreements, unless a number or its verb follows (`thu công ước đạt`)."""
_FORMS = (
    (
        Status.ESTIMATE,
        words(
            r"ước(?: tính)?(?= ?(?:\d|gần|trên|khoảng|xấp|hơn|đạt|thực hiện|cả năm|đến|tăng|giảm|có|là|bằng))(?: (?:đạt"
            r"|thực hiện đạt|thực hiện|có|là))?",
            rf"{_NO_PACT}ước(?: tính)?",
            r"dự kiến(?: (?:đạt|đến))?(?! (?:tổ chức|trình|ban hành|khởi công))",
        ),
    ),
    (Status.PRELIMINARY, words(r"(?:số liệu |số |thống kê |ước tính )?sơ bộ")),
    (Status.OFFICIAL, words(r"(?:theo )?(?:số liệu |số )chính thức")),
)


def find(page: Page, at: int) -> Mark | None:
    """A StatusMark, or None."""
    said = _ANY.match(page.folded, at)
    return StatusMark(at, said.end(), _FORMS[said.lastindex - 1][0]) if said and said.lastindex else None


_ANY = first_of(*(form for _, form in _FORMS))

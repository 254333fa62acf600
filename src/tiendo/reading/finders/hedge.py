"""A word that limits the number it stands at: `gần`, `trên`, `không quá`, `≥`; after it `trở lên`, `trở xuống`."""

from tiendo.reading.marks import Hedge, Mark
from tiendo.reading.page import Page, first_of, pattern, words
from tiendo.words.figure import Bound

STARTS = "suýt ngót cỡ gần khoảng xấp ước chừng trên hơn dưới chưa không tối ít nhiều cao thấp lớn nhỏ quá từ trở đủ đổ ≥ ≤ > < ≈ ~".split()
BEFORE = ("movement", "verb")

_AT_NUMBER = r"[ ]{0,9}(?=\d)"
_BEFORE_NUMBER = (
    (
        Bound.ABOUT,
        pattern(
            rf"(?:ước )?(?:gần|khoảng|xấp xỉ|suýt soát|trên dưới|chừng|ước chừng|ngót nghét|ngót|cỡ|≈|~)(?: khoảng)?(?:{_AT_NUMBER}"
            rf"|[ ]{{1,9}}(?=trên dưới \d))"
        ),
    ),
    (
        Bound.AT_LEAST,
        pattern(rf"(?:không dưới|không thấp hơn|không ít hơn|ít nhất|tối thiểu|thấp nhất|≥)(?: (?:từ|là|đạt|phải đạt))?{_AT_NUMBER}"),
    ),
    (
        Bound.AT_MOST,
        pattern(
            rf"(?:không quá|không vượt quá|không vượt|không cao hơn|không lớn hơn|tối đa|nhiều nhất|cao nhất|≤)(?: (?:là|đạt))?{_AT_NUMBER}"
        ),
    ),
    (Bound.BELOW, pattern(rf"(?:dưới|chưa đến|chưa tới|chưa đầy|nhỏ hơn|<)(?: mức)?{_AT_NUMBER}")),
    (Bound.ABOVE, pattern(rf"(?:hơn|trên|lớn hơn|>)(?: mức)?{_AT_NUMBER}")),
)
_AFTER_NUMBER = (
    (Bound.AT_LEAST, words(r"trở lên")),
    (Bound.AT_MOST, words(r"trở xuống", r"(?:(?<!quay[ ])trở|đổ) lại(?= ?(?:[,.;:)\n]|$|(?:là|đạt|so)(?![^\W_])))")),
)


def find(page: Page, at: int) -> Mark | None:
    """A Hedge, or None; a hedge before a number reaches to the number."""
    hedge = _ANY.match(page.folded, at)
    if hedge is None or hedge.lastindex is None:
        return None
    bound, _ = _FORMS[hedge.lastindex - 1]
    return Hedge(at, hedge.end(), bound, after=hedge.lastindex > len(_BEFORE_NUMBER))


_FORMS = (*_BEFORE_NUMBER, *_AFTER_NUMBER)
_ANY = first_of(*(form for _, form in _FORMS))

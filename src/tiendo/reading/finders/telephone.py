"""A telephone number: `0905.123.456`, `(0233) 3852 123`, `đường dây nóng: 1900 1234`, `tổng đài 113, 114`."""

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern
from tiendo.reading.units import read_unit_at

STARTS = "0 điện đt sđt đường tổng số hotline fax zalo".split()
FOLLOWED = "0 - . ) (".split()
NUMERAL = True
BEFORE = ("ordinal", "number", "date", "numbering", "scale", "clock", "duration", "period", "citation")

_DIALLED = r"\(?\d[\d.() -]{1,19}\d"
_NAMED = pattern(
    r"(?:(?:số )?điện thoại|s?đt|đường dây nóng|tổng đài|hotline|fax|zalo)(?: (?:di động|hỗ trợ|liên hệ|cố định|số))*[ ]?[:.]?[ ]?"
    rf"{_DIALLED}(?:(?:,|;| và| hoặc) ?{_DIALLED}){{0,5}}(?![\d/]| ?%)"
)
_NUMBER = pattern(r"0\d{1,4}(?:[ .-]?\d{2,4}){2,3}(?![\d,.]*\d)")
_IN_BRACKETS = pattern(r"0\d{1,3}\)[ ]?\d[\d. ]{5,9}\d")
_DIGITS = range(9, 12)
"""A subscriber's number with its leading nought; no figure is written with a nought and so many digits."""


def find(page: Page, at: int) -> Mark | None:
    """A silence over the number and the word for it, or None; `tổng đài 1.250 cuộc` counts calls."""
    named = _NAMED.match(page.folded, at)
    if named and not read_unit_at(page, named.end()).known:
        return Mark(at, named.end())
    for form in (_NUMBER, _IN_BRACKETS):
        number = form.match(page.folded, at)
        if number and sum(sign.isdigit() for sign in number[0]) in _DIGITS:
            return Mark(at, number.end())
    return None

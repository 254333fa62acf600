"""A number, a range or a ratio, with its unit: `361,503 tỷ đồng`, `33-34 cơ sở`, `từ 9,5% đến 10%`, `15/16 chỉ tiêu`."""

import re

from tiendo.reading.marks import Form, Mark, Quantity
from tiendo.reading.page import Page, pattern
from tiendo.reading.units import UnitFound, read_unit_at
from tiendo.words.number import NUMBER as NUMERAL
from tiendo.words.number import Number, NumberFormatError, read_number

STARTS = ("0",)

_NUMERAL = re.compile(rf"\d+(?:, | ,)\d+(?=[ ]?%)|{NUMERAL}")
_SPACED = re.compile(r"[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3}){1,4}(?:,\d+)?(?![\d.,/:-]{0,9}\d)")
"""Thousands set apart by blanks, which the norm does not know: read, and irregular."""
_LONGEST = 30
"""Digits and signs of the longest number anybody states; what is longer is an account or a run of digits."""
_TO = pattern(r" ?- ?(?=\d)", r" (?:đến|tới) (?=\d)")
_SLASH = re.compile(r" ?/ ?(?=\d)")
_VERB_BEFORE = pattern(r"(?<![^\W_])(?:đạt|tăng|giảm|bằng|là|còn|được|gần|trên|hơn|khoảng|vượt|chiếm|từ|lên|xuống|có|gồm)$")
_GLUED_AFTER = re.compile(r"[^\W\d_]")


def find(page: Page, at: int) -> Mark | None:
    """A Quantity; a silence where the digits belong to a name (`Covid-19`, `5G`, `m2`); None never at a digit."""
    read = _number(page, at)
    if read is None or _is_part_of_name(page.folded, at, read[1]):
        return Mark(at, _end_of_run(page.folded, at))
    number, end = read
    unit = read_unit_at(page, end)
    two = _range(page, at, number, end, unit) or _ratio(page, at, number, end)
    return two or Quantity(at, unit.end, Form.SINGLE, (number,), unit.text, unit.counts)


def _number(page: Page, at: int) -> tuple[Number, int] | None:
    """The number that stands here and where it ends; None where the digits are no number."""
    if spaced := _SPACED.match(page.text, at):
        bare = read_number(re.sub(r"\s", "", spaced[0]))
        return Number(spaced[0], bare.value, irregular=True), spaced.end()
    numeral = _NUMERAL.match(page.folded, at)
    if numeral is None or numeral.end() - at > _LONGEST:
        return None
    try:
        return read_number(numeral[0]), numeral.end()
    except NumberFormatError:
        return None


def _range(page: Page, at: int, first: Number, end: int, own: UnitFound) -> Quantity | None:
    """`1-1,5%`, `9,5% đến 10%`, `từ 110 đến 120 đảng viên`: rising, the first number bare or in the second's unit."""
    for joined, lent in ((_TO.match(page.folded, end), True), (_TO.match(page.folded, own.end), False)):
        read = joined and _number(page, joined.end())
        if not read:
            continue
        second, stop = read
        unit = read_unit_at(page, stop)
        rises = first.value < second.value
        if rises and (lent or own.text == unit.text) and not _SLASH.match(page.folded, stop):
            return Quantity(at, unit.end, Form.RANGE, (first, second), unit.text, unit.counts)
    return None


def _ratio(page: Page, at: int, first: Number, end: int) -> Quantity | None:
    slash = _SLASH.match(page.folded, end)
    read = slash and _number(page, slash.end())
    if slash is None or read is None or _is_part_of_name(page.folded, slash.end(), read[1]):
        return None
    second, stop = read
    unit = read_unit_at(page, stop)
    return Quantity(at, unit.end, Form.RATIO, (first, second), unit.text, unit.counts)


def _is_part_of_name(folded: str, at: int, end: int) -> bool:
    """Letters glued before or after (`km2`, `14h`, `Covid-19`), unless a verb lost its space (`đạt98,7%`)."""
    before = folded[at - 1 : at]
    if before.isalpha():
        return not _VERB_BEFORE.search(folded[max(0, at - 8) : at])
    if before in ("-", ".", "+") and folded[at - 2 : at - 1].isalnum():
        return True
    glued = _GLUED_AFTER.match(folded, end)
    return bool(glued) and not read_unit_glued(folded, end)


def read_unit_glued(folded: str, end: int) -> bool:
    """Whether a unit may stand right after the digits without a space: `25,8oC`, `12ha`, `5km`."""
    return bool(_GLUED_UNIT.match(folded, end))


_GLUED_UNIT = pattern(r"(?:o ?c|kg|ha|km2|km|m2|m3|mm|cm|m|tỷ|triệu|tấn|tạ|người|hộ|vụ|usd|đ|gb|mw|kwh)(?![^\W_])")


def _end_of_run(folded: str, at: int) -> int:
    """Past the digits and what is glued to them."""
    run = _RUN.match(folded, at)
    return run.end() if run else at + 1


_RUN = re.compile(r"[\w]+(?:[.:,/+-]\w+)*")

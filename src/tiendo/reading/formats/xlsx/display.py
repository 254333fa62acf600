"""What a number of a sheet looks like: its format's decimals, thousands, percent, sign and date, in Vietnamese writing.

A figure is what the sheet shows: `12.3456` under the format `0.0` says 12,3, and the decimals stated are the one
shown. A number without a format shows at most eleven signs, as in Excel.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from lxml import etree

from tiendo.words.number import write_number

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    20: "h:mm", 21: "h:mm:ss", 22: "d/m/yyyy h:mm", 37: "#,##0_);(#,##0)", 38: "#,##0_);(#,##0)", 39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);(#,##0.00)", 41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', 42: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', 44: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', 49: "@",
}  # fmt: skip
_UNSEEN = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_QUOTED = re.compile(r'"([^"]*)"|\\(.)')
_DATE = re.compile(r"[dy]|m{3,}|(?<![0#.])m+(?![0#])", re.IGNORECASE)
_TIME = re.compile(r"[hs]", re.IGNORECASE)
_DIGITS = re.compile(r"\??[#0][#0?,]*(?:\.[#0?]*)?|\.[#0?]+")
_NUMERAL = re.compile(r"[+-]?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?")
_EXACT = Context(prec=15)
"""A sheet keeps fifteen digits; what its file writes beyond them is the shadow of its binary numbers."""
_GENERAL_DIGITS, _MOST_DECIMALS = 10, 30
_LAST_DAY = 2_958_465


@dataclass(frozen=True, slots=True)
class Display:
    """How a style shows a cell: its number format, how far it is set in, and whether a line is drawn round it."""

    format: str = ""
    indent: int = 0
    bordered: bool = False


def displays(styles: etree._Element) -> tuple[Display, ...]:
    """The displays of a workbook's styles, by their number."""
    own = {form.get("numFmtId", ""): form.get("formatCode", "") for form in styles.iter(f"{S}numFmt")}
    borders = [any(side.get("style") not in (None, "none") for side in border) for border in styles.iterfind(f"{S}borders/{S}border")]
    found = []
    for style in styles.iterfind(f"{S}cellXfs/{S}xf"):
        number, border = style.get("numFmtId", "0"), style.get("borderId", "0")
        form = own.get(number) or (_BUILT_IN.get(int(number), "") if number.isdigit() and len(number) < 6 else "")
        alignment = style.find(f"{S}alignment")
        indent = alignment.get("indent", "0") if alignment is not None else "0"
        at = int(border) if border.isdigit() and len(border) < 6 else 0
        found.append(Display(form, int(indent) if indent.isdigit() and len(indent) < 4 else 0, at < len(borders) and borders[at]))
    return tuple(found)


def shown(held: str, display: Display, *, from_1904: bool = False) -> str:
    """What the cell shows of the number it holds."""
    if not held or not _NUMERAL.fullmatch(held.strip()):
        return held
    try:
        value = _EXACT.create_decimal(held.strip())
    except InvalidOperation:
        return held
    if not value.is_finite() or value.adjusted() > 60 or value.adjusted() < -60:
        return held
    form = display.format
    if not form or form.casefold() in ("general", "@", "standard"):
        return _general(value)
    return _formatted(value, form, from_1904=from_1904)


def _formatted(value: Decimal, form: str, *, from_1904: bool) -> str:
    section, shows_sign = _section(value, form.split(";"))
    bare = _UNSEEN.sub("", section)
    if bare.casefold() in ("general", "@"):
        return _general(value)
    digits = _DIGITS.search(bare)
    if not digits and (_DATE.search(bare) or _TIME.search(bare)):
        return _day(value, bare, from_1904=from_1904)
    if not digits:
        return _quoted(section) or bare.strip(" ?")
    percent = "%" in bare
    if percent:
        value = value.scaleb(2)
    whole, _, decimals = digits[0].partition(".")
    thousands = len(whole) - len(whole.rstrip(","))
    value = value.scaleb(-3 * thousands)
    if "e" in bare.casefold():
        return _general(value)
    rounded = _rounded(abs(value), decimals[:_MOST_DECIMALS])
    written = write_number(rounded)
    if "," not in whole.rstrip(","):
        written = written.replace(".", "")
    written = _padded(written, whole.count("0"))
    if value < 0 and rounded:
        bracketed = _OPENED.search(_FILLING.sub("", section))
        signed = not shows_sign and "-" in section
        written = f"({written})" if bracketed else written if signed and written.startswith("-") else f"-{written}"
    words = _quoted(section)
    return f"{written}{'%' if percent else ''}{' ' + words if words else ''}"


_FILLING = re.compile(r"_.|\*.")
_OPENED = re.compile(r"\\?\(|\"\(\"")


def _quoted(section: str) -> str:
    """The words that a format sets beside the number, such as a unit."""
    said = ((quoted[1] or quoted[2] or "").strip() for quoted in _QUOTED.finditer(_FILLING.sub("", section)))
    return " ".join(words for words in said if words not in ("", "(", ")", "+"))


def _section(value: Decimal, sections: list[str]) -> tuple[str, bool]:
    """The section of a format that shows the value, and whether a minus sign is set before it."""
    if any("[" in section and re.search(r"\[[<>=]", section) for section in sections):
        return sections[0], True
    if value < 0 and len(sections) > 1:
        return sections[1], False
    if value == 0 and len(sections) > 2:
        return sections[2], True
    return sections[0], True


def _rounded(value: Decimal, places: str) -> Decimal:
    """The value with the decimals of the format: those of `0` always, those of `#` where they are not nought."""
    rounded = value.quantize(Decimal(1).scaleb(-len(places)), rounding=ROUND_HALF_UP, context=Context(prec=100))
    least = len(places.rstrip("#?"))
    while -_exponent(rounded) > least and rounded.as_tuple().digits[-1:] == (0,):
        rounded = rounded.quantize(Decimal(1).scaleb(_exponent(rounded) + 1), context=Context(prec=100))
    return rounded


def _exponent(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _padded(written: str, least: int) -> str:
    """With noughts before a number of fewer digits than the format asks for: `03`."""
    whole, comma, decimals = written.partition(",")
    digits = sum(letter.isdigit() for letter in whole)
    return "0" * max(0, min(least, 20) - digits) + whole + comma + decimals


def _general(value: Decimal) -> str:
    """As a cell without a format shows it: ten digits or so, no thousands parted."""
    if not value:
        return "0"
    places = max(0, min(_GENERAL_DIGITS - 1, _GENERAL_DIGITS - 1 - max(0, value.adjusted())))
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=Context(prec=100)).normalize(Context(prec=100))
    if not rounded:
        rounded = value.normalize()
    return write_number(rounded).replace(".", "")


def _day(value: Decimal, bare: str, *, from_1904: bool) -> str:
    """A day as day, month and year; a time of day as hours and minutes."""
    days = int(value)
    if not 0 <= days <= _LAST_DAY:
        return str(value)
    seconds = int((value - days) * 86_400)
    clock = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}"
    if not _DATE.search(re.sub(r"[hs:]+m+|m+[:s]+|[hs:]", "", bare, flags=re.IGNORECASE)):
        return clock
    start = date(1904, 1, 1) if from_1904 else date(1899, 12, 30)
    try:
        day = start + timedelta(days=days)
    except OverflowError:
        return str(value)
    if not re.search("d", bare, re.IGNORECASE):
        return f"{day.month:02d}/{day.year}" if re.search("m", bare, re.IGNORECASE) else f"{day.year}"
    written = f"{day.day:02d}/{day.month:02d}/{day.year}"
    return f"{written} {clock}" if _TIME.search(bare) else written

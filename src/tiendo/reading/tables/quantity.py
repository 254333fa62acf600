"""A cell that is a number: `7.210`, `(1.254)`, `≥ 94,5`, `6,6-6,8`, `31/38`, `Trên 4`, `95 trở lên`, `0,56%`, `45 (90%)`.

A cell is one number with what limits it, and nothing else; words beside it make the cell a text.

    cell   = figure [ "(" figure ")" | ";" figure ]
    figure = [verb] [hedge] [sign] number [ ("-" | "đến" | "/") number ] [unit] [hedge after] | "(" number ")"
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from tiendo.reading.marks import Form
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.units import read_unit_at
from tiendo.words.figure import Bound
from tiendo.words.number import NumberFormatError, read_number
from tiendo.words.place import Span
from tiendo.words.spelling import fold


@dataclass(frozen=True, slots=True)
class Written:
    """A number as its cell writes it: `values` one, or two of a range or ratio; `span` within the cell's words.

    `signed` when a sign, brackets or a verb say which way it goes; `verb` when it is a verb of change.
    """

    form: Form
    values: tuple[Decimal, ...]
    span: Span
    unit: str | None = None
    bound: Bound | None = None
    signed: bool = False
    verb: bool = False
    irregular: bool = False


_NUMERAL = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d[\d.,]*"
_HEDGES = (
    (Bound.ABOUT, r"(?:ước )?(?:khoảng|gần|xấp xỉ|trên dưới|chừng|≈|~)(?: khoảng)?"),
    (Bound.AT_LEAST, r"(?:không dưới|không thấp hơn|không ít hơn|ít nhất|tối thiểu|tối thiểu là|từ|≥|>=|=>|>/=)(?= ?[\d+-])"),
    (Bound.AT_MOST, r"(?:không quá|không vượt quá|không vượt|không cao hơn|không lớn hơn|tối đa|nhiều nhất|đến|≤|<=|=<)(?= ?[\d+-])"),
    (Bound.BELOW, r"(?:dưới|chưa đến|chưa tới|nhỏ hơn|thấp hơn|<)"),
    (Bound.ABOVE, r"(?:trên|hơn|lớn hơn|cao hơn|vượt|>)"),
)
_BEFORE = re.compile("|".join(f"(?P<b{at}>{fold_pattern(form)})" for at, (_, form) in enumerate(_HEDGES)))
_AFTER = (
    (Bound.AT_LEAST, re.compile(fold_pattern(r" ?(?:trở lên|\+$)"))),
    (Bound.AT_MOST, re.compile(fold_pattern(r" ?(?:trở xuống|trở lại)"))),
)
_FROM = re.compile(fold_pattern(r"từ (?=\d)"))
_OPEN_FROM = re.compile(fold_pattern(r"[^()]*(?:trở lên|trở xuống|trở lại|đến|-)"))
_VERB = re.compile(
    fold_pattern(
        r"(?P<up>tăng(?: thêm)?|cao hơn|vượt)(?: (?=[^\W_]|[≥≤<>~]))?|(?P<down>giảm(?: thêm)?|thấp hơn)|(?:đạt|ước đạt|ước|còn|là|bằng)"
    )
    + r"(?![^\W_])[ ]{0,9}:?"
)
_SIGN = re.compile(r"[ ]{0,9}([+-])[ ]{0,3}(?=\d)")
_NUMBER = re.compile(rf"[ ]{{0,9}}({_NUMERAL})")
_TO = re.compile(fold_pattern(r" ?(?:%|[^\W\d_/]{1,9})? ?(?:-|đến|÷|~) ?(?=\d)"))
_SLASH = re.compile(r"[ ]{0,3}/[ ]{0,3}(?=\d)")
_CLOSERS = re.compile(r"[ ]{0,9}[*¹²³]{0,3}[ ]{0,9}")
_BLANK = re.compile(r"[ ]{0,9}")
_LONGEST = 60
_MOST_DIGITS = 24
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:0?[1-9]|1[0-2])/(?:19|20)\d\d|\d{1,2}[:h]\d{0,2}")


@lru_cache(maxsize=1 << 14)
def read_cell(words: str) -> tuple[Written, ...]:
    """The numbers of a cell that holds nothing else, else nothing."""
    if len(words) > _LONGEST or not any("0" <= letter <= "9" for letter in words):
        return ()
    page = Page.of(words)
    text = page.folded
    if _DATE.fullmatch(text.strip()):
        return ()
    negative = _in_brackets(page)
    if negative:
        return (negative,)
    first = _figure(page, 0)
    if first is None:
        return ()
    end = _closed(text, first[1])
    if end == len(text):
        return (first[0],)
    second = _second(page, end)
    return (first[0], second) if second else ()


def _in_brackets(page: Page) -> Written | None:
    """`(1.254)`: brackets make a number negative (rule 25)."""
    text = page.folded.strip()
    if not (text.startswith("(") and text.endswith(")")):
        return None
    start = page.folded.index("(") + 1
    read = _figure(page, start)
    if read is None or read[1] != page.folded.rindex(")") or len(read[0].values) != 1:
        return None
    written = read[0]
    value = written.values[0]
    return replace(written, values=(-abs(value) if value else value,), span=written.span, signed=True)


def _second(page: Page, at: int) -> Written | None:
    """A number in brackets, or after a semicolon, beside the first: `45 (90%)`."""
    opened = page.folded[at : at + 1]
    if opened not in ("(", ";"):
        return None
    read = _figure(page, at + 1)
    if read is None:
        return None
    end = _closed(page.folded, read[1])
    if opened == "(":
        return read[0] if page.folded[end:].strip() == ")" else None
    return read[0] if end == len(page.folded) else None


def _closed(text: str, at: int) -> int:
    found = _CLOSERS.match(text, at)
    return found.end() if found else at


def _figure(page: Page, at: int) -> tuple[Written, int] | None:
    """The number with its hedges that begins here, and where it ends."""
    text = page.folded
    at = _skip(text, at)
    verb = _VERB.match(text, at)
    if verb:
        at = _skip(text, verb.end())
    bound = None
    from_ = _FROM.match(text, at)
    if from_ and _OPEN_FROM.match(text, from_.end()):
        at = from_.end()
    elif hedge := _BEFORE.match(text, at):
        bound = next(_HEDGES[index][0] for index in range(len(_HEDGES)) if hedge[f"b{index}"])
        at = _skip(text, hedge.end())
        if further := _BEFORE.match(text, at):
            at = _skip(text, further.end())
    sign = _SIGN.match(text, at)
    if sign:
        at = sign.end()
    at = _skip(text, at)
    numeral = _NUMBER.match(text, at)
    value, irregular = _value(numeral[1]) if numeral else (None, False)
    if numeral is None or value is None:
        return None
    start, end = numeral.start(1), numeral.end(1) - _tail(numeral[1])
    factor = -1 if (sign and sign[1] == "-") or (verb and verb["down"]) else 1
    form, values, end, odd = _with_second(page, end, value, factor)
    unit = read_unit_at(page, end)
    said, end = (unit.text, unit.end) if unit.text and (unit.known or unit.text == "%") else (None, end)
    for after, shape in _AFTER:
        if trailing := shape.match(text, end):
            bound, end = after, trailing.end()
            break
    signed = bool(sign or (verb and (verb["up"] or verb["down"])))
    span = (sign.start(1) if sign else start, unit.end if said else _number_end(text, start, end))
    return Written(form, values, span, said, bound, signed, bool(verb and (verb["up"] or verb["down"])), irregular or odd), end


def _with_second(page: Page, end: int, value: Decimal, factor: int) -> tuple[Form, tuple[Decimal, ...], int, bool]:
    """The other number of a range or a ratio, where there is one."""
    text = page.folded
    for shape, form in ((_TO, Form.RANGE), (_SLASH, Form.RATIO)):
        joined = shape.match(text, end)
        numeral = _NUMBER.match(text, joined.end()) if joined else None
        if joined is None or numeral is None:
            continue
        other, odd = _value(numeral[1])
        if other is None or (form is Form.RANGE and not value < other):
            continue
        stop = numeral.end(1) - _tail(numeral[1])
        if form is Form.RANGE:
            low, high = sorted((value * factor, other * factor))
            return form, (low, high), stop, odd
        return form, (value * factor, other), stop, odd
    return Form.SINGLE, (value * factor if value else value,), end, False


def _value(numeral: str) -> tuple[Decimal | None, bool]:
    """What the digits mean and whether they are written against the norm."""
    bare = re.sub(r"\s", "", numeral).rstrip(".,")
    if len(bare) > _MOST_DIGITS:
        return None, False
    spaced = bare != numeral.rstrip(".,")
    try:
        number = read_number(bare)
    except NumberFormatError:
        if _ENGLISH.fullmatch(bare):
            return Decimal(bare.replace(",", "")), True
        return None, False
    return number.value, number.irregular or spaced


_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2}(?:,\d{3})+\.\d+")
"""Thousands parted by commas, as in English: read where nothing else can be meant."""


def _tail(numeral: str) -> int:
    return len(numeral) - len(numeral.rstrip(".,"))


def _number_end(text: str, start: int, end: int) -> int:
    """Where the last digit stands."""
    return max((place + 1 for place in range(start, end) if "0" <= text[place] <= "9"), default=end)


def _skip(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def is_number(words: str) -> bool:
    """Whether the words are a number and nothing else, as a heading never is."""
    return bool(read_cell(words))


def folded(words: str) -> str:
    """The words for comparison, line ends and runs of blanks as one blank."""
    return " ".join(fold(words).split())

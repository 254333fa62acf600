"""What is stamped on a document: a degree of secrecy, `Dự thảo`, `Lưu hành nội bộ`.

A stamp stands alone: on a line of its own, in a cell of the letterhead, or after its label (`Độ mật: Mật`). Prose that
speaks of secrets is no stamp, and neither are a list or a table of degrees.
The degrees are those of the Law on Protection of State Secrets (2018), article 8: Tuyệt mật, Tối mật, Mật.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from enum import StrEnum

from tiendo.reading.document import Document, Restriction
from tiendo.reading.page import fold_pattern
from tiendo.words.spelling import fold


class Degree(StrEnum):
    """The three degrees of secrecy."""

    CONFIDENTIAL = "mật"
    SECRET = "tối mật"  # noqa: S105  a degree, no password
    TOP_SECRET = "tuyệt mật"  # noqa: S105


_HEAD = 30
"""Lines with words that make the head of a document, where stamps have their place."""
_LONGEST = 160
"""Letters of a line that can hold a stamp; beyond this it is running text."""


def degree_of(document: Document) -> tuple[Degree, int] | None:
    """The degree of secrecy stamped on the document and the number of the line, counted from 0; None without a stamp."""
    head_end = _head_end(document)
    for number in _lines_with(document, _SECRET):
        degree = _degree(document, number, in_head=number < head_end)
        if degree and not _is_one_of_a_list(document, number, degree, head_end):
            return degree, number
    return None


def restrictions_of(document: Document) -> tuple[Restriction, ...]:
    """What else is stamped on it, each once: that it is a draft, that it is for use inside the office."""
    head_end = _head_end(document)
    found = set()
    for number in _lines_with(document, _RESTRICTED):
        if number < head_end and any(_is_draft(cell) for _, cell in _cells(_line(document, number))):
            found.add(Restriction.DRAFT)
        if any(_is_internal(cell) for _, cell in _cells(_line(document, number))):
            found.add(Restriction.INTERNAL)
    return tuple(restriction for restriction in Restriction if restriction in found)


def _spaced(word: str) -> str:
    """Pattern of a word whose letters may stand apart, as stamps set them: `M Ậ T`."""
    return "[ ]?".join(word)


_CAPITALS = rf"(?:(?:{_spaced('TUYỆT')}|{_spaced('TỐI')})[ ]{{0,4}})?{_spaced('MẬT')}"
_TITLE = r"(?:Mật|(?:Tối|Tuyệt) [Mm]ật)"
_ANY = rf"(?:{_CAPITALS}|{_TITLE}|(?:tối |tuyệt )?mật)"
_REST = (
    r"(?:[ ]{0,3}[-–,;./(]{0,2}[ ]{0,3}(?i:(?:mức )?độ khẩn|hỏa tốc|hoả tốc|thượng khẩn|khẩn|bản số|số bản|tài liệu thu hồi)[^.]{0,40})?"
)
"""What may follow on the line of a stamp: how urgent the document is, which copy this is."""
_ALONE = re.compile(rf"(?:(?:TÀI LIỆU|VĂN BẢN|HỒ SƠ)[ ])?(?P<degree>{_CAPITALS}){_REST}")
_ALONE_IN_HEAD = re.compile(rf"(?P<degree>{_TITLE}){_REST}")
_LABELLED = re.compile(rf"(?i:(?:mức |dấu )?(?:chỉ )?độ mật|(?:đóng )?dấu)[ ]{{0,3}}(:[ ]{{0,3}}{_ANY}|[ ]{_CAPITALS}){_REST}")
_SECRET = re.compile("[Mm][ ]?[Ậậ][ ]?[Tt]")
_RESTRICTED = re.compile("[Dd][Ựự] [Tt][Hh][Ảả][Oo]|[Nn][Ộộ][Ii] [Bb][Ộộ]")
_GAP = re.compile(r"\t|\||[ ]{3,}")
_FRAME = " \t*_=~·•[](){}<>|“”\"'.:;-–—\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Signs that stamps are framed with."""
_DASHES = ("-", "–", "—", "+", "•")
_BROKEN_WORD = re.compile(r"(?:^|[^\w])(?:bí|bảo|cơ|thân|tuyệt đối|tài liệu|văn bản|tin)$")
"""What a line before `MẬT` ends with where the word belongs to it: `BẢO VỆ BÍ`, `AN TOÀN, BẢO`."""


def _degree(document: Document, number: int, *, in_head: bool) -> Degree | None:
    line = _line(document, number)
    if len(line) > _LONGEST:
        return None
    cells = _cells(line)
    # A letterhead has two columns. A row of three cells, or of two further below, is a table that speaks of documents.
    columns = max(sum(bool(cell.strip()) for _, cell in cells), _cells_of_row(document, number))
    parts = [(0, line), *cells] if columns <= (2 if in_head else 1) else []
    for start, part in parts:
        if part.strip().startswith(_DASHES) and not part.strip().endswith(_DASHES):
            continue
        words = part.strip(_FRAME)
        if labelled := _LABELLED.fullmatch(words):
            return _named(labelled[1])
        said = _ALONE.fullmatch(words) or (_ALONE_IN_HEAD.fullmatch(words) if in_head and columns == 1 else None)
        if said and not _BROKEN_WORD.search(_before(document, number, line[:start])):
            return _named(said["degree"])
    return None


def _cells_of_row(document: Document, number: int) -> int:
    """How many cells with words the row has in which the line is a cell, for formats that set each cell on a line."""
    row = _row(document, number)
    if row is None:
        return 1
    first, last = number, number
    while first > max(number - _LONGEST, 0) and _row(document, first - 1) == row:
        first -= 1
    while last + 1 < min(number + _LONGEST, len(document.lines)) and _row(document, last + 1) == row:
        last += 1
    return len({document.locator(line).get("column") for line in range(first, last + 1) if _line(document, line).strip()})


def _row(document: Document, number: int) -> tuple[int | str, int | str] | None:
    """The table and the row of a line that is a cell."""
    place = document.locator(number)
    return (place["table"], place["row"]) if "table" in place and "row" in place and "column" in place else None


def _named(words: str) -> Degree:
    letters = fold(words).replace(" ", "")
    return next((degree for degree in (Degree.TOP_SECRET, Degree.SECRET) if degree.replace(" ", "") in letters), Degree.CONFIDENTIAL)


def _is_one_of_a_list(document: Document, number: int, degree: Degree, head_end: int) -> bool:
    """Whether another degree stands on the line before or after: then the lines say which degrees there are."""
    near = (_worded(document, number, step) for step in (-1, 1))
    others = {_degree(document, other, in_head=other < head_end) for other in near if other is not None}
    return bool(others - {None, degree})


def _before(document: Document, number: int, before: str) -> str:
    """The words before: on the line, else those of the line with words above it."""
    if before.strip(_FRAME):
        return fold(before.strip(_FRAME))
    above = _worded(document, number, -1)
    return "" if above is None else fold(_line(document, above).strip())


def _worded(document: Document, number: int, step: int) -> int | None:
    """The next line in this direction that has words."""
    number += step
    while 0 <= number < len(document.lines):
        if _line(document, number).strip():
            return number
        number += step
    return None


_DRAFT = re.compile(
    fold_pattern(
        r"(?:bản )?dự thảo(?: (?:báo cáo|nghị quyết|thông báo|kế hoạch|quyết định|kết luận|tờ trình|chỉ thị|chương trình|đề án|quy chế))?"
    )
    + r"(?:[ ](?:(?:lần(?: thứ)?|số|v\.?)[ ]?\w{1,4}|\d{1,2}))?(?:,?[ ](?:ngày )?[\d/.-]{4,10})?"
)
_DRAFT_IN_BRACKETS = re.compile(fold_pattern(r"\((?:bản )?dự thảo(?: lần \w{1,4}| \d{1,2})?\)") + "$")
_INTERNAL = re.compile(
    fold_pattern(r"(?:tài liệu |văn bản |bản |chỉ )?lưu hành nội bộ") + r"(?:[,;.]?[ ]{0,3}" + fold_pattern("không") + r"[ ][^.;]{0,40})?"
)


def _is_draft(cell: str) -> bool:
    words = cell.strip(_FRAME)
    written_so = words[:1].isupper() or cell.strip().startswith("(")
    return len(words) <= _LONGEST and bool((written_so and _DRAFT.fullmatch(fold(words))) or _DRAFT_IN_BRACKETS.search(fold(cell.strip())))


def _is_internal(cell: str) -> bool:
    words = cell.strip(_FRAME)
    written_so = words[:1].isupper() or cell.strip().startswith("(")
    return len(words) <= _LONGEST and written_so and bool(_INTERNAL.fullmatch(fold(words)))


def _lines_with(document: Document, form: re.Pattern[str]) -> Iterator[int]:
    """The numbers of the lines in which the form occurs, each once, in order."""
    starts = [start for start, _ in document.lines]
    numbers = (bisect_right(starts, found.start()) - 1 for found in form.finditer(document.text))
    yield from dict.fromkeys(numbers)


def _line(document: Document, number: int) -> str:
    # A hard space is a space; what has no width is nothing.
    return _NO_WIDTH.sub("", document.text[slice(*document.lines[number])]).replace("\u00a0", " ")


_NO_WIDTH = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def _cells(line: str) -> list[tuple[int, str]]:
    """The cells of a line and where each begins: what tabs, bars or wide gaps part."""
    cells, start = [], 0
    for gap in _GAP.finditer(line):
        cells.append((start, line[start : gap.start()]))
        start = gap.end()
    return [*cells, (start, line[start:])]


def _head_end(document: Document) -> int:
    """The number of the first line below the head."""
    worded = 0
    for number in range(len(document.lines)):
        worded += bool(_line(document, number).strip())
        if worded == _HEAD:
            return number + 1
    return len(document.lines)

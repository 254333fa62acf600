"""What people call the rows and columns of a table, and its numbers: `hàng “Thu nội địa”, cột “Dự toán năm – Tỉnh giao”`."""

import re
from collections.abc import Iterable

from tiendo.assessing.interval import Interval
from tiendo.checking.sheets.sheet import Place, Sheet
from tiendo.checking.telling import computed, decimals_of, number
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Bound, Figure
from tiendo.words.finding import Sentence
from tiendo.words.spelling import fold

_LONGEST = 70
_LEAD = re.compile(
    fold_pattern(r"(?:[-–+*•]\s*|\(?(?:[ivx]{1,4}|[a-zđ]|\d{1,2}(?:\.\d{1,2}){0,3})[.)]\s+|trong đó(?![^\W_])\s*[:,]?\s*(?=[^\W_]))+")
)


def row_name(sheet: Sheet, row: int) -> Sentence:
    """The row by its label without number and dash, else by its place."""
    label = sheet.labels.get(row, "")
    lead = _LEAD.match(fold(label))
    bare = label[lead.end() :] if lead else label
    if bare.strip(" :"):
        name = f"“{_cut(bare.strip(' :'))}”"
        return Sentence(f"hàng {name}", f"row {name}")
    return Sentence(f"hàng thứ {row + 1}", f"row {row + 1}")


def column_name(sheet: Sheet, column: int) -> Sentence:
    """The column by the words over it, else by its place."""
    path = [words for words in (" ".join(words.split()) for words in sheet.head(column)) if words]
    if path:
        whole = " – ".join(path)
        name = f"“{whole if len(whole) <= _LONGEST else _cut(path[-1])}”"
        return Sentence(f"cột {name}", f"column {name}")
    return Sentence(f"cột thứ {column + 1}", f"column {column + 1}")


def place_name(sheet: Sheet, place: Place) -> Sentence:
    """Row and column."""
    row, column = row_name(sheet, place[0]), column_name(sheet, place[1])
    return Sentence(f"{row.vi}, {column.vi}", f"{row.en}, {column.en}")


def result(of: Interval, like: Figure, terms: Iterable[Figure]) -> Sentence:
    """A computed result as the numbers that stand there make it; where one of them is a range or hedged, all it may be."""
    if all(term.bound is Bound.EXACT and term.upper is None for term in terms):
        return number(of.middle, decimals_of(like.value))
    return computed(of, like.value)


def opened(words: str) -> str:
    """The words with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def _cut(words: str) -> str:
    if len(words) <= _LONGEST:
        return words
    return words[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–-(") + "…"

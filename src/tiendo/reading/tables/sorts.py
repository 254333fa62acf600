"""Whether a table of a file holds figures or only arranges words: the head of a letter, a signature, a page's columns."""

import re
from collections.abc import Iterable, Sequence

from tiendo.reading.page import fold_pattern
from tiendo.reading.tables.quantity import is_number
from tiendo.words.spelling import fold

_LETTER = re.compile(
    fold_pattern(
        r"cộng hoà xã hội chủ nghĩa|độc lập ?- ?tự do|đảng cộng sản việt nam|nơi nhận ?:|kính gửi ?:|(?<![^\W_])số ?: ?[\d./-]*\d*/[^\W\d_]"
    )
)
"""Words that stand in the head or the foot of a letter, never in a table of figures."""
_LEAST_ROWS, _LEAST_COLUMNS = 2, 2
_LONGEST_MEAN = 160
_MOST_LETTER_ROWS = 8
_ORDINAL = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}\.?")


def holds_figures(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows are a table of figures: numbers below a header, beside labels, and no letter's head."""
    width = max(map(len, rows), default=0)
    if len(rows) < _LEAST_ROWS or width < _LEAST_COLUMNS:
        return False
    words = [cell for row in rows for cell in row if cell.strip()]
    if not words or sum(map(len, words)) / len(words) > _LONGEST_MEAN:
        return False
    if len(rows) <= _MOST_LETTER_ROWS and is_letter(words):
        return False
    return any(
        is_number(" ".join(cell.split())) and not (column == 0 and _ORDINAL.fullmatch(cell.strip()))
        for row in rows[1:]
        for column, cell in enumerate(row)
    )


def is_letter(words: Iterable[str]) -> bool:
    """Whether any of these words stands in the head or the foot of a letter only."""
    return any(_LETTER.search(fold(cell)) for cell in words)

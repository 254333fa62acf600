"""The head of a table: how many rows it has, what stands over each column from the top down, and how columns are computed.

A head has one to three rows, or more: rows go on being head while cells of the head reach down into them, while they
part what is merged above, or while they hold words where the row above is blank. A row that numbers the columns ends
it: `A | B | 1 | 2 | 3=2/1`.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from tiendo.reading.tables.grid import Cell
from tiendo.reading.tables.quantity import folded, is_number

Rows = tuple[tuple[Cell, ...], ...]

_MOST_ROWS = 6
_NUMBERING = re.compile(r"\(?([a-zđ]|\d{1,2})\)?(?:\s*[=:]\s*(.+))?")
_FORMULA = re.compile(r"\(?([a-z]|\d{1,2})\)?\s*([/:+-])\s*\(?([a-z]|\d{1,2})\)?(?:\s*[x*×]\s*100\s*%?)?")
_FORMULA_IN_HEAD = re.compile(
    r"\(?\(?([a-z]|\d{1,2})\)?\s*=\s*\(?([a-z]|\d{1,2})\)?\s*([/:+-])\s*\(?([a-z]|\d{1,2})\)?(?:\s*[x*×]\s*100\s*%?)?\)?"
)
_YEAR = re.compile(r"[^\d]*(?:(?:19|20)\d\d|\d{1,2} ?(?:tháng|t))(?![^\W_])[^\d]*")
"""A period, which a head may hold though it is written in digits."""
_FEWEST_NUMBERED = 3


@dataclass(frozen=True, slots=True)
class Formula:
    """How a column is computed from two others, by their places: a quotient, a difference, or a sum."""

    sign: str
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Header:
    """`paths` are the words over each column, from the top down; the body begins at row `body`.

    `banners` are rows above the head that hold one cell of words, such as a title or a note of the unit.
    """

    paths: tuple[tuple[str, ...], ...]
    formulas: tuple[Formula | None, ...]
    body: int
    banners: tuple[Cell, ...] = ()


def read_header(rows: Rows) -> Header:
    """The head of the table with these rows."""
    top = _banners(rows)
    banners = tuple(next(cell for cell in row if cell.text) for row in rows[:top])
    numbered = next((at for at in range(top + 1, min(len(rows), top + 1 + _MOST_ROWS)) if numbers_columns(rows[at])), None)
    if numbered is not None and not any(_is_body(row) for row in rows[top:numbered]):
        heads = rows[top:numbered]
        return Header(_paths(heads), _formulas(rows[numbered], heads), numbered + 1, banners)
    if _is_body(rows[top]):
        return Header(tuple(() for _ in rows[top]), tuple(None for _ in rows[top]), top, banners)
    end = top + 1
    while end < min(len(rows) - 1, top + _MOST_ROWS) and _goes_on(rows[end - 1], rows[end]):
        end += 1
    return Header(_paths(rows[top:end]), _formulas((), rows[top:end]), end, banners)


def _banners(rows: Rows) -> int:
    """How many rows above the head hold one cell of words over the whole width."""
    top = 0
    while top < len(rows) - 2 and len(rows[top]) > 1:
        words = {id(cell) for cell in rows[top] if cell.text}
        if len(words) != 1:
            break
        if (
            rows[top][0].text
            and rows[top][0] is not rows[top][-1]
            and not any(cell.text for cell in rows[top][1:])
            and _is_body(rows[top + 1])
        ):
            break
        top += 1
    return top


def numbers_columns(row: tuple[Cell, ...]) -> bool:
    """Whether the row numbers the columns: letters, then 1, 2, 3 without a gap."""
    cells = [cell.text.lower().strip() for cell in dict.fromkeys(row) if cell.text]
    said = [_NUMBERING.fullmatch(cell) for cell in cells]
    if len(cells) < min(_FEWEST_NUMBERED, len(row)) or not all(said):
        return False
    numbers = [int(one[1]) for one in said if one and one[1].isdigit()]
    letters = [one[1] for one in said if one and not one[1].isdigit()]
    if not numbers or (len(numbers) < 2 and not letters):
        return False
    rising = all(later == earlier + 1 for earlier, later in pairwise(numbers))
    return rising and numbers[0] in (0, 1, 2, 3) and (bool(letters) or numbers[0] == 1)


def _is_body(row: tuple[Cell, ...]) -> bool:
    """Whether a number, no year, stands right of the first column."""
    return any(is_number(cell.text) and not _YEAR.fullmatch(folded(cell.text)) for cell in dict.fromkeys(row[1:]))


def _goes_on(above: tuple[Cell, ...], row: tuple[Cell, ...]) -> bool:
    """Whether the row is one more of the head."""
    if not any(cell.text for cell in row) or row[0] is row[-1]:
        return False
    if any(cell is upper and cell.text for cell, upper in zip(row, above, strict=True)):
        return True
    if _is_body(row):
        return False
    parted = any(left is right and left.text for left, right in pairwise(above))
    if parted and any(cell.text and upper is not cell for cell, upper in zip(row, above, strict=True)):
        return not row[0].text or above[0] is row[0] or all(_YEAR.fullmatch(folded(cell.text)) for cell in row[1:] if cell.text)
    blank_above = [cell for cell, upper in zip(row, above, strict=True) if cell.text and not upper.text]
    return bool(blank_above) and not row[0].text and (len(row) < 2 or not row[1].text)


def _paths(heads: Rows) -> tuple[tuple[str, ...], ...]:
    """The words over each column; where a head over several columns was not merged, it stands over those right of it too."""
    width = len(heads[0]) if heads else 0
    filled = [[cell.text for cell in row] for row in heads]
    for at, row in enumerate(heads[:-1]):
        for column in range(1, width):
            below = heads[at + 1][column]
            bare = not row[column].text and below.text and below is not row[column] and not any(line[column] for line in filled[:at])
            left = heads[at + 1][column - 1]
            if bare and filled[at][column - 1] and left.text and left is not row[column - 1]:
                filled[at][column] = filled[at][column - 1]
    paths = []
    for column in range(width):
        seen: set[int] = set()
        path = []
        for at, row in enumerate(heads):
            if filled[at][column] and (id(row[column]) not in seen):
                path.append(filled[at][column])
            seen.add(id(row[column]))
        paths.append(tuple(path))
    return tuple(paths)


def _formulas(numbers: tuple[Cell, ...], heads: Rows) -> tuple[Formula | None, ...]:
    """The formula of each column, from the row that numbers them or from the head's own words."""
    width = len(heads[0]) if heads else len(numbers)
    labels: dict[str, int] = {}
    said: list[tuple[str, str, str] | None] = [None] * width
    for column, cell in enumerate(numbers):
        one = _NUMBERING.fullmatch(cell.text.lower().strip())
        if one:
            labels.setdefault(one[1], column)
            formula = _FORMULA.fullmatch(one[2].strip().strip("()") if one[2] and one[2].count("(") == 1 else (one[2] or "").strip())
            said[column] = (formula[1], formula[2], formula[3]) if formula else None
    for column in range(width):
        for row in heads:
            written = _FORMULA_IN_HEAD.search(row[column].text.lower()) if said[column] is None else None
            if written:
                labels.setdefault(written[1], column)
                said[column] = (written[2], written[3], written[4])
    found: list[Formula | None] = []
    for formula_said in said:
        left, sign, right = formula_said or ("", "", "")
        first, second = labels.get(left), labels.get(right)
        found.append(None if first is None or second is None else Formula("/" if sign == ":" else sign, first, second))
    return tuple(found)

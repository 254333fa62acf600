"""The tables of a document as a page lays them out: rows of cells, each with how far it reaches.

The reader's contract gives the text, in which a row of a table is a line, and the places of its figures. Where a
document comes without its grids they are made from those again, and what was merged in a head is seen from its blanks.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from tiendo.reading.document import Document, Reading
from tiendo.reading.sheets import column_letters
from tiendo.reading.tables.grid import Cell, Table
from tiendo.reading.tables.header import numbers_columns, read_header
from tiendo.reading.tables.pipes import pipe_tables
from tiendo.reading.tables.quantity import is_number
from tiendo.reading.tables.sorts import holds_figures
from tiendo.words.place import Span

_BETWEEN_CELLS = " | "
_TEXT = "txt"
_FEWEST_ROWS = 2
_WIDE = 8
_IN_SHEET = re.compile(r"([A-Z]+)([0-9]+)")

Locator = Mapping[str, int | str]
Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell where it is shown: how many columns and rows it covers, and whether it stands in a column of numbers."""

    of: Cell
    columns: int
    rows: int
    is_number: bool


@dataclass(frozen=True, slots=True)
class LaidTable:
    """A table row by row; the first `head` rows are its head. `lines` are its lines in the text, `is_wide` asks for a broad sheet."""

    number: int
    rows: tuple[tuple[LaidCell, ...], ...]
    head: int
    lines: frozenset[int]
    is_wide: bool

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells with words, each once, in the order of the text."""
        return tuple(sorted((cell.of for row in self.rows for cell in row if cell.of.text), key=lambda cell: cell.span))


def laid_tables(reading: Reading) -> tuple[LaidTable, ...]:
    """The tables of the document, in its order."""
    starts = sorted(figure.place.start for figure in reading.figures)
    return tuple(_laid(number, table, starts) for number, table in enumerate(_tables(reading), start=1))


def _tables(reading: Reading) -> Iterator[Table]:
    document = reading.document
    if document.tables:
        yield from document.tables
        return
    made = pipe_tables(document, frozenset()) if document.format == _TEXT else _from_lines(reading)
    for table in made:
        yield replace(table, rows=_merged(table.rows))


# ----------------------------------------------------------- grids from lines


def _from_lines(reading: Reading) -> Iterator[Table]:
    """The tables of a file that is no plain text: lines on end that have the same number of cells and hold figures."""
    document = reading.document
    places = {figure.place.start: figure.place.locator for figure in reading.figures}
    run: list[int] = []
    for line in range(len(document.lines) + 1):
        width = _width(document, line)
        if run and width != _width(document, run[0]):
            rows = tuple(_cells(document, at) for at in run)
            if len(rows) >= _FEWEST_ROWS and holds_figures([[cell.text for cell in row] for row in rows]):
                yield Table(0, _placed(rows, places), (0, 0), frozenset(run))
            run = []
        if width > 1:
            run.append(line)


def _width(document: Document, line: int) -> int:
    """How many cells the line has; none behind the last line."""
    if line == len(document.lines):
        return 0
    return document.text.count(_BETWEEN_CELLS, *document.lines[line]) + 1


def _cells(document: Document, line: int) -> tuple[Cell, ...]:
    start, end = document.lines[line]
    cells = []
    for words in document.text[start:end].split(_BETWEEN_CELLS):
        cells.append(Cell(words, (start, start + len(words)), {}))
        start += len(words) + len(_BETWEEN_CELLS)
    return tuple(cells)


def _placed(rows: Rows, places: Mapping[int, Locator]) -> Rows:
    """The cells with their native places, as far as those of the figures among them tell."""
    known = {
        (row, column): places[start]
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        for start in range(*cell.span)
        if start in places
    }
    if not known:
        return rows
    if any("cell" in locator for locator in known.values()):
        return _in_sheet(rows, known)
    first = next(iter(known.values()))
    of_rows = {row: {name: said for name, said in locator.items() if name != "column"} for (row, _), locator in known.items()}
    return tuple(
        tuple(
            replace(cell, locator={**of_rows.get(row, {**first, "row": row + 1}), "column": column + 1})
            for column, cell in enumerate(cells)
        )
        for row, cells in enumerate(rows)
    )


def _in_sheet(rows: Rows, known: Mapping[tuple[int, int], Locator]) -> Rows:
    """As `_placed`, in a sheet: a table has all columns between its first and its last, but rows without words are left out."""
    numbers: dict[int, int] = {}
    sheet, first = "", 0
    for (row, column), locator in known.items():
        if named := _IN_SHEET.fullmatch(str(locator.get("cell", ""))):
            sheet = str(locator.get("sheet", ""))
            first = _column_number(named[1]) - column
            numbers[row] = int(named[2])
    for (row, number), (later, later_number) in pairwise(sorted(numbers.items())):
        if later - row == later_number - number:
            numbers |= {between: number + between - row for between in range(row, later)}

    def locator_of(row: int, column: int) -> Locator:
        return {"sheet": sheet, "cell": f"{column_letters(first + column)}{numbers[row]}"} if row in numbers else {"sheet": sheet}

    return tuple(
        tuple(replace(cell, locator=locator_of(row, column)) for column, cell in enumerate(cells)) for row, cells in enumerate(rows)
    )


def _column_number(letters: str) -> int:
    """The column of letters, from 1: 28 of `AB`."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _merged(rows: Rows) -> Rows:
    """The rows with what blanks of a head tell: words reach down over blanks, and right over what a row below parts."""
    head = read_header(rows).body
    worded = [row for row in rows[:head] if not numbers_columns(row)]
    grid = [list(row) for row in rows]
    for at, row in enumerate(grid[:head]):
        if row[0].text and not any(cell.text for cell in row[1:]) and at + 1 < len(grid):
            grid[at] = [row[0]] * len(row)
            continue
        above = grid[at - 1] if at else None
        for column in range(len(row)):
            if row[column].text:
                continue
            if above and _stands_alone(above, column):
                row[column] = above[column]
            elif column and row[column - 1].text and _is_parted(worded[at + 1 :], above, column):
                row[column] = row[column - 1]
    return tuple(tuple(row) for row in grid)


def _stands_alone(row: Sequence[Cell], column: int) -> bool:
    """Whether the cell has words and covers no other column."""
    return bool(row[column].text) and sum(cell is row[column] for cell in row) == 1


def _is_parted(below: Sequence[Sequence[Cell]], above: Sequence[Cell] | None, column: int) -> bool:
    """Whether rows below name the column, which lies under the same words as the one left of it."""
    return any(row[column].text for row in below) and (above is None or above[column] is above[column - 1])


# --------------------------------------------------------------------- layout


def _laid(number: int, table: Table, figures: Sequence[int]) -> LaidTable:
    grid = table.rows
    head = min(read_header(grid).body, len(grid) - 1)
    counted = _columns_of_numbers(grid[head:], set(figures))
    covered: set[tuple[int, int]] = set()
    seen: set[int] = set()
    rows = []
    for at, row in enumerate(grid):
        laid = []
        for column, cell in enumerate(row):
            if (at, column) in covered:
                continue
            if id(cell) in seen:
                # What covers no rectangle shows its words once, and blanks elsewhere.
                laid.append(LaidCell(Cell("", (cell.span[1],) * 2, {}), 1, 1, is_number=False))
                continue
            seen.add(id(cell))
            last = head if at < head else len(grid)
            reach = _reach(grid, at, column, last)
            covered |= {(at + down, column + right) for down in range(reach[0]) for right in range(reach[1])}
            laid.append(LaidCell(cell, reach[1], reach[0], is_number=at >= head and column in counted and reach[1] == 1))
        rows.append(tuple(laid))
    return LaidTable(number, tuple(rows), head, table.lines, is_wide=len(grid[0]) > _WIDE)


def _reach(grid: Rows, at: int, column: int, last: int) -> tuple[int, int]:
    """How many rows and columns the cell covers from here on, as a rectangle above row `last`."""
    cell, row = grid[at][column], grid[at]
    right = 1
    while column + right < len(row) and row[column + right] is cell:
        right += 1
    down = 1
    while at + down < last and all(other is cell for other in grid[at + down][column : column + right]):
        down += 1
    return down, right


def _columns_of_numbers(body: Rows, figures: set[int]) -> set[int]:
    """The columns that hold figures, and numbers at least as often as words."""
    columns = set()
    for column in range(len(body[0]) if body else 0):
        cells = [row[column] for row in body if row[column].text]
        numbers = sum(is_number(cell.text) for cell in cells)
        if numbers * 2 >= len(cells) and any(_holds(cell.span, figures) for cell in cells):
            columns.add(column)
    return columns


def _holds(span: Span, starts: set[int]) -> bool:
    return any(start in starts for start in range(*span))

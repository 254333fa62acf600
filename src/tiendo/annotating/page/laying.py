"""The text of a document as blocks of a page: lines, and tables row by row with what each cell covers."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from tiendo.reading.document import Document
from tiendo.reading.tables.grid import Cell
from tiendo.reading.tables.header import read_header
from tiendo.reading.tables.quantity import is_number
from tiendo.words.place import Span

_BETWEEN_CELLS = " | "
_TEXT = "txt"
_FEWEST_ROWS = 2
_BROAD = 8
"""Columns that leave no margin for remarks."""

Rows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell where it is shown: its place in the text, how many columns and rows it covers, and whether it holds a number."""

    span: Span
    columns: int = 1
    rows: int = 1
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A line, which is one row of one cell, or a table, whose first `head` rows are its head."""

    rows: tuple[tuple[LaidCell, ...], ...]
    head: int = 0
    is_table: bool = False

    @property
    def is_broad(self) -> bool:
        """Whether it needs the whole width of a sheet, so that remarks stand below it and not beside."""
        return self.is_table and sum(cell.columns for cell in self.rows[0]) > _BROAD


def blocks(document: Document) -> Iterator[Block]:
    """The blocks of the document, in the order of its text."""
    tables = {min(table.lines): (table.rows, len(table.lines)) for table in document.tables if table.lines and table.rows}
    if not tables and document.format != _TEXT:
        tables = dict(_from_lines(document))
    at = 0
    while at < len(document.lines):
        if at in tables:
            rows, length = tables[at]
            yield _table(rows)
            at += length
        else:
            yield Block(((LaidCell(document.lines[at]),),))
            at += 1


def _from_lines(document: Document) -> Iterator[tuple[int, tuple[Rows, int]]]:
    """Tables of a document that comes without its grids: lines on end that have as many cells, two or more."""
    widths = [document.text.count(_BETWEEN_CELLS, *line) for line in document.lines]
    for width, group in groupby(range(len(widths)), key=lambda line: widths[line]):
        lines = list(group)
        if width and len(lines) >= _FEWEST_ROWS:
            yield lines[0], (tuple(tuple(_cells(document, line)) for line in lines), len(lines))


def _cells(document: Document, line: int) -> Iterator[Cell]:
    start, end = document.lines[line]
    for words in document.text[start:end].split(_BETWEEN_CELLS):
        yield Cell(words, (start, start + len(words)), {})
        start += len(words) + len(_BETWEEN_CELLS)


def _table(rows: Rows) -> Block:
    head = min(read_header(rows).body, len(rows) - 1)
    covered: set[tuple[int, int]] = set()
    seen: set[int] = set()
    laid = []
    for at, row in enumerate(rows):
        cells = []
        for column, cell in enumerate(row):
            if (at, column) in covered:
                continue
            if id(cell) in seen:
                # What covers no rectangle shows its words once, and nothing elsewhere.
                cells.append(LaidCell((cell.span[0], cell.span[0])))
                continue
            seen.add(id(cell))
            down, right = _reach(rows, at, column, head if at < head else len(rows))
            covered |= {(at + below, column + beside) for below in range(down) for beside in range(right)}
            cells.append(LaidCell(cell.span, right, down, is_number=at >= head and is_number(cell.text)))
        laid.append(tuple(cells))
    return Block(tuple(laid), head, is_table=True)


def _reach(rows: Rows, at: int, column: int, last: int) -> tuple[int, int]:
    """How many rows and columns the cell covers from here on, as a rectangle above row `last`."""
    cell, row = rows[at][column], rows[at]
    right = 1
    while column + right < len(row) and row[column + right] is cell:
        right += 1
    down = 1
    while at + down < last and all(other is cell for other in rows[at + down][column : column + right]):
        down += 1
    return down, right

"""A Word table as a grid: every row of one length, a merged cell at each place it covers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from tiendo.reading.formats.docx.names import CELL, ROW, TRANSPARENT, VALUE, W
from tiendo.reading.typesetter import Drawn, Locator

_MOST_COLUMNS = 1000
ReadCell = Callable[[etree._Element, Locator], tuple[Drawn, list[etree._Element]]]
"""Gives a cell with its words, and the tables inside it."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows, the numbers of the hidden ones from 0, and the tables inside its cells."""

    rows: list[list[Drawn]]
    hidden: list[int]
    nested: list[etree._Element]


def read_grid(table: etree._Element, number: int, read_cell: ReadCell) -> Grid:
    """The grid of a table; rows and columns count from 1 over the grid, whatever is merged."""
    grid = Grid([], [], [])
    for row in _below(table, ROW):
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            continue
        if properties is not None and _on(properties.find(f"{W}hidden")):
            grid.hidden.append(len(grid.rows))
        grid.rows.append(_row(row, properties, number, grid, read_cell))
    width = max(map(len, grid.rows), default=0)
    for at, drawn in enumerate(grid.rows, start=1):
        drawn += [_blank(number, at, column) for column in range(len(drawn) + 1, width + 1)]
    return grid


def _row(row: etree._Element, properties: etree._Element | None, number: int, grid: Grid, read_cell: ReadCell) -> list[Drawn]:
    at = len(grid.rows) + 1
    drawn = [_blank(number, at, column) for column in range(1, _whole(properties, "gridBefore", 0) + 1)]
    for cell in _below(row, CELL):
        own = cell.find(f"{W}tcPr")
        merge = own.find(f"{W}vMerge") if own is not None else None
        beside = own.find(f"{W}hMerge") if own is not None else None
        above = grid.rows[-1][len(drawn)] if grid.rows and len(drawn) < len(grid.rows[-1]) else None
        read, nested = read_cell(cell, {"table": number, "row": at, "column": len(drawn) + 1})
        if merge is not None and merge.get(VALUE) != "restart" and above is not None and not read.words.strip():
            read = above
        elif beside is not None and beside.get(VALUE) != "restart" and drawn:
            read = drawn[-1]
        grid.nested.extend(nested)
        drawn += [read] * min(max(1, _whole(own, "gridSpan", 1)), _MOST_COLUMNS - len(drawn))
    return drawn + [_blank(number, at, len(drawn) + 1 + more) for more in range(_whole(properties, "gridAfter", 0))]


def _below(element: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The children of that tag, whatever wraps them."""
    pending = [iter(element)]
    while pending:
        child = next(pending[-1], None)
        if child is None:
            pending.pop()
        elif child.tag == tag:
            yield child
        elif child.tag in TRANSPARENT:
            pending.append(iter(child))


def _blank(number: int, row: int, column: int) -> Drawn:
    return Drawn("", {"table": number, "row": row, "column": column})


def _whole(properties: etree._Element | None, name: str, otherwise: int) -> int:
    found = properties.find(f"{W}{name}") if properties is not None else None
    said = found.get(VALUE, "") if found is not None else ""
    return min(int(said), _MOST_COLUMNS) if said.isascii() and said.isdigit() and len(said) < 7 else otherwise


def _on(element: etree._Element | None) -> bool:
    return element is not None and element.get(VALUE) not in ("0", "false", "off")

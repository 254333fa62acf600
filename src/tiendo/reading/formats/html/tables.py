"""Tables of a page: those of figures as grids, the others as what they arrange."""

import re
from collections.abc import Iterator

from lxml import etree

from tiendo.reading.errors import TooManyCellsError
from tiendo.reading.formats.html.chrome import is_counter
from tiendo.reading.tables.sorts import holds_figures
from tiendo.reading.typesetter import Drawn

_MOST_COLUMNS, _MOST_ROWS_SPANNED, MOST_CELLS = 1000, 65_534, 2_000_000
_PADDING = re.compile(r"(?:padding|margin|text-indent)(?:-left)?\s*:\s*([0-9]{1,4}(?:\.[0-9]{1,3})?)\s*(em|px|pt|cm|rem)?", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_BREAKS = frozenset("br p div li tr h1 h2 h3 h4".split())
_SMALL = 24
_POINTS = {"em": 12, "rem": 12, "px": 1, "pt": 1, "cm": 28}


def is_figures_table(table: etree._Element) -> bool:
    """Whether the table is one of figures: numbers beside labels, no tables in it, and no counter of visitors."""
    if table.tag != "table" or next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [[cell_words(cell) for cell in cells(row)] for row in rows_of(table)]
    words = [cell.strip() for row in rows for cell in row if cell.strip()]
    if len(words) <= _SMALL and is_counter(words):
        return False
    return holds_figures(rows)


def grid_of(table: etree._Element, number: int, source: str) -> tuple[list[list[Drawn]], list[int]]:
    """The grid, a merged cell at each place it covers, and the numbers of the rows that are not shown. TooManyCellsError."""
    elements = list(rows_of(table))
    hidden = [at for at, row in enumerate(elements) if _HIDDEN.search(row.get("style", "")) or row.get("hidden") is not None]
    grid: list[list[Drawn]] = []
    spanning: dict[int, tuple[Drawn, int]] = {}
    held = 0
    for at, row in enumerate(elements):
        grid.append(_row(row, {"table": number, "row": at + 1}, spanning, len(elements) - at))
        held += len(grid[-1])
        if held > MOST_CELLS:
            raise TooManyCellsError(source, MOST_CELLS)
    width = max(map(len, grid), default=0)
    for at, line in enumerate(grid, start=1):
        line += [Drawn("", {"table": number, "row": at, "column": column}) for column in range(len(line) + 1, width + 1)]
    return grid, hidden


def _row(row: etree._Element, place: dict[str, int], spanning: dict[int, tuple[Drawn, int]], left: int) -> list[Drawn]:
    """A row of the grid; `spanning` are the cells that reach down, by column, with the rows they still cover."""
    line = _reaching(spanning, [])
    for element in cells(row):
        words = cell_words(element)
        cell = Drawn(words, {**place, "column": len(line) + 1}, _indent(element, words))
        down = min(_span(element, "rowspan", _MOST_ROWS_SPANNED), left)
        for _ in range(_span(element, "colspan", _MOST_COLUMNS)):
            if len(line) >= _MOST_COLUMNS or len(line) in spanning:
                break
            if down > 1:
                spanning[len(line)] = (cell, down)
            line.append(cell)
        line = _reaching(spanning, line)
    for column, (cell, rows) in list(spanning.items()):
        if rows > 1:
            spanning[column] = (cell, rows - 1)
        else:
            del spanning[column]
    return line


def _reaching(spanning: dict[int, tuple[Drawn, int]], line: list[Drawn]) -> list[Drawn]:
    """The row with the cells from above that come next in it."""
    while len(line) in spanning and len(line) < _MOST_COLUMNS:
        line.append(spanning[len(line)][0])
    return line


def rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of the table itself."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of the row."""
    return row.iterchildren("td", "th")


def cell_words(cell: etree._Element) -> str:
    """The words of a cell, with a line end where a block ends."""
    pieces: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if event == "start":
            if element.tag in _BREAKS and pieces:
                pieces.append("\n")
            if element.tag not in ("script", "style"):
                pieces.append(_flat(element.text))
        elif element is not cell:
            if element.tag in _BREAKS and element.tag != "br":
                pieces.append("\n")
            pieces.append(_flat(element.tail))
    return "".join(pieces).strip(" \n\r\t")


def _flat(text: str | None) -> str:
    return re.sub(r"[ \t\r\n\f]+", " ", text) if text else ""


def _span(cell: etree._Element, name: str, most: int) -> int:
    said = cell.get(name, "1").strip()
    return max(1, min(int(said), most)) if said.isascii() and said.isdigit() and len(said) < 8 else 1


def _indent(cell: etree._Element, words: str) -> int:
    """How far the words are set in, in points or so: by the style of the cell or of its paragraph, and by hard blanks."""
    blanks = len(words) - len(words.lstrip("\u00a0 "))
    inner = next(cell.iterchildren("p", "div"), None)
    points = 0
    for element in (cell, inner):
        said = _PADDING.search(element.get("style", "")) if element is not None else None
        if said:
            points += int(said[1].split(".")[0]) * _POINTS[(said[2] or "px").lower()]
    return points + 3 * blanks

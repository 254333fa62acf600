"""What checks look at: one document's figures, each sentence and each table of figures by itself."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from tiendo.checking.sheets.sheet import Sheet, sheets
from tiendo.reading.document import Document, Reading
from tiendo.reading.page import Page
from tiendo.words.figure import Figure
from tiendo.words.place import Span

_IN_SHEET = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_CELLS = " | "


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of running text and its figures in order; `folded` is the whole document's, for patterns between two places."""

    span: Span
    figures: tuple[Figure, ...]
    page: Page

    def between(self, one: Figure, other: Figure) -> str:
        """The folded words from the end of one figure to the start of a later one."""
        return self.page.folded[one.place.end : other.place.start]

    def before(self, figure: Figure, most: int = 60) -> str:
        """The folded words of the sentence before a figure, at most so many signs."""
        return self.page.folded[max(self.span[0], figure.place.start - most) : figure.place.start]

    def after(self, figure: Figure, most: int = 60) -> str:
        """The folded words of the sentence behind a figure, at most so many signs."""
        return self.page.folded[figure.place.end : min(self.span[1], figure.place.end + most)]


@dataclass(frozen=True, slots=True)
class Grid:
    """The figures of one table by row and column, as far as there are any; `labels` the words of each row before its first figure."""

    name: str
    cells: Mapping[tuple[int, int], Figure]
    labels: Mapping[int, str]

    @property
    def rows(self) -> tuple[int, ...]:
        """The rows that hold figures."""
        return tuple(sorted({row for row, _ in self.cells}))

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold figures."""
        return tuple(sorted({column for _, column in self.cells}))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reading, arranged: `passages` of running text, `grids` and `sheets` of tables, all `figures` by their ids.

    A grid has the figures of a table alone, a sheet the whole table with its head and its dashes.
    """

    reading: Reading
    page: Page
    figures: Mapping[str, Figure]
    passages: tuple[Passage, ...]
    grids: tuple[Grid, ...]
    sheets: tuple[Sheet, ...]

    @property
    def document(self) -> Document:
        """The document."""
        return self.reading.document

    def quote(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(self.document.text[slice(*span)].split())

    @classmethod
    def of(cls, reading: Reading) -> "Evidence":
        """The reading as checks look at it."""
        page = Page.of(reading.document.text)
        return cls(
            reading,
            page,
            {figure.id: figure for figure in reading.figures},
            tuple(_passages(reading, page)),
            tuple(_grids(reading)),
            tuple(sheets(reading)),
        )


def _passages(reading: Reading, page: Page) -> Iterator[Passage]:
    prose = (figure for figure in reading.figures if _cell(figure) is None)
    for span, figures in groupby(prose, key=lambda figure: figure.place.sentence):
        yield Passage(span, tuple(figures), page)


def _grids(reading: Reading) -> Iterator[Grid]:
    tables: dict[str, dict[tuple[int, int], Figure]] = {}
    for figure in reading.figures:
        if cell := _cell(figure):
            tables.setdefault(cell[0], {}).setdefault(cell[1:], figure)
    text = reading.document.text
    for name, cells in tables.items():
        first: dict[int, Figure] = {}
        for (row, _), figure in sorted(cells.items()):
            first.setdefault(row, figure)
        yield Grid(name, cells, {row: _label(text, figure) for row, figure in first.items()})


def _label(text: str, figure: Figure) -> str:
    """The words of the figure's row that stand before it: its number in the list, and its label."""
    start = text.rfind("\n", 0, figure.place.start) + 1
    return " ".join(text[start : figure.place.start].replace(_CELLS, " ").split())


def _cell(figure: Figure) -> tuple[str, int, int] | None:
    """The table, the row and the column of a figure in a table."""
    locator = figure.place.locator
    if named := _IN_SHEET.fullmatch(str(locator.get("cell", ""))):
        column = 0
        for letter in named[1]:
            column = column * 26 + ord(letter) - ord("A") + 1
        return f"sheet {locator.get('sheet', '')}", int(named[2]), column
    row, column_number = locator.get("row"), locator.get("column")
    if isinstance(row, int) and isinstance(column_number, int):
        return f"table {locator.get('table', '')}", row, column_number
    return None

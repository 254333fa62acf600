"""A sheet laid out: its tables, and what stands above, between and below them as lines.

A table is a block of rows with a line drawn round their cells or, where none is drawn, a block of rows with two
filled cells or more; blank rows part blocks. What is neither is a line: titles, notes of units, signatures.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tiendo.reading.tables.quantity import is_number
from tiendo.reading.tables.sorts import holds_figures, is_letter
from tiendo.reading.typesetter import Drawn, Typesetter
from tiendo.words.finding import Finding, Sentence, Severity


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A filled cell: its words as shown, how far they are set in, whether it has a border, and whether its formula lacks a value."""

    words: str
    indent: int = 0
    bordered: bool = False
    uncounted: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its filled cells by row and column from 1, merged areas, and the rows and columns that are not shown.

    One without a name is no sheet of a workbook, but rows of a text.
    """

    name: str | None
    cells: Mapping[int, Mapping[int, SheetCell]]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False


_MOST_MERGED = 200_000
"""Places that merges of a sheet may cover before they are left aside: a merge of whole columns is one of looks."""
_WIDEST = 400
"""Columns of a table: what is wider is a list of another sort, and its row is a line."""


def set_sheet(sheet: Sheet, typesetter: Typesetter) -> None:
    """The sheet's lines and tables, and findings for what it hides and for formulas without values."""
    rows = {row: cells for row, cells in sheet.cells.items() if any(cell.words.strip() or cell.uncounted for cell in cells.values())}
    if not rows:
        return
    if sheet.hidden:
        typesetter.finding(_hidden_sheet(sheet.name or "", typesetter.place))
    page = _Page(sheet, rows, typesetter)
    page.set()
    page.say_what_is_hidden()


class _Page:
    """One sheet on its way into the text."""

    def __init__(self, sheet: Sheet, rows: Mapping[int, Mapping[int, SheetCell]], typesetter: Typesetter) -> None:
        self._sheet = sheet
        self._rows = rows
        self._typesetter = typesetter
        self._under: dict[tuple[int, int], tuple[int, int]] = {}
        self._tables = 0
        covered = 0
        for first_row, first_column, last_row, last_column in sheet.merges:
            last_column = min(last_column, first_column + _WIDEST)  # noqa: PLW2901  a merge of whole rows is one of looks
            covered += (last_row - first_row + 1) * (last_column - first_column + 1)
            if covered > _MOST_MERGED:
                break
            for row in range(first_row, last_row + 1):
                for column in range(first_column, last_column + 1):
                    self._under[row, column] = first_row, first_column

    def set(self) -> None:
        """Block after block, with a blank line between them."""
        for number, block in enumerate(self._blocks()):
            if number or self._typesetter.place[0]:
                self._typesetter.lines("", self._locator(block[0], 1))
            self._set_block(block)

    def say_what_is_hidden(self) -> None:
        """A finding for hidden columns that hold something, and one for formulas without values."""
        columns = sorted({column for row in self._rows.values() for column, cell in row.items() if cell.words} & self._sheet.hidden_columns)
        if columns:
            self._typesetter.finding(_hidden_columns(self._sheet.name or "", columns, self._typesetter.place))
        uncounted = [(row, column) for row, cells in self._rows.items() for column, cell in cells.items() if cell.uncounted]
        if uncounted:
            places = [f"{column_letters(column)}{row}" for row, column in sorted(uncounted)]
            self._typesetter.finding(_uncounted(self._sheet.name or "", places, self._typesetter.place))

    def _blocks(self) -> list[list[int]]:
        """The filled rows, parted where blank rows stand that no merge bridges."""
        blocks: list[list[int]] = []
        reach = 0
        for row in sorted(self._rows):
            if blocks and row <= reach + 1:
                blocks[-1].append(row)
            else:
                blocks.append([row])
            reach = max([row, *(self._reach(row, column) for column in self._rows[row])])
        return blocks

    def _reach(self, row: int, column: int) -> int:
        """The last row that the cell covers."""
        last = row
        while self._under.get((last + 1, column)) == (row, column):
            last += 1
        return last

    def _set_block(self, block: list[int]) -> None:
        tabled = self._tabled(block)
        at = 0
        while at < len(block):
            if not tabled[at]:
                self._set_line(block[at])
                at += 1
                continue
            end = at
            while end < len(block) and tabled[end]:
                end += 1
            self._set_table(block[at], block[end - 1])
            at = end

    def _tabled(self, block: list[int]) -> list[bool]:
        """For each row of the block whether it belongs to a table."""
        drawn = [sum(cell.bordered for cell in self._sheet.cells[row].values()) > 1 for row in block]
        if sum(drawn) > 1:
            first, last = drawn.index(True), len(drawn) - 1 - drawn[::-1].index(True)
            return [first <= at <= last and (drawn[at] or self._width(block[at]) > 1) for at in range(len(block))]
        wide = [self._width(row) for row in block]
        begin = next((at for at, width in enumerate(wide) if width > 2 or (width == 2 and self._is_narrow(block, at))), None)
        if begin is None:
            return [False] * len(block)
        while begin and wide[begin - 1] > 1 and not is_letter(cell.words for cell in self._rows[block[begin - 1]].values()):
            begin -= 1
        last = max(at for at, row in enumerate(block) if self._has_number(row) or at == begin)
        return [begin <= at <= last for at in range(len(block))]

    def _width(self, row: int) -> int:
        return sum(bool(cell.words.strip()) for cell in self._rows[row].values())

    def _is_narrow(self, block: list[int], at: int) -> bool:
        """Whether a table of two columns begins on the row: a number stands beside words in the row below."""
        return at + 1 < len(block) and self._has_number(block[at + 1]) and self._width(block[at + 1]) == 2

    def _has_number(self, row: int) -> bool:
        return any(is_number(cell.words.strip()) for cell in self._rows[row].values())

    def _set_line(self, row: int) -> None:
        cells = sorted((column, cell) for column, cell in self._rows[row].items() if cell.words.strip())
        for column, cell in cells:
            self._typesetter.lines(cell.words, self._locator(row, column))

    def _set_table(self, first: int, last: int) -> None:
        columns = [
            column for row in range(first, last + 1) for column, cell in self._sheet.cells.get(row, {}).items() if cell.words.strip()
        ]
        left, right = min(columns), max(columns)
        if right - left >= _WIDEST:
            right = left + _WIDEST
        drawn: dict[tuple[int, int], Drawn] = {}
        rows = [row for row in range(first, last + 1) if row in self._rows]
        grid = [[self._drawn(row, column, drawn, first) for column in range(left, right + 1)] for row in rows]
        if not holds_figures([[cell.words for cell in row] for row in grid]):
            for row in rows:
                self._set_line(row)
            return
        self._tables += 1
        hidden = [at for at, row in enumerate(rows) if row in self._sheet.hidden_rows]
        self._typesetter.table(self._tables, grid, hidden)

    def _drawn(self, row: int, column: int, drawn: dict[tuple[int, int], Drawn], first: int) -> Drawn:
        place = self._under.get((row, column), (row, column))
        if place[0] < first:
            place = (row, column)
        if place not in drawn:
            cell = self._sheet.cells.get(place[0], {}).get(place[1])
            words = cell.words if cell else ""
            blanks = len(words) - len(words.lstrip())
            drawn[place] = Drawn(words, self._locator(*place), (cell.indent * 3 if cell else 0) + blanks)
        return drawn[place]

    def _locator(self, row: int, column: int) -> dict[str, int | str]:
        if self._sheet.name is None:
            return {"row": row, "column": column}
        return {"sheet": self._sheet.name, "cell": f"{column_letters(column)}{row}"}


def column_letters(column: int) -> str:
    """The letters of a column: `C` of 3."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _hidden_sheet(name: str, place: tuple[int, int]) -> Finding:
    return Finding(
        "hidden_rows",
        Severity.DOUBT,
        place,
        name,
        "",
        "",
        Sentence(f"Trang tính “{name}” bị ẩn; số liệu trong đó vẫn được đọc.", f"The sheet “{name}” is hidden; its figures are read too."),
    )


def _hidden_columns(name: str, columns: list[int], place: tuple[int, int]) -> Finding:
    said = ", ".join(map(column_letters, columns))
    return Finding(
        "hidden_rows",
        Severity.DOUBT,
        place,
        said,
        "",
        name,
        Sentence(
            f"Trang tính “{name}” có cột bị ẩn ({said}); số liệu trong đó vẫn được đọc.",
            f"The sheet “{name}” has hidden columns ({said}); their figures are read too.",
        ),
    )


def _uncounted(name: str, places: list[str], place: tuple[int, int]) -> Finding:
    said = ", ".join(places[:10]) + (" …" if len(places) > 10 else "")
    return Finding(
        "formula_without_value",
        Severity.DOUBT,
        place,
        said,
        "",
        name,
        Sentence(
            f"Trang tính “{name}” có {len(places)} công thức chưa có kết quả ({said}). Hãy mở tệp bằng Excel, lưu lại rồi đọc lại.",
            f"The sheet “{name}” has {len(places)} formulas without a value ({said}). Open the file in Excel, save it and read it again.",
        ),
    )

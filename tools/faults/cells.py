"""The columns of a table that are computed out of others, found by trying: a column of percentages for which two others give its values."""

from collections.abc import Iterator, Sequence

from tools.faults.arithmetic import Range
from tools.faults.corpus import Grid, cell_value
from tools.faults.numerals import HALF, Numeral
from tools.faults.planting import CellEdit, Edit, Plant

_FEWEST = 3
"""Rows that two columns must give a percentage right before that is held to be no accident."""


def numeral_in(grid: Grid, row: int, column: int, start: int = 0) -> Numeral | None:
    """The number of a cell, negative ones too; its place is that given, as a cell has none of its own."""
    words = grid.cell(row, column).strip()
    if cell_value(words) is None:
        return None
    bare = words.strip("%()+").replace("–", "-")
    bare = f"-{bare}" if words.startswith("(") else bare
    is_exact = "," not in bare
    return Numeral(start, start + 1, bare, "#" if is_exact else "%")


def row_members(grid: Grid, columns: Sequence[int]) -> Iterator[tuple[int, tuple[Numeral, ...]]]:
    """Each row that has a number in all these columns, with the numbers, whose places are their numbers in this list."""
    for row in range(grid.head + 1, len(grid.rows) + 1):
        members = tuple(numeral_in(grid, row, column, at) for at, column in enumerate(columns))
        if all(member is not None for member in members):
            yield row, tuple(member for member in members if member is not None)


def columns_told(grid: Grid, words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Columns whose head holds one of these words and whose values are a first column as a percentage of a second."""
    for column in range(1, grid.width + 1):
        if not any(word in head_of(grid, column) for word in words):
            continue
        tries = [
            (right, by, of)
            for by in range(1, grid.width + 1)
            for of in range(1, grid.width + 1)
            if len({by, of, column}) == 3 and (right := _rows_right(grid, by, of, column))
        ]
        if tries:
            _, by, of = max(tries, key=lambda tried: (tried[0], -abs(column - tried[1])))
            yield column, by, of


def head_of(grid: Grid, column: int) -> str:
    """The head of a column, folded, from the topmost cell down; a cell without words takes those of the cell before it."""
    said = list[str]()
    for row in range(1, grid.head + 1):
        at = column
        while at > 1 and not grid.cell(row, at) and row < grid.head and not any(said):
            at -= 1
        said.append(grid.cell(row, at) if at == column or not any(said) else "")
    return " ".join(" ".join(said).split()).casefold()


def _rows_right(grid: Grid, by: int, of: int, column: int) -> int:
    right = wrong = 0
    for _, (part, whole, share) in row_members(grid, (by, of, column)):
        computed = _range(part).over(_range(whole))
        if computed is None:
            continue
        agrees = computed.times(100).meets(share.range(HALF))
        right, wrong = right + agrees, wrong + (not agrees)
    return right if right >= _FEWEST and wrong <= right // 5 else 0


def _range(numeral: Numeral) -> Range:
    return numeral.range(HALF)


def in_cells(grid: Grid, plants: Sequence[Plant], cells: Sequence[tuple[int, int]]) -> tuple[Plant, ...]:
    """Plants whose edits stand at the numbers 0, 1, … of a list of cells, put into these cells, in the dress of what stands there."""
    return tuple(Plant(plant.way, tuple(_edit(grid, edit, cells) for edit in plant.edits if isinstance(edit, Edit))) for plant in plants)


def _edit(grid: Grid, edit: Edit, cells: Sequence[tuple[int, int]]) -> CellEdit:
    row, column = cells[edit.start]
    told, words = grid.cell(row, column).strip(), edit.words
    if told.startswith("("):
        words = f"({words[1:]})" if words.startswith("-") else words
    elif told.startswith("+"):
        words = f"+{words}"
    return CellEdit(row, column, f"{words}%" if told.endswith("%") else words)

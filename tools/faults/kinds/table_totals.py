"""Totals of tables: rows that the rows below or above give, and columns that their head says are sums of others: `(3)=(4)+(5)`."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tools.faults.arithmetic import total
from tools.faults.cells import in_cells, numeral_in
from tools.faults.corpus import Grid
from tools.faults.numerals import HALF, WHOLE, Numeral
from tools.faults.planting import Carrier, Edit, Plant, spoilt, unrevised

TITLE = "totals of tables"

_TOTAL = re.compile(r"^\s*(?:tổng cộng|tổng số|tổng điểm|cộng|toàn xã|toàn tỉnh|toàn huyện|tổng)\b", re.IGNORECASE)
_FORMULA = re.compile(r"\(?(\w{1,2})\)?\s*=\s*(\(?\w{1,2}\)?(?:\s*[+]\s*\(?\w{1,2}\)?)+)")
_LEVELS = (r"[ABCDĐEGH]", r"[IVX]+", r"[1-9]\d?", r"\d+\.\d+", r"[a-zđ]")
_UNSUMMED = re.compile(r"trong đó|tỷ lệ|bình quân|tốc độ|chỉ số|tỉ lệ", re.IGNORECASE)


def in_grid(grid: Grid) -> Iterator[Carrier]:
    """Cells that are the sum of cells of their column or of their row."""
    for row, below in _totals(grid):
        for column in range(1, grid.width + 1):
            yield from _carrier(grid, [(row, column), *((part, column) for part in below)])
    for column, parts in _formulas(grid):
        for row in range(grid.head + 1, len(grid.rows) + 1):
            yield from _carrier(grid, [(row, column), *((row, part) for part in parts)])


def _carrier(grid: Grid, cells: list[tuple[int, int]]) -> Iterator[Carrier]:
    told = [(cell, numeral) for cell in cells if (numeral := numeral_in(grid, *cell))]
    if len(told) < 3 or told[0][0] != cells[0]:
        return
    members = [Numeral(at, at + 1, numeral.words, "ha", numeral.noun) for at, (_, numeral) in enumerate(told)]
    if members[0].value and _is_exactly(members) and (plants := (*spoilt(members, holds), *_unrevised(members))):
        yield Carrier(cells[0], in_cells(grid, plants, [cell for cell, _ in told]), frozenset({"balance", "parts_and_whole", "magnitude"}))


def _unrevised(members: Sequence[Numeral]) -> Iterator[Plant]:
    for way, words in unrevised(members[0], members[1:]):
        if not holds((members[0].saying(words), *members[1:]), WHOLE):
            yield Plant(way, (Edit(0, 1, words),))


def _is_exactly(members: Sequence[Numeral]) -> bool:
    return holds(members, HALF) and members[0].value == sum(member.value for member in members[1:])


def _totals(grid: Grid) -> Iterator[tuple[int, list[int]]]:
    """Rows that should be sums, with the rows they are sums of."""
    levels = {row: level for row in range(grid.head + 1, len(grid.rows) + 1) if (level := _level(grid, row)) is not None}
    for row, level in levels.items():
        if level < 0:
            others = [other for other in levels if levels[other] >= 0 and not _UNSUMMED.search(_label(grid, other))]
            highest = min((levels[other] for other in others), default=0)
            yield row, [other for other in others if levels[other] == highest]
            continue
        below = []
        for other in range(row + 1, len(grid.rows) + 1):
            if other not in levels or levels[other] <= level:
                break
            below.append(other)
        deeper = min((levels[other] for other in below), default=0)
        children = [other for other in below if levels[other] == deeper and not _UNSUMMED.search(_label(grid, other))]
        if len(children) > 1:
            yield row, children


def _level(grid: Grid, row: int) -> int | None:
    first, label = grid.cell(row, 1).strip(), _label(grid, row)
    if _TOTAL.match(first) or _TOTAL.match(label):
        return -1
    if not first and label.startswith(("-", "+", "Trong đó", "trong đó")):
        return len(_LEVELS)
    return next(
        (level for level, pattern in enumerate(_LEVELS) if re.fullmatch(pattern, first)), 2 if re.search(r"[^\W\d]{2}", first) else None
    )


def _label(grid: Grid, row: int) -> str:
    return next((grid.cell(row, column) for column in (1, 2) if re.search(r"[^\W\d]{2}", grid.cell(row, column))), "")


def _formulas(grid: Grid) -> Iterator[tuple[int, list[int]]]:
    """Columns whose head says which columns they are the sum of."""
    for row in range(1, grid.head + 1):
        named = {
            found[1]: column
            for column in range(1, grid.width + 1)
            if (found := re.match(r"\(?(\w{1,2})\)?(?:=|$)", grid.cell(row, column).strip()))
        }
        for column in range(1, grid.width + 1):
            found = _FORMULA.fullmatch(grid.cell(row, column).strip())
            parts = re.findall(r"\w{1,2}", found[2]) if found else []
            if parts and all(part in named for part in parts):
                yield column, [named[part] for part in parts]


def holds(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether the cells give their total."""
    return total([member.range(slack) for member in members[1:]]).meets(members[0].range(slack))

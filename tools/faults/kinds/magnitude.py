"""An amount in the wrong scale: `22,107 triệu đồng` beside `21,4 tỷ đồng`, a thousand times too little."""

import re
from collections.abc import Iterator

from tools.faults.cells import in_cells, numeral_in
from tools.faults.corpus import Grid, Text
from tools.faults.kinds import documents_disagree, growth, parts_and_whole, plan_share
from tools.faults.numerals import Numeral, numerals
from tools.faults.planting import Carrier, Edit, Plant, misspelt

TITLE = "an amount in the wrong scale"

_SCALE = re.compile(r"\s?(?P<scale>nghìn|triệu|tỷ|tỉ)\s(?=đồng|USD|người|lượt|tấn)")
_OTHERS = {"nghìn": ("triệu",), "triệu": ("tỷ", "nghìn"), "tỷ": ("triệu", "nghìn tỷ"), "tỉ": ("triệu",)}
_ALIKE, _LEAST = 3, 100
_ALSO = frozenset(
    {"parts_and_whole", "plan_share", "growth", "growth_of_parts", "balance", "restated", "documents_disagree", "ratio_and_percentage"}
)


def carriers(text: Text) -> Iterator[Carrier]:
    """Amounts with a scale word that their parts, their plan, or what they grew from give."""
    told = {numeral.start: numeral for numeral in numerals(text.words)}
    seen = set()
    for kind in (parts_and_whole, plan_share, growth):
        for carrier in kind.carriers(text):
            starts = sorted({edit.start for plant in carrier.plants for edit in plant.edits if isinstance(edit, Edit)})
            for start in starts:
                if start in told and start not in seen and (plants := _scaled(text.words, told[start])):
                    seen.add(start)
                    yield Carrier(start, plants, _ALSO)


def between(earlier: Text, later: Text) -> Iterator[Carrier]:
    """Sums of the year so far that the sums of the report before and the amount of the month give."""
    told = {numeral.start: numeral for numeral in numerals(later.words)}
    for carrier in documents_disagree.between(earlier, later):
        if carrier.at in told and (plants := _scaled(later.words, told[carrier.at])):
            yield Carrier(carrier.at, plants, _ALSO)


def in_grid(grid: Grid) -> Iterator[Carrier]:
    """Amounts of a table beside which two others of their row are of the same order."""
    for row in range(grid.head + 1, len(grid.rows) + 1):
        told = [(column, numeral) for column in range(1, grid.width + 1) if (numeral := numeral_in(grid, row, column))]
        for column, numeral in told:
            alike = [each for _, each in told if numeral.value / _ALIKE <= each.value <= numeral.value * _ALIKE]
            if numeral.value < _LEAST or len(alike) <= 2:
                continue
            wrong = [(way, words) for way, words in misspelt(numeral.words) if way in ("comma for dot", "dot for comma", "ten times")]
            plants = tuple(Plant(way, (Edit(0, 1, words),)) for way, words in wrong)
            yield Carrier(
                (row, column), in_cells(grid, plants, [(row, column)]), _ALSO | {"table_totals", "share_of_whole", "index_and_growth"}
            )


def _scaled(words: str, numeral: Numeral) -> tuple[Plant, ...]:
    found = _SCALE.match(words, numeral.end)
    if not found:
        return ()
    others = _OTHERS[found["scale"]]
    return tuple(Plant("another scale", (Edit(*found.span("scale"), other),)) for other in others)

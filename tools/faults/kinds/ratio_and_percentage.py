"""A ratio and the percentage said of it: `42/46 tổ chức, đạt 91,3%`."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tools.faults.cells import columns_told, in_cells, row_members
from tools.faults.corpus import Grid, Text
from tools.faults.numerals import HALF, NUMBER, RATIO, Numeral, numerals, ratio_numerals, sentence_at
from tools.faults.planting import Carrier, spoilt

TITLE = "a ratio and its percentage"

_PERCENT = re.compile(
    rf"^[^;()\n]{{0,90}}?(?:,|\(|đạt|chiếm|bằng|tỷ lệ|=)\s*(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ|là|tương đương|\s)*\s*(?P<share>{NUMBER})\s?%"
)


def carriers(text: Text) -> Iterator[Carrier]:
    """Ratios with their percentage behind them."""
    for found in RATIO.finditer(text.words):
        end = sentence_at(text.words, found.start())[1]
        said = _PERCENT.match(text.words[found.end() : end])
        if said and not RATIO.search(text.words[found.end() : found.end() + said.start("share")]):
            share = Numeral(found.end() + said.start("share"), found.end() + said.end("share"), said["share"], "%")
            members = (*ratio_numerals(text.words, found), share)
            if holds(members, HALF) and (plants := spoilt(members, holds, beside=numerals(text.words))):
                yield Carrier(
                    found.start(), plants, frozenset({"part_over_whole", "plan_share", "share_of_whole", "impossible_percentage"})
                )


def in_grid(grid: Grid) -> Iterator[Carrier]:
    """Cells of a column of percentages that are one column of their row divided by another, but for plans and earlier periods."""
    for column, by, of in columns_told(grid, ("tỷ lệ", "cơ cấu", "tỉ lệ")):
        for row, members in row_members(grid, (by, of, column)):
            if holds(members, HALF) and (plants := spoilt(members, holds, which=(0, 2))):
                cells = [(row, by), (row, of), (row, column)]
                yield Carrier(
                    (row, column),
                    in_cells(grid, plants, cells),
                    frozenset({"plan_share", "part_over_whole", "table_totals", "share_of_whole", "growth", "impossible_percentage"}),
                )


def holds(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether part, whole and percentage agree."""
    part, whole, share = (member.range(slack) for member in members)
    computed = part.over(whole)
    return computed is not None and computed.times(100).meets(share)

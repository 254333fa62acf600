"""Shares that make up the whole: `nông nghiệp 52,4%, công nghiệp 18,1%, dịch vụ 29,5%`."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tools.faults.arithmetic import Range, total
from tools.faults.cells import head_of, in_cells, numeral_in
from tools.faults.corpus import Grid, Text
from tools.faults.numerals import HALF, Numeral, is_hedged, sentences, within
from tools.faults.planting import Carrier, spoilt

TITLE = "shares of a whole give a hundred"

_CHANGE = re.compile(r"(?:tăng|giảm|vượt|hụt|năm \d{4}|từ|hơn)\s*$")
_CHROME = re.compile(r"phiếu\)|Lượt xem|truy cập", re.IGNORECASE)
_MOST = 7


def carriers(text: Text) -> Iterator[Carrier]:
    """Runs of percentages in one sentence that add up to a hundred, as far as they are rounded."""
    for start, end in sentences(text.words):
        shares = [
            share
            for share in within(text.words, start, end)
            if share.measure == "%"
            and not _CHANGE.search(text.words[max(0, share.start - 12) : share.start])
            and not is_hedged(text.words, share)
        ]
        run = next(filter(_is_whole, _runs(shares)), None)
        if run and not _CHROME.search(text.words[start:end]) and (plants := spoilt(run, holds)):
            yield Carrier(
                run[0].start, plants, frozenset({"ratio_and_percentage", "share_of_whole", "impossible_percentage", "percent_or_points"})
            )


def in_grid(grid: Grid) -> Iterator[Carrier]:
    """Columns of shares in which the rows of the first level add up to a hundred."""
    for column in range(1, grid.width + 1):
        if "cơ cấu" not in head_of(grid, column):
            continue
        rows = [row for row in range(grid.head + 1, len(grid.rows) + 1) if re.fullmatch(r"[1-9]\d?|[IVX]+", grid.cell(row, 1))]
        members = [(row, numeral_in(grid, row, column, at)) for at, row in enumerate(rows)]
        told = tuple(numeral for _, numeral in members if numeral)
        if len(told) == len(rows) and _is_whole(told) and (plants := spoilt(told, holds)):
            cells = [(row, column) for row in rows]
            yield Carrier(
                (rows[0], column),
                in_cells(grid, plants, cells),
                frozenset({"table_totals", "ratio_and_percentage", "impossible_percentage"}),
            )


def _runs(shares: Sequence[Numeral]) -> Iterator[tuple[Numeral, ...]]:
    for first in range(len(shares)):
        for count in range(2, min(_MOST, len(shares) - first) + 1):
            yield tuple(shares[first : first + count])


def _is_whole(shares: Sequence[Numeral]) -> bool:
    return (
        len(shares) > 1
        and holds(shares, HALF)
        and abs(sum(share.value for share in shares) - 100) * 10 ** max(share.decimals for share in shares) <= 1
    )


def holds(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether the shares give a hundred."""
    return total([member.range(slack) for member in members]).meets(Range(Fraction(100), Fraction(100)))

"""What was there, what came, what went and what is left: `tiếp nhận 486 hồ sơ; đã giải quyết 471; đang giải quyết 15`."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from tools.faults.arithmetic import Range, total
from tools.faults.cells import in_cells, numeral_in
from tools.faults.corpus import Grid, Text
from tools.faults.numerals import HALF, Numeral, numerals, within
from tools.faults.planting import Carrier, spoilt

TITLE = "opening, in, out and closing"

_OUT = re.compile(
    r"(?:chuyển đi|từ trần|đưa ra[^,;.]*|xóa tên|giải quyết|đã giải ngân|phân bổ[^,;.]*|trả|giảm|nhập khẩu|thoát nghèo)[^,;.\d]{0,25}$"
)
_LEFT = re.compile(r"(?:\bcòn|đang giải quyết|tổng số đảng viên là|[Xx]uất siêu|chưa phân bổ|đang giải quyết:|số dư)[^,;.\d]{0,15}$")
_MOST = 7


def carriers(text: Text) -> Iterator[Carrier]:
    """What is left, where the amounts told before it in its line give it, those that went being subtracted."""
    at = 0
    for line in text.words.split("\n"):
        amounts = [each for each in within(text.words, at, at + len(line)) if each.measure not in ("%", "điểm %")]
        for place, closing in enumerate(amounts):
            if not _LEFT.search(text.words[max(at, closing.start - 30) : closing.start]):
                continue
            earlier = [each for each in amounts[:place][-_MOST:] if each.measure == closing.measure]
            members = _giving(text.words, closing, earlier)
            if members and (plants := spoilt(members, holds, beside=numerals(text.words))):
                yield Carrier(closing.start, plants, frozenset({"parts_and_whole", "growth", "ratio_and_percentage"}))
        at += len(line) + 1


def _giving(words: str, closing: Numeral, earlier: Sequence[Numeral]) -> tuple[Numeral, ...]:
    signed = [each.saying(each.words) if not _OUT.search(words[max(0, each.start - 40) : each.start]) else _out(each) for each in earlier]
    for count in range(len(signed), 1, -1):
        for some in combinations(signed, count):
            if (
                some[0].noun != "out"
                and any(each.noun == "out" for each in some)
                and holds((closing, *some), HALF)
                and _exactly(closing, some)
            ):
                return (closing, *some)
    return ()


def _out(numeral: Numeral) -> Numeral:
    return Numeral(numeral.start, numeral.end, numeral.words, numeral.measure, "out")


def _exactly(closing: Numeral, some: Sequence[Numeral]) -> bool:
    return closing.value == sum(-each.value if each.noun == "out" else each.value for each in some)


def in_grid(grid: Grid) -> Iterator[Carrier]:
    """Rows of a table in which what was there and what came and went gives what is left."""
    for columns, signs in _columns(grid):
        for row in range(grid.head + 1, len(grid.rows) + 1):
            told = [
                (column, sign, numeral) for column, sign in zip(columns, signs, strict=True) if (numeral := numeral_in(grid, row, column))
            ]
            if len(told) < 3 or told[0][0] != columns[0]:
                continue
            members = tuple(
                Numeral(at, at + 1, numeral.words, "ha", "out" if sign < 0 else "") for at, (_, sign, numeral) in enumerate(told)
            )
            if _exactly(members[0], members[1:]) and members[0].value and (plants := spoilt(members, holds)):
                cells = [(row, column) for column, _, _ in told]
                yield Carrier(
                    (row, columns[0]), in_cells(grid, plants, cells), frozenset({"table_totals", "growth", "ratio_and_percentage"})
                )


def _columns(grid: Grid) -> Iterator[tuple[list[int], list[int]]]:
    heads = {column: " ".join(grid.cell(row, column) for row in range(1, grid.head + 1)).casefold() for column in range(1, grid.width + 1)}
    firsts = [column for column, head in heads.items() if "đầu năm" in head]
    lasts = [column for column, head in heads.items() if "cuối năm" in head]
    if firsts and lasts:
        between = [column for column in range(firsts[0] + 1, lasts[0]) if "tỷ lệ" not in heads[column]]
        signs = [-1 if "thoát" in heads[column] else 1 for column in between]
        yield [lasts[0], firsts[0], *between], [1, 1, *signs]
    for column, head in heads.items():
        if found := re.search(r"\((\d+)\)=\((\d+)\)-\((\d+)\)", head):
            named = {number[1]: other for other, told in heads.items() if (number := re.search(r"\((\d+)\)(?:=|\s*$)", told))}
            if found[2] in named and found[3] in named:
                yield [column, named[found[2]], named[found[3]]], [1, 1, -1]


def holds(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether what is left is what the others give."""
    ranges = [each.range(slack).times(-1 if each.noun == "out" else 1) for each in members[1:]]
    return total(ranges).meets(_left(members[0], slack))


def _left(closing: Numeral, slack: Fraction) -> Range:
    return closing.range(slack)

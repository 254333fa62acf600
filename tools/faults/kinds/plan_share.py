"""A result, its share of the plan, and the plan: `kết nạp 31 đảng viên, đạt 56,4% chỉ tiêu (31/55)`, `đạt 81,25% … KH 88 tỷ đồng`."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tools.faults.arithmetic import Range
from tools.faults.cells import columns_told, in_cells, row_members
from tools.faults.corpus import Grid, Text
from tools.faults.numerals import HALF, RATIO, Numeral, is_hedged, numerals, ratio_numerals, sentence_at, within
from tools.faults.planting import Carrier, spoilt

TITLE = "a result and its share of the plan"

_PLAN = re.compile(r"kế hoạch|\bKH\b|dự toán|\bDT\b|chỉ tiêu|mục tiêu|nghị quyết|kinh phí đã", re.IGNORECASE)
_SHARE_BEFORE = re.compile(r"\b(?:đạt|bằng|đi được|hoàn thành)\s*$")
_OVER_BEFORE = re.compile(r"\bvượt\s*$")


def carriers(text: Text) -> Iterator[Carrier]:
    """Shares of a plan that two amounts of their sentence give, the plan behind a word for it or in brackets."""
    words = text.words
    for share in within(words, 0, len(words)):
        before = words[max(0, share.start - 16) : share.start]
        over = bool(_OVER_BEFORE.search(before))
        start, end = sentence_at(words, share.start)
        if share.measure != "%" or not (over or _SHARE_BEFORE.search(before)) or (is_hedged(words, share) and not over):
            continue
        judge = holds_over if over else holds
        for result, plan in _pairs(words, start, end, share):
            members = (result, plan, share)
            if judge(members, HALF) and (plants := spoilt(members, judge, beside=numerals(text.words))):
                yield Carrier(
                    share.start,
                    plants,
                    frozenset({"ratio_and_percentage", "part_over_whole", "share_of_whole", "magnitude", "documents_disagree"}),
                )
                break


def _pairs(words: str, start: int, end: int, share: Numeral) -> Iterator[tuple[Numeral, Numeral]]:
    for found in RATIO.finditer(words, start, end):
        part, whole = ratio_numerals(words, found)
        if 0 <= found.start() - share.end < 70 or (0 <= share.start - found.end() < 60 and _PLAN.search(words[share.end : share.end + 30])):
            yield part, whole
    amounts = [numeral for numeral in within(words, start, end) if numeral.measure not in ("%", "điểm %")]
    for result in reversed([numeral for numeral in amounts if numeral.start < share.start][-4:]):
        for plan in amounts:
            near = words[max(start, plan.start - 40) : plan.start]
            told = plan.start > share.end and "(" in words[share.end : plan.start] and ")" in words[plan.end : plan.end + 40]
            told = told or (bool(re.search(r"/\s?(?:KH|DT)\s*$|\((?:KH|kế hoạch)\s*$|kế hoạch năm là\s*$", near)))
            if told and plan is not result and plan.measure == result.measure and plan.start > result.start:
                yield result, plan


def in_grid(grid: Grid) -> Iterator[Carrier]:
    """Cells of a column of shares of the plan."""
    for column, by, of in columns_told(grid, ("kế hoạch", "kh", "dự toán", "nq", "giao", "nghị quyết")):
        for row, members in row_members(grid, (by, of, column)):
            if holds(members, HALF) and (plants := spoilt(members, holds, which=(0, 2))):
                cells = [(row, by), (row, of), (row, column)]
                yield Carrier(
                    (row, column),
                    in_cells(grid, plants, cells),
                    frozenset({"ratio_and_percentage", "table_totals", "parts_and_whole", "share_of_whole", "growth", "index_and_growth"}),
                )


def holds(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether result, plan and share agree."""
    result, plan, share = (member.range(slack) for member in members)
    computed = result.over(plan)
    return computed is not None and computed.times(100).meets(share)


def holds_over(members: Sequence[Numeral], slack: Fraction) -> bool:
    """Whether result, plan and the percentage by which it is exceeded agree."""
    result, plan, over = (member.range(slack) for member in members)
    computed = result.over(plan)
    return computed is not None and (computed.times(100) - Range(Fraction(100), Fraction(100))).meets(over)

"""The sums that the columns of a table keep, row by row: `Tổng số | Nam | Nữ`, `Đầu kỳ | Tăng | Giảm | Cuối kỳ`, `(8)=(6)-(4)`."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from math import ceil, floor

from tiendo.assessing.interval import Interval
from tiendo.checking.sheets.formulas import column_formulas
from tiendo.checking.sheets.relation import Said, Sum, Weighed, weigh
from tiendo.checking.sheets.sheet import Entry, Sheet
from tiendo.reading.page import fold_pattern
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Kind

_TOTAL = re.compile(fold_pattern(r"(?:tổng(?: số| cộng)?|cộng|cả năm|luỹ kế.*|chung)(?: [(].*)?|(?:tổng số|tổng cộng|tổng) .*"))
_OPENING = re.compile(fold_pattern(r".*(?:đầu (?:kỳ|năm|tháng|quý)|(?:kỳ|năm|tháng) trước (?:chuyển|mang)|tồn đầu|từ kỳ trước).*"))
_CLOSING = re.compile(fold_pattern(r".*(?:cuối (?:kỳ|năm|tháng|quý)|còn lại|tồn cuối|hiện có|chuyển (?:sang )?(?:kỳ|năm|tháng) sau).*"))
_MOST_COLUMNS = 24
_MOST_PARTS = 12
_MOST_BETWEEN = 5
_SAMPLE = 10
_FEWEST = 3

Row = Mapping[int, tuple[int, int]]
"""The ends of what each column may hold."""


def sums_of_columns(sheet: Sheet, *, differences: bool) -> list[Weighed]:
    """The sums that stand, the plainest first, each set of columns once: those with a column of differences, or the others."""
    if len(sheet.columns) < _FEWEST:
        return []
    changing = frozenset(column for column in sheet.levels if sheet.holds(column, Kind.CHANGE))
    if differences and not changing:
        return []
    found: dict[frozenset[int], Weighed] = {}
    for said, family in _families(sheet):
        candidates = [one for one in dict.fromkeys(family) if one.places not in found and (is_difference(one, changing) == differences)]
        searched = len(candidates)
        if said is Said.NUMBERS:
            candidates = _sifted(sheet, candidates)
        for candidate in candidates:
            if candidate.places in found:
                continue
            weighed = weigh(candidate, said, sheet.rows, lambda row, column: addable(sheet.entries.get((row, column))), mixed=sheet.mixed)
            if weighed.stands(searched):
                found[candidate.places] = weighed
    return list(found.values())


def is_difference(sum_: Sum, changing: frozenset[int]) -> bool:
    """Whether it says that a column of differences is one of two others."""
    return len(sum_.places) == 3 and not changing.isdisjoint(sum_.places)


def addable(entry: Entry | None) -> Entry | None:
    """The entry, if it is nought, a quantity or a difference."""
    if entry is None or entry.figure is None:
        return entry
    return entry if entry.figure.kind in (Kind.LEVEL, Kind.CHANGE) else None


def _families(sheet: Sheet) -> Iterator[tuple[Said, Iterable[Sum]]]:
    """Sums that may stand, those first that the table says most plainly."""
    columns = sheet.levels[:_MOST_COLUMNS]
    yield Said.PLAINLY, _of_formulas(sheet)
    yield Said.WORDS, _of_reading(sheet)
    yield Said.WORDS, _of_heads(sheet, columns)
    yield Said.WORDS, _of_stocks(sheet, columns)
    yield Said.WORDS, _of_differences(sheet, columns)
    runs = [column for column in columns if not sheet.is_percent(column)]
    yield Said.NUMBERS, _of_runs(runs)
    yield Said.NUMBERS, _of_pairs(runs)
    yield Said.NUMBERS, _of_windows(runs)


def _of_formulas(sheet: Sheet) -> Iterator[Sum]:
    for formula in column_formulas(sheet):
        if not formula.term.divides:
            signed = tuple(formula.term.signed())
            yield Sum(
                formula.column,
                tuple(column for column, taken in signed if not taken),
                tuple(column for column, taken in signed if taken),
            )


def _of_reading(sheet: Sheet) -> Iterator[Sum]:
    """Columns that were read as parts of another."""
    parts: dict[int, set[int]] = {}
    for (row, column), entry in sheet.entries.items():
        place = sheet.places.get(entry.figure.part_of or "") if entry.figure else None
        if place and place[0] == row:
            parts.setdefault(place[1], set()).add(column)
    for whole, found in sorted(parts.items()):
        if len(found) > 1:
            yield Sum(whole, tuple(sorted(found)))
            for size in range(2, len(found)):
                yield Sum(whole, tuple(sorted(found))[:size])


def _of_heads(sheet: Sheet, columns: Sequence[int]) -> Iterator[Sum]:
    """A total and the columns right of it, or left of it, under the same head."""
    for at, whole in enumerate(columns):
        path = sheet.head(whole)
        if not path or not _TOTAL.fullmatch(folded(path[-1])):
            continue
        for side in (columns[at + 1 :], columns[:at][::-1]):
            beside = [column for column in side if sheet.head(column)[:1] == path[:1] or len(path) == 1]
            yield from (Sum(whole, tuple(sorted(beside[:size]))) for size in range(min(len(beside), _MOST_PARTS), 1, -1))


def _of_stocks(sheet: Sheet, columns: Sequence[int]) -> Iterator[Sum]:
    """What there was and what there is, with what came and went in the columns between."""
    words = {column: folded(" ".join(sheet.head(column))) for column in columns}
    counted = [column for column in columns if not sheet.is_percent(column)]
    for opening, closing in combinations(counted, 2):
        if not (_OPENING.fullmatch(words[opening]) and _CLOSING.fullmatch(words[closing])):
            continue
        between = [column for column in counted if opening < column < closing]
        if not 1 <= len(between) <= _MOST_BETWEEN:
            continue
        for signs in product((1, -1, 0), repeat=len(between)):
            came = tuple(column for column, sign in zip(between, signs, strict=True) if sign > 0)
            went = tuple(column for column, sign in zip(between, signs, strict=True) if sign < 0)
            if came or went:
                yield Sum(closing, (opening, *came), went)


def _of_differences(sheet: Sheet, columns: Sequence[int]) -> Iterator[Sum]:
    """A column of differences, and the two columns that differ."""
    for whole in columns:
        if sheet.holds(whole, Kind.CHANGE):
            others = [column for column in columns if column != whole and not sheet.holds(column, Kind.CHANGE)]
            yield from (Sum(whole, (one,), (two,)) for one in others for two in others if one != two)


def _of_runs(columns: Sequence[int]) -> Iterator[Sum]:
    for at, whole in enumerate(columns):
        for size in range(2, _MOST_PARTS + 1):
            if at + size < len(columns):
                yield Sum(whole, tuple(columns[at + 1 : at + 1 + size]))
            if at >= size:
                yield Sum(whole, tuple(columns[at - size : at]))


def _of_pairs(columns: Sequence[int]) -> Iterator[Sum]:
    for one, two in combinations(columns, 2):
        yield from (Sum(whole, (one, two)) for whole in columns if whole not in (one, two))


def _of_windows(columns: Sequence[int]) -> Iterator[Sum]:
    for at in range(len(columns) - 3):
        opening, one, two, closing = columns[at : at + 4]
        yield Sum(closing, (opening, one), (two,))
        yield Sum(closing, (opening, two), (one,))


def _sifted(sheet: Sheet, candidates: Sequence[Sum]) -> list[Sum]:
    """Those that hold in most of a few rows that have the most to say."""
    rows = _sample(sheet)
    return [candidate for candidate in candidates if _holds_often(candidate, rows)]


def _sample(sheet: Sheet) -> Sequence[Row]:
    """The values of some rows, taken evenly from those with the most of them, as whole numbers of a unit small enough for all."""
    held = _held(sheet)
    fullest = max(map(len, held.values()), default=0)
    full = [held[row] for row in sorted(held) if 2 * len(held[row]) > fullest]
    sample = full[:: max(1, len(full) // _SAMPLE)][: _SAMPLE + 2]
    unit = max((value.high.denominator for row in sample for value in row.values()), default=1)
    return [{column: (floor(value.low * unit), ceil(value.high * unit)) for column, value in row.items()} for row in sample]


def _held(sheet: Sheet) -> dict[int, dict[int, Interval]]:
    """The values that can be added, by row and column."""
    held: dict[int, dict[int, Interval]] = {}
    for (row, column), entry in sheet.entries.items():
        if (known := addable(entry)) and known.value:
            held.setdefault(row, {})[column] = known.value
    return held


def _holds_often(candidate: Sum, rows: Sequence[Row]) -> bool:
    held = missed = 0
    for row in rows:
        whole = row.get(candidate.whole)
        if whole is None:
            continue
        added = [row[column] for column in candidate.added if column in row]
        taken = [row[column] for column in candidate.taken if column in row]
        if len(added) + len(taken) < 2:
            continue
        low = sum(one[0] for one in added) - sum(one[1] for one in taken)
        high = sum(one[1] for one in added) - sum(one[0] for one in taken)
        if whole[0] <= high and low <= whole[1]:
            held += 1
        elif len(added) == len(candidate.added):
            missed += 1
            if 3 * missed > len(rows):
                return False
    return held >= 2 * missed and held > 1

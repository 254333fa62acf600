"""The sums that the rows of a table keep, column by column: a total over its rows, `C. Chênh lệch (A - B)`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from tiendo.checking.sheets.formulas import row_formula
from tiendo.checking.sheets.relation import Look, Said, Sum, Weighed, weigh
from tiendo.checking.sheets.sheet import Entry, Sheet
from tiendo.reading.page import fold_pattern
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Figure, Kind
from tiendo.words.spelling import fold
from tiendo.words.unit import read_unit

_TOTAL = re.compile(
    fold_pattern(
        r"[\W_]*(?:tổng(?: số| cộng)?|cộng|tổng cộng chung|toàn (?:tỉnh|huyện|xã|thành phố|thị xã|phường|ngành|quốc|đảng bộ)|cả nước"
        r"|chung)(?: [(][^()]*[)])?[:.]?|[\W_]*(?:tổng số|tổng cộng|cộng|tổng)(?![^\W_]).*"
    )
)
_EXPLICIT = re.compile(
    fold_pattern(
        r"[\W_]*(?:tổng(?: số| cộng)?|cộng|toàn (?:tỉnh|huyện|xã|thành phố|phường))(?: [(][^()]*[)])?[:.]?",
    )
)
_NEVER_ADDED = re.compile(
    fold_pattern(
        r"(?!dân số trung bình).*(?<![^\W_])(?:bình quân|trung bình|mật độ|năng suất|tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|hệ số|chỉ số"
        r"|tốc độ|đơn giá|xếp hạng|hạng|thứ bậc|giá bán|số thứ tự)(?![^\W_]).*"
    )
)
_MOST_TOTALS = 200
_MOST_DIFFERENCES = 12


def sums_of_rows(sheet: Sheet) -> list[Weighed]:
    """The sums that stand, one or more for each row that is a whole."""
    look = _looker(sheet)
    children, parents = _read_parts(sheet)
    found: dict[frozenset[int], Weighed] = {}
    silent = frozenset(row for row in sheet.rows if not any((entry := look(column, row)) and entry.value for column in sheet.columns))
    for family in _families(sheet, children, parents):
        some = [(said, replace(sum_, added=tuple(row for row in sum_.added if row not in silent))) for said, sum_ in family]
        best = _best([weigh(sum_, said, sheet.columns, look, mixed=True) for said, sum_ in dict.fromkeys(some)])
        if best:
            found.setdefault(best.sum.places, best)
    return list(found.values())


def _looker(sheet: Sheet) -> Look:
    skipped = frozenset(column for column in sheet.columns if any(_NEVER_ADDED.fullmatch(folded(words)) for words in sheet.head(column)))

    def look(column: int, row: int) -> Entry | None:
        entry = sheet.entries.get((row, column)) if column not in skipped else None
        return entry if entry is None or entry.figure is None or is_addable(entry.figure) else None

    return look


def is_addable(figure: Figure) -> bool:
    """Whether such figures of several rows make a sum: amounts and counts, no shares, averages or rates."""
    if figure.kind not in (Kind.LEVEL, Kind.CHANGE) or not _adds(figure.unit):
        return False
    return not (figure.indicator and _is_average(figure.indicator))


@lru_cache(maxsize=1 << 10)
def _adds(unit: str | None) -> bool:
    return unit is None or not ("%" in unit or "/" in unit or read_unit(unit).per)


@lru_cache(maxsize=1 << 12)
def _is_average(words: str) -> bool:
    return bool(_NEVER_ADDED.fullmatch(fold(words)))


def _read_parts(sheet: Sheet) -> tuple[Mapping[int, list[int]], Mapping[int, int]]:
    """The rows read as parts of each row, and the row each is a part of, as most of its figures say."""
    votes: dict[int, Counter[int]] = {}
    for (row, column), entry in sheet.entries.items():
        place = sheet.places.get(entry.figure.part_of or "") if entry.figure else None
        if place and place[1] == column:
            votes.setdefault(row, Counter())[place[0]] += 1
    parents = {row: counted.most_common(1)[0][0] for row, counted in sorted(votes.items())}
    children: dict[int, list[int]] = {}
    for row, parent in parents.items():
        children.setdefault(parent, []).append(row)
    return children, parents


def _families(sheet: Sheet, children: Mapping[int, list[int]], parents: Mapping[int, int]) -> Iterator[list[tuple[Said, Sum]]]:
    """For each row that may be a whole, the sums that may make it; the best of them counts."""
    for row, label in sheet.labels.items():
        if (terms := row_formula(label)) and (sum_ := _of_formula(sheet, row, terms)):
            yield [(Said.PLAINLY, sum_)]
    totals = [row for row in sheet.rows if _TOTAL.fullmatch(folded(sheet.labels[row]))]
    roots = [row for row in sheet.rows if row not in parents]
    for whole, parts in {**_numbered_below(sheet, totals), **children}.items():
        if whole not in totals:
            yield _grouped(sheet, whole, parts)
    for whole in totals[:_MOST_TOTALS]:
        yield _under_total(sheet, whole, totals, roots, children.get(whole, []))
    if len(roots) <= _MOST_DIFFERENCES:
        for whole in roots:
            others = [row for row in roots if row != whole]
            yield [(Said.NUMBERS, Sum(whole, (one,), (two,))) for one in others for two in others if one != two]


def _numbered_below(sheet: Sheet, totals: Sequence[int]) -> Mapping[int, list[int]]:
    """For each row with a number the rows after it whose numbers are of the next, finer sort, as far as the next of its own."""
    found: dict[int, list[int]] = {}
    open_: list[tuple[str, int]] = []
    for row in sheet.rows:
        if row in totals:
            open_.clear()
        if row not in sheet.ordinals:
            continue
        sort = _sort(sheet.ordinals[row])
        held = [at for at, (other, _) in enumerate(open_) if other == sort]
        open_ = open_[: held[0]] if held else open_
        if open_:
            found.setdefault(open_[-1][1], []).append(row)
        open_.append((sort, row))
    return found


def _of_formula(sheet: Sheet, row: int, terms: Sequence[tuple[str, bool]]) -> Sum | None:
    """The rows of these numbers: those nearest above, else below."""
    found: list[tuple[int, bool]] = []
    for name, taken in terms:
        named = [other for other in sheet.rows if sheet.ordinals.get(other) == name and other != row]
        if not named:
            return None
        above = [other for other in named if other < row]
        found.append((above[-1] if above else named[0], taken))
    if len({other for other, _ in found}) < 2:
        return None
    return Sum(row, tuple(other for other, taken in found if not taken), tuple(other for other, taken in found if taken))


def _grouped(sheet: Sheet, whole: int, parts: Sequence[int]) -> list[tuple[Said, Sum]]:
    """All parts; those that are not named `Trong đó`; those that are; runs of them, where a whole is divided more than once."""
    some = [row for row in parts if sheet.is_of_which(row)]
    others = [row for row in parts if row not in some]
    said = [(Said.WORDS, tuple(group)) for group in (parts, others, some) if len(group) > 1]
    if len(parts) <= _MOST_DIFFERENCES:
        runs = [tuple(parts[start:end]) for start in range(len(parts)) for end in range(start + 2, len(parts) + 1)]
        said += [(Said.NUMBERS, run) for run in runs]
    return [(how, Sum(whole, group)) for how, group in said]


def _under_total(sheet: Sheet, whole: int, totals: Sequence[int], roots: Sequence[int], parts: Sequence[int]) -> list[tuple[Said, Sum]]:
    """The rows below the total, or above it, as far as the next one: those of the coarsest numbering; and the other totals."""
    plain = bool(_EXPLICIT.fullmatch(folded(sheet.labels[whole])))
    at = totals.index(whole)
    following = totals[at + 1] if at + 1 < len(totals) else len(sheet.table.rows)
    earlier = totals[at - 1] if at else -1
    groups = [list(parts)]
    for low, high in ((whole, following), (earlier, whole)):
        between = [row for row in roots if low < row < high]
        groups += [between, _coarsest(sheet, between), [row for row in sheet.rows if low < row < high]]
    everything = [row for row in roots if row not in totals]
    groups += [[row for row in totals if row != whole], everything, _coarsest(sheet, everything)]
    return [
        (Said.PLAINLY if plain and all(row in sheet.ordinals for row in group) else Said.WORDS, Sum(whole, group))
        for group in dict.fromkeys(tuple(group) for group in groups)
        if len(group) > 1
    ]


def _coarsest(sheet: Sheet, rows: Sequence[int]) -> list[int]:
    """The rows with the same sort of number as the first that has one."""
    sorts = {row: _sort(sheet.ordinals[row]) for row in rows if row in sheet.ordinals}
    first = next(iter(sorts.values()), None)
    return [row for row, sort in sorts.items() if sort == first]


def _sort(ordinal: str) -> str:
    if ordinal[0].isdigit():
        return f"digits {ordinal.count('.')}"
    return "roman" if set(ordinal) <= set("IVX") else "letter"


def _best(weighed: Sequence[Weighed]) -> Weighed | None:
    """The sum that stands in the most columns and is broken in the fewest."""
    searched = Counter(one.said for one in weighed)
    standing = [one for one in weighed if one.stands(searched[one.said])]
    return max(standing, key=lambda one: (len(one.telling) - len(one.breaking), one.said, len(one.sum.added)), default=None)

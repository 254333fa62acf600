"""What the rows of a table are: labels with their numbering, which row is a part of which, units, places and periods."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from tiendo.reading.moment import Moment
from tiendo.reading.page import fold_pattern
from tiendo.reading.tables import heads
from tiendo.reading.tables.columns import Use, status_said
from tiendo.reading.tables.grid import Cell, Table
from tiendo.reading.tables.header import Header, numbers_columns
from tiendo.reading.tables.heads import head_unit
from tiendo.reading.tables.quantity import folded, is_number
from tiendo.reading.tables.times import read_times, written_out
from tiendo.words.figure import Status
from tiendo.words.spelling import fold


class Rows(StrEnum):
    """What the rows of a table stand for."""

    INDICATORS = "indicators"
    AREAS = "areas"
    FIELDS = "fields"
    PERIODS = "periods"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the body: its label without numbering and unit, and the rows it belongs to.

    `parent` is the number of the row whose part it is; `group` the label merged over several rows, or the heading above.
    """

    cells: tuple[Cell, ...]
    label: str
    unit: str | None = None
    parent: int | None = None
    group: str | None = None
    total: bool = False
    section: bool = False
    area: str | None = None
    period: str | None = None
    status: Status | None = None


_ROMAN = r"(?=[ivx])(?:x{0,2})(?:ix|iv|v?i{0,3})"
_NUMBERING = re.compile(
    rf"(?P<dotted>\d{{1,3}}(?:[.,]\d{{1,2}}){{1,3}})\.?|(?P<arabic>\d{{1,3}})[.)]?|\((?P<bracketed>\d{{1,2}})\)"
    rf"|(?P<roman>{_ROMAN})[.)]?|(?P<letter>[a-zđ])[.)]?"
)
_IN_LABEL = re.compile(
    rf"(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{1,3}}\.?|\d{{1,2}}[.)]|(?:{_ROMAN})[.)\-]|[a-zđA-ZĐ][.)]|\(\d{{1,2}}\))\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_BULLET = re.compile(r"(?P<bullet>[-–−+*•●○▪])\s*")
_OF_WHICH = re.compile(fold_pattern(r"(?:trong đó|chia ra|bao gồm|gồm|riêng|trong tổng số|bao gồm cả)(?![^\W_]) ?[:,]? ?"))
_TOTAL = re.compile(
    fold_pattern(
        r"(?:tổng(?: số| cộng)?|cộng|tổng cộng chung|toàn (?:tỉnh|huyện|xã|thành phố|thị xã|phường|ngành|quốc|đảng bộ)"
        r"|cả nước|chung|bình quân chung)(?: [(][^()]*[)])?[:.]?"
    )
)
_TOTAL_OF_AREAS = re.compile(fold_pattern(r"(?:tổng|toàn|cộng|cả nước)(?![^\W_])"))
_LEVEL = re.compile(
    fold_pattern(
        r"(?:phường|xã|thị trấn|tt\.?|p\.|đặc khu|huyện|thị xã|thành phố|tp\.?|tỉnh|quận|thôn|ấp|khu phố|bản|tổ dân phố) ?(?<=[ .])(?=\S)"
    )
)
_DITTO = re.compile(r"[\s\"”“'’〃-]*|nt\.?|như trên|//", re.IGNORECASE)
_BARE_MEASURE = re.compile(
    fold_pattern(
        r"(?:diện tích(?: gieo trồng| gieo cấy| thu hoạch| trồng mới| trồng| hiện có| cho sản phẩm| thả nuôi| nuôi)?"
        r"|năng suất(?: bình quân)?|sản lượng(?: thu hoạch| khai thác)?|số lượng|số hộ"
        r"|số người|số vụ|số vốn|kinh phí|tỷ lệ|tỉ lệ|giá trị|doanh thu|tổng số|nam|nữ|số dự án|tổng vốn|vốn|kế hoạch"
        r"|thực hiện|thành thị|nông thôn|tổng đàn|số tiền|số lượt|số thu|số chi|tốc độ tăng|cơ cấu|tỷ trọng)"
    )
)
_VALUELESS_HEADINGS = re.compile(fold_pattern(r"(?:về|nhóm|lĩnh vực|các chỉ tiêu|chỉ tiêu|nội dung)(?![^\W_])"))
_RANKS = {
    "capital": 0,
    "roman": 1,
    "arabic": 2,
    "dotted": 3,
    "bracketed": 4,
    "letter": 5,
    "plain": 6,
    "-": 7,
    "+": 8,
    "*": 9,
    "of which": 10,
}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a label stands in the hierarchy: the sort of its numbering, how many parts that has, and its text."""

    sort: str
    depth: int = 0
    number: str = ""


def read_rows(table: Table, header: Header, uses: tuple[Use, ...], moment: Moment, own: str | None) -> tuple[Rows, tuple[Row, ...]]:
    """What the rows stand for, and the rows of the body."""
    body = [cells for cells in table.rows[header.body :] if any(cell.text for cell in cells) and not _repeats_head(cells, header)]
    labels = [at for at, use in enumerate(uses) if use is Use.LABEL] or [0]
    reader = _Reader(uses, labels)
    rows: list[Row] = []
    for cells in body:
        rows.append(reader.read(cells, rows))
    sort = _sort(header, labels[-1], rows)
    if sort is Rows.AREAS:
        rows = [_as_area(row) for row in rows]
    elif sort is Rows.PERIODS:
        rows = [_as_period(row, moment, own) for row in rows]
    return sort, tuple(rows)


def _repeats_head(cells: tuple[Cell, ...], header: Header) -> bool:
    """Whether a row is the head once more, as at the top of a further page, or numbers the columns again."""
    said = [(cell.text, path) for cell, path in zip(cells, header.paths, strict=True) if cell.text]
    return len(said) > 1 and (all(words in path for words, path in said) or (header.body > 1 and numbers_columns(cells)))


class _Reader:
    """Reads one row after the other, knowing those above."""

    def __init__(self, uses: tuple[Use, ...], labels: list[int]) -> None:
        self._labels = labels
        self._ordinal = next((at for at, use in enumerate(uses) if use is Use.ORDINAL), None)
        self._unit = next((at for at, use in enumerate(uses) if use is Use.UNIT), None)
        self._values = [at for at, use in enumerate(uses) if use is Use.VALUE]
        self._stack: list[tuple[Place, int, int]] = []
        self._unit_above: str | None = None
        self._opened: int | None = None
        self._numbered = False

    def read(self, cells: tuple[Cell, ...], above: list[Row]) -> Row:
        """The row of these cells."""
        cell = self._label_cell(cells)
        words = cell.text
        ordinal = cells[self._ordinal].text if self._ordinal is not None and cells[self._ordinal] is not cell else ""
        place, label = _place(ordinal, words)
        self._numbered = self._numbered or place.sort in ("capital", "roman", "arabic", "dotted", "letter")
        opens = label == "" and place.sort == "of which"
        has_values = any(cells[at].text for at in self._values if cells[at] is not cell)
        said_unit, label = head_unit(label)
        unit = self._unit_of(cells, said_unit)
        total = bool(_TOTAL.fullmatch(folded(label))) or (place.sort == "plain" and self._spans_ordinal(cells, cell))
        root = total or (place.sort == "plain" and bool(_TOTAL_OF_AREAS.match(fold(label))))
        if root:
            self._stack = [(place, len(above), cell.indent)]
        parent = None if root else self._parent(place, cell, above, opens=opens)
        section = not has_values and parent is None
        group = self._group(cells, cell)
        if not opens:
            self._unit_above = unit or self._unit_above
        return Row(cells, label.strip(" :"), unit, parent, group, total, section)

    def _spans_ordinal(self, cells: tuple[Cell, ...], label: Cell) -> bool:
        """Whether the label begins in the column of numbers, as that of a total does, with figures beside it."""
        return self._ordinal is not None and cells[self._ordinal] is label and any(cells[at] is not label for at in self._values)

    def _label_cell(self, cells: tuple[Cell, ...]) -> Cell:
        """The cell of the finest label, or of a coarser one that is merged over it or stands alone."""
        for at in reversed(self._labels):
            if cells[at].text:
                return cells[at]
        first = next((cell for cell in cells[: self._labels[-1]] if cell.text and not is_number(cell.text)), None)
        return first or cells[self._labels[-1]]

    def _group(self, cells: tuple[Cell, ...], label: Cell) -> str | None:
        coarser = [cells[at] for at in self._labels[:-1] if cells[at] is not label and cells[at].text]
        return coarser[-1].text if coarser else None

    def _unit_of(self, cells: tuple[Cell, ...], said: str | None) -> str | None:
        """Of the row: its unit cell, else what its label says; a blank or ditto unit is the row's above (rule 25)."""
        if self._unit is None:
            return said
        words = cells[self._unit].text
        if not _DITTO.fullmatch(words):
            return words
        return said or self._unit_above

    def _parent(self, place: Place, cell: Cell, above: list[Row], *, opens: bool) -> int | None:
        """The row whose part this one is; the row takes its place among the open ones."""
        at, indent = len(above), cell.indent
        if opens:
            self._opened = self._stack[-1][1] if self._stack else None
            self._push(place, at, indent)
            return self._opened
        while self._stack and not _is_below(place, indent, self._stack[-1], numbered=self._numbered):
            self._stack.pop()
        over = next((row for sort, row, _ in reversed(self._stack) if sort.sort != "of which" or above[row].label), None)
        self._push(place, at, indent)
        if over is None:
            return None
        return self._owner(over, place, above, cell)

    def _push(self, place: Place, at: int, indent: int) -> None:
        self._stack.append((place, at, indent))

    def _owner(self, over: int, place: Place, above: list[Row], cell: Cell) -> int | None:
        """The row above that has the part: a heading without figures owns only what cannot be understood without it."""
        owner = above[over]
        if not owner.section:
            return over
        bare = _BARE_MEASURE.fullmatch(folded(head_unit(_bare(cell.text))[1]))
        heading = owner.label.isupper() or _VALUELESS_HEADINGS.match(fold(owner.label))
        if not owner.label:
            return None
        if heading:
            return over if bare and owner.label.isupper() and place.sort in ("-", "+", "*") else None
        return over if bare or place.sort in ("-", "+", "*", "of which", "plain", "dotted") else None


def _place(ordinal: str, words: str) -> tuple[Place, str]:
    """Where the label stands by its number, its dash or its `Trong đó`, and the label without them."""
    rest = words.strip()
    sort: Place | None = None
    numbered = _NUMBERING.fullmatch(ordinal.strip().lower()) if ordinal.strip() else None
    if numbered:
        sort = _of_number(ordinal.strip(), numbered)
    elif inside := _IN_LABEL.match(rest):
        bare = inside["number"].strip("-")
        numbered = _NUMBERING.fullmatch(bare.lower())
        if numbered:
            sort, rest = _of_number(bare, numbered), rest[inside.end() :]
    bullet = _BULLET.match(rest) or (_BULLET.fullmatch(ordinal.strip()) if sort is None else None)
    if bullet and not is_number(rest):
        sign = "-" if bullet["bullet"] in "-–−" else bullet["bullet"] if bullet["bullet"] == "+" else "*"
        sort = sort or Place(sign)
        rest = rest[bullet.end() :] if bullet.string is not ordinal.strip() and _BULLET.match(rest) else rest
    if opened := _OF_WHICH.match(fold(rest)):
        inner = rest[opened.end() :]
        sort = sort or Place("of which", 1, "in line")
        if bare := _BULLET.match(inner):
            inner = inner[bare.end() :]
        if not inner.strip():
            return Place("of which"), ""
        if fold(rest).startswith(("gồm", "riêng", "bao gồm")) and not opened[0].rstrip().endswith((":", ",")):
            return sort, rest
        rest = inner
    return sort or Place("plain"), rest.strip()


def _bare(words: str) -> str:
    return _place("", words)[1]


def _of_number(ordinal: str, said: re.Match[str]) -> Place:
    if said["dotted"]:
        parts = re.split(r"[.,]", said["dotted"])
        return Place("dotted", len(parts), ".".join(parts))
    if said["arabic"]:
        return Place("arabic", 1, said["arabic"])
    if said["bracketed"]:
        return Place("bracketed", 1, said["bracketed"])
    bare = ordinal.strip(".)")
    if said["roman"] and bare.isupper():
        return Place("roman", 1, bare)
    if bare.isupper():
        return Place("capital", 1, bare)
    return Place("letter", 1, bare)


def _is_below(place: Place, indent: int, open_: tuple[Place, int, int], *, numbered: bool) -> bool:
    """Whether a row belongs under an open one: a finer sort of numbering, more parts of a number, or set in further."""
    upper, _, upper_indent = open_
    if place.sort == "dotted" and upper.sort in ("dotted", "arabic"):
        return place.number.startswith(f"{upper.number}.")
    if place.sort == upper.sort == "plain":
        return indent > upper_indent
    if place.sort == upper.sort:
        return False
    if upper.sort == "of which":
        if upper.number:
            return place.sort in ("-", "+", "*") or (place.sort == "plain" and indent > upper_indent)
        return place.sort in ("-", "+", "*") or (place.sort == "plain" and (not numbered or indent >= upper_indent))
    if place.sort == "plain":
        return _RANKS[upper.sort] < _RANKS["plain"] and numbered
    if upper.sort == "plain" and place.sort in ("arabic", "roman", "capital", "dotted"):
        return False
    return _RANKS[place.sort] > _RANKS[upper.sort]


def _sort(header: Header, label: int, rows: list[Row]) -> Rows:
    head = folded(" ".join(header.paths[label])) if header.paths[label] else ""
    named = [row.label for row in rows if row.label and not row.total][:_LOOKED_AT]
    if heads.PERIOD.match(head) or (named and sum(_is_period(row) for row in named) > 0.7 * len(named)):
        return Rows.PERIODS
    placed = sum(bool(_LEVEL.match(fold(name))) for name in named)
    if heads.AREA.match(head) or (len(named) > 1 and placed > 0.6 * len(named)):
        return Rows.AREAS
    return Rows.INDICATORS


def measure_of_heading(row: Row, rows: Sequence[Row]) -> str | None:
    """What a row measures of the thing named above it in a row without figures: `Diện tích gieo trồng lúa cả năm`."""
    over = rows[row.parent] if row.parent is not None else None
    if over is None or not over.section or not _is_bare_measure(row) or not over.label or heads.MEASURE_FIRST.match(folded(over.label)):
        return None
    return f"{row.label} {over.label.lower() if over.label.isupper() else over.label[:1].lower() + over.label[1:]}"


def is_measure(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a row names a measure: one that wants to know of what, or any below a row without figures."""
    below = row.parent is not None and rows[row.parent].section
    return _is_bare_measure(row) or (below and bool(heads.MEASURE_FIRST.match(folded(row.label))))


def _is_bare_measure(row: Row) -> bool:
    return bool(_BARE_MEASURE.fullmatch(folded(row.label)) and heads.MEASURE_FIRST.match(folded(row.label)))


def total_rows(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Rows that are fields, where one that opens with `Tổng` is the whole of the others."""
    return tuple(replace(row, total=row.total or (row.parent is None and bool(_TOTAL_OF_AREAS.match(fold(row.label))))) for row in rows)


_LOOKED_AT = 60
"""Labels that tell what the rows of a table are."""


def _is_period(label: str) -> bool:
    times = read_times(written_out(folded(label), None))
    return bool(times.phrases) and not any(letter.isalpha() for letter in times.rest)


def _as_area(row: Row) -> Row:
    """The row's place without its level; a total is the document's."""
    if not row.label or _TOTAL_OF_AREAS.match(fold(row.label)):
        return replace(row, total=True)
    level = _LEVEL.match(fold(row.label))
    name = row.label[level.end() :] if level else row.label
    return replace(row, area=name if any(letter.isalpha() for letter in name) else row.label)


def _as_period(row: Row, moment: Moment, own: str | None) -> Row:
    times = read_times(written_out(folded(row.label), own))
    return replace(row, period=times.label(moment, own), status=status_said(folded(row.label)))

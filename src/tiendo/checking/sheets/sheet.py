"""A table as an office lays it out: rows and columns with their names and numbers, and what each place holds.

Rows and columns count from 0 in the table, head rows included. A dash is nought; a blank, a cross or words say nothing.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import stated
from tiendo.reading.document import Reading
from tiendo.reading.tables.grid import Table
from tiendo.reading.tables.header import Header, read_header
from tiendo.reading.tables.heads import is_unit
from tiendo.reading.tables.pipes import pipe_tables
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Figure, Kind

Place = tuple[int, int]
"""Row and column."""

NOUGHT = Interval.point(0)
_DASH = re.compile(r"\s*[-–—−]\s*")
_CODE = re.compile(r"[A-Z0-9.]{1,6}")
_ORDINAL = re.compile(r"\(?([A-ZĐ]|[IVX]{1,5}|[a-zđ]|\d{1,3}(?:[.,]\d{1,2}){0,3})[.)]?")
_ORDINAL_IN_LABEL = re.compile(r"([A-ZĐ]|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)]\s+|([IVX]{1,5}|[A-Z])\s*[-–]\s+")
_OF_WHICH = re.compile(r"[\W_]*(?:trong đó|trong tổng số|riêng)(?![^\W_])")

_LOOKED_AT = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """What a place holds: a value, and the figure that states it; a dash has no figure, and a bound to one side no value."""

    value: Interval | None
    figure: Figure | None = None


@dataclass(frozen=True)
class Sheet:
    """A table with its head and the entries of its body, blanks left out."""

    table: Table
    header: Header
    entries: Mapping[Place, Entry]

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The rows that hold figures."""
        return tuple(sorted({row for (row, _), entry in self.entries.items() if entry.figure}))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold figures."""
        return tuple(sorted({column for (_, column), entry in self.entries.items() if entry.figure}))

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """The place of each figure by its id."""
        return {entry.figure.id: place for place, entry in self.entries.items() if entry.figure}

    @cached_property
    def labels(self) -> Mapping[int, str]:
        """The words that name each row of the body: the longest of those before its figures that are no unit and no number."""
        first = self.columns[0] if self.columns else 0
        body = range(self.header.body, len(self.table.rows))
        named = [at for at in range(max(first, 1)) if not self._holds_units(at)]
        return {row: max((self.words(row, at) for at in named), key=len, default="") for row in body}

    def _holds_units(self, column: int) -> bool:
        """Whether most cells of a column of words are units or codes."""
        cells = [words for row in self.rows[:_LOOKED_AT] if (words := self.words(row, column))]
        return 2 * sum(is_unit(words) or bool(_CODE.fullmatch(words)) for words in cells) > len(cells) and column > 0

    @cached_property
    def ordinals(self) -> Mapping[int, str]:
        """The number of each row in the list, as far as it has one: `A`, `II`, `1.2`."""
        found = {}
        for row in range(self.header.body, len(self.table.rows)):
            first = self.words(row, 0)
            if said := _ORDINAL.fullmatch(first):
                found[row] = said[1]
            elif inside := _ORDINAL_IN_LABEL.match(self.labels[row]):
                found[row] = inside[1] or inside[2]
        return found

    @cached_property
    def levels(self) -> tuple[int, ...]:
        """The columns most of whose figures are quantities or their differences."""
        return tuple(column for column in self.columns if self.holds(column, Kind.LEVEL, Kind.CHANGE))

    @cached_property
    def mixed(self) -> bool:
        """Whether the rows measure different things, so that what holds of one need not hold of the next."""
        named: set[tuple[str | None, str | None]] = set()
        units: set[str] = set()
        for column in self.levels[:1]:
            for row in self.rows:
                entry = self.entries.get((row, column))
                if entry and entry.figure:
                    named.add((entry.figure.indicator, None))
                    units.add(folded(entry.figure.unit or ""))
        return len(units) > 1 or len(named) > max(2, len(self.rows) // 2)

    def words(self, row: int, column: int) -> str:
        """The words of a cell on one line."""
        return " ".join(self.table.rows[row][column].text.split())

    def head(self, column: int) -> tuple[str, ...]:
        """The words over a column, from the top down."""
        return self.header.paths[column]

    def is_of_which(self, row: int) -> bool:
        """Whether the row, or one above it in the same list, begins with `Trong đó`."""
        while row >= self.header.body:
            if _OF_WHICH.match(folded(self.labels[row])):
                return True
            if row not in self._dashed:
                return False
            row -= 1
        return False

    @cached_property
    def _dashed(self) -> frozenset[int]:
        """The rows of a list with dashes, and rows without figures."""
        return frozenset(
            row
            for row in range(self.header.body, len(self.table.rows))
            if self.labels[row][:1] in ("-", "–", "+", "*") or (row not in self.rows and row not in self.ordinals)
        )

    def is_percent(self, column: int) -> bool:
        """Whether all figures at the top of the column are in per cent."""
        figures = [entry.figure for row in self.rows[:_LOOKED_AT] if (entry := self.entries.get((row, column))) and entry.figure]
        return bool(figures) and all("%" in (figure.unit or "") for figure in figures)

    def holds(self, column: int, *kinds: Kind) -> bool:
        """Whether most figures of the column are of these kinds."""
        figures = [entry.figure for row in self.rows if (entry := self.entries.get((row, column))) and entry.figure]
        return sum(figure.kind in kinds for figure in figures) * 2 > len(figures)


def sheets(reading: Reading) -> Iterator[Sheet]:
    """The tables of the document that hold figures."""
    document = reading.document
    if not document.tables and not ("|" in document.text or "\t" in document.text):
        return
    figures = sorted(reading.figures, key=lambda figure: figure.place.start)
    starts = [figure.place.start for figure in figures]
    for table in document.tables or tuple(pipe_tables(document, frozenset())):
        entries = dict(_entries(table, figures, starts))
        if any(entry.figure for entry in entries.values()):
            header = read_header(table.rows)
            yield Sheet(table, header, {place: entry for place, entry in entries.items() if place[0] >= header.body})


def _entries(table: Table, figures: list[Figure], starts: list[int]) -> Iterator[tuple[Place, Entry]]:
    seen: set[int] = set()
    for row, cells in enumerate(table.rows):
        for column, cell in enumerate(cells):
            if not cell.text or cell.span[0] in seen:
                continue
            seen.add(cell.span[0])
            if _DASH.fullmatch(cell.text):
                yield (row, column), Entry(NOUGHT)
                continue
            at = bisect_left(starts, cell.span[0])
            if at < len(figures) and figures[at].place.end <= cell.span[1]:
                figure = figures[at]
                yield (row, column), Entry(None if figure.kind in (Kind.RATIO, Kind.RANK) else stated(figure), figure)

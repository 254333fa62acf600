"""Rulings that cross make the frame of a table; the words that stand in its cells make a grid of it.

A cell is what no ruling parts, so a merged cell is one region that covers several places of the grid.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from tiendo.reading import legacy

_NEAR = 3.0
"""Points within which rulings count as one, or as touching."""
_MOST_RULINGS = 20_000
_MOST_PLACES = 20_000


@dataclass(frozen=True, slots=True)
class Ruling:
    """A line drawn along or down the page: where it runs, and from where to where."""

    along: bool
    at: float
    start: float
    end: float


class Word(Protocol):
    """A word and its box."""

    @property
    def text(self) -> str:
        """Its letters."""

    @property
    def left(self) -> float:
        """Its left edge."""

    @property
    def right(self) -> float:
        """Its right edge."""

    @property
    def middle(self) -> float:
        """Half way up."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The rulings of a table: edges of columns from the left, of rows from the top, and the region of each place.

    The edges of rows are negated heights, so that they grow in the order of reading.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    regions: tuple[tuple[int, ...], ...]

    def region_of(self, word: Word) -> int | None:
        """The region in which the word stands; None outside."""
        columns, rows = self.columns, self.rows
        x, y = (word.left + word.right) / 2, -word.middle
        if not (columns[0] < x < columns[-1] and rows[0] < y < rows[-1]):
            return None
        return self.regions[bisect_left(rows, y) - 1][bisect_left(columns, x) - 1]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of a page: its frame, and the text of each region."""

    frame: Frame
    texts: tuple[str, ...]

    @property
    def top(self) -> float:
        """The upper edge."""
        return -self.frame.rows[0]

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return -self.frame.rows[-1]

    def converted(self, layout: legacy.Layout) -> "Grid":
        """The same in Unicode."""
        return replace(self, texts=tuple(legacy.convert(text, layout) for text in self.texts))


def frames(rulings: Iterable[Ruling]) -> list[Frame]:
    """The frames of tables of two rows or more and two columns or more, from the top of the page."""
    drawn = list(rulings)
    if not drawn or len(drawn) > _MOST_RULINGS:
        return []
    along, down = _merged(ruling for ruling in drawn if ruling.along), _merged(ruling for ruling in drawn if not ruling.along)
    found = (frame for group in _crossing(along, down) if (frame := _frame(*group)))
    return sorted(found, key=lambda frame: frame.rows[0])


def filled(frame: Frame, placed: Iterable[tuple[int, Word]]) -> Grid:
    """The frame with the words of its regions, each region's on one line."""
    cells: dict[int, list[Word]] = {}
    for region, word in placed:
        cells.setdefault(region, []).append(word)
    count = max(map(max, frame.regions)) + 1
    return Grid(frame, tuple(_text(cells.get(region, ())) for region in range(count)))


def _text(words: Sequence[Word]) -> str:
    pieces: list[str] = []
    before: Word | None = None
    for word in words:
        goes_on = before is not None and before.middle - word.middle > _NEAR and len(before.text) > 1 and before.text.endswith(("/", "-"))
        pieces.extend(("", word.text) if goes_on or before is None else (" ", word.text))
        before = word
    return "".join(pieces)


def _merged(rulings: Iterable[Ruling]) -> list[Ruling]:
    """Rulings in one line and touching as one."""
    merged: list[Ruling] = []
    for ruling in sorted(rulings, key=lambda ruling: (round(ruling.at / _NEAR), ruling.start)):
        # Those before it in one line lie at the end of the list, in this step of the measure or the one before.
        for index in range(len(merged) - 1, max(len(merged) - 40, -1), -1):
            other = merged[index]
            if abs(other.at - ruling.at) <= _NEAR and ruling.start <= other.end + _NEAR and ruling.end >= other.start - _NEAR:
                merged[index] = Ruling(ruling.along, other.at, min(other.start, ruling.start), max(other.end, ruling.end))
                break
        else:
            merged.append(ruling)
    return merged


def _crossing(along: list[Ruling], down: list[Ruling]) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """Groups of rulings that cross or touch one another."""
    left_along, left_down = set(range(len(along))), set(range(len(down)))
    while left_along:
        rows, columns, new = set[int](), set[int](), {left_along.pop()}
        while new:
            rows |= new
            touched = {d for d in left_down if any(_touch(along[a], down[d]) for a in new)}
            left_down -= touched
            columns |= touched
            new = {a for a in left_along if any(_touch(along[a], down[d]) for d in touched)}
            left_along -= new
        yield [along[index] for index in rows], [down[index] for index in columns]


def _touch(along: Ruling, down: Ruling) -> bool:
    return (
        along.start - _NEAR <= down.at <= along.end + _NEAR
        and down.start - _NEAR <= along.at <= down.end + _NEAR
    )  # fmt: skip


def _frame(along: list[Ruling], down: list[Ruling]) -> Frame | None:
    columns, rows = _edges(ruling.at for ruling in down), _edges(-ruling.at for ruling in along)
    wide, high = len(columns) - 1, len(rows) - 1
    if wide < 2 or high < 1 or wide * high > _MOST_PLACES:
        return None
    joined = _Joined(wide * high)
    for row in range(high):
        middle = -(rows[row] + rows[row + 1]) / 2
        for column in range(wide):
            centre = (columns[column] + columns[column + 1]) / 2
            if column + 1 < wide and not _stands(down, columns[column + 1], middle):
                joined.join(row * wide + column, row * wide + column + 1)
            if row + 1 < high and not _stands(along, -rows[row + 1], centre):
                joined.join(row * wide + column, (row + 1) * wide + column)
    numbers = joined.numbers()
    regions = tuple(tuple(numbers[row * wide : (row + 1) * wide]) for row in range(high))
    return Frame(tuple(columns), tuple(rows), regions) if max(numbers) > 1 else None


def _edges(places: Iterable[float]) -> list[float]:
    """The places in order, those that are near one another as one."""
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return edges


def _stands(rulings: list[Ruling], at: float, beside: float) -> bool:
    """Whether a ruling runs there, past what lies beside it."""
    return any(abs(ruling.at - at) <= _NEAR and ruling.start <= beside <= ruling.end for ruling in rulings)


class _Joined:
    """Places that belong together."""

    def __init__(self, count: int) -> None:
        self._first = list(range(count))

    def join(self, one: int, other: int) -> None:
        """Makes two places one."""
        one, other = self._root(one), self._root(other)
        self._first[max(one, other)] = min(one, other)

    def numbers(self) -> list[int]:
        """The number of the region of each place, counted from 0 in the order of reading."""
        numbers: dict[int, int] = {}
        return [numbers.setdefault(self._root(place), len(numbers)) for place in range(len(self._first))]

    def _root(self, place: int) -> int:
        while self._first[place] != place:
            self._first[place] = self._first[self._first[place]]
            place = self._first[place]
        return place

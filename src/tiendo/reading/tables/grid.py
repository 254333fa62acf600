"""The grid of a table: rows of cells, each with its place in the document's text."""

from collections.abc import Mapping
from dataclasses import dataclass

from tiendo.words.place import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, blanks at the ends left out, their place in the text and in the table."""

    text: str
    span: Span
    locator: Mapping[str, int | str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `caption` are the words before it that name it and its unit.

    `rows` of cells, the header first; `number` counts the document's tables from 1.
    """

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    caption: Span
    lines: frozenset[int]

"""The grid of a table: rows of cells, each with its place in the document's text."""

from dataclasses import dataclass

from tiendo.words.place import Span


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, blanks at the ends left out, and their place."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` of cells, the header first; `caption` the words before the table that name it and its unit; `number`
    counts the document's tables from 1."""

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    caption: Span
    lines: frozenset[int]

"""The grid of a table: rows of cells, each with its place in the document's text."""

from collections.abc import Mapping
from dataclasses import dataclass

from tiendo.words.place import Span


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """The words of a cell, blanks at the ends left out, their place in the text and in the table; equal to itself only.

    `indent` says how far the words are set in, for comparison with the cells above and below.
    """

    text: str
    span: Span
    locator: Mapping[str, int | str]
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `caption` are the lines before it that name it, its period and its unit.

    `rows` of cells, the header first, all of one length; a cell that was merged over several places is the same object
    at each of them (rule 25). `number` counts the document's tables from 1; `lines` are its lines in the text.
    """

    number: int
    rows: tuple[tuple[Cell, ...], ...]
    caption: Span
    lines: frozenset[int]

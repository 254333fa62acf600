"""Tables in plain text: lines whose cells are parted by `|`, as pasted from a word processor."""

import re
from collections.abc import Iterator

from tiendo.reading.document import Document
from tiendo.reading.tables.caption import caption
from tiendo.reading.tables.grid import Cell, Table
from tiendo.words.place import Span

_FEWEST_BARS = 2
_FEWEST_ROWS = 2


def pipe_tables(document: Document, chrome: frozenset[int]) -> Iterator[Table]:
    """The tables of a text: two or more lines on end with the same number of bars, two at least."""
    run: list[int] = []
    number = 1
    for index in range(len(document.lines) + 1):
        if index < len(document.lines) and index not in chrome and _goes_on(document, run, index):
            run.append(index)
            continue
        if len(run) >= _FEWEST_ROWS:
            yield Table(number, _rows(document, run, number), _caption(document, run[0]), frozenset(run))
            number += 1
        run = [index] if index < len(document.lines) and index not in chrome and _bars(document, index) >= _FEWEST_BARS else []


def _bars(document: Document, line: int) -> int:
    return document.text.count("|", *document.lines[line])


def _goes_on(document: Document, run: list[int], line: int) -> bool:
    bars = _bars(document, line)
    return bars >= _FEWEST_BARS and (not run or bars == _bars(document, run[0]))


def _rows(document: Document, run: list[int], number: int) -> tuple[tuple[Cell, ...], ...]:
    """The rows of the lines, without the rule under a header and without bars that only frame the table."""
    lines = [document.text[slice(*document.lines[line])].strip() for line in run]
    first = int(all(line.startswith("|") for line in lines))
    last = -1 if all(line.endswith("|") for line in lines) else None
    ruled = [line for line, words in zip(run, lines, strict=True) if not _RULE.fullmatch(words)]
    return tuple(_cells(document, line, slice(first, last), {"table": number, "row": row}) for row, line in enumerate(ruled, start=1))


_RULE = re.compile(r"[-:|+=\s]*-{2}[-:|+=\s]*")


def _cells(document: Document, line: int, kept: slice, locator: dict[str, int]) -> tuple[Cell, ...]:
    start, end = document.lines[line]
    pieces = document.text[start:end].split("|")
    start += sum(len(piece) + 1 for piece in pieces[: kept.start])
    cells = []
    for column, piece in enumerate(pieces[kept], start=1):
        words = piece.strip()
        begin = start + (len(piece) - len(piece.lstrip()) if words else 0)
        cells.append(Cell(words, (begin, begin + len(words)), {**locator, "column": column}))
        start += len(piece) + 1
    return tuple(cells)


def _caption(document: Document, first: int) -> Span:
    above = document.lines[max(0, first - _ABOVE) : first]
    words = [document.text[slice(*line)] for line in above]
    return caption(words, above, len(above), [at for at, line in enumerate(words) if line.count("|") >= _FEWEST_BARS])


_ABOVE = 12
"""Lines above a table that are looked at for its caption."""

"""Tables in plain text: lines whose cells are parted by `|`, or by tabs as cells pasted from Excel are."""

import re
from collections.abc import Iterator

from tiendo.reading.document import Document
from tiendo.reading.tables.caption import caption
from tiendo.reading.tables.grid import Cell, Table
from tiendo.reading.tables.sorts import holds_figures
from tiendo.words.place import Span

_FEWEST_BARS = 2
_FEWEST_ROWS = 2
_BAR, _TAB = "|", "\t"


def pipe_tables(document: Document, chrome: frozenset[int]) -> Iterator[Table]:
    """The tables of a text.

    Two or more lines on end with the same number of bars, two at least; or with tabs, where they hold figures: cells
    pasted from a sheet lose the tabs after their last words, so that rows differ in length.
    """
    run: list[int] = []
    number = 1
    for index in range(len(document.lines) + 1):
        parter = _parter(document, index) if index < len(document.lines) and index not in chrome else None
        if parter and (not run or _goes_on(document, run, index, parter)):
            run.append(index)
            continue
        rows = _rows(document, run, number) if len(run) >= _FEWEST_ROWS else ()
        if rows:
            yield Table(number, rows, _caption(document, run[0]), frozenset(run))
            number += 1
        run = [index] if parter else []


def _parter(document: Document, line: int) -> str | None:
    """The sign that parts the cells of the line, if it has cells."""
    if _count(document, line, _BAR) >= _FEWEST_BARS:
        return _BAR
    return _TAB if _count(document, line, _TAB) else None


def _count(document: Document, line: int, parter: str) -> int:
    return document.text.count(parter, *document.lines[line])


def _goes_on(document: Document, run: list[int], line: int, parter: str) -> bool:
    if parter != _parter(document, run[0]):
        return False
    return parter == _TAB or _count(document, line, _BAR) == _count(document, run[0], _BAR)


def _rows(document: Document, run: list[int], number: int) -> tuple[tuple[Cell, ...], ...]:
    """The rows of the lines, without the rule under a header and without bars that only frame the table."""
    lines = [document.text[slice(*document.lines[line])].strip(" ") for line in run]
    if _parter(document, run[0]) == _TAB:
        return _tabbed(document, run, number)
    first = int(all(line.startswith(_BAR) for line in lines))
    last = -1 if all(line.endswith(_BAR) for line in lines) else None
    ruled = [line for line, words in zip(run, lines, strict=True) if not _RULE.fullmatch(words)]
    return tuple(_cells(document, line, slice(first, last), {"table": number, "row": row}, _BAR) for row, line in enumerate(ruled, start=1))


def _tabbed(document: Document, run: list[int], number: int) -> tuple[tuple[Cell, ...], ...]:
    """The rows of lines with tabs, made equally long; none where they are no table of figures."""
    rows = [_cells(document, line, slice(None), {"table": number, "row": row}, _TAB) for row, line in enumerate(run, start=1)]
    if not holds_figures([[cell.text for cell in row] for row in rows]):
        return ()
    width = max(map(len, rows))
    return tuple(
        (*row, *(Cell("", (row[-1].span[1],) * 2, {**row[-1].locator, "column": column}) for column in range(len(row) + 1, width + 1)))
        for row in rows
    )


_RULE = re.compile(r"[-:|+=\s]*-{2}[-:|+=\s]*")


def _cells(document: Document, line: int, kept: slice, locator: dict[str, int], parter: str) -> tuple[Cell, ...]:
    start, end = document.lines[line]
    pieces = document.text[start:end].split(parter)
    start += sum(len(piece) + 1 for piece in pieces[: kept.start or 0])
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
    return caption(words, above, len(above), [at for at, line in enumerate(words) if line.count(_BAR) >= _FEWEST_BARS or _TAB in line])


_ABOVE = 12
"""Lines above a table that are looked at for its caption."""

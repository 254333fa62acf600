"""Pages to a Document: paragraphs and tables as lines of its text, a table that goes on overleaf as one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tiendo.reading.document import Document
from tiendo.reading.formats.pdf.flow import Paragraph, Paragraphs, in_order, without_running
from tiendo.reading.formats.pdf.grids import Grid
from tiendo.reading.formats.pdf.sheets import Piece, Sheet
from tiendo.reading.typesetter import Drawn, Typesetter
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Span

_NEAR = 4.0
"""Points by which the edges of a table may differ from those of its beginning on the page before."""
_UNPRINTED = re.compile("[\x00-\x08\x0b-\x1f\u200b\ufeff]")
_Region = tuple[int, int]
"""A page and a region of a grid on it."""
_Row = tuple[int, tuple[_Region, ...], tuple[str, ...]]
"""A row of a table: its page, and the region and the words of each place."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A table: the edges of its columns, and the rows of all its pages."""

    edges: tuple[float, ...]
    rows: tuple[_Row, ...]


def compose(sheets: Sequence[Sheet], data: bytes, source: str) -> Document:
    """The document; EmptyFileError where the pages have no words."""
    running = without_running(sheets)
    text = Typesetter()
    tables = 0
    for head in running.heads:
        text.lines(_clean(head), {"page": 1})
    for block in _blocks(running.sheets):
        if isinstance(block, Paragraph):
            text.lines(_clean(block.text), {"page": block.page})
        elif isinstance(block, _Drawn):
            tables += 1
            text.table(tables, _cells(tables, block))
        else:
            text.finding(_scanned(block, text.place))
    for foot in running.feet:
        text.lines(_clean(foot), {"page": sheets[-1].number})
    return text.document(data, source, "pdf")


def _blocks(sheets: Sequence[Sheet]) -> Iterator[Paragraph | _Drawn | Sheet]:
    """Paragraphs, tables and scanned pages in the order of reading."""
    paragraphs = Paragraphs()
    table: _Drawn | None = None
    for sheet in sheets:
        if sheet.scanned:
            yield sheet
        for item in _items(sheet):
            ended: _Drawn | None
            if isinstance(item, Piece):
                ended, table = (table, None) if table else (None, None)
                yield from filter(None, (ended, paragraphs.add(sheet, item)))
                continue
            drawn = _rows(sheet.number, item)
            longer = _continued(table, drawn) if table else None
            yield from filter(None, (paragraphs.end(), None if longer else table))
            table = longer or drawn
    yield from filter(None, (table, paragraphs.end()))


def _items(sheet: Sheet) -> Iterator[Piece | Grid]:
    """The pieces, each table before the first of them that stands below it."""
    left = list(sheet.grids)
    for piece in in_order(sheet.pieces):
        while left and piece.middle < left[0].bottom:
            yield left.pop(0)
        yield piece
    yield from left


def _rows(page: int, grid: Grid) -> _Drawn:
    rows = tuple(
        (page, tuple((page, region) for region in regions), tuple(_clean(grid.texts[region]) for region in regions))
        for regions in grid.frame.regions
    )
    return _Drawn(grid.frame.columns, rows)


def _continued(table: _Drawn, drawn: _Drawn) -> _Drawn | None:
    """The table with the rows of the next page, without the head that is said again there; None where that is another table."""
    if len(table.edges) != len(drawn.edges) or table.rows[-1][0] == drawn.rows[0][0]:
        return None
    if any(abs(one - other) > _NEAR for one, other in zip(table.edges, drawn.edges, strict=True)):
        return None
    again = 0
    while again < min(len(table.rows), len(drawn.rows)) and table.rows[again][2] == drawn.rows[again][2]:
        again += 1
    rest = drawn.rows[again:]
    rows = list(table.rows)
    if rest and _is_rest_of_row(rest[0][2], rows[-1][2]):
        page, regions, words = rows[-1]
        rows[-1] = (page, regions, tuple(f"{above} {below}".strip() for above, below in zip(words, rest[0][2], strict=True)))
        rest = rest[1:]
    return _Drawn(table.edges, (*rows, *rest))


def _is_rest_of_row(words: tuple[str, ...], above: tuple[str, ...]) -> bool:
    """Whether a row only ends what the row before the page's end began: words in small letters under words."""
    said = [(word, over) for word, over in zip(words, above, strict=True) if word]
    return bool(said) and not words[0] and all(over and word[0].islower() for word, over in said)


def _cells(number: int, table: _Drawn) -> list[list[Drawn]]:
    """The cells of a table; a region is the same cell at each of its places."""
    cells: dict[_Region, Drawn] = {}
    for row, (page, regions, words) in enumerate(table.rows, start=1):
        for column, (region, said) in enumerate(zip(regions, words, strict=True), start=1):
            cells.setdefault(region, Drawn(said, {"page": page, "table": number, "row": row, "column": column}))
    return [[cells[region] for region in regions] for _, regions, _ in table.rows]


def _scanned(sheet: Sheet, place: Span) -> Finding:
    """That a page is a picture."""
    message = Sentence(
        f"Trang {sheet.number} là ảnh chụp, không có lớp chữ nên số liệu trong trang này không được đọc.",
        f"Page {sheet.number} is a picture without a text layer, so its figures are not read.",
    )
    return Finding("scanned_page", Severity.DOUBT, place, str(sheet.number), "", "", message)


def _clean(text: str) -> str:
    return _UNPRINTED.sub("", text).replace("\u00ad", "-")

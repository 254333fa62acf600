"""The page: a list of the remarks, then the text with the words of each marked and numbered, and what is said beside them.

Every word of the document and of the remarks is escaped, nothing is fetched and nothing runs: the page says so itself.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise
from typing import NamedTuple

from tiendo.annotating.page.laying import Block, LaidCell, blocks
from tiendo.annotating.page.looks import STYLE
from tiendo.annotating.remark import By, Remark, holdable
from tiendo.reading.document import Document
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_ORDER = tuple(Severity)
_QUOTED = 80
_LONG = 15
"""Letters of a cell that is not to be squeezed to a word a line."""


class _Point(NamedTuple):
    """A remark by its number on the page, and the cell or line it is numbered at; none where it is about the whole."""

    number: int
    remark: Remark
    at: Span | None

    @property
    def text(self) -> str:
        """What is said: the label, and the paragraphs behind it."""
        first, *others = self.remark.lines
        label = len(self.remark.heading)
        heading = f'<b class="k">{_safe(first[:label])}</b>' if label else ""
        return "<br>".join([heading + _safe(first[label:]), *map(_safe, others)])


def page(document: Document, remarks: Sequence[Remark], by: By, reason: Sentence | None = None) -> bytes:
    """The page in UTF-8; `reason` says why the remarks are not in the file itself."""
    return "".join(_Page(document, remarks, by).written(reason)).encode()


class _Page:
    def __init__(self, document: Document, remarks: Sequence[Remark], by: By) -> None:
        self._document = document
        self._by = by
        self._text = holdable(document.text)
        self._blocks = list(blocks(document))
        cells = sorted(cell.span for block in self._blocks for row in block.rows for cell in row if cell.span[0] < cell.span[1])
        ordered = sorted(_once(remarks), key=lambda remark: (remark.span[0] < remark.span[1], remark.span))
        places = _places(ordered, cells)
        self._points = [_Point(number, *placed) for number, placed in enumerate(zip(ordered, places, strict=True), start=1)]
        self._numbered: dict[Span, list[_Point]] = {}
        for point in self._points:
            if point.at:
                self._numbered.setdefault(point.at, []).append(point)
        self._over: dict[Span, list[Remark]] = {}
        starts = [start for start, _ in cells]
        for point in self._points:
            start, end = point.remark.span if point.at else (0, 0)
            for cell in cells[max(0, bisect_right(starts, start) - 1) : bisect_left(starts, end)]:
                if start < cell[1]:
                    self._over.setdefault(cell, []).append(point.remark)

    def written(self, reason: Sentence | None) -> Iterator[str]:
        says, count = self._by.says, len(self._points)
        title = _safe(holdable(self._document.title or self._document.source))
        heading = says(f"{count} điểm cần rà soát", "1 point to review" if count == 1 else f"{count} points to review")
        made = f"{_safe(self._by.name)}, {self._by.at:%d/%m/%Y %H:%M}"
        yield (
            f'<!DOCTYPE html>\n<html lang="{says("vi", "en")}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{title}: {heading}</title>\n'
            f"<style>{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
            f"<p>{_safe(holdable(self._document.source))} · {heading} · {made}</p>\n"
        )
        if reason:
            yield f'<p class="why">{_safe(holdable(says(reason.vi, reason.en)))}</p>\n'
        yield "</header>\n"
        if self._points:
            items = "".join(map(self._item, self._points))
            yield f'<nav class="list" aria-label="{heading}">\n<h2>{heading}</h2>\n<ol>\n{items}</ol>\n</nav>\n'
        yield '<main lang="vi">\n'
        yield from map(self._block, self._blocks)
        yield "</main>\n</body>\n</html>\n"

    def _item(self, point: _Point) -> str:
        """A line of the list; what is about no words of the text has its whole message here, and no link."""
        number = f'<a class="n" href="#m{point.number}">{point.number}</a>' if point.at else f'<span class="n">{point.number}</span>'
        quoted = " ".join(self._text[slice(*point.remark.span)].split())
        words = f" <q>{_safe(quoted[:_QUOTED])}{'…' if len(quoted) > _QUOTED else ''}</q>" if point.at and quoted else ""
        return f'<li id="l{point.number}">{number}<span>{point.text}{words}</span></li>\n'

    def _block(self, block: Block) -> str:
        points = [point for row in block.rows for cell in row for point in self._numbered.get(cell.span, ())]
        body = self._table(block) if block.is_table else f"<p>{self._cell(block.rows[0][0])}</p>\n"
        sort = "b broad" if block.is_broad else "b"
        return f'<div class="{sort}">\n{"".join(map(self._note, points))}{body}</div>\n' if points or block.is_broad else body

    def _note(self, point: _Point) -> str:
        back = self._by.says("về danh sách", "back to the list")
        number = f'<a class="n" href="#l{point.number}" title="{back}">{point.number}</a>'
        return f'<aside class="note" id="n{point.number}">{number} {point.text}</aside>\n'

    def _table(self, block: Block) -> str:
        head, body = (
            "".join(f"<tr>{''.join(self._table_cell(cell, tag) for cell in row)}</tr>\n" for row in rows)
            for rows, tag in ((block.rows[: block.head], "th"), (block.rows[block.head :], "td"))
        )
        return f'<div class="wide"><table>\n{f"<thead>{head}</thead>" if head else ""}<tbody>{body}</tbody>\n</table></div>\n'

    def _table_cell(self, cell: LaidCell, tag: str) -> str:
        covers = "".join(f' {name}="{count}"' for name, count in (("colspan", cell.columns), ("rowspan", cell.rows)) if count > 1)
        sort = ' class="r"' if cell.is_number else ' class="w"' if tag == "td" and cell.span[1] - cell.span[0] > _LONG else ""
        return f"<{tag}{sort}{covers}>{self._cell(cell)}</{tag}>"

    def _cell(self, cell: LaidCell) -> str:
        """The words of a cell or a line, marked where a remark is about them, each number behind the first words of its own."""
        start, end = cell.span
        over, numbered = self._over.get(cell.span, ()), self._numbered.get(cell.span, ())
        if not over and not numbered:
            return _safe(self._text[start:end])
        edges = {start, end, *(min(max(edge, start), end) for remark in over for edge in remark.span)}
        pieces = []
        for first, last in pairwise(sorted(edges)):
            severities = [remark.severity for remark in over if remark.span[0] <= first and last <= remark.span[1]]
            words = _safe(self._text[first:last])
            pieces.append(f'<mark class="{min(severities, key=_ORDER.index)}">{words}</mark>' if severities else words)
            pieces += [_number(point) for point in numbered if last == min(end, point.remark.span[1])]
        known = "".join(pieces)
        return known + "".join(_number(point) for point in numbered if f'id="m{point.number}"' not in known)


def _number(point: _Point) -> str:
    return f'<sup><a class="n" id="m{point.number}" href="#n{point.number}">{point.number}</a></sup>'


def _once(remarks: Iterable[Remark]) -> list[Remark]:
    return list(dict.fromkeys(remarks))


def _places(remarks: Sequence[Remark], cells: Sequence[Span]) -> Iterator[Span | None]:
    """For each remark, in the order of the text, the first cell or line with words that its span touches, or the next one behind."""
    at = 0
    for start, end in (remark.span for remark in remarks):
        if start >= end or not cells:
            yield None
            continue
        while at < len(cells) - 1 and cells[at][1] <= start:
            at += 1
        yield cells[at]


def _safe(text: str) -> str:
    return escape(text, quote=True)

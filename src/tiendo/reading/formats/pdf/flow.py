"""Pieces of a page to paragraphs: columns one after the other, wrapped lines joined, running heads left out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tiendo.reading.formats.pdf.sheets import Piece, Sheet

_MARGIN = 0.1
"""The share of a page's height, above and below, in which running heads and page numbers stand."""
_PAGE_NUMBER = re.compile(r"[-–\s]*(?:trang\s*|page\s*)?\d{1,4}(?:\s*/\s*\d{1,4})?[-–\s]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_OPENS = re.compile(
    r"(?:[-+*•–]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,5}[.\-)]|\(\d{1,2}\))\s|(?:Điều|Chương|Phần|Mục|Phụ lục|Nơi nhận)\b"
)
"""What a paragraph of a list or a heading begins with."""
_ENDED = tuple(".;:!?,…")
_SET_IN = 60.0
"""Points by which the lines of one column begin further in or out."""
_FEWEST = 3
"""Full lines that make the edge of a column sure."""
_ALIKE = 3.0
"""Points within which two edges are one."""


@dataclass(frozen=True, slots=True)
class Running:
    """What runs through all pages: `heads` and `feet` said once, and the pages without them and without page numbers."""

    heads: tuple[str, ...]
    feet: tuple[str, ...]
    sheets: tuple[Sheet, ...]


def without_running(sheets: Sequence[Sheet]) -> Running:
    """The pages without what runs through them.

    It is kept once, at the beginning or the end: a stamp may stand in the head of every page.
    """
    seen = Counter[str]()
    for sheet in sheets:
        seen.update({_normal(piece.text) for piece in sheet.pieces if _in_margin(piece, sheet)})
    often = {text for text, count in seen.items() if count > 1 and count >= 0.4 * len(sheets)}
    heads: dict[str, str] = {}
    feet: dict[str, str] = {}
    bare = []
    for sheet in sheets:
        kept = []
        for piece in sheet.pieces:
            if not _in_margin(piece, sheet):
                kept.append(piece)
            elif _PAGE_NUMBER.fullmatch(piece.text):
                continue
            elif _normal(piece.text) in often:
                (heads if piece.middle > sheet.height / 2 else feet).setdefault(_normal(piece.text), piece.text)
            else:
                kept.append(piece)
        bare.append(replace(sheet, pieces=tuple(kept)))
    return Running(tuple(heads.values()), tuple(feet.values()), tuple(bare))


def _normal(text: str) -> str:
    return _DIGITS.sub("#", text.strip())


def _in_margin(piece: Piece, sheet: Sheet) -> bool:
    return piece.middle > (1 - _MARGIN) * sheet.height or piece.middle < _MARGIN * sheet.height


def in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces in the order of reading.

    The file's own order is kept, save where it goes across two columns line by line, as in a letterhead set with tabs:
    there the left column goes before the right one. Rows of three pieces and more are lines of a table without rulings.
    """
    rows = list(_rows(pieces))
    ordered: list[Piece] = []
    number = 0
    while number < len(rows):
        row = rows[number]
        if len(row) == 1:
            ordered.append(row[0])
            number += 1
        elif len(row) > 2:
            ordered.append(_across(row))
            number += 1
        else:
            left, right, number = _columns(rows, number)
            ordered += [*left, *right]
    return ordered


def _rows(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Pieces that follow one another on the same height, from the left."""
    row: list[Piece] = []
    for piece in pieces:
        if row and not (abs(piece.middle - row[-1].middle) < 0.4 * piece.height and piece.left >= row[-1].right):
            yield row
            row = []
        row.append(piece)
    if row:
        yield row


def _across(row: list[Piece]) -> Piece:
    return replace(row[0], text="   ".join(piece.text for piece in row), right=row[-1].right)


def _columns(rows: list[list[Piece]], first: int) -> tuple[list[Piece], list[Piece], int]:
    """The two columns that begin with the row, and the number of the row after them."""
    left, right = [rows[first][0]], [rows[first][1]]
    number = first + 1
    while number < len(rows) and len(rows[number]) < 3:
        row = rows[number]
        if rows[number - 1][0].middle - row[0].middle > 3 * row[0].height or row[0].middle > rows[number - 1][0].middle:
            break
        split = (max(piece.right for piece in left) + min(piece.left for piece in right)) / 2
        if any(piece.left < split < piece.right for piece in row):
            break
        left += [piece for piece in row if piece.right <= split]
        right += [piece for piece in row if piece.left >= split]
        number += 1
    return left, right, number


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, and the page on which they begin."""

    page: int
    text: str


class Paragraphs:
    """Joins lines to paragraphs, over the ends of pages too."""

    def __init__(self) -> None:
        self._lines: list[tuple[int, Piece]] = []
        self._edges: dict[int, list[Piece]] = {}

    def add(self, sheet: Sheet, piece: Piece) -> Paragraph | None:
        """Takes the next line; the paragraph that ended before it, if one did."""
        self._edges.setdefault(sheet.number, list(sheet.pieces))
        if self._lines and self._goes_on(sheet.number, piece):
            self._lines.append((sheet.number, piece))
            return None
        ended = self.end()
        self._lines = [(sheet.number, piece)]
        return ended

    def end(self) -> Paragraph | None:
        """The paragraph so far, if there is one."""
        if not self._lines:
            return None
        text = ""
        for _, piece in self._lines:
            glued = not text or (text[-1] in "-/" and not text[-2:-1].isspace())
            text += piece.text if glued else f" {piece.text}"
        page = self._lines[0][0]
        self._lines = []
        return Paragraph(page, text)

    def _goes_on(self, page: int, piece: Piece) -> bool:
        before_page, before = self._lines[-1]
        first = self._lines[0][1]
        if page == before_page and not 0.4 * piece.height < before.middle - piece.middle < 2.1 * piece.height:
            return False
        if abs(before.height - piece.height) > 0.25 * before.height or (before.text.isupper() and not piece.text.isupper()):
            return False
        set_in = piece.left - before.left
        hangs = len(self._lines) == 1 and bool(_OPENS.match(first.text)) and set_in < 4 * piece.height
        if set_in > _ALIKE and not hangs:
            return False
        if set_in < -_ALIKE and len(self._lines) > 1:
            return False
        if _OPENS.match(piece.text) and (before.text.endswith(_ENDED) or set_in > _ALIKE or len(self._lines) == 1):
            return False
        return self._is_full(before_page, before, piece)

    def _is_full(self, page: int, line: Piece, following: Piece) -> bool:
        """Whether the first word of the following line had no room any more on the line."""
        beside = [other.right for other in self._edges[page] if abs(other.left - line.left) < _SET_IN]
        edge = max(beside, default=line.right)
        if line.text.endswith(_ENDED) and not following.text[0].islower() and sum(edge - right < _ALIKE for right in beside) < _FEWEST:
            # A sentence that ends where the line does; on a page with so few full lines nothing says that it is wrapped.
            return False
        word = following.text.split(maxsplit=1)[0]
        room = (following.right - following.left) * (len(word) + 1) / max(len(following.text), 1)
        return edge - line.right < room

"""The pages of a PDF file as pieces of text with their boxes, and the rulings drawn on them.

Coordinates are points from the lower left corner of the page as a person sees it, whatever way the page is turned.
Where a page has no table, a piece is a line as PDFium gives it: asking for the box of every letter would double the time.
"""

import ctypes
import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

from tiendo.reading import legacy
from tiendo.reading.errors import DamagedFileError, MislabelledFileError, ProtectedFileError, ScannedFileError, TooManyPagesError
from tiendo.reading.formats.pdf.grids import Frame, Grid, Ruling, filled, frames
from tiendo.words.finding import Sentence

MOST_PAGES = 2_000
_MOST_OBJECTS = 200_000
_MOST_POINTS = 2_000
"""Points of one path beyond which it is a drawing, no ruling."""
_THIN = 3.0
_HEADER_WITHIN = 1024
"""Bytes in which a PDF says that it is one."""
_FEWEST_LETTERS = 40
"""Letters of a page with a large picture below which it is a scanned one: a stamp or a signature has some."""
_PICTURE_SHARE = 0.5
_LINE = re.compile(r"[^\r\n]+")
_WORD = re.compile(r"\S+")
_BREAK_HYPHEN = re.compile("[\x02\ufffe]")
"""How PDFium gives a hyphen at the end of a line. Vietnamese breaks no words, so it is always a dash that was written."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of one line and its box."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """The height of its letters."""
        return max(self.top - self.bottom, 1.0)

    @property
    def breadth(self) -> float:
        """The width of a letter, gaps between words included."""
        return (self.right - self.left) / len(self.text)

    @property
    def middle(self) -> float:
        """Half way up."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its number from 1, its size, its text outside tables in the order of the file, its tables."""

    number: int
    width: float
    height: float
    pieces: tuple[Piece, ...]
    grids: tuple[Grid, ...]
    scanned: bool


def sheets(data: bytes, source: str) -> list[Sheet]:
    """The pages. MislabelledFileError, DamagedFileError, ProtectedFileError, TooManyPagesError, ScannedFileError."""
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise MislabelledFileError(source, ".pdf", Sentence("dạng khác", "another format"))
    try:
        with closing(pypdfium2.PdfDocument(data)) as file:
            if len(file) > MOST_PAGES:
                raise TooManyPagesError(source, len(file), MOST_PAGES)
            read = [_sheet(file, number) for number in range(len(file))]
    except pypdfium2.PdfiumError as fault:
        # PDFium also says so of the file before, where this one only has no pages.
        if "password" in str(fault) and b"/Encrypt" in data:
            raise ProtectedFileError(source) from fault
        raise DamagedFileError(source, "PDF") from fault
    if not read:
        raise DamagedFileError(source, "PDF")
    if all(sheet.scanned or not (sheet.pieces or sheet.grids) for sheet in read) and any(sheet.scanned for sheet in read):
        raise ScannedFileError(source, len(read))
    return _unfonted(read)


def _sheet(file: pypdfium2.PdfDocument, number: int) -> Sheet:
    with closing(file[number]) as page, closing(page.get_textpage()) as text:
        turned = _Turned(page)
        written = _Written(text.raw, turned)
        rulings, picture = _drawn(page.raw, turned)
        tables = frames(rulings)
        scanned = picture >= _PICTURE_SHARE * turned.width * turned.height and len(written.text.split()) < _FEWEST_LETTERS // 3
        if not tables:
            return Sheet(number + 1, turned.width, turned.height, tuple(written.lines()), (), scanned)
        placed: list[list[tuple[int, Piece]]] = [[] for _ in tables]
        outside: list[Piece] = []
        for line in written.words():
            outside.extend(_joined([word for word in line if not _placed(word, tables, placed)]))
        filled_in = (filled(table, words) for table, words in zip(tables, placed, strict=True))
        kept = tuple(grid for grid in filled_in if any(grid.texts))
        return Sheet(number + 1, turned.width, turned.height, tuple(outside), kept, scanned)


def _placed(word: Piece, tables: list[Frame], placed: list[list[tuple[int, Piece]]]) -> bool:
    """Whether the word stands in a table; it is then noted there with its region."""
    for table, words in zip(tables, placed, strict=True):
        region = table.region_of(word)
        if region is not None:
            words.append((region, word))
            return True
    return False


class _Turned:
    """A page as it is seen: boxes turned as the page is."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._rotation = page.get_rotation()
        self._left, self._bottom, self._right, self._top = page.get_cropbox()
        wide, high = self._right - self._left, self._top - self._bottom
        self.width, self.height = (high, wide) if self._rotation in {90, 270} else (wide, high)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, bottom, right and top as seen."""
        if self._rotation == 90:
            return bottom - self._bottom, self._right - right, top - self._bottom, self._right - left
        if self._rotation == 180:
            return self._right - right, self._top - top, self._right - left, self._top - bottom
        if self._rotation == 270:
            return self._top - top, left - self._left, self._top - bottom, right - self._left
        return left - self._left, bottom - self._bottom, right - self._left, top - self._bottom


class _Written:
    """The text of a page and the boxes of its letters."""

    def __init__(self, page: raw.FPDF_TEXTPAGE, turned: _Turned) -> None:
        self._page = page
        self._turned = turned
        self._box = raw.FS_RECTF()
        count = max(raw.FPDFText_CountChars(page), 0)
        # One call for all, unless a letter takes two places there and the places would shift.
        buffer = ctypes.create_string_buffer(2 * (count + 1))
        got = raw.FPDFText_GetText(page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
        text = buffer.raw[: 2 * max(got - 1, 0)].decode("utf-16-le", errors="replace")
        if len(text) != count or "\ufffd" in text:
            text = "".join(_letter(raw.FPDFText_GetUnicode(page, index)) for index in range(count))
        self.text = _BREAK_HYPHEN.sub("-", text)

    def lines(self) -> Iterator[Piece]:
        """The lines; one with a wide gap, as between the columns of a letterhead, in its parts."""
        spans = [
            (line.start() + len(line[0]) - len(line[0].lstrip()), line.start() + len(line[0].rstrip()))
            for line in _LINE.finditer(self.text)
        ]
        pieces = [(start, self._piece(start, end)) for start, end in spans if start < end]
        # Only lines that are wider for their letters than most can have a gap; the others need no look at each word.
        usual = _usual(piece.breadth for _, piece in pieces if len(piece.text) > _LONG)
        for start, piece in pieces:
            if piece.breadth <= _WIDER * usual or " " not in piece.text:
                yield piece
            else:
                yield from _joined([self._piece(start + word.start(), start + word.end()) for word in _WORD.finditer(piece.text)])

    def words(self) -> Iterator[list[Piece]]:
        """The words of each line."""
        for line in _LINE.finditer(self.text):
            yield [self._piece(word.start(), word.end()) for word in _WORD.finditer(self.text, line.start(), line.end())]

    def _piece(self, start: int, end: int) -> Piece:
        left, bottom, right, top = self._boxed(start)
        if end - start > 1:
            last = self._boxed(end - 1)
            left, bottom, right, top = min(left, last[0]), min(bottom, last[1]), max(right, last[2]), max(top, last[3])
        return Piece(self.text[start:end], left, right, top, bottom)

    def _boxed(self, index: int) -> tuple[float, float, float, float]:
        raw.FPDFText_GetLooseCharBox(self._page, index, self._box)
        box = self._box
        return self._turned.box(box.left, box.bottom, box.right, box.top)


def _usual(breadths: Iterable[float]) -> float:
    """That of closely set lines; nought where there are too few to say."""
    ordered = sorted(breadths)
    return ordered[len(ordered) // 4] if len(ordered) >= _FEWEST_LINES else 0.0


_LONG, _FEWEST_LINES, _WIDER = 40, 3, 1.1
"""Letters of a line that tells how wide letters are set; such lines that are enough; and how much wider a gap makes a line."""


def _letter(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


_GAP = 1.6
"""Heights of letters that make a gap between words a gap between columns."""


def _joined(words: list[Piece]) -> Iterator[Piece]:
    """The words of a line as one piece, or as several where gaps part them."""
    run: list[Piece] = []
    for word in words:
        if run and (word.left - run[-1].right > _GAP * word.height or word.right < run[-1].left):
            yield _one(run)
            run = []
        run.append(word)
    if run:
        yield _one(run)


def _one(run: list[Piece]) -> Piece:
    return Piece(
        " ".join(word.text for word in run),
        min(word.left for word in run),
        max(word.right for word in run),
        max(word.top for word in run),
        min(word.bottom for word in run),
    )


def _drawn(page: raw.FPDF_PAGE, turned: _Turned) -> tuple[list[Ruling], float]:
    """The rulings of a page, and the area of its largest picture."""
    rulings: list[Ruling] = []
    picture = 0.0
    for count, object_ in enumerate(_objects(page)):
        if count > _MOST_OBJECTS:
            return [], picture
        kind = raw.FPDFPageObj_GetType(object_)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            rulings.extend(_ruled(object_, turned))
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = _bounds(object_, turned)
            picture = max(picture, (right - left) * (top - bottom))
    return rulings, picture


def _objects(page: raw.FPDF_PAGE) -> Iterator[raw.FPDF_PAGEOBJECT]:
    """The objects of a page, and of the forms on it one level down."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        object_ = raw.FPDFPage_GetObject(page, index)
        yield object_
        if raw.FPDFPageObj_GetType(object_) == raw.FPDF_PAGEOBJ_FORM:
            for inner in range(raw.FPDFFormObj_CountObjects(object_)):
                yield raw.FPDFFormObj_GetObject(object_, inner)


def _bounds(object_: raw.FPDF_PAGEOBJECT, turned: _Turned) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(object_, left, bottom, right, top)
    return turned.box(left.value, bottom.value, right.value, top.value)


def _ruled(path: raw.FPDF_PAGEOBJECT, turned: _Turned) -> Iterator[Ruling]:
    """The rulings of a path: itself when it is thin, else its straight strokes."""
    left, bottom, right, top = _bounds(path, turned)
    if right - left <= _THIN or top - bottom <= _THIN:
        yield from _ruling(left, bottom, right, top)
        return
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    count = raw.FPDFPath_CountSegments(path)
    if count > _MOST_POINTS or not stroke.value:
        return
    matrix = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    before = start = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_LINETO:
            yield from _stroke(before, here, turned)
        else:
            start = here
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _stroke(here, start, turned)
        before = here


def _stroke(one: tuple[float, float], other: tuple[float, float], turned: _Turned) -> Iterator[Ruling]:
    (x0, x1), (y0, y1) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    yield from _ruling(*turned.box(x0, y0, x1, y1))


def _ruling(left: float, bottom: float, right: float, top: float) -> Iterator[Ruling]:
    wide, high = right - left, top - bottom
    if high <= _THIN < wide:
        yield Ruling(along=True, at=(bottom + top) / 2, start=left, end=right)
    elif wide <= _THIN < high:
        yield Ruling(along=False, at=(left + right) / 2, start=bottom, end=top)


def _unfonted(read: list[Sheet]) -> list[Sheet]:
    """The pages in Unicode, where the file was written for the fonts of TCVN3 or VNI."""
    texts = [piece.text for sheet in read for piece in sheet.pieces]
    texts += [word for sheet in read for grid in sheet.grids for word in grid.texts]
    layout = legacy.detect("\n".join(texts))
    if layout is None:
        return read
    return [
        Sheet(
            sheet.number,
            sheet.width,
            sheet.height,
            tuple(Piece(legacy.convert(p.text, layout), p.left, p.right, p.top, p.bottom) for p in sheet.pieces),
            tuple(grid.converted(layout) for grid in sheet.grids),
            sheet.scanned,
        )
        for sheet in read
    ]

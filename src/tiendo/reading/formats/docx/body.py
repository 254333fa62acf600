"""The parts of a Word file in the order of reading: head, body, notes, foot; paragraphs, tables, boxes."""

from collections.abc import Iterator

from lxml import etree

from tiendo.reading.formats.docx.fonts import Fonts
from tiendo.reading.formats.docx.grid import Grid, read_grid
from tiendo.reading.formats.docx.names import MC, PARAGRAPH, TABLE, TRANSPARENT, W
from tiendo.reading.formats.docx.numbering import Numbering
from tiendo.reading.formats.docx.words import Said, Words
from tiendo.reading.package import Package
from tiendo.reading.tables.sorts import holds_figures
from tiendo.reading.trace import Piece
from tiendo.reading.typesetter import Drawn, Locator, Typesetter

_DEEPEST = 40
"""Tables in tables; what is deeper is read as lines."""
_NOTES = ("footnotes", "endnotes")


def set_parts(package: Package, main: str, typesetter: Typesetter, *, traced: bool = False) -> etree._Element:
    """All the words of the file, laid out, with their pieces where they are to be traced; the root of the main part."""
    links = list(package.relationships(main).values())

    def optional(use: str) -> etree._Element | None:
        target = next((link.target for link in links if link.use == use and package.has(link.target)), None)
        return package.xml(target) if target else None

    styles = optional("styles")
    body = Body(Numbering(optional("numbering"), styles), Words(Fonts(styles), traced=traced), typesetter)
    document = package.xml(main)
    for link in _once(link.target for link in links if link.use == "header"):
        if package.has(link):
            body.set_margin(package.xml(link), link)
    content = document.find(f"{W}body")
    if content is not None:
        body.set(content)
    for use in _NOTES:
        notes = optional(use)
        if notes is not None:
            body.set_notes(notes, use.removesuffix("s"))
    for link in _once(link.target for link in links if link.use == "footer"):
        if package.has(link):
            body.set_margin(package.xml(link), link)
    return document


def _once(targets: Iterator[str]) -> list[str]:
    return sorted(set(targets))


class Body:
    """Lays out the blocks of one part after the other; tables are counted through the whole file."""

    def __init__(self, numbering: Numbering, words: Words, typesetter: Typesetter) -> None:
        self._numbering = numbering
        self._typesetter = typesetter
        self._words = words
        self._tables = 0
        self._said: set[str] = set()

    def set(self, content: etree._Element) -> None:
        """The blocks of the body; their number is that of the paragraph or table among the body's."""
        for number, block in enumerate(blocks(content), start=1):
            self._block(block, {"block": number}, 0)

    def set_margin(self, part: etree._Element, name: str) -> None:
        """A header or footer: where it has words, and each once, however many sections repeat it."""
        words = " ".join(filter(None, (self._words.of(paragraph).words.strip() for paragraph in part.iter(PARAGRAPH))))
        if not any(letter.isalpha() for letter in words) or words in self._said:
            return
        self._said.add(words)
        for number, block in enumerate(blocks(part), start=1):
            self._block(block, {"part": name.rpartition("/")[2].removesuffix(".xml"), "block": number}, 0)

    def set_notes(self, notes: etree._Element, kind: str) -> None:
        """Footnotes or endnotes, without the lines that part them from the text."""
        for note in notes:
            if note.get(f"{W}type") in (None, "normal"):
                for block in blocks(note):
                    self._block(block, {"part": kind, "block": note.get(f"{W}id", "")}, 0)

    def _block(self, block: etree._Element, locator: Locator, depth: int) -> None:
        if block.tag == TABLE:
            self._table(block, depth)
            return
        said = self._paragraph(block)
        self._typesetter.lines(said.words, locator, said.pieces)
        for box in said.boxes:
            for inner in blocks(box):
                if depth < _DEEPEST:
                    self._block(inner, locator, depth + 1)

    def _paragraph(self, paragraph: etree._Element) -> Said:
        """The words with their number before them, and the boxes of the paragraph."""
        said = self._words.of(paragraph)
        label = self._numbering.label(paragraph.find(f"{W}pPr"))
        if not label:
            return said
        before = f"{label} " if said.words else label
        return Said(before + said.words, said.boxes, (Piece(before, paragraph), *said.pieces) if self._words.traced else ())

    def _table(self, table: etree._Element, depth: int) -> None:
        self._tables += 1
        number = self._tables
        grid = read_grid(table, number, self._cell)
        if holds_figures([[drawn.words for drawn in row] for row in grid.rows]):
            self._typesetter.table(number, grid.rows, grid.hidden)
        else:
            self._lines(grid)
        for nested in grid.nested:
            if depth < _DEEPEST:
                self._table(nested, depth + 1)
            else:
                deepest = [self._words.of(inner) for inner in nested.iter(PARAGRAPH)]
                self._typesetter.lines("\n".join(said.words for said in deepest), {"table": number}, _joined(deepest, nested))

    def _lines(self, grid: Grid) -> None:
        """A table that only arranges words, such as the head of a letter: cell after cell, line after line."""
        set_before: set[int] = set()
        for row in grid.rows:
            for drawn in row:
                if id(drawn) not in set_before and drawn.words.strip():
                    set_before.add(id(drawn))
                    self._typesetter.lines(drawn.words.strip("\n"), drawn.locator, drawn.pieces)

    def _cell(self, cell: etree._Element, locator: Locator) -> tuple[Drawn, list[etree._Element]]:
        """The words of a cell, boxes in it included, and the tables in it."""
        lines: list[Said] = []
        nested: list[etree._Element] = []
        indent = None
        for block in blocks(cell):
            if block.tag == TABLE:
                nested.append(block)
                continue
            said = self._paragraph(block)
            indent = _indent(block, said.words) if indent is None else indent
            lines.append(said)
            lines += [self._paragraph(inner) for box in said.boxes for inner in box.iter(PARAGRAPH)]
        return Drawn("\n".join(said.words for said in lines), locator, indent or 0, _joined(lines, cell)), nested


def blocks(content: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables right below an element, whatever wraps them."""
    pending = [iter(content)]
    while pending:
        child = next(pending[-1], None)
        if child is None:
            pending.pop()
        elif child.tag in (PARAGRAPH, TABLE):
            yield child
        elif child.tag in TRANSPARENT and child.tag != f"{MC}Fallback":
            pending.append(iter(child))


def _joined(lines: list[Said], holder: etree._Element) -> tuple[Piece, ...]:
    """The pieces of the lines, and of the line ends between them."""
    if not any(said.pieces for said in lines):
        return ()  # No trace is kept, or there are no words.
    end = Piece("\n", holder)
    return tuple(piece for said in lines for piece in (end, *said.pieces))[1:]


def _indent(paragraph: etree._Element, words: str) -> int:
    """How far the paragraph is set in, in twentieths of a point; a blank at its beginning counts as a hundred."""
    left = paragraph.find(f"{W}pPr/{W}ind")
    said = (left.get(f"{W}left") or left.get(f"{W}start") or "0") if left is not None else "0"
    blanks = len(words) - len(words.lstrip(" \u00a0\t"))
    return (int(said) if said.lstrip("-").isdigit() and len(said) < 8 else 0) + 100 * blanks

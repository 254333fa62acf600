"""The words of a paragraph as they show: changes accepted, of a field the result, of a box what stands in it."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from tiendo.reading.formats.docx.fonts import Fonts
from tiendo.reading.formats.docx.names import MATH, MC, TRANSPARENT, W
from tiendo.reading.legacy import convert_run
from tiendo.reading.trace import Piece

_TEXT, _RUN, _TAB, _BREAK, _RETURN = f"{W}t", f"{W}r", f"{W}tab", f"{W}br", f"{W}cr"
_FIELD, _INSTRUCTION, _BOX, _MATH_TEXT = f"{W}fldChar", f"{W}instrText", f"{W}txbxContent", f"{MATH}t"
_SIGNS = {_TAB: "\t", f"{W}ptab": "\t", _BREAK: "\n", _RETURN: "\n", f"{W}noBreakHyphen": "-"}
_DRAWN = frozenset([f"{W}drawing", f"{W}pict", f"{W}object"])
_MATH = frozenset([f"{MATH}oMath", f"{MATH}oMathPara"])
_PAGES = ("PAGE", "NUMPAGES", "SECTIONPAGES")
"""Fields that number pages: no words of the document."""
_DEEPEST = 60


class Said(NamedTuple):
    """The words of a paragraph and the boxes anchored in it; the pieces of the words, where a trace is kept."""

    words: str
    boxes: list[etree._Element]
    pieces: tuple[Piece, ...] = ()


class Words:
    """Reads paragraphs one after the other; a field may begin in one and end in another."""

    def __init__(self, fonts: Fonts, *, traced: bool = False) -> None:
        self._fonts = fonts
        self.traced = traced
        self._holders: list[etree._Element] = []
        self._font: str | None = None
        self._fields: list[_Field] = []
        self._silent = 0

    def of(self, paragraph: etree._Element) -> Said:
        """The words of the paragraph, and the boxes anchored in it."""
        pieces: list[str] = []
        boxes: list[etree._Element] = []
        self._font = self._fonts.of_paragraph(paragraph)
        self._walk(paragraph, pieces, boxes, 0)
        if not self.traced:
            return Said("".join(pieces), boxes)
        holders, self._holders = self._holders, []
        return Said("".join(pieces), boxes, tuple(map(Piece, pieces, holders)))

    def _walk(self, element: etree._Element, pieces: list[str], boxes: list[etree._Element], depth: int) -> None:
        if depth > _DEEPEST:
            return
        for child in element:
            tag = child.tag
            if tag == _RUN:
                self._run(child, pieces, boxes, depth + 1)
            elif tag == f"{W}fldSimple":
                if not _numbers_pages(child.get(f"{W}instr", "")):
                    self._walk(child, pieces, boxes, depth + 1)
            elif tag == f"{MC}AlternateContent":
                for chosen in _chosen(child):
                    self._walk(chosen, pieces, boxes, depth + 1)
            elif tag in TRANSPARENT:
                self._walk(child, pieces, boxes, depth + 1)
            elif tag in _MATH:
                self._formula(child, pieces)

    def _formula(self, formula: etree._Element, pieces: list[str]) -> None:
        letters = list(formula.iter(_MATH_TEXT))
        pieces.extend(said.text or "" for said in letters)
        if self.traced:
            self._holders.extend(letters)

    def _run(self, run: etree._Element, pieces: list[str], boxes: list[etree._Element], depth: int) -> None:
        if depth > _DEEPEST:
            return
        font = self._fonts.of_run(run, self._font)
        for child in run:
            tag = child.tag
            if tag == _FIELD:
                self._field(child.get(f"{W}fldCharType"))
            elif tag == _INSTRUCTION and self._fields:
                self._fields[-1].instruction.append(child.text or "")
            elif tag in _DRAWN:
                boxes.extend(_boxes(child))
            elif tag == f"{MC}AlternateContent":
                for chosen in _chosen(child):
                    self._run(chosen, pieces, boxes, depth + 1)
            elif not self._silent:
                pieces.append(convert_run(_shown(child), font))
                if self.traced:
                    self._holders.append(child)

    def _field(self, kind: str | None) -> None:
        """What a field is made from stays silent until its result begins."""
        if kind == "begin":
            self._fields.append(_Field())
            self._silent += 1
        elif kind == "separate" and self._fields and self._fields[-1].shows_words():
            self._fields[-1].shown = True
            self._silent -= 1
        elif kind == "end" and self._fields and not self._fields.pop().shown:
            self._silent -= 1


class _Field:
    """A field that has begun: what it is made from, and whether its result shows."""

    def __init__(self) -> None:
        self.instruction: list[str] = []
        self.shown = False

    def shows_words(self) -> bool:
        """Whether its result is words of the document and not begun yet."""
        return not self.shown and not _numbers_pages("".join(self.instruction))


def _shown(piece: etree._Element) -> str:
    """What a piece of a run shows: its text, a tab, a line end, a sign."""
    if piece.tag == _TEXT:
        return piece.text or ""
    return _sign(piece) if piece.tag == f"{W}sym" else _SIGNS.get(piece.tag, "")


def _boxes(drawing: etree._Element) -> Iterator[etree._Element]:
    """The outermost boxes of a drawing, without those that repeat them for older programs."""
    pending = [iter(drawing)]
    while pending:
        child = next(pending[-1], None)
        if child is None:
            pending.pop()
        elif child.tag == _BOX:
            yield child
        elif child.tag != f"{MC}Fallback":
            pending.append(iter(child))


def _chosen(alternatives: etree._Element) -> Iterator[etree._Element]:
    """The first of the alternatives that is there."""
    choice = next(alternatives.iterchildren(f"{MC}Choice"), None)
    if choice is None:
        choice = next(alternatives.iterchildren(f"{MC}Fallback"), None)
    if choice is not None:
        yield choice


def _numbers_pages(instruction: str) -> bool:
    return instruction.strip().upper().split(" ")[0] in _PAGES


def _sign(symbol: etree._Element) -> str:
    """A sign of a symbol font: an arrow, a tick; those of the private area have no letter."""
    code = symbol.get(f"{W}char", "")
    try:
        letter = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return letter if letter.isprintable() and not "\ue000" <= letter <= "\uf8ff" else ""

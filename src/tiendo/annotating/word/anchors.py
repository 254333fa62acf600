"""Where in a Word file a remark belongs: the words of one paragraph of the body, as near to its span as Word has comments.

Word has none in headers, footers, notes and text boxes; a remark there is attached to the paragraph that the note or
the box hangs on, and says so. What stands in a form field, a formula or a legacy field is taken as a whole.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tiendo.annotating.errors import NowhereError
from tiendo.annotating.word.letters import TEXT, Hit, Laid, hits, laid, size
from tiendo.reading.formats.docx import TracedFile
from tiendo.reading.formats.docx.names import CELL, PARAGRAPH, TABLE, W
from tiendo.reading.trace import Trace
from tiendo.words.finding import Sentence
from tiendo.words.place import Span

RUN = f"{W}r"
BLANKS = "{http://www.w3.org/XML/1998/namespace}space"
_WRAPPERS = frozenset(f"{W}{name}" for name in ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "dir", "bdo"))
"""Elements of a paragraph between whose runs a comment may begin and end."""
_BOX = Sentence("hộp văn bản ở đoạn này", "a text box at this paragraph")
_NOTES = {
    f"{W}footnote": Sentence("chú thích cuối trang", "a footnote"),
    f"{W}endnote": Sentence("chú thích cuối văn bản", "an endnote"),
}
_MARGINS = (Sentence("phần đầu trang (header)", "the header of the page"), Sentence("phần chân trang (footer)", "the footer of the page"))


@dataclass(frozen=True, slots=True)
class Edge:
    """A place between letters: `letters` of the element's own lie before it. A paragraph and a run have one, which is all of them."""

    element: etree._Element
    letters: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """The words of a paragraph from one edge to another; `where` says what they stand for, where they are not those meant."""

    paragraph: etree._Element
    start: Edge
    end: Edge
    where: Sentence | None = None


class Anchors:
    """Finds the anchors of spans in a file that was read."""

    def __init__(self, file: TracedFile) -> None:
        self._file = file
        self._traces = sorted(file.traces, key=lambda trace: trace.spans[0])
        self._ends = [trace.spans[-1][1] for trace in self._traces]
        self._laid: dict[Trace, Laid] = {}
        self._first = next(self._paragraphs(), None)

    def of(self, span: Span, *, splitting: bool = True) -> Anchor:
        """The anchor of a span: of the first of its paragraphs that has words in it. Runs stay whole where none may be split."""
        start, end = max(0, span[0]), min(span[1], len(self._file.document.text))
        traces = list(self._over(start, end)) if start < end else []
        body = [trace for trace in traces if self._is_body(trace)]
        for trace in body:
            found = self._in_body(trace, (start, end), splitting=splitting)
            if found is not None:
                return found
        if traces and not body:
            return self._elsewhere(traces[0])
        return self._whole(self._nearest(start) if start < end else None)

    def _paragraphs(self) -> Iterator[etree._Element]:
        """The paragraphs of the body that have words, in the order of the text."""
        for trace in self._traces:
            for piece in trace.pieces:
                if self._is_body(trace) and piece.words.strip() and (home := _home(piece.element)) is not None:
                    yield home

    def _is_body(self, trace: Trace) -> bool:
        return trace.pieces[0].element.getroottree().getroot() is self._file.root

    def _over(self, start: int, end: int) -> Iterator[Trace]:
        for trace in self._traces[bisect_left(self._ends, start + 1) :]:
            if trace.spans[0][0] >= end:
                break
            yield trace

    def _in_body(self, trace: Trace, span: Span, *, splitting: bool) -> Anchor | None:
        text = self._file.document.text
        known = self._laid.get(trace)
        if known is None:
            known = self._laid[trace] = laid(trace, text)
        found = hits(trace, known, text, span)
        if not known.places:
            home = next((home for piece in trace.pieces if piece.words.strip() and (home := _home(piece.element)) is not None), None)
            return self._whole(home) if home is not None else None
        written = [hit for hit in found if hit.piece.element.tag not in (PARAGRAPH, CELL, TABLE)]
        if not written:
            # Only the number that Word sets before the paragraph, which stands in no run.
            numbered = next((hit.piece.element for hit in found if hit.piece.element.tag == PARAGRAPH), None)
            return self._whole(_home(numbered)) if numbered is not None else None
        paragraph = _home(written[0].piece.element)
        if paragraph is None:
            return None
        # The words of a box are read after those of the paragraph that it hangs on, and may stand before them.
        own = _paragraph(written[0].piece.element)
        same = [hit for hit in written if _paragraph(hit.piece.element) is own]
        start, end = (
            _edge(same[0], paragraph, at_start=True, splitting=splitting),
            _edge(same[-1], paragraph, at_start=False, splitting=splitting),
        )
        return Anchor(paragraph, start, end, _BOX if own is not paragraph else None)

    def _elsewhere(self, trace: Trace) -> Anchor:
        """The anchor for words of another part: where a note is referred to, else the first paragraph."""
        element = trace.pieces[0].element
        note = next(element.iterancestors(*_NOTES), None)
        if note is not None:
            for reference in self._file.root.iter(f"{note.tag}Reference"):
                if reference.get(f"{W}id") == note.get(f"{W}id") and (paragraph := _home(reference)) is not None:
                    unit = _unit(reference, paragraph)
                    return Anchor(paragraph, Edge(unit, 0), Edge(unit, 1), _NOTES[note.tag])
        root = etree.QName(element.getroottree().getroot()).localname
        whole = self._whole(None)
        return Anchor(whole.paragraph, whole.start, whole.end, _NOTES[note.tag] if note is not None else _MARGINS[root.startswith("f")])

    def _nearest(self, start: int) -> etree._Element | None:
        """The last paragraph of the body that begins before the place."""
        before = [trace for trace in self._traces if trace.spans[0][0] <= start and self._is_body(trace)]
        return next((home for trace in reversed(before) for piece in trace.pieces if (home := _home(piece.element)) is not None), None)

    def _whole(self, paragraph: etree._Element | None) -> Anchor:
        chosen = paragraph if paragraph is not None else self._first
        if chosen is None:
            chosen = next((own for own in self._file.root.iter(PARAGRAPH) if len(own) and _home(own) is own), None)
        if chosen is None:
            raise NowhereError
        return Anchor(chosen, Edge(chosen, 0), Edge(chosen, 1))


def _home(element: etree._Element) -> etree._Element | None:
    """The paragraph of the body that the element stands in, or that the box hangs on in which it stands."""
    home = element if element.tag == PARAGRAPH else None
    for above in element.iterancestors(PARAGRAPH):
        home = above
    return home


def _paragraph(element: etree._Element) -> etree._Element | None:
    return next(element.iterancestors(PARAGRAPH), None)


def _unit(element: etree._Element, paragraph: etree._Element) -> etree._Element:
    """What holds the element and is not to be parted: its run, or the field, the formula, the drawing around it."""
    unit = element
    for above in element.iterancestors():
        if above is paragraph:
            break
        if above.tag not in _WRAPPERS:
            unit = above
    return unit


def _edge(hit: Hit, paragraph: etree._Element, *, at_start: bool, splitting: bool) -> Edge:
    """The edge before the first letter or behind the last: between letters where the run can be split there, else at its own."""
    element = hit.piece.element
    unit = _unit(element, paragraph)
    letters = hit.start if at_start else hit.end
    outer = (0 if at_start else 1) if unit is not element else letters
    if element.getparent() is not unit or unit.tag != RUN:
        return Edge(unit, outer)
    content = [child for child in unit if child.tag != f"{W}rPr"]
    first, last = content[0] is element and letters == 0, content[-1] is element and letters == size(element.tag, element.text)
    if (at_start and first) or (not at_start and last):
        return Edge(unit, outer)
    return Edge(element, letters) if splitting and _can_be_split(unit, element) else Edge(unit, outer)


def _can_be_split(run: etree._Element, element: etree._Element) -> bool:
    """Whether the run may be written as two: not where its own looks are a change to be accepted, or blanks at an end do not count."""
    properties = run.find(f"{W}rPr")
    if properties is not None and next(properties.iterdescendants(f"{W}rPrChange", f"{W}ins", f"{W}del"), None) is not None:
        return False
    text = element.text or ""
    blanks = element.get(BLANKS)
    return element.tag != TEXT or blanks == "preserve" or (blanks is None and text == text.strip())


def letters_before(anchor_edge: Edge, paragraph: etree._Element) -> int:
    """How many letters of the paragraph's texts lie before an edge: the same, however its runs are split."""
    element, at = anchor_edge.element, anchor_edge.letters
    if element is paragraph:
        return sum(len(text.text or "") for text in paragraph.iter(TEXT)) if at else 0
    count = 0
    for other in paragraph.iter():
        if other is element:
            break
        if other.tag == TEXT:
            count += len(other.text or "")
    if element.tag == TEXT:
        return count + at
    return count + (sum(len(text.text or "") for text in element.iter(TEXT)) if at else 0)

"""The markup of comments put into the main part of a Word file: between its bytes, never over them.

Where a comment begins or ends inside a run, the run is written as two of the same looks. Taking out what was put in
gives the part as it was.
"""

from collections.abc import Mapping, Sequence

from lxml import etree

from tiendo.annotating.errors import NowhereError, UnusualFileError
from tiendo.annotating.splicing import Splice, escaped, extents, letter_offsets, prefix_of, tag_name
from tiendo.annotating.word.anchors import BLANKS, RUN, Anchor, Edge
from tiendo.annotating.word.letters import TEXT
from tiendo.reading.formats.docx.names import W

NAMESPACE = W[1:-1]
_KEPT_BLANKS = b' xml:space="preserve"'


class _Seam:
    """What is put in at one place: a run is closed before and opened again behind, where it is split."""

    def __init__(self, closing: bytes = b"", opening: bytes = b"") -> None:
        self.closing = closing
        self.opening = opening
        self.ends: list[bytes] = []
        self.references: list[bytes] = []
        self.starts: list[bytes] = []

    def written(self) -> bytes:
        return b"".join([self.closing, *self.ends, *self.references, *self.starts, self.opening])


def seams(data: bytes, root: etree._Element, anchors: Mapping[int, Anchor], part: str, namespace: str) -> list[Splice]:
    """What is to be put into the part for comments of these numbers; `namespace` is that of the file's own form of the standard."""
    return _Sewing(data, root, list(anchors.values()), part, namespace).of(anchors)


class _Sewing:
    def __init__(self, data: bytes, root: etree._Element, anchors: Sequence[Anchor], part: str, namespace: str) -> None:
        self._data = data
        self._part = part
        self._namespace = namespace
        wanted: set[etree._Element] = set()
        for anchor in anchors:
            wanted.add(anchor.paragraph)
            wanted.update(anchor.paragraph.iterchildren(f"{W}pPr"))
            for edge in (anchor.start, anchor.end):
                wanted.add(edge.element)
                wanted.add(_top(edge.element, anchor.paragraph))
                parent = edge.element.getparent()
                if parent is not None and parent.tag == RUN:
                    wanted.add(parent)
                    wanted.update(parent.iterchildren(f"{W}rPr"))
        self._extents = extents(data, root, wanted, part)
        self._seams: dict[int, _Seam] = {}
        self._kept_blanks: dict[int, bytes] = {}

    def of(self, anchors: Mapping[int, Anchor]) -> list[Splice]:
        for number, anchor in anchors.items():
            if self._extents[anchor.paragraph].closes_itself:
                raise NowhereError
            self._seam(anchor.start, anchor.paragraph).starts.append(self._marker("commentRangeStart", number, anchor.start, anchor))
            end = self._seam(anchor.end, anchor.paragraph)
            # Of an empty paragraph both edges are one place, and the start must come first.
            both = self._seam(anchor.start, anchor.paragraph) is end
            (end.starts if both else end.ends).append(self._marker("commentRangeEnd", number, anchor.end, anchor))
            (end.starts if both else self._reference_seam(anchor, end).references).append(self._reference(number, anchor))
        return [*self._kept_blanks.items(), *((at, seam.written()) for at, seam in self._seams.items())]

    def _seam(self, edge: Edge, paragraph: etree._Element) -> _Seam:
        element, extent = edge.element, self._extents[edge.element]
        if element is paragraph:
            return self._at(self._inside(paragraph) if edge.letters == 0 else extent.closing)
        parent = element.getparent()
        if parent is None or parent.tag != RUN:
            return self._at(extent.end if edge.letters else extent.start)
        if edge.letters == 0:
            return self._cut(parent, extent.start)
        text = element.text or ""
        if element.tag != TEXT or edge.letters == len(text):
            return self._cut(parent, extent.end)
        offsets = letter_offsets(self._data, extent, text)
        if offsets is None:
            raise UnusualFileError(self._part)
        return self._cut(parent, offsets[edge.letters], element)

    def _at(self, at: int) -> _Seam:
        return self._seams.setdefault(at, _Seam())

    def _cut(self, run: etree._Element, at: int, text: etree._Element | None = None) -> _Seam:
        """The seam that parts a run before the byte, inside of its text where that is given."""
        if at in self._seams:
            return self._seams[at]
        extent = self._extents[run]
        closing, opening = b"</" + tag_name(self._data, extent) + b">", self._data[extent.start : extent.opened]
        for properties in run.iterchildren(f"{W}rPr"):
            own = self._extents[properties]
            opening += self._data[own.start : own.end]
        if text is not None:
            inner = self._extents[text]
            name, start_tag = tag_name(self._data, inner), self._data[inner.start : inner.opened]
            after_name = len(name) + 1
            if text.get(BLANKS) != "preserve":
                self._kept_blanks[inner.start + after_name] = _KEPT_BLANKS
                start_tag = start_tag[:after_name] + _KEPT_BLANKS + start_tag[after_name:]
            closing, opening = b"</" + name + b">" + closing, opening + start_tag
        return self._seams.setdefault(at, _Seam(closing, opening))

    def _inside(self, paragraph: etree._Element) -> int:
        """Where the content of the paragraph begins, behind its properties."""
        properties = next(paragraph.iterchildren(f"{W}pPr"), None)
        return self._extents[paragraph].opened if properties is None else self._extents[properties].end

    def _reference_seam(self, anchor: Anchor, end: _Seam) -> _Seam:
        """Where the mark of the comment stands: at the end, but outside of links and of what somebody else may still refuse."""
        top = _top(anchor.end.element, anchor.paragraph)
        held = top is anchor.end.element or (top.tag == RUN and anchor.end.element.getparent() is top)
        return end if held else self._at(self._extents[top].end)

    def _marker(self, name: str, number: int, edge: Edge, anchor: Anchor) -> bytes:
        parent = edge.element.getparent()
        if parent is not None and parent.tag == RUN and edge.element is not anchor.paragraph:
            parent = parent.getparent()
        names = self._names(anchor.paragraph if edge.element is anchor.paragraph or parent is None else parent)
        return f'<{names[0]}:{name}{names[1]} {names[0]}:id="{number}"/>'.encode()

    def _reference(self, number: int, anchor: Anchor) -> bytes:
        prefix, declared = self._names(anchor.paragraph)
        return f'<{prefix}:r{declared}><{prefix}:commentReference {prefix}:id="{number}"/></{prefix}:r>'.encode()

    def _names(self, parent: etree._Element) -> tuple[str, str]:
        """The prefix to be used inside the element, and its declaration where there is none yet."""
        prefix = prefix_of(parent, NAMESPACE)
        return (prefix, "") if prefix else ("w", f' xmlns:w="{escaped(self._namespace)}"')


def _top(element: etree._Element, paragraph: etree._Element) -> etree._Element:
    """The child of the paragraph that holds the element; the paragraph itself where that is meant."""
    top = element
    while top is not paragraph and (above := top.getparent()) is not None and above is not paragraph:
        top = above
    return top

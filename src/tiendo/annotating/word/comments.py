"""Remarks into a Word file: what is put into its body, and the comments themselves in the part that holds them all."""

import posixpath
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from lxml import etree

from tiendo.annotating.errors import OtherFileError, UnusualFileError
from tiendo.annotating.parts import Parts, is_strict
from tiendo.annotating.remark import By, Remark, holdable
from tiendo.annotating.splicing import escaped, extents, into, spliced
from tiendo.annotating.word.anchors import Anchor, Anchors, Edge, letters_before
from tiendo.annotating.word.letters import TEXT
from tiendo.annotating.word.seams import NAMESPACE, seams
from tiendo.reading.document import Document
from tiendo.reading.formats.docx import TracedFile, open_document, open_traced
from tiendo.reading.formats.docx.names import PARAGRAPH, W

_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_LOOKS = (
    '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>'
)
_SIZE = '<w:rPr><w:sz w:val="20"/></w:rPr>'
"""A report's own paragraphs are set in 14 points, drawn in and justified: a comment in a narrow margin is not."""
_QUOTED = 60

Said = tuple[str, tuple[str, ...]]
"""Author and paragraphs of a comment."""
Stretch = tuple[etree._Element | None, int, int]
"""A paragraph, and how many letters of its texts lie before a comment's start and its end."""


def commented(data: bytes, document: Document, remarks: Sequence[Remark], by: By) -> bytes:
    """The file with a comment for each remark; those that it has already are not put in again. UnmarkableError, UnreadableError."""
    file = open_traced(data, document.source)
    if file.document.text != document.text:
        raise OtherFileError
    # A run in a legacy font may read otherwise when it is parted, since its capitals follow the line they stand in; and
    # a text may be written so that no place in it is known. Then runs stay whole.
    for splitting in (True, False):
        with suppress(UnusualFileError):
            made = _commented(data, file, remarks, by, splitting=splitting)
            if open_document(made, document.source).text == document.text:
                return made
    raise UnusualFileError(file.main)


def _commented(data: bytes, file: TracedFile, remarks: Sequence[Remark], by: By, *, splitting: bool) -> bytes:
    parts = Parts(file.package)
    anchors = Anchors(file)
    held = _Held(file, by.name)
    added: dict[int, Anchor] = {}
    said: dict[int, tuple[str, ...]] = {}
    for remark in remarks:
        anchor = anchors.of(remark.span, splitting=splitting)
        lines = remark.lines
        if anchor.where is not None:
            words = _quoted(file.document.text[slice(*remark.span)])
            lines = (*lines, holdable(by.says(f"(Ở {anchor.where.vi}: {words})", f"(In {anchor.where.en}: {words})")))
        if held.takes(anchor, lines):
            number = held.highest + 1 + len(added)
            added[number], said[number] = anchor, lines
    if added:
        content = file.package.part(file.main)
        namespace = _STRICT if is_strict(content) else NAMESPACE
        parts.set(file.main, spliced(content, seams(content, file.root, added, file.main, namespace)))
        _put_in(parts, file, "".join(_comment(number, lines, by) for number, lines in said.items()), namespace)
    return parts.file(data)


def _quoted(words: str) -> str:
    words = " ".join(words.split())
    return f"“{words[:_QUOTED]}…”" if len(words) > _QUOTED else f"“{words}”"


class _Held:
    """The comments that the file has: the highest number, and what the same author says where."""

    def __init__(self, file: TracedFile, author: str) -> None:
        name = comments_part(file)
        comments = list(file.package.xml(name)) if name and file.package.has(name) else []
        numbers = [element.get(f"{W}id", "") for element in (*comments, *file.root.iter(f"{W}commentRangeStart", f"{W}commentReference"))]
        self.highest = max((int(number) for number in numbers if number.isascii() and number.isdigit() and len(number) < 10), default=-1)
        ours = {comment.get(f"{W}id", ""): _lines(comment) for comment in comments if comment.get(f"{W}author") == author}
        self._there: dict[tuple[tuple[str, ...], etree._Element | None], list[tuple[int, int]]] = {}
        for number, (paragraph, start, end) in _stretches(file.root, ours):
            self._there.setdefault((ours[number], paragraph), []).append((start, end))
        self._new: set[tuple[tuple[str, ...], Anchor]] = set()

    def takes(self, anchor: Anchor, lines: tuple[str, ...]) -> bool:
        """Whether this is said nowhere yet at this place; from now on it is."""
        paragraph = anchor.paragraph
        if there := self._there.get((lines, paragraph)):
            start, end = letters_before(anchor.start, paragraph), letters_before(anchor.end, paragraph)
            # What was put in may have parted a run whose letters had been known as a whole only, and are known one by one now.
            if any(first <= start and end <= last for first, last in there):
                return False
        said = (lines, anchor)
        is_new = said not in self._new
        self._new.add(said)
        return is_new


def _lines(comment: etree._Element) -> tuple[str, ...]:
    return tuple("".join(text.text or "" for text in paragraph.iter(TEXT)) for paragraph in comment.iter(PARAGRAPH))


def _stretches(root: etree._Element, numbers: Mapping[str, object]) -> Iterator[tuple[str, Stretch]]:
    """Where the comments of these numbers stand, of those that begin and end in one paragraph."""
    starts: dict[str, tuple[etree._Element | None, int]] = {}
    if not numbers:
        return
    for marker in root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd"):
        number = marker.get(f"{W}id", "")
        if number not in numbers:
            continue
        paragraph = next(marker.iterancestors(PARAGRAPH), None)
        at = (paragraph, letters_before(Edge(marker, 0), paragraph) if paragraph is not None else 0)
        if marker.tag.endswith("Start"):
            starts[number] = at
        elif number in starts and starts[number][0] is paragraph:
            yield number, (paragraph, starts[number][1], at[1])


def comments_part(file: TracedFile) -> str | None:
    """The part that the comments are in, there or not; None where the file links to none."""
    return next((link.target for link in file.package.relationships(file.main).values() if link.use == "comments"), None)


def _put_in(parts: Parts, file: TracedFile, comments: str, namespace: str) -> None:
    """The comments behind those of others, in a new part where the file has none."""
    name = comments_part(file)
    if name is not None and file.package.has(name):
        content = parts.bytes_of(name)
        root = file.package.xml(name)
        if root.nsmap.get("w") != NAMESPACE:
            comments = comments.replace("<w:comment ", f'<w:comment xmlns:w="{namespace}" ')
        parts.set(name, into(content, extents(content, root, [root], name)[root], comments.encode()))
        return
    if name is None:
        name = parts.free_name(posixpath.dirname(file.main), "comments", ".xml")
        parts.link(file.main, "comments", name)
    head = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<w:comments xmlns:w="{namespace}">'
    parts.set(name, f"{head}{comments}</w:comments>".encode())
    parts.declare(name, _TYPE)


def _comment(number: int, lines: Sequence[str], by: By) -> str:
    said = "".join(f'<w:p>{_LOOKS}<w:r>{_SIZE}<w:t xml:space="preserve">{escaped(line)}</w:t></w:r></w:p>' for line in lines)
    author, initials = escaped(by.name), escaped(by.initials)
    date = by.at.replace(microsecond=0, tzinfo=None).isoformat()
    return f'<w:comment w:id="{number}" w:author="{author}" w:date="{date}Z" w:initials="{initials}">{said}</w:comment>'

"""Remarks into an Excel file: the notes of each sheet, the boxes they are shown in, and what links both to the sheet."""

import posixpath
import re
from collections.abc import Sequence

from tiendo.annotating.errors import NowhereError, OtherFileError
from tiendo.annotating.parts import Parts, is_strict
from tiendo.annotating.remark import By, Remark
from tiendo.annotating.sheet.cells import At, Cells
from tiendo.annotating.sheet.drawing import new_drawing, place, with_shapes
from tiendo.annotating.sheet.notes import NAMESPACE, Notes, new_notes
from tiendo.annotating.splicing import children, escaped, spliced, tag_name
from tiendo.reading.document import Document
from tiendo.reading.formats.xlsx import open_document
from tiendo.reading.formats.xlsx.book import open_book
from tiendo.reading.package import Package
from tiendo.reading.sheets import column_letters

_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_NOTES = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT_LINKS = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_BEHIND = frozenset("legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst AlternateContent".split())
"""What stands behind the link to the boxes in a sheet, as the schema orders it."""
_ID = re.compile(rb":id\s*=\s*[\"']([^\"']*)")

Said = dict[str, list[str]]
"""For each cell of a sheet what is said of it."""


def noted(data: bytes, document: Document, remarks: Sequence[Remark], by: By) -> bytes:
    """The file with a note on each remark's cell; what the notes say already is not put in again. UnmarkableError, UnreadableError."""
    package = Package(data, document.source, ".xlsx")
    parts = Parts(package)
    read = open_document(data, document.source)
    if read.text != document.text:
        raise OtherFileError
    cells, sheets = Cells(read), open_book(package).parts()
    said: dict[str, Said] = {}
    for remark in remarks:
        at: At | None = cells.of(remark.span)
        if at is None or at[0] not in sheets:
            raise NowhereError
        texts = said.setdefault(sheets[at[0]], {}).setdefault(at[1], [])
        text = "\n".join(remark.lines)
        if text not in texts:
            texts.append(text)
    for part, of_sheet in said.items():
        _Sheet(package, parts, part).note(of_sheet, by)
    return parts.file(data)


class _Sheet:
    """A sheet of the file, and the parts that hold its notes and their boxes."""

    def __init__(self, package: Package, parts: Parts, part: str) -> None:
        self._package = package
        self._parts = parts
        self._part = part
        self._links = package.relationships(part)
        self._notes_part = next((link.target for link in self._links.values() if link.use == "comments"), None)
        has_notes = self._notes_part is not None and package.has(self._notes_part)
        self._notes = (
            Notes(package.part(self._notes_part), package.xml(self._notes_part), self._notes_part)
            if has_notes and self._notes_part
            else None
        )

    def note(self, said: Said, by: By) -> None:
        """Puts in what the notes do not say yet."""
        author = by.name
        new = self._new(said, by, author)
        if not new:
            return
        content = self._package.part(self._part)
        if self._notes is not None and self._notes_part is not None:
            self._parts.set(self._notes_part, self._notes.with_notes(new, author))
        else:
            namespace = _STRICT if is_strict(content) else NAMESPACE
            if self._notes_part is None:
                self._notes_part = self._parts.free_name("xl", "comments", ".xml")
                self._parts.link(self._part, "comments", self._notes_part)
            self._parts.set(self._notes_part, new_notes(new, author, namespace))
            self._parts.declare(self._notes_part, _NOTES)
        boxes = {cell: texts for cell, texts in new.items() if self._notes is None or cell not in self._notes.cells}
        if boxes:
            self._draw(content, boxes)

    def _new(self, said: Said, by: By, author: str) -> Said:
        """What is not said yet, by the cells whose notes show it: where a conversation hides a note, that is a cell beside."""
        new: Said = {}
        for cell, texts in said.items():
            shown = self._shown(cell)
            where = "" if shown == cell else by.says(f"(Ô {cell}) ", f"(Cell {cell}) ")
            missing = [where + text for text in texts if self._notes is None or not self._notes.says(shown, author, where + text)]
            if missing:
                new.setdefault(shown, []).extend(missing)
        return new

    def _shown(self, cell: str) -> str:
        column, row = place(cell)
        while self._notes is not None and self._notes.is_conversation(cell):
            column += 1
            cell = f"{column_letters(column)}{row}"
        return cell

    def _draw(self, content: bytes, boxes: Said) -> None:
        """The boxes, in the drawing that the sheet has for such or in a new one."""
        (_, root), *below = children(content, self._part)
        linked = next((extent for name, extent in below if name == "legacyDrawing"), None)
        if linked is not None:
            found = _ID.search(content, linked.start, linked.opened)
            link = self._links.get(found[1].decode()) if found else None
            if link is None:
                raise NowhereError
            self._parts.set(link.target, with_shapes(self._package.part(link.target), boxes, link.target))
            return
        name = self._parts.free_name(posixpath.join("xl", "drawings"), "vmlDrawing", ".vml")
        number = self._parts.link(self._part, "vmlDrawing", name)
        self._parts.set(name, with_shapes(new_drawing(), boxes, name))
        self._parts.declare_ending("vml", _DRAWING)
        prefix = tag_name(content, root).rpartition(b":")
        links = _STRICT_LINKS if is_strict(content) else _LINKS
        put = b"<" + prefix[0] + prefix[1] + f'legacyDrawing xmlns:r="{links}" r:id="{escaped(number)}"/>'.encode()
        cells = next((at for at, (element, _) in enumerate(below) if element == "sheetData"), 0)
        behind = next((extent.start for element, extent in below[cells:] if element in _BEHIND), root.closing)
        self._parts.set(self._part, spliced(content, [(behind, put)]))

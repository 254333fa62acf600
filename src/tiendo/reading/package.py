"""An Office Open XML file (.docx, .xlsx): a zip of XML parts, opened with limits and without fetching anything.

Nothing is believed that the file says of itself: sizes are counted while unpacking, declarations of entities are
refused, and what is neither whole nor of the format asked for is refused with a sentence.
"""

import posixpath
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import IO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from tiendo.reading.errors import (
    DamagedFileError,
    DeclaringFileError,
    ExpandingFileError,
    MislabelledFileError,
    NestedFileError,
    ProtectedFileError,
    UnreadableError,
)
from tiendo.words.finding import Sentence

MOST_PARTS = 10_000
LARGEST_PART = 160_000_000
"""Bytes of the largest part, unpacked."""
STEEPEST, STEEP_FROM = 300, 4_000_000
"""How many times larger than its packed form a part may be, once it is large: sheets of an office stay below a hundred."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
"""Namespaces of the strict form of the standard, and those of the common form."""
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_KINDS = {
    "word/": Sentence("một tệp Word (.docx)", "a Word file (.docx)"),
    "xl/": Sentence("một tệp Excel (.xlsx)", "an Excel file (.xlsx)"),
    "ppt/": Sentence("một tệp PowerPoint (.pptx)", "a PowerPoint file (.pptx)"),
}
_OLDER = Sentence("một tệp Office đời cũ (.doc, .xls)", "a file of an older Office (.doc, .xls)")
_OTHER = Sentence("dạng khác", "another format")
_CHUNK = 1 << 20
_BROKEN = (BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error)
"""What unpacking a damaged part may raise."""


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from one part to another: what it is for, by the last word of its type, and the part's name."""

    id: str
    use: str
    target: str


class Package:
    """The parts of the file by name, as bytes or as XML."""

    def __init__(self, data: bytes, source: str, ending: str) -> None:
        self.source = source
        if data.startswith(_OLE):
            if _ENCRYPTED in data:
                raise ProtectedFileError(source)
            raise MislabelledFileError(source, ending, _OLDER)
        if not data.startswith(_ZIP):
            raise MislabelledFileError(source, ending, _OTHER)
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, NotImplementedError, OSError) as fault:
            raise DamagedFileError(source, "zip") from fault
        self._infos = {info.filename.lstrip("/").casefold(): info for info in self._zip.infolist()}
        if len(self._zip.infolist()) > MOST_PARTS:
            raise ExpandingFileError(source, "zip", LARGEST_PART)

    def require(self, name: str, ending: str) -> None:
        """Nothing, or MislabelledFileError where the part that makes the format is missing."""
        if self.has(name):
            return
        for folder, found in _KINDS.items():
            if any(part.startswith(folder) for part in self._infos) and not name.startswith(folder):
                raise MislabelledFileError(self.source, ending, found)
        raise DamagedFileError(self.source, name)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts, in small letters, as names are compared."""
        return tuple(self._infos)

    def has(self, name: str) -> bool:
        """Whether there is a part of that name."""
        return name.casefold() in self._infos

    def part(self, name: str) -> bytes:
        """The bytes of a part. DamagedFileError, ExpandingFileError, ProtectedFileError."""
        info = self._infos.get(name.casefold())
        if info is None:
            raise DamagedFileError(self.source, name)
        if info.flag_bits & 1:
            raise ProtectedFileError(self.source)
        try:
            with self._zip.open(info) as packed:
                data = _unpacked(packed, info.compress_size)
        except _BROKEN as fault:
            raise DamagedFileError(self.source, name) from fault
        if data is None:
            raise ExpandingFileError(self.source, name, LARGEST_PART)
        return data

    def xml(self, name: str) -> etree._Element:
        """The root element of a part."""
        data = self._checked(name)
        try:
            return etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise self._fault(name, fault) from fault

    def elements(self, name: str, tag: str | tuple[str, ...]) -> Iterator[etree._Element]:
        """The elements of these tags in a part, one by one, each forgotten when the next is asked for."""
        data = BytesIO(self._checked(name))
        walk = etree.iterparse(
            data, events=("end",), tag=tag, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
        )
        try:
            for _, element in walk:
                yield element
                element.clear()
                while element.getprevious() is not None and (parent := element.getparent()) is not None:
                    del parent[0]
        except etree.XMLSyntaxError as fault:
            raise self._fault(name, fault) from fault

    def relationships(self, name: str) -> dict[str, Relationship]:
        """What a part links to, by id; links out of the file are left out."""
        folder, file = posixpath.split(name)
        links = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(links):
            return {}
        return {
            link.get("Id", ""): Relationship(
                link.get("Id", ""), link.get("Type", "").rpartition("/")[2], _resolved(folder, link.get("Target", ""))
            )
            for link in self.xml(links).iter(_RELATIONSHIP)
            if link.get("TargetMode") != "External"
        }

    def _fault(self, name: str, fault: Exception) -> UnreadableError:
        return NestedFileError(self.source, name) if is_too_deep(str(fault)) else DamagedFileError(self.source, name)

    def _checked(self, name: str) -> bytes:
        """The bytes of an XML part without declarations, in the common namespaces."""
        data = self.part(name)
        if _DECLARES.search(data, 0, 2048) or (b"\0" in data[:64] and b"<\0!\0D\0O" in data[:4096].replace(b"\0\0", b"")):
            raise DeclaringFileError(self.source, name)
        if b"purl.oclc.org" in data[:8192]:
            for strict, common in _STRICT:
                data = data.replace(strict, common)
        return data


def _unpacked(packed: IO[bytes], size: int) -> bytes | None:
    """The bytes of a part of `size` bytes packed; None where they are too many, or far more than a part of an office file has."""
    pieces, length = [], 0
    while piece := packed.read(_CHUNK):
        length += len(piece)
        if length > LARGEST_PART or (length > STEEP_FROM and length > STEEPEST * max(1, size)):
            return None
        pieces.append(piece)
    return b"".join(pieces)


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)


def _resolved(folder: str, target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))


def is_too_deep(fault: str) -> bool:
    """Whether a parser gave up on elements within elements."""
    return "depth" in fault.lower()

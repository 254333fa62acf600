"""Word files (.docx): the text as it shows on paper, with automatic numbering, tables, boxes and notes; changes accepted."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiendo.reading.document import Document
from tiendo.reading.trace import Trace

if TYPE_CHECKING:
    from lxml import etree

    from tiendo.reading.package import Package

ENDINGS = (".docx", ".docm")

_MAIN = "word/document.xml"


@dataclass(frozen=True, slots=True, eq=False)
class TracedFile:
    """A Word file as read: its document, where the words of that come from, the opened file, and its main part's name and root."""

    document: Document
    traces: tuple[Trace, ...]
    package: "Package"
    main: str
    root: "etree._Element"


def open_document(data: bytes, source: str) -> Document:
    """The document. EmptyFileError, DamagedFileError, ProtectedFileError, MislabelledFileError, ExpandingFileError, DeclaringFileError."""
    return _opened(data, source, traced=False).document


def open_traced(data: bytes, source: str) -> TracedFile:
    """The same document, and where its words come from, for whoever writes into the file. Errors as of `open_document`."""
    return _opened(data, source, traced=True)


def _opened(data: bytes, source: str, *, traced: bool) -> TracedFile:
    # Only a Word file needs what opens one, and it takes a while to load.
    from tiendo.reading.formats.docx.body import set_parts  # noqa: PLC0415
    from tiendo.reading.package import Package  # noqa: PLC0415
    from tiendo.reading.typesetter import Typesetter  # noqa: PLC0415

    package = Package(data, source, ".docx")
    main = next((link.target for link in package.relationships("").values() if link.use == "officeDocument"), _MAIN)
    if not package.has(main) or not main.startswith("word/"):
        package.require(_MAIN, ".docx")
        main = _MAIN
    typesetter = Typesetter()
    root = set_parts(package, main, typesetter, traced=traced)
    return TracedFile(typesetter.document(data, source, "docx"), typesetter.traces, package, main, root)

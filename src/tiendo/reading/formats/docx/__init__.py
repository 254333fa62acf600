"""Word files (.docx): the text as it shows on paper, with automatic numbering, tables, boxes and notes; changes accepted."""

from tiendo.reading.document import Document

ENDINGS = (".docx", ".docm")

_MAIN = "word/document.xml"


def open_document(data: bytes, source: str) -> Document:
    """The document. EmptyFileError, DamagedFileError, ProtectedFileError, MislabelledFileError, ExpandingFileError, DeclaringFileError."""
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
    set_parts(package, main, typesetter)
    return typesetter.document(data, source, "docx")

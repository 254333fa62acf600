"""Excel files (.xlsx): every sheet, its tables with what stands above them, cells as they show."""

from tiendo.reading.document import Document

ENDINGS = (".xlsx", ".xlsm")


def open_document(data: bytes, source: str) -> Document:
    """The document. Errors as of a Word file, and TooManyCellsError."""
    # Only an Excel file needs what opens one, and it takes a while to load.
    from tiendo.reading.formats.xlsx.book import open_book  # noqa: PLC0415
    from tiendo.reading.package import Package  # noqa: PLC0415
    from tiendo.reading.sheets import set_sheet  # noqa: PLC0415
    from tiendo.reading.typesetter import Typesetter  # noqa: PLC0415

    package = Package(data, source, ".xlsx")
    typesetter = Typesetter()
    book = open_book(package)
    for sheet in book.sheets():
        set_sheet(sheet, typesetter)
    return typesetter.document(data, source, "xlsx")

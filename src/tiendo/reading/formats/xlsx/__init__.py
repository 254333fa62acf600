"""Excel files (.xlsx): every sheet, its tables with what stands above them, cells as they show."""

from tiendo.reading.document import Document
from tiendo.reading.formats.xlsx.book import open_book
from tiendo.reading.package import Package
from tiendo.reading.sheets import set_sheet
from tiendo.reading.typesetter import Typesetter

ENDINGS = (".xlsx", ".xlsm")


def open_document(data: bytes, source: str) -> Document:
    """The document. Errors as of a Word file, and TooManyCellsError."""
    package = Package(data, source, ".xlsx")
    typesetter = Typesetter()
    book = open_book(package)
    for sheet in book.sheets():
        set_sheet(sheet, typesetter)
    return typesetter.document(data, source, "xlsx")

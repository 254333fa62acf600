"""PDF with a text layer: its pages in the order of reading, ruled tables as tables, each line with its page.

Lines are joined to paragraphs, so that a figure that is broken over two lines is read. Page numbers and running heads
are left out. A scanned file, which holds pictures of pages, is refused; single scanned pages are a finding.
"""

from tiendo.reading.document import Document

ENDINGS = (".pdf",)


def open_document(data: bytes, source: str) -> Document:
    """The document.

    MislabelledFileError, DamagedFileError, ProtectedFileError, TooManyPagesError, ScannedFileError, EmptyFileError.
    """
    # Only a PDF needs the library that opens one, and it takes a while to load.
    from tiendo.reading.formats.pdf.compose import compose  # noqa: PLC0415
    from tiendo.reading.formats.pdf.sheets import sheets  # noqa: PLC0415

    return compose(sheets(data, source), data, source)

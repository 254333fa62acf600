"""Web pages (.html): the article and its tables, on modern pages and on old ones laid out in tables; what is round it stays silent."""

from tiendo.reading.document import Document
from tiendo.reading.formats.html.article import article, headline
from tiendo.reading.formats.html.blocks import set_blocks
from tiendo.reading.formats.html.source import parsed
from tiendo.reading.typesetter import Typesetter

ENDINGS = (".html", ".htm", ".xhtml")


def open_document(data: bytes, source: str) -> Document:
    """The document. EmptyFileError, EncodingUnknownError, DamagedFileError, TooManyCellsError."""
    page = parsed(data, source)
    typesetter = Typesetter()
    content = article(page)
    for line in headline(page, content):
        typesetter.lines(line, {"block": 0})
    set_blocks(content, typesetter, source)
    return typesetter.document(data, source, "html")

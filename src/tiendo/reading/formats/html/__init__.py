"""Web pages (.html): the article and its tables, on modern pages and on old ones laid out in tables; what is round it stays silent."""

from tiendo.reading.document import Document

ENDINGS = (".html", ".htm", ".xhtml")


def open_document(data: bytes, source: str) -> Document:
    """The document. EmptyFileError, EncodingUnknownError, DamagedFileError, TooManyCellsError."""
    # Only a web page needs what opens one, and it takes a while to load.
    from tiendo.reading.formats.html.article import article, headline  # noqa: PLC0415
    from tiendo.reading.formats.html.blocks import set_blocks  # noqa: PLC0415
    from tiendo.reading.formats.html.source import parsed  # noqa: PLC0415
    from tiendo.reading.typesetter import Typesetter  # noqa: PLC0415

    page = parsed(data, source)
    typesetter = Typesetter()
    content = article(page)
    for line in headline(page, content):
        typesetter.lines(line, {"block": 0})
    set_blocks(content, typesetter, source)
    return typesetter.document(data, source, "html")

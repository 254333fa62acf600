"""Plain text in UTF-8, UTF-16 with a mark, windows-1258, or written for the fonts of TCVN3 or VNI."""

from hashlib import sha256

from tiendo.reading.answer import line_spans
from tiendo.reading.decoding import decoded
from tiendo.reading.document import Document
from tiendo.reading.errors import EmptyFileError
from tiendo.words.spelling import nfc

ENDINGS = (".txt",)


def open_document(data: bytes, source: str) -> Document:
    """The document, its text NFC with line feeds between lines. EmptyFileError, BinaryFileError, EncodingUnknownError."""
    text = nfc(decoded(data, source).replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise EmptyFileError(source)
    return Document(source=source, sha256=sha256(data).hexdigest(), format="txt", text=text, lines=line_spans(text))

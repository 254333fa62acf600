"""Plain text in UTF-8, UTF-16 with a mark, or windows-1258."""

import codecs
import re
from hashlib import sha256

from tiendo.reading.answer import line_spans
from tiendo.reading.document import Document
from tiendo.reading.errors import BinaryFileError, EmptyFileError, EncodingUnknownError
from tiendo.words.spelling import nfc

ENDINGS = (".txt",)

_NOT_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u0300\u0301\u0303\u0309\u0323]")


def open_document(data: bytes, source: str) -> Document:
    """The document, its text NFC with line feeds between lines. EmptyFileError, BinaryFileError, EncodingUnknownError."""
    text = nfc(_decoded(data, source).replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise EmptyFileError(source)
    return Document(source=source, sha256=sha256(data).hexdigest(), format="txt", text=text, lines=line_spans(text))


def _decoded(data: bytes, source: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strict(data, "utf-16", source)
    if strange := _NOT_TEXT.search(data):
        raise BinaryFileError(source, strange.start())
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        legacy = data.decode("cp1258", errors="replace")
        if "\ufffd" in legacy or not _VIETNAMESE.search(legacy):
            raise EncodingUnknownError(source, fault.start) from fault
        return legacy


def _strict(data: bytes, encoding: str, source: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise EncodingUnknownError(source, fault.start) from fault

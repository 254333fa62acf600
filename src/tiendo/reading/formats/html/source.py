"""The bytes of a page as elements: the encoding from its mark or its meta line, nothing fetched."""

import codecs
import re

from lxml import etree

from tiendo.reading.errors import BinaryFileError, DamagedFileError, EmptyFileError, EncodingUnknownError, NestedFileError
from tiendo.words.spelling import nfc

_META = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE)
_HEAD = 8192
_WIDE = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>", re.IGNORECASE)
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_BINARY = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"GIF8", b"\xff\xd8\xff")
_SAME = {"windows-1252": "utf-8", "iso-8859-1": "utf-8", "us-ascii": "utf-8", "x-user-defined": "utf-8", "unicode": "utf-8"}
"""What careless pages declare while they are written in UTF-8."""


def parsed(data: bytes, source: str) -> etree._Element:
    """The root of the page. BinaryFileError, EncodingUnknownError, EmptyFileError, DamagedFileError, NestedFileError."""
    if data.startswith(_BINARY):
        raise BinaryFileError(source, 0)
    text = _FORBIDDEN.sub(" ", _DECLARATION.sub("", _decoded(data, source)))
    if not text.strip():
        raise EmptyFileError(source)
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(nfc(text).encode("utf-8", "ignore"), parser)
    except (etree.XMLSyntaxError, ValueError, AssertionError) as fault:
        raise DamagedFileError(source, "html") from fault
    if any("depth" in fault.message.lower() for fault in parser.error_log):
        raise NestedFileError(source, "html")
    if root is None:
        raise EmptyFileError(source)
    return root


def _decoded(data: bytes, source: str) -> str:
    """The text: by the mark at its beginning, else in UTF-8 where it is that, else as the page declares."""
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as fault:
        declared = _META.search(data, 0, _HEAD)
        encoding = _SAME.get(declared[1].decode("ascii").lower(), declared[1].decode("ascii")) if declared else "windows-1258"
        try:
            text = data.decode(encoding, errors="replace")
        except (LookupError, UnicodeDecodeError, ValueError):
            raise EncodingUnknownError(source, fault.start) from fault
        if text.count("\ufffd") * 20 > len(text):
            raise EncodingUnknownError(source, fault.start) from fault
        return text

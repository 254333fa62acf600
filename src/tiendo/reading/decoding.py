"""The bytes of a plain text as letters: UTF-8, UTF-16 with its mark, windows-1258, or the codes of a legacy font."""

import codecs
import re

from tiendo.reading import legacy
from tiendo.reading.errors import BinaryFileError, EncodingUnknownError

_NO_TEXT_HAS = r"[\x00-\x08\x0e-\x1a\x1c-\x1f]"
_NOT_TEXT = re.compile(_NO_TEXT_HAS)
_NOT_TEXT_BYTES = re.compile(_NO_TEXT_HAS.encode())
_VIETNAMESE = re.compile(r"[ăâđêôơưĂÂĐÊÔƠƯ\u0300\u0301\u0303\u0309\u0323]")
_FOREIGN = re.compile(r"[äåæçëîïñöøûüÿßÄÅÆÇËÎÏÑÖØÛÜ¨©®µ¶¸¹]")


def decoded(data: bytes, source: str) -> str:
    """The text, letters of legacy fonts converted. BinaryFileError, EncodingUnknownError."""
    return legacy.unfonted(_letters(data, source))


def _letters(data: bytes, source: str) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _wide(data, source)
    if strange := _NOT_TEXT_BYTES.search(data):
        raise BinaryFileError(source, strange.start())
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        if not _broken_utf8(data):
            windows = data.decode("cp1258", errors="replace")
            if text := legacy.decode(data) or (windows if _is_vietnamese(windows) else None):
                return text
        raise EncodingUnknownError(source, fault.start) from fault


def _wide(data: bytes, source: str) -> str:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as fault:
        raise EncodingUnknownError(source, fault.start) from fault
    if strange := _NOT_TEXT.search(text):
        raise BinaryFileError(source, len(text[: strange.start()].encode("utf-16")))
    return text


def _is_vietnamese(text: str) -> bool:
    """Whether the letters are those of Vietnamese; TCVN3 and VNI give other nations' letters and signs where they are read so."""
    return "\ufffd" not in text and len(_VIETNAMESE.findall(text)) > len(_FOREIGN.findall(text))


def _broken_utf8(data: bytes) -> bool:
    """Whether more letters beyond ASCII are good UTF-8 than not: a cut or damaged file, which 1258 would make nonsense of."""
    read = data.decode("utf-8", errors="replace")
    beyond_ascii = len(read) - len(read.encode("ascii", errors="ignore"))
    return beyond_ascii > 2 * read.count("\ufffd")

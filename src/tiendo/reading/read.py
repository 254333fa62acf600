"""The way of a document through the reader: a format opens it, finders mark it, resolvers join the marks."""

from bisect import bisect_right
from dataclasses import replace
from hashlib import sha256
from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules

from tiendo.reading import formats, office
from tiendo.reading.chrome import chrome_lines
from tiendo.reading.citations import citations
from tiendo.reading.document import Document, Reading
from tiendo.reading.errors import EmptyFileError, EndingMissingError, FormatUnknownError, SecretDocumentError, TooLargeFileError
from tiendo.reading.head import read_head
from tiendo.reading.page import Page
from tiendo.reading.resolve import figures
from tiendo.reading.stamps import degree_of, restrictions_of
from tiendo.reading.telling import telling_marks
from tiendo.words.figure import Figure
from tiendo.words.finding import Finding

LARGEST = 200_000_000
"""Bytes of the largest file that is read when the caller sets no limit of its own."""

_FORMATS = {
    ending: module
    for found in iter_modules(formats.__path__)
    for module in [import_module(f"{formats.__name__}.{found.name}")]
    for ending in module.ENDINGS
}
READABLE = tuple(sorted((*_FORMATS, *office.TARGETS)))
"""The endings of files that can be read."""


def is_readable(name: str) -> bool:
    """Whether a file of this name has an ending that is read."""
    return PurePath(name).suffix.lower() in READABLE


def read(data: bytes, source: str, *, largest: int = LARGEST) -> Reading:
    """What the document of these bytes says; `source` is its file name. Errors of `tiendo.reading.errors`."""
    return read_document(open_document(data, source, largest=largest))


def open_document(data: bytes, source: str, *, largest: int = LARGEST) -> Document:
    """The bytes as a Document, not yet read; the ending of `source` says the format.

    Whoever reads comes through here, so here a document stamped secret is refused, before anything can keep it.
    """
    if len(data) > largest:
        raise TooLargeFileError(source, len(data), largest)
    if not data.strip():
        raise EmptyFileError(source)
    ending = PurePath(source).suffix.lower()
    if not ending:
        raise EndingMissingError(source, READABLE)
    if ending not in READABLE:
        raise FormatUnknownError(source, ending, READABLE)
    document = _opened(data, source, ending)
    if stamped := degree_of(document):
        raise SecretDocumentError(source, document.locator(stamped[1]))
    return replace(document, restrictions=restrictions_of(document))


def _opened(data: bytes, source: str, ending: str) -> Document:
    """What the format makes of the bytes; of a file that another program must turn into it, with its own digest and ending."""
    if target := office.TARGETS.get(ending):
        converted: Document = _FORMATS[target].open_document(office.convert(data, source, ending), source)
        return replace(converted, sha256=sha256(data).hexdigest(), format=ending.removeprefix("."))
    opened: Document = _FORMATS[ending].open_document(data, source)
    return opened


def read_document(document: Document) -> Reading:
    """What an opened document says."""
    page = Page.of(document.text)
    chrome = chrome_lines(document, page)
    found = tuple(telling_marks(page, document.lines))
    head = read_head(document, page, found, chrome)
    starts = [start for start, _ in head.lines]
    kept = tuple(mark for mark in found if bisect_right(starts, mark.start) - 1 not in chrome)
    said = tuple(figures(head, page, found, chrome))
    return Reading(
        head,
        tuple(figure for figure in said if isinstance(figure, Figure)),
        tuple(citations(kept)),
        (*document.findings, *(finding for finding in said if isinstance(finding, Finding))),
    )

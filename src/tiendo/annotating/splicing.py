"""Where elements stand in the bytes of an XML part, and how something is put between those bytes without touching them.

A parser knows the elements and forgets the bytes; here both are counted in the same order, element by element. What was
put in can be taken out again, and the part is as it was, to the byte.
"""

import re
from collections.abc import Collection, Iterable
from typing import NamedTuple

from lxml import etree

from tiendo.annotating.errors import UnusualFileError

_MARKUP = re.compile(
    rb"<(?:!--.*?-->|\?.*?\?>|!\[CDATA\[.*?\]\]>|(/?)([^\s/>!?][^\s/>]*)[^>\"']*(?:(?:\"[^\"]*\"|'[^']*')[^>\"']*)*>)", re.DOTALL
)
"""A comment, an instruction, raw text, or a tag: whether it closes, and its name. The part was parsed before, so it is well-formed."""
_DECLARED = re.compile(rb"(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")
_LETTER = re.compile(r"&[^;]*;|\r\n|.", re.DOTALL)
_SPECIAL = re.compile('[&<>"]')
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


class Extent(NamedTuple):
    """The bytes of an element: its start tag from `start` to `opened`, its end tag from `closing` to `end`.

    One that closes itself has no end tag: all but `start` are its end.
    """

    start: int
    opened: int
    closing: int
    end: int

    @property
    def closes_itself(self) -> bool:
        """Whether it is written as one tag, so that nothing can be put inside."""
        return self.opened == self.end


Splice = tuple[int, bytes]
"""Bytes to be put in before the byte of that number."""


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """The bytes with the others put in, those for one place in the order given."""
    pieces, reached = [], 0
    for at, put in sorted(splices, key=lambda splice: splice[0]):
        pieces += [data[reached:at], put]
        reached = at
    return b"".join([*pieces, data[reached:]])


def extents(data: bytes, root: etree._Element, wanted: Collection[etree._Element], part: str) -> dict[etree._Element, Extent]:
    """Where the elements stand that are wanted of this part; UnusualFileError where bytes and elements do not match."""
    _check_encoding(data, part)
    sought = set(wanted)
    numbers = {number: element for number, element in enumerate(root.iter("*")) if element in sought}
    found: dict[etree._Element, Extent] = {}
    open_tags: list[tuple[int, int, int]] = []
    count = -1
    for tag in _MARKUP.finditer(data):
        name = tag[2]
        if name is None:
            continue
        if tag[1]:
            number, start, opened = open_tags.pop()
            if number in numbers:
                found[numbers[number]] = Extent(start, opened, tag.start(), tag.end())
            continue
        count += 1
        if count in numbers and name.rpartition(b":")[2].decode(errors="replace") != etree.QName(numbers[count]).localname:
            raise UnusualFileError(part)
        if data[tag.end() - 2] != _SLASH:
            open_tags.append((count, tag.start(), tag.end()))
        elif count in numbers:
            found[numbers[count]] = Extent(tag.start(), tag.end(), tag.end(), tag.end())
    if len(found) != len(sought) or open_tags:
        raise UnusualFileError(part)
    return found


_SLASH = ord("/")


def children(data: bytes, part: str) -> list[tuple[str, Extent]]:
    """The root and the elements right below it, each with its name without prefix; for parts too large to be held as elements."""
    _check_encoding(data, part)
    found: list[tuple[str, Extent]] = []
    root, depth, opened = (0, 0), 0, (0, 0)
    for tag in _MARKUP.finditer(data):
        if tag[2] is None:
            continue
        name, span = tag[2].rpartition(b":")[2].decode(errors="replace"), tag.span()
        if tag[1]:
            depth -= 1
            if depth == 1:
                found.append((name, Extent(*opened, *span)))
            elif depth == 0:
                return [(name, Extent(*root, *span)), *found]
            continue
        closes = data[span[1] - 2] == _SLASH
        if depth == 0:
            root = span
        elif depth == 1:
            opened = span
            if closes:
                found.append((name, Extent(*span, span[1], span[1])))
        depth += not closes
    raise UnusualFileError(part)


def opened(data: bytes, names: Collection[str]) -> bytes:
    """The part with the elements of these names written as two tags, so that something can be put inside."""
    pieces, reached = [], 0
    for tag in _MARKUP.finditer(data):
        if tag[2] and not tag[1] and data[tag.end() - 2] == _SLASH and tag[2].rpartition(b":")[2].decode(errors="replace") in names:
            pieces += [data[reached : tag.end() - 2].rstrip(), b"></" + tag[2] + b">"]
            reached = tag.end()
    return b"".join([*pieces, data[reached:]])


def _check_encoding(data: bytes, part: str) -> None:
    declared = _DECLARED.match(data)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4] or (declared and declared[1].lower() not in _READ_AS_BYTES):
        raise UnusualFileError(part)


_READ_AS_BYTES = (b"utf-8", b"us-ascii", b"ascii", b"utf8")


def tag_name(data: bytes, extent: Extent) -> bytes:
    """The name in an element's start tag, prefix and all."""
    found = _MARKUP.match(data, extent.start)
    return found[2] if found and found[2] else b""


def letter_offsets(data: bytes, extent: Extent, text: str) -> list[int] | None:
    """The byte at which each letter of an element's text begins, and that of its end; None where more than text is in it."""
    content = data[extent.opened : extent.closing]
    if b"<" in content:
        return None
    offsets = [extent.opened]
    for letter in _LETTER.findall(content.decode("utf-8")):
        offsets.append(offsets[-1] + len(letter.encode()))
    return offsets if len(offsets) == len(text) + 1 else None


def into(data: bytes, extent: Extent, content: bytes) -> bytes:
    """The part with something put at the end of one of its elements."""
    if not extent.closes_itself:
        return spliced(data, [(extent.closing, content)])
    opening = data[extent.start : extent.end - 2].rstrip()
    return data[: extent.start] + opening + b">" + content + b"</" + tag_name(data, extent) + b">" + data[extent.end :]


def prefix_of(element: etree._Element, namespace: str) -> str | None:
    """The prefix that stands for the namespace inside the element; None where it has none."""
    return next((prefix for prefix, uri in element.nsmap.items() if uri == namespace and prefix), None)


def escaped(text: str) -> str:
    """The text as it stands in XML, in elements and in attributes."""
    return _SPECIAL.sub(lambda sign: _ENTITIES[sign[0]], text)

"""The lines of a document as headings, list items and running text, and the sentences of a line.

A line feed ends a sentence; so does a full stop before a capital, unless an abbreviation stands before it.
"""

import re
from collections.abc import Iterator
from enum import IntEnum

from tiendo.words.place import Span

_STOP = re.compile(r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"”')]*+\s++(?=[\"“(]?[^\W_])")
_ABBREVIATED = re.compile(r"(?:^|[\s(])(?:[Tt][Pp]|[ĐđD]/c|[Tt]h[Ss]|[TG]S|PGS|TM|KT|TL|v\.v|[A-ZĐ])$")
_LONGEST_ABBREVIATED = 5
"""Characters of the longest abbreviation, with the sign before it."""
_ROMAN = re.compile(r"(?:[IVX]{1,5}|[A-Z])[ ]?[.\-)–/][ ]{0,9}\S")
_NAMED = re.compile(
    r"(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục|ĐIỀU|Điều)[ ]{1,9}"
    r"(?:(?:thứ\s+)?(?:[0-9]{1,3}|[IVXLC]{1,6}|nhất|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một)(?!\w)|[A-ZĐ](?!\w))"
)
"""Not words that only begin alike: `Phần lớn`, `Chương trình`, `Điều hành`."""
_NUMBERED = re.compile(r"\d{1,2}(?:\.\d{1,2})*(?:[.)/]?[ ]{1,9}\S|-[ ]{1,3}[^\W\d_])")
_LETTERED = re.compile(r"(?:[a-zđ][.)]|[-+*•▪●–])[ ]{0,9}\S")
LONGEST_HEADING = 160
"""Characters of the longest line that can be a heading, blanks at its ends aside."""
_BLANK = re.compile(r"\s*")
_BLANKS = 40
"""Blanks that may surround a heading which is set in the middle of its line."""


class Level(IntEnum):
    """How high a heading stands; a lower one closes at the next higher."""

    PART = 1
    SECTION = 2
    NUMBERED = 3
    LETTERED = 4


def sentences(text: str, line: Span) -> Iterator[Span]:
    """The spans of the sentences of one line, blanks at their ends left out."""
    start, end = line
    for stop in _STOP.finditer(text, start, end):
        following = text[stop.end()]
        if following in '"“(' or following.isupper() or following.isdigit():
            if _ABBREVIATED.search(text, max(start, stop.start() - _LONGEST_ABBREVIATED), stop.start()):
                continue
            if said := _trimmed(text, start, stop.end()):
                yield said
            start = stop.end()
    if said := _trimmed(text, start, end):
        yield said


def heading_level(text: str, line: Span) -> Level | None:
    """The level of the heading this line is, or None where it is running text or a list item that says more."""
    if line[1] - line[0] > LONGEST_HEADING + _BLANKS:
        return None
    words = text[line[0] : line[1]].strip()
    if not words or len(words) > LONGEST_HEADING:
        return None
    if _NAMED.match(words) and words[:4].lower() in ("phần", "chươ"):
        return Level.PART
    if _NAMED.match(words) or _ROMAN.match(words) or (words.isupper() and len(words.split()) > 1):
        return Level.SECTION
    if words[-1] in ".;," or len(words.split()) > 22:
        return None
    if _NUMBERED.match(words):
        return Level.NUMBERED
    if _LETTERED.match(words) and words.endswith(":"):
        return Level.LETTERED
    return None


def is_list_item(text: str, line: Span) -> bool:
    """Whether the line begins as an item of a list: a number, a letter or a dash."""
    begin = _BLANK.match(text, *line).end()  # type: ignore[union-attr]
    return bool(_NUMBERED.match(text, begin, line[1]) or _LETTERED.match(text, begin, line[1]))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The stretch without the blanks at its ends; None where it is blank."""
    words = text[start:end].rstrip()
    return (start + len(words) - len(words.lstrip()), start + len(words)) if words else None

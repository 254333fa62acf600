"""The stretches of a document in which marks can matter, so that the walk passes over the rest.

A figure has a digit, or is a multiple in words. A sentence without either lends nothing to another, unless it stands in
the document's head, may be a heading, or opens a list. Of the rest only the places it names are asked for.
"""

import re
from collections.abc import Iterable, Iterator

from tiendo.reading.finders import area, multiple
from tiendo.reading.marks import Mark
from tiendo.reading.page import Page
from tiendo.reading.scan import marks
from tiendo.reading.sentences import LONGEST_HEADING, heading_level, sentences
from tiendo.words.place import Span

_DIGIT = re.compile(r"[0-9]")
_HEAD_LINES = 12
_LEVEL = re.compile("|".join(area.STARTS))


class _Digits:
    """Where digits stand, asked for stretches whose starts rise, so that no letter is looked at twice."""

    __slots__ = ("_folded", "_next")

    def __init__(self, folded: str) -> None:
        self._folded, self._next = folded, -1

    def stand_in(self, start: int, end: int) -> bool:
        if self._next < start:
            found = _DIGIT.search(self._folded, start)
            self._next = found.start() if found else len(self._folded)
        return self._next < end


def telling_marks(page: Page, lines: tuple[Span, ...]) -> Iterator[Mark]:
    """The marks of a document in order: all of its telling sentences, the areas of the others."""
    digits = _Digits(page.folded)
    for number, line in enumerate(lines):
        start, end = line
        if number < _HEAD_LINES:
            yield from marks(page, start, end)
        elif digits.stand_in(start, end) or _has_multiple(page, start, end):
            if end - start <= LONGEST_HEADING:
                yield from marks(page, start, end)
                continue
            for first, last in sentences(page.text, line):
                if digits.stand_in(first, last) or _has_multiple(page, first, last):
                    yield from marks(page, first, last)
                else:
                    yield from _of_other(page, first, last)
        elif heading_level(page.text, line) is not None:
            yield from marks(page, start, end)
        else:
            yield from _of_other(page, start, end)


def _of_other(page: Page, start: int, end: int) -> Iterable[Mark]:
    """The marks of a sentence without a figure: all where it opens a list, else the areas."""
    if page.folded.endswith(":", start, end):
        return marks(page, start, end)
    # A place has a capital: there is none where all letters but the first are folded as they stand.
    return () if page.text[start + 1 : end] == page.folded[start + 1 : end] else _areas(page, start, end)


def _areas(page: Page, start: int, end: int) -> Iterator[Mark]:
    for word in _LEVEL.finditer(page.folded, start, end):
        at = word.start()
        named = None if page.folded[at - 1 : at].isalnum() else area.find(page, at)
        if named and named.end <= end:
            yield named


def _has_multiple(page: Page, start: int, end: int) -> bool:
    return any([page.folded.find(word, start, end) >= 0 for word in multiple.WORDS])

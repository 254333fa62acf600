"""The stretches of a document in which marks can matter, so that the walk passes over the rest.

A figure has a digit, or is a multiple in words. A sentence without either lends nothing to another, unless it stands in
the document's head, may be a heading, or opens a list. Of the rest only the places it names are asked for.
"""

import re
from collections.abc import Iterable, Iterator

from tiendo.reading.finders import area, multiple
from tiendo.reading.marks import Mark
from tiendo.reading.page import Page, pattern
from tiendo.reading.scan import marks
from tiendo.reading.sentences import LONGEST_HEADING, heading_level, sentences
from tiendo.words.place import Span

_DIGIT = re.compile(r"[0-9]")
_HEAD_LINES = 12
_LEVEL = re.compile("|".join(area.STARTS))
_MULTIPLE = pattern(*multiple.WORDS)


class _Next:
    """Where a form occurs next in a text, asked for stretches whose starts rise, so that no letter is looked at twice."""

    __slots__ = ("_end", "_form", "_start", "_text")

    def __init__(self, form: re.Pattern[str], text: str) -> None:
        self._form, self._text = form, text
        self._start = self._end = -1

    def stands_in(self, start: int, end: int) -> bool:
        if self._start < start:
            found = self._form.search(self._text, start)
            self._start, self._end = found.span() if found else (len(self._text) + 1,) * 2
        return self._end <= end


def telling_marks(page: Page, lines: tuple[Span, ...]) -> Iterator[Mark]:
    """The marks of a document in order: all of its telling sentences, the areas of the others."""
    digit, multiple_in_words = _Next(_DIGIT, page.folded), _Next(_MULTIPLE, page.folded)
    for number, line in enumerate(lines):
        start, end = line
        if number < _HEAD_LINES:
            yield from marks(page, start, end)
        elif digit.stands_in(start, end) or multiple_in_words.stands_in(start, end):
            if end - start <= LONGEST_HEADING:
                yield from marks(page, start, end)
                continue
            for first, last in sentences(page.text, line):
                if digit.stands_in(first, last) or multiple_in_words.stands_in(first, last):
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
    after = start
    for word in _LEVEL.finditer(page.folded, start, end):
        at = word.start()
        named = None if at < after or page.folded[at - 1 : at].isalnum() else area.find(page, at)
        if named and named.end <= end:
            yield named
            after = named.end

"""The stretches of a document in which marks can matter, so that the walk passes over the rest.

A figure has a digit, or is a multiple in words. A sentence without either lends nothing to another, unless it stands in
the document's head, may be a heading, or opens a list. Of the rest only the places it names are asked for.
"""

import re
from collections.abc import Iterator

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


def telling_marks(page: Page, lines: tuple[Span, ...]) -> Iterator[Mark]:
    """The marks of a document in order: all of its telling sentences, the areas of the others."""
    for number, line in enumerate(lines):
        start, end = line
        if number < _HEAD_LINES:
            yield from marks(page, start, end)
        elif _is_telling(page, start, end):
            if end - start <= LONGEST_HEADING:
                yield from marks(page, start, end)
                continue
            for sentence in sentences(page.text, line):
                yield from _of_sentence(page, sentence)
        elif heading_level(page.text, line) is not None:
            yield from marks(page, start, end)
        else:
            yield from _of_sentence(page, line)


def _of_sentence(page: Page, sentence: Span) -> Iterator[Mark]:
    start, end = sentence
    if _is_telling(page, start, end) or page.folded.endswith(":", start, end):
        yield from marks(page, start, end)
        return
    after = start
    for word in _LEVEL.finditer(page.folded, start, end):
        at = word.start()
        named = None if at < after or page.folded[at - 1 : at].isalnum() else area.find(page, at)
        if named and named.end <= end:
            yield named
            after = named.end


def _is_telling(page: Page, start: int, end: int) -> bool:
    return _DIGIT.search(page.folded, start, end) is not None or _MULTIPLE.search(page.folded, start, end) is not None

"""Which letter of a document's text came from which letter of its file, for one trace.

On the way into the text letters were composed (NFC), blanks at the ends left out, in a cell runs of blanks made one,
and texts in legacy fonts converted. Where one letter came of several, or a word of a legacy font of other signs, the
answer is all of them.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from tiendo.reading.formats.docx.names import W
from tiendo.reading.trace import Piece, Trace
from tiendo.words.place import Span
from tiendo.words.spelling import nfc

TEXT = f"{W}t"
_WORD = re.compile(r"\S+")
_JAMO = range(0x1160, 0x1200)


class Hit(NamedTuple):
    """Letters of one piece: from `start` to `end` in its element's own text; 0 to 1 of an element that has none."""

    piece: Piece
    start: int
    end: int


class Laid(NamedTuple):
    """For each letter of the text that a trace covers the letters of its joined pieces, none where that is not to be known.

    `starts` are where the pieces begin in all of them joined, and the end of the last.
    """

    places: dict[int, Span]
    starts: list[int]


def laid(trace: Trace, text: str) -> Laid:
    """The letters of a trace; worked out once, however many spans are asked for."""
    places = _laid(trace, text, list(_composed("".join(piece.words for piece in trace.pieces))))
    return Laid(places or {}, [0, *accumulate(len(piece.words) for piece in trace.pieces)])


def hits(trace: Trace, known: Laid, text: str, span: Span) -> list[Hit]:
    """Where the letters of the span came from, blanks left out; `known` are those of the trace."""
    places, starts = known
    found: list[Hit] = []
    for at in range(max(span[0], trace.spans[0][0]), min(span[1], trace.spans[-1][1])):
        if at in places and not text[at].isspace():
            first, last = places[at]
            for piece, start, end in _pieces(trace.pieces, starts, first, last):
                if found and found[-1].piece is piece:
                    found[-1] = Hit(piece, min(start, found[-1].start), max(end, found[-1].end))
                else:
                    found.append(Hit(piece, start, end))
    return [Hit(piece, *_in_element(piece, start, end)) for piece, start, end in found]


def size(element_tag: str, text: str | None) -> int:
    """How many letters an element counts for: those of its text, or one of an element that is a sign."""
    return len(text or "") if element_tag == TEXT else 1


def _laid(trace: Trace, text: str, letters: list[tuple[str, Span]]) -> dict[int, Span] | None:
    """For each place of the spans the letters it came from: the same, or a blank for blanks; None where they do not agree."""
    places: dict[int, Span] = {}
    at = 0
    for start, end in trace.spans:
        for place in range(start, end):
            while at < len(letters) and not _became(letters[at][0], text[place]):
                if not letters[at][0].isspace():
                    return None
                at += 1
            if at == len(letters):
                return None
            places[place] = letters[at][1]
            at += 1
    return places if all(letter.isspace() for letter, _ in letters[at:]) else None


def _became(letter: str, shown: str) -> bool:
    return letter == shown or (letter == "|" and shown == "¦") or (shown == " " and letter.isspace())


def _composed(words: str) -> Iterator[tuple[str, Span]]:
    """The letters of the words in normal form, each with the letters it was composed of."""
    if unicodedata.is_normalized("NFC", words):
        yield from ((letter, (at, at + 1)) for at, letter in enumerate(words))
        return
    at = 0
    while at < len(words):
        end = at + 1
        while end < len(words) and (unicodedata.combining(words[end]) or ord(words[end]) in _JAMO):
            end += 1
        composed = nfc(words[at:end])
        alike = composed == words[at:end]
        for number, letter in enumerate(composed):
            yield letter, (at + number, at + number + 1) if alike else (at, end)
        at = end


def _pieces(pieces: tuple[Piece, ...], starts: list[int], first: int, last: int) -> Iterator[tuple[Piece, int, int]]:
    """The pieces that letters of the joined words lie in, and which of their own letters those are."""
    number = bisect_right(starts, first) - 1
    while number < len(pieces) and starts[number] < last:
        start, end = max(first, starts[number]) - starts[number], min(last, starts[number + 1]) - starts[number]
        if start < end:
            yield pieces[number], start, end
        number += 1


def _in_element(piece: Piece, start: int, end: int) -> Span:
    """The letters of the piece in its element's text: as many where it was taken as it is, else those of the same words."""
    if piece.element.tag != TEXT:
        return 0, 1
    own = piece.element.text or ""
    if own == piece.words:
        return start, end
    shown, held = _words(piece.words), _words(own)
    if len(shown) != len(held):
        return 0, len(own)
    meant = [word for word, (begins, ends) in zip(held, shown, strict=True) if begins < end and start < ends]
    return (meant[0][0], meant[-1][1]) if meant else (0, len(own))


def _words(text: str) -> list[Span]:
    return [word.span() for word in _WORD.finditer(text)]

"""By what a dismissed finding is known again when the corrected file comes back.

A fingerprint rests on the check, on the words of the finding's own sentence (in a table: of its row) and where in it the finding stands,
and on the figures it was compared with. It knows nothing of what stands elsewhere, of case, spaces, tone-mark placement, signs between
words, or the number of a point in a list. So it outlives other edits and another file format, and ends where the sentence changes.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Generic, TypeVar

from tiendo.reading.document import Reading
from tiendo.words.figure import Figure
from tiendo.words.finding import Finding
from tiendo.words.place import Span
from tiendo.words.spelling import fold

_WORD = re.compile(r"(?<![^\W_])-[0-9]+(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|[%‰]")
_POINT = re.compile(r"\s*(?:[-+*•–]\s*)?(?:[(]?(?:[0-9]{1,2}(?:[.][0-9]{1,2})*[.)]|[a-zđ][).]|[ivx]{1,5}[.)])(?=\s)|[0-9]{1,3}(?=\s*[|]))")
"""The number of a point in a list, or of a row in a table."""
_DIGITS = 16
Thing = TypeVar("Thing")


def fingerprint(finding: Finding, reading: Reading) -> str:
    """Sixteen hexadecimal digits: the same for the same finding in another version of its document."""
    return Fingerprints(reading).of(finding)


class Fingerprints:
    """The fingerprints of many findings of one reading, which is looked through once."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self._text = reading.document.text
        self._figures = _Overlaps([(figure.place.start, figure.place.end) for figure in reading.figures], reading.figures)
        self._lines = _Overlaps(reading.document.lines, reading.document.lines)
        sentences = {figure.place.sentence for figure in reading.figures}
        self._said = self._places(sentences), self._places(reading.document.lines)
        self._sentences = sentences

    def of(self, finding: Finding) -> str:
        """As `fingerprint`."""
        own = self._own(finding.span)
        said = _words(self._text[slice(*own)])
        at = len(_words(self._text[own[0] : finding.span[0]]))
        among = self._said[0 if own in self._sentences else 1]
        parts = (
            finding.type,
            " ".join(said),
            str(at),
            " ".join(_words(self._text[slice(*finding.span)])),
            # How many sentences, or lines, of the same words stand before this one.
            str(bisect_left(among.get(said, ()), own[0])),
            *(part for span in finding.beside for part in self._compared(span)),
        )
        return sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]

    def _own(self, span: Span) -> Span:
        """The sentence in which the finding stands, or its lines where no figure is there."""
        within = [figure.place.sentence for figure in self._figures.with_any_of(span)] or self._lines.with_any_of(span) or [span]
        return min(start for start, _ in within), max(end for _, end in within)

    def _compared(self, span: Span) -> Iterator[str]:
        """The words at a place the finding was compared with, and what they measure where their own sentence says it."""
        yield " ".join(_words(self._text[slice(*span)]))
        for figure in self._figures.with_any_of(span):
            yield " ".join(_named_there(figure, self._text))

    def _places(self, spans: Iterable[Span]) -> dict[tuple[str, ...], list[int]]:
        """Where each passage of the same words begins, in the order of the text."""
        places: dict[tuple[str, ...], list[int]] = {}
        for span in sorted(spans):
            places.setdefault(_words(self._text[slice(*span)]), []).append(span[0])
        return places


class _Overlaps(Generic[Thing]):
    """Things with spans, in the order of the text, asked for those that share a sign with another span."""

    def __init__(self, spans: Sequence[Span], things: Sequence[Thing]) -> None:
        self._placed = sorted(zip(spans, range(len(things)), things, strict=True), key=lambda placed: placed[:2])
        self._starts = [span[0] for span, _, _ in self._placed]
        self._longest = max((end - start for start, end in spans), default=0)

    def with_any_of(self, span: Span) -> list[Thing]:
        """Those, in the order they were given in."""
        first, last = bisect_left(self._starts, span[0] - self._longest), bisect_left(self._starts, span[1])
        found = [(number, thing) for (_, end), number, thing in self._placed[first:last] if end > span[0]]
        return [thing for _, thing in sorted(found, key=lambda pair: pair[0])]


def _named_there(figure: Figure, text: str) -> tuple[str, ...]:
    """The figure's indicator. One that it takes from another sentence changes with that sentence, so it is left out."""
    indicator = _words(figure.indicator or "")
    sentence = {*_words(text[slice(*figure.place.sentence)])}
    return indicator if sentence.issuperset(indicator) else ()


@lru_cache(maxsize=8192)
def _words(text: str) -> tuple[str, ...]:
    """The words and numbers of a passage, folded, without the number of its point."""
    folded = fold(text)
    point = _POINT.match(folded)
    return tuple(_WORD.findall(folded, point.end() if point else 0))

"""By what a dismissed finding is known again when the corrected file comes back.

A fingerprint rests on the check, on the words of the finding's own sentence (in a table: of its row) and where in it the finding stands,
and on the figures it was compared with. It knows nothing of what stands elsewhere, of case, spaces, tone-mark placement, signs between
words, or the number of a point in a list. So it outlives other edits and another file format, and ends where the sentence changes.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

from tiendo.reading.document import Reading
from tiendo.words.figure import Figure
from tiendo.words.finding import Finding
from tiendo.words.place import Span
from tiendo.words.spelling import fold

_WORD = re.compile(r"(?<![^\W_])-[0-9]+(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|[%‰]")
_POINT = re.compile(r"\s*(?:[-+*•–]\s*)?(?:[(]?(?:[0-9]{1,2}(?:[.][0-9]{1,2})*[.)]|[a-zđ][).]|[ivx]{1,5}[.)])(?=\s)|[0-9]{1,3}(?=\s*[|]))")
"""The number of a point in a list, or of a row in a table."""
_DIGITS = 16


def fingerprint(finding: Finding, reading: Reading) -> str:
    """Sixteen hexadecimal digits: the same for the same finding in another version of its document."""
    text = reading.document.text
    own = _own(finding.span, reading)
    said = _words(text[slice(*own)])
    at = len(_words(text[own[0] : finding.span[0]]))
    parts = (
        finding.type,
        " ".join(said),
        str(at),
        " ".join(_words(text[slice(*finding.span)])),
        str(_earlier(said, own, reading)),
        *(part for span in finding.beside for part in _compared(span, reading)),
    )
    return sha256("\n".join(parts).encode()).hexdigest()[:_DIGITS]


def _own(span: Span, reading: Reading) -> Span:
    """The sentence in which the finding stands, or its lines where no figure is there."""
    within = [figure.place.sentence for figure in reading.figures if _overlap((figure.place.start, figure.place.end), span)]
    within = within or [line for line in reading.document.lines if _overlap(line, span)] or [span]
    return min(start for start, _ in within), max(end for _, end in within)


def _earlier(said: tuple[str, ...], own: Span, reading: Reading) -> int:
    """How many sentences, or lines, of the same words stand before this one."""
    text = reading.document.text
    sentences = {figure.place.sentence for figure in reading.figures}
    among = sentences if own in sentences else reading.document.lines
    return sum(1 for span in among if span[0] < own[0] and _words(text[slice(*span)]) == said)


def _compared(span: Span, reading: Reading) -> Iterator[str]:
    """The words at a place the finding was compared with, and what they measure where their own sentence says it."""
    text = reading.document.text
    yield " ".join(_words(text[slice(*span)]))
    for figure in reading.figures:
        if _overlap((figure.place.start, figure.place.end), span):
            yield " ".join(_named_there(figure, text))


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


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]

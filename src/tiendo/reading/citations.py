"""Citations joined: a later mention of the same number and kind is the same document (rule 23)."""

from collections.abc import Iterator

from tiendo.reading.marks import CitationMark, Mark
from tiendo.words.citation import Citation
from tiendo.words.spelling import fold


def citations(marks: tuple[Mark, ...]) -> Iterator[Citation]:
    """The citations in the order in which they stand; a repeated one names the first by `same_as`."""
    first: dict[tuple[str, str], str] = {}
    cited = (mark for mark in marks if isinstance(mark, CitationMark))
    for count, mark in enumerate(cited, start=1):
        key = fold(mark.kind), fold(mark.number)
        name = f"c{count}"
        earlier = first.setdefault(key, name)
        yield Citation(
            name, mark.start, mark.end, mark.kind, mark.number, mark.day, mark.issuer, None, earlier if earlier != name else None
        )

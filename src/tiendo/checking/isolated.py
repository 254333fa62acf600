"""Comparing two versions in a process of its own, of the same make as reading: texts of strangers can be built to cost time without end.

The two readings go in as the JSON of the reader's contract; the ids of the figures that are partners come out.
"""

import json
import sys
from dataclasses import replace

from tiendo.checking.versions import Compared, Comparison, compare
from tiendo.reading.answer import from_answer, to_answer
from tiendo.reading.document import Reading
from tiendo.reading.isolated import FOR_OWN_FILES, Limits, Reader, in_json, serve
from tiendo.words.figure import Figure

LIMITS = replace(Limits(), size=FOR_OWN_FILES.size)
"""A reading is larger than the file it was made from."""


def compare_isolated(earlier: Reading, later: Reading, limits: Limits = LIMITS) -> Comparison:
    """As `compare`, in a process of its own. ReadingStoppedError, MemoryExceededError, ReadingBrokenError, TooLargeFileError."""
    with Reader(limits, __name__) as process:
        answer = process.answer(in_json([to_answer(earlier), to_answer(later)]), later.document.source)
    before, after = ({figure.id: figure for figure in reading.figures} for reading in (earlier, later))
    return Comparison(
        tuple(
            Compared(None if one is None else before[one], None if other is None else after[other], tuple(fields))
            for one, other, fields in json.loads(answer)
        )
    )


def _answer(data: bytes, _source: str, _asked: bytes) -> bytes:
    earlier, later = map(from_answer, json.loads(data))
    return in_json([[_id(one.earlier), _id(one.later), one.fields] for one in compare(earlier, later).figures])


def _id(figure: Figure | None) -> str | None:
    return figure.id if figure else None


if __name__ == "__main__":
    sys.exit(serve(_answer, *sys.argv[1:]))

"""One JSON object a line for each document, as docs/reading.md describes it."""

import json
from collections.abc import Iterable
from typing import TextIO

from tiendo.cli.language import Language
from tiendo.reading import Reading
from tiendo.reading.answer import to_answer


def write(readings: Iterable[Reading], out: TextIO, _language: Language) -> None:
    """Writes each reading as soon as it is there."""
    for reading in readings:
        # dumps, not dump: only the former uses the fast encoder, which a large document needs.
        out.write(json.dumps(to_answer(reading), ensure_ascii=False, separators=(",", ":")) + "\n")
        out.flush()

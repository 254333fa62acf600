"""One JSON object a line for each document, as docs/reading.md describes it."""

from collections.abc import Iterable
from typing import TextIO

from tiendo.cli.language import Language
from tiendo.reading import Reading
from tiendo.reading.answer import write_answer


def write(readings: Iterable[Reading], out: TextIO, _language: Language) -> None:
    """Writes each reading as soon as it is there."""
    for reading in readings:
        write_answer(reading, out.write)
        out.flush()

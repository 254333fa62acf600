"""Rows of a text (.csv, .tsv): cells parted by semicolons, commas, tabs or bars, with or without quotes."""

import csv
import io

from tiendo.reading.decoding import decoded
from tiendo.reading.document import Document
from tiendo.reading.errors import DamagedFileError, TooManyCellsError

ENDINGS = (".csv", ".tsv")

_PARTERS = (";", "\t", "|", ",")
"""In the order in which they are believed: a Vietnamese Excel parts by semicolons, since the comma is the decimal sign."""
_LOOKED_AT = 40
MOST_CELLS = 2_000_000


def open_document(data: bytes, source: str) -> Document:
    """The document. EmptyFileError, BinaryFileError, EncodingUnknownError, DamagedFileError, TooManyCellsError."""
    # Only a table needs what opens one, and it takes a while to load.
    from tiendo.reading.sheets import Sheet, SheetCell, set_sheet  # noqa: PLC0415
    from tiendo.reading.typesetter import Typesetter  # noqa: PLC0415

    text = decoded(data, source)
    cells: dict[int, dict[int, SheetCell]] = {}
    held = 0
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=parter(text)), start=1):
            filled = {column: SheetCell(words.strip()) for column, words in enumerate(row, start=1) if words.strip()}
            held += len(filled)
            if held > MOST_CELLS:
                raise TooManyCellsError(source, MOST_CELLS)
            if filled:
                cells[number] = filled
    except csv.Error as fault:
        raise DamagedFileError(source, "csv") from fault
    typesetter = Typesetter()
    set_sheet(Sheet(None, cells), typesetter)
    return typesetter.document(data, source, "csv")


def parter(text: str) -> str:
    """The sign that parts cells: the first that parts most lines into equally many."""
    lines = [line for line in text.splitlines()[:_LOOKED_AT] if line.strip()]
    evenness = {sign: _evenness([line.count(sign) for line in lines]) for sign in _PARTERS}
    return max(_PARTERS, key=lambda sign: (evenness[sign], -_PARTERS.index(sign)))


def _evenness(counts: list[int]) -> float:
    """Which share of the lines has the commonest number of signs; nothing where that is none."""
    parted = [count for count in counts if count]
    return max((parted.count(count) / len(counts) for count in set(parted)), default=0.0)

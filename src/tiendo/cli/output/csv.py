"""One row for each figure, for a spreadsheet.

A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@` or a control character for a formula and runs it.
Text comes from documents that others wrote, so such a cell gets an apostrophe in front, which a spreadsheet reads
as "this is text". Columns of numbers hold nothing but our own numbers and are left alone.
"""

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from tiendo.cli.language import Language
from tiendo.reading import Reading
from tiendo.reading.answer import to_answer

_NUMBERS = ("start", "end", "value", "upper", "denominator", "sentence_start", "sentence_end")
COLUMNS = (
    "source",
    "id",
    "start",
    "end",
    "text",
    "kind",
    "value",
    "upper",
    "denominator",
    "unit",
    "bound",
    "role",
    "status",
    "against",
    "assigner",
    "indicator",
    "breakdown",
    "period",
    "base_period",
    "at",
    "area",
    "part_of",
    "sentence_start",
    "sentence_end",
    "locator",
    "matches",
    "doubts",
)
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def write(readings: Iterable[Reading], out: TextIO, _language: Language) -> None:
    """Writes the header, then the rows of each reading as soon as it is there."""
    # Rows end as RFC 4180 has it; with a line feed alone Python would leave a carriage return within a text unquoted.
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for reading in readings:
        writer.writerows(_rows(reading))
        out.flush()


def _rows(reading: Reading) -> Iterator[dict[str, str | int]]:
    for figure in to_answer(reading)["figures"]:
        start, end = figure.pop("sentence")
        row = {"source": reading.document.source, **figure, "sentence_start": start, "sentence_end": end}
        yield {column: said if column in _NUMBERS else _text(said) for column, said in row.items()}


def _text(said: Any) -> str:
    """What a text column says: lists of words joined, other structures as JSON, nothing for nothing."""
    if not said:
        return ""
    if isinstance(said, list) and all(isinstance(part, str) for part in said):
        said = "; ".join(said)
    elif not isinstance(said, str):
        said = json.dumps(said, ensure_ascii=False)
    return f"'{said}" if said.startswith(_FORMULA) else said

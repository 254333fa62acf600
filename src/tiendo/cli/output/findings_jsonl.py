"""One JSON object a line for each document and its findings, as docs/checking.md describes it."""

import json
from collections.abc import Iterable
from typing import TextIO

from tiendo.cli.batch import Outcome
from tiendo.cli.examined import Examined
from tiendo.cli.language import Language
from tiendo.reading.answer import document_answer, finding_answer

_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def write(documents: Iterable[Examined | Outcome], out: TextIO, _language: Language) -> None:
    """Writes each document; one of several that was refused has its refusal in its place."""
    out.writelines((one.as_line().decode() if isinstance(one, Outcome) else _line(one)) + "\n" for one in documents)
    out.flush()


def _line(one: Examined) -> str:
    return _json({"document": document_answer(one.reading.document), "findings": [*map(finding_answer, one.shown)]})

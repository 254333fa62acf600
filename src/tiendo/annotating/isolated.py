"""Annotating in a process of its own, of the same make as reading: for files that strangers send.

The bytes, the remarks and whose they are go in; the ending and the bytes of what came of it come out.
"""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from tiendo.annotating.annotate import annotate
from tiendo.annotating.remark import Annotated, Remark
from tiendo.reading.isolated import Limits, Reader, in_json, serve
from tiendo.reading.read import open_document
from tiendo.words.finding import Severity

_HEAD_END = b"\n"


def annotate_isolated(  # noqa: PLR0913  as `annotate`, with limits
    data: bytes,
    source: str,
    remarks: Sequence[Remark],
    *,
    title: str | None,
    author: str,
    at: datetime,
    language: str,
    limits: Limits | None = None,
) -> Annotated:
    """As `annotate`, in a process of its own. Errors of `read_isolated`."""
    said = [[*remark.span, remark.severity, remark.label, remark.text] for remark in remarks]
    asked = in_json({"remarks": said, "title": title, "author": author, "at": at.isoformat(), "language": language})
    with Reader(limits or Limits(), __name__) as process:
        ending, _, made = process.answer(data, source, asked).partition(_HEAD_END)
    return Annotated(made, ending.decode())


def _answer(data: bytes, source: str, asked: bytes) -> bytes:
    said = json.loads(asked)
    remarks = [Remark((start, end), Severity(severity), label, text) for start, end, severity, label, text in said["remarks"]]
    document = replace(open_document(data, source), title=said["title"])
    made = annotate(data, document, remarks, author=said["author"], at=datetime.fromisoformat(said["at"]), language=said["language"])
    return made.ending.encode() + _HEAD_END + made.data


if __name__ == "__main__":
    sys.exit(serve(_answer, *sys.argv[1:]))

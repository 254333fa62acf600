"""Findings put back into files that others wrote: the remarks on a page of their own, with the text below them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

from tiendo.reading.document import Document
from tiendo.words.finding import Severity
from tiendo.words.place import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a span of the document's text; `label` is the word it begins with, such as `Sai`."""

    span: Span
    severity: Severity
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """The file with the remarks in it, and the ending its name must have."""

    data: bytes
    ending: str


def annotate(_data: bytes, document: Document, remarks: Sequence[Remark], *, author: str, at: datetime, language: str) -> Annotated:
    """A page of the remarks and the document's text."""
    said = "".join(f"<li>{escape(remark.label)}: {escape(remark.text)}</li>" for remark in remarks)
    head = f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{escape(author)} {at:%d/%m/%Y}</title>'
    return Annotated(f"{head}<ul>{said}</ul><pre>{escape(document.text)}</pre></html>".encode(), ".html")

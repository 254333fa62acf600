"""What a format makes of bytes: a text whose every piece knows its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Day
from enum import StrEnum

from tiendo.reading.tables.grid import Table
from tiendo.words.citation import Citation
from tiendo.words.figure import Figure
from tiendo.words.finding import Finding
from tiendo.words.place import Span


class Restriction(StrEnum):
    """Why a document is not to be published, as stamped on it."""

    #: *dự thảo*
    DRAFT = "draft"
    #: *lưu hành nội bộ*
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True)
class Document:
    """The text as read and what its head says of it; `lines` are the spans of the text's lines.

    What the format knows beside the text: the `locators` of the lines (none where the number of a line is its native
    place), its `tables`, and `findings` such as hidden rows.
    """

    source: str
    sha256: str
    format: str
    text: str
    lines: tuple[Span, ...] = ()
    title: str | None = None
    kind: str | None = None
    number: str | None = None
    date: Day | None = None
    published: Day | None = None
    issuer: str | None = None
    area: str | None = None
    period: str | None = None
    locators: tuple[Mapping[str, int | str], ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()
    restrictions: tuple[Restriction, ...] = ()

    def locator(self, line: int) -> Mapping[str, int | str]:
        """The native place of a line, counted from 0: `{"line": 1}` where the format gives none."""
        return self.locators[line] if self.locators else {"line": line + 1}

    @property
    def id(self) -> str:
        """The same for the same bytes: the first sixteen digits of their SHA-256."""
        return self.sha256[:16]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and what was recognised in it, each in the order in which it stands."""

    document: Document
    figures: tuple[Figure, ...] = ()
    citations: tuple[Citation, ...] = ()
    findings: tuple[Finding, ...] = ()

"""A citation: one document named by another."""

from dataclasses import dataclass
from datetime import date as Day


@dataclass(frozen=True, slots=True)
class Citation:
    """What a text says of a document it cites; `same_as` is the id of an earlier mention of the same document."""

    id: str
    start: int
    end: int
    kind: str
    number: str | None
    date: Day | None
    issuer: str | None
    subject: str | None
    same_as: str | None = None

"""A finding: a fault or a doubt in data, as a value with a place."""

from dataclasses import dataclass
from enum import StrEnum

from tiendo.words.place import Span


class Severity(StrEnum):
    """How sure a finding is."""

    #: *sai*: no value in the intervals agrees
    WRONG = "wrong"
    #: *lệch*: two statements differ
    DIFFERS = "differs"
    #: *cần xem*: a doubt
    DOUBT = "doubt"


@dataclass(frozen=True, slots=True)
class Sentence:
    """One message in both languages of the interface."""

    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found where (`said`), what was expected, and why; `message` can be pasted to the unit concerned.

    `beside` are the other places of the document that it was compared with.
    """

    type: str
    severity: Severity
    span: Span
    said: str
    expected: str
    because: str
    message: Sentence
    beside: tuple[Span, ...] = ()

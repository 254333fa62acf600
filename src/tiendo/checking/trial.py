"""One comparison that a check made: the figures it rests on, and the fault it met, if any."""

from dataclasses import dataclass

from tiendo.words.figure import Figure
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check has against one place: what is said there, what was expected, how that was computed, and the sentence.

    `beside` are the other places of the same document that it was compared with. A check gives no type: it is its own name.
    """

    severity: Severity
    span: Span
    said: str
    expected: str
    because: str
    message: Sentence
    beside: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """A comparison of these figures; without a fault it agreed."""

    figures: tuple[Figure, ...]
    fault: Fault | None = None

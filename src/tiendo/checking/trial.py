"""One comparison that a check made: the figures it rests on, and the fault it met, if any."""

from collections.abc import Sequence
from dataclasses import dataclass

from tiendo.assessing.stated import Agreement
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


def disagreement(  # noqa: PLR0913, PLR0917  all that a fault says
    claim: Figure, beside: Sequence[Figure], severity: Severity, expected: str, because: str, message: Sentence
) -> Trial:
    """The trial of a figure that does not agree with others: the fault stands at the figure."""
    fault = Fault(severity, span_of(claim), claim.text, expected, because, message, tuple(map(span_of, beside)))
    return Trial((claim, *beside), fault)


def gravity(verdict: Agreement, severity: Severity = Severity.WRONG) -> Severity:
    """How grave a disagreement is: a number that was cut off instead of rounded is only to be looked at."""
    return Severity.DOUBT if verdict is Agreement.CUT else severity


def span_of(figure: Figure) -> Span:
    """Where the figure stands."""
    return figure.place.start, figure.place.end

"""What several documents state, by quantity: each statement with the document it stands in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tiendo.checking.evidence import Evidence
from tiendo.checking.statements.quantity import Quantity, Statement, agree, by_quantity, statements
from tiendo.words.figure import Role
from tiendo.words.period import Calendar, PeriodLabelError, read_period


@dataclass(frozen=True, slots=True)
class Said:
    """A statement, the place of its document in the list, and the place of that in time."""

    document: int
    order: int
    statement: Statement


def documents_in_order(several: Sequence[Evidence]) -> Sequence[int]:
    """Where each document stands in time: by its date, those without one in the order given."""
    dated = sorted(range(len(several)), key=lambda n: (several[n].document.date or date.max, n))
    return [dated.index(n) for n in range(len(several))]


def said_of(several: Sequence[Evidence], order: Sequence[int]) -> Mapping[Quantity, Sequence[Said]]:
    """The statements of every quantity in all documents, earlier documents first. The same file twice is one document."""
    found: dict[Quantity, list[Said]] = {}
    known: set[str] = set()
    for n, evidence in sorted(enumerate(several), key=lambda pair: order[pair[0]]):
        if evidence.document.sha256 in known and evidence.document.sha256.strip("0"):
            continue
        known.add(evidence.document.sha256)
        for quantity, some in by_quantity(statements(evidence)).items():
            for statement in _trusted(some):
                found.setdefault(quantity, []).append(Said(n, order[n], statement))
    return found


def _trusted(some: Sequence[Statement]) -> Sequence[Statement]:
    """Statements of one document that agree, estimates left out where there are others; of several values none is the document's."""
    firm = [one for one in some if not one.is_estimate] or some
    return firm if all(agree(firm[0], one) for one in firm[1:]) else ()


def is_estimate(several: Sequence[Evidence], said: Said) -> bool:
    """Whether the text says so, or the document is older than the 15th of the period's last month, when reports close."""
    if said.statement.is_estimate:
        return True
    day = several[said.document].document.date
    try:
        closes = read_period(said.statement.quantity.period, Calendar.ADMINISTRATIVE).end
    except PeriodLabelError:
        return False
    return day is not None and day < closes


def may_differ(several: Sequence[Evidence], one: Said, other: Said) -> bool:
    """Whether the two may rightly differ.

    An estimate may differ from what is none and from the estimate of a report on another period; a target is proposed before it is set.
    """
    if one.statement.quantity.role is Role.TARGET:
        return True
    estimates = is_estimate(several, one), is_estimate(several, other)
    if estimates == (False, False):
        return False
    return estimates != (True, True) or several[one.document].document.period != several[other.document].document.period

"""Where a clause stands: what its document, its heading and the figures before it lend to it."""

from dataclasses import dataclass

from tiendo.reading.document import Document
from tiendo.reading.moment import Moment
from tiendo.words.figure import Figure, Role


MEMORY = 40
"""How many figures of a sentence are looked back on; a longer sentence is a list or a run of digits."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the headings above say: whether targets follow, and for which period."""

    role: Role | None = None
    period: str | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """The document, its `moment` for period phrases, the heading above; `before` the figures of this sentence so far
    (the last `MEMORY` of them), `asides` the ids of those in brackets and `starts` of levels something moved from, `carried` the last figure of
    the paragraph's sentence before that was no aside."""

    document: Document
    moment: Moment
    heading: Heading
    before: tuple[Figure, ...] = ()
    asides: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    carried: Figure | None = None

    @property
    def last(self) -> Figure | None:
        """The figure just before in this sentence."""
        return self.before[-1] if self.before else None

    @property
    def subject(self) -> Figure | None:
        """The figure whose subject a clause without one of its own inherits."""
        return next((figure for figure in reversed(self.before) if figure.id not in self.asides), self.last or self.carried)

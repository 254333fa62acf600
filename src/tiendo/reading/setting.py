"""Where a clause stands: what its document, its heading and the figures before it lend to it."""

from collections.abc import Callable
from dataclasses import dataclass

from tiendo.reading.document import Document
from tiendo.reading.marks import AreaMark, Mark
from tiendo.reading.moment import Moment
from tiendo.words.figure import Figure, Role
from tiendo.words.place import Span

MEMORY = 40
"""How many figures of a sentence are looked back on; a longer sentence is a list or a run of digits."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What the headings above say: whether targets follow, and for which period."""

    role: Role | None = None
    period: str | None = None


Within = Callable[[Span], tuple[Mark, ...]]
"""Gives the marks of a stretch of the document."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a clause stands.

    `moment` says what period phrases lean on, `areas` are all the places the document names. `before` are the figures
    of this sentence so far, the last `MEMORY` of them; `asides` the ids of those in brackets, `starts` of levels that
    something moved from. `carried` is the last figure before this sentence that was neither, in its paragraph or in the
    line above its list, and `whole` the last of these that parts may add up to. A list's line above also lends a `unit`, a `topic`,
    and `opens_parts` when its items are parts.
    """

    document: Document
    moment: Moment
    heading: Heading
    areas: tuple[AreaMark, ...] = ()
    line: int = 0
    before: tuple[Figure, ...] = ()
    asides: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    carried: Figure | None = None
    whole: Figure | None = None
    opens_parts: bool = False
    unit: str | None = None
    topic: str | None = None

    @property
    def last(self) -> Figure | None:
        """The figure just before in this sentence."""
        return self.before[-1] if self.before else None

    @property
    def subject(self) -> Figure | None:
        """The figure whose subject a clause without one of its own inherits."""
        return next((figure for figure in reversed(self.before) if figure.id not in self.asides), self.last or self.carried)

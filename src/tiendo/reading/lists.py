"""Lists under a line that ends in a colon, and what that line lends to their items.

`Thu ngân sách 5 tháng 93 tỷ đồng, gồm:` lends subject, period and the whole whose parts follow; `Các khoản thu (ĐVT: tỷ
đồng):` lends a unit, `Số vụ vi phạm theo địa bàn:` a topic, `Phấn đấu năm 2025 đạt:` role and period as a heading does.
"""

import re
from dataclasses import dataclass, replace

from tiendo.reading.marks import Aim, Anchor, CitationMark, Mark, Part, PeriodPhrase, Plan, Versus
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.phrases import leading_phrase
from tiendo.reading.sentences import is_list_item
from tiendo.reading.setting import Heading, Said, Setting
from tiendo.reading.unit_note import unit_note
from tiendo.words.figure import Role
from tiendo.words.place import Span

_MARKER = re.compile(r"\s*(?:([-+*•▪●–])|(\d{1,2})(?:\.\d{1,2})*[.)/]?\s|([a-zđ])[.)])")
_BLANK = re.compile(r"\s*")
_COLON_LAST = re.compile(r":\s*$")
_FAR = 20
"""Blanks that may follow the colon."""
_AS_FOLLOWS = re.compile(fold_pattern(r"[ ,]{0,9}(?:(?:cụ thể )?như sau|cụ thể|theo [^.;:]{1,40})?[ ]{0,9}:[ ]{0,9}$"))


@dataclass(frozen=True, slots=True)
class Opened:
    """A list that is open: the marker of the line above it, the headings it stood under, and where its last words stood."""

    marker: str
    under: Heading
    lent: Setting


class Lists:
    """Follows the lists of one document from top to bottom."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._open: list[Opened] = []
        self._under = Heading()

    def enter(self, line: Span, heading: Heading) -> None:
        """Goes on to a line under this heading: one that is no item closes all lists, an item those of its own marker."""
        self._under = heading
        if not self._open or _BLANK.fullmatch(self._page.text, *line):
            return
        if not is_list_item(self._page.text, line):
            self._open.clear()
            return
        marker = self._marker(line)
        while any(opened.marker == marker for opened in self._open):
            self._open.pop()

    def lent(self, setting: Setting) -> Setting:
        """The setting of the line with what the line above its list lends."""
        if not self._open:
            return setting
        opened = self._open[-1]
        # A heading inside the list that says more than those above it counts more than the line above the list.
        heading = opened.lent.heading if setting.heading == opened.under else setting.heading
        return replace(opened.lent, line=setting.line, heading=heading, said=Said())

    def opens(self, line: Span) -> bool:
        """Whether a list follows below the line: it ends in a colon."""
        return _COLON_LAST.search(self._page.text, max(line[0], line[1] - _FAR), line[1]) is not None

    def leave(self, line: Span, marks: tuple[Mark, ...], after: Setting) -> None:
        """Opens the list below the line where it ends in a colon; `after` is the setting at its end."""
        if not self.opens(line):
            return
        last = max((mark.end for mark in marks if not isinstance(mark, Part | PeriodPhrase)), default=0)
        opens_parts = any(isinstance(mark, Part) and mark.start >= last for mark in marks)
        unit = unit_note(self._page, line) or after.unit
        topic = self._topic(line, marks) if after.carried is None else None
        lent = replace(after, opens_parts=opens_parts, unit=unit, topic=topic, heading=_heading(marks, after))
        self._open.append(Opened(self._marker(line), self._under, lent))

    def _topic(self, line: Span, marks: tuple[Mark, ...]) -> str | None:
        """What a line without a figure says is listed."""
        start, end = line
        closing = _AS_FOLLOWS.search(self._page.folded, start, end)
        span = (start, closing.start() if closing else end)
        return leading_phrase(self._page, span, tuple(mark for mark in marks if mark.end <= span[1]))

    def _marker(self, line: Span) -> str:
        """The sort of sign the line begins with: a dash, digits, a letter; empty for running text."""
        said = _MARKER.match(self._page.folded, *line)
        return (said[1] or ("1" if said[2] else "a")) if said else ""


def _heading(marks: tuple[Mark, ...], setting: Setting) -> Heading:
    """What the line above a list lends as a heading does; a period compared with or of a document cited is not its own."""
    role = Role.TARGET if any(isinstance(mark, Aim) for mark in marks) else setting.heading.role
    if any(isinstance(mark, Versus | CitationMark | Plan) for mark in marks):
        return Heading(role, setting.heading.period)
    phrases = (mark for mark in marks if isinstance(mark, PeriodPhrase) and mark.anchor in (Anchor.YEAR, Anchor.OWN) and not mark.last_year)
    return Heading(role, next((label for phrase in phrases if (label := setting.moment.label(phrase))), setting.heading.period))

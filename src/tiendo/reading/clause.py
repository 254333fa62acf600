"""A quantity with the words that belong to it: those that lead to it (`head`) and those that follow (`tail`).

The words between two quantities are shared out at the first punctuation mark, or where a verb or `và` opens the
second: in `tăng 2,1% so với tháng trước và tăng 11,4% so với cùng kỳ` the first comparison is the first figure's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tiendo.reading.marks import Aim, Mark, Movement, Part, PeriodPhrase, Plan, Quantity, StatusMark, Verb, VerbMark, Versus, Way
from tiendo.reading.page import Page, fold_pattern
from tiendo.words.place import Span

_BOUNDARY = re.compile(r"[,;:.()\[\]/|]")
_AND = re.compile(fold_pattern(r"(?<![^\W_])(?:và|hoặc|còn)(?![^\W_])"))


@dataclass(frozen=True, slots=True)
class Clause:
    """One quantity of a sentence. `head` and `tail` are marks; `bracket` says the quantity stands in brackets
    opened after the quantity before; `opens` that the brackets were opened right before its head."""

    page: Page
    quantity: Quantity
    head: tuple[Mark, ...]
    head_span: Span
    tail: tuple[Mark, ...]
    tail_span: Span
    bracket: bool = False
    opens: bool = False
    closes: bool = False

    @property
    def head_text(self) -> str:
        """The folded words that lead to the quantity."""
        return self.page.folded[slice(*self.head_span)]

    @property
    def tail_text(self) -> str:
        """The folded words that follow the quantity, up to the clause's end."""
        return self.page.folded[slice(*self.tail_span)]

    @property
    def verb(self) -> Movement | VerbMark | None:
        """The verb that governs the quantity: the last of the head, the subject's own nouns aside."""
        return next((mark for mark in reversed(self.verbs) if not (isinstance(mark, Movement) and mark.way is Way.FROM)), None)

    @property
    def verbs(self) -> tuple[Movement | VerbMark, ...]:
        """All verbs of the head's last stretch that can govern a number."""
        start = self.head_span[0] + self.head_text.rfind(", ") + 1
        return tuple(
            mark
            for mark in self.head
            if isinstance(mark, Movement | VerbMark) and mark.start >= start and not _IN_NOUN.search(self.page.folded[max(0, mark.start - 16) : mark.start])
        )

    @property
    def is_from(self) -> bool:
        """Whether `từ` stands right before the quantity, hedges aside."""
        return bool(_FROM_BEFORE.search(self.head_text))

    @property
    def is_coordinate(self) -> bool:
        """Whether nothing but `và`, a comma or a hedge leads to the quantity."""
        return bool(_BARE_AND.fullmatch(self.head_text))

    def first_of(self, kind: type[Mark]) -> Mark | None:
        """The first mark of the tail of that kind."""
        return next((mark for mark in self.tail if isinstance(mark, kind)), None)


_IN_NOUN = re.compile(fold_pattern(r"(?<![^\W_])(?:tốc độ|mức độ|mức|tỷ lệ|tỉ lệ|xu hướng|đà|nhịp độ|độ|chỉ số|số)[ ]+$"))
_FROM_BEFORE = re.compile(fold_pattern(r"(?<![^\W_])từ[ ]*$"))
_BARE_AND = re.compile(fold_pattern(r"[\s,]*(?:(?:và|hoặc|đến)[ ]*)?(?:(?:gần|trên|hơn|khoảng|dưới)[ ]*)?"))


def clauses(page: Page, sentence: Span, marks: tuple[Mark, ...]) -> Iterator[Clause]:
    """The clauses of a sentence, one for each quantity among its marks."""
    quantities = [mark for mark in marks if isinstance(mark, Quantity)]
    start, bracket, depth = sentence[0], False, 0
    for index, quantity in enumerate(quantities):
        following = quantities[index + 1] if index + 1 < len(quantities) else None
        until = following.start if following else sentence[1]
        gap = [mark for mark in marks if quantity.end <= mark.start < until and mark is not following]
        cut = _cut(page, quantity.end, until, gap, last=following is None)
        head_start = _after_bracket(page, start, quantity.start, marks)
        yield Clause(
            page,
            quantity,
            tuple(mark for mark in marks if head_start <= mark.start < quantity.start and not isinstance(mark, Quantity)),
            (head_start, quantity.start),
            tuple(mark for mark in gap if mark.start < cut),
            (quantity.end, cut),
            bracket=depth > 0 or page.text[start:quantity.start].rfind("(") > page.text[start:quantity.start].rfind(")"),
            opens=head_start > start,
            closes=False,
        )
        depth = max(0, depth + _depth(page.text, start, quantity.start))
        depth = max(0, depth + _depth(page.text, quantity.start, cut))
        start = cut


def _depth(text: str, start: int, end: int) -> int:
    return text.count("(", start, end) - text.count(")", start, end)


def _after_bracket(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> int:
    """Where the head begins: after a bracket still open at the quantity."""
    opened = page.text.rfind("(", start, end)
    if opened < 0 or page.text.find(")", opened, end) >= 0 or any(mark.start <= opened < mark.end for mark in marks):
        return start
    return opened + 1


def _cut(page: Page, start: int, end: int, gap: list[Mark], *, last: bool) -> int:
    """Where the tail of one quantity ends and the head of the next begins."""
    for boundary in _BOUNDARY.finditer(page.folded, start, end):
        if not any(mark.start <= boundary.start() < mark.end for mark in gap):
            return boundary.start()
    if last:
        return end
    openers = [mark.start for mark in gap if _opens(mark)]
    openers += [found.start() for found in _AND.finditer(page.folded, start, end) if not any(mark.start <= found.start() < mark.end for mark in gap)]
    versus = [mark.end for mark in gap if isinstance(mark, Versus)]
    return min((opener for opener in openers if not versus or opener >= versus[0]), default=end if versus else start)


def _opens(mark: Mark) -> bool:
    match mark:
        case Movement() | Aim() | Part() | StatusMark():
            return True
        case VerbMark(verb=verb):
            return verb is not Verb.HAVE
        case PeriodPhrase() | Plan():
            return False
        case _:
            return False

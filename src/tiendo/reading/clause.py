"""A quantity with the words that belong to it: those that lead to it (`head`) and those that follow (`tail`).

The words between two quantities are shared out at the first punctuation mark, or where a verb or `và` opens the
second: in `tăng 2,1% so với tháng trước và tăng 11,4% so với cùng kỳ` the first comparison is the first figure's.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from tiendo.reading.marks import (
    Aim,
    Anchor,
    Form,
    Hedge,
    Mark,
    Movement,
    Part,
    PeriodPhrase,
    Plan,
    Quantity,
    StatusMark,
    Verb,
    VerbMark,
    Versus,
    Way,
)
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.units import read_unit_at
from tiendo.words.place import Span

_BOUNDARY = re.compile(r"[,;:.()\[\]|]|(?<!%)/|/(?!(?!(?:kh|dt|ct)(?![^\W_])|kế hoạch|dự toán)[^\W\d_])")
_AND = re.compile(fold_pattern(r"(?<![^\W_])(?:và|hoặc|còn|nhưng|song|nên|với)(?![^\W_])"))


class Clause:
    """One quantity of a sentence; `head` and `tail` are the marks before and after it.

    `bracket` says that the quantity stands in brackets, `opens` that they open right before its head; `lead` is what
    stands between the quantity before and the brackets, for both numbers of a pair in brackets. `dated` is the period
    in brackets right after the quantity.

    Made of these once, since every resolver asks for them: `head_text` and `tail_text` are the folded words before and
    after the quantity; `verbs` all verbs of the head's last stretch that can govern a number, `verb` the one that does;
    `is_from` whether `từ` stands right before the quantity, hedges aside.
    """

    __slots__ = (
        *("page", "quantity", "head", "head_span", "tail", "tail_span", "lead", "lead_span", "bracket", "opens", "dated"),
        *("head_text", "tail_text", "verbs", "verb", "is_from"),
    )

    def __init__(  # noqa: PLR0913  a clause is cut out of its sentence in one place, clauses()
        self,
        page: Page,
        quantity: Quantity,
        *,
        head: tuple[Mark, ...],
        head_span: Span,
        tail: tuple[Mark, ...],
        tail_span: Span,
        lead: tuple[Mark, ...],
        lead_span: Span,
        bracket: bool,
        opens: bool,
        dated: PeriodPhrase | None,
    ) -> None:
        self.page, self.quantity = page, quantity
        self.head, self.head_span = head, head_span
        self.tail, self.tail_span = tail, tail_span
        self.lead, self.lead_span = lead, lead_span
        self.bracket, self.opens, self.dated = bracket, opens, dated
        self.head_text = page.folded[head_span[0] : head_span[1]]
        self.tail_text = page.folded[tail_span[0] : tail_span[1]]
        self.verbs = self._verbs()
        self.verb = self._verb()
        ends_so = self.head_text.rstrip(" ").endswith("từ")
        self.is_from = ends_so and bool(_FROM_BEFORE.search(self.head_text, max(0, len(self.head_text) - _FROM_WIDTH)))

    def _verbs(self) -> tuple[Movement | VerbMark, ...]:
        said = [mark for mark in self.head if isinstance(mark, Movement | VerbMark)]
        if not said:
            return ()
        start = self.head_span[0]
        for stop in _STRETCH.finditer(self.head_text):
            start = stop.end() + self.head_span[0]
        return tuple([mark for mark in said if mark.start >= start and not self._is_noun(mark)])

    def _is_noun(self, verb: Movement | VerbMark) -> bool:
        """Whether the verb is part of a noun: `tốc độ tăng`, `mức giảm`."""
        return isinstance(verb, Movement) and bool(_IN_NOUN.search(self.page.folded, max(0, verb.start - 16), verb.start))

    def _verb(self) -> Movement | VerbMark | None:
        """The last of the verbs, the subject's own nouns aside."""
        verbs = [mark for mark in self.verbs if not (isinstance(mark, Movement) and mark.way is Way.FROM)]
        if len(verbs) > 1 and self._said(verbs[-1]) == "là" and self._said(verbs[-2]).endswith("hơn"):
            return verbs[-2]
        return verbs[-1] if verbs else None

    def _said(self, mark: Mark) -> str:
        return self.page.folded[mark.start : mark.end].strip()

    @property
    def is_start_level(self) -> bool:
        """Whether the number is a level that something moved from: `từ 4.105 hồ sơ … lên 6.890 hồ sơ`."""
        return self.is_from and self.quantity.form is Form.SINGLE and bool(_ONWARD.match(self.page.folded, self.quantity.end))

    @property
    def is_coordinate(self) -> bool:
        """Whether nothing but `và`, a comma or a hedge leads to the quantity."""
        return len(self.head_text) < _FROM_WIDTH and bool(_BARE_AND.fullmatch(self.head_text))

    @property
    def is_first_of_pair(self) -> bool:
        """Whether a slash and another number follow: `93,6%/ 92,7%`, `07 lượt/08 công dân`."""
        return bool(_PAIRED.match(self.page.folded, self.quantity.end))

    @property
    def is_second_of_pair(self) -> bool:
        """Whether a slash joins the number to the one before."""
        return "/" in self.head_text and bool(_SLASH_ONLY.fullmatch(self.head_text))


_FROM_WIDTH = 40
"""Characters of the longest run of blanks, `và` and a hedge that is looked for before a number."""
_PROGRAMME = re.compile(fold_pattern(r"(?:đại hội|nghị quyết|kế hoạch|chương trình|đề án|quy hoạch|chiến lược|dự án)(?![^\W_])"))
_IN_NOUN = re.compile(
    fold_pattern(r"(?<![^\W_])(?:tốc độ|mức độ|mức|tỷ lệ|tỉ lệ|xu hướng|đà|nhịp độ|độ|chỉ số|(?<!thiểu[ ])(?<!đa[ ])số)[ ]{1,9}$")
)
_FROM_BEFORE = re.compile(fold_pattern(r"(?<![^\W_])từ[ ]{0,9}$"))
_ONWARD = re.compile(fold_pattern(r"[^.;,]{0,60}?(?<![^\W_])(?:(?<!trở[ ])lên|xuống|còn|giảm|tăng)(?![^\W_])[^.;,]{0,24}\d"))
_PAIRED = re.compile(fold_pattern(r"[ ]{0,9}/[ ]{0,9}(?:kh|kế hoạch|dt|dự toán|ct|chỉ tiêu)?[ ]{0,9}\d"))
_STRETCH = re.compile(r", |[;:)]")
_SLASH_ONLY = re.compile(fold_pattern(r"[ ]{0,9}/[ ]{0,9}(?:kh|kế hoạch|dt|dự toán|ct|chỉ tiêu)?[ ]{0,9}"))
_BARE_AND = re.compile(fold_pattern(r"[\s,)]*(?:(?:và|hoặc|đến)[ ]{0,9})?(?:(?:gần|trên|hơn|khoảng|dưới)[ ]{0,9})?"))


def clauses(page: Page, sentence: Span, marks: tuple[Mark, ...]) -> list[Clause]:
    """The clauses of a sentence, one for each quantity among its marks.

    Percentages in a row share what follows the last of them: `lần lượt bằng 113% và 98,5% so với cùng kỳ`.
    """
    found = list(_clauses(page, sentence, marks))
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index], found[index + 1]
        if not one.tail and following.tail and following.is_coordinate and one.quantity.unit == following.quantity.unit == "%":
            one.tail = following.tail
    return found


def _clauses(page: Page, sentence: Span, marks: tuple[Mark, ...]) -> Iterator[Clause]:
    places = [index for index, mark in enumerate(marks) if isinstance(mark, Quantity)]
    start, first, depth = sentence[0], 0, 0
    lead: tuple[Mark, ...] = ()
    lead_span: Span = (start, start)
    for place, following in zip(places, [*places[1:], None], strict=True):
        quantity: Quantity = marks[place]  # type: ignore[assignment]
        until = marks[following].start if following else sentence[1]
        ahead = _from(marks[max(first, place - _MOST_MARKS) : place], quantity.start - _REACH)
        gap = marks[place + 1 : min(following or len(marks), place + _MOST_MARKS)]
        while gap and gap[-1].end > quantity.end + _REACH:
            gap = gap[:-1]
        cut = _cut(page, quantity.end, min(until, quantity.end + _REACH), gap, last=following is None)
        depth = max(0, depth + _depth(page.text, start, quantity.start))
        start = max(start, quantity.start - _REACH)
        opened = _opened(page, start, quantity.start, ahead)
        head_start = start if opened is None else opened + 1
        tail = _before(gap, cut)
        if opened is not None:
            lead, lead_span = _before(ahead, opened), (start, opened)
        elif page.folded.find("/", start, quantity.start) < 0 or not _SLASH_ONLY.fullmatch(page.folded, start, quantity.start):
            lead, lead_span = (), (start, start)
        yield Clause(
            page,
            quantity,
            head=_from(ahead, head_start),
            head_span=(head_start, quantity.start),
            tail=tail,
            tail_span=(quantity.end, cut),
            lead=lead,
            lead_span=lead_span,
            bracket=depth > 0,
            opens=opened is not None,
            dated=_dated(page, quantity.end, gap),
        )
        depth = max(0, depth + _depth(page.text, quantity.start, cut))
        start, first = cut, place + 1 + len(tail)


_REACH, _MOST_MARKS = 600, 60
"""How far a clause reaches before and after its number, in characters and marks: no sentence says more of one."""


def _from(marks: tuple[Mark, ...], start: int) -> tuple[Mark, ...]:
    """Those that begin at `start` or after it."""
    return marks if not marks or marks[0].start >= start else marks[bisect_left(marks, start, key=_start) :]


def _before(marks: tuple[Mark, ...], end: int) -> tuple[Mark, ...]:
    """Those that begin before `end`."""
    return marks if not marks or marks[-1].start < end else marks[: bisect_left(marks, end, key=_start)]


def _start(mark: Mark) -> int:
    return mark.start


def _depth(text: str, start: int, end: int) -> int:
    return text.count("(", start, end) - text.count(")", start, end)


def _opened(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> int | None:
    """Where the brackets open that are still open at the quantity, or None where none open in its head."""
    opened = page.text.rfind("(", start, end)
    if opened < 0 or page.text.find(")", opened, end) >= 0 or _covers(marks, opened):
        return None
    return opened


def _covers(marks: Iterable[Mark], at: int) -> bool:
    """Whether the sign at this place belongs to one of the marks."""
    for mark in marks:  # noqa: SIM110  asked of every sign around every number, which a generator would make slow
        if mark.start <= at < mark.end:
            return True
    return False


def _dated(page: Page, end: int, gap: tuple[Mark, ...]) -> PeriodPhrase | None:
    """The phrase that follows the number in brackets: `65 triệu đồng (năm 2023)`, `71 triệu đồng (ước năm 2024)`."""
    for mark in gap:
        if (
            isinstance(mark, PeriodPhrase)
            and mark.anchor is Anchor.YEAR
            and page.text[mark.end : mark.end + 1] == ")"
            and _BRACKET.fullmatch(page.folded, end, mark.start)
        ):
            return mark
    return None


_VERSUS_AFTER = re.compile(fold_pattern(r"\) so (?!với kế hoạch)"))
"""A comparison after the brackets is that of the number in them too: `giảm 07 vụ (13,2%) so với cùng kỳ`."""
_BRACKET = re.compile(fold_pattern(r"[ ]{0,9}\((?:(?:ước|dự kiến) )?"))


def _is_alone(page: Page, phrase: Mark) -> bool:
    """Whether nothing but the phrase stands in its brackets."""
    return page.text[phrase.start - 1 : phrase.start] == "(" and page.text[phrase.end : phrase.end + 1] == ")"


def _cut(page: Page, start: int, end: int, gap: tuple[Mark, ...], *, last: bool) -> int:
    """Where the tail of one quantity ends and the head of the next begins."""
    noun = read_unit_at(page, start).end if page.folded[start - 1] == "%" else start
    for boundary in _BOUNDARY.finditer(page.folded, min(noun, end), end):
        at = boundary.start()
        if not _covers(gap, at) and not _VERSUS_AFTER.match(page.folded, at):
            return at
    if last:
        return end
    openers = [mark.start for mark in gap if _opens(mark)]
    named = [mark for mark in gap if not (isinstance(mark, VerbMark) and mark.verb is Verb.HAVE)]
    openers += [found.start() for found in _AND.finditer(page.folded, start, end) if not _covers(named, found.start())]
    versus = [mark.end for mark in gap if isinstance(mark, Versus)]
    hedge = next((mark.start for mark in gap if isinstance(mark, Hedge) and mark.end >= end - 1), end)
    return min((opener for opener in openers if not versus or opener >= versus[0]), default=hedge)


def _opens(mark: Mark) -> bool:
    match mark:
        case Movement() | Aim() | Part() | StatusMark():
            return True
        case VerbMark(verb=verb):
            return verb is not Verb.HAVE
        case _:
            return False


def said_period(clause: Clause) -> PeriodPhrase | None:
    """The period phrase that dates the number itself, or None.

    It is one right after it, in brackets or after a level (`12 chỉ tiêu năm 2025`); else the last of the head that
    nothing is compared with; else one after a level that something moved from or to (`36,5 triệu đồng năm 2020`).
    """
    if dated := clause.dated or _right_after(clause):
        return dated
    start = clause.head_span[0] + clause.head_text.rfind(")") + 1
    for mark in reversed(clause.head):
        if mark.start < start and not _dates_subject(clause, mark):
            break
        if isinstance(mark, PeriodPhrase) and _dates_number(clause, mark):
            return mark
    if clause.is_from or _goes_to(clause):
        for mark in clause.tail:
            if isinstance(mark, PeriodPhrase) and not is_compared(clause, mark, clause.tail):
                return mark
    return None


def _right_after(clause: Clause) -> PeriodPhrase | None:
    """The period that follows a level with nothing between; after a change, a share or a multiple it is the base."""
    phrase = clause.tail[0] if clause.tail else None
    if not isinstance(phrase, PeriodPhrase) or phrase.anchor is not Anchor.YEAR or isinstance(clause.verb, Movement):
        return None
    bare = clause.page.folded[clause.quantity.end : phrase.start].strip() in ("", "vào", "trong")
    return phrase if bare and clause.quantity.unit not in (None, "%", "lần") else None


def _dates_subject(clause: Clause, mark: Mark) -> bool:
    """Whether the mark is a period in brackets of its own after the subject: `Thu nhập bình quân (năm 2023) 65 triệu đồng`."""
    subject = clause.page.text[clause.head_span[0] : mark.start - 1]
    return isinstance(mark, PeriodPhrase) and mark.anchor is Anchor.YEAR and bool(subject.strip(" ,;(")) and _is_alone(clause.page, mark)


def _dates_number(clause: Clause, phrase: PeriodPhrase) -> bool:
    """Whether a period of the head is the number's own: no moment, no base of a comparison, no part of a name."""
    if phrase.anchor in (Anchor.START, Anchor.NOW) or is_compared(clause, phrase, clause.head):
        return False
    if _PRICES_BEFORE.search(clause.page.folded, max(0, phrase.start - 20), phrase.start):
        return False
    return not (phrase.last_year and _is_name(clause, phrase))


_PRICES_BEFORE = re.compile(fold_pattern(r"(?<![^\W_])giá (?:so sánh|cố định|hiện hành)[ ]{1,9}$"))
"""Before the year whose prices a value is stated in, which is not the year it belongs to."""


def _is_name(clause: Clause, phrase: PeriodPhrase) -> bool:
    """Whether a span of years belongs to a name: `Đại hội …, nhiệm kỳ 2020-2025`, `Kế hoạch 5 năm 2021-2025`."""
    folded = clause.page.folded
    if clause.opens and any(isinstance(mark, Plan) and mark.end <= phrase.start for mark in clause.head):
        return False
    if "nhiệm kỳ" in folded[phrase.start : phrase.end]:
        return True
    stretch = folded[max(clause.head_span[0], phrase.start - 70) : phrase.start].rpartition(";")[2]
    return bool(_PROGRAMME.search(stretch)) or ";" in folded[phrase.end : clause.quantity.start]


def is_compared(clause: Clause, phrase: Mark, marks: tuple[Mark, ...]) -> bool:
    """Whether the period or day is what the number is compared with."""
    versus = [mark for mark in marks if isinstance(mark, Versus) and mark.end <= phrase.start]
    if any(not _STOPS.search(clause.page.folded, mark.end, phrase.start) and phrase.start - mark.end < _NEAR for mark in versus[-1:]):
        return True
    return is_exceeded(clause, phrase)


def is_exceeded(clause: Clause, phrase: Mark) -> bool:
    """Whether the phrase is the base of `cao hơn cùng kỳ năm trước 1,0 điểm %`."""
    return bool(_MORE_THAN.search(clause.page.folded, max(0, phrase.start - 8), phrase.start))


_NEAR = 30
_STOPS = re.compile(r"[,;()]")
_MORE_THAN = re.compile(fold_pattern(r"(?<![^\W_])hơn[ ]{1,9}$"))


def _goes_to(clause: Clause) -> bool:
    """Whether the number is the level something rose or fell to."""
    return isinstance(clause.verb, Movement) and clause.verb.way is Way.TO

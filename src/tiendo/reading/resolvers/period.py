"""Period: from the clause, else the sentence, the paragraph, the heading, the document."""

from tiendo.reading.clause import Clause
from tiendo.reading.marks import Anchor, DatePhrase, Mark, Movement, PeriodPhrase, Versus, Way
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Figure, Kind

_LAST_MONTH = 12
_TAIL_WORDS = 2


def period(clause: Clause, setting: Setting) -> str | None:
    """The label of the period the number belongs to; None when nothing in the document tells."""
    said = _said(clause, setting)
    if said:
        return said
    if based := _of_base(clause, setting):
        return based
    return _inherited(clause, setting)


def own_phrase(clause: Clause) -> PeriodPhrase | None:
    """The period phrase that dates the number itself: the last of the head that nothing is compared with, else one
    right after the number (`36,5 triệu đồng năm 2020`)."""
    for mark in reversed(clause.head):
        if isinstance(mark, PeriodPhrase) and mark.anchor not in (Anchor.START, Anchor.NOW) and not _is_compared(clause, mark, clause.head):
            return mark
    if clause.is_from or _goes_to(clause):
        for mark in clause.tail:
            if isinstance(mark, PeriodPhrase) and not _is_compared(clause, mark, clause.tail):
                return mark
    return None


def _said(clause: Clause, setting: Setting) -> str | None:
    phrase = own_phrase(clause)
    if phrase:
        current = setting.last.period if setting.last else setting.moment.period
        return setting.moment.label(phrase, current)
    dated = next((mark for mark in reversed(clause.head) if isinstance(mark, DatePhrase)), None)
    if dated and (day := dated.when(setting.moment.year)) and (setting.document.date is None or day > setting.document.date):
        return str(day.year) if day.month == _LAST_MONTH else f"{day.year}-{day.month:02d}"
    return None


def _of_base(clause: Clause, setting: Setting) -> str | None:
    """A first level in `từ A lên B`, or a number in brackets after a comparison, belongs to the base period."""
    last = setting.last
    if clause.opens and last and not clause.head_text.strip() and last.against in (Against.SAME_PERIOD, Against.PERIOD, Against.PLAN):
        return last.base_period or None
    return None


def _inherited(clause: Clause, setting: Setting) -> str | None:
    for figure in reversed(setting.before):
        if not _is_base(figure, setting):
            return figure.period
    return setting.heading.period or (setting.carried.period if setting.carried else None) or setting.moment.period


def _is_base(figure: Figure, setting: Setting) -> bool:
    """Whether an earlier figure of the sentence spoke of the period compared with, not of the one reported on."""
    return any(other.base_period == figure.period and other is not figure for other in setting.before if other.kind is not Kind.PLAN_SHARE)


def _is_compared(clause: Clause, phrase: PeriodPhrase, marks: tuple[Mark, ...]) -> bool:
    versus = [mark for mark in marks if isinstance(mark, Versus) and mark.end <= phrase.start]
    return any("," not in clause.page.folded[mark.end : phrase.start] and phrase.start - mark.end < 30 for mark in versus[-1:])


def _goes_to(clause: Clause) -> bool:
    """Whether the number is the level something rose or fell to."""
    return isinstance(clause.verb, Movement) and clause.verb.way is Way.TO

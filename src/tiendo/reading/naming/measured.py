"""What a quantity in a unit of measure is of: the phrase before it, the thing after it, or the subject said before."""

import re

from tiendo.reading.marks import Movement, Way
from tiendo.reading.naming.around import EXTENTS, Around
from tiendo.reading.naming.inherited import Named, of_figure, subject
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.phrases import following_phrase, is_nominal
from tiendo.reading.units import read_unit_at
from tiendo.words.figure import Figure
from tiendo.words.spelling import fold

_ABOUT = re.compile(
    fold_pattern(r"[ ]{0,9}về (?:tổng )?số (?:lượng )?(?!tuyệt|tương)([^\W\d_]+(?: (?!so|nhưng|và|với|trong)[^\W\d_]+){0,3})")
)
"""`tăng 26,1% về số doanh nghiệp`: what is compared stands after the percentage."""
_IS_NOT = re.compile(fold_pattern(r"(?:chưa|không)(?![^\W_])"))
"""What is left over of something: `còn 117,2 tỷ đồng chưa phân bổ`."""
_COLON = re.compile(r":[^,;:]*$")


def measured(around: Around) -> Named:
    """The name of what is measured."""
    clause, lead = around.clause, around.lead
    if lead is None and (about := _ABOUT.match(clause.tail_text)):
        known = next((figure for figure in around.setting.before if about[1] in fold(figure.indicator or "")), None)
        return of_figure(known) if known else Named(about[1], own=True)
    follow = None if around.compared else following_phrase(clause.page, clause.tail_span, clause.tail)
    if follow and fold(follow).startswith("về "):
        follow = None  # `97,3% về số khách hàng, 98,9% về doanh thu`: one thing seen from two sides
    if follow and (named := _by_what_follows(around, follow)):
        return named
    if lead is not None:
        full = _named_in_full(around, lead)
        return of_figure(full) if full else Named(lead, own=True)
    if follow and clause.quantity.unit in EXTENTS and not clause.verbs:
        return Named(follow, own=True)
    inherited = of_figure(_in_same_unit(around) or subject(around))
    return Named(follow or around.setting.topic, own=True) if inherited.indicator is None else inherited


def _in_same_unit(around: Around) -> Figure | None:
    """For a change, the last figure of its sentence that is measured as it is, past nouns that were only counted along.

    `Nợ thuế còn 9,6 tỷ đồng của 212 hộ, giảm 1,15 tỷ đồng`.
    """
    clause, last = around.clause, around.setting.last
    if not isinstance(clause.verb, Movement) or clause.quantity.unit == "%" or clause.bracket or last is None:
        return None
    if last.unit is None or not read_unit_at(Page.of(f" {last.unit}"), 0).counts:
        return None
    alike = (figure for figure in reversed(around.setting.before) if figure.unit == clause.quantity.unit)
    return next((figure for figure in alike if figure.id not in around.setting.asides), None)


def _named_in_full(around: Around, lead: str) -> Figure | None:
    """The figure of this sentence whose name begins with the one word that leads: `ước cả năm thu 11 tỷ đồng` after `thu nội địa`."""
    if " " in lead or around.clause.bracket:
        return None
    names = (figure for figure in reversed(around.setting.before) if figure.unit == around.clause.quantity.unit and figure.indicator)
    return next((figure for figure in names if fold(figure.indicator or "").startswith(f"{fold(lead)} ")), None)


def _by_what_follows(around: Around, follow: str) -> Named | None:
    """The name where the thing measured stands after the number, or None."""
    clause, lead = around.clause, around.lead
    share = clause.quantity.unit == "%"
    if lead and not around.is_governed and around.is_done:
        return Named(f"{lead} {follow}", own=True)
    if isinstance(clause.verb, Movement):
        left_over = clause.verb.way is Way.TO and _IS_NOT.match(fold(follow))
        if left_over or (share and lead is None and is_nominal(follow)):
            return Named(follow, own=True)
    if share and len(follow.split()) > 1 and not around.is_governed and (lead is None or _COLON.search(clause.head_text)):
        return Named(follow, own=True)
    return None

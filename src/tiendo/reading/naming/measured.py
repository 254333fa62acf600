"""What a quantity in a unit of measure is of: the phrase before it, the thing after it, or the subject said before."""

import re

from tiendo.reading.marks import Movement, Way
from tiendo.reading.naming.around import EXTENTS, Around
from tiendo.reading.naming.inherited import Named, of_figure, subject
from tiendo.reading.page import fold_pattern
from tiendo.reading.phrases import following_phrase, is_nominal
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
        return Named(lead, own=True)
    if follow and clause.quantity.unit in EXTENTS and not clause.verbs:
        return Named(follow, own=True)
    inherited = of_figure(subject(around))
    return Named(follow or around.setting.topic, own=True) if inherited.indicator is None else inherited


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

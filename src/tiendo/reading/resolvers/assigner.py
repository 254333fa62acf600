"""Assigner: who set the plan a share is measured against, or the target that is stated."""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.comparison import Compared
from tiendo.reading.marks import Aim, Plan
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Role

_ASSIGNS = re.compile(fold_pattern(r"(?!được|đã)[^\W\d_].*(?=[ ]{1,9}giao$)"))


def assigner(clause: Clause, setting: Setting, compared: Compared | None, role: Role) -> str | None:
    """The body as the text names it; None where it is not said."""
    if compared and compared.plan:
        return compared.plan.assigner
    if role is not Role.TARGET:
        return None
    for mark in reversed(clause.head):
        if isinstance(mark, Plan) and mark.assigner:
            return mark.assigner
        if isinstance(mark, Aim) and (body := _ASSIGNS.match(clause.page.folded, mark.start, mark.end)):
            return clause.page.text[body.start() : body.end()]
    last = setting.last
    in_brackets = clause.opens and not clause.head_text.strip()
    return last.assigner if last and in_brackets and last.against is Against.PLAN else None

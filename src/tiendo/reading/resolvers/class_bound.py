"""Class bound: a number that only limits a class and is no figure (rules 1 and 22).

`xã có tỷ lệ giải ngân dưới 40%`, `các thửa trên 1 ha`, `thiệt hại trên 70%: 112 ha`.
"""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.marks import Form, Hedge
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting

_PLURAL = re.compile(fold_pattern(r"(?<![^\W_])(?:các|những|loại|hạng|nhóm)(?: [^\W\d_]+){1,5} (?:trên|dưới|từ|hơn|không quá)[ ]{0,9}$"))
_HEADING = re.compile(r"[ ]{0,9}(?:trở lên|trở xuống)?[ ]{0,9}:[ ]{0,9}\d")
_OF_NOUN = re.compile(fold_pattern(r"[ ]{1,9}(?:trở lên|trở xuống) (?:đã|chưa|được|lắp|có|đạt|đăng|tham|phải|hoàn)"))
_FROM_NOUN = re.compile(fold_pattern(r"^(?:[ ]{0,9}[^\W\d_]+){0,3}[ ]{0,9}từ[ ]{0,9}$"))
"""`412 tàu từ 15 m trở lên lắp thiết bị`: the length says which ships."""
_BEFORE_COUNT = re.compile(fold_pattern(r"[ ]{0,9}(?:trở lên|trở xuống),?[ ]{1,9}(?:có[ ]{1,9})?\d"))
"""`tàu có chiều dài từ 15m trở lên 1.468 tàu`: the count stands after the limit."""
_WITH = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:có|với) (?:vốn|quy mô|diện tích|công suất|doanh thu|trọng tải|chiều dài)(?: [^\W\d_]+){0,3} (?:trên|dưới)[ ]{0,9}$"
    )
)
"""`doanh nghiệp có vốn dưới 10 tỷ đồng`: the amount says which."""
_SUCH = re.compile(
    fold_pattern(r"^[ ]{0,9}(?:có |với )?(?:thu nhập|doanh thu|vốn|giải ngân|nợ xấu|công suất)(?: [^\W\d_]+){0,2} (?:trên|dưới)[ ]{0,9}$")
)
"""`14 hộ thu nhập trên 1 tỷ đồng/năm`, `09 chủ đầu tư giải ngân dưới 30%`."""
_HAVING = re.compile(
    fold_pattern(
        r"(?:(?:[ ]{1,9}[^\W\d_]+){0,4}[ ]{1,9}(?:có|đạt|ngập|sâu|dài|rộng|cao)(?: sâu)? (?:[^\W\d_]+[ ]{1,9}){0,6}"
        r"|[ ]{0,9})(?:trên|dưới|từ|hơn|không quá)[ ]{0,9}$"
    )
)


def is_class_bound(clause: Clause, setting: Setting) -> bool:
    """Whether the number is the limit of a class named by a noun before it, and measures nothing itself."""
    hedged = any(isinstance(mark, Hedge) and mark.end >= clause.quantity.start - 1 for mark in clause.head) or clause.is_from
    if not hedged or clause.quantity.form is Form.RATIO:
        return False
    if _HEADING.match(clause.page.folded, clause.quantity.end):
        return True
    if _OF_NOUN.match(clause.page.folded, clause.quantity.end) and _FROM_NOUN.search(clause.head_text):
        return True
    if _BEFORE_COUNT.match(clause.page.folded, clause.quantity.end):
        return True
    if setting.last and setting.last.unit != "%" and _SUCH.search(clause.head_text):
        return True
    if _WITH.search(clause.head_text):
        return True
    if _PLURAL.search(clause.head_text) and not clause.verbs:
        return True
    last = setting.last
    between = clause.page.folded[last.place.end : clause.quantity.start] if last else ""
    return (
        last is not None
        and last.unit not in (None, "%")
        and len(between) < _FAR
        and bool(_HAVING.fullmatch(between))
        and between.strip() not in ("từ", "trên")
    )


_FAR = 80

"""A facility by its kind and name, which stands for an area where an amount is shared out among such: `cảng Cửa Lạch 3.105 tấn`."""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.page import BLANK, CAPITAL, fold_pattern
from tiendo.words.figure import Figure

_KIND = re.compile(
    fold_pattern(
        r"[\s,;]*(?:trong đó[:,]?|gồm[:]?|riêng|và|tại|còn(?= (?:cảng|hồ|chợ)))?[\s]*(?P<kind>cảng(?: cá| biển| hàng không)?"
        r"|hồ(?: chứa(?: nước)?)?"
        r"|chợ|cửa khẩu(?: quốc tế| chính| phụ)?|khu công nghiệp|kcn|cụm công nghiệp|ccn|chi nhánh|nhà máy(?: thuỷ điện| nước)?|bệnh viện"
        r"|trạm(?: y tế| đo| bơm)?|trường(?: thpt| thcs| tiểu học| mầm non)?|bến(?: xe| cảng| phà)?|sân bay|ga|khu du lịch|cơ sở|chốt|đồn) "
    )
)
_NAME = re.compile(rf"{CAPITAL}[^\W\d_]*(?:{BLANK}{CAPITAL}[^\W\d_]*){{0,4}}")
_BETWEEN = re.compile(fold_pattern(r"[ ]{0,3}(?:(?:đạt|có|là|được|tích được|còn)[ ]{1,3})?"))


def shared_out(clause: Clause, said: list[Figure]) -> Figure | None:
    """The amount of this sentence that a facility's number is a share of: the first in the same unit that names no facility."""
    return next((figure for figure in said if figure.unit == clause.quantity.unit and figure.indicator), None)


def facility(clause: Clause) -> str | None:
    """The facility that is all that is named between the number and what stands before it, as written; None where more is said."""
    kind = _KIND.match(clause.head_text)
    if kind is None:
        return None
    start, end = clause.head_span
    name = _NAME.match(clause.page.text, start + kind.end(), end)
    if name is None or not _BETWEEN.fullmatch(clause.page.folded, name.end(), clause.quantity.start):
        return None
    return " ".join(clause.page.text[start + kind.start("kind") : name.end()].split())

"""Whether a file holds one document: what is said of its date is said of all of it then."""

import re

from tiendo.checking.evidence import Evidence
from tiendo.reading.page import fold_pattern

_MOTTO = re.compile(fold_pattern(r"(?:độc lập ?- ?tự do ?- ?hạnh phúc|đảng cộng sản việt nam)[ *_-]{0,40}(?=\n|$)"))
_DATED = re.compile(
    fold_pattern(r"(?:^|\n|[ ]{2}|\|)[ ]{0,40}[^\W\d_][^,\d\n|]{1,40}, ngày \d{1,2} tháng \d{1,2} năm (?:19|20)\d\d[ ]{0,40}(?=\n|$|\|)")
)


def is_one_document(evidence: Evidence) -> bool:
    """False where a second head follows: reports bound together, a document with the one it encloses."""
    folded = evidence.page.folded
    return not any(_comes_again(form, folded) for form in (_MOTTO, _DATED))


def _comes_again(form: re.Pattern[str], folded: str) -> bool:
    first = form.search(folded)
    return first is not None and form.search(folded, first.end()) is not None

"""Under which heading a figure stands, and whether two headings stand beside each other: then each may speak of another unit.

`a) Phường Đông` and `b) Phường Tây` are beside each other, and so are `1.` and `2.`; a heading that sums up stands beside none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tiendo.checking.evidence import Evidence
from tiendo.reading.page import words

_POINT = re.compile(r"\s*(?:([ivx]{1,5})[.)-]|([0-9]{1,2})[.)]|([0-9]{1,2}(?:[.][0-9]{1,2})+)[.)]?|([a-zđ])[.)]|([-+*•]))(?=\s)")
_LONGEST = 160
_SUMS_UP = words(r"(?<![^\W_])(?:chung|tổng|đánh giá|kết luận|nhận xét|tóm tắt|nổi bật|khái quát|phụ lục|toàn)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: where it begins, how it is numbered, its words."""

    start: int
    style: str
    text: str


class Headings:
    """The headings of a document, in order."""

    def __init__(self, evidence: Evidence) -> None:
        self._found = tuple(_headings(evidence))
        self._starts = [heading.start for heading in self._found]

    def over(self, place: int) -> Heading | None:
        """The last heading before a place."""
        at = bisect_right(self._starts, place)
        return self._found[at - 1] if at else None

    def may_part(self, one: int, other: int) -> bool:
        """Whether two places stand under headings beside each other."""
        first, second = self.over(one), self.over(other)
        if first is None or second is None or first == second or first.style != second.style:
            return False
        return not (_SUMS_UP.search(first.text) or _SUMS_UP.search(second.text))


def _headings(evidence: Evidence) -> Iterator[Heading]:
    folded = evidence.page.folded
    figures = sorted(figure.place.start for figure in evidence.figures.values())
    for start, end in evidence.document.lines:
        text = folded[start:end].strip()
        at = bisect_right(figures, start - 1)
        if not text or len(text) > _LONGEST or text[-1] in ".;," or (at < len(figures) and figures[at] < end):
            continue
        point = _POINT.match(folded, start, end)
        if point:
            yield Heading(start, str(point.lastindex), text)
        elif text[-1] == ":" or len(text) < _LONGEST // 2:
            yield Heading(start, "", text)

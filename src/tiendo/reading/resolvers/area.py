"""Area: the place named in the clause, else that of the whole or the subject it speaks of, else the document's own."""

import re

from tiendo.reading.clause import Clause
from tiendo.reading.facility import facility, shared_out
from tiendo.reading.marks import AreaMark, Movement, Peer, Versus
from tiendo.reading.order import in_order, listed_areas
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Figure


def area(clause: Clause, setting: Setting, lender: Figure | None) -> str | None:
    """The name of the area whose figure it is; None when the document names none.

    `lender` is the whole it is part of, or the figure whose subject it inherits.
    """
    if clause.opens and _NATION.fullmatch(clause.head_text):
        return "cả nước"
    if _is_of_peer(clause, setting):
        return _peer_name(clause, setting)
    if (asked := in_order(clause, setting)) and (areas := listed_areas(asked, setting)):
        return _name(areas[asked.index])
    marks = (mark for mark in reversed(clause.head) if isinstance(mark, AreaMark))
    named = next(
        (mark for mark in marks if _is_meant(clause, mark, alone=lender is not None or mark.end >= clause.quantity.start - 1)), None
    )
    if named:
        return _name(named)
    if shared_out(clause, setting.before) and (place := facility(clause)):
        return place
    if lender is None and setting.before and _FRAMED.match(clause.page.folded, setting.before[0].place.sentence[0]):
        return setting.before[0].area
    return lender.area if lender else setting.document.area


_NATION = re.compile(fold_pattern(r"[ ]*(?:(?:bình quân|trung bình|mức chung)(?: của)? )?(?:cả nước|toàn quốc)(?: là| đạt)?[ :]*"))
"""`99,12% (cả nước 98,88%)`: what stands in the brackets is the nation's."""
_FRAMED = re.compile(
    fold_pattern(r"(?:riêng|tại|ở)(?: địa bàn)? (?:tỉnh|thành phố|thị xã|huyện|xã|phường|đặc khu|thôn|bản|khu phố)(?![^\W_])")
)
"""What opens a sentence with a place speaks of it to the end: `Riêng xã Vân Đài hiện có 63 cơ sở; công suất buồng phòng 61,5%`."""


def _is_meant(clause: Clause, mark: AreaMark, *, alone: bool) -> bool:
    """Whether the place is an area and does not only say whose something is: `của tỉnh Vân Khê`.

    A body named for its place stands for it where it stands `alone`, with no other subject: `UBND xã Long Thới 76%`.
    """
    before = clause.page.folded[max(0, mark.start - 14) : mark.start].split()
    said = before[-1] if before else ""
    return not mark.level.endswith(("uỷ", "đoàn")) and said not in ("của", "do", "với") and (alone or said not in ("ubnd", "hđnd"))


def _name(mark: AreaMark) -> str:
    return " ".join(mark.name.split())


def _is_of_peer(clause: Clause, setting: Setting) -> bool:
    """Whether the number is another's, in brackets after a comparison with it: `thấp hơn bình quân chung của tỉnh (94,1%)`."""
    if any(isinstance(mark, Peer) for mark in clause.head):
        return clause.verb is not None and not any(isinstance(mark, Movement | Versus) for mark in clause.head)
    if not clause.opens or clause.head_text.strip():
        return False
    last = setting.last
    return any(isinstance(mark, Peer) for mark in clause.lead) or (last is not None and last.against is Against.PEER)


def _peer_name(clause: Clause, setting: Setting) -> str | None:
    """The area the average is of: the nation, or the place of that level which the document names; a province unless said."""
    peer = next((mark for mark in (*clause.head, *clause.lead) if isinstance(mark, Peer)), None)
    said = _LEVEL.search(clause.page.folded, max(0, clause.head_span[0] - 24), clause.head_span[0])
    level = (peer and peer.level) or (said[1] if said else "tỉnh")
    if level == "nước":
        return "cả nước"
    return next((_name(mark) for mark in setting.areas if mark.level.startswith(level)), None)


_LEVEL = re.compile(fold_pattern(r"(?<![^\W_])(tỉnh|nước|thành phố|huyện|vùng|khu vực)[ ]{0,9}\($"))

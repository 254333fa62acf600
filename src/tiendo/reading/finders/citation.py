"""A document cited by kind and number: `Nghị quyết số 25-NQ/TU, ngày 04/5/2023 của Tỉnh ủy`."""

import re
from datetime import date

from tiendo.reading.marks import CitationMark, Mark
from tiendo.reading.page import Page, fold_pattern, pattern

STARTS = "nghị quyết kế thông kết chỉ công tờ chương báo đề hướng quy luật pháp giấy văn số quy".split()
BEFORE = ("plan", "ordinal", "status", "aim")

_KINDS = (
    "nghị quyết liên tịch|nghị quyết|nghị định|quyết định|kế hoạch|thông báo kết luận|thông báo|kết luận|chỉ thị|công văn"
    "|công điện|tờ trình|"
    "chương trình hành động|chương trình|báo cáo|đề án|hướng dẫn|quy định|quy chế|thông tư liên tịch|thông tư|thông tri|bộ luật"
    "|luật|pháp lệnh|văn bản|giấy mời|giấy phép|quy hoạch"
)
_NUMBER = r"(?P<number>\d+[a-zđ]?(?:/\d{4})?(?:[-/][a-zđ][a-zđâăêôơư0-9]*)+)"
_HEAD = pattern(rf"(?:(?P<kind>{_KINDS}) )?(?:số ?:? ?)?{_NUMBER}(?![\w/])")
_DAY = re.compile(
    fold_pattern(r"[,]?[ ]{0,9}\(?(?:ngày )?(?P<d>\d{1,2})(?: tháng |[/.-])(?P<m>\d{1,2})(?: năm |[/.-])(?P<y>(?:19|20)\d{2})(?!\d)")
)
_ISSUER = re.compile(
    r",?[ ]{1,9}của[ ]{1,9}([^\W\d_][^,;:.()\n\d]*?)(?=[ ]{1,9}(?:về|đến|quy|ban|phê|tại|trong|và[ ]{1,9}(?:Kế|Nghị|Quyết|Kết"
    r"|Chỉ|Chương|Thông|Đề|Hướng|Công|Tờ|Quy|Luật|Báo))|[,;:.()\n]|$)"
)
_SYMBOLS = {
    "nq": "Nghị quyết", "qđ": "Quyết định", "kh": "Kế hoạch", "tb": "Thông báo", "kl": "Kết luận", "ct": "Chỉ thị", "cv": "Công văn",
    "ttr": "Tờ trình", "ctr": "Chương trình", "bc": "Báo cáo", "đa": "Đề án", "hd": "Hướng dẫn", "nđ": "Nghị định", "tt": "Thông tư",
}  # fmt: skip


def find(page: Page, at: int) -> Mark | None:
    """A CitationMark over kind, number, date and issuer as far as they are said, or None."""
    head = _HEAD.match(page.folded, at)
    if not head:
        return None
    kind = page.text[head.start("kind") : head.end("kind")] if head["kind"] else _kind_of(page, at, head["number"])
    if kind is None:
        return None
    number, end, day = page.text[head.start("number") : head.end("number")], head.end(), None
    if said := _DAY.match(page.folded, end):
        day, end = _date(said), said.end()
    issuer = _ISSUER.match(page.text, end)
    if issuer:
        end = issuer.end(1)
    return CitationMark(at, end, kind[:1].upper() + kind[1:], number, day, issuer[1].strip() if issuer else None)


def _kind_of(page: Page, at: int, number: str) -> str | None:
    """The kind that the symbol in the number says, for `và số 59/NQ-HĐND`; None where a document gives its own number."""
    start = page.text.rfind("\n", 0, at) + 1
    if not page.text[start:at].strip():
        return None
    return next((_SYMBOLS[part] for part in re.split(r"[-/]", number) if part in _SYMBOLS), None)


def _date(said: re.Match[str]) -> date | None:
    try:
        return date(int(said["y"]), int(said["m"]), int(said["d"]))
    except ValueError:
        return None

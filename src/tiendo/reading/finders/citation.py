"""A document cited by kind and number: `Nghị quyết số 25-NQ/TU, ngày 04/5/2023 của Tỉnh ủy`, `các số 12/QĐ-UBND, 13/QĐ-UBND`."""

import re
from datetime import date

from tiendo.reading.marks import CitationMark, Mark
from tiendo.reading.page import BLANK, Page, fold_pattern, pattern

STARTS = """
nghị quyết kế thông kết chỉ công tờ chương báo đề hướng quy luật bộ pháp giấy văn số
nq qđ kh tb kl ct cv ttr ctr bc đa hd nđ tt 0
""".split()
FOLLOWED = "/ - a b c d đ e g".split()
NUMERAL = True
BEFORE = ("plan", "ordinal", "status", "aim", "number", "date", "clock", "duration", "scale", "period", "fixed_name")

_SYMBOLS = {
    "nq": "Nghị quyết", "qđ": "Quyết định", "kh": "Kế hoạch", "tb": "Thông báo", "kl": "Kết luận", "ct": "Chỉ thị", "cv": "Công văn",
    "ttr": "Tờ trình", "ctr": "Chương trình", "bc": "Báo cáo", "đa": "Đề án", "hd": "Hướng dẫn", "nđ": "Nghị định", "tt": "Thông tư",
}  # fmt: skip
_KINDS = (
    "nghị quyết liên tịch|nghị quyết|nghị định|quyết định|kế hoạch|thông báo kết luận|thông báo|kết luận|chỉ thị|công văn"
    "|công điện|tờ trình|"
    "chương trình hành động|chương trình|báo cáo|đề án|hướng dẫn|quy định|quy chế|thông tư liên tịch|thông tư|thông tri|bộ luật"
    "|luật|pháp lệnh|văn bản|giấy mời|giấy phép|quy hoạch"
)
_PART = r"[-/][a-zđ][a-zđâăêôơư0-9]*"
_NUMBER = rf"(?:(?P<said>số) ?:? ?)?(?P<number>\d+[a-zđ]?(?:/\d{{4}})?(?: ?{_PART})(?:{_PART})*)(?![\w/])"
_HEAD = pattern(rf"(?:(?:(?P<kind>{_KINDS})|(?P<short>{'|'.join(_SYMBOLS)})) )?{_NUMBER}")
_TITLED = pattern(rf"(?P<kind>bộ luật|luật|pháp lệnh)(?: [^\W\d_]+){{1,12}}? {_NUMBER}")
"""Only laws carry their title before their number: `Luật Đất đai số 31/2024/QH15`."""
_DAY = re.compile(
    fold_pattern(r"[,]?[ ]{0,9}\(?(?:ngày )?(?P<d>\d{1,2})(?: tháng |[/.-])(?P<m>\d{1,2})(?: năm |[/.-])(?P<y>(?:19|20)\d{2})(?!\d)")
)
_ENDS = (
    r"về|đến|quy|đề ra|đặt ra|xác định|nêu|ban hành|phê|tại|trong|đã|được|giao|cho|theo|để|nhằm|với|thông qua"
    r"|và (?:Kế|Nghị|Quyết|Kết|Chỉ|Chương|Thông|Đề|Hướng|Công|Tờ|Quy|Luật|Báo|số)"
)
_ISSUER = re.compile(rf",? của ([^\W\d_][^,;:.()\n\d]*?)(?= (?:{_ENDS}) |[,;:.()\n]|$)".replace(" ", f"{BLANK}{{1,9}}"))
_OWN_PARTS = 3
"""A number without the word for its kind has a number and two parts at least: `13/QĐ-UBND`; `15/KH` is no document."""


def find(page: Page, at: int) -> Mark | None:
    """A CitationMark over kind, number, date and issuer as far as they are said, or None."""
    head = _HEAD.match(page.folded, at) or _TITLED.match(page.folded, at)
    kind = head and _kind(page, at, head)
    if head is None or kind is None:
        return None
    number, end, day = page.text[head.start("number") : head.end("number")], head.end(), None
    if said := _DAY.match(page.folded, end):
        day, end = _date(said), said.end()
    issuer = _ISSUER.match(page.text, end)
    if issuer:
        end = issuer.end(1)
    return CitationMark(at, end, kind, number, day, issuer[1].strip() if issuer else None)


def _kind(page: Page, at: int, head: re.Match[str]) -> str | None:
    """The kind as a heading would write it, from its word or, for `và số 59/NQ-HĐND`, from the symbol in the number."""
    if head["kind"]:
        return _written(page.text[head.start("kind") : head.end("kind")]) if _is_number(page, head) else None
    parts = re.split(r" *[-/]", head["number"])
    if len(parts) < _OWN_PARTS or _is_own_number(page, at):
        return None
    return _SYMBOLS.get(head.groupdict().get("short") or next((part for part in parts if part in _SYMBOLS), ""))


def _is_number(page: Page, head: re.Match[str]) -> bool:
    """Whether the digits after the kind are a document's: `kế hoạch 15/ha` has neither `số` nor a symbol in capitals."""
    first = re.search(r"[^\W\d_]", page.text[head.start("number") : head.end("number")])
    return bool(head["said"]) or bool(first and first[0].isupper())


def _is_own_number(page: Page, at: int) -> bool:
    """Whether this stands where a document gives its own number, or within a longer number."""
    line = page.text[page.text.rfind("\n", 0, at) + 1 : at]
    return not line.strip() or (page.text[at].isdigit() and (line[-1].isalnum() or line[-1] in ".,/-+"))


def _written(kind: str) -> str:
    return kind.capitalize() if kind.isupper() else kind[:1].upper() + kind[1:]


def _date(said: re.Match[str]) -> date | None:
    try:
        return date(int(said["y"]), int(said["m"]), int(said["d"]))
    except ValueError:
        return None

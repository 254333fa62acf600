"""An announced count and the list that follows it: `03 nhiệm vụ trọng tâm sau: (1) …; (2) …; (3) …; (4) …`.

The list is numbered (`(1)`, `1)`, `a)`, `thứ nhất`, `một là`), parted by semicolons within the sentence, or on lines of its own with
numbers or dashes. It must plainly belong to the count and plainly end: lists of a part (`trong đó`, `như`, `tiêu biểu`), counts that
are approximate, semicolons within an item, items that are counts themselves and lists within lists are left alone. Groups that say how
many they hold (`Chỉ tiêu kinh tế (07 chỉ tiêu)`) are added up.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from tiendo.checking.evidence import Evidence
from tiendo.checking.papers.items import Items, goes_on, numbered_within, on_lines, parted
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.sentences import sentences
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span

TITLE = Sentence("Số lượng nêu trước danh sách", "An announced count and its list")

_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_NOUNS = (
    r"(?:nhóm |loại |mặt |lĩnh vực )?(?:nhiệm vụ|chỉ tiêu|hạn chế|khuyết điểm|tồn tại|giải pháp|nội dung|vấn đề|nguyên nhân|bài học"
    r"|kiến nghị|đề xuất|mục tiêu|khâu đột phá|đột phá|tiêu chí|yêu cầu|việc|trụ cột|quan điểm|nguyên tắc|chương trình|đề án|dự án"
    r"|công trình|lĩnh vực|khó khăn|kết quả|mô hình|bước|biện pháp|hoạt động|chuyên đề|ý kiến|nghị quyết|kế hoạch|văn bản|phương hướng"
    r"|định hướng|tổ công tác)"
)
_ANNOUNCED = re.compile(
    fold_pattern(
        rf"(?<![\w/.,%-])(?P<said>(?P<n>\d{{1,2}}|{'|'.join(_WORDS)})(?P<of>/\d{{1,3}})? (?P<noun>{_NOUNS}))(?![^\W_])"
        r"(?P<tail>[^:;.\n|]{0,120}?)"
        r"(?P<end>:|(?<=sau)\.?(?=[ ]{0,9}(?:\n|$))|(?<=gồm)(?=[ ]{0,9}(?:\n|$)))"
    )
)
_BODIES = re.compile(
    fold_pattern(
        r"(?<![\w/.,%-])(?P<said>(?P<n>\d{1,2})(?P<of>/\d{1,3})? (?P<noun>chủ đầu tư|đơn vị|địa phương"
        r"|xã|phường|xã, phường|huyện|sở|sở, ngành"
        r"|cơ quan|doanh nghiệp|dân tộc|ban quản lý|chi nhánh))(?![^\W_])(?P<tail>[^:;.\n|]{0,80}?)(?P<end>:)"
    )
)
"""Bodies and areas, whose names follow with commas between them."""
_OUTSIDE = re.compile(r"[(][^()\n]{0,80}[)]")
_GROUP = re.compile(fold_pattern(rf"[(](?P<said>(?:gồm )?(?P<n>\d{{1,2}}) (?P<noun>{_NOUNS}))[)] ?[:.]?(?=[ ]{{0,9}}(?:\n|$))"))
_GROUPED = re.compile(fold_pattern(rf"[(](?:gồm )?(?P<n>\d{{1,2}}) {_NOUNS}[)]"))
_NOT_A_COUNT = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:thứ|khoản|điều|điểm|mục|số|ngày|tháng|quý|tổ|khoá|lần|kỳ|phiên|trên|hơn|gần|khoảng|ít nhất|tối thiểu|dưới|thêm|còn"
        r"|trong|trong số|các|những|phụ lục|biểu|bảng|tối đa|mỗi|một trong|nhất|mới|từ|đến|hàng|qua|mươi|mười|trăm) $"
    )
)
_LEFT = re.compile(fold_pattern(r"(?<![^\W_])còn $"))
"""Before `03/24 chỉ tiêu`, which are all that are left."""
_YEAR_WORD = re.compile(fold_pattern(r"(?<![^\W_])(?:có|gồm|nêu|xác định|đề ra|triển khai|thực hiện|rút ra|chỉ ra) $"))
"""Before `năm nhiệm vụ`, which elsewhere may be a year's."""
_PERIODS = re.compile(
    fold_pattern(
        r"(?:năm|tháng|quý|giai đoạn|nhiệm kỳ|ngày|số|khoá|nghị quyết|hết) [\divx]{1,4}(?:[-/ ]{1,3}[\d]{1,4}){0,3}"
        r"|\d tháng (?:đầu|cuối) năm"
    )
)
_PARTIAL = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:trong đó|trong số|tiêu biểu|điển hình|nổi bật|chủ yếu (?:ở|là|tại|do|thuộc)|như(?! sau)|ví dụ|nhất là|đặc biệt"
        r"|nguyên nhân|lý do|do|vì|so với|tăng|giảm|tỷ lệ|một số|còn lại|cùng kỳ|cơ bản|ngoài|ngoài ra|riêng|chia ra|kèm theo|bằng"
        r"|chiếm)(?![^\W_])"
    )
)
_COUNT_FIRST = re.compile(fold_pattern(r"\s*(?:và |có |đạt |vượt |hoàn thành |đã )?\d"))
_GOES_ON = re.compile(
    fold_pattern(
        r"\s*(?:và )?(?:đồng thời|qua đó|trong đó|ngoài ra|riêng|còn|tập trung|phấn đấu|nhờ|góp phần|đã|được|hiện|bên cạnh|các|một số"
        r"|kết quả|ước|trường hợp|giao|yêu cầu|đề nghị)(?![^\W_])"
    )
)
_JOINED = re.compile(
    fold_pattern(r"\s*(?:và )?(?:đồng thời|qua đó|trong đó|ngoài ra|bên cạnh|nhờ|góp phần|cụ thể|riêng|kết quả)(?![^\W_])")
)
"""How an item of a list of tasks goes on with the one before; `phấn đấu` and `tập trung` begin tasks."""
_INNER = re.compile(r"[:]|,[^\d]|[ ]và[ ]")
_MOST, _FEWEST_PARTED = 30, 2


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each count whose list follows it."""
    folded, lines = evidence.page.folded, evidence.document.lines
    starts = [start for start, _ in lines]
    for form, look in ((_ANNOUNCED, _listed), (_GROUP, _grouped), (_BODIES, _names)):
        for said in form.finditer(folded):
            count = int(said["n"]) if said["n"].isdigit() else _WORDS[said["n"]]
            if 1 <= count <= _MOST and _is_announced(folded, said):
                line = bisect_right(starts, said.start()) - 1
                found = look(evidence, said, line, count)
                if found:
                    yield Trial((), _fault(evidence, said, *found) if found[0] != count else None)


def _is_announced(folded: str, said: re.Match[str]) -> bool:
    before = folded[max(0, said.start() - 24) : said.start()]
    if said.re is _GROUP:
        return True
    if said["n"] == "năm" and not _YEAR_WORD.search(before):
        return False
    tail = said["tail"]
    if said.re is _BODIES:
        is_left = said["n"].startswith("0") or bool(said["of"])
        return not (_PARTIAL.search(tail) or (_NOT_A_COUNT.search(before) and not (is_left and _LEFT.search(before))))
    is_none = not (said["of"] and _LEFT.search(before)) and _NOT_A_COUNT.search(before)
    return not (is_none or _PARTIAL.search(tail) or re.search(r"\d", _PERIODS.sub("", tail)))


_Found = tuple[int, Severity, tuple[Span, ...]]


def _listed(evidence: Evidence, said: re.Match[str], line: int, count: int) -> _Found | None:
    """How many items follow, how sure that is, and where they stand."""
    folded, (_, end) = evidence.page.folded, evidence.document.lines[line]
    start = said.end()
    if not folded[start:end].strip():
        return _on_lines(evidence, said, line, count)
    items = numbered_within(evidence, start, end)
    if items:
        last = folded[slice(*items.spans[-1])]
        is_open = goes_on(evidence, items, line) or (len(items.spans) < count and re.search(rf"(?<!\w){said['noun']}(?!\w)", last))
        return None if is_open else _judged(evidence, items, count)
    sentence = next((one for one in sentences(evidence.document.text, (start, end))), None)
    return _parted(evidence, sentence, count) if sentence else None


def _names(evidence: Evidence, said: re.Match[str], line: int, count: int) -> _Found | None:
    """Names parted by commas: `Ban Quản lý dự án 82,4%, UBND xã Long Thới 76%`, each with a capital, up to the first other sign."""
    text, start, end = evidence.document.text, said.end(), evidence.document.lines[line][1]
    sentence = next(iter(sentences(text, (start, end))), (start, start))
    listed = _OUTSIDE.sub(lambda found: " " * len(found[0]), text[slice(*sentence)])
    listed = re.split(r";|[.]\s*$", listed, maxsplit=1)[0]
    if "trong đó" in listed.lower() or ":" in listed:
        return None
    parts, at = [], sentence[0]
    for part in re.split(r",(?!\d)", listed):
        parts.append((at + len(part) - len(part.lstrip()), at + len(part.rstrip())))
        at += len(part) + 1
    if len(parts) < _FEWEST_PARTED or not all(text[start:end][:1].isupper() for start, end in parts):
        return None
    # `và` parts the last two names, or stands within one.
    joined = sum(len(re.findall(r"\svà\s", text[slice(*part)])) for part in parts)
    found = len(parts)
    if found * 2 <= count or re.search(r"[.…]{2,}|…", text[slice(*sentence)]):
        return None
    return (count if found <= count <= found + joined else found), Severity.DIFFERS, tuple(parts)


def _grouped(evidence: Evidence, said: re.Match[str], line: int, count: int) -> _Found | None:
    return _on_lines(evidence, said, line, count)


def _on_lines(evidence: Evidence, said: re.Match[str], line: int, count: int) -> _Found | None:
    items = on_lines(evidence, line)
    if items and items.gap:
        found = len(items.spans)
        return (found, Severity.WRONG, items.spans) if found + 1 == count and not items.nested else None
    if items and said.re is _GROUP and items.style == "a)" and len(items.spans) == 1 < count == _FEWEST_PARTED and not items.nested:
        return 1, Severity.WRONG, items.spans
    return _judged(evidence, items, count, is_of_tasks="nhiệm vụ" in said["noun"]) if items else None


def _judged(evidence: Evidence, items: Items, count: int, *, is_of_tasks: bool = False) -> _Found | None:
    folded = evidence.page.folded
    groups = [_GROUPED.search(folded, *span) for span in items.spans]
    if any(groups):
        held = sum(int(group["n"]) for group in groups if group)
        return (held, Severity.WRONG, items.spans) if all(groups) else None
    found = len(items.spans)
    if found == count:
        return found, Severity.WRONG, items.spans
    if items.nested or found == 1 or found * 2 <= count:
        return None
    if items.numbered:
        return found, Severity.WRONG, items.spans
    # An item may hold several, parted by semicolons, or go on with the one before and be none.
    words = [folded[slice(*span)].strip(" -+*•▪●\n") for span in items.spans]
    going_on = _JOINED if is_of_tasks else _GOES_ON
    fewest = found - sum(bool(going_on.match(each)) for each in words)
    most = found + sum(each.strip(" ;.").count(";") for each in words)
    return None if fewest <= count <= most else (found, Severity.DIFFERS, items.spans)


def _parted(evidence: Evidence, sentence: Span, count: int) -> _Found | None:
    folded = evidence.page.folded
    parts = parted(evidence, *sentence)
    words = [folded[slice(*part)] for part in parts]
    if len(parts) < _FEWEST_PARTED or any(_COUNT_FIRST.match(part) for part in words) or ":" in folded[slice(*sentence)]:
        return None
    found = len(parts)
    if found == count:
        return found, Severity.DIFFERS, parts
    if found * 2 <= count:
        return None
    unsure = any(_GOES_ON.match(part) for part in words) if found > count else any(_INNER.search(part) for part in words)
    return found, Severity.DOUBT if unsure else Severity.DIFFERS, parts


def _fault(evidence: Evidence, said: re.Match[str], found: int, severity: Severity, spans: tuple[Span, ...]) -> Fault:
    span = said.span("said")
    quoted = evidence.quote(span)
    noun = " ".join(evidence.document.text[slice(*said.span("noun"))].split())
    grouped = len(spans) != found
    how = f"cộng {len(spans)} nhóm là {found:02d} {noun}" if grouped else f"danh sách theo sau có {found:02d} mục"
    in_english = f"its {len(spans)} groups add up to {found}" if grouped else f"the list that follows has {found} items"
    return Fault(
        severity,
        span,
        quoted,
        f"{found:02d} {noun}",
        how,
        Sentence(f"Nêu “{quoted}”, nhưng {how}.", f"It announces “{quoted}”, but {in_english}."),
        ((spans[0][0], min(spans[-1][1], len(evidence.document.text))),),
    )

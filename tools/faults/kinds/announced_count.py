"""A count and the list behind it: `03 chủ đầu tư giải ngân trên 70%: A, B, C`, `05 nhiệm vụ sau:` before four of them."""

import re
from collections.abc import Iterator
from itertools import takewhile

from tools.faults.corpus import Text
from tools.faults.planting import Carrier, Edit, Plant

TITLE = "a count and the list behind it"

_NOUN = r"(?:chỉ tiêu|nhiệm vụ|nhóm nhiệm vụ|nội dung|chủ đầu tư|đơn vị|dự án|xã|huyện|huyện nghèo|khoản|giải pháp|vấn đề|dân tộc|lĩnh vực)"
_INLINE = re.compile(
    rf"(?<![\d/.,])(?P<count>0?[2-9])(?:/\d+)?\s{_NOUN}(?:\s[^.:;\n]{{0,60}})?(?:,?\s(?:bao gồm|gồm|cụ thể|"
    rf"như sau))?:\s(?P<list>[^\n]+?)(?:\.(?=\s|$)|;\s(?=còn|trong đó))"
)
_LISTED = re.compile(
    rf"(?<![\d/.,])(?P<count>\d{{1,2}})\s(?:{_NOUN}[^.\n]{{0,60}}(?:sau|gồm|như sau)\s?:|"
    rf"{_NOUN}\))\s?\n(?=(?P<items>(?:(?:\d{{1,2}}[.)]|\(\d+\)|[a-zđ]\)|[-+•])\s[^\n]+\n?)+))"
)
_TASKS = re.compile(
    r"\n(?P<heading>[^\n]*(?:NHIỆM VỤ|PHƯƠNG HƯỚNG|Nhiệm vụ (?:thời|trọng)|nhiệm vụ trọng tâm)[^\n]*)\n(?P<items>(?:(?:\d{1,2}\.|"
    r"[a-zđ]\)|-|\+|\d-)\s[^\n]+\n){2,9})"
)
_WORDINGS = (
    "Tập trung thực hiện tốt {count} nhiệm vụ trọng tâm sau:",
    "Gồm {count} nhiệm vụ chủ yếu:",
    "Thực hiện {count} nhóm nhiệm vụ sau đây:",
    "Trong thời gian tới có {count} nhiệm vụ:",
)


def carriers(text: Text) -> Iterator[Carrier]:
    """Counts before a list in their sentence or in the lines below, and lists of tasks, which get a count."""
    also = frozenset({"parts_and_whole", "part_over_whole"})
    for found in _INLINE.finditer(text.words):
        items = _items(found["list"])
        if len(items) == int(found["count"]):
            plants = [*_other_counts(found, len(items)), *_dropped(found, items)]
            yield Carrier(found.start(), tuple(plants), also)
    for found in _LISTED.finditer(text.words):
        lines = _alike(found["items"].rstrip("\n").split("\n"))
        if len(lines) == int(found["count"]) > 1:
            start = found.start("items") + len(lines[0]) + 1
            dropped = Plant("an item dropped", (Edit(start, start + len(lines[1]) + 1, ""),))
            yield Carrier(found.start(), (*_other_counts(found, len(lines)), dropped), also)
    for found in _TASKS.finditer(text.words):
        lines = _alike(found["items"].rstrip("\n").split("\n"))
        if len(lines) < 2:
            continue
        edits = [
            Edit(found.end("heading"), found.end("heading"), f"\n{wording.format(count=_padded(count))}")
            for wording in _WORDINGS
            for count in (len(lines) + 1, len(lines) - 1, len(lines) + 2)
            if count > 1
        ]
        yield Carrier(found.start("heading"), tuple(Plant("a count of another draft", (edit,)) for edit in edits), also)


def _items(listed: str) -> list[str]:
    """The items of a list in a sentence: parted by semicolons, or, where there are none, by commas before a capital letter."""
    if ";" in listed:
        return listed.split(";")
    return re.split(r",\s(?=[A-ZĐ])", listed) if re.match(r"[A-ZĐ]", listed) else []


def _alike(lines: list[str]) -> list[str]:
    """The first lines of a list that are numbered alike."""
    return list(takewhile(lambda line: _mark(line) == _mark(lines[0]), lines))


def _mark(line: str) -> str:
    return "." if re.match(r"\d+\.", line) else ")" if re.match(r"[a-zđ]\)", line) else line[:1] if not line[0].isdigit() else "n"


def _other_counts(found: re.Match[str], count: int) -> Iterator[Plant]:
    for other in (count + 1, count - 1, count + 3):
        if other > 1:
            yield Plant(
                "a count of another draft", (Edit(*found.span("count"), _padded(other) if found["count"].startswith("0") else str(other)),)
            )


def _dropped(found: re.Match[str], items: list[str]) -> Iterator[Plant]:
    if ";" in found["list"] and len(items) > 2:
        start = found.start("list") + len(items[0])
        yield Plant("an item dropped", (Edit(start, start + 1 + len(items[1]), ""),))


def _padded(count: int) -> str:
    return f"{count:02d}"

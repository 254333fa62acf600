"""The caption of a table: the lines above it that name it, its period and its unit."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import takewhile

from tiendo.reading.finders import area as place
from tiendo.reading.marks import AreaMark
from tiendo.reading.moment import Moment
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.tables.heads import head_unit
from tiendo.reading.tables.times import read_times, written_out
from tiendo.reading.unit_note import unit_note
from tiendo.words.figure import Role
from tiendo.words.period import year_of
from tiendo.words.place import Span
from tiendo.words.spelling import fold

_MOST_LINES, _MOST_BLANKS = 10, 2
_LONGEST_LINE = 260
_HEADING = re.compile(r"\s*(?:[IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,3})[.)]\s")
"""The number of a heading, such as that of one of several tables under one title."""
_LABEL = re.compile(fold_pattern(r"\s*(?:biểu|bảng|phụ lục|phụ biểu)(?: số)? ?[\divx]{1,5}"))
_SENTENCE = re.compile(r"[.;]\s*$")


def caption(words: Sequence[str], lines: Sequence[Span], first: int, tabled: Collection[int]) -> Span:
    """The span of the caption of the table that begins on line `first`.

    `words` are the lines above and `lines` their spans; `tabled` are the lines of tables.
    """
    top, blanks = first, 0
    for line in range(first - 1, max(-1, first - 1 - _MOST_LINES), -1):
        said = words[line]
        if line in tabled or len(said) > _LONGEST_LINE or (_SENTENCE.search(said) and top < first):
            break
        if not said.strip():
            blanks += 1
            if blanks > _MOST_BLANKS:
                break
            continue
        blanks, top = 0, line
        if _LABEL.match(fold(said)) and _HEADING.match(said) is None and ":" in said:
            break
    last = next((line for line in range(first - 1, top - 1, -1) if words[line].strip()), None)
    return (lines[top][0], lines[last][1]) if last is not None else (0, 0)


@dataclass(frozen=True, slots=True)
class Title:
    """What the caption says: the period the table reports on, the unit of its numbers, what it is about, whether it plans, whose it is."""

    period: str | None = None
    unit: str | None = None
    noun: str | None = None
    role: Role = Role.ACTUAL
    area: str | None = None


_UNIT = re.compile(fold_pattern(r"(?<![^\W_])(?:đvt|đơn vị tính|đơn vị|đv tính)[ ]?: ?([^;\n()]{1,40})"))
_UNIT_ALONE = re.compile(fold_pattern(r"\s*\(?(?:đvt|đơn vị tính|đơn vị|đv tính)[ ]?:"))
_RUNNING = re.compile(fold_pattern(r"[^\W\d_]{2}[.;] \w|so với|.{200}"))
"""In a line of running text, which may state the unit but is no title."""
_ATTACHED = re.compile(fold_pattern(r"\s*\(?(?:(?:ban hành )?kèm|theo|căn cứ)(?![^\W_])"))
_BODY = re.compile(
    fold_pattern(
        r"\s*(?:uỷ ban|ubnd|hội đồng|hđnd|sở|ban|phòng|tỉnh|thành phố|huyện|xã|phường|thị xã|cục|chi cục|đảng bộ|đảng uỷ)(?![^\W_])"
    )
)
_LEAD = re.compile(
    fold_pattern(
        r"\s*(?:(?:biểu|phụ lục|phụ biểu|bảng|mẫu)(?: số| mẫu)? ?[\divx.a-d/-]{0,9} ?[.:-]? ?)?"
        r"(?:(?:báo cáo|nhanh|biểu|bảng|tổng hợp|thống kê|tình hình|kết quả|số liệu|thực hiện"
        r"|ước|các chỉ tiêu(?: chủ yếu)?(?: về)?|một số chỉ tiêu|danh mục|chi tiết|giao|và|,|kế hoạch|công tác) ?){0,8}"
    )
)
_TAIL = re.compile(
    fold_pattern(
        r" (?:phân theo|chia theo|theo (?:xã|phường|huyện|địa|đơn|năm|tháng|ngành|nhóm)"
        r"|trên địa bàn|của (?:tỉnh|huyện|xã|thành phố|phường|các)"
        r"|tại (?:tỉnh|huyện|xã|các)|qua các năm|các năm|giai đoạn|một số|các mặt hàng|chủ yếu)"
    )
)


_PLANS = re.compile(
    fold_pattern(
        r"\s*(?:(?:biểu|phụ lục|phụ biểu|bảng|mẫu)(?: số| mẫu)? ?[\divx.a-d/-]{0,9} ?[.:-]? ?)?"
        r"(?:biểu |bảng )?(?:tổng hợp |chi tiết |phân bổ |giao )*"
        r"(?:dự toán|kế hoạch|mục tiêu|chỉ tiêu giao|giao chỉ tiêu|các chỉ tiêu kế hoạch|phân bổ)"
        r"(?![^\W_])(?!.*(?:kết quả|tình hình|quyết toán))"
    )
)


def read_title(page: Page, span: Span, banners: tuple[str, ...], moment: Moment) -> Title:
    """What the caption and the banners in the table say of period, unit and subject."""
    lines = [*(line for line in page.text[slice(*span)].split("\n") if line.strip()), *banners]
    unit = next((said for line in reversed(lines) if (said := _unit(line))), None) or unit_note(page, span)
    period = noun = area = None
    role = Role.ACTUAL
    for line in reversed(lines):
        if _ATTACHED.match(fold(line)) or _UNIT_ALONE.match(fold(line)) or _RUNNING.search(fold(line)):
            continue
        times = read_times(written_out(" ".join(fold(line).split()), moment.period))
        label = times.label(moment, None) if times.phrases else None
        if period is None and label and not _is_plan_year(label, moment):
            period = label
        unit = unit or head_unit(line)[0]
        noun = noun or _noun(line)
        area = area or _owner(line)
        if _PLANS.match(fold(line)):
            role = Role.TARGET
    return Title(period, unit, noun, role, area)


def opens_title(page: Page, span: Span) -> bool:
    """Whether the caption has a label of its own, such as `Biểu 2`, or runs on from text; else its table goes on under a title above."""
    lines = [line for line in page.text[slice(*span)].split("\n") if line.strip()]
    return len(lines) != 1 or not _HEADING.match(lines[0]) or bool(_LABEL.match(fold(lines[0])))


def _unit(line: str) -> str | None:
    said = _UNIT.search(fold(line))
    return line[said.start(1) : said.end(1)].strip(" .:)") or None if said else None


def _owner(line: str) -> str | None:
    """The area whose body or land the title says the table is of: `… NĂM 2025 CỦA UBND XÃ TỊNH HẢI`."""
    page = Page.of(line)
    for said in _OF_BODY.finditer(page.folded):
        mark = place.find(page, said.end())
        if isinstance(mark, AreaMark):
            words = list(takewhile(lambda word: fold(word) not in _PAST_NAME, mark.name.split()))
            return " ".join(word.capitalize() if word.isupper() and len(word) > 1 else word for word in words) or None
    return None


_OF_BODY = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:của|tại|trên địa bàn) (?:(?:uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng uỷ|đảng bộ) )?"
        r"(?=(?:tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu) )"
    )
)
_PAST_NAME = frozenset(fold(word) for word in "so theo và đến trong từ quý giai các năm tháng chia phân".split())
"""Words that in a line of capitals go on after a name."""


def _is_plan_year(label: str, moment: Moment) -> bool:
    """Whether the caption names only the year of a report on a part of it: `Giải ngân vốn năm 2025` in a report of six months."""
    return bool(moment.period) and label != moment.period and len(label) == 4 and year_of(moment.period or "") == label


def _noun(line: str) -> str | None:
    """What the table is about: the words of its title between what opens it and the period or the places it is divided by."""
    words = _HEADING.sub("", " ".join(line.split()), count=1)
    folded = fold(words)
    opened = _LEAD.match(folded)
    start = opened.end() if opened else 0
    if _BODY.match(folded) or _ATTACHED.match(folded):
        return None
    times = read_times(folded)
    ends = [phrase.start for phrase in times.phrases if phrase.start > start]
    tail = _TAIL.search(folded, start)
    bracket = folded.find("(", start)
    end = min([*ends, len(words), *([tail.start()] if tail else []), *([bracket] if bracket > 0 else [])])
    noun = words[start:end].strip(" ,.:;-()")
    if sum(letter.isalpha() for letter in noun) < 3:
        return None
    return noun[0] + noun[1:].lower() if noun.isupper() else noun

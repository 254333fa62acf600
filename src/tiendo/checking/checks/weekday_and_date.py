"""A weekday and its date: `thứ Hai, ngày 14/6/2024`, where that day is a Friday.

The weekday stands right before the date or in brackets behind it. Where no year is written, it is the one in which the day lies near
the document's own day; what is no official paper, with a kind or a number, may have another day, and is only doubted. Several
weekdays with several dates, days of the lunar calendar, and the `thứ hai, …` that counts reasons are left alone.
"""

import re
from collections.abc import Iterator

from tiendo.checking.evidence import Evidence
from tiendo.checking.papers.days import day_source, is_lunar, near, read_day, write_day
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.words.finding import Sentence, Severity

TITLE = Sentence("Thứ và ngày", "A weekday and its date")

_NAMES = (
    Sentence("thứ Hai", "Monday"),
    Sentence("thứ Ba", "Tuesday"),
    Sentence("thứ Tư", "Wednesday"),
    Sentence("thứ Năm", "Thursday"),
    Sentence("thứ Sáu", "Friday"),
    Sentence("thứ Bảy", "Saturday"),
    Sentence("Chủ nhật", "Sunday"),
)
_NUMBERS = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, **{str(count + 2): count for count in range(6)}}
_WEEKDAY = r"(?<![^\W_])(?P<weekday>thứ ?(?P<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|t\.?(?P<short>[2-7])|chủ nhật|cn)(?![^\W_])"
_WEEK = r"(?: (?:tuần (?:này|tới|sau|trước|qua|rồi)|(?:đầu|cuối) tuần))?"
_FIRST = re.compile(fold_pattern(rf"{_WEEKDAY}{_WEEK} ?[,:-]? ?[(]? ?(?P<led>ngày )?{day_source('')}"))
_LAST = re.compile(
    fold_pattern(rf"(?<![\d/.,-])(?P<led>ngày )?{day_source('')} ?(?:[(] ?|- ?|(?P<comma>, ?))(?:là )?(?:sáng |chiều |tối )?{_WEEKDAY}")
)
_CLOSED = re.compile(r"[ ]{0,9}(?:[,.;)|\n]|$)")
_LED = re.compile(
    fold_pattern(
        r"(?:^|[^\w\s]|\n|(?<![^\W_])(?:sáng|chiều|tối|trưa|đêm|ngày|vào|từ|đến|tới|hết|trước|sau|hôm|nay|qua|phút|giờ|lúc|hồi|là|và"
        r"|giờ \d{2}|\d{1,2}[hg](?:\d{2})?|\d{1,2}:\d{2}))\s*$"
    )
)
"""What stands before a weekday: a sign, a time. Other words make it an ordinal: `kỳ họp thứ 5`, `lần thứ hai`."""
_SEVERAL = re.compile(fold_pattern(r"(?:thứ ?\w{1,4}|chủ nhật|t[2-7]|cn) ?(?:,|và|-|đến|hoặc) ?$"))
_ORDERED = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:họp|phiên|kỳ|lần|hội nghị|đại hội|khoá|quý|tầng|cấp|người|con|hạng|vòng|tập|bước|đợt|giai đoạn|án|chương|phần|điều"
        r"|quyết|trung ương|năm|tháng|tuần|thế hệ|toạ đàm|hội thảo|số|ca|trường hợp|loại|nhóm|mũi|nước|đứng|xếp|vị trí|dự án) $"
    )
)
_COUNTS = re.compile(fold_pattern(r"(?<![^\W_])thứ nhất ?[,:]"))
_CLAUSE = re.compile(fold_pattern(r"(?:^|[\n.;:])[ ]{0,9}[-+*]?[ ]{0,9}$"))
_BACK = 24


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each weekday beside a date."""
    folded = evidence.page.folded
    is_counting = bool(_COUNTS.search(folded))
    for form in (_FIRST, _LAST):
        for said in form.finditer(folded):
            if _is_weekday(folded, evidence.page.text, said, is_counting=is_counting) and (trial := _trial(evidence, said)):
                yield trial


def _is_named(text: str, said: re.Match[str], before: str) -> bool:
    """`chậm nhất thứ Tư, ngày 04/5/2023`: with its capital and a full date, behind a word that no ordinal follows."""
    name = "name" if said["name"] else "weekday"
    is_capital = text[said.start(name)].isupper() and (bool(said["name"]) or said["weekday"].startswith("chủ"))
    return is_capital and bool(said["y"] or said["v"]) and not _ORDERED.search(before)


def _is_weekday(folded: str, text: str, said: re.Match[str], *, is_counting: bool) -> bool:
    start, behind = said.start("weekday"), said.groupdict().get("comma")
    before = folded[max(0, start - _BACK) : start]
    if said.re is _FIRST and (_SEVERAL.search(before) or not (_LED.search(before) or _is_named(text, said, before))):
        return False
    if behind and (is_counting or not _CLOSED.match(folded, said.end())):
        return False
    return not (is_counting and said.re is _FIRST and said["name"] and _CLAUSE.search(before))


def _trial(evidence: Evidence, said: re.Match[str]) -> Trial | None:
    day = read_day(said, "")
    when = near(evidence.document, day)
    if when is None or not (day.plain or said["led"]) or is_lunar(evidence.page.folded, said.end()):
        return None
    if said["short"] and int(said["short"]) == day.month:
        return None  # `đến T5 (22/5/2024)`: the month
    number = said["name"] or said["short"]
    named, right = _NUMBERS[number] if number else 6, when.weekday()
    if named == right:
        return Trial(())
    is_open = "(" in said[0] and evidence.page.folded[said.end() : said.end() + 1] == ")"
    span = said.start(), said.end() + is_open
    quoted, written = evidence.quote(span), write_day(when)
    is_official = bool(evidence.document.number or evidence.document.kind)
    guessed = "" if day.year else " (năm theo ngày của văn bản)"
    guessed_in_english = "" if day.year else " (the year is that of the document)"
    because = f"{written.vi}{guessed} là {_NAMES[right].vi}"
    return Trial(
        (),
        Fault(
            Severity.WRONG if day.year else Severity.DIFFERS if is_official else Severity.DOUBT,
            span,
            quoted,
            _NAMES[right].vi,
            because,
            Sentence(
                f"Nêu “{quoted}”, nhưng ngày {because}, không phải {_NAMES[named].vi}.",
                f"It says “{quoted}”, but {written.en}{guessed_in_english} is a {_NAMES[right].en}, not a {_NAMES[named].en}.",
            ),
        ),
    )

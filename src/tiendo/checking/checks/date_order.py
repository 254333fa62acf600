"""Days that cannot be, and days in the wrong order.

A day that no calendar has (`31/6/2024`, `ngày 30 tháng 02`); a span that ends before it begins (`từ ngày 15/6/2024 đến ngày
10/6/2024`); a document cited with a date after that of the document that cites it. A first day without a year may lie in the year
before (`từ 15/12 đến 14/6/2024`), so such a span speaks only within one month, and a whole year (`từ 15/12 đến 14/12/2024`) not at all.
A deadline of last year for what is still to be done (`NHIỆM VỤ: hoàn thành trước ngày 25/5/2023`) differs from the document's day. A
result that is said to stand at a day after the document's own is only to be looked at: such reports are estimates.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from tiendo.checking.evidence import Evidence
from tiendo.checking.papers.days import WrittenDay, day_source, is_lunar, read_day, write_day, write_month
from tiendo.checking.papers.entitled import task_at
from tiendo.checking.papers.parts_of_a_file import is_one_document
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.sentences import Level, heading_level
from tiendo.words.citation import Citation
from tiendo.words.figure import Figure, Role, Status
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span

TITLE = Sentence("Ngày không có và thứ tự của ngày", "Days that cannot be and their order")

_LEAD = r"(?P<lead>(?<![^\W_])(?:ngày|sáng|chiều|tối) (?:\d{1,2} ?(?:-|và|,) ?(?=\d{1,2}/))?)?"
_DAY = re.compile(fold_pattern(rf"(?<![\w/.,-]){_LEAD}{day_source('')}"))
_MONTH_FIRST = re.compile(
    r"(?<![\w/.,-])(?=\d{1,2}/\d{1,2}/\d{4})(?:(1[3-9]|2\d|3[01])/(?:1[0-2]|0?[1-9])|(1[0-2]|0?[1-9])/(?:1[3-9]|2\d|3[01]))/\d{4}(?![\d/])"
)
"""Days of which only one number can be the month."""
_TOLD = re.compile(fold_pattern(r"(?<![^\W_])(?:đến|hết|trước|sau|từ|so với|chậm nhất|thời điểm|tính đến|vào|ngày)[ ]$"))
_A_YEAR = timedelta(days=366)
_DUE = re.compile(
    fold_pattern(rf"(?<![^\W_])(?P<said>(?:(?:xong )?trước|chậm nhất|hạn cuối)(?: là)?(?: trước)?(?: ngày)? {day_source('')})")
)
_TO_DO = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:hoàn thành|hoàn thiện|trình|báo cáo|gửi|nộp|chi trả|thông xe|bàn giao|công nhận|xoá|khởi công|phê duyệt"
        r"|ban hành|tổ chức"
        r"|triển khai|lập|rà soát|tham mưu|xử lý|giải ngân|kiểm đếm|đăng ký|phấn đấu|thực hiện|cấp|duyệt|đưa)(?![^\W_])"
    )
)
_PAST = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:đã|được|từng|những|phát sinh|tồn đọng|tồn tại|quá hạn|theo hạn|sinh|khởi công từ|có hiệu lực|đối với|thuộc diện"
        r"|từ|kể từ|hình thành|sử dụng đất|ký|chưa)(?![^\W_])"
    )
)
_ORDERS = ("thông báo", "công văn", "chỉ thị", "kế hoạch", "công điện", "kết luận")
_HOUR = r"(?:(?:\d{1,2}|không) ?(?:giờ|h|g)(?: ?\d{1,2})?(?: phút)?,? )?"
_ON = rf"{_HOUR}(?:hết )?(?:ngày )?"
_SPAN = re.compile(
    fold_pattern(
        rf"(?<![\w/.,-])(?P<from>(?:kể )?từ )?{_ON}{day_source('1')}"
        rf" ?(?:(?P<dash>-)|,? ?(?:cho )?(?:đến|tới)(?: hết)?) ?{_ON}{day_source('2')}"
    )
)
_SHORT_SPAN = re.compile(
    fold_pattern(rf"(?<![\w/.,-])(?:từ )?ngày (?P<first>\d{{1,2}}) ?(?:-|(?:đến|tới)(?: hết)?) ?(?:ngày )?{day_source('2')}")
)
_MOVED = re.compile(
    fold_pattern(r"(?<![^\W_])(?:rút ngắn|điều chỉnh|thay đổi|đẩy|sớm|lùi|chuyển|dời|gia hạn|giảm|sửa|đính chính)(?![^\W_])")
)
"""Words of a term that is moved from one day to another, in whichever direction."""
_LONGEST_MONTH, _MONTHS = 31, 12
_WIDEST = 12
"""Days by which the first number of `ngày 16 - 10/6` may be above the second; beyond them the month before may be meant."""
_PARTY = re.compile(r"\d{1,5} ?-[a-zđ]{2,6}/")
"""The number of a Party document, which has its date behind a comma: `Kết luận số 21-KL/TU, ngày 25/5/2024`."""
_DONE = re.compile(fold_pattern(r"(?<![^\W_])đã(?![^\W_])"))
_AHEAD = re.compile(
    fold_pattern(r"(?<![^\W_])(?:ước|dự kiến|phấn đấu|kế hoạch|mục tiêu|dự báo|sẽ|hạn|trước|chậm nhất|nếu|khoảng|còn|cuối)(?![^\W_])")
)


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each day that cannot be, each span of days, each dated citation and each dated result."""
    yield from _days(evidence)
    yield from _spans(evidence)
    when = evidence.document.date
    if when and evidence.document.published is None and is_one_document(evidence):
        yield from _due(evidence, when)
    if when and is_one_document(evidence):
        for citation in evidence.reading.citations:
            if citation.date:
                yield Trial((), _cited_later(evidence, citation, citation.date, when) if citation.date > when else None)
        for figure in evidence.figures.values():
            if figure.at and figure.at > when and (fault := _result_later(evidence, figure, when)):
                yield Trial((figure,), fault)


def _days(evidence: Evidence) -> Iterator[Trial]:
    folded = evidence.page.folded
    first, last = (sum(1 for said in _MONTH_FIRST.finditer(folded) if (said[1] is not None) is is_day) for is_day in (True, False))
    for said in _DAY.finditer(folded):
        day = read_day(said, "")
        is_led = _TOLD.search(folded, max(0, said.start("d") - 24), said.start("d")) is not None
        is_meant = _is_day(said, day) or _is_turned(said, day, is_sure=is_led or (last == 1 and first > 1))
        if day.when(day.year or 2024) or not is_meant or is_lunar(folded, said.end()):
            continue
        span = said.start("d"), said.end()
        quoted = evidence.quote(span)
        vietnamese, english, expected = _why(day)
        yield Trial(
            (),
            Fault(
                Severity.WRONG,
                span,
                quoted,
                expected,
                vietnamese,
                Sentence(
                    f"Nêu “{quoted}”, nhưng không có ngày này: {vietnamese}.", f"It says “{quoted}”, but there is no such day: {english}."
                ),
            ),
        )


def _is_day(said: re.Match[str], day: WrittenDay) -> bool:
    """Whether what has the form of a day is meant as one: `ngày 31/31 hồ sơ` and `31.6` are not, nor `6/25/2024` on a foreign page."""
    written_out = said["w"] is not None
    if not day.day or not day.month:
        return bool(day.year)
    if day.year and said["s"] and said["s"] != ".":
        return bool(said["lead"]) or day.month <= _MONTHS
    if written_out or (day.year and said["lead"]):
        return bool(said["lead"]) or day.year is not None
    return bool(said["lead"]) and said["s"] in "/-" and day.month <= _MONTHS and day.day <= _LONGEST_MONTH


def _is_turned(said: re.Match[str], day: WrittenDay, *, is_sure: bool) -> bool:
    """Whether a day whose second number is no month is one: neither is (`31/15/2024`), or words or the other days of the text say so."""
    if not day.year or said["s"] != "/" or not _MONTHS < day.month <= _LONGEST_MONTH:
        return False
    return day.day > _MONTHS or is_sure


def _why(day: WrittenDay) -> tuple[str, str, str]:
    """Why there is no such day, in both languages, and the days that there are."""
    if not 1 <= day.month <= _MONTHS:
        return "một năm có 12 tháng", "a year has 12 months", "tháng từ 1 đến 12"
    last = next(last for last in (31, 30, 29, 28) if WrittenDay(last, day.month, day.year, plain=True).when(day.year or 2024))
    month = write_month(day.month, day.year)
    return f"{month.vi} có {last} ngày", f"{month.en} has {last} days", f"ngày 01 đến {last}"


def _spans(evidence: Evidence) -> Iterator[Trial]:
    folded = evidence.page.folded
    for said in _SPAN.finditer(folded):
        first, last = read_day(said, "1"), read_day(said, "2")
        if not (first.exists and last.exists and _is_span(said, first, last)) or is_lunar(folded, said.end()):
            continue
        if not _MOVED.search(folded, max(folded.rfind("\n", 0, said.start()) + 1, said.start() - 80), said.start()):
            yield Trial((), _backwards(evidence, (said.start(), said.end()), first, last))
    for said in _SHORT_SPAN.finditer(folded):
        last = read_day(said, "2")
        over = int(said["first"]) - last.day
        if last.exists and last.plain and 1 < over <= _WIDEST and int(said["first"]) <= _LONGEST_MONTH:
            first = WrittenDay(int(said["first"]), last.month, last.year, plain=True)
            yield Trial((), _backwards(evidence, (said.start(), said.end()), first, last))


def _is_span(said: re.Match[str], first: WrittenDay, last: WrittenDay) -> bool:
    """Whether two days with `đến` or a dash between them are the ends of a span, not two numbers or two days of a list."""
    if not (first.plain and last.plain):
        return False
    return bool(said["from"]) or "ngày" in said[0] or bool(first.year and last.year) or (bool(said["dash"]) and bool(last.year))


def _backwards(evidence: Evidence, span: Span, first: WrittenDay, last: WrittenDay) -> Fault | None:
    if first.year and last.year:
        begin, end = first.when(), last.when()
        if begin is None or end is None or begin <= end:
            return None
        severity = Severity.WRONG
    else:
        # Only within one month, for a year may turn between the two; and not a whole year but for its last day.
        if first.month != last.month or first.day <= last.day or first.day - last.day == 1:
            return None
        severity = Severity.DIFFERS
    quoted = evidence.quote(span)
    ends = _written(first), _written(last)
    because = f"{ends[1].vi} trước {ends[0].vi}"
    return Fault(
        severity,
        span,
        quoted,
        f"ngày cuối không trước {ends[0].vi}",
        because,
        Sentence(
            f"Khoảng thời gian “{quoted}” kết thúc trước khi bắt đầu: {because}.",
            f"The span “{quoted}” ends before it begins: {ends[1].en} is before {ends[0].en}.",
        ),
    )


def _written(day: WrittenDay) -> Sentence:
    if when := day.when():
        return write_day(when)
    short = f"{day.day:02d}/{day.month:02d}" if day.month <= 2 else f"{day.day:02d}/{day.month}"
    return Sentence(short, short)


def _due(evidence: Evidence, when: date) -> Iterator[Trial]:
    """What is still to be done, by a day of last year that is over and would not be in this year."""
    folded, text = evidence.page.folded, evidence.document.text
    is_ahead = orders = (evidence.document.kind or "").lower().startswith(_ORDERS)
    for line in evidence.document.lines:
        level = heading_level(text, line)
        if level is not None and (level <= Level.SECTION or task_at(folded, line) is not None):
            is_ahead = orders or task_at(folded, line) is not None
        for said in _DUE.finditer(folded, *line) if is_ahead else ():
            day = read_day(said, "")
            past, this_year = day.when(), WrittenDay(day.day, day.month, when.year, plain=True).when()
            clause = folded[max(line[0], *(folded.rfind(sign, line[0], said.start()) + 1 for sign in ".;:")) : said.start()]
            if past is None or this_year is None or past >= when or this_year < when or day.year != when.year - 1:
                continue
            if _TO_DO.search(clause) and not _PAST.search(clause) and not _MOVED.search(clause):
                yield Trial((), _overdue(evidence, said.span("said"), past, when))


def _overdue(evidence: Evidence, span: Span, day: date, when: date) -> Fault:
    quoted, due, own = evidence.quote(span), write_day(day), write_day(when)
    return Fault(
        Severity.DIFFERS,
        span,
        quoted,
        f"ngày sau {own.vi}",
        f"{due.vi} trước {own.vi}",
        Sentence(
            f"Thời hạn “{quoted}” của việc còn phải làm đã qua trước ngày của văn bản này ({own.vi}).",
            f"The deadline “{quoted}” of what is still to be done had passed before the day of this document ({own.en}).",
        ),
    )


def _cited_later(evidence: Evidence, citation: Citation, day: date, when: date) -> Fault:
    span, number, folded = (citation.start, citation.end), (citation.number or "").lower(), evidence.page.folded
    behind = folded.find(number, *span) + len(number)
    # `Kế hoạch số 12/KH-UBND, ngày 20/7/2024 tổ chức`: behind a comma, State bodies say when something happens.
    is_event = folded[behind : behind + 1] == "," and citation.issuer is None and not _PARTY.match(number)
    quoted = evidence.quote(span)
    cited, own = write_day(day), write_day(when)
    sure = Severity.WRONG if evidence.document.published is None else Severity.DIFFERS
    # Published texts have a day that was found: where the years are far apart, it may not be theirs.
    is_event = is_event or (evidence.document.published is not None and day - when > _A_YEAR)
    return Fault(
        Severity.DOUBT if is_event else sure,
        span,
        quoted,
        f"ngày không sau {own.vi}",
        f"{cited.vi} sau {own.vi}",
        Sentence(
            f"Viện dẫn “{quoted}”, nhưng văn bản này đề ngày {own.vi}, trước ngày của văn bản được viện dẫn ({cited.vi}).",
            f"It cites “{quoted}”, but this document is dated {own.en}, before the one it cites ({cited.en}).",
        ),
    )


def _result_later(evidence: Evidence, figure: Figure, when: date) -> Fault | None:
    """A doubt where a result that is no estimate is said to stand at a day that had not come."""
    words = evidence.page.folded[slice(*figure.place.sentence)]
    if figure.at is None or figure.role is not Role.ACTUAL or figure.status is Status.ESTIMATE or _AHEAD.search(words):
        return None
    if not _DONE.search(words) or f"{figure.at.day}/{figure.at.month}" not in words:
        return None
    at, own = write_day(figure.at), write_day(when)
    return Fault(
        Severity.DOUBT,
        (figure.place.start, figure.place.end),
        figure.text,
        f"số liệu đến ngày không sau {own.vi}, hoặc số ước",
        f"{at.vi} sau {own.vi}",
        Sentence(
            f"“{' '.join(figure.text.split())}” là kết quả đến {at.vi}, trong khi văn bản đề ngày {own.vi}; nếu là số ước, cần ghi rõ.",
            f"“{' '.join(figure.text.split())}” is a result at {at.en}, but the document is dated {own.en}; an estimate should say so.",
        ),
    )

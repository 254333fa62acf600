"""Periods that no year has: `tháng 13`, `quý V`, `14 tháng đầu năm`, `nhiệm kỳ 2025-2020`, `từ tháng 10/2024 đến tháng 6/2024`.

`trong tháng 15 vụ` counts cases, and a thirteenth month's pay is pay: a number without a year speaks only where nothing can be counted
behind it: at the end of a clause, or before what is said of the month (`tháng 13 ước đạt 45 tỷ đồng`). A result that is said to be of a
period after the document's own day differs from that day; estimates and plans do not.
"""

import re
from collections.abc import Iterator
from datetime import date

from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.papers.days import write_day
from tiendo.checking.papers.parts_of_a_file import is_one_document
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Figure, Status
from tiendo.words.finding import Sentence, Severity
from tiendo.words.period import PeriodLabelError, read_period, year_of

TITLE = Sentence("Kỳ không thể có", "Periods that cannot be")

_YEAR = r"(?:19|20)\d{2}"
_OF_YEAR = rf"(?P<year> ?[/.-] ?{_YEAR}(?![\d/])|,? (?:của )?năm (?:{_YEAR}|nay|trước|ngoái|học)(?![\d/]))"
_CLOSED = r"(?=[ ]{0,9}(?:[,;:)|\n]|\.(?!\d)|$))(?!,\d)"
_STRONG = (
    r"(?:là|đạt|ước|thu(?! (?:hồi|hoạch|gom|giữ))|chi(?! tiết)|đón|giải ngân|phấn đấu|không|chỉ đạt|chỉ có"
    r"|\d{1,3}(?:\.\d{3})*(?:,\d+)? )"
)
"""What tells on of a month and not of things that are counted."""
_WEAK = r"(?:và|so|tăng|giảm|có|từ|đến|toàn|của|cho|tại|tổng|cao hơn|thấp hơn|bằng|vẫn|đã)(?![^\W_])"
_NUMBERED = re.compile(
    fold_pattern(
        rf"(?<![^\W_])(?:(?P<month>tháng |t)(?P<m>\d{{1,2}})|qu[ýí] (?P<q>\d{{1,2}}|[ivx]{{1,5}}))(?![^\W_])"
        rf"(?:{_OF_YEAR}|{_CLOSED}|(?P<strong>(?= {_STRONG}))|(?= {_WEAK})|(?<=[ivx])(?!,\d))"
    )
)
_UNSURE = re.compile(fold_pattern(r"(?:trong|của|(?<!so[ ])với|được|có|đến) ?$"))
"""Before a month or a quarter whose number may count something."""
_NEVER = re.compile(fold_pattern(r"(?:mỗi|hàng|hằng|một|từng|đá|tứ|tên|bà|ông|anh|chị|cô|em|cháu|cụ|[/-]) ?$"))
"""Before what is none."""
_PAY = re.compile(fold_pattern(r"(?:lương|thưởng|tiền|trợ cấp|tết|thu nhập|tiêm|mũi|vắc xin|trẻ|thai)[^.;\n]{0,40}$"))
_DAY = re.compile(fold_pattern(r"\d{1,2} $"))
_SPAN = re.compile(fold_pattern(r"(?<![\w/.,-])(?P<count>\d{1,3}) (?P<what>tháng|quý) (?P<end>đầu|cuối) (?:của )?năm(?! học)(?![^\W_])"))
_SO_FAR = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:luỹ kế|tính chung|cộng dồn|(?:tháng \d{1,2}|quý (?:i{1,3}|iv))(?:,| và)) (?P<said>(?P<count>\d{1,3}) tháng)"
        r"(?! (?:thực hiện|triển khai|kể từ|từ|qua|hoạt động|đầu tiên|gần|liên tiếp|tuổi|tù|vận hành|thi công|áp dụng|sau|trước"
        r"|(?:của )?năm 20\d\d)(?![^\W_]))(?![^\W_])"
    )
)
_OF_A_YEAR = re.compile(
    fold_pattern(
        rf"(?<![\w/.,-])(?P<said>(?P<count>\d{{1,3}}) tháng (?:của )?năm {_YEAR})"
        r"(?! ?[-–] ?\d| ?(?:và|đến) ?(?:năm )?20)(?![\w/])"
    )
)
_LASTS = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:trong|vòng|thời hạn|thời gian|sau|hơn|trẻ|kéo dài|hợp đồng|gia hạn|kỳ hạn|tù|tối đa|đủ|suốt)[^.;\n]{0,12}$"
    )
)
_YEARS = re.compile(
    fold_pattern(
        rf"(?<![^\W_])(?P<noun>giai đoạn|nhiệm kỳ|nhiệm kì|thời kỳ|thời kì|niên khoá|khoá|năm học|niên vụ|niên độ)"
        rf"(?: từ)?(?: năm)? (?P<first>{_YEAR}) ?(?:-|đến)(?: năm)? ?(?P<last>{_YEAR})(?![\w/-]|\.\d)"
    )
)
_FROM_TO = re.compile(
    fold_pattern(
        rf"(?<![^\W_])từ (?:(?P<what>tháng|quý) (?P<a>\d{{1,2}}|iv|i{{1,3}})(?: ?/ ?| năm ))?(?(what)|năm )(?P<first>{_YEAR})"
        rf" (?:đến|tới)(?: hết)? (?(what)(?P=what) (?P<b>\d{{1,2}}|iv|i{{1,3}})(?: ?/ ?| năm )|năm )(?P<last>{_YEAR})(?![\w/-]|\.\d)"
    )
)
_MOVED = re.compile(fold_pattern(r"(?<![^\W_])(?:rút ngắn|điều chỉnh|thay đổi|đẩy|sớm|lùi|chuyển|dời|gia hạn|sửa|giảm|so)(?![^\W_])"))
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_A_YEAR = {"tháng": 12, "quý": 4}
_LONGEST_TERM = 10
_OFFICE = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:thủ tướng|tổng thống|chủ tịch|bí thư|tổng bí thư|bộ trưởng|giám đốc|hiệu trưởng|trưởng ban|nghị sĩ|đại biểu|ông|bà"
        r"|quốc vương|thống đốc|thị trưởng|viện trưởng|đại sứ)(?![^\W_])"
    )
)
_DONE = re.compile(
    fold_pattern(
        r"(?<![^\W_])đã (?:thực hiện|giải ngân|thu|đạt|giải quyết|hoàn thành|kết nạp|tiếp nhận|xảy ra|đón|thu hút|xử lý|khởi tố|trồng"
        r"|xuất khẩu)(?![^\W_])"
    )
)
_AHEAD = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:ước|dự kiến|phấn đấu|kế hoạch|mục tiêu|dự báo|sẽ|chỉ tiêu|nhiệm vụ|giao|dự toán|đề ra|đăng ký|phân bổ|hướng tới"
        r"|năm học|nhiệm kỳ|giai đoạn|niên vụ|vụ|chuẩn bị|phê duyệt|duyệt|ban hành|thông qua)(?![^\W_])"
    )
)


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each period that might not be one, and each result of a period to come."""
    folded = evidence.page.folded
    for form, read in _READERS:
        for said in form.finditer(folded):
            if fault := read(evidence, said):
                yield Trial((), fault)
    when = evidence.document.date
    if when and is_one_document(evidence):
        for passage in evidence.passages:
            for figure in passage.figures:
                if fault := _to_come(passage, figure, when):
                    yield Trial((figure,), fault)


def _number(evidence: Evidence, said: re.Match[str]) -> Fault | None:
    """`tháng 13/2024`, `quý V`."""
    folded, is_month = evidence.page.folded, said["month"] is not None
    if not is_month and said["q"] in _ROMAN:
        return None
    number = int(said["m"] or (said["q"] if said["q"].isdigit() else 99))
    most = 12 if is_month else 4
    if 1 <= number <= most or (said["month"] == "t" and not said["year"]) or (number == 0 and not said["year"]):
        return None
    start = said.start()
    before = folded[max(0, start - 60) : start]
    if _PAY.search(before) or _NEVER.search(before) or (is_month and _DAY.search(before)):
        return None
    is_roman = not is_month and not said["q"].isdigit()
    if not (said["year"] or is_roman or said["strong"] is not None) and _UNSURE.search(before):
        return None
    if is_roman and (not evidence.page.text[said.start("q")].isupper() or _is_name(evidence, said)):
        return None
    because = ("một năm có 12 tháng", "a year has 12 months") if is_month else ("một năm có 4 quý", "a year has 4 quarters")
    return _fault(evidence, said, ("tháng 01 đến 12" if is_month else "quý I đến IV"), because, Severity.WRONG)


def _is_name(evidence: Evidence, said: re.Match[str]) -> bool:
    """`bà Trần Thị Quý V.`: a name and an initial."""
    text, start = evidence.page.text, said.start()
    word = re.search(r"(\w{1,20})[ ]$", text[max(0, start - 21) : start])
    return text[start] == "Q" and word is not None and word[1].istitle() and len(word[1]) > 1


def _length(evidence: Evidence, said: re.Match[str]) -> Fault | None:
    """`14 tháng đầu năm`."""
    most, count = _A_YEAR[said["what"]], int(said["count"])
    if 1 <= count <= most:
        return None
    because = f"một năm có {most} {said['what']}", f"a year has {most} {'months' if most > 4 else 'quarters'}"
    return _fault(evidence, said, f"không quá {most} {said['what']}", because, Severity.WRONG)


def _so_far(evidence: Evidence, said: re.Match[str]) -> Fault | None:
    """`lũy kế 14 tháng` in a report of a month, `16 tháng năm 2025`."""
    start, count, most = said.start("said"), int(said["count"]), _A_YEAR["tháng"]
    before = evidence.page.folded[max(0, start - 30) : start]
    if 1 <= count <= most or _LASTS.search(before) or (said.re is _SO_FAR and not evidence.document.period):
        return None
    because = f"một năm có {most} tháng", f"a year has {most} months"
    return _fault(evidence, said, f"không quá {most} tháng", because, Severity.WRONG)


def _years(evidence: Evidence, said: re.Match[str]) -> Fault | None:
    """`nhiệm kỳ 2025-2020`, `năm học 2025-2024`, and a term of thirty years."""
    first, last, noun = int(said["first"]), int(said["last"]), said["noun"]
    if first > last:
        return _fault(evidence, said, f"{last} - {first}", (f"{last} trước {first}", f"{last} is before {first}"), Severity.WRONG)
    if first == last and noun in ("nhiệm kỳ", "nhiệm kì", "năm học"):
        because = f"{noun} kéo dài từ năm này sang năm khác", "it goes on from one year to another"
        return _fault(evidence, said, "hai năm khác nhau", because, Severity.WRONG)
    if noun in ("nhiệm kỳ", "nhiệm kì") and last - first > _LONGEST_TERM and not _held(evidence, said):
        because = f"từ {first} đến {last} là {last - first} năm", f"from {first} to {last} are {last - first} years"
        return _fault(evidence, said, "nhiệm kỳ không quá 10 năm", because, Severity.DIFFERS)
    return None


def _held(evidence: Evidence, said: re.Match[str]) -> bool:
    """Whether a person held the office: `thủ tướng thứ tư, nhiệm kỳ 1981-2003`, one term after the other."""
    folded, start = evidence.page.folded, said.start()
    return bool(_OFFICE.search(folded, max(folded.rfind("\n", 0, start) + 1, start - 120), start))


def _from_to(evidence: Evidence, said: re.Match[str]) -> Fault | None:
    """`từ tháng 10/2024 đến tháng 6/2024`, `từ năm 2025 đến năm 2021`."""
    first, last = (_moment(said, number, year) for number, year in (("a", "first"), ("b", "last")))
    folded, start = evidence.page.folded, said.start()
    if first <= last or _MOVED.search(folded, max(folded.rfind("\n", 0, start) + 1, start - 80), start):
        return None
    ends = (evidence.quote(said.span("last")), evidence.quote(said.span("first"))) if not said["what"] else ("kỳ cuối", "kỳ đầu")
    because = (
        f"{ends[0]} trước {ends[1]}",
        f"{said['last']} is before {said['first']}" if not said["what"] else "it ends before it begins",
    )
    return _fault(evidence, said, "kỳ cuối không trước kỳ đầu", because, Severity.DIFFERS if not said["what"] else Severity.WRONG)


def _moment(said: re.Match[str], number: str, year: str) -> tuple[int, int]:
    part = said[number] or "0"
    return int(said[year]), int(part) if part.isdigit() else _ROMAN[part]


def _fault(evidence: Evidence, said: re.Match[str], expected: str, because: tuple[str, str], severity: Severity) -> Fault:
    span = said.span("said" if "said" in said.re.groupindex else 0)
    quoted = evidence.quote(span)
    return Fault(
        severity,
        span,
        quoted,
        expected,
        because[0],
        Sentence(
            f"Nêu “{quoted}”, nhưng không có kỳ như vậy: {because[0]}.",
            f"It says “{quoted}”, but there is no such period: {because[1]}.",
        ),
    )


def _to_come(passage: Passage, figure: Figure, when: date) -> Fault | None:
    """What is said to be done, with its year, of a period that had not begun; the reader takes it for a target."""
    if figure.status is Status.ESTIMATE or figure.period is None or year_of(figure.period) < str(when.year):
        return None
    try:
        begin = read_period(figure.period).start
    except PeriodLabelError:
        return None
    words = passage.page.folded[slice(*passage.span)]
    if begin <= when or _AHEAD.search(words) or str(begin.year) not in words or not _DONE.search(passage.before(figure, most=160)):
        return None
    written, own, first = " ".join(figure.text.split()), write_day(when), write_day(begin)
    return Fault(
        Severity.DIFFERS,
        (figure.place.start, figure.place.end),
        figure.text,
        f"kết quả của kỳ không sau {own.vi}",
        f"kỳ này bắt đầu từ {first.vi}",
        Sentence(
            f"Nêu “{written}” là kết quả của kỳ bắt đầu từ {first.vi}, trong khi văn bản đề ngày {own.vi}.",
            f"It gives “{written}” as a result of a period that begins on {first.en}, but the document is dated {own.en}.",
        ),
    )


_READERS = (
    (_NUMBERED, _number),
    (_SPAN, _length),
    (_SO_FAR, _so_far),
    (_OF_A_YEAR, _so_far),
    (_YEARS, _years),
    (_FROM_TO, _from_to),
)
"""How each form of a period is judged."""

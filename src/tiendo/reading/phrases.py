"""Phrases that name what is measured.

They are what is left of the words around a number when verbs, hedges, periods and connectives at their ends are taken
away.
"""

import re

from tiendo.reading.marks import (
    Aim,
    AreaMark,
    CitationMark,
    DatePhrase,
    Hedge,
    Mark,
    Movement,
    Part,
    PeriodPhrase,
    Plan,
    StatusMark,
    VerbMark,
    Versus,
    Way,
)
from tiendo.reading.page import Page, fold_pattern
from tiendo.words.place import Span
from tiendo.words.spelling import search_key

_EDGE_WORDS = """
và hoặc với còn riêng thì là mà trong tại ở của cho về theo được đã đang sẽ có các những một số nhất nhiều vẫn cũng mới từ đến qua
do vì nên để
khi sau trước cả toàn trên bởi bằng nhưng như này đó kia năm cùng hơn ước khoảng gần đạt nay việc nhờ rằng
""".split()
_EDGES = frozenset(_EDGE_WORDS)
_END_WORDS = """
và hoặc với thì là mà trong tại ở của cho về theo được đã đang sẽ có các những từ đến qua do vì nên để khi trên như ước khoảng gần
cũng vẫn chỉ chưa không
thêm còn nhất nhưng này hơn cùng năm
""".split()
_ENDS = frozenset(_END_WORDS)
_MARKER = re.compile(r"\s*(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5})[.)][ ]{1,9}")
_CLOSED = re.compile(r"\([^()]*\)")
_LEFT_OUT = re.compile(rf"{_CLOSED.pattern}|lần lượt", re.IGNORECASE)
"""Asides in brackets, and the adverb that only says in which order things were done."""
_INTROS = re.compile(
    fold_pattern(
        r"(?:(?:(?:nâng|đưa|kéo|hạ)(?= (?:tổng|tỷ lệ|tỉ lệ|số|mức|thu nhập|giá trị|diện tích))|mỗi năm|mỗi ngày|mỗi tháng"
        r"|hằng năm|hàng năm|bình quân mỗi năm|bình quân hằng năm|trong đó|cơ bản|kết quả"
        r"|theo báo cáo|nổi bật là|nổi bật|nhìn chung|bên cạnh đó|ngoài ra|đặc biệt|đáng chú ý|tuy nhiên|đồng thời|qua đó|từ đó"
        r"|qua (?:giải quyết|kiểm tra|rà soát|thanh tra|giám sát|điều tra|xác minh|khảo sát)|đến nay|hiện có|hiện còn|"
        r"vẫn còn|nhiều nhất|thấp nhất|cao nhất|lần lượt|tập trung|chủ yếu|tính chung|trước mắt"
        r"|toàn (?:tỉnh|thành phố|huyện|thị xã|phường|đặc khu|đảng bộ|xã(?! hội))"
        r"|trong và ngoài (?:tỉnh|nước|thành phố|huyện|thị xã|xã|phường|địa bàn)"
        r"|trên địa bàn(?: (?:tỉnh|thành phố|huyện|xã|phường|thị xã))?)(?![^\W_])[ ,:]*)+"
    )
)
_AGENT = re.compile(
    fold_pattern(
        r"^(?:ban thường vụ|thường trực|ban chấp hành|uỷ ban nhân dân|ubnd|hđnd|hội đồng nhân dân|mttq|mặt trận|công an|sở"
        r"|chi nhánh|ngân hàng|toàn ngành|các cơ sở|cơ sở y tế|uỷ ban kiểm tra(?: (?:đảng|thành|thị|tỉnh|huyện) uỷ)?"
        r"|phòng|chủ tịch|bí thư|cấp uỷ|đảng bộ|đảng uỷ|"
        r"(?:các )?cấp,? (?:và )?(?:các )?ngành|(?:các )?ngành(?= (?:đã|chức năng|liên quan)(?![^\W_]))|"
        r"thành uỷ|tỉnh uỷ|huyện uỷ|uỷ ban|đồng chí|hội nghị|ubkt|lực lượng|cơ quan|trung tâm|ban)(?![^\W_])"
    )
)
_VERBS = (
    "tổ chức|kiểm tra|giám sát|kết nạp|tiếp nhận|tiếp|giải quyết|phát hiện|xử lý|khám|cấp|trao|tặng|tạo|hỗ trợ|thành lập|xoá"
    "|triển khai|ban hành|thu hồi|huy động|vận động|"
    "bàn giao|chi trả|phê duyệt|hoàn thành|thi hành|xây dựng|sửa chữa|nâng cấp|đào tạo|bồi dưỡng|giới thiệu|tuyển|đưa|khởi tố"
    "|điều tra|bắt giữ|bắt|truy tố|xét xử|thẩm định|kiểm đếm|"
    "khen thưởng|phân loại|rà soát|chuyển|công nhận|cung cấp|đón|phục vụ|chuyển đổi|trồng|gieo cấy|gieo trồng|thu hoạch|tiêm"
    "|tiêu huỷ|tinh giản|giao|thu gom|lắp đặt|đầu tư|mở|phát|"
    "tuyên truyền|quán triệt|thực hiện|duy trì|phát triển|tuyên dương|thăm|miễn giảm|cho vay|giải ngân|khôi phục|bố trí"
    "|sắp xếp|nghiệm thu|khởi công|khánh thành|đăng ký|xác nhận|tập huấn|"
    "khai trừ|kích hoạt|tước|lập biên bản|xử phạt|thu giữ|xoá tên|từ trần|ảnh hưởng|sinh hoạt chuyên đề|tiết kiệm|chuyển giao"
    "|tham gia|đủ điều kiện|đạt chuẩn"
)
_NOMINAL = re.compile(
    fold_pattern(
        r"(?:tổng|tỷ lệ|tỉ lệ|tỷ trọng|số|giá trị|giá|thu|chi|mức|tốc độ|chỉ số|sản lượng|diện tích|doanh thu|kim ngạch|dân số"
        r"|thu nhập|vốn|nguồn|năng suất|mật độ|thời gian|kinh phí|lượng|đàn|nợ|"
        r"dư nợ|cơ cấu|quy mô|điểm|nhiệt độ|mực nước|độ|huy động vốn|lợi nhuận|chất thải|nước thải|giải ngân)(?![^\W_])"
    )
)
"""Nouns of what is measured: a phrase that opens with one names its indicator as it stands."""

_VERB_START = re.compile(fold_pattern(rf"(?:{_VERBS})(?![^\W_])"))
_BARE_VERB_START = re.compile(rf"(?:{search_key(_VERBS)})(?![^\W_])")
_LEADING_VERB = r"(?:lãnh đạo|chỉ đạo|tổ chức|triển khai|thực hiện|phối hợp|đẩy mạnh|tập trung)"
_LIGHT = re.compile(
    fold_pattern(rf"{_LEADING_VERB}(?:,? (?:và )?{_LEADING_VERB})*|(?:mở|có|hiện có|xảy ra|làm|ghi nhận|phát sinh|đạt|có thêm|chia thành)")
)
_VERB_AFTER_AGENT = re.compile(fold_pattern(rf"(?<![^\W_])(?:{_VERBS})(?![^\W_])"))
_OFTEN_SYLLABLES = ("cấp", "phát", "giao", "tạo", "bắt", "mở", "đưa", "tiếp", "trao", "tặng", "thăm", "chuyển", "khám", "tiêm", "đón")
_VERB_INSIDE = re.compile(
    fold_pattern(rf"(?<![^\W_])(?:{'|'.join(verb for verb in _VERBS.split('|') if verb not in _OFTEN_SYLLABLES)})(?![^\W_])")
)
_WORD = re.compile(r"[^\W_]+")
_FOLLOW_STOP = re.compile(
    fold_pattern(r"(?<![^\W_])(?:theo|sau khi|do|để|nhằm|vì|tại|nhưng|so|cho|trị giá|với tổng|(?<!mặt[ ])bằng)(?![^\W_])")
)
_CUT_EDGE = " \t\n,;:.()[]\"“”'…|*+-–—=/"
_DROPPED = (PeriodPhrase, DatePhrase, CitationMark, Hedge, StatusMark, Versus)
_ENDING = (AreaMark, Plan, VerbMark, Movement, Hedge, StatusMark, PeriodPhrase, DatePhrase, Aim, Part, Versus, CitationMark)
_OPENING = (AreaMark, Hedge, StatusMark, PeriodPhrase, DatePhrase, Aim, Part, Versus, CitationMark, Plan)


def leading_phrase(page: Page, span: Span, marks: tuple[Mark, ...]) -> str | None:
    """The phrase that leads to a number: `Tổng thu ngân sách trên địa bàn` of `Tổng thu ngân sách trên địa bàn ước đạt`."""
    start, end = span
    if marker := _MARKER.match(page.folded, start, end):
        start = marker.end()
    start = max(start, page.folded.rfind(";", start, end) + 1, *(mark.end for mark in marks if isinstance(mark, Aim | Part)))
    start = _strip_start(page, start, end, marks)
    end = _strip_end(page, start, end, marks)
    start = _last_stretch(page, start, end, marks)
    start = _strip_start(page, start, end, marks)
    words = _without(page, start, end, marks)
    return _tidy(words)


def following_phrase(page: Page, span: Span, marks: tuple[Mark, ...]) -> str | None:
    """The phrase after a counted noun that says which: `đạt chuẩn quốc gia mức độ 1`."""
    start, end = span
    for mark in marks:
        if isinstance(mark, Versus | PeriodPhrase | DatePhrase | StatusMark | Part | CitationMark):
            end = min(end, mark.start)
            break
    if stop := _FOLLOW_STOP.search(page.folded, start, end):
        end = stop.start()
    return _tidy(_without(page, start, end, marks), keep_start=True)


def is_action(phrase: str) -> bool:
    """Whether the phrase opens with what was done (`kết nạp`), so that what was counted is its object.

    A slip of a diacritic (`giải quyêt`) does not hide a verb.
    """
    return bool(_BARE_VERB_START.match(search_key(phrase)))


def is_light(phrase: str) -> bool:
    """Whether the verb says only that something took place, so that its object names what is measured."""
    return bool(_LIGHT.fullmatch(Page.of(phrase).folded))


def _strip_end(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> int:
    while True:
        end = _before_brackets(page.text, start, end)
        trimmed = len(page.text[start:end].rstrip(_CUT_EDGE)) + start
        ending = next((mark for mark in marks if start <= mark.start < trimmed <= mark.end and _is_ending(page, mark)), None)
        if ending is not None:
            end = ending.start
            continue
        last = _last_word(page.folded, start, trimmed)
        if last and last[0] in _ENDS and not _VERB_WITH_END.search(page.folded, start, trimmed):
            end = last.start()
            continue
        return trimmed


_VERB_WITH_END = re.compile(fold_pattern(r"(?<![^\W_])chuyển đến$"))
"""A verb whose last word elsewhere only leads to a number."""


def _before_brackets(text: str, start: int, end: int) -> int:
    """The end moved before brackets that close at it: they explain the subject and are no part of it."""
    words = len(text[start:end].rstrip(" ,")) + start
    closed = _CLOSING.search(text, start, words) if text[words - 1 : words] == ")" else None
    return closed.start() if closed else end


_CLOSING = re.compile(r"\([^()]*\)$")


def _is_ending(page: Page, mark: Mark) -> bool:
    """Whether the mark is no part of the subject it ends; `mức giảm` and `tốc độ tăng` are nouns."""
    if isinstance(mark, Movement) and _RATE_BEFORE.search(page.folded, max(0, mark.start - 12), mark.start):
        return False
    return isinstance(mark, _ENDING)


_RATE_BEFORE = re.compile(fold_pattern(r"(?<![^\W_])(?:tốc độ|mức|nhịp độ)[ ]{1,9}$"))


def _strip_start(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> int:
    while start < end:
        begin = start + len(page.text[start:end]) - len(page.text[start:end].lstrip(_CUT_EDGE))
        opening = next((mark for mark in marks if mark.start <= begin < mark.end and _is_opening(page, begin, mark)), None)
        if opening:
            start = opening.end
            continue
        first = _WORD.match(page.folded, begin, end)
        if intro := _INTROS.match(page.folded, begin, end):
            start = intro.end()
            continue
        if first and first[0] in _EDGES and not _TO_BE_KEPT.match(page.folded, begin):
            start = first.end()
            continue
        return begin
    return end


def _is_opening(page: Page, begin: int, mark: Mark) -> bool:
    """Whether the mark is no part of the subject it opens: `giảm tỷ lệ hộ nghèo từ …` measures the rate, `6 tháng` nothing."""
    if type(mark) is Mark:
        return page.folded[begin].isdigit()
    return isinstance(mark, _OPENING) or (isinstance(mark, Movement) and mark.way in (Way.UP, Way.DOWN))


_TO_BE_KEPT = re.compile(
    fold_pattern(r"(?:số|việc làm|(?:năm|kỳ|quý|tháng) trước chuyển|một cửa|cho vay|bằng cấp|từ (?:trần|thiện|chối|chức))(?![^\W_])")
)


def _last_word(folded: str, start: int, end: int) -> re.Match[str] | None:
    words = list(_WORD.finditer(folded, max(start, end - _LONGEST_WORD), end))
    return words[-1] if words and words[-1].end() == end else None


def _last_stretch(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> int:
    """The start of the last stretch between strong marks of punctuation; a comma counts where a clause ends at it."""
    covered = [(mark.start, mark.end) for mark in marks] + [closed.span() for closed in _CLOSED.finditer(page.text, start, end)]
    for index in range(end - 1, start - 1, -1):
        sign = page.text[index]
        if sign in ";:()." and not any(left <= index < right for left, right in covered):
            return index + 1
        if (
            sign == ","
            and not any(left <= index < right for left, right in covered)
            and page.text[index + 1 : index + 2] in (" ", "\n")
            and _closes_clause(page, start, index, end)
        ):
            return index + 1
    return start


_LIST_WORD = 3
_SECTORS = ("xây dựng",)
"""Sectors whose names are verbs too: `công nghiệp, xây dựng 40,2%`."""
_LONGEST_WORD = 24
_LONG_BEFORE = 12


def _closes_clause(page: Page, start: int, comma: int, end: int) -> bool:
    """Whether the comma ends a clause, and does not stand in a list such as `thu BHXH, BHYT`."""
    after = page.folded[comma + 1 : end].strip()
    if after in _SECTORS:
        return False
    before = page.folded[start:comma].strip()
    if len(before.split()) == 1 and before.isalpha():
        return False
    if not before or len(after.split()) >= _LIST_WORD:
        return True
    return bool(_VERB_START.match(after) or _NOMINAL.match(after)) or len(before.split()) > _LONG_BEFORE


def _without(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> str:
    """The words of the span, periods, dates, citations and hedges left out."""
    pieces, at = [], start
    for mark in marks:
        if isinstance(mark, _DROPPED) and at <= mark.start and mark.end <= end:
            pieces.append(page.text[at : mark.start])
            at = mark.end
    pieces.append(page.text[at:end])
    return " ".join(_LEFT_OUT.sub(" ", " ".join(pieces)).split())


def _tidy(words: str, *, keep_start: bool = False) -> str | None:
    phrase = _without_lone_quotes(words.strip(_CUT_EDGE))
    if not keep_start:
        phrase = _without_agent(phrase)
    phrase = _end_trim(phrase, _ENDS - {"năm"} if keep_start else _ENDS - {"năm", "chưa", "không"})
    return phrase or None


def _without_lone_quotes(phrase: str) -> str:
    """The phrase without quotation marks whose other half is not in it."""
    if phrase.count('"') % 2:
        phrase = phrase.replace('"', "")
    return phrase if phrase.count("“") == phrase.count("”") else phrase.replace("“", "").replace("”", "")


def _without_agent(phrase: str) -> str:
    """The phrase without the body that acted: `kiểm tra` of `Uỷ ban kiểm tra Đảng uỷ kiểm tra`."""
    folded = Page.of(phrase).folded
    if _NOMINAL.match(folded) or not (_AGENT.match(folded) or len(folded.split()) > _LONG_LEAD):
        return phrase
    if _AGENT.match(folded):
        acted = folded.rfind(" đã ") + 1
        action = next((verb for verb in _VERB_AFTER_AGENT.finditer(folded, acted) if verb.start() > 0), None)
        return phrase[action.start() :] if action else ""
    actions = [verb for verb in _VERB_INSIDE.finditer(folded) if verb.start() > 0]
    return phrase[actions[-1].start() :] if actions else phrase


_LONG_LEAD = 7


def _end_trim(phrase: str, ends: frozenset[str]) -> str:
    words = phrase.split()
    while words and Page.of(words[-1]).folded.strip(_CUT_EDGE) in ends and not _VERB_WITH_END.search(Page.of(" ".join(words[-2:])).folded):
        words.pop()
    return " ".join(words).strip(_CUT_EDGE)

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
from tiendo.reading.units import read_unit_at
from tiendo.words.place import Span
from tiendo.words.spelling import fold, search_key

_EDGE_WORDS = """
và hoặc với còn riêng thì là mà trong tại ở của cho về theo được đã đang sẽ có các những một số nhất nhiều vẫn cũng mới từ đến qua phải song
do vì nên để
khi sau trước cả toàn trên bởi bằng nhưng như này đó kia năm cùng hơn ước khoảng gần đạt nay việc nhờ rằng
""".split()
_EDGES = frozenset(_EDGE_WORDS)
_END_WORDS = """
và hoặc với thì là mà trong tại ở của cho về theo được đã đang sẽ có các những từ đến qua do vì nên để khi trên như ước khoảng gần
cũng vẫn chỉ chưa không
thêm còn nhất nhưng này hơn cùng năm mỗi song
""".split()
_ENDS = frozenset(_END_WORDS)
_MARKER = re.compile(r"\s*(?:[-+*•▪●o–][ ]{1,9}(?=\S))?(?:(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5})[.)][ ]{1,9})?")
_CLOSED = re.compile(r"\([^()]*\)")
_LEFT_OUT = re.compile(rf"{_CLOSED.pattern}|lần lượt| theo (?:tính toán|đánh giá|số liệu|thống kê) của .*$", re.IGNORECASE)
"""Asides in brackets, and the adverb that only says in which order things were done."""
_INTROS = re.compile(
    fold_pattern(
        r"(?:(?:(?:nâng|đưa|kéo|hạ)(?= (?:tổng|tỷ lệ|tỉ lệ|số|mức|thu nhập|giá trị|diện tích))|mỗi năm|mỗi ngày|mỗi tháng"
        r"|hằng năm|hàng năm|bình quân (?:mỗi|một|hằng|hàng) (?:năm|tháng|quý|ngày|tuần)|(?:đến )?hết niên độ ngân sách|trong đó"
        r"|cơ bản|kết quả|(?:nguyên nhân|một phần)(?= (?:một phần|chủ yếu|chính|là|do))"
        r"|theo báo cáo|nổi bật là|nổi bật|nhìn chung|bên cạnh đó|ngoài ra|đặc biệt|đáng chú ý|tuy nhiên|đồng thời|qua đó|từ đó"
        r"|qua (?:giải quyết|kiểm tra|rà soát|thanh tra|giám sát|điều tra|xác minh|khảo sát)|đến nay|hiện có|hiện còn|"
        r"vẫn còn|nhiều nhất|thấp nhất|cao nhất|lần lượt|tập trung|chủ yếu|tính chung|trước mắt"
        r"|toàn (?:ngành|tỉnh|thành phố|huyện|thị xã|phường|đặc khu|đảng bộ|xã(?! hội))"
        r"|trong và ngoài (?:tỉnh|nước|thành phố|huyện|thị xã|xã|phường|địa bàn)"
        r"|trên địa bàn(?: (?:tỉnh|thành phố|huyện|xã|phường|thị xã))?"
        r"|ngược lại|song song với đó|cùng với đó|theo đó|như vậy|nhân dịp này|dịp này|dịp|cụ thể|thưa (?:các )?(?:đồng chí|quý vị)"
        r"|(?:dẫn đầu|đứng đầu|tiếp đến|tiếp theo|kế đến|thấp nhất|cao nhất|nhiều nhất)(?: [^\W\d_]+){0,2} là|về số (?:tuyệt|tương) đối"
        r"|(?:cả|trong|toàn) (?:nhiệm kỳ|giai đoạn)|tính đến|ước tính|dự báo|hiện|đáng mừng là|cả (?:tỉnh|thành phố|huyện|xã|phường"
        r"|nước|ngành))(?![^\W_])[ ,:]*)+"
    )
)
_AGENT = re.compile(
    fold_pattern(
        r"^(?:ban thường vụ|thường trực|ban chấp hành|uỷ ban nhân dân|ubnd|hđnd|hội đồng nhân dân|mttq|mặt trận|công an|sở"
        r"|chi nhánh|ngân hàng|toàn ngành|các cơ sở|cơ sở y tế|uỷ ban kiểm tra(?: (?:đảng|thành|thị|tỉnh|huyện) uỷ)?"
        r"|phòng|chủ tịch|bí thư|cấp uỷ|đảng bộ|đảng uỷ|"
        r"(?:các )?cấp,? (?:và )?(?:các )?ngành|(?:các )?ngành(?= (?:đã|chức năng|liên quan)(?![^\W_]))|"
        r"thành uỷ|tỉnh uỷ|huyện uỷ|uỷ ban|đồng chí|hội nghị|ubkt|lực lượng(?! lao động)|cơ quan|trung tâm|ban|chúng ta|chúng tôi|tôi|họ"
        r"|đoàn (?:xã|phường|tỉnh|viên|thanh tra|kiểm tra|giám sát)|(?:các )?địa phương"
        r"|đoàn(?= (?:[^\W\d_]+ ){1,5}(?:giành|đoạt)(?![^\W_]))|ngành(?= [^\W\d_]+ (?:đã|tiếp|kiểm))"
        r"|đơn vị|các đơn vị|toàn quân|hội đồng|văn phòng|kho bạc"
        r"|chi cục|cục|viện|trường|bệnh viện|cả hệ thống|xã(?! hội)|phường|tỉnh|huyện)(?![^\W_])"
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
    "|tham gia|đủ điều kiện|đạt chuẩn|đóng góp|ủng hộ|quyên góp|tài trợ"
    "|thu hút|kết luận|phê bình|biểu dương|hiến|đoạt|giành|hướng dẫn|chăm sóc|cấy|gieo|nhận|nộp|gửi|mua|bán|xuất bản|sản xuất|chế biến"
    "|chọn mẫu|lấy mẫu|từ chối|cấp phép|nuôi|thả|chặt|khai thác|vận chuyển|di dời|sơ tán|cứu|cứu hộ|huấn luyện|diễn tập|tuần tra|xử trí"
    "|xác minh|thanh tra|kê khai|nhắc nhở"
    "|tham mưu|ký kết|ký|trình|thông qua|chấp thuận|thẩm tra|điều chỉnh|cắt giảm|rút gọn|công bố|niêm yết|số hoá|nhập|cập nhật|kết nối"
    "|bổ nhiệm|điều động|tuyển dụng|nghỉ|tạm dừng|chấm dứt|giải thể|phá sản|đình chỉ|cưỡng chế|tháo dỡ|trưng bày|biểu diễn"
    "|thiếu|vướng|mất|hư hỏng|thiệt hại|ngập|sập|tốc mái|gây|làm|phát động|khen|tôn vinh|vinh danh|trao tặng|bê tông hoá|kiên cố hoá|lát"
    "|trồng mới|khởi nghiệp|chăn nuôi|cải tạo|duy tu|bảo trì|lắp|thắp sáng|treo|dán|in|phát thanh|đăng|đăng tải|tổ chức lại|sáp nhập"
    "|giúp|giúp đỡ|đỡ đầu|nhận đỡ đầu|bảo trợ|trợ cấp|chi|cho|khai báo|tố giác|triệt phá|triệt xoá|bóc gỡ|vận động|thuyết phục|hoà giải"
)
_NOMINAL = re.compile(
    fold_pattern(
        r"(?:tổng|tỷ lệ|tỉ lệ|tỷ trọng|số|giá trị|giá|thu"
        r"|chi(?! (?:cục|nhánh)(?![^\W_]))|mức|tốc độ|chỉ số|sản lượng|diện tích|doanh thu|kim ngạch|dân số"
        r"|thu nhập|vốn|(?:năm|kỳ|quý|tháng) trước|nguồn|năng suất|mật độ|thời gian|kinh phí|lượng|đàn|nợ|"
        r"dư nợ|cơ cấu|quy mô|điểm|nhiệt độ|mực nước|độ|huy động vốn|lợi nhuận|chất thải|nước thải|giải ngân)(?![^\W_])"
    )
)
"""Nouns of what is measured: a phrase that opens with one names its indicator as it stands."""

_VERB_START = re.compile(fold_pattern(rf"(?:{_VERBS})(?![^\W_])"))
_BARE_VERB_START = re.compile(rf"(?:{'|'.join(search_key(verb) for verb in _VERBS.split('|') if ' ' in verb)})(?![^\W_])")
_LEADING_VERB = r"(?:lãnh đạo|chỉ đạo|tổ chức|triển khai|thực hiện|phối hợp|đẩy mạnh|tập trung)"
_LIGHT = re.compile(
    fold_pattern(rf"{_LEADING_VERB}(?:,? (?:và )?{_LEADING_VERB})*|(?:mở|có|hiện có|xảy ra|làm|ghi nhận|phát sinh|đạt|có thêm|chia thành)")
)
_NO_COMPOUND = r"(?! (?:thông|dịch|lưu|ban|bộ|nhánh|cục|phí|tiết|việc|nhi|niên|thức|túc|độ|uỷ|xã|tỉnh|huyện|sách|vụ)(?![^\W_]))"
"""`giao thông`, `chi bộ`, `làm việc`, `cấp uỷ` begin like verbs."""
_VERB_AFTER_AGENT = re.compile(fold_pattern(rf"(?<![^\W_])(?:{_VERBS})(?![^\W_]){_NO_COMPOUND}"))
_VERB_INSIDE = re.compile(fold_pattern(rf"(?<![^\W_])(?:{'|'.join(verb for verb in _VERBS.split('|') if ' ' in verb)})(?![^\W_])"))
_WORD = re.compile(r"[^\W_]+")
_FOLLOW_STOP = re.compile(
    fold_pattern(r"(?<![^\W_])(?:theo|sau khi|do|để|nhằm|vì|tại|nhưng|so|cho|trị giá|với tổng|(?<!mặt[ ])bằng)(?![^\W_])")
)
_FRAMING = re.compile(
    fold_pattern(
        r"[ ,;.]{0,9}(?:theo|qua|trên cơ sở|nhờ|căn cứ|thực hiện|nhằm|để|nhân"
        r"|hưởng ứng) (?:[^\W\d_]+ ){2,14}?[^\W\d_]+, (?=[^\W\d_]+ [^\W\d_]+)"
    )
)
"""What opens a sentence and ends at a comma says why or by what, not what: `Theo kết quả rà soát, toàn tỉnh còn 7.904 hộ nghèo`."""
_ASIDE_FIRST = re.compile(r"\s*\([^()]*\)(?=[ ]?,)")
"""An explanation in brackets that still belongs to the number before: `246.700 con (không tính lợn con), tăng 5,4%`."""
_CUT_EDGE = " \t\n,;:.()[]\"“”'…|*+-–—=/•▪●"
_DROPPED = (PeriodPhrase, DatePhrase, CitationMark, Hedge, StatusMark, Versus)
_ENDING = (AreaMark, Plan, VerbMark, Movement, Hedge, StatusMark, PeriodPhrase, DatePhrase, Aim, Part, Versus, CitationMark)
_OPENING = (AreaMark, Hedge, StatusMark, PeriodPhrase, DatePhrase, Aim, Part, Versus, CitationMark, Plan)


def leading_phrase(page: Page, span: Span, marks: tuple[Mark, ...]) -> str | None:
    """The phrase that leads to a number: `Tổng thu ngân sách trên địa bàn` of `Tổng thu ngân sách trên địa bàn ước đạt`."""
    named = _leading(page, span, marks)
    aim = next((mark for mark in reversed(marks) if isinstance(mark, Aim)), None)
    if named is None and aim and span[0] < aim.start:
        return _leading(page, (span[0], aim.start), tuple(mark for mark in marks if mark.end <= aim.start))
    return named


def _leading(page: Page, span: Span, marks: tuple[Mark, ...]) -> str | None:
    start, end = span
    if marker := _MARKER.match(page.folded, start, end):
        start = marker.end()
    start = max(start, page.folded.rfind(";", start, end) + 1)
    if framing := _FRAMING.match(page.folded, start, end):
        start = framing.end()
    if aside := _ASIDE_FIRST.match(page.folded, start, end):
        start = aside.end()
    if opening := next((mark for mark in reversed(marks) if isinstance(mark, Aim | Part)), None):
        start = max(start, opening.end)
    with_more = next((mark for mark in reversed(marks) if _brings_more(page, mark, end)), None)
    start = _strip_start(page, max(start, with_more.end) if with_more else start, end, marks)
    end = _strip_end(page, start, end, marks)
    start = _last_stretch(page, start, end, marks)
    start = _strip_start(page, start, end, marks)
    words = _without(page, start, end, marks)
    return _tidy(words)


def _brings_more(page: Page, mark: Mark, end: int) -> bool:
    """Whether `với` brings something else that is measured: `Hai bến số 5, số 6 với tổng vốn 6.425 tỷ đồng`."""
    with_it = isinstance(mark, VerbMark) and page.folded[mark.start : mark.end] == "với"
    return with_it and _NOMINAL.match(page.folded, mark.end + 1, end) is not None


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
    return bool(_VERB_START.match(fold(phrase)) or _BARE_VERB_START.match(search_key(phrase)))


def is_nominal(phrase: str) -> bool:
    """Whether the phrase opens with a noun of what is measured or counted, or with an abbreviation, so that it names its indicator."""
    words = phrase.split(maxsplit=1)
    if words[0].isupper() and len(words[0]) > 1:
        return True
    folded = fold(phrase)
    return bool(_NOMINAL.match(folded)) or (read_unit_at(Page.of(f" {phrase}"), 0).known and not is_action(phrase))


def is_light(phrase: str) -> bool:
    """Whether the verb says only that something took place, so that its object names what is measured."""
    return bool(_LIGHT.fullmatch(fold(phrase)))


def _strip_end(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> int:
    text, folded = page.text, page.folded
    while True:
        end = _before_brackets(text, start, end)
        trimmed = len(text[start:end].rstrip(_CUT_EDGE)) + start
        last = _last_word(folded, start, trimmed)
        word = folded[last:trimmed]
        if word in _KEPT_ENDS and _VERB_WITH_END.search(folded, max(start, trimmed - _FAR_BACK), trimmed):
            return trimmed
        ending = None
        for mark in marks:
            if start <= mark.start < trimmed <= mark.end and _is_ending(page, mark):
                ending = mark
                break
        if ending is not None:
            end = ending.start
            continue
        if word in _ENDS:
            end = last
            continue
        return trimmed


_VERB_WITH_END = re.compile(
    fold_pattern(r"(?<![^\W_])(?:chuyển đến|nhà ở|(?:chứng|tín|địa) chỉ|vốn(?: [^\W\d_]+){0,2} (?:thực hiện|tăng thêm))$")
)
"""A phrase whose last word elsewhere only leads to a number."""
_KEPT_ENDS = ("đến", "hiện", "thêm", "ở", "chỉ")
_FAR_BACK = 40


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
    text, folded = page.text, page.folded
    while start < end:
        begin = end - len(text[start:end].lstrip(_CUT_EDGE))
        opening = None
        for mark in marks:
            if mark.start <= begin < mark.end and _is_opening(page, begin, mark):
                opening = mark
                break
        if opening:
            start = opening.end
            continue
        if intro := _INTROS.match(folded, begin, end):
            start = intro.end()
            continue
        first = _WORD.match(folded, begin, end)
        if first and first[0] in _EDGES and not _TO_BE_KEPT.match(folded, begin):
            start = first.end()
            continue
        return begin
    return end


def _is_opening(page: Page, begin: int, mark: Mark) -> bool:
    """Whether the mark is no part of the subject it opens: `giảm tỷ lệ hộ nghèo từ …` measures the rate, `6 tháng` nothing."""
    if type(mark) is Mark:
        return page.folded[begin].isdigit()
    return isinstance(mark, _OPENING) or (isinstance(mark, Movement) and mark.way in (Way.UP, Way.DOWN, Way.BEYOND))


_TO_BE_KEPT = re.compile(
    fold_pattern(
        r"(?:số|việc làm|(?:trước|trong|sau) (?:và )?(?:đúng |trước )?(?:hạn|thời hạn)|(?:năm|kỳ|quý|tháng) trước chuyển|một cửa"
        r"|cho vay|bằng cấp|từ (?:trần|thiện|chối|chức))(?![^\W_])"
    )
)


def _last_word(folded: str, start: int, end: int) -> int:
    """Where the last word begins; `end` where something else than a letter or digit stands there."""
    at = end
    while at > start and folded[at - 1].isalnum():
        at -= 1
    return at


def _last_stretch(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> int:
    """The start of the last stretch between strong marks of punctuation; a comma counts where a clause ends at it."""
    signs = [sign.start() for sign in _STRONG.finditer(page.text, start, end)]
    if not signs:
        return start
    covered = [mark.start for mark in marks], [mark.end for mark in marks]
    closed = [aside.span() for aside in _CLOSED.finditer(page.text, start, end)]
    for index in reversed(signs):
        if any(left <= index < right for left, right in (*zip(*covered, strict=True), *closed)):
            continue
        if page.text[index] != "," or _closes_clause(page, start, index, end):
            return index + 1
    return start


_STRONG = re.compile(r"[;:().]|,(?=[ \n])")
_LIST_WORD = 3
_VERB_LAST = re.compile(fold_pattern(rf"(?<![^\W_])(?:{_VERBS})$"))
"""`tỷ lệ chất thải rắn được thu gom, xử lý`: verbs that share the noun before them."""
_SECTORS = ("xây dựng",)
"""Sectors whose names are verbs too: `công nghiệp, xây dựng 40,2%`."""
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
    if _NOMINAL.match(before) and _VERB_LAST.search(before) and _VERB_START.match(after):
        return False
    return bool(_VERB_START.match(after) or _NOMINAL.match(after)) or len(before.split()) > _LONG_BEFORE


def _without(page: Page, start: int, end: int, marks: tuple[Mark, ...]) -> str:
    """The words of the span, periods, dates, citations and hedges left out."""
    words, at = "", start
    for mark in marks:
        if at <= mark.start and mark.end <= end and isinstance(mark, _DROPPED):
            words += page.text[at : mark.start] + " "
            at = mark.end
    words += page.text[at:end]
    return " ".join((_LEFT_OUT.sub(" ", words) if "(" in words or "ượt" in words or "ƯỢT" in words or " theo " in words else words).split())


def _tidy(words: str, *, keep_start: bool = False) -> str | None:
    phrase = words.strip(_CUT_EDGE)
    if _QUOTE.search(phrase):
        phrase = _without_lone_quotes(phrase)
    if not keep_start:
        phrase = _without_agent(phrase)
    return _end_trim(phrase, _FOLLOWING_ENDS if keep_start else _LEADING_ENDS) or None


_QUOTE = re.compile(r"[\"“”]")
_FOLLOWING_ENDS = _ENDS - {"năm"}
_LEADING_ENDS = _ENDS - {"năm", "chưa", "không"}


def _without_lone_quotes(phrase: str) -> str:
    """The phrase without quotation marks whose other half is not in it."""
    if phrase.count('"') % 2:
        phrase = phrase.replace('"', "")
    return phrase if phrase.count("“") == phrase.count("”") else phrase.replace("“", "").replace("”", "")


def _without_agent(phrase: str) -> str:
    """The phrase without the body that acted: `kiểm tra` of `Uỷ ban kiểm tra Đảng uỷ kiểm tra`."""
    folded = fold(phrase)
    if _NOMINAL.match(folded):
        return phrase
    if acted := _ACTED.match(folded):
        return phrase[acted.end() :]
    if not (_AGENT.match(folded) or len(folded.split()) > _LONG_LEAD):
        return phrase
    if _AGENT.match(folded):
        action = next((verb for verb in _VERB_AFTER_AGENT.finditer(folded) if verb.start() > 0 and phrase[verb.start()].islower()), None)
        had = _HAD.search(folded)
        return phrase[action.start() :] if action else phrase[had.end() :] if had else ""
    actions = [verb for verb in _VERB_INSIDE.finditer(folded) if verb.start() > 0 and phrase[verb.start()].islower()]
    return phrase[actions[-1].start() :] if actions else phrase


_LONG_LEAD = 7
_HAD = re.compile(fold_pattern(r" (?:có|đạt) "))
_ACTED = re.compile(fold_pattern(r".* (?:đã|sẽ|cũng)(?: (?:tập trung|chủ động|tích cực|kịp thời|phải|được|tổ chức))*[ ]{1,9}(?=[^\W\d_])"))
"""Up to the words that stand between a body and what it did or will do."""


def _end_trim(phrase: str, ends: frozenset[str]) -> str:
    while True:
        phrase = phrase.rstrip(_CUT_EDGE)
        rest, _, last = phrase.rpartition(" ")
        if fold(last).strip(_CUT_EDGE) not in ends or _VERB_WITH_END.search(fold(phrase[-_FAR_BACK:])):
            return phrase.strip(_CUT_EDGE)
        phrase = rest

"""What the head of a document says of it: kind, number, date, issuer, abstract, area and period.

An official document opens as Decree 30/2020, Annex I (State bodies) and Guideline 36-HD/VPTW (Party bodies) lay it
out: issuing body, number, place and date, kind, abstract. A news page opens with a title and a time.
"""

import re
from dataclasses import replace
from datetime import date

from tiendo.reading.document import Document
from tiendo.reading.marks import Anchor, AreaMark, DatePhrase, Mark, PeriodPhrase
from tiendo.reading.moment import Moment
from tiendo.reading.page import CAPITAL, Page, pattern
from tiendo.words.period import year_of
from tiendo.words.place import Span

_KINDS = (
    "báo cáo|nghị quyết|thông báo|kế hoạch|quyết định|kết luận|tờ trình|chỉ thị|chương trình|công văn|hướng dẫn|đề án"
    "|quy định|biên bản|công điện|quy chế|bản tin"
)
_KIND = pattern(rf"(?P<kind>{_KINDS})(?: (?:nhanh|tóm tắt|tổng hợp|chuyên đề|sơ bộ))?(?![^\W_])[ ]{{0,9}}")
_NUMBER = re.compile(r"\s*Số\s*:?\s*(\d+[\w./-]*[/-][\w./-]*\w)")
_PLACE_AND_DATE = re.compile(r"(?:.*\s{2,})?(?P<place>[^\W\d_][^,\d\n]{1,60}), ngày (?P<d>\d{1,2}) tháng (?P<m>\d{1,2}) năm (?P<y>\d{4})")
_TIMESTAMP = re.compile(r"(?<!\d)(?P<d>\d{1,2})(?P<s>[/-])(?P<m>\d{1,2})(?P=s)(?P<y>(?:19|20)\d{2})(?!\d)")
_UP_TO = re.compile(rf"\([^()]*(?:đến|ngày)[^()]*?{_TIMESTAMP.pattern}")
_STATE = pattern(r"^(?:cộng hoà xã hội chủ nghĩa việt nam|độc lập ?-|đảng cộng sản việt nam)")
_BODY = pattern(r"^(?:uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|uỷ ban|đảng uỷ|ban chấp hành)$")
_LEVEL = pattern(r"^(?:tỉnh|thành phố|tp\.?|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu)(?= )")
_PLANNED = pattern(r"(?:nhiệm vụ|phương hướng|giải pháp|mục tiêu|kế hoạch)(?: [^\W\d_,]+){0,7}$")
_ASIDE = pattern(r"(?<![^\W_])(?:so với|so|(?:phiên họp|hội nghị|họp|kỳ họp|giao ban)(?: [^\W\d_]+){0,3})[ ]{0,9}$")
"""Before a period that is compared with, or that only dates a meeting."""
_CLAUSE_END = re.compile(r"[,;]")
_VILLAGES = ("thôn", "bản", "ấp", "khu phố", "xóm", "buôn", "làng")
_NOT_PLACES = frozenset("phường xã tỉnh thành huyện đảng thường ban hđnd ubnd".split())
_OPENING = 300
_LONGEST_HEAD_LINE = 240
_MOST_PHRASES = 40
_SHORTEST_TITLE = 4
_PORTAL = pattern(r"(?:cổng thông tin|trang thông tin|chi tiết tin|báo điện tử)")
_HEAD_LINES, _NEWS_LINES, _STAMP_LINE = 30, 12, 110
_CUMULATIVE = (6, 9, 12)


def read_head(document: Document, page: Page, marks: tuple[Mark, ...], chrome: frozenset[int]) -> Document:
    """The document with what its head says filled in; what is not said stays None."""
    head_end = document.lines[min(_HEAD_LINES, len(document.lines)) - 1][1]
    number = _in_head(document, _NUMBER)
    signed = _in_head(document, _PLACE_AND_DATE)
    kind = _kind(document, page)
    title, title_span = _title(document, page, kind, chrome)
    day = _day(signed) if signed else _published(document, head_end) or _stated(document, title_span)
    named = signed["place"].strip() if signed else None
    issuer = _issuer(document, number, kind)
    area = _inspected(marks, page, title_span) or (
        _clean(named)
        if named and named.split()[0].lower() not in _NOT_PLACES
        else _issuing_area(document, page)
        or _area_of_bodies(document, marks, number, kind)
        or _area(marks, title_span)
        or _spoken_of(document, page, title_span)
    )
    said = replace(
        document,
        kind=kind[0] if kind else None,
        number=number[1] if number else None,
        date=day,
        published=None if signed else day,
        issuer=issuer,
        title=title,
        area=area,
    )
    return replace(said, period=_period(said, page, marks, title_span))


def _in_head(document: Document, form: re.Pattern[str]) -> re.Match[str] | None:
    """The first line of the head that has the form; a line of running text is too long to be one."""
    lines = (line for line in document.lines[:_HEAD_LINES] if line[1] - line[0] <= _LONGEST_HEAD_LINE)
    return next((said for start, end in lines if (said := form.match(document.text, start, end))), None)


def _kind(document: Document, page: Page) -> tuple[str, int, int] | None:
    """The kind of the document, the line that says it, and where in the text the abstract may begin after it.

    It stands alone on its line, or in capitals with the abstract after it.
    """
    for index, (start, end) in enumerate(document.lines[:_HEAD_LINES]):
        begin = start + len(page.folded[start:end]) - len(page.folded[start:end].lstrip())
        said = _KIND.match(page.folded, begin, end)
        if said is None or end - start > _LONGEST_HEAD_LINE:
            continue
        words = document.text[slice(*said.span("kind"))]
        if said.end() >= end - 1 or words.isupper() or _is_title_line(document, index, words):
            return words.capitalize(), index, said.end()
    return None


def _is_title_line(document: Document, index: int, words: str) -> bool:
    """Whether the kind opens a title in small letters below the body's name: `Báo cáo kết quả hoạt động năm 2023`."""
    start, end = document.lines[index]
    above = next((line for line in (document.text[a:b].strip() for a, b in reversed(document.lines[:index])) if line), "")
    return (
        words[0].isupper()
        and above.isupper()
        and end - start <= _STAMP_LINE
        and not document.text[start:end].rstrip().endswith((".", ":", ";"))
    )


def _day(said: re.Match[str]) -> date | None:
    try:
        return date(int(said["y"]), int(said["m"]), int(said["d"]))
    except ValueError:
        return None


def _published(document: Document, head_end: int) -> date | None:
    """The day a news page says it appeared: on a short line of its own, not in a sentence that cites something."""
    for start, end in document.lines:
        if end > head_end or end - start > _STAMP_LINE:
            continue
        if (stamp := _TIMESTAMP.search(document.text, start, end)) and (day := _day(stamp)):
            return day
    return None


def _stated(document: Document, title: Span) -> date | None:
    """The day up to which a title says it counts: `(số liệu đến 17 giờ ngày 12/02/2025)`."""
    stamp = _UP_TO.search(document.text, *title)
    return _day(stamp) if stamp else None


def _title(document: Document, page: Page, kind: tuple[str, int, int] | None, chrome: frozenset[int]) -> tuple[str | None, Span]:
    """The abstract after the kind or the label of an appendix, joined over wrapped lines, or the first line that is no chrome."""
    appendix = None if kind else _appendix_line(document, page)
    first = kind[1] if kind else 0
    if appendix is not None:
        first = appendix + bool(_NOTHING_MORE.fullmatch(page.folded, *document.lines[appendix]))
    is_laid_out = kind is not None or appendix is not None
    for index in range(first, min(first + _NEWS_LINES, len(document.lines))):
        start, end = document.lines[index]
        start = max(start, kind[2]) if kind else start
        words = document.text[start:end].strip(_RULE)
        if index in chrome or not words or (not is_laid_out and _is_banner(words)):
            continue
        stop = _wrapped(document, index) if is_laid_out else end
        return " ".join(document.text[start:stop].strip(_RULE).split()), (start, stop)
    return None, (0, 0)


def _appendix_line(document: Document, page: Page) -> int | None:
    """The line that labels an appendix without a letter round it: `PHỤ LỤC I`, `BIỂU SỐ 03`."""
    lines = document.lines[:_STAMP_LINES]
    return next((index for index, (start, end) in enumerate(lines) if _APPENDIX.match(page.folded, start, end)), None)


_APPENDIX = pattern(r"\s*(?:phụ lục|phụ biểu|biểu(?: số| mẫu)?|bảng)(?: số)? ?(?:[\divx]{1,5}[\w./-]{0,8})?(?:[ ]?[.:\n-]|$)")
_NOTHING_MORE = pattern(r"\s*(?:phụ lục|phụ biểu|biểu(?: số| mẫu)?|bảng)(?: số)? ?(?:[\divx]{1,5}[\w./-]{0,8})? ?[.:]?\s*")
_RULE = " \t\n-–—_*="
"""Signs of the line that is drawn under a title."""


def _wrapped(document: Document, first: int) -> int:
    """Where the title that begins on the line ends: it may go on for two more, up to a rule, a blank line or the text."""
    stop = document.lines[first][1]
    for start, end in document.lines[first + 1 : first + 3]:
        line = document.text[start:end].strip()
        if document.text[:stop].endswith(tuple(_RULE[3:])) or not line.strip(_RULE) or _OPENS_TEXT.match(line):
            break
        stop = end
    return stop


_OPENS_TEXT = re.compile(
    r"\(?(?:Kèm theo|Ban hành|Theo |ĐVT|Đơn vị)|[^|]*[|]|\d{1,2}(?:\.\d{1,2})*[.)/]"
    r"|[IVX]{1,5}[.\-)]|(?:Phần|PHẦN|Chương|CHƯƠNG|Điều|ĐIỀU|Thực hiện|Căn cứ|Kính gửi)(?!\w)|.{0,240}[.;:]$"
)
"""A line that is no more of the title: a numbered heading, a preamble, a sentence."""


def _is_banner(words: str) -> bool:
    """A line above a news page's title: the portal's name, a menu, a rubric, a time."""
    return (
        len(words.split()) < _SHORTEST_TITLE
        or bool(_TIMESTAMP.search(words))
        or "|" in words
        or ">" in words
        or bool(_PORTAL.match(Page.of(words).folded))
    )


def _inspected(marks: tuple[Mark, ...], page: Page, title: Span) -> str | None:
    """The area that an inspection was of, as its title says: `Kết luận thanh tra trách nhiệm của Chủ tịch UBND huyện Ia Drên`."""
    said = _INSPECTION.search(page.folded, *title)
    if said is None:
        return None
    placed = (mark for mark in marks if isinstance(mark, AreaMark) and said.end() <= mark.start < title[1])
    return next((_clean(mark.name) for mark in placed if mark.level not in _VILLAGES and not mark.level.startswith("tỉnh")), None)


_INSPECTION = pattern(
    r"(?<![^\W_])(?:kết luận (?:thanh tra|kiểm tra|giám sát)|kết quả (?:thanh tra|kiểm toán)|thông báo kết luận thanh tra)(?![^\W_])"
)


def _area_of_bodies(
    document: Document, marks: tuple[Mark, ...], number: re.Match[str] | None, kind: tuple[str, int, int] | None
) -> str | None:
    """The area that the bodies at the top are named for: with its level (`CHI CỤC THUỶ SẢN TỈNH X`), else after their sector.

    The body itself counts before the one above it: `SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG VĨNH HẢI` over `CHI CỤC THỦY SẢN`.
    """
    for start, line in reversed(_bodies(document, number, kind)):
        placed = next((mark for mark in marks if isinstance(mark, AreaMark) and start <= mark.start < start + len(line)), None)
        if placed and placed.level not in _VILLAGES:
            return _clean(placed.name)
        if named := _BODY_NOUNS.fullmatch(Page.of(line).folded):
            return _clean(line[named.start("name") :])
    return None


_SECTORS = "|".join(
    sector.strip()
    for line in """
điện lực | cấp nước | cấp thoát nước | môi trường đô thị | nhà nước | nhân dân | kiểm sát | thống kê | thuế
hải quan | kiểm lâm | khu vực | lao động | nông dân | phụ nữ | thanh niên | cao đẳng | đại học | đa khoa | y tế
xổ số kiến thiết | xây dựng | công thương | nông nghiệp | môi trường | phát triển nông thôn | tài chính | nội vụ
tư pháp | khoa học | công nghệ | văn hoá | thể thao | du lịch | giáo dục | đào tạo | dân tộc | tôn giáo | ngoại vụ
tài nguyên | thuỷ sản | kiểm ngư | thuỷ lợi | chăn nuôi | thú y | trồng trọt | bảo vệ thực vật | quản lý thị trường
quản lý | thi hành án dân sự | bảo hiểm xã hội | dự trữ | khai thác công trình thuỷ lợi | khí tượng thuỷ văn
đăng kiểm | phát triển quỹ đất | kiểm soát bệnh tật | sản nhi | cổ phần | tnhh | mtv | một thành viên | kho bạc
dân số | an toàn thực phẩm | giao thông | vận tải | thông tin | truyền thông | thương binh | xã hội | kế hoạch
đầu tư | khu kinh tế | các khu công nghiệp | chính sách | phát triển | chữ thập đỏ | liên hiệp | hợp tác xã
công đoàn | đường sắt | đường bộ | cựu chiến binh | luật gia | nhà báo | chuyên môn
""".strip().splitlines()
    for sector in line.split("|")
)
_BODY_NOUNS = pattern(
    r"(?:tổng )?(?:công ty|cục|chi cục|kho bạc|toà án|viện|trường|bệnh viện|trung tâm|cụm|ban|hội|liên đoàn|liên minh|đoàn|sở|chi nhánh"
    r"|cảng|bảo hiểm xã hội|ngân hàng|văn phòng|điện lực|thuế|hải quan|công an|quỹ)"
    rf"(?:(?: và|,| -)? (?:{_SECTORS}))* (?!(?:{_SECTORS})(?![^\W_]))"
    r"(?P<name>(?!tỉnh |thành phố |huyện |quận |thị xã |xã |phường |đặc khu |tổng |và |các |quản |công |kỹ "
    rf"|nghiệp )[^\W\d_]+(?: [^\W\d_]+){{1,2}})"
)
"""A body's kind and sector, then its name; the name has two or three syllables and none of them is a sector's."""


def _spoken_of(document: Document, page: Page, title: Span) -> str | None:
    """The area of a body that the title names without a level: `Hải quan Tà Pùng về đích sớm`."""
    for said in _BODY_IN_TEXT.finditer(page.folded, *title):
        if not document.text[slice(*said.span())].isupper() and (name := _NAME_AFTER.match(document.text, said.end())):
            return _clean(name[1])
    return None


_BODY_IN_TEXT = pattern(
    rf"(?<![^\W_])(?:hải quan|kho bạc|điện lực|công an|bệnh viện|bộ đội biên phòng|đồn biên phòng|cảng|bảo hiểm xã hội|thuế"
    rf"|cửa khẩu|trường|công ty|sở)"
    rf"(?:(?: và|,| -)? (?:{_SECTORS}|cửa khẩu|quốc tế|cảng))*(?= )"
)
_NAME_AFTER = re.compile(rf"[ ]({CAPITAL}[^\W\d_]*(?:[ ]{CAPITAL}[^\W\d_]*){{1,3}})")


def _bodies(document: Document, number: re.Match[str] | None, kind: tuple[str, int, int] | None) -> list[tuple[int, str]]:
    """The bodies at the top, in capitals above the number or the kind, each with where its line begins."""
    bottom = number.end() if number else document.lines[kind[1]][0] if kind else _end_of_bodies(document)
    above = [(start, document.text[start:end].strip()) for start, end in document.lines[:_HEAD_LINES] if end < bottom]
    named = [(start, _left_column(line)) for start, line in above if line.strip(" *-_\t") and not _STATE.match(Page.of(line).folded)]
    return [(start, line) for start, line in named if line.isupper() and not line.startswith("SỐ")]


def _end_of_bodies(document: Document) -> int:
    """Where the lines at the very top that begin as bodies do end, in a text that says neither its kind nor a number."""
    end = 0
    for start, stop in document.lines[:_BODY_LINES]:
        line = document.text[start:stop].strip()
        if not line:
            continue
        if not (line.isupper() and (_A_BODY.match(Page.of(line).folded) or (end and _LEVEL.match(Page.of(line).folded)))):
            break
        end = stop + 1
    return end


_BODY_LINES = 4
_A_BODY = pattern(
    r"(?:ubnd|hđnd|uỷ ban|hội đồng|sở|ban(?! tin)|phòng|chi cục|cục|trung tâm|tt|trường|bệnh viện|công ty|tổng công ty|hội(?! nghị)"
    r"|liên (?:minh|đoàn)"
    r"|(?:tỉnh|thành|huyện|thị|đảng) (?:uỷ|đoàn)|đảng bộ|chi nhánh|ngân hàng|kho bạc|công an|toà án|viện|văn phòng|thanh tra|thống kê|thuế"
    r"|bảo hiểm|quỹ|điện lực|hạt|trạm|đài|đội|xí nghiệp|nhà máy)(?![^\W_])"
)


def _issuer(document: Document, number: re.Match[str] | None, kind: tuple[str, int, int] | None) -> str | None:
    """The issuing body: the last line above the number, or above the kind where no number is given.

    The line before goes with it where it names only the level.
    """
    lines = [line for _, line in _bodies(document, number, kind)]
    if not lines:
        return None
    if len(lines) > 1 and _LEVEL.match(lines[-1].lower()) and _BODY.match(Page.of(lines[-2]).folded):
        return f"{lines[-2]} {lines[-1]}"
    return lines[-1]


def _left_column(line: str) -> str:
    """What stands left in a head set in two columns, where the issuing body has the motto of the State beside it."""
    return _GAP.split(line, maxsplit=1)[0]


_GAP = re.compile(r"\t|[ ]{3}")


def _issuing_area(document: Document, page: Page) -> str | None:
    """The area whose body stands over an appendix: `UBND HUYỆN X`, or `ỦY BAN NHÂN DÂN` over `HUYỆN X`; the last of these lines."""
    if _appendix_line(document, page) is None:
        return None
    bodies = (_BODY_OF_AREA.fullmatch(page.folded, start, end) for start, end in document.lines[:_STAMP_LINES])
    named = [document.text[body.start("name") : body.end("name")].strip() for body in bodies if body]
    return _clean(named[-1]) if named else None


_BODY_OF_AREA = pattern(
    r"\s*(?:(?:uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng bộ|đảng uỷ|ban chấp hành đảng bộ) )?"
    r"(?:tỉnh|thành phố|tp\.?|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu) (?!hội(?: |$))(?P<name>[^\W\d_]+(?: [^\W\d_]+){0,4})\s*"
)
_STAMP_LINES = 12


def _area(marks: tuple[Mark, ...], title: Span) -> str | None:
    """The area a text is about: the one it names most, its opening counting three times, a province least."""
    spoken: dict[str, int] = {}
    for mark in marks:
        if isinstance(mark, AreaMark) and mark.level not in _VILLAGES and mark.name.lower() != "hội":
            weight = (6 if mark.start < max(title[1], _OPENING) else 2) + (0 if mark.level.startswith("tỉnh") else 1)
            spoken[_clean(mark.name)] = spoken.get(_clean(mark.name), 0) + weight
    return max(spoken, key=lambda name: spoken[name]) if spoken else None


def _clean(name: str) -> str:
    words = " ".join(name.split())
    return " ".join(
        word.capitalize() if word.isupper() and len(word) > 1 and not _is_abbreviation(words) else word for word in words.split()
    )


def _is_abbreviation(words: str) -> bool:
    return " " not in words and words.isupper() and len(words) <= 5 and words.isascii()


def _period(document: Document, page: Page, marks: tuple[Mark, ...], title: Span) -> str | None:
    """The period the document reports on: from its title, else its first lines, else the month of its date."""
    body_end = document.lines[min(_NEWS_LINES, len(document.lines)) - 1][1]
    for span in (title, (0, body_end)):
        phrases = [
            mark
            for mark in marks
            if isinstance(mark, PeriodPhrase) and (span is title or not mark.last_year) and span[0] <= mark.start < span[1]
        ]
        phrases = [phrase for phrase in phrases[:_MOST_PHRASES] if not _ASIDE.search(page.folded[max(0, phrase.start - 40) : phrase.start])]
        results = [phrase for phrase in phrases if _names_span(phrase) and not _is_planned(page, phrase, span)]
        labels = [
            (phrase, label)
            for phrase in results or filter(_names_span, phrases)
            if (label := _moment(document, phrases, phrase).label(phrase)) and (span is title or _is_near(label, document.date))
        ]
        if not labels and span is title and (day := _dated(marks, title)):
            return f"{day.year}-{day.month:02d}"
        if labels:
            long = next(
                (label for phrase, label in labels if _is_cumulative(phrase, dated=span is not title and document.published is not None)),
                None,
            )
            return long or labels[0][1]
    dates = [mark for mark in marks if isinstance(mark, DatePhrase) and mark.year and mark.start < body_end]
    day = document.date or (dates[0].when(None) if dates else None)
    return f"{day.year}-{day.month:02d}" if day else None


def _is_cumulative(phrase: PeriodPhrase, *, dated: bool) -> bool:
    """Whether the phrase sums up the months since January; in news any number of them that is said with its year does."""
    return (
        phrase.first == 1
        and phrase.last is not None
        and (phrase.last in _CUMULATIVE or (dated and phrase.last > 1 and phrase.year is not None))
    )


def _dated(marks: tuple[Mark, ...], title: Span) -> date | None:
    """The last day a title names: `đợt mưa lũ từ ngày 15 đến 18/11/2025`."""
    days = [mark.when(None) for mark in marks if isinstance(mark, DatePhrase) and title[0] <= mark.start < title[1]]
    return next((day for day in reversed(days) if day), None)


def _is_near(label: str, day: date | None) -> bool:
    """Whether a period named in running text can be the one a document of this day reports on: its year or the one before or after."""
    return day is None or abs(int(year_of(label)) - day.year) <= 1


def _moment(document: Document, phrases: list[PeriodPhrase], phrase: PeriodPhrase) -> Moment:
    """What the phrase leans on.

    Without a year it takes the next one said (`6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2024`), unless the document's
    date tells otherwise.
    """
    following = next((other.year for other in phrases if other.start > phrase.start and other.year and not other.last_year), None)
    dated = document.date.year if document.date else None
    year = following if dated is None or (following is not None and following >= dated - 1 and document.published is None) else dated
    return Moment(document.date, None, year)


def _names_span(phrase: PeriodPhrase) -> bool:
    """Whether the phrase says which months or year; `luỹ kế` alone does not."""
    return phrase.anchor is Anchor.YEAR and bool(phrase.last or phrase.year)


def _is_planned(page: Page, phrase: PeriodPhrase, span: Span) -> bool:
    """Whether the phrase dates what is to be done next (`nhiệm vụ trọng tâm tháng 6`), not what was."""
    before = _CLAUSE_END.split(page.folded[span[0] : phrase.start])
    return len(before) > 1 and bool(_PLANNED.search(before[-1].strip()))

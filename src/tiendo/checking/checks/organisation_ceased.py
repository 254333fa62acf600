"""A body or an area that has ceased, named as one that acts, is asked or is reported on: `Giao UBND huyện …` in a document of 2026.

The areas and their days are data: the district level, and the provinces and cities that became part of others on 1 July 2025; so are
the ministries and departments that ceased on 1 March 2025. It speaks of documents dated from that day on: of who issued them, whom they
are sent to, whom they ask, what they cite of a later day, and of results of periods that began since. It is silent on history (`cũ`,
`trước khi sắp xếp`, any earlier day or year in the sentence), and on what is only named after the area: roads, schools, hospitals,
wards of the same name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tiendo.checking.evidence import Evidence
from tiendo.checking.papers.ceased import Ceased, CeasedBody, ceased, ceased_bodies
from tiendo.checking.papers.days import write_day
from tiendo.checking.papers.entitled import title_span
from tiendo.checking.papers.reported import named
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import CAPITAL, fold_pattern
from tiendo.reading.sentences import sentences
from tiendo.words.finding import Sentence, Severity
from tiendo.words.period import PeriodLabelError, read_period
from tiendo.words.place import Span
from tiendo.words.spelling import fold

TITLE = Sentence("Đơn vị đã chấm dứt hoạt động", "Bodies and areas that have ceased")

_MENTION = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:(?P<party>huyện uỷ|thị uỷ|quận uỷ|tỉnh uỷ|thành uỷ)(?! viên)"
        r"|(?P<organ>(?:uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng bộ|ubmttq|mặt trận) (?:các |cấp )?|các (?=huyện,))?"
        r"(?P<level>huyện|thị xã|quận|tỉnh|thành phố|tp\.?))(?![^\W_])"
    )
)
_NAME = re.compile(rf"[ ]{{1,3}}(?P<name>{CAPITAL}[^\W\d_]*(?:[ ]{{0,3}}[-–]?[ ]{{0,3}}{CAPITAL}[^\W\d_]*){{0,5}})")
_ONCE = {"tp": "thành phố", "tp.": "thành phố", "tỉnh uỷ": "tỉnh", "thành uỷ": "thành phố"}
_OF_PARTY = {"huyện uỷ": "huyện", "thị uỷ": "thị xã", "quận uỷ": "quận"}
_HISTORY = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:cũ|trước đây|trước khi|trước ngày(?! \d{1,2}/\d{1,2} (?:hằng|hàng) năm)|trước thời điểm"
        r"|khi chưa|sáp nhập|hợp nhất|sắp xếp|chia tách|kết thúc"
        r"|nguyên (?:là|bí thư|phó|chủ tịch|trưởng|giám đốc)|không tổ chức|không còn"
        r"|giải thể|chuyển giao|bàn giao(?! (?:mặt bằng|đất|nhà|công trình))|tiếp nhận từ|kế thừa"
        r"|lịch sử|ngày trước|đã từng|trung quốc|6 tháng đầu năm|nửa đầu năm|quý (?:i|ii|1|2)|cùng kỳ|nhiệm kỳ)(?![^\W_])"
    )
)
_MEASURED = re.compile(fold_pattern(r"(?<![^\W_])so (?:với )?(?:cùng kỳ|cuối năm|đầu năm|năm)(?: năm)?(?: trước| 20\d\d)?(?![^\W_]|[/-])"))
"""What a result of today is measured from."""
_YEARS = re.compile(r"(?<!\d)(?:(?:(?P<d>\d{1,2})[/.-])?(?P<m>\d{1,2})[/.-])?(?P<y>(?:19|20)\d\d)(?!\d)")
_MONTH = re.compile(fold_pattern(r"tháng (?P<m>\d{1,2})(?: năm (?P<y>20\d\d))?(?!\d|/)"))
_ASKED = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?P<asks>giao|yêu cầu|đề nghị|kiến nghị|đôn đốc|chỉ đạo|kính gửi|phối hợp(?: chặt chẽ)?(?: với)?)[^.;\n]{0,70}$"
    )
)
_DONE = re.compile(fold_pattern(r"(?<![^\W_])(?:đã|được|do) (?:[^\W\d_]+ ){0,2}$"))
_ACTS = re.compile(
    fold_pattern(
        r"(?: (?:đã|đang|cần|phải|sẽ|tiếp tục|khẩn trương|chủ động|tập trung|thường xuyên)){0,3} (?:chỉ đạo|yêu cầu|ban hành|chủ trì"
        r"|phối hợp|tổ chức|triển khai|thực hiện|báo cáo|tham mưu|rà soát|phê duyệt|đôn đốc|chịu trách nhiệm|tiếp nhận|giải quyết|xử lý"
        r"|hoàn thành|giải ngân|xây dựng|thu|đạt|có|ước)(?![^\W_])"
    )
)
_NAMED_AFTER = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:đường|trường|bệnh viện|trung tâm|trạm|nhà máy|khu|cụm|cảng|chợ|cầu|hồ|công ty|chi nhánh|hội|kho bạc|dự án|tuyến"
        r"|toà án|viện|đội|hạt|ban|phòng|quỹ|điện lực|thuế|cơ sở|hợp tác xã|báo|đài|quê|giáp|công an|văn phòng|công trình|trụ sở)"
        r"(?: [^\W\d_]+){0,6} ?$"
    )
)
_LEFT_BEHIND = re.compile(
    fold_pattern(r"(?<![^\W_])(?:trụ sở|tài sản|nhà|đất|công sở|dự án|hồ sơ|nợ|vốn|do|của|từ|tại|thay|theo)(?: [^\W\d_]+){0,2} ?$")
)
"""Before a body that is not asked itself: `rà soát trụ sở UBND các huyện`."""
_RECIPIENT = re.compile(fold_pattern(r"[ ]{0,9}[-+][ ]{0,3}(?:đảng uỷ, )?$"))
_RECIPIENTS = re.compile(fold_pattern(r"(?:^|\n)[ ]{0,9}nơi nhận ?:?"))
_OVER = re.compile(fold_pattern(r"[ ]{0,40}(?:uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|uỷ ban mttq|đảng bộ)(?![^\W_])"))
_HEAD_LINES = 3
_OFFICER = re.compile(fold_pattern(r"(?<![^\W_])(?:đồng chí|đ/c|ông|bà) (?:[^\W\d_]+ ){0,5},? ?(?:phó )?chủ tịch $"))
_AT = re.compile(fold_pattern(r"(?:(?<![^\W_])(?:tại|ở|riêng)[ ]|[(]|\d [^\W\d_]{1,12}, )$"))
_NOW = re.compile(fold_pattern(r" hiện (?:có|nay|còn|đã|đang)(?![^\W_])"))
_FIGURE = re.compile(r"[ ]\d[\d.,]*[ ]")
_LASTING = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:dự án|tuyến|đường|công trình|cụm|khu|nhà máy|sinh|quê|di tích|lễ hội|mỏ|hồ|sông|nghề|đặc sản|chỉ dẫn|bản án"
        r"|vụ án|cầu"
        r"|trường|bệnh viện|trung tâm|trạm|cảng|chợ|trụ sở|ban|toà án|văn phòng)(?![^\W_])"
    )
)
"""What keeps the name of the area it was built in."""
_BODY = re.compile(
    "|".join(
        re.escape(name).replace(r"\ ", r"[ ]{1,3}")
        for name in sorted((name for body in ceased_bodies() for name in body.names), key=len, reverse=True)
    )
)
_TURNED = re.compile(fold_pattern(r"(?<![^\W_])(?:và sở|đổi tên|thành lập|trở thành|thành sở|thành bộ|thay|(?:trước đây|cũ)[)])(?![^\W_])"))
_SPEAKS = re.compile(
    fold_pattern(
        r"(?:,? (?:cần|phải|sẽ|tiếp tục|khẩn trương|chủ động|tập trung|sớm|đang)){0,3} (?:chủ trì|phối hợp|tham mưu|báo cáo"
        r"|cấp phép|hướng dẫn"
        r"|trình|rà soát|thẩm định|kiểm tra|đôn đốc|theo dõi|tổng hợp|chịu trách nhiệm|xây dựng|ban hành|triển khai|thực hiện"
        r"|đề xuất)(?![^\W_])"
    )
)
_COLON = re.compile(r"[ ]?:")
_LEAD = re.compile(fold_pattern(r"(?:^|[.;:\n])[ ]{0,9}(?:[-+*•]|\d{1,2}[.)]|[a-zđ][.)]|giao|yêu cầu|đề nghị)?[ ]{0,9}$"))
_BACK = 90
_HEAD = 30


_Results = Mapping[Span, Mapping[str, date]]


@dataclass(frozen=True, slots=True)
class _Mention:
    """Where an area that has ceased is named, by itself or with its organ."""

    span: Span
    area: Ceased
    name: str | None
    has_organ: bool


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each area that had ceased when the document was written."""
    when = evidence.document.date or _entitled_begin(evidence)
    if when is None:
        return
    yield from _bodies(evidence, when)
    if not any(when >= area.day for area in ceased()):
        return
    if fault := _issued(evidence, when):
        yield Trial((), fault)
    yield from _cited(evidence)
    text, folded = evidence.document.text, evidence.page.folded
    recipients = [said.start() for said in _RECIPIENTS.finditer(folded)]
    results = _results(evidence)
    for line in evidence.document.lines:
        if not _MENTION.search(folded, *line):
            continue
        for sentence in sentences(text, line):
            if fault := _in_sentence(evidence, sentence, when, results, is_recipient=bool(recipients) and line[0] > recipients[-1]):
                yield Trial((), fault)


def _cited(evidence: Evidence) -> Iterator[Trial]:
    """Issuers of documents that are dated from the day on which they had ceased."""
    for citation in evidence.reading.citations:
        if citation.date and citation.issuer:
            issuer = citation.end - len(citation.issuer)
            mention = _mention(evidence, issuer, citation.end + 1)
            if mention and citation.date >= mention.area.day:
                yield Trial((), _fault(evidence, mention, Severity.DIFFERS, f"văn bản đề ngày {write_day(citation.date).vi}"))


def _mention(evidence: Evidence, start: int, end: int) -> _Mention | None:
    """The first area named between the two places that has ceased."""
    text, folded = evidence.document.text, evidence.page.folded
    for said in _MENTION.finditer(folded, start, end):
        named = _NAME.match(text, said.end())
        name = " ".join(fold(named["name"]).split()) if named else None
        has_organ = bool(said["organ"] or said["party"])
        level = " ".join((said["level"] or said["party"]).split())
        area = _ceased(_OF_PARTY.get(level) or _ONCE.get(level, level), name, has_organ=has_organ)
        if area:
            return _Mention((said.start(), named.end() if named else said.end()), area, name, has_organ)
    return None


def _ceased(level: str, name: str | None, *, has_organ: bool) -> Ceased | None:
    for area in ceased():
        if level in area.levels and (_plain(name or "") in map(_plain, area.names) if area.names else name or has_organ):
            return area
    return None


def _plain(name: str) -> str:
    return " ".join(re.split(r"[ –-]+", name))


def _bodies(evidence: Evidence, when: date) -> Iterator[Trial]:
    """Ministries and departments that act, are asked, or issued what is cited of a later day."""
    folded, text = evidence.page.folded, evidence.document.text
    cited = {(citation.end - len(citation.issuer)): citation for citation in evidence.reading.citations if citation.issuer}
    begin = _begin(evidence.document.period)
    for line in evidence.document.lines:
        for said in _BODY.finditer(folded, *line):
            body = next(body for body in ceased_bodies() if " ".join(said[0].split()) in body.names)
            if when < body.day or folded[said.end() : said.end() + 1].isalnum() or folded[said.start() - 1 : said.start()].isalnum():
                continue
            citation = next((cited[at] for at in cited if at <= said.start() < at + _HEAD), None)
            if citation and citation.date and citation.date >= body.day:
                yield Trial((), _fault_of_body(evidence, said.span(), body, f"văn bản đề ngày {write_day(citation.date).vi}"))
                continue
            sentence = next((one for one in sentences(text, line) if one[0] <= said.start() < one[1]), line)
            words = folded[slice(*sentence)]
            is_past = (begin is not None and begin < body.day) or _is_history(words, body.day) or _TURNED.search(words)
            before = folded[max(line[0], said.start() - _BACK) : said.start()]
            asked = _ASKED.search(before)
            is_asked = asked is not None and not _DONE.search(before[: asked.start("asks")])
            is_told = _LEAD.search(before) and (_SPEAKS.match(folded, said.end()) or _COLON.match(folded, said.end()))
            if not is_past and (is_told or (is_asked and not _LEFT_BEHIND.search(before))):
                yield Trial((), _fault_of_body(evidence, said.span(), body, f"văn bản đề ngày {write_day(when).vi}"))


def _fault_of_body(evidence: Evidence, span: Span, body: CeasedBody, why: str) -> Fault:
    quoted, day = evidence.quote(span), write_day(body.day)
    return Fault(
        Severity.DIFFERS,
        span,
        quoted,
        body.into,
        f"{why}; {body.said} kết thúc hoạt động từ {day.vi}",
        Sentence(
            f"Nêu “{quoted}”, trong khi {body.said} kết thúc hoạt động từ {day.vi} (nay thuộc {body.into}; {body.source}): {why}.",
            f"It names “{quoted}”, which ceased on {day.en} ({body.source}).",
        ),
    )


def _issued(evidence: Evidence, when: date) -> Fault | None:
    """The body over the document's own number."""
    for line in evidence.document.lines[:_HEAD_LINES]:
        words = evidence.document.text[slice(*line)].strip()
        if not words.isupper() or not _OVER.match(evidence.page.folded, *line):
            break
        heading = _mention(evidence, *line)
        if heading and heading.has_organ and heading.name and when >= heading.area.day:
            return _fault(evidence, heading, Severity.DIFFERS, f"văn bản đề ngày {write_day(when).vi}")
    issuer = evidence.document.issuer
    said = _MENTION.search(fold(issuer)) if issuer else None
    if not issuer or not said:
        return None
    name = " ".join(fold(issuer[said.end() :]).split()) or None
    level = " ".join((said["level"] or said["party"]).split())
    area = _ceased(_OF_PARTY.get(level) or _ONCE.get(level, level), name, has_organ=True)
    head = evidence.document.lines[min(_HEAD, len(evidence.document.lines)) - 1][1]
    place = evidence.page.folded.find(fold(issuer[said.start("level") if said["level"] else said.start() :]), 0, head)
    if area is None or when < area.day or place < 0:
        return None
    length = len(issuer) - (said.start("level") if said["level"] else said.start())
    mention = _Mention((place, place + length), area, name, has_organ=True)
    return _fault(evidence, mention, Severity.DIFFERS, f"văn bản đề ngày {write_day(when).vi}")


def _results(evidence: Evidence) -> _Results:
    """The sentences that give figures: each area they are of, and the first day of its period."""
    found: dict[Span, dict[str, date]] = {}
    for passage in evidence.passages:
        for figure in passage.figures:
            if figure.area and (begin := _begin(figure.period)):
                areas = found.setdefault(passage.span, {})
                areas[_plain(fold(figure.area))] = max(begin, areas.get(_plain(fold(figure.area)), begin))
    return found


def _entitled_begin(evidence: Evidence) -> date | None:
    """The first day of the period that the title names, for a text without a date."""
    begin, title = _begin(evidence.document.period), title_span(evidence)
    if begin is None or title is None:
        return None
    return begin if any(one.year == begin.year for one in named(evidence.page.folded, *title)) else None


def _begin(label: str | None) -> date | None:
    try:
        return read_period(label).start if label else None
    except PeriodLabelError:
        return None


def _in_sentence(evidence: Evidence, sentence: Span, when: date, results: _Results, *, is_recipient: bool) -> Fault | None:
    mention = _mention(evidence, *sentence)
    folded = evidence.page.folded
    if mention is None or when < mention.area.day:
        return None
    if _is_of_now(folded, sentence, mention):
        return _fault(evidence, mention, Severity.DIFFERS, f"văn bản đề ngày {write_day(when).vi}")
    if _is_history(folded[slice(*sentence)], mention.area.day):
        return None
    start, _ = mention.span
    before = folded[max(sentence[0], start - _BACK) : start]
    line_start = folded.rfind("\n", 0, start) + 1
    why = f"văn bản đề ngày {write_day(when).vi}"
    if is_recipient or folded.startswith("kính gửi", line_start):
        is_one = mention.has_organ and (not is_recipient or _RECIPIENT.match(folded[line_start:start]))
        return _fault(evidence, mention, Severity.DIFFERS, why) if is_one else None
    if (_LEFT_BEHIND if mention.has_organ else _NAMED_AFTER).search(before):
        return None
    asked = _ASKED.search(before)
    if asked and mention.has_organ:
        is_done = bool(_DONE.search(before[: asked.start("asks")]))
        return _fault(evidence, mention, Severity.DOUBT if is_done else Severity.DIFFERS, why)
    begin = _begin(evidence.document.period)
    is_present = begin is not None and begin >= mention.area.day
    if mention.has_organ and (severity := _acting(folded, mention, before, is_present=is_present, is_open=begin is None)):
        return _fault(evidence, mention, severity, why)
    if is_present and _is_counted_at(folded, sentence, mention):
        return _fault(evidence, mention, Severity.DIFFERS, why)
    if not mention.has_organ and (since := _result_of(mention, sentence, results)):
        return _fault(evidence, mention, Severity.DIFFERS, f"số liệu của kỳ bắt đầu từ {write_day(since).vi}")
    return None


def _is_of_now(folded: str, sentence: Span, mention: _Mention) -> bool:
    """`Riêng huyện Ninh Phước hiện có 63 cơ sở`: it is said to be so today, whatever is compared behind it."""
    before = folded[sentence[0] : mention.span[0]]
    is_place = not mention.has_organ and mention.name is not None and not _LASTING.search(before)
    return is_place and bool(_NOW.match(folded, mention.span[1])) and not _HISTORY.search(before)


def _acting(folded: str, mention: _Mention, before: str, *, is_present: bool, is_open: bool) -> Severity | None:
    """How sure it is that the body is said to act today; `is_open` where the document is of no period."""
    if is_present or is_open:
        is_told = _LEAD.search(before) and _COLON.match(folded, mention.span[1])
        if is_told or (mention.name and _OFFICER.search(before)):
            return Severity.DIFFERS
    if _ACTS.match(folded, mention.span[1]):
        return Severity.DIFFERS if is_present else Severity.DOUBT
    return None


def _is_counted_at(folded: str, sentence: Span, mention: _Mention) -> bool:
    """`01 ca tử vong tại huyện Tuy Phong`, `(huyện Tuy Phong 1.140 nhà, …)`."""
    before = folded[max(sentence[0], mention.span[0] - _BACK) : mention.span[0]]
    if mention.has_organ or not mention.name or not _AT.search(before) or _LASTING.search(folded[sentence[0] : mention.span[0]]):
        return False
    return bool(_FIGURE.match(folded, mention.span[1]) or (_FIGURE.search(before) and before.endswith(("tại ", "ở "))))


def _result_of(mention: _Mention, sentence: Span, results: _Results) -> date | None:
    """The first day of the period that a result of the area is of, where it came after the area had ceased."""
    begin = results.get(sentence, {}).get(_plain(mention.name)) if mention.name else None
    return begin if begin and begin >= mention.area.day else None


def _is_history(words: str, day: date) -> bool:
    words = _MEASURED.sub(" ", words)
    if _HISTORY.search(words):
        return True
    for said in _YEARS.finditer(words):
        month = int(said["m"] or 12)
        if (int(said["y"]), month if 1 <= month <= 12 else 12) < (day.year, day.month):
            return True
    months = (said for said in _MONTH.finditer(words) if said["y"])
    return any((int(said["y"]), int(said["m"])) < (day.year, day.month) for said in months)


def _fault(evidence: Evidence, mention: _Mention, severity: Severity, why: str) -> Fault:
    area, quoted = mention.area, evidence.quote(mention.span)
    day = write_day(area.day)
    return Fault(
        severity,
        mention.span,
        quoted,
        area.into,
        f"{why}; {area.said} kết thúc hoạt động từ {day.vi}",
        Sentence(
            f"Nêu “{quoted}”, trong khi {area.said} kết thúc hoạt động từ {day.vi} (nay thuộc {area.into}; {area.source}): {why}."
            if area.names
            else f"Nêu “{quoted}”, trong khi {area.said} kết thúc hoạt động từ {day.vi} ({area.source}): {why}.",
            f"It names “{quoted}”, which ceased on {day.en} ({area.source}).",
        ),
    )

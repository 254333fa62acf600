"""The headings a line stands under, and what they lend: targets follow `II. NHIỆM VỤ`, results of 2025 `Điều 1. Kết quả năm 2025`."""

import re

from tiendo.reading.document import Document
from tiendo.reading.marks import Anchor, DatePhrase, Mark, PeriodPhrase, Plan, Quantity
from tiendo.reading.moment import Moment
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.sentences import LONGEST_HEADING, Level, heading_level
from tiendo.reading.setting import Heading
from tiendo.words.figure import Role
from tiendo.words.period import PeriodLabelError, read_period
from tiendo.words.place import Span

_AHEAD = re.compile(
    fold_pattern(r"(?<![^\W_])(?:nhiệm vụ|phương hướng|mục tiêu|giải pháp|lộ trình|chỉ tiêu chủ yếu|kế hoạch năm|định hướng)(?![^\W_])")
)
_BEHIND = re.compile(
    fold_pattern(r"(?<![^\W_])(?:kết quả|tình hình|đánh giá|thực trạng|hạn chế|tồn tại|ưu điểm|nguyên nhân|đã đạt được)(?![^\W_])")
)
_SET = re.compile(fold_pattern(r"(?<![^\W_])(?:chỉ tiêu|kế hoạch|dự kiến|phấn đấu)(?![^\W_])"))
"""Words that make a heading of a later period one of targets: `Một số chỉ tiêu năm học 2025-2026`."""
_OPENS = re.compile(fold_pattern(r"(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy)|về|đối với|trong|năm|mục tiêu|nhiệm vụ|phương hướng)(?![^\W_])"))
_BLANKS = 40
"""Blanks that may stand in a title's line beside its words."""
_TOPIC = re.compile(
    fold_pattern(
        r"\s*(?:[-+*•]|[0-9a-zđ]{1,2}(?:\.[0-9]{1,2})*[.)])?[ ]{0,9}"
        r"(?:mục tiêu|chỉ tiêu|nhiệm vụ|phương hướng|kế hoạch|phấn đấu|dự kiến)[^:;,.\n]{0,60}:"
    )
)
_NUMBERED = re.compile(r"\s*(?:[ivx]{1,5}|[a-zđ]|[0-9]{1,2})[ ]?[.\-)–/]")
_PLANS = ("kế hoạch",)


class Sections:
    """Follows the headings of one document from top to bottom."""

    def __init__(self, document: Document, page: Page, moment: Moment) -> None:
        self._document = document
        self._page = page
        self._moment = moment
        self._open: dict[int, Heading] = {}
        self._bare_part = False
        self._title = document.title or ""
        self._all = Heading(Role.TARGET) if (document.kind or "").lower() in _PLANS else Heading()

    def enter(self, line: Span, marks: tuple[Mark, ...]) -> Heading:
        """What the headings above lend to this line; a heading is entered first, and lends to itself."""
        text = self._document.text
        level = None if self._is_title(line) else heading_level(text, line)
        if level is Level.SECTION and text[line[0] : line[1]].isupper() and (self._bare_part or self._says_more(line, marks)):
            level = Level.PART
        if text[line[0] : line[1]].strip():
            self._bare_part = level is Level.PART and not self._heading(line, marks).period
        if level is not None:
            self._open = {other: heading for other, heading in self._open.items() if other < level}
            self._open[level] = self._heading(line, marks)
        if level is None and (topic := _TOPIC.match(self._page.folded, *line)) and text[topic.end() : line[1]].strip():
            return self._led_in((line[0], topic.end()), marks)
        return self._current()

    def _says_more(self, line: Span, marks: tuple[Mark, ...]) -> bool:
        """Whether capitals without a number name what sections follow: `PHƯƠNG HƯỚNG NĂM 2025` above `I. VỀ KINH TẾ`."""
        return not _NUMBERED.match(self._page.folded, *line) and self._heading(line, marks).role is not None

    def _led_in(self, topic: Span, marks: tuple[Mark, ...]) -> Heading:
        """What a line's own first words lend to it as a heading would: `Chỉ tiêu năm 2025: án hình sự giải quyết từ 90% trở lên`."""
        current = self._current()
        said = self._heading(topic, tuple(mark for mark in marks if mark.end <= topic[1]))
        return Heading(said.role, said.period or current.period) if said.role is Role.TARGET else current

    def _is_title(self, line: Span) -> bool:
        """Whether the line is the document's own title, which is no heading above its parts."""
        if line[1] - line[0] > len(self._title) + _BLANKS:
            return False
        words = " ".join(self._document.text[line[0] : line[1]].split())
        return bool(words) and words in self._title

    def opened(self, sentence: Span, marks: tuple[Mark, ...], heading: Heading) -> Heading:
        """What a sentence without a figure at the start of a paragraph lends to the rest of it: `Thứ ba, về nhiệm vụ năm 2025.`"""
        if sentence[1] - sentence[0] > LONGEST_HEADING or not _OPENS.match(self._page.folded, *sentence):
            return heading
        said = self._heading(sentence, marks)
        return said if said.role is not None and said.period is not None else heading

    def _heading(self, line: Span, marks: tuple[Mark, ...]) -> Heading:
        words = self._page.folded[line[0] : line[1]]
        role = None
        if not any(isinstance(mark, Quantity) for mark in marks):
            ahead, behind = _AHEAD.search(words), _BEHIND.search(words)
            role = Role.ACTUAL if behind and (not ahead or behind.start() < ahead.start()) else Role.TARGET if ahead else None
        labels = [label for mark in marks if (label := self._label(mark))]
        if role is None and labels and self._is_ahead(labels[-1]):
            role = Role.TARGET
        if role is None and labels and _SET.search(words) and (self._moment.period or "") < labels[-1]:
            role = Role.TARGET
        return Heading(role, labels[-1] if labels else None)

    def _is_ahead(self, label: str) -> bool:
        """Whether the period begins when the one reported on has ended: `III/ 6 THÁNG CUỐI NĂM` in a report of the first half."""
        try:
            return self._moment.period is not None and read_period(label).start >= read_period(self._moment.period).end
        except PeriodLabelError:
            return False

    def _label(self, mark: Mark) -> str | None:
        """The period a mark of the heading names: `quý III`, the plan's year in `Mục tiêu năm 2026`, the year that ends on a day."""
        match mark:
            case PeriodPhrase(anchor=Anchor.YEAR | Anchor.OWN):
                return self._moment.label(mark)
            case Plan(year=int(year), last_year=None):
                return str(year)
            case DatePhrase(day=31, month=12, year=int(year)):
                return str(year)
        return None

    def _current(self) -> Heading:
        role, period = self._all.role, None
        for level in sorted(self._open):
            role = self._open[level].role or role
            period = self._open[level].period or period
        return Heading(role, period)

"""The words around a number from which its name is made: the phrase that leads to it, the noun counted, what follows."""

import re
from dataclasses import dataclass
from functools import cached_property

from tiendo.reading.clause import Clause
from tiendo.reading.comparison import Compared
from tiendo.reading.lexicon import STOPS
from tiendo.reading.marks import Aim, Movement, Peer, Way
from tiendo.reading.page import fold_pattern
from tiendo.reading.phrases import following_phrase, is_action, is_light, is_nominal, leading_phrase
from tiendo.reading.setting import Setting
from tiendo.reading.units import read_unit_at
from tiendo.words.spelling import fold

EXTENTS = ("ha", "m2", "m3", "km", "m", "tấn", "tạ", "kg", "lít")
"""Measures that are said of a thing named after them: `320 ha rừng trồng`."""
_AVERAGE = re.compile(fold_pattern(r"(?:mức )?(?:bình quân|trung bình|mặt bằng|tbnn)"))
_NAMELESS = re.compile(
    fold_pattern(
        r"^(?:(?:toàn )?(?:xã|thành phố|tỉnh|phường|huyện|thị xã|đặc khu|đảng bộ)|mức|mức này|con số|làm|trước|nghị quyết|con số ấy"
        r"|hạn chế|tồn tại|khó khăn|ưu điểm|con số này|số này|trong số này|riêng|đây|kết quả|tổng số|số tiền|giá trị|tỷ lệ|tỉ lệ"
        r"|số|mức tăng|tăng|giảm|quy định|mới"
        r"|nhóm|đoàn|hội|ubnd|hđnd|công an|mặt trận|đảng uỷ|(?:kết quả )?(?:đánh giá, )?(?:xếp loại|phân loại)|trong kỳ|lần lượt"
        r"|lũy kế|trung bình|bình quân)$"
    )
)
_ABOUT_FIELD = re.compile(fold_pattern(r"[\s.;]*về (?:[^\W\d_]+[ ,]{1,2}){1,6}"))
"""`Về nguồn thải, 5/6 KCN đã có hệ thống xử lý`: it says in which field, not what is counted."""
_REVIEW = re.compile(fold_pattern(r"rà soát|điều tra|khảo sát|thống kê"))
"""Before a colon it only says how the number was come by: `Kết quả rà soát cuối năm: còn 9.875 hộ nghèo`."""
_DONE = ("hoàn thành", "thực hiện")
"""Before a percentage they say only that a plan was fulfilled."""
_CLASSIFIERS = re.compile(fold_pattern(r"(?:đồng chí|trường hợp|đối tượng|lượt người|vụ việc|lượt hồ sơ|lượt)"))
_SCALE = re.compile(r"(?:(?:trăm|chục|nghìn|ngàn|vạn|triệu|tỷ|tỉ)[ ]{1,9}){1,2}(?=[^\W\d_])")
_PAIRED = re.compile(r"[ ]{0,9}/[ ]{0,9}\d[\d.]*")
_BOUNDARY = re.compile(r"[,;.()\n]")
_LINKS_NOT = ("được", "đã được", "có", "hiện có", "đã có", "chỉ có", "với")
"""Verbs that leave the phrase before them one with the number: `thu hút được 41 dự án`."""
_HAS_AFTER_COMMA = re.compile(fold_pattern(r", (?:hiện |đã )?có[ ]{1,9}(?:gần |trên |hơn |khoảng )?$"))
"""`Pá Lừm là xã vùng III, có 19 bản`: what stands before the comma is said by itself."""
_LONGEST_TAIL = 9
_FAR = 120
_GOES_ON = re.compile(
    rf",[ ]{{1,3}}((?!(?:{'|'.join(sorted(map(fold, STOPS)))}|nhất|đặc|kể|tỷ|số|mỗi|với|giá"
    rf"|tổng)(?![^\W_]))[^\W\d_]+(?:[ ]{{1,3}}[^\W\d_]+){{0,4}})"
    r"[ ]{0,3}(?=[;.)\n]|$)"
)
"""More of what follows, after a comma and before the end of the clause: `02 người chết, mất tích;`."""


@dataclass(frozen=True)
class Around:
    """A number's clause, where it stands and what it is compared with, with the words its name can be made of."""

    clause: Clause
    setting: Setting
    compared: Compared | None

    @cached_property
    def lead(self) -> str | None:
        """The phrase before the number that names something, or None."""
        clause = self.clause
        lead = leading_phrase(clause.page, clause.head_span, clause.head)
        if lead:
            folded = fold(lead)
            if clause.quantity.unit == "%" and folded in _DONE:
                return None
            if _NAMELESS.match(folded) or is_light(lead) or self._is_average(folded):
                lead = None
        if lead and clause.quantity.counts and _HAS_AFTER_COMMA.search(clause.head_text):
            return None
        if lead and clause.quantity.counts and self.follow and _ABOUT_FIELD.fullmatch(clause.head_text):
            return None
        if ":" not in clause.head_text:
            return lead
        if lead and _REVIEW.fullmatch(fold(lead)):
            return None
        extent = clause.quantity.unit in EXTENTS and self.names_itself
        if lead:
            return None if extent and clause.head_text.rstrip().endswith(":") else lead
        return None if extent else self.topic

    @cached_property
    def topic(self) -> str | None:
        """The phrase before a colon, where none but a light verb stands after it: `Tai nạn giao thông: xảy ra 19 vụ`."""
        clause = self.clause
        start = clause.head_span[0] + clause.head_text.rfind(";") + 1
        colon = clause.page.folded.rfind(":", start, clause.quantity.start)
        if colon < 0 or any(isinstance(mark, Aim) for mark in clause.head):
            return None
        topic = leading_phrase(clause.page, (start, colon), tuple(mark for mark in clause.head if start <= mark.start < mark.end <= colon))
        return None if topic is None or _NAMELESS.match(fold(topic)) or is_light(topic) else topic

    @cached_property
    def follow(self) -> str | None:
        """What follows a counted noun; the first of a pair shares what follows the second."""
        clause = self.clause
        page, span, marks = clause.page, clause.tail_span, clause.tail
        if clause.is_first_of_pair and (second := _PAIRED.match(page.folded, clause.quantity.end)):
            start = read_unit_at(page, second.end()).end
            boundary = _BOUNDARY.search(page.folded, start, start + _FAR)
            span, marks = (start, boundary.start() if boundary else start), ()
        said = following_phrase(page, span, marks)
        if said and (more := _GOES_ON.match(page.folded, span[1])) and page.text[span[0] : span[1]].rstrip().endswith(said.split()[-1]):
            said = f"{said}, {' '.join(page.text[more.start(1) : more.end(1)].split())}"
        return " ".join(said.split()[:_LONGEST_TAIL]) if said else None

    @cached_property
    def noun(self) -> str:
        """What is counted, without the scale word before it and what it is per."""
        noun = (self.clause.quantity.unit or "").split("/")[0]
        scale = _SCALE.match(fold(noun))
        return noun[scale.end() :] if scale else noun

    @cached_property
    def names_itself(self) -> bool:
        """Whether the noun that is counted, with what follows it, says what is measured: `Về nhà ở: 57 nhà sập hoàn toàn`."""
        quantity = self.clause.quantity
        if quantity.counts:
            return bool(self.follow) or (" " in self.noun and not _CLASSIFIERS.fullmatch(fold(self.noun)))
        return quantity.unit in EXTENTS and not self.clause.verbs and bool(self.follow)

    @cached_property
    def is_done(self) -> bool:
        """Whether the phrase before says what was done to the thing after the number.

        It opens with a verb, or no verb links it to the number and it is no noun: `còn vướng 214 hộ`.
        """
        return bool(self.lead) and (is_action(self.lead or "") or (self._is_direct and not is_nominal(self.lead or "")))

    @cached_property
    def is_governed(self) -> bool:
        """Whether a verb other than `có` and `được` leads to the number."""
        folded = self.clause.page.folded
        return any(
            not (isinstance(verb, Movement) and verb.way is Way.FROM) and folded[verb.start : verb.end].strip() not in _LINKS_NOT
            for verb in self.clause.verbs
        )

    @property
    def _is_direct(self) -> bool:
        clause = self.clause
        _, colon, after = clause.head_text.rpartition(":")
        if colon and fold(self.lead or "") not in after:
            return False
        return all(clause.page.folded[verb.start : verb.end].strip() in _LINKS_NOT for verb in clause.verbs)

    def _is_average(self, lead: str) -> bool:
        """Whether the phrase only names others with whom the subject is compared: `bình quân chung toàn tỉnh là 84,1%`."""
        return any(isinstance(mark, Peer) for mark in self.clause.head) and bool(_AVERAGE.match(lead))

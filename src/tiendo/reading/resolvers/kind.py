"""Kind: level, change, share of a plan, ratio, index or rank (rules 2 to 7, 15 to 18, 21 and 26 of docs/reading.md)."""

import re
from dataclasses import dataclass

from tiendo.reading.clause import Clause
from tiendo.reading.comparison import Compared, is_percent_of_amount
from tiendo.reading.marks import Form, Movement, Multiple, Verb, VerbMark, Way
from tiendo.reading.page import fold_pattern
from tiendo.reading.setting import Setting
from tiendo.words.figure import Against, Figure, Kind, Role
from tiendo.words.spelling import fold

_RATE_NOUN = re.compile(fold_pattern(r"^(?:tốc độ|mức|nhịp độ|tỷ lệ) (?:tăng|giảm|phát triển)|^tăng trưởng"))
_MORE = re.compile(fold_pattern(r"(?<![^\W_])thêm[ ]{0,9}(?:từ|khoảng|ít nhất|được|trên|hơn)?[ ]{0,9}$"))
_RISES = re.compile(fold_pattern(r"(?<![^\W_])tăng(?![^\W_])"))
_PLANNED_WHOLE = re.compile(
    fold_pattern(r"(?<![^\W_])(?<!lập[ ])(?<!dựng[ ])(?<!hành[ ])(?:kế hoạch|kh|giao|dự toán|phải (?:giao|thu|trả)|chỉ tiêu)(?![^\W_])")
)
_ATTAINS = re.compile(fold_pattern(r"[ ]{0,9}(?:đạt|vượt|hoàn thành|chưa|đã|được)(?![^\W_])"))
_PLAN_AFTER = re.compile(
    fold_pattern(r"[ ]{0,9}\((?:kế hoạch|kh|dự toán|[^\W\d_]+(?: [^\W\d_]+)? giao)(?![^\W_])[^()%]{0,60}\d[^()%]{0,40}\)")
)
"""`đạt 71,5% (dự toán 130 tỷ đồng)`: what the share is of stands in brackets; a percentage there is a second reading."""
_CAPACITY = re.compile(fold_pattern(r"(?<![^\W_])(?:dung tích|công suất|sức chứa|thiết kế|hồ chứa|hồ|bể chứa|kho)(?![^\W_])"))
_SOON = 60
_AMOUNTS_TO = re.compile(fold_pattern(r"(?<![^\W_])(?:tương đương|tương ứng)(?: với| là| giảm| tăng)?[ ]{0,9}$"))
"""`tăng 738 hồ sơ, tương đương 13%`: the same change as a percentage."""
_TIMES_OTHER = re.compile(fold_pattern(r"[ ]{1,9}(?!so(?![^\W_])|về|cùng|năm|tháng|quý|kỳ|và|hoặc|trong|với|của|lần)[^\W\d_]+ [^\W\d_]+"))
"""`gấp 1,27 lần lao động nữ`: what stands after is another's."""
_SIGNED = re.compile(r"\([ ]?([-+])[ ]?$")
_SCORES = (None, "điểm")
_TARGET_NOUNS = ("chỉ tiêu",)
_COORDINATE = (Kind.CHANGE, Kind.PLAN_SHARE, Kind.INDEX, Kind.LEVEL)
_AROUND_HUNDRED = 60


@dataclass(frozen=True, slots=True)
class KindFound:
    """The kind, the sign of a change, and what a share or ratio is against."""

    kind: Kind
    sign: int = 1
    against: Against | None = None


def kind(clause: Clause, setting: Setting, compared: Compared | None, indicator: str | None) -> KindFound:
    """What sort of quantity the clause's number is."""
    quantity = clause.quantity
    if quantity.form is Form.RATIO:
        return _ratio(clause)
    if not quantity.unit and isinstance(clause.verb, VerbMark) and clause.verb.verb is Verb.RANK:
        return KindFound(Kind.RANK, against=Against.PEER)
    against = compared.against if compared else None
    if isinstance(quantity, Multiple):
        return KindFound(Kind.INDEX, against=against)
    changed = _signed(clause, setting, against) or _repeated(clause, setting, against) or _coordinate(clause, setting, compared)
    if changed or (changed := _by_verb(clause, against, indicator)):
        return changed
    return _level(clause, setting, compared, indicator)


def _level(clause: Clause, setting: Setting, compared: Compared | None, indicator: str | None) -> KindFound:
    """What a number is that no verb of change governs."""
    quantity, verb = clause.quantity, clause.verb
    if quantity.unit == "%":
        if indicator and _RATE_NOUN.match(fold(indicator)) and not (compared and compared.against is Against.PLAN):
            return KindFound(Kind.LEVEL)
        return _percentage(clause, setting, compared, verb)
    if isinstance(verb, VerbMark) and verb.verb is Verb.SHARE:
        return KindFound(Kind.LEVEL, against=Against.WHOLE)
    if quantity.unit == "lần" and compared and compared.against is not Against.PLAN:
        return KindFound(Kind.INDEX, against=compared.against)
    return KindFound(Kind.LEVEL)


def _signed(clause: Clause, setting: Setting, against: Against | None) -> KindFound | None:
    """A number with a sign right after its bracket: `giảm 97 vụ (-10,67%)`."""
    sign = _SIGNED.search(clause.page.folded, clause.head_span[0] - 1, clause.quantity.start)
    if sign is None:
        return None
    last = setting.last
    return KindFound(Kind.CHANGE, -1 if sign[1] == "-" else 1, against or (last.against if last and last.kind is Kind.CHANGE else None))


def _by_verb(clause: Clause, against: Against | None, indicator: str | None) -> KindFound | None:
    """What the verb makes of the number: `giảm`, `xuống còn`, `tăng thêm`; None where it makes no change of it."""
    if isinstance(clause.verb, Movement) and (moved := _moved(clause, clause.verb, against, indicator)):
        return moved
    if _MORE.search(clause.head_text) and _RISES.search(clause.head_text):
        return KindFound(Kind.CHANGE, 1, against)
    return None


def _ratio(clause: Clause) -> KindFound:
    if isinstance(clause.verb, VerbMark) and clause.verb.verb is Verb.RANK:
        return KindFound(Kind.RANK, against=Against.PEER)
    quantity = clause.quantity
    over = quantity.numbers[0].value > quantity.numbers[1].value
    if over and _PLANNED_WHOLE.search(clause.page.folded, quantity.end, quantity.end + _SOON):
        return KindFound(Kind.RATIO, against=Against.PLAN)
    measured = not (quantity.counts or quantity.unit in _SCORES or _is_of_capacity(clause))
    near = "" if quantity.unit in _TARGET_NOUNS or _ATTAINS.match(clause.tail_text) else clause.tail_text
    if measured or _PLANNED_WHOLE.search(near) or _PLANNED_WHOLE.search(_plan_lead(clause)):
        return KindFound(Kind.RATIO, against=Against.PLAN)
    return KindFound(Kind.RATIO, against=Against.WHOLE)


def _is_of_capacity(clause: Clause) -> bool:
    """Whether the denominator is what something can hold or do (rule 15): `các hồ tích được 287/316 triệu m3`."""
    after = clause.quantity.end
    return bool(_CAPACITY.search(clause.head_text) or _CAPACITY.search(clause.page.folded, after, after + _SOON))


def _plan_lead(clause: Clause) -> str:
    """For a bare `(31/55)` in brackets, what stood before the brackets."""
    if not clause.bracket or clause.quantity.unit:
        return ""
    return clause.page.folded[max(0, clause.head_span[0] - 40) : clause.head_span[0]]


def _moved(clause: Clause, verb: Movement, against: Against | None, indicator: str | None) -> KindFound | None:
    """What a verb of change makes of the number; None where it only stands in the subject."""
    if verb.way is Way.TO or clause.is_start_level:
        return KindFound(Kind.LEVEL)
    if verb.way is Way.TIMES:
        return KindFound(Kind.INDEX, against=against or (Against.PEER if _TIMES_OTHER.match(clause.tail_text) else None))
    if verb.way is Way.BEYOND:
        return KindFound(Kind.CHANGE, verb.sign, against or Against.PLAN)
    if verb.way not in (Way.UP, Way.DOWN):
        return None
    if indicator and _RATE_NOUN.match(fold(indicator)) and clause.quantity.unit in ("%", "điểm %", "điểm phần trăm", "%/năm"):
        return KindFound(Kind.LEVEL, against=None)
    return KindFound(Kind.CHANGE, verb.sign, against)


def _coordinate(clause: Clause, setting: Setting, compared: Compared | None) -> KindFound | None:
    """`vượt 12% và 8% kế hoạch`: the second number is what the first is."""
    last = setting.last
    if last is None or not clause.is_coordinate or clause.bracket or last.kind not in _COORDINATE or last.unit != clause.quantity.unit:
        return None
    if last.kind is Kind.LEVEL:
        return KindFound(Kind.LEVEL, against=Against.WHOLE) if last.against is Against.WHOLE and last.unit == "%" else None
    if compared and compared.against is Against.PLAN and last.kind is not Kind.CHANGE:
        return KindFound(Kind.PLAN_SHARE, against=Against.PLAN)
    if compared and compared.against is not Against.PLAN and last.kind is Kind.PLAN_SHARE:
        return KindFound(Kind.INDEX, against=compared.against)
    return KindFound(last.kind, -1 if last.value < 0 else 1, compared.against if compared else last.against)


def _repeated(clause: Clause, setting: Setting, against: Against | None) -> KindFound | None:
    """`giảm 07 vụ (13,2%)`: the same change as a percentage; `(tăng 04 vụ, 06 đối tượng)`: the next of a list of changes."""
    last = setting.last
    if last is None or last.kind is not Kind.CHANGE:
        return None
    if clause.quantity.unit == "%" != last.unit and _AMOUNTS_TO.search(clause.head_text):
        return KindFound(Kind.CHANGE, -1 if last.value < 0 else 1, against or last.against)
    if not clause.bracket:
        return None
    listed = clause.is_coordinate and not clause.opens and clause.quantity.counts and last.id in setting.asides
    if not (listed or is_percent_of_amount(clause, last)) or last.against is Against.PLAN:
        return None
    return KindFound(Kind.CHANGE, -1 if last.value < 0 else 1, against)


def _percentage(clause: Clause, setting: Setting, compared: Compared | None, verb: Movement | VerbMark | None) -> KindFound:
    said = verb.verb if isinstance(verb, VerbMark) else None
    if said is Verb.SHARE:
        return KindFound(Kind.LEVEL, against=Against.WHOLE)
    if compared and compared.against is Against.PLAN:
        return KindFound(Kind.PLAN_SHARE, against=Against.PLAN)
    if said in (Verb.REACH, Verb.EQUAL) and not compared and _is_of_plan(clause, setting):
        return KindFound(Kind.PLAN_SHARE, against=Against.PLAN)
    if said in (Verb.REACH, Verb.EQUAL) and not compared and _PLAN_AFTER.match(clause.page.folded, clause.quantity.end):
        return KindFound(Kind.PLAN_SHARE, against=Against.PLAN)
    if compared and _is_index(clause, compared, said):
        return KindFound(Kind.INDEX, against=compared.against)
    if said is Verb.EQUAL:
        return KindFound(Kind.LEVEL, against=Against.WHOLE)
    if (
        said is Verb.REACH
        and clause.head_text.lstrip(" ;,").startswith("riêng")
        and any(figure.kind is Kind.PLAN_SHARE for figure in setting.before)
    ):
        return KindFound(Kind.PLAN_SHARE, against=Against.PLAN)
    if _of_ratio(setting.last) and said is Verb.REACH:
        return KindFound(Kind.LEVEL, against=Against.WHOLE)
    of_whole = _shares_on(clause, setting) or (compared is not None and compared.against is Against.WHOLE)
    return KindFound(Kind.LEVEL, against=Against.WHOLE if of_whole else None)


def _is_of_plan(clause: Clause, setting: Setting) -> bool:
    """Whether the share is of the plan that stands right before it, after the result: `18,2 tỷ đồng/DT 20 tỷ đồng, đạt 91%`."""
    if clause.bracket or len(setting.before) < 2:
        return False
    result, plan = setting.before[-2:]
    if plan.role is not Role.TARGET or result.role is not Role.ACTUAL:
        return False
    joined = clause.page.folded[result.place.end : plan.place.start]
    return result.kind is plan.kind is Kind.LEVEL and "/" in joined and not clause.head_text.replace(",", "").replace("đạt", "").strip()


def _is_index(clause: Clause, compared: Compared, said: Verb | None) -> bool:
    """Whether the percentage is of another period's value: `bằng 112,3% so cùng kỳ`, `đạt 105% so với năm 2023`."""
    if compared.against not in (Against.SAME_PERIOD, Against.PERIOD):
        return False
    names_base = said is Verb.EQUAL or compared.explicit or compared.against is Against.SAME_PERIOD
    return names_base and (said in (Verb.EQUAL, Verb.REACH) or clause.quantity.numbers[0].value > _AROUND_HUNDRED)


def _shares_on(clause: Clause, setting: Setting) -> bool:
    """`dân tộc Mông chiếm 57,3%, Thái 24,8%`: the next share of the same whole, without its verb."""
    last = setting.last
    if last is None or clause.verb is not None or clause.bracket or not clause.head_text.lstrip().startswith((",", "và")):
        return False
    return last.kind is Kind.LEVEL and last.against is Against.WHOLE and last.unit == "%"


def _of_ratio(last: Figure | None) -> bool:
    return last is not None and last.kind is Kind.RATIO and last.against is Against.WHOLE

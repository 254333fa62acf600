"""Indicator: the phrase that names what is measured, inherited where the text inherits (rules 8, 19, 26)."""

import re
from dataclasses import dataclass

from tiendo.reading.clause import Clause, said_period
from tiendo.reading.comparison import Compared
from tiendo.reading.marks import Aim, AreaMark, Movement, Part, Peer, Verb, VerbMark, Way
from tiendo.reading.order import in_order, listed_figure, listed_phrase
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.phrases import following_phrase, is_action, is_light, leading_phrase
from tiendo.reading.setting import Setting
from tiendo.reading.units import read_unit_at
from tiendo.words.figure import Figure, Kind
from tiendo.words.spelling import fold

_FIELD = re.compile(fold_pattern(r"(?:lĩnh vực|khu vực|cấp|khối|ngành|nhóm|loại) "))
_RATE_ALONE = re.compile(fold_pattern(r"(?:tốc độ|mức|nhịp độ) (?:tăng|giảm)(?: trưởng)?"))
_AVERAGE = re.compile(fold_pattern(r"(?:mức )?(?:bình quân|trung bình|mặt bằng)"))
_COLON = re.compile(r":[^,;:]*$")
_REACHED = re.compile(fold_pattern(r"đạt(?: (?:và|,) vượt| chuẩn)[ ]{0,9}$"))
_FAR = 120
_NUMBER_OF = re.compile(fold_pattern(r"(?:tổng )?số (?:lượng )?"))
_EXTENTS = ("ha", "m2", "m3", "km", "m", "tấn", "tạ", "kg", "lít")
_PLAIN_LIST = re.compile(fold_pattern(r"[\s,]*(?:và|có)?[\s]*"))
_PAIRED = re.compile(r"[ ]{0,9}/[ ]{0,9}\d[\d.]*")
_BOUNDARY = re.compile(r"[,;.()\n]")
_ELLIPSIS = re.compile(fold_pattern(r"tiếp(?! (?:nhận|cận|tục|xúc|thu|công))"))
_RECEIVED = ("lượt", "người", "công dân", "lượt người")
"""Receptions of citizens are counted without saying of whom: `tiếp 86 lượt/103 người`."""
_NAMELESS = re.compile(
    fold_pattern(
        r"^(?:(?:toàn )?(?:xã|thành phố|tỉnh|phường|huyện|thị xã|đặc khu|đảng bộ)|mức|mức này|con số|làm|trước|nghị quyết|con số ấy"
        r"|con số này|số này|trong số này|riêng|đây|kết quả|tổng số|số tiền|giá trị|tỷ lệ|tỉ lệ|mức tăng|tăng|giảm|quy định|mới"
        r"|nhóm|(?:kết quả )?(?:đánh giá, )?(?:xếp loại|phân loại)|trong kỳ|lần lượt|lũy kế|trung bình|bình quân)$"
    )
)
_LONGEST_TAIL = 9


@dataclass(frozen=True, slots=True)
class Named:
    """The indicator, its breakdown, and whether the clause names a subject of its own."""

    indicator: str | None
    breakdown: str | None = None
    own: bool = False


def indicator(clause: Clause, setting: Setting, compared: Compared | None) -> Named:
    """What the number measures."""
    return _answer(clause, setting) or _said(clause, setting, compared)


def _answer(clause: Clause, setting: Setting) -> Named | None:
    """What the list before `lần lượt` names at the number's place."""
    asked = in_order(clause, setting)
    if asked is None:
        return None
    if listed := listed_phrase(asked, clause, setting):
        return Named(listed, own=True)
    figure = listed_figure(asked, setting)
    return _of_subject(figure) if figure else None


def _said(clause: Clause, setting: Setting, compared: Compared | None) -> Named:
    lead = _lead(clause)
    if lead is None:
        if restated := _restated(clause, setting):
            return restated
    elif joined := _with_subject(lead, clause, setting):
        return joined
    return _counted(clause, setting, lead) if clause.quantity.counts else _measured(clause, setting, lead, compared)


def _lead(clause: Clause) -> str | None:
    """The phrase before the number that names something, or None."""
    lead = leading_phrase(clause.page, clause.head_span, clause.head)
    if lead and (_NAMELESS.match(fold(lead)) or is_light(lead) or _is_average(lead, clause)):
        lead = None
    return _before_colon(clause) if lead is None and ":" in clause.head_text else lead


def _is_average(lead: str, clause: Clause) -> bool:
    """Whether the phrase only names others with whom the subject is compared: `bình quân chung toàn tỉnh là 84,1%`."""
    return any(isinstance(mark, Peer) for mark in clause.head) and bool(_AVERAGE.match(fold(lead)))


def _restated(clause: Clause, setting: Setting) -> Named | None:
    """The subject of a number in brackets that names none: what stands before the brackets."""
    if clause.is_second_of_pair and clause.bracket:
        return _of_subject(setting.last)
    if not clause.opens or (clause.quantity.counts and _says_of_itself(clause)):
        return None
    lead = leading_phrase(clause.page, clause.lead_span, clause.lead)
    if lead and clause.quantity.counts and not clause.head_text.strip():
        return Named(f"{_unit_noun(clause)} {lead}", own=True)
    return Named(lead, own=True) if lead and not clause.tail_text.strip() else _of_subject(setting.last or setting.carried)


def _with_subject(lead: str, clause: Clause, setting: Setting) -> Named | None:
    """A phrase that names only a rate or a part, with the subject it is of; None for a phrase that says all."""
    subject = setting.subject
    if subject is None or not subject.indicator:
        return None
    if _RATE_ALONE.fullmatch(fold(lead)):
        return Named(f"{lead} {subject.indicator}", own=True)
    if _is_share_of_part(clause, subject):
        return Named(f"{subject.indicator} {lead}", breakdown=lead, own=True)
    return Named(f"{_noun_of(subject)} {lead}", breakdown=lead, own=True) if _FIELD.match(fold(lead)) else None


def _counted(clause: Clause, setting: Setting, lead: str | None) -> Named:
    """A counted noun names itself, with what follows it; an action before it names what was done to it."""
    follow = _short(_following(clause))
    noun = " ".join(filter(None, (_whole_noun(clause, setting), follow)))
    if lead is not None:
        topic = isinstance(clause.verb, VerbMark) and clause.verb.verb is Verb.HAVE and follow and not is_action(lead)
        return Named(noun if topic else _with_object(lead, noun, clause), own=True)
    if _asks_subject(clause, follow):
        counted = _counted_before(clause, setting, noun if follow else None)
        if counted is None and isinstance(clause.verb, Movement) and _opens_subject(clause, setting):
            return Named(noun, own=True)
        if counted or follow is None or not isinstance(clause.verb, Movement):
            return _of_subject(counted or setting.subject)
    if follow is None and (inherited := _bare_noun(clause, setting)):
        return inherited
    return Named(" ".join(filter(None, (noun, _reached(clause)))), own=True)


def _with_object(lead: str, noun: str, clause: Clause) -> str:
    """The phrase before a counted noun, with the noun as its object where it is an action."""
    received = fold(clause.quantity.unit or "") in _RECEIVED
    if received and fold(lead).startswith("tiếp công dân"):
        return lead
    if received and (verb := _ELLIPSIS.match(fold(lead))):
        return f"{lead[: verb.end()]} công dân{lead[verb.end() :]}"
    return f"{lead} {noun}" if is_action(lead) else lead


def _asks_subject(clause: Clause, follow: str | None) -> bool:
    """Whether the counted noun only measures a subject named before: a rank, a change, a remainder."""
    match clause.verb:
        case VerbMark(verb=Verb.RANK):
            return True
        case Movement(way=Way.UP | Way.DOWN):
            return True
        case Movement(way=Way.TO):
            return follow is None
    return False


def _before_colon(clause: Clause) -> str | None:
    """The phrase before a colon, where none but a light verb stands after it: `Tai nạn giao thông: xảy ra 19 vụ`."""
    start = clause.head_span[0] + clause.head_text.rfind(";") + 1
    colon = clause.page.folded.rfind(":", start, clause.quantity.start)
    if colon < 0 or any(isinstance(mark, Aim) for mark in clause.head):
        return None
    topic = leading_phrase(clause.page, (start, colon), tuple(mark for mark in clause.head if start <= mark.start < mark.end <= colon))
    return None if topic is None or _NAMELESS.match(fold(topic)) or is_light(topic) else topic


def _says_of_itself(clause: Clause) -> bool:
    """Whether a counted noun in brackets is a change or a part, and no restatement of what stands before them."""
    return isinstance(clause.verb, Movement) or any(isinstance(mark, Part) for mark in clause.head)


def _opens_subject(clause: Clause, setting: Setting) -> bool:
    """Whether a counted noun with a change opens a sentence of its own: `Toàn huyện giảm được 312 hộ nghèo`."""
    carried = setting.carried
    noun = fold(_unit_noun(clause))
    return not setting.before and " " in noun and not (carried and carried.unit and fold(carried.unit).startswith(noun))


def _bare_noun(clause: Clause, setting: Setting) -> Named | None:
    """What a counted noun that says nothing more of itself takes from the words around it, or None."""
    subject, last, unit = setting.subject, setting.last, clause.quantity.unit
    if clause.is_coordinate and last and last.kind is Kind.CHANGE and (counted := _counted_before(clause, setting, None)):
        return _of_subject(counted)
    if any(isinstance(mark, AreaMark) for mark in clause.head) and (subject or setting.topic):
        return _of_subject(_counted_before(clause, setting, None) or subject) if subject else Named(setting.topic, own=True)
    if clause.is_second_of_pair and last and last.indicator:
        return Named(_swapped(last, unit))
    if clause.is_coordinate and last and last.indicator and is_action(last.indicator) and last.kind is Kind.LEVEL:
        return Named(_swapped(last, unit), own=True)
    return _of_subject(subject) if subject and said_period(clause) and subject.unit == unit else None


def _following(clause: Clause) -> str | None:
    """What follows the counted noun; the first of a pair shares what follows the second."""
    page, span, marks = clause.page, clause.tail_span, clause.tail
    if clause.is_first_of_pair and (second := _PAIRED.match(page.folded, clause.quantity.end)):
        start = read_unit_at(page, second.end()).end
        boundary = _BOUNDARY.search(page.folded, start, start + _FAR)
        span, marks = (start, boundary.start() if boundary else start), ()
    return following_phrase(page, span, marks)


def _measured(clause: Clause, setting: Setting, lead: str | None, compared: Compared | None) -> Named:
    follow = None if compared else following_phrase(clause.page, clause.tail_span, clause.tail)
    whole_share = clause.quantity.unit == "%" and follow is not None and len(follow.split()) > 1 and not _governed(clause)
    if follow and lead and is_action(lead) and not _governed(clause):
        return Named(f"{lead} {follow}", own=True)
    if whole_share and (lead is None or clause.head_text.rstrip().endswith(":") or _COLON.search(clause.head_text)):
        return Named(follow, own=True)
    if lead is not None:
        return Named(lead, own=True)
    if follow and clause.quantity.unit in _EXTENTS and not clause.verbs:
        return Named(follow, own=True)
    inherited = _inherited(clause, setting)
    return Named(follow or setting.topic, own=True) if inherited.indicator is None else inherited


def _governed(clause: Clause) -> bool:
    """Whether a verb other than `có` leads to the number."""
    return any(
        not (isinstance(verb, VerbMark) and verb.verb is Verb.HAVE) and not (isinstance(verb, Movement) and verb.way is Way.FROM)
        for verb in clause.verbs
    )


def _inherited(clause: Clause, setting: Setting) -> Named:
    return _of_subject(_subject(clause, setting))


def _subject(clause: Clause, setting: Setting) -> Figure | None:
    """The figure whose subject is meant; a semicolon after parts goes back to their whole."""
    subject = setting.subject
    if subject and subject.part_of and clause.head_text.lstrip().startswith(";"):
        return next((figure for figure in setting.before if figure.id == subject.part_of), subject)
    return subject


def _of_subject(subject: Figure | None) -> Named:
    return Named(subject.indicator, subject.breakdown) if subject else Named(None)


def _counted_before(clause: Clause, setting: Setting, full: str | None) -> Figure | None:
    """The earlier figure of the sentence that counted the same noun: `giảm 02 lượt` after `11 lượt/13 công dân`.

    Where words follow the noun, `full` with them, they tell it from others of that noun: `giảm 03 người chết` after `04
    người chết, 14 người bị thương`. A subject named in other words is meant however the noun goes on.
    """
    noun = fold(_unit_noun(clause))
    same = [figure for figure in reversed(setting.before) if figure.unit and noun and fold(figure.unit).startswith(noun)]
    if full is None:
        return same[0] if same else None
    named = [(figure, fold(figure.indicator or "")) for figure in same]
    exact = next((figure for figure, name in named if name == fold(full)), None)
    rest = fold(full).removeprefix(noun).strip()
    alike = next((figure for figure, name in named if rest and rest in name), None)
    return exact or alike or next((figure for figure, name in named if name and not name.startswith(noun)), None)


def _reached(clause: Clause) -> str | None:
    """`đạt và vượt 15/16 chỉ tiêu`: what the counted did stands before the number."""
    said = _REACHED.search(clause.head_text)
    return said[0].strip() if said else None


def _swapped(figure: Figure, unit: str | None) -> str:
    """The figure's subject with another counted noun in place of its own."""
    indicator = figure.indicator or ""
    at = fold(indicator).find(fold(figure.unit)) if figure.unit and unit else -1
    return f"{indicator[:at]}{unit}" if at >= 0 and figure.unit else indicator


def _noun_of(subject: Figure) -> str:
    """The subject's own noun, without the part named last."""
    indicator = subject.indicator or ""
    return indicator[: -len(subject.breakdown)].strip() if subject.breakdown and indicator.endswith(subject.breakdown) else indicator


def _whole_noun(clause: Clause, setting: Setting) -> str:
    """The counted noun; a short one takes the fuller name it had before: `07 đơn khiếu nại có 02 đơn đúng`."""
    noun = _unit_noun(clause)
    if not _PLAIN_LIST.fullmatch(clause.head_text) or " " in noun:
        return noun
    fuller = next((figure.unit for figure in setting.before if figure.unit and fold(figure.unit).startswith(fold(noun) + " ")), None)
    return fuller or noun


def _is_share_of_part(clause: Clause, subject: Figure) -> bool:
    """`62%, trong đó có bằng cấp, chứng chỉ 28,5%`: a share of the same whole, of a part of its subject."""
    return clause.quantity.unit == "%" == subject.unit and any(isinstance(mark, Part) for mark in clause.head)


def _unit_noun(clause: Clause) -> str:
    return (clause.quantity.unit or "").split("/")[0]


def _short(follow: str | None) -> str | None:
    return " ".join(follow.split()[:_LONGEST_TAIL]) if follow else None


def counted_noun(indicator: str | None) -> str | None:
    """The noun that `số tổ chức cơ sở đảng là 67` counts, where the number has no unit of its own."""
    said = _NUMBER_OF.match(fold(indicator)) if indicator else None
    found = read_unit_at(Page.of(" " + indicator[said.end() :]), 0) if said and indicator else None
    return found.text if found and found.known else None

"""What a counted noun names: itself with what follows it, what was done to it, or again a subject said before."""

import re

from tiendo.reading.marks import Movement, Part, Verb, VerbMark, Way
from tiendo.reading.naming.around import Around
from tiendo.reading.naming.inherited import Named, bare_noun, counted_before, of_figure, paired
from tiendo.reading.page import fold_pattern
from tiendo.reading.phrases import is_action, is_nominal
from tiendo.words.spelling import fold

_CAUSES = re.compile(fold_pattern(r"(?<![^\W_])(?:làm|gây|khiến)$"))
"""`Mưa lũ làm 03 người chết`: what caused it is no part of what is counted."""
_OF_FIELD = re.compile(
    fold_pattern(r"(?:công tác|lĩnh vực|về|ngành|nông|công|thương|giáo dục|y tế|văn hoá|kinh tế|xã hội|đất đai|môi trường)(?![^\W_])")
)
"""Topics that only say in which field something was counted: `Công tác tổ chức: Đảng bộ có 1.537 đảng viên`."""
_ABOUT = re.compile(fold_pattern(r"\s*(?:[a-zđ0-9][.)]|[-+*•])?[ ]{0,9}về "))
_PLACED = re.compile(fold_pattern(r"(?<![^\W_])(tại|(?<!nhà[ ])ở|trong|của)[ ]{0,9}(?:(?:gần|hơn|trên|khoảng)[ ]{0,9})?$"))
"""Before a noun that says where something was done: `sinh hoạt tại 44 chi bộ`."""
_AGAIN = re.compile(fold_pattern(r"(?:người|đồng chí|em|trường hợp|đối tượng|lượt|lượt người)"))
"""Nouns that count a subject again in other words: `9 tháng là 41 đồng chí`."""
_ON_AVERAGE = re.compile(fold_pattern(r"bình quân (?:mỗi|một|hằng|hàng) (?:năm|quý|tháng)[ ]{0,9}(?:là|có)?[ ]{0,9}$"))
_EMPTY = re.compile(fold_pattern(r"(?:vụ|vụ việc|ca|trường hợp|cuộc|đợt|lượt)"))
"""Nouns that count without saying of what: `Tai nạn giao thông 17 vụ`."""
_ELLIPSIS = re.compile(fold_pattern(r"tiếp(?! (?:nhận|cận|tục|xúc|thu|công))"))
_RECEIVED = ("lượt", "người", "công dân", "lượt người")
"""Receptions of citizens are counted without saying of whom: `tiếp 86 lượt/103 người`."""
_REACHED = re.compile(fold_pattern(r"đạt(?: (?:và|,) vượt| chuẩn)[ ]{0,9}$"))
_PLAIN_LIST = re.compile(fold_pattern(r"[\s,]*(?:và|có)?[\s]*"))
_SHORT_TOPIC, _SHORT_VERB = 4, 2


def counted(around: Around) -> Named:
    """The name of what the noun counts."""
    clause, last = around.clause, around.setting.last
    if clause.is_second_of_pair and last and last.indicator:
        return Named(paired(last, clause.quantity.unit))
    noun = " ".join(filter(None, (_whole_noun(around), around.follow)))
    return _led(around, around.lead, noun) if around.lead else _alone(around, noun)


def _led(around: Around, lead: str, noun: str) -> Named:
    """The name where a phrase leads to the number."""
    clause = around.clause
    if around.follow and _CAUSES.search(fold(lead)):
        return Named(noun, own=True)
    if ":" in clause.head_text and around.names_itself and lead == around.topic:
        said = _OF_FIELD.match(fold(lead)) or _ABOUT.match(clause.head_text) or len(lead.split()) > _SHORT_TOPIC or _shares_word(noun, lead)
        return Named(noun if said else f"{noun} {lead}", own=True)
    if (placed := _PLACED.search(clause.head_text)) and (placed[1] != "tại" or len(lead.split()) <= _SHORT_VERB or is_nominal(lead)):
        return Named(noun, own=True)
    has = isinstance(clause.verb, VerbMark) and clause.verb.verb is Verb.HAVE
    if has and around.follow and not is_action(lead):
        return Named(noun, own=True)
    return Named(_with_object(around, lead, noun), own=True)


def _alone(around: Around, noun: str) -> Named:
    """The name where nothing leads to the number but a verb or a comma."""
    clause, follow = around.clause, around.follow
    moved = isinstance(clause.verb, Movement)
    if follow and moved and clause.head_text.lstrip().startswith(";") and not counted_before(around, noun):
        return Named(noun, own=True)
    if _asks_subject(around):
        before = counted_before(around, noun if follow else None)
        if before is None and moved and _opens_subject(around):
            return Named(noun, own=True)
        if before or follow is None or not moved:
            return of_figure(before or around.setting.subject)
    if follow is None and _is_again(around):
        return of_figure(around.setting.subject)
    if follow is None and (inherited := bare_noun(around)):
        return inherited
    return Named(" ".join(filter(None, (noun, _reached(around)))), own=True)


def _with_object(around: Around, lead: str, noun: str) -> str:
    """The phrase before a counted noun, with the noun as its object where it is what was done."""
    if fold(around.clause.quantity.unit or "") in _RECEIVED:
        folded = fold(lead)
        if folded.startswith("tiếp công dân"):
            return lead
        if verb := _ELLIPSIS.match(folded):
            return f"{lead[: verb.end()]} công dân{lead[verb.end() :]}"
    if around.follow is None and _AGAIN.fullmatch(fold(around.noun)) and (named := _done_before(around, lead)):
        return named
    if not around.is_done or (around.follow is None and _EMPTY.fullmatch(fold(around.noun)) and not is_action(lead)):
        return lead
    if around.topic and around.follow is None and " " not in around.noun and lead != around.topic:
        return f"{lead} {around.topic}"  # `Án hình sự: thụ lý 1.204 vụ`
    return f"{lead} {noun}"


def _done_before(around: Around, lead: str) -> str | None:
    """What the same was done to, where it was named in full before: `kết nạp 2.105 đồng chí` after `kết nạp 9.614 đảng viên`."""
    said = (*reversed(around.setting.before), *reversed(around.setting.earlier))
    names = (figure.indicator for figure in said if figure.indicator and is_action(lead))
    return next((name for name in names if fold(name).startswith(f"{fold(lead)} ") and not fold(name).endswith(fold(around.noun))), None)


def _is_again(around: Around) -> bool:
    """Whether the noun only measures the subject again: `tiếp 2.318 lượt với 2.847 người`, `4.385 giường, đạt 34,6 giường/vạn dân`."""
    clause, meant, unit = around.clause, around.setting.subject, around.clause.quantity.unit or ""
    if meant is None or not meant.indicator or not around.setting.before or any(isinstance(mark, Part) for mark in clause.head):
        return False
    if _AGAIN.fullmatch(fold(unit)) and _ON_AVERAGE.search(clause.head_text):
        return True
    if not isinstance(clause.verb, VerbMark):
        return False
    reached = clause.verb.verb is Verb.REACH
    if "/" in unit and reached:
        return True
    return (reached or clause.head_text.strip(" ,") == "với") and bool(_AGAIN.fullmatch(fold(unit)))


def _asks_subject(around: Around) -> bool:
    """Whether the counted noun only measures a subject named before: a rank, a change, a remainder."""
    match around.clause.verb:
        case VerbMark(verb=Verb.RANK):
            return True
        case Movement(way=Way.UP | Way.DOWN):
            return True
        case Movement(way=Way.TO):
            return around.follow is None
    return False


def _opens_subject(around: Around) -> bool:
    """Whether a counted noun with a change opens a sentence of its own: `Toàn huyện giảm được 312 hộ nghèo`."""
    carried, noun = around.setting.carried, fold(around.noun)
    return not around.setting.before and " " in noun and not (carried and carried.unit and fold(carried.unit).startswith(noun))


def _whole_noun(around: Around) -> str:
    """The counted noun; a short one takes the fuller name it had before: `07 đơn khiếu nại có 02 đơn đúng`."""
    noun = around.noun
    if " " in noun or not _PLAIN_LIST.fullmatch(around.clause.head_text) or (around.follow and is_nominal(around.follow)):
        return noun
    short = fold(noun) + " "
    return next((figure.unit for figure in around.setting.before if figure.unit and fold(figure.unit).startswith(short)), None) or noun


def _reached(around: Around) -> str | None:
    """`đạt và vượt 15/16 chỉ tiêu`: what the counted did stands before the number."""
    said = _REACHED.search(around.clause.head_text)
    return said[0].strip() if said else None


def _shares_word(one: str, other: str) -> bool:
    return bool(set(fold(one).split()) & set(fold(other).replace(",", " ").split()))

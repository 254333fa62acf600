"""The unit after a number: a scale word, then a measure or the noun that is counted, then what it is per.

unit     = [scale] (measure | noun) {"/" per}
noun     = an entry of the lexicon | one or two syllables that are no verb or preposition
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tiendo.reading.lexicon import COUNTED, JOINED, MEASURES, PER, STOPS
from tiendo.reading.page import Page
from tiendo.words.spelling import fold


class UnitFound(NamedTuple):
    """The unit as written and where it ends; `counts` for a counted noun; `known` when the lexicon has it."""

    text: str | None
    end: int
    counts: bool = False
    known: bool = False


def _entries(listed: str) -> str:
    """Pattern of the longest entry that fits."""
    return _one_of({fold(entry.strip()) for entry in listed.split("|") if entry.strip()})


def _one_of(entries: Iterable[str]) -> str:
    """As `_entries`; what entries have in common at their beginning is compared once."""
    rest: dict[str, list[str]] = {}
    for entry in sorted(entries):
        rest.setdefault(entry[:1], []).append(entry[1:])
    ends = rest.pop("", None) is not None
    longer = "|".join(f"{'[ ]{1,9}' if sign == ' ' else re.escape(sign)}{_one_of(more)}" for sign, more in rest.items())
    if ends:
        return f"(?:{longer})?" if longer else ""
    return f"(?:{longer})" if len(rest) > 1 else longer


_END = r"(?![^\W_])"
_SCALE = rf"(?:(?:nghìn|ngàn|trăm|chục|vạn)[ ]{{1,9}})?(?:tỷ|tỉ|triệu|nghìn|ngàn|vạn|trăm|chục){_END}"
_PER = rf"(?:[ ]?/[ ]?(?:(?:1|10{{1,6}}|1(?:\.000)+|10\.000|100\.000)[ ]?)?(?:(?:vạn|nghìn|ngàn|triệu)[ ]{{1,9}})?{_entries(PER)}{_END})"
_UNIT = re.compile(rf"[ ]{{0,3}}(?P<scale>{_SCALE})?[ ]{{0,3}}(?P<noun>{_entries(MEASURES + COUNTED)}(?:(?<=%)|{_END}))?")
_ALSO = re.compile(rf"(?:,[ ]{{1,3}}{_entries(JOINED)}{_END}(?![ ]{{1,3}}[0-9])){{1,3}}")
"""More nouns of one count: `cán bộ, giáo viên, nhân viên`, `công trình, phần việc`."""
_TRANSPORT = re.compile(r"\.km(?![^\W_])")
_EACH = re.compile(f"{_PER}*")
_MEASURES = frozenset(fold(entry.strip()) for entry in MEASURES.split("|"))
_SYLLABLES = re.compile(r"[ ]{1,3}([^\W\d_]+)(?:[ ]{1,3}([^\W\d_]+))?(?![\w])")
_TWICE = re.compile(r"[ ]{1,3}([^\W\d_]+)[ ]{1,3}(\1)(?![^\W_])")
_FLOOR = re.compile(r"[ ](?:sàn|đất|rừng)(?![^\W_])")
_JOINED = frozenset(fold(entry.strip()) for entry in JOINED.split("|")) | {
    fold(noun) for noun in ("công trình", "cán bộ, công chức", "lượt cán bộ")
}
_STOPS = frozenset(fold(stop) for stop in STOPS)


def read_unit_at(page: Page, end: int) -> UnitFound:
    """The unit that begins where the number ends, blanks before it left out; `text` is None where none stands there.

    A syllable typed twice (`63 tiêu tiêu chí`) is read once.
    """
    folded = page.folded
    if twice := _TWICE.match(folded, end):
        end = twice.start(2) - 1
    found = _UNIT.match(folded, end)
    scale, noun = found.groups() if found else (None, None)
    if found and noun:
        last = found.end()
        stop = _after_per(folded, last)
        if noun in _JOINED and stop == last and (also := _ALSO.match(folded, stop)):
            stop = also.end()
        if carried := _TRANSPORT.match(folded, stop):
            stop = carried.end()
        if noun == "m2" and (floor := _FLOOR.match(folded, last)):
            stop = _after_per(folded, floor.end())
        counts = noun not in _MEASURES or (noun == "điểm" and _is_place(folded, stop))
        return UnitFound(page.text[end:stop].strip(), stop, counts, known=True)
    if found and scale:
        last = found.end("scale")
        counted = _noun(page, last)
        stop = _after_per(folded, counted) if counted else last
        return UnitFound(page.text[end:stop].strip(), stop, counted is not None, known=True)
    counted = _noun(page, end)
    if counted is None:
        return UnitFound(None, end)
    stop = _after_per(folded, counted)
    return UnitFound(page.text[end:stop].strip(), stop, counts=True)


def _is_place(folded: str, end: int) -> bool:
    """Whether the points are places that are counted, as a noun after them says: `42 điểm quan trắc`, not `85,3 điểm, tăng 2 điểm`."""
    after = _SYLLABLES.match(folded, end)
    return after is not None and after[1] not in _STOPS and not _OF_SCORE.match(folded, end)


_OF_SCORE = re.compile(r"[ ]{1,3}(?:xếp|đứng|nằm|thấp|cao|hạng|thứ|cơ bản|bậc|do|bình quân)(?![^\W_])")


def _noun(page: Page, end: int) -> int | None:
    """Where a noun outside the lexicon ends: two syllables, or one where it is an abbreviation or the second no part of it."""
    syllables = _SYLLABLES.match(page.folded, end)
    if syllables is None or syllables[1] in _STOPS:
        return None
    second = syllables[2]
    alone = second is None or second in _STOPS or (len(syllables[1]) > 1 and page.text[slice(*syllables.span(1))].isupper())
    return syllables.end(1) if alone else syllables.end(2)


def _after_per(folded: str, end: int) -> int:
    per = _EACH.match(folded, end) if "/" in folded[end : end + 2] else None
    return per.end() if per else end

"""The items of a list that follows a place: numbered within running text, parted by semicolons, or on lines of their own.

What does not plainly begin, go on and end gives None.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tiendo.checking.evidence import Evidence
from tiendo.reading.page import fold_pattern
from tiendo.reading.sentences import Level, heading_level
from tiendo.words.place import Span

_ORDINALS = "nhất hai ba tư năm sáu bảy tám chín mười".split()
_COUNTED = "một hai ba bốn năm sáu bảy tám chín mười".split()
_ROMAN = "i ii iii iv v vi vii viii ix x".split()
_ALPHABETS = ("abcdđeghiklmnopq", "abcdefghijklmnop", "abcdeghiklmnopqr")
_SIGNS = "-+*•▪●"
_DIGITS, _LETTER = r"\d{1,2}", r"[a-zđ]"
_WORDED = {
    "thứ": fold_pattern(rf"(?<![^\W_])thứ (?P<n>{'|'.join(_ORDINALS)})(?![^\W_])(?= ?[,:]| là| [^\W\d])"),
    "là": fold_pattern(rf"(?<![^\W_])(?P<n>{'|'.join(_COUNTED)}) là(?=[,: ])"),
}
_WITHIN = {
    "(1)": rf"\((?P<n>{_DIGITS})\)(?=[ ]?[^\W\d])",
    "1)": rf"(?<![\w(/.,-])(?P<n>{_DIGITS})\)(?=[ ]?[^\W\d])",
    "(i)": rf"\((?P<n>{'|'.join(_ROMAN)})\)(?=[ ]?[^\W\d])",
    "a)": rf"(?<![\w(/.,-])(?P<n>{_LETTER})\)(?=[ ]?[^\W\d])",
    "(a)": rf"\((?P<n>{_LETTER})\)(?=[ ]?[^\W\d])",
}
_NUMBERED = {style: re.compile(form) for style, form in (_WITHIN | _WORDED).items()}
_LINE = {
    **{style: re.compile(rf"[ ]{{0,40}}(?:[-+*•][ ]{{0,3}})?{form}") for style, form in (_WITHIN | _WORDED).items()},
    "1.": re.compile(rf"[ ]{{0,40}}(?P<n>{_DIGITS})\.(?!\d)[ ]{{0,9}}(?=\S)"),
    "1/": re.compile(rf"[ ]{{0,40}}(?P<n>{_DIGITS})[/-](?!\d)[ ]{{1,9}}(?=[^\W\d])"),
    "a.": re.compile(rf"[ ]{{0,40}}(?P<n>{_LETTER})\.[ ]{{1,9}}(?=\S)"),
    **{sign: re.compile(rf"[ ]{{0,40}}{re.escape(sign)}[ ]{{0,9}}(?=[^\W_])") for sign in _SIGNS},
}
"""How a line begins that is an item, by its style."""
_RANK = {
    "1.": 1,
    "1/": 1,
    "a)": 2,
    "a.": 2,
    **dict.fromkeys(("(1)", "1)", "(i)", "(a)", "thứ", "là"), 3),
    **dict.fromkeys("-*•▪●", 4),
    "+": 5,
}
"""How high a style stands: an item of a higher one ends a list, one of a lower is nested in it."""
_OPENS = re.compile(r"[:;,.(–-][ ]{0,9}(?:và[ ]{1,9})?$")
_LOOKED_UP, _LONGEST = 60, 400
"""Lines that are looked at above and below an announcement."""


@dataclass(frozen=True, slots=True)
class Items:
    """The items in order; `numbered` where each bears its number, `nested` where some hold items of their own."""

    spans: tuple[Span, ...]
    style: str
    nested: bool = False
    gap: str = ""
    """The number that is missing between two others, as it would be written."""

    @property
    def numbered(self) -> bool:
        """Whether each bears its number."""
        return self.style in _NUMBERED or self.style in ("1.", "1/", "a.")


def _is_number(style: str, written: str, count: int) -> bool:
    """Whether this is how the style writes the number."""
    if written.isdigit():
        return int(written) == count
    if style in ("a)", "(a)", "a."):
        return any(alphabet[count - 1 : count] == written for alphabet in _ALPHABETS)
    names = {"thứ": _ORDINALS, "là": _COUNTED}.get(style, _ROMAN)
    return count <= len(names) and names[count - 1] == written


def numbered_within(evidence: Evidence, start: int, end: int) -> Items | None:
    """Items numbered from the first on in running text that begins at `start`: `(1) … (2) …`, `Thứ nhất, … Thứ hai, …`."""
    folded = evidence.page.folded
    begin = start + len(folded[start:end]) - len(folded[start:end].lstrip())
    for style, form in _NUMBERED.items():
        first = form.match(folded, begin, end)
        if first and _is_number(style, first["n"], 1):
            return _sequence(folded, style, begin, end)
    return None


def _sequence(folded: str, style: str, begin: int, end: int) -> Items | None:
    """The items from the first on; None where a number is missing or comes again."""
    starts: list[int] = []
    for said in _NUMBERED[style].finditer(folded, begin, end):
        if style in _WORDED and starts and not _OPENS.search(folded, max(begin, said.start() - 14), said.start()):
            continue
        if not _is_number(style, said["n"], len(starts) + 1):
            return None
        starts.append(said.start())
    return Items(tuple(zip(starts, [*starts[1:], end], strict=True)), style)


def goes_on(evidence: Evidence, items: Items, line: int) -> bool:
    """Whether the next line that is not blank goes on with the item after the last."""
    folded = evidence.page.folded
    following = next((span for span in evidence.document.lines[line + 1 :] if folded[slice(*span)].strip()), None)
    mark = _mark(folded, following) if following else None
    return mark is not None and mark[0] == items.style and _is_number(items.style, mark[1], len(items.spans) + 1)


def parted(evidence: Evidence, start: int, end: int) -> tuple[Span, ...]:
    """The stretches between the semicolons of a sentence, those within brackets aside."""
    folded, depth, begin, found = evidence.page.folded, 0, start, []
    for sign in re.finditer(r"[();]", folded[start:end]):
        at = start + sign.start()
        if sign[0] == ";" and not depth:
            found.append((begin, at))
            begin = at + 1
        depth = max(0, depth + {"(": 1, ")": -1}.get(sign[0], 0))
    last = folded[begin:end].strip(" .…/")
    return (*found, (begin, end)) if last else tuple(found)


def on_lines(evidence: Evidence, line: int) -> Items | None:
    """The items on the lines after this one, all of one style that is not this line's own."""
    own = _mark(evidence.page.folded, evidence.document.lines[line])
    starts: list[Span] = []
    style, gap, nested, plain = "", "", False, False
    for span, mark in _marked(evidence, line):
        if not style:
            if mark is None or (own and mark[0] == own[0]):
                return None
            style = mark[0]
        if mark is None:
            # After a paragraph that bears no mark a list of dashes that goes on may be another.
            plain = plain or style in _SIGNS
        elif mark[0] == style:
            count = len(starts) + 1 + bool(gap)
            if mark[1] and starts and not gap and not _is_number(style, mark[1], count) and _is_number(style, mark[1], count + 1):
                gap = _as_written(style, count)
            elif plain or (mark[1] and not _is_number(style, mark[1], count)):
                return None
            starts.append(span)
        elif _RANK[mark[0]] < _RANK[style] or (own and mark[0] == own[0]):
            break
        else:
            nested = True
    if not starts or (own is None and _is_open_above(evidence, line, style)):
        return None
    return Items(tuple(starts), style, nested, gap)


def _as_written(style: str, count: int) -> str:
    names = {"thứ": _ORDINALS, "là": _COUNTED, "(i)": _ROMAN}.get(style)
    number = str(count) if "1" in style else (names or _ALPHABETS[0])[count - 1]
    return re.sub(r"[1ai](?=\W|$)", number, style, count=1) if style not in _WORDED else number


def _marked(evidence: Evidence, line: int) -> Iterator[tuple[Span, tuple[str, str] | None]]:
    """The lines after this one with their marks, up to what ends any list; blank ones and those that begin small are left out."""
    text, folded, lines = evidence.document.text, evidence.page.folded, evidence.document.lines
    for span in lines[line + 1 : line + 1 + _LONGEST]:
        words = text[slice(*span)].strip()
        mark = _mark(folded, span) if words else None
        if words and mark is None and (words.endswith(":") or words.lower().startswith("nơi nhận") or _is_heading(evidence, span)):
            return
        if words and (mark or not words[0].islower()):
            yield span, mark


def _mark(folded: str, line: Span) -> tuple[str, str] | None:
    """The style in which a line is marked as an item, and the number it bears; empty for a sign."""
    for style, form in _LINE.items():
        if said := form.match(folded, *line):
            return style, said.groupdict().get("n") or ""
    return None


def _is_heading(evidence: Evidence, line: Span) -> bool:
    level = heading_level(evidence.document.text, line)
    return level is not None and level <= Level.SECTION


def _is_open_above(evidence: Evidence, line: int, style: str) -> bool:
    """Whether a list of that style stands open above the line, so that its next item would seem one of the list's."""
    if style in _SIGNS:
        return False
    folded, lines = evidence.page.folded, evidence.document.lines
    for above in range(line - 1, max(-1, line - _LOOKED_UP), -1):
        if _is_heading(evidence, lines[above]):
            return False
        mark = _mark(folded, lines[above])
        if mark and mark[0] == style:
            return True
        if mark and _RANK[mark[0]] < _RANK[style]:
            return False
    return False

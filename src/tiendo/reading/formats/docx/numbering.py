"""Automatic numbering, written out: what Word puts before a paragraph that is an item of a list."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from tiendo.reading.formats.docx.names import VALUE, W

_DEEPEST_STYLE = 20
_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"),
          (4, "iv"), (1, "i"))  # fmt: skip
_GREATEST = 3999
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered: where it starts, in which signs, and what stands around them."""

    start: int = 1
    signs: str = "decimal"
    text: str = ""
    legal: bool = False


class _List:
    """A list as it is counted: its levels, and how far each has come."""

    def __init__(self, levels: dict[int, Level]) -> None:
        self.levels = levels
        self.counts: dict[int, int] = {}


class Numbering:
    """Counts the items of the document's lists in the order in which they are asked for."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._styles = _styles(styles)
        self._linked: dict[str, tuple[str, int]] = {}
        if numbering is not None:
            self._read(numbering)

    def label(self, properties: etree._Element | None) -> str:
        """What stands before the paragraph with these properties: `1.2`, `a)`, `-`, or nothing."""
        number, depth = self._of(properties)
        counted = self._lists.get(number or "")
        if counted is None or depth not in counted.levels:
            return ""
        level = counted.levels[depth]
        counted.counts[depth] = counted.counts.get(depth, level.start - 1) + 1
        for deeper in range(depth + 1, _LEVELS):
            counted.counts.pop(deeper, None)
        if level.signs == "bullet":
            return level.text if level.text in ("-", "+", "*", "–") else "-"
        if level.signs == "none":
            return level.text if not _PLACE.search(level.text) else ""
        return _PLACE.sub(lambda place: _counted(counted, int(place[1]) - 1, level), level.text).strip()

    def _of(self, properties: etree._Element | None) -> tuple[str | None, int]:
        """The list and the depth of a paragraph: its own, else its style's, else that of the style it is based on."""
        if properties is None:
            return None, 0
        own = properties.find(f"{W}numPr")
        style = properties.find(f"{W}pStyle")
        name: str | None = style.get(VALUE) if style is not None else None
        number, depth = _list_of(own)
        for _ in range(_DEEPEST_STYLE):
            if number is not None or name is None:
                break
            linked, based = self._styles.get(name, (None, None))
            number, styled = _list_of(linked)
            if number is not None:
                return number, depth if depth is not None else self._linked.get(name, (number, styled or 0))[1]
            name = based
        return number, depth or 0

    def _read(self, numbering: etree._Element) -> None:
        forms = {form.get(f"{W}abstractNumId"): form for form in numbering.iterchildren(f"{W}abstractNum")}
        shared: dict[str, _List] = {}
        for number in numbering.iterchildren(f"{W}num"):
            link = number.find(f"{W}abstractNumId")
            form = forms.get(link.get(VALUE)) if link is not None else None
            if form is None or link is None:
                continue
            levels = {depth: level for depth, level in map(_level, form.iterchildren(f"{W}lvl")) if depth < _LEVELS}
            for level in form.iterchildren(f"{W}lvl"):
                style = level.find(f"{W}pStyle")
                if style is not None:
                    self._linked[style.get(VALUE, "")] = (number.get(f"{W}numId", ""), _whole(level.get(f"{W}ilvl"), 0))
            overridden = list(number.iterchildren(f"{W}lvlOverride"))
            if overridden:
                levels |= dict(filter(None, (_override(one, levels) for one in overridden)))
                self._lists[number.get(f"{W}numId", "")] = _List(levels)
            else:
                one = shared.setdefault(link.get(VALUE, ""), _List(levels))
                self._lists[number.get(f"{W}numId", "")] = one


def _styles(styles: etree._Element | None) -> Mapping[str, tuple[etree._Element | None, str | None]]:
    """For each paragraph style its numbering and the style it is based on."""
    if styles is None:
        return {}
    found = {}
    for style in styles.iterchildren(f"{W}style"):
        based = style.find(f"{W}basedOn")
        found[style.get(f"{W}styleId", "")] = (style.find(f"{W}pPr/{W}numPr"), based.get(VALUE) if based is not None else None)
    return found


def _list_of(properties: etree._Element | None) -> tuple[str | None, int | None]:
    if properties is None:
        return None, None
    number, depth = properties.find(f"{W}numId"), properties.find(f"{W}ilvl")
    return (number.get(VALUE) if number is not None else None, _whole(depth.get(VALUE), 0) if depth is not None else None)


def _level(element: etree._Element) -> tuple[int, Level]:
    said = {name: element.find(f"{W}{name}") for name in ("start", "numFmt", "lvlText", "isLgl")}
    start, signs, text = (said[name].get(VALUE) if said[name] is not None else None for name in ("start", "numFmt", "lvlText"))  # type: ignore[union-attr]
    return _whole(element.get(f"{W}ilvl"), 0), Level(_whole(start, 0), signs or "decimal", text or "", said["isLgl"] is not None)


def _override(element: etree._Element, levels: Mapping[int, Level]) -> tuple[int, Level] | None:
    depth = _whole(element.get(f"{W}ilvl"), 0)
    whole, start = element.find(f"{W}lvl"), element.find(f"{W}startOverride")
    level = _level(whole)[1] if whole is not None else levels.get(depth)
    if level is None or depth >= _LEVELS:
        return None
    first = _whole(start.get(VALUE), level.start) if start is not None else level.start
    return depth, Level(first, level.signs, level.text, level.legal)


def _counted(counted: _List, depth: int, asked: Level) -> str:
    """How far a level of the list has come, in its own signs, or in digits where the level that asks is legal."""
    level = counted.levels.get(depth, Level())
    number = counted.counts.setdefault(depth, level.start)
    return _written(number, "decimal" if asked.legal else level.signs)


def _written(number: int, signs: str) -> str:
    match signs:
        case "upperRoman" | "lowerRoman" if 0 < number <= _GREATEST:
            roman = ""
            for value, letters in _ROMAN:
                times, number = divmod(number, value)
                roman += letters * times
            return roman.upper() if signs == "upperRoman" else roman
        case "upperLetter" | "lowerLetter" if 0 < number <= _GREATEST:
            letter = chr(ord("a") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1)
            return letter.upper() if signs == "upperLetter" else letter
        case "decimalZero":
            return f"{number:02d}"
        case _:
            return str(number)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?[0-9]{1,9}", text) else otherwise

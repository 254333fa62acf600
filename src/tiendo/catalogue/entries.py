"""Tables of a definitions file read as indicators and namings; what is wrong with them is told, all of it.

[file]          what holds for every entry of the file: group, group_en, source, compiler, author, verified, known_from
[[indicator]]   one indicator; its own keys go before those of the file
[[naming]]      an office's own words for an indicator: phrase, unit, indicator ("none" for none), known_from, author
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from tiendo.catalogue.errors import Fault
from tiendo.catalogue.naming import Naming
from tiendo.words.finding import Sentence
from tiendo.words.indicator import Additivity, Direction, Indicator, Level, Timing

Table = Mapping[str, Any]
NONE = "none"
"""In place of an indicator's id: a phrase that means none of the catalogue's."""


@dataclass(frozen=True, slots=True)
class _Expected:
    """What a key takes."""

    sentence: Sentence
    holds: Callable[[Any], bool]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_phrase(value: Any) -> bool:
    return isinstance(value, str) and any(map(str.isalnum, value))


def _is_id(value: Any) -> bool:
    return isinstance(value, str) and value.isascii() and value.replace("-", "").isalnum() and value == value.lower() != NONE


def _is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_bounds(value: Any) -> bool:
    """A pair of numbers, the first not above the second."""
    return (
        isinstance(value, list)
        and len(value) == 2
        and all(isinstance(bound, int | Decimal) and not isinstance(bound, bool) and Decimal(bound).is_finite() for bound in value)
        and value[0] <= value[1]
    )


def _one_of(words: type[Direction | Timing | Additivity]) -> _Expected:
    listed = ", ".join(words)
    return _Expected(Sentence(f"một trong: {listed}", f"one of: {listed}"), lambda value: isinstance(value, str) and value in tuple(words))


_TEXT = _Expected(Sentence("một đoạn chữ", "a text"), _is_text)
_PHRASE = _Expected(Sentence("một cụm từ", "a phrase with a word in it"), _is_phrase)
_PHRASES = _Expected(
    Sentence("một danh sách cụm từ", "a list of phrases"), lambda value: isinstance(value, list) and all(map(_is_phrase, value))
)
_UNITS = _Expected(
    Sentence("một danh sách đơn vị tính", "a list of units"), lambda value: isinstance(value, list) and all(map(_is_text, value))
)
_ID = _Expected(Sentence("mã gồm chữ thường không dấu, chữ số và gạch nối", "an id of small letters, digits and hyphens"), _is_id)
_DAY = _Expected(Sentence("một ngày như 2026-11-23", "a day such as 2026-11-23"), _is_day)
_FLAG = _Expected(Sentence("true hoặc false", "true or false"), lambda value: isinstance(value, bool))
_USUAL = _Expected(
    Sentence(
        f"khoảng giá trị theo cấp ({', '.join(Level)}), như {{ commune = [0, 500] }}", "bounds by level, such as { commune = [0, 500] }"
    ),
    lambda value: isinstance(value, dict) and all(level in tuple(Level) and _is_bounds(bounds) for level, bounds in value.items()),
)

_FILE = {"group": _TEXT, "group_en": _TEXT, "source": _TEXT, "compiler": _TEXT, "author": _TEXT, "verified": _FLAG, "known_from": _DAY}
_REQUIRED = {
    "id": _ID,
    "name": _PHRASE,
    "name_en": _TEXT,
    "unit": _TEXT,
    "direction": _one_of(Direction),
    "timing": _one_of(Timing),
    "adds": _one_of(Additivity),
    **_FILE,
}
_OPTIONAL = {
    "units": _UNITS,
    "scope": _TEXT,
    "double_counts": _FLAG,
    "numerator": _ID,
    "denominator": _ID,
    "usual": _USUAL,
    "synonyms": _PHRASES,
    "excludes": _PHRASES,
    "context": _PHRASES,
    "valid_from": _DAY,
    "valid_to": _DAY,
}
_NAMING = {"phrase": _PHRASE, "indicator": _TEXT, "known_from": _DAY, "author": _TEXT}
_NAMING_OPTIONAL = {"unit": _TEXT}
_TABLES = Sentence("các bảng [file], [[indicator]], [[naming]]", "the tables [file], [[indicator]] and [[naming]]")
_CORRECT = Sentence("Hãy sửa giá trị này.", "Correct this value.")
_ADD = Sentence("Hãy thêm khóa này.", "Add this key.")
_REMOVE = Sentence("Hãy xóa hoặc sửa tên khóa này.", "Remove this key, or correct its name.")


def read_entries(file: str, document: Table, faults: list[Fault]) -> tuple[list[Indicator], list[Naming]]:
    """The entries of a file that are whole; the faults of the others are added to `faults`."""
    shared = document.get("file", {})
    faults += (Fault(file, key, repr(key), _TABLES, _REMOVE) for key in document if key not in ("file", "indicator", "naming"))
    if not isinstance(shared, dict):
        faults.append(Fault(file, "[file]", repr(shared), _TABLES, _CORRECT))
        shared = {}
    # A faulty value of the file is told once, not again at each entry that would take it.
    sound = _is_sound(_checked(file, "[file]", shared, {}, _FILE), faults)
    missing = {key: expected for key, expected in _REQUIRED.items() if key not in shared}
    indicators = [
        {**shared, **table}
        for place, table in _tables(file, "indicator", document, faults)
        if _is_sound(_checked(file, place, table, missing, _OPTIONAL | _FILE), faults) and sound
    ]
    lent = {key: value for key, value in shared.items() if key in _NAMING}
    missing = {key: expected for key, expected in _NAMING.items() if key not in lent}
    namings = [
        {**lent, **table}
        for place, table in _tables(file, "naming", document, faults)
        if _is_sound(_checked(file, place, table, missing, _NAMING | _NAMING_OPTIONAL), faults) and sound
    ]
    return list(map(_indicator, indicators)), list(map(_naming, namings))


def ids_of(document: Table) -> frozenset[str]:
    """Every id the document gives to an indicator, whole or not: a fault in one is no fault of those that name it."""
    return frozenset(said for table in _plain_tables(document, "indicator") if isinstance(said := table.get("id"), str))


def references_of(document: Table) -> Iterator[tuple[str, str]]:
    """Every id the document takes from elsewhere, after the words that tell where."""
    for name, keys in (("indicator", ("numerator", "denominator")), ("naming", ("indicator",))):
        for number, table in enumerate(_plain_tables(document, name), 1):
            for key in keys:
                if isinstance(said := table.get(key), str) and said != NONE:
                    yield f"{_place(name, number, table)}, {key}", said


def _plain_tables(document: Table, name: str) -> list[Table]:
    """The tables of a name, those alone that are tables."""
    tables = document.get(name, [])
    return [table for table in tables if isinstance(table, dict)] if isinstance(tables, list) else []


def _place(name: str, number: int, table: Table) -> str:
    """The words that tell which of the tables of a name is meant."""
    return f"[[{name}]] {number} {table.get('id' if name == 'indicator' else 'phrase', '')}".rstrip()


def _tables(file: str, name: str, document: Table, faults: list[Fault]) -> Iterator[tuple[str, Table]]:
    """The tables of a name, each after the words that tell which of them is meant."""
    tables = document.get(name, [])
    if not isinstance(tables, list):
        faults.append(Fault(file, name, f"[{name}]", Sentence(f"[[{name}]]", f"[[{name}]]"), _CORRECT))
        return
    for number, table in enumerate(tables, 1):
        if isinstance(table, dict):
            yield _place(name, number, table), table
        else:
            faults.append(Fault(file, f"{name} {number}", repr(table), Sentence(f"[[{name}]]", f"[[{name}]]"), _CORRECT))


def _is_sound(found: Iterator[Fault], faults: list[Fault]) -> bool:
    before = len(faults)
    faults += found
    return len(faults) == before


def _checked(file: str, place: str, table: Table, required: Mapping[str, _Expected], optional: Mapping[str, _Expected]) -> Iterator[Fault]:
    """Every fault of a table's keys and values."""
    for key, value in table.items():
        expected = required.get(key) or optional.get(key)
        if expected is None:
            listed = ", ".join({**required, **optional})
            yield Fault(file, f"{place}, {key}", repr(key), Sentence(f"một trong: {listed}", f"one of: {listed}"), _REMOVE)
        elif not expected.holds(value):
            yield Fault(file, f"{place}, {key}", _shown(value), expected.sentence, _CORRECT)
    for key, expected in required.items():
        if key not in table:
            yield Fault(file, f"{place}, {key}", "∅", expected.sentence, _ADD)
    start, end = table.get("valid_from"), table.get("valid_to")
    if isinstance(start, date) and isinstance(end, date) and end <= start:
        yield Fault(file, f"{place}, valid_to", str(end), Sentence(f"ngày sau {start}", f"a day after {start}"), _CORRECT)


def _shown(value: Any) -> str:
    return str(value) if isinstance(value, date | Decimal) else repr(value)


def _indicator(said: dict[str, Any]) -> Indicator:
    said["direction"], said["timing"], said["adds"] = Direction(said["direction"]), Timing(said["timing"]), Additivity(said["adds"])
    for key in ("units", "synonyms", "excludes", "context"):
        if key in said:
            said[key] = tuple(said[key])
    if "usual" in said:
        said["usual"] = {Level(level): (Decimal(low), Decimal(high)) for level, (low, high) in said["usual"].items()}
    return Indicator(**said)


def _naming(said: dict[str, Any]) -> Naming:
    indicator = said["indicator"]
    return Naming(said["phrase"], said.get("unit"), None if indicator == NONE else indicator, said["known_from"], said["author"])

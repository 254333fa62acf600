"""The catalogue: our indicators, and beside them an office's own, each as known on a day.

An office's folder holds files of the same shape as ours. Its indicators go before ours of the same id, and of two of its
own with one id the one known later holds. Its namings are kept in the order in which they became known; on one day
that is the order of the files by name, and in a file that of its lines.
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeVar

from tiendo import definitions
from tiendo.catalogue.entries import ids_of, read_entries, references_of
from tiendo.catalogue.errors import DefinitionsFaultyError, Fault, FileUnreadableError, FolderMissingError
from tiendo.catalogue.naming import Naming
from tiendo.words.finding import Sentence
from tiendo.words.indicator import Indicator

Entry = TypeVar("Entry", Indicator, Naming)

OURS = Path(definitions.__path__[0], "indicators")
_DEFINED_ONCE = Sentence("mỗi mã chỉ định nghĩa một lần trong một ngày", "each id to be defined once a day")
_RENAME = Sentence("Hãy đổi mã hoặc ngày, hoặc xóa một định nghĩa.", "Change the id or the day, or remove one definition.")
_AN_ID = Sentence("mã một chỉ tiêu có trong danh mục", "the id of an indicator of the catalogue")
_CORRECT_ID = Sentence("Hãy sửa mã này.", "Correct this id.")
_TOML = Sentence("tệp TOML viết bằng UTF-8", "a TOML file in UTF-8")
_CORRECT_LINE = Sentence("Hãy sửa dòng này.", "Correct this line.")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Indicators by id, and the office's namings, the one known last at the end."""

    indicators: Mapping[str, Indicator] = field(default_factory=dict)
    namings: tuple[Naming, ...] = ()


@dataclass(frozen=True, slots=True)
class _File:
    """A file's name, its whole entries, and every id it defines or takes from elsewhere, with faults or without."""

    name: str
    indicators: list[Indicator] = field(default_factory=list)
    namings: list[Naming] = field(default_factory=list)
    ids: frozenset[str] = frozenset()
    references: tuple[tuple[str, str], ...] = ()


def load(own: Path | None = None, known: date | None = None) -> Catalogue:
    """Our catalogue with an office's own folder beside it, as known on a day (None: all that is known).

    FolderMissingError, FileUnreadableError, DefinitionsFaultyError.
    """
    ours = _ours()
    if own is None and known is None:
        return ours
    files = _read_folder(own, frozenset(ours.indicators)) if own else ()
    own_indicators = _known((entry for file in files for entry in file.indicators), known)
    return Catalogue(
        {indicator.id: indicator for indicator in (*_known(ours.indicators.values(), known), *own_indicators)},
        tuple(_known((entry for file in files for entry in file.namings), known)),
    )


@cache
def _ours() -> Catalogue:
    return Catalogue({indicator.id: indicator for file in _read_folder(OURS, frozenset()) for indicator in file.indicators})


def _known(entries: Iterable[Entry], known: date | None) -> list[Entry]:
    """The entries known on a day, those known last at the end."""
    return sorted((entry for entry in entries if known is None or entry.known_from <= known), key=lambda entry: entry.known_from)


def _read_folder(folder: Path, beside: frozenset[str]) -> tuple[_File, ...]:
    """The files of a folder in the order of their names; `beside` are ids defined elsewhere."""
    if not folder.is_dir():
        raise FolderMissingError(str(folder))
    faults: list[Fault] = []
    files = tuple(_read_file(path, faults) for path in sorted(folder.glob("*.toml")) if path.is_file())
    faults += _defined_twice(files)
    faults += _unknown(files, beside.union(*(file.ids for file in files)))
    if faults:
        raise DefinitionsFaultyError(faults)
    return files


def _read_file(path: Path, faults: list[Fault]) -> _File:
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except OSError as fault:
        raise FileUnreadableError(path.name, fault.strerror or type(fault).__name__) from fault
    except ValueError as fault:
        # Both what is no UTF-8 and what is no TOML; the reason names the line.
        faults.append(Fault(path.name, "TOML", str(fault), _TOML, _CORRECT_LINE))
        return _File(path.name)
    return _File(path.name, *read_entries(path.name, document, faults), ids_of(document), tuple(references_of(document)))


def _defined_twice(files: Iterable[_File]) -> Iterator[Fault]:
    first: dict[tuple[str, date], str] = {}
    for file in files:
        for indicator in file.indicators:
            key = indicator.id, indicator.known_from
            if key in first:
                yield Fault(file.name, f"[[indicator]] {indicator.id}", f"{indicator.id} ({first[key]})", _DEFINED_ONCE, _RENAME)
            first.setdefault(key, file.name)


def _unknown(files: Iterable[_File], ids: frozenset[str]) -> Iterator[Fault]:
    """Ids that are named and that nothing defines."""
    for file in files:
        for place, named in file.references:
            if named not in ids:
                yield Fault(file.name, place, repr(named), _AN_ID, _CORRECT_ID)

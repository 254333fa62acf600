"""The texts and tables that faults are planted in: labelled ones, where they lie beside the checkout too, and the samples."""

import importlib.util
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date as Day
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tools.faults.numerals import NUMBER
from tools.faults.planting import CellEdit, Edit, Plant

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"
OWN = ROOT / "tests" / "labelled"
SAMPLES = ROOT / "samples"
FORMATS = ("docx", "xlsx", "html")

_DAY = re.compile(r"(?:ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4}))|(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_PLAIN = re.compile(rf"([+–-]?)({NUMBER})%?|\(({NUMBER})\)")
_SEPARATOR = re.compile(r"\s*\|\s*")


@dataclass(frozen=True, slots=True)
class Text:
    """A text: its name, the set it belongs to, its words, and the day it was issued, where that is known."""

    name: str
    group: str
    words: str
    day: Day | None = None

    def spoilt(self, plant: Plant) -> str:
        """The words with a fault planted."""
        words = self.words
        for edit in sorted((edit for edit in plant.edits if isinstance(edit, Edit)), reverse=True):
            words = words[: edit.start] + edit.words + words[edit.end :]
        return words


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as rows of cells, each a string; `places` say where a cell stands in a text, for a table written in one."""

    rows: tuple[tuple[str, ...], ...]
    head: int = 1
    places: Mapping[tuple[int, int], tuple[int, int]] | None = None

    def cell(self, row: int, column: int) -> str:
        """The words of a cell, counted from 1; empty where there is none."""
        return self.rows[row - 1][column - 1] if 0 < row <= len(self.rows) and 0 < column <= len(self.rows[row - 1]) else ""

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max(map(len, self.rows))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A labelled table as its scorer keeps it, with one grid for each of its parts."""

    name: str
    group: str
    held: Mapping[str, Any]

    @property
    def parts(self) -> list[dict[str, Any]]:
        """Its tables, from top to bottom."""
        return self.held.get("parts") or [dict(self.held)]

    def grid(self, part: int) -> Grid:
        """One of its tables."""
        told = self.parts[part]
        return Grid(tuple(map(tuple, told["grid"])), told["header_rows"])

    def spoilt(self, part: int, plant: Plant) -> "Sheet":
        """The same with other words in some cells; what Excel would keep behind those cells is gone."""
        held = json.loads(json.dumps(self.held))
        told = (held.get("parts") or [held])[part]
        for edit in plant.edits:
            if isinstance(edit, CellEdit):
                told["grid"][edit.row - 1][edit.column - 1] = edit.words
                told["store"].pop(f"{edit.row},{edit.column}", None)
                for label in told["expected"]:
                    if (label["row"], label["col"]) == (edit.row, edit.column) and (value := cell_value(edit.words)) is not None:
                        label["value"] = str(value)
        return Sheet(self.name, self.group, held)

    def written(self, form: str) -> bytes:
        """The table as a Word, Excel or web file."""
        with TemporaryDirectory() as folder:
            path = Path(folder, f"{self.name}.{form}")
            scorer().BUILD[form](self.held, path)
            return path.read_bytes()


def cell_value(words: str) -> Decimal | None:
    """The number that a cell states and nothing else; negative with a sign or in brackets."""
    found = _PLAIN.fullmatch(words.strip())
    if not found:
        return None
    value = Decimal((found[2] or found[3]).replace(".", "").replace(",", "."))
    return -value if found[3] or found[1] in ("-", "–") else value


@cache
def scorer() -> Any:
    """The module of the labelled tables that writes them as files."""
    specification = importlib.util.spec_from_file_location("tables", GOLD / "tables.py")
    if specification is None or specification.loader is None:
        raise FileNotFoundError(GOLD / "tables.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def texts() -> tuple[Text, ...]:
    """All texts, set by set, in the order of their names."""
    return tuple(_texts())


def _texts() -> Iterator[Text]:
    for group, folder in (
        ("gold", GOLD),
        ("own", OWN),
        ("aside", OWN / "aside"),
        ("fictional", SAMPLES / "fictional"),
        ("public", SAMPLES / "public"),
    ):
        for path in sorted(folder.rglob("*.txt") if group in ("fictional", "public") else folder.glob("*.txt")):
            if group in ("fictional", "public") or path.with_suffix(".gold.json").exists():
                words = path.read_text(encoding="utf-8")
                yield Text(path.stem, group, words, day_of(words))


def sheets() -> tuple[Sheet, ...]:
    """All labelled tables; none where the program that writes them as files is not there."""
    folders = (("gold", GOLD / "tables"), ("own", OWN / "tables")) if (GOLD / "tables.py").exists() else ()
    return tuple(
        Sheet(path.stem, group, json.loads(path.read_text(encoding="utf-8")))
        for group, folder in folders
        for path in sorted(folder.glob("*.json"))
    )


def day_of(words: str) -> Day | None:
    """The day a text says it was issued, at its head."""
    for found in _DAY.finditer(words[:700]):
        day, month, year = (int(part) for part in found.groups() if part)
        before = words[max(0, found.start() - 60) : found.start()]
        if re.search(r"(?:NQ|QĐ|KH|KL|TTr|CĐ|Nghị quyết|Quyết định|Luật|Kế hoạch|Công điện|hết|đến|tới|từ)[^\n]{0,40}$", before):
            continue
        return Day(year, month, day)
    return None


def grids_in(words: str) -> tuple[Grid, ...]:
    """The tables written into a text, with upright bars between their cells."""
    found, at, block = [], 0, list[tuple[int, str]]()
    for line in [*words.split("\n"), ""]:
        if line.count("|") >= 3:
            block.append((at, line))
        elif block:
            if len(block) > 2:
                found.append(_grid(block))
            block = []
        at += len(line) + 1
    return tuple(found)


def _grid(block: list[tuple[int, str]]) -> Grid:
    rows, places = [], {}
    for row, (at, line) in enumerate(block, 1):
        cells, start = [], 0
        for column, bar in enumerate([*_SEPARATOR.finditer(line), None], 1):
            end = bar.start() if bar else len(line)
            cells.append(line[start:end].strip())
            places[row, column] = (
                at + start + len(line[start:end]) - len(line[start:end].lstrip()),
                at + start + len(line[start:end].rstrip()),
            )
            start = bar.end() if bar else end
        rows.append(tuple(cells))
    return Grid(tuple(rows), 1, places)

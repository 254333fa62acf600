"""Areas and bodies that have ceased, as defined in `definitions/organisations/ceased.toml`: from which day, and what became of them."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tiendo import definitions
from tiendo.words.spelling import fold

FILE = Path(definitions.__path__[0], "organisations", "ceased.toml")


@dataclass(frozen=True, slots=True)
class Ceased:
    """A level of government or one area, by its folded names: `names` is empty where every area of the level has ceased."""

    said: str
    levels: tuple[str, ...]
    names: tuple[str, ...]
    day: date
    into: str
    source: str
    verified: bool


@dataclass(frozen=True, slots=True)
class CeasedBody:
    """A ministry or a department that became part of another: `names` folded, with the short ones in use."""

    said: str
    names: tuple[str, ...]
    day: date
    into: str
    source: str
    verified: bool


@cache
def ceased_bodies() -> tuple[CeasedBody, ...]:
    """Every ministry and department, in the order of the file."""
    document = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return tuple(
        CeasedBody(
            entry["name"],
            tuple(fold(name) for name in (entry["name"], *entry.get("also", ()))),
            entry["ceased"],
            entry["into"],
            entry["source"],
            entry["verified"],
        )
        for entry in document["body"]
    )


@cache
def ceased() -> tuple[Ceased, ...]:
    """Every definition, in the order of the file."""
    document = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return (*map(_level, document["level"]), *map(_area, document["area"]))


def _level(entry: dict[str, Any]) -> Ceased:
    return Ceased(entry["name"], tuple(map(fold, entry["levels"])), (), entry["ceased"], entry["into"], entry["source"], entry["verified"])


def _area(entry: dict[str, Any]) -> Ceased:
    names = tuple(fold(name) for name in (entry["name"], *entry.get("also", ())))
    said = f"{entry['level']} {entry['name']}"
    return Ceased(said, (fold(entry["level"]),), names, entry["ceased"], entry["into"], entry["source"], entry["verified"])

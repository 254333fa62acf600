"""Kinds that share out a whole, as `definitions/partitions.toml` says: a list that names all of them adds up to the whole."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tiendo.words.figure import Figure
from tiendo.words.spelling import fold


@dataclass(frozen=True, slots=True)
class Partition:
    """One way to share out a whole: what has to be there and what may be, each as the pattern of its names."""

    name: str
    members: tuple[re.Pattern[str], ...]
    optional: tuple[re.Pattern[str], ...]


def shares_out(parts: Sequence[Figure]) -> bool:
    """Whether the parts, two at least, are all kinds of one partition, each another, and none that is needed is absent."""
    labels = [fold(f"{part.indicator or ''} {part.breakdown or ''} {part.unit or ''}") for part in parts]
    return any(_fits(partition, labels) for partition in _partitions())


def _fits(partition: Partition, labels: Sequence[str]) -> bool:
    left = [*partition.members, *partition.optional]
    for label in labels:
        # The longest name that fits: `đúng một phần` is not `đúng`.
        fitting = [member for member in left if member.search(label)]
        if not fitting:
            return False
        left.remove(max(fitting, key=lambda member: len(member.search(label)[0])))  # type: ignore[index]
    return not any(member in left for member in partition.members)


@cache
def _partitions() -> tuple[Partition, ...]:
    said = tomllib.loads((files("tiendo.definitions") / "partitions.toml").read_text(encoding="utf-8"))
    return tuple(
        Partition(entry["name"], tuple(map(_pattern, entry["members"])), tuple(map(_pattern, entry.get("optional", ()))))
        for entry in said["partition"]
    )


def _pattern(names: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(fold(name)) for name in names.split('|'))})(?!\w)")

"""A naming: an office says which indicator its own words mean."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Naming:
    """From a day on, this phrase (with this unit, where one is given) is that indicator; None: it is none of the catalogue's."""

    phrase: str
    unit: str | None
    indicator: str | None
    known_from: date
    author: str

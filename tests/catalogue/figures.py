"""Figures for the tests of the catalogue: a phrase, a unit and whatever else matters."""

from datetime import date
from decimal import Decimal
from typing import Any

from tiendo.catalogue.naming import Naming
from tiendo.words.figure import Figure, Kind
from tiendo.words.place import Place

DAY = date(2026, 11, 23)


def figure(indicator: str | None, unit: str | None, **said: Any) -> Figure:
    """A level of 45, unless said otherwise."""
    return Figure(
        **{"id": "f0", "place": Place(0, 0, (0, 0)), "text": "45", "kind": Kind.LEVEL, "value": Decimal(45), **said},
        indicator=indicator,
        unit=unit,
    )


def naming(phrase: str, indicator: str | None, unit: str | None = None, known_from: date = DAY) -> Naming:
    """What an office said of a phrase."""
    return Naming(phrase, unit, indicator, known_from, "Văn phòng")

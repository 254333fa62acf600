"""Every finder finds the same in every spelling of the same words, as clerks type them on many machines.

Spaces that do not break, dashes of every length, the tone mark in its old place or its new, a heading in capitals.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest

from tests.spec.drawing import found, plain
from tiendo.reading import finders

BY_CAPITALS = {"area", "citation", "ordinal"}
"""Finders that tell a name or a symbol by its capitals, so that a text in nothing but capitals says less to them."""
NEW_PLACES = {"hòa": "hoà", "khóa": "khoá", "ủy": "uỷ", "lũy": "luỹ", "thúy": "thuý"}


def non_breaking(text: str) -> str:
    return text.replace(" ", "\u00a0")


def with_dashes(text: str) -> str:
    return text.replace("-", "–")


def with_late_tone_marks(text: str) -> str:
    for early, late in NEW_PLACES.items():
        text = text.replace(early, late).replace(early.capitalize(), late.capitalize()).replace(early.upper(), late.upper())
    return text


def texts() -> Iterator[tuple[str, str]]:
    for finder in iter_modules(finders.__path__):
        for row in import_module(f"tests.spec.finders.test_{finder.name}").FINDS:
            yield finder.name, plain(row if isinstance(row, str) else row[0])


def spans(finder: str, text: str) -> list[tuple[int, int]]:
    return [(mark.start, mark.end) for mark in found(import_module(f"{finders.__name__}.{finder}"), text)]


@pytest.mark.parametrize(("finder", "text"), [*texts()])
@pytest.mark.parametrize("spelt", [non_breaking, with_dashes, with_late_tone_marks])
def test_a_spelling_changes_nothing(finder: str, text: str, spelt: Callable[[str], str]) -> None:
    assert spans(finder, spelt(text)) == spans(finder, text)


@pytest.mark.parametrize(("finder", "text"), [(finder, text) for finder, text in texts() if finder not in BY_CAPITALS])
def test_capitals_change_nothing(finder: str, text: str) -> None:
    assert spans(finder, text.upper()) == spans(finder, text)

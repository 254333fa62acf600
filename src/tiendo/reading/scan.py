"""One walk over a stretch of the page: at each word or number the finders that may begin there are asked, in order."""

import re
from collections.abc import Callable, Iterable, Iterator
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules

from tiendo.reading import finders
from tiendo.reading.marks import Mark
from tiendo.reading.page import Page
from tiendo.words.place import Span
from tiendo.words.spelling import fold

NUMBER = "0"
"""Among a finder's STARTS: it may begin at a digit. Among what it is FOLLOWED by: another digit may come after the number."""

Find = Callable[[Page, int], Mark | None]

_START = re.compile(r"[0-9]|[^\W\d_]+|[≥≤><≈~]")
_DIGIT = re.compile(r"[0-9]")
_FAR = 96
"""Within so many characters of its first word stands the digit of a finder whose marks hold a NUMERAL."""
_ORDINARY = re.compile(
    r"(?!(?:19|20)[0-9]{2}(?![0-9.]))(?:[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9]|\.[0-9])|[0-9]{1,6}(?![0-9]|\.[0-9]))(?:,[0-9]+)?[ ]*+"
    r"(?:([0-9])|([^\W\d_]+|[^\w\s]|$|\n))"
)
"""A number that can be no year and breaks no rule of writing, and the sign or word after it."""


def marks(page: Page, start: int = 0, end: int | None = None) -> Iterator[Mark]:
    """The marks of a stretch of the page, in order, none overlapping another."""
    folded, stop = page.folded, len(page.folded) if end is None else end
    asked, after, digit = _ASKED.get, start, start
    for found in _START.finditer(folded, start, stop):
        asking = asked(found[0])
        if asking is None or (at := found.start()) < after:
            continue
        if asking is _AT_NUMBER:
            finds = _asked_at_number(folded, at)
        else:
            if digit < at:
                digit = _digit_after(folded, at, stop)
            finds = asking[digit - at > _FAR]
        for find in finds:
            mark = find(page, at)
            if mark is not None and mark.end <= stop:
                yield mark
                after = mark.end
                break


def marks_of(page: Page, stretches: Iterable[Span]) -> Iterator[Mark]:
    """The marks of several stretches that do not overlap."""
    for start, end in stretches:
        yield from marks(page, start, end)


def _asked_at_number(folded: str, at: int) -> tuple[Find, ...]:
    """The finders that may begin at this number: what follows an ordinary one leaves few."""
    number = _ORDINARY.match(folded, at)
    if number is None:
        return _AT_NUMBER[0]
    return _FOLLOWED.get(NUMBER if number[1] else number[2], _UNFOLLOWED)


def _digit_after(folded: str, at: int, stop: int) -> int:
    """Where the next digit stands; beyond the stretch where there is none."""
    found = _DIGIT.search(folded, at, stop)
    return found.start() if found else stop + _FAR


def _in_order(modules: dict[str, object]) -> list[object]:
    """The finders in the order their BEFORE asks for."""
    after: dict[str, set[str]] = {name: set() for name in modules}
    for name, module in modules.items():
        for later in getattr(module, "BEFORE", ()):
            after[later].add(name)
    order = TopologicalSorter({name: sorted(earlier) for name, earlier in sorted(after.items())}).static_order()
    return [modules[name] for name in order]


def _asked(modules: list[object]) -> dict[str, tuple[tuple[Find, ...], tuple[Find, ...]]]:
    """For each first word, the finders to ask where a digit stands near, and where none does."""
    near: dict[str, tuple[Find, ...]] = {}
    far: dict[str, tuple[Find, ...]] = {}
    for module in modules:
        for word in map(fold, module.STARTS):  # type: ignore[attr-defined]
            near[word] = (*near.get(word, ()), module.find)  # type: ignore[attr-defined]
            far[word] = far.get(word, ()) if getattr(module, "NUMERAL", False) else (*far.get(word, ()), module.find)  # type: ignore[attr-defined]
    return {word: (finds, far[word]) for word, finds in near.items()}


_MODULES = _in_order({found.name: import_module(f"{finders.__name__}.{found.name}") for found in iter_modules(finders.__path__)})
_ASKED = _asked(_MODULES)
_AT_NUMBER = _ASKED[NUMBER]
_ASKED.update(dict.fromkeys("123456789", _AT_NUMBER))
_AT_NUMBERS = [module for module in _MODULES if NUMBER in module.STARTS]  # type: ignore[attr-defined]
_SIGNS = {fold(sign) for module in _AT_NUMBERS for sign in getattr(module, "FOLLOWED", ())}
_FOLLOWED = {
    sign: tuple(module.find for module in _AT_NUMBERS if sign in map(fold, getattr(module, "FOLLOWED", (sign,))))  # type: ignore[attr-defined]
    for sign in _SIGNS
}
"""For each sign or word that may stand after an ordinary number, the finders to ask at the number."""
_UNFOLLOWED = tuple(module.find for module in _AT_NUMBERS if not hasattr(module, "FOLLOWED"))  # type: ignore[attr-defined]

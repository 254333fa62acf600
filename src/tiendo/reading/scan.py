"""One walk over the page: at each word or number the finders that may begin there are asked, in order."""

import re
from collections.abc import Callable, Iterator
from graphlib import TopologicalSorter
from importlib import import_module
from pkgutil import iter_modules

from tiendo.reading import finders
from tiendo.reading.marks import Mark
from tiendo.reading.page import Page
from tiendo.words.spelling import fold

NUMBER = "0"
"""Among a finder's STARTS: it may begin at a digit."""

Find = Callable[[Page, int], Mark | None]

_START = re.compile(r"\d|[^\W\d_]+|[≥≤><≈~]")


def marks(page: Page, start: int = 0, end: int | None = None) -> Iterator[Mark]:
    """The marks of a stretch of the page, in order, none overlapping another."""
    folded, stop = page.folded, len(page.folded) if end is None else end
    search, asked = _START.search, _ASKED.get
    found = search(folded, start, stop)
    while found:
        begin, after = found.span()
        word = NUMBER if after - begin == 1 and folded[begin].isdigit() else found[0]
        for find in asked(word, ()):
            mark = find(page, begin)
            if mark is not None and mark.end <= stop:
                yield mark
                after = mark.end
                break
        found = search(folded, after, stop)


def _asked() -> dict[str, tuple[Find, ...]]:
    """For each first word, the finders to ask, in the order their BEFORE asks for."""
    modules = {found.name: import_module(f"{finders.__name__}.{found.name}") for found in iter_modules(finders.__path__)}
    after: dict[str, set[str]] = {name: set() for name in modules}
    for name, module in modules.items():
        for later in getattr(module, "BEFORE", ()):
            after[later].add(name)
    asked: dict[str, tuple[Find, ...]] = {}
    for name in TopologicalSorter({name: sorted(earlier) for name, earlier in sorted(after.items())}).static_order():
        for word in modules[name].STARTS:
            asked[fold(word)] = (*asked.get(fold(word), ()), modules[name].find)
    return asked


_ASKED = _asked()

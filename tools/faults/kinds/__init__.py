"""The types of faults, a file each, named as the findings are that should come of them.

A kind has `TITLE` and some of `carriers(text)`, for running text, `in_grid(grid)`, for a table, and `between(earlier, later)`, for two
documents of one office of which the later one is spoilt. Each yields the places where something is said twice, with the faults that
break it; a place that does not hold in the sound text is none.
"""

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

KINDS: Mapping[str, ModuleType] = {found.name: import_module(f"{__name__}.{found.name}") for found in iter_modules(__path__)}
"""Every kind by its name."""

"""A place: where in a document something stands. (Geography is an area, never a place.)

Offsets count Unicode code points of the document's text. Spans include the start and exclude the end.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

Span = tuple[int, int]
"""Start (included) and end (excluded), in code points of the document's text."""


@dataclass(frozen=True, slots=True)
class Place:
    """`start` to `end`; the sentence around it; `locator` the native position (line, page, sheet and cell)."""

    start: int
    end: int
    sentence: Span
    locator: Mapping[str, int | str] = field(default_factory=dict)

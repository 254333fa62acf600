"""Where words of a document's text come from in its file: kept when somebody asks, who wants to write into the file.

The reading itself needs none of it. A format that is asked hands over, with words, the pieces they were made of; the
typesetter adds where in the text it put them. Which letter came from which is worked out by whoever asks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tiendo.words.place import Span

if TYPE_CHECKING:
    from lxml import etree


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Words as the format gave them, and the element that holds them: of a number that it wrote out, the paragraph."""

    words: str
    element: "etree._Element"


@dataclass(frozen=True, slots=True, eq=False)
class Trace:
    """Places of the text that the pieces, one after the other, were put at: blanks may be missing, letters were composed."""

    spans: tuple[Span, ...]
    pieces: tuple[Piece, ...]
    locator: Mapping[str, int | str]

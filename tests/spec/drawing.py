"""Answers drawn in the text: `Thu ngân sách [6 tháng đầu năm] đạt khá` has brackets round what a finder finds.

A spec has two tables. FINDS holds drawings, with the answer beside each where a mark says more than its span. SILENT
holds texts in which the finder finds nothing. The reference page is made from both.
"""

from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

from tiendo.reading.marks import Mark
from tiendo.reading.page import Page
from tiendo.reading.scan import marks


def plain(drawing: str) -> str:
    """The text of a drawing."""
    return drawing.replace("[", "").replace("]", "")


def found(finder: ModuleType, text: str) -> tuple[Mark, ...]:
    """The marks that this finder makes in the company of all the others, some of which go before it."""
    page = Page.of(text)
    return tuple(mark for mark in marks(page) if finder.find(page, mark.start) == mark)


def redrawn(finder: ModuleType, drawing: str) -> str:
    """The drawing as the finder would draw it."""
    text = plain(drawing)
    return _bracketed(text, found(finder, text))


def redrawn_and_said(finder: ModuleType, drawing: str, said: Callable[[Any], str]) -> tuple[str, str]:
    """The drawing as the finder would draw it, and what its marks say in a few words."""
    text = plain(drawing)
    marked = found(finder, text)
    return _bracketed(text, marked), "; ".join(map(said, marked))


def _bracketed(text: str, marked: Iterable[Mark]) -> str:
    for mark in sorted(marked, key=lambda mark: mark.start, reverse=True):
        text = f"{text[: mark.start]}[{text[mark.start : mark.end]}]{text[mark.end :]}"
    return text

"""The article as lines: a block is a line, a table of figures a table, a list of links nothing."""

import re

from lxml import etree

from tiendo.reading.formats.html.chrome import is_chrome
from tiendo.reading.formats.html.tables import grid_of, is_figures_table
from tiendo.reading.typesetter import Typesetter

_BLOCKS = frozenset(
    "p div section article main header footer center blockquote pre ul ol li dl dt dd table tbody thead tfoot tr td th caption figure"
    " figcaption h1 h2 h3 h4 h5 h6 hr address fieldset details summary body form".split()
)
_DEEPEST = 300
_LEAST_LINKS, _MOST_IN_LINKS = 3, 0.75
_NUMBERED = re.compile(r"\s*(?:[-–+•*]|\(?[\divxIVX]{1,4}[.)])")


def set_blocks(content: etree._Element, typesetter: Typesetter, source: str) -> None:
    """The lines and tables of the article, in the order in which they stand."""
    _Page(typesetter, source).walk(content, 0)


class _Page:
    """The line that is being gathered, and how many blocks and tables have been set."""

    def __init__(self, typesetter: Typesetter, source: str) -> None:
        self._typesetter = typesetter
        self._source = source
        self._pieces: list[str] = []
        self._block = 0
        self._tables = 0

    def walk(self, element: etree._Element, depth: int) -> None:
        """Sets the element and ends its last line."""
        self._inside(element, depth)
        self._end()

    def _inside(self, element: etree._Element, depth: int) -> None:
        self._gather(element.text)
        for child in element:
            if not is_chrome(child):
                self._child(child, depth + 1)
            self._gather(child.tail)

    def _child(self, child: etree._Element, depth: int) -> None:
        if depth > _DEEPEST:
            self._gather(" ".join(str(text) for text in child.itertext()))
        elif child.tag == "br":
            self._end()
        elif child.tag == "table":
            self._table(child, depth)
        elif child.tag in _BLOCKS:
            if _is_menu(child):
                return
            self._end()
            if child.tag == "li":
                self._gather(_bullet(child))
            self._inside(child, depth)
            self._end()
        else:
            self._inside(child, depth)

    def _table(self, table: etree._Element, depth: int) -> None:
        self._end()
        self._tables += 1
        if not is_figures_table(table):
            if not _is_menu(table):
                self._inside(table, depth)
                self._end()
            return
        for caption in table.iterchildren("caption"):
            self._inside(caption, depth)
            self._end()
        number = self._tables
        rows, hidden = grid_of(table, number, self._source)
        self._typesetter.table(number, rows, hidden)

    def _gather(self, text: str | None) -> None:
        if text:
            self._pieces.append(text)

    def _end(self) -> None:
        words = " ".join("".join(self._pieces).split())
        self._pieces.clear()
        if words:
            self._block += 1
            self._typesetter.lines(words, {"block": self._block})


def _is_menu(block: etree._Element) -> bool:
    """Whether the block is links and little else: a menu, a list of other news."""
    links = [len("".join(str(text) for text in link.itertext()).strip()) for link in block.iter("a")]
    has_text = next(block.iterdescendants("table", "p"), None) is not None
    if len(links) < (2 * _LEAST_LINKS if has_text else _LEAST_LINKS):
        return False
    whole = sum(len(str(text).strip()) for text in block.itertext())
    return sum(links) > _MOST_IN_LINKS * whole


def _bullet(item: etree._Element) -> str:
    """What a browser sets before an item of a list, unless its words begin with one."""
    words = "".join(str(text) for text in item.itertext())
    if _NUMBERED.match(words):
        return ""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    return f"{1 + sum(1 for _ in item.itersiblings('li', preceding=True))}. "

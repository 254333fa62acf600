"""The parts of a workbook: its sheets in order, the texts they share, and how its styles show numbers."""

import re
from collections.abc import Iterator

from lxml import etree

from tiendo.reading.errors import DamagedFileError, TooManyCellsError
from tiendo.reading.formats.xlsx.display import Display, displays, shown
from tiendo.reading.package import Package
from tiendo.reading.sheets import Sheet, SheetCell

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_BOOK = "xl/workbook.xml"
MOST_CELLS = 2_000_000
"""Filled cells of a workbook that are read."""
MOST_COLUMNS, MOST_ROWS = 16_384, 1_048_576
"""Excel's own limits: a place beyond them is none."""
_PLACE = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")


class Book:
    """An opened workbook."""

    def __init__(self, package: Package) -> None:
        self._package = package
        links = package.relationships("")
        main = next((link.target for link in links.values() if link.use == "officeDocument"), _BOOK)
        if not main.startswith("xl/") or not package.has(main):
            package.require(_BOOK, ".xlsx")
            main = _BOOK
        self._root = package.xml(main)
        self._links = package.relationships(main)
        uses = {link.use: link.target for link in self._links.values()}
        self._texts = _texts(package, uses.get("sharedStrings"))
        styles = uses.get("styles")
        self._displays = displays(package.xml(styles)) if styles and package.has(styles) else ()
        properties = self._root.find(f"{S}workbookPr")
        self._from_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        self._cells = 0

    def sheets(self) -> Iterator[Sheet]:
        """The sheets in the order of their tabs; sheets of charts hold none."""
        for sheet, part in self._listed():
            if not self._package.has(part):
                raise DamagedFileError(self._package.source, part)
            yield self._sheet(sheet.get("name", ""), part, hidden=sheet.get("state", "visible") != "visible")

    def parts(self) -> dict[str, str]:
        """The part of each sheet of cells, by the sheet's name, for whoever writes into the file."""
        return {sheet.get("name", ""): part for sheet, part in self._listed()}

    def _listed(self) -> Iterator[tuple[etree._Element, str]]:
        for sheet in self._root.iter(f"{S}sheet"):
            link = self._links.get(sheet.get(_LINK, ""))
            if link is not None and link.use == "worksheet":
                yield sheet, link.target

    def _sheet(self, name: str, part: str, *, hidden: bool) -> Sheet:
        cells: dict[int, dict[int, SheetCell]] = {}
        merges: list[tuple[int, int, int, int]] = []
        hidden_rows: set[int] = set()
        hidden_columns: set[int] = set()
        last = 0
        for element in self._package.elements(part, (f"{S}row", f"{S}mergeCell", f"{S}col")):
            if element.tag == f"{S}row":
                last = _whole(element.get("r"), last + 1)
                if 0 < last <= MOST_ROWS:
                    self._row(element, last, cells)
                    if element.get("hidden") in ("1", "true"):
                        hidden_rows.add(last)
            elif element.tag == f"{S}mergeCell":
                area = _area(element.get("ref", ""))
                if area:
                    merges.append(area)
            elif element.get("hidden") in ("1", "true"):
                first, final = _whole(element.get("min"), 0), _whole(element.get("max"), 0)
                hidden_columns.update(range(max(1, first), min(final, MOST_COLUMNS) + 1))
        return Sheet(name, cells, tuple(merges), frozenset(hidden_rows), frozenset(hidden_columns), hidden=hidden)

    def _row(self, row: etree._Element, number: int, cells: dict[int, dict[int, SheetCell]]) -> None:
        column = 0
        for cell in row.iterchildren(f"{S}c"):
            column = _column(cell.get("r", "")) or column + 1
            if column > MOST_COLUMNS:
                continue
            read = self._cell(cell)
            if read is None:
                continue
            self._cells += 1
            if self._cells > MOST_CELLS:
                raise TooManyCellsError(self._package.source, MOST_CELLS)
            cells.setdefault(number, {})[column] = read

    def _cell(self, cell: etree._Element) -> SheetCell | None:
        """The cell as shown; None where nothing is in it and no line is drawn round it."""
        style = _whole(cell.get("s"), 0)
        display = self._displays[style] if style < len(self._displays) else Display()
        value, formula, sort = cell.find(f"{S}v"), cell.find(f"{S}f"), cell.get("t", "n")
        held = (value.text or "") if value is not None else ""
        if sort == "s":
            at = _whole(held, -1)
            words = self._texts[at] if 0 <= at < len(self._texts) else ""
        elif sort == "inlineStr":
            inline = cell.find(f"{S}is")
            words = _rich(inline) if inline is not None else ""
        elif sort == "b":
            words = "TRUE" if held == "1" else "FALSE"
        elif sort in ("str", "e", "d"):
            words = held
        else:
            words = shown(held, display, from_1904=self._from_1904)
        uncounted = sort == "e" or (formula is not None and not held)
        if not words and not display.bordered and not uncounted:
            return None
        return SheetCell(words, display.indent, display.bordered, uncounted)


def open_book(package: Package) -> Book:
    """The workbook of a file. MislabelledFileError, DamagedFileError."""
    return Book(package)


def _texts(package: Package, part: str | None) -> list[str]:
    if not part or not package.has(part):
        return []
    return [_rich(element) for element in package.elements(part, f"{S}si")]


def _rich(element: etree._Element) -> str:
    """The words of a text in one or several scripts, without how it is spoken."""
    own = element.find(f"{S}t")
    if own is not None:
        return _escaped(own.text or "")
    return _escaped("".join(run.text or "" for run in element.iterfind(f"{S}r/{S}t")))


def _escaped(words: str) -> str:
    """Excel writes what XML cannot hold as `_x000D_`."""
    return _ESCAPE.sub("", words) if "_x" in words else words


_ESCAPE = re.compile(r"_x00[01][0-9A-Fa-f]_")


def _area(reference: str) -> tuple[int, int, int, int] | None:
    """First row, first column, last row, last column of `A1:C3`."""
    places = [_PLACE.fullmatch(place) for place in reference.split(":")]
    if len(places) != 2 or not all(places):
        return None
    (first_column, first_row), (last_column, last_row) = ((_column(place[0]), int(place[2])) for place in places if place)
    if not (0 < first_row <= last_row <= MOST_ROWS and 0 < first_column <= last_column <= MOST_COLUMNS):
        return None
    return first_row, first_column, last_row, last_column


def _column(reference: str) -> int:
    column = 0
    for letter in reference:
        if not "A" <= letter <= "Z":
            if letter == "$":
                continue
            break
        column = column * 26 + ord(letter) - 64
    return column


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else otherwise

"""Which cell of a workbook a remark is about: the first of those with words that its span touches."""

from bisect import bisect_right
from collections.abc import Mapping

from tiendo.reading.document import Document
from tiendo.words.place import Span

At = tuple[str, str]
"""The name of a sheet and the place in it: `Biểu 1`, `C5`."""


class Cells:
    """The filled cells of a document by their places in its text."""

    def __init__(self, document: Document) -> None:
        places: dict[Span, At] = {}
        for line, span in enumerate(document.lines):
            if span[0] < span[1]:
                places[span] = _at(document.locator(line))
        for table in document.tables:
            for line in table.lines:
                places.pop(document.lines[line], None)
            for cell in (cell for row in table.rows for cell in row):
                if cell.span[0] < cell.span[1]:
                    places[cell.span] = _at(cell.locator)
        self._places = sorted((span, at) for span, at in places.items() if all(at))
        self._starts = [span[0] for span, _ in self._places]

    def of(self, span: Span) -> At | None:
        """The cell; the first of the workbook for a span that is nowhere in the text; None where no cell is filled."""
        if not self._places:
            return None
        if span[0] >= span[1]:
            return self._places[0][1]
        at = max(0, bisect_right(self._starts, span[0]) - 1)
        # Between two cells stand a bar and blanks: what begins there is about the cell behind.
        if self._places[at][0][1] <= span[0] and at + 1 < len(self._places):
            at += 1
        return self._places[at][1]


def _at(locator: Mapping[str, int | str]) -> At:
    return str(locator.get("sheet", "")), str(locator.get("cell", ""))

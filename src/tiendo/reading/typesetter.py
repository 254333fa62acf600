"""Lays out what a format found as the text of a document: lines and tables, each piece with its place.

A row of a table is one line, its cells parted by ` | `. A cell that covers several places of the grid is the same
object at each of them; its words stand at the first.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from tiendo.reading.document import Document
from tiendo.reading.errors import EmptyFileError
from tiendo.reading.tables.caption import caption
from tiendo.reading.tables.grid import Cell, Table
from tiendo.reading.trace import Piece, Trace
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Span
from tiendo.words.spelling import nfc

Locator = Mapping[str, int | str]
_BETWEEN_CELLS = " | "


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A cell as a format found it: its words, how far they are indented, where it stands; its pieces, where a trace is kept."""

    words: str
    locator: Locator
    indent: int = 0
    pieces: tuple[Piece, ...] = ()


class Typesetter:
    """Takes lines and tables in the order of reading and gives the Document."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._lines: list[Span] = []
        self._locators: list[Locator] = []
        self._tables: list[Table] = []
        self._tabled: set[int] = set()
        self._findings: list[Finding] = []
        self._traces: list[Trace] = []

    def lines(self, words: str, locator: Locator, pieces: tuple[Piece, ...] = ()) -> None:
        """The words as one line, or as several where they have line breaks; `pieces` are what a trace of them is kept of."""
        first = len(self._lines)
        for line in nfc(words).split("\n"):
            self._set(line.rstrip(), locator)
        if pieces:
            self._traces.append(Trace(tuple(self._lines[first:]), pieces, locator))

    def table(self, number: int, rows: Sequence[Sequence[Drawn]], hidden: Sequence[int] = ()) -> None:
        """A table of figures; `number` counts the tables of the file, `hidden` are rows, from 0, that are not shown."""
        first = len(self._lines)
        seen: dict[int, Cell] = {}
        grid = [self._row(row, seen) for row in rows]
        lines = frozenset(range(first, len(self._lines)))
        self._tables.append(Table(number, tuple(grid), caption(self._pieces, self._lines, first, self._tabled), lines))
        self._tabled |= lines
        if hidden:
            self._findings.append(_hidden_rows([rows[row][0].locator for row in hidden], self._lines[first + hidden[0]]))

    def finding(self, finding: Finding) -> None:
        """Something the format has to say of the document."""
        self._findings.append(finding)

    @property
    def traces(self) -> tuple[Trace, ...]:
        """Where the words that came with their pieces were put, in the order of the text."""
        return tuple(self._traces)

    @property
    def place(self) -> Span:
        """Where the text has come to: an empty span for what stands nowhere in it."""
        return self._length, self._length

    def document(self, data: bytes, source: str, kind: str) -> Document:
        """The document; EmptyFileError where nothing but blanks was set."""
        text = "\n".join(self._pieces)
        if not text.strip():
            raise EmptyFileError(source)
        return Document(
            source=source,
            sha256=sha256(data).hexdigest(),
            format=kind,
            text=text,
            lines=tuple(self._lines),
            locators=tuple(self._locators),
            tables=tuple(self._tables),
            findings=tuple(self._findings),
        )

    def _set(self, line: str, locator: Locator) -> None:
        start = self._length + 1 if self._lines else 0
        self._pieces.append(line)
        self._length = start + len(line)
        self._lines.append((start, self._length))
        self._locators.append(locator)

    def _row(self, row: Sequence[Drawn], seen: dict[int, Cell]) -> tuple[Cell, ...]:
        start = self._length + 1 if self._lines else 0
        pieces, cells = [], []
        for drawn in row:
            held = seen.get(id(drawn))
            words = "" if held else _one_line(drawn.words)
            if held is None:
                held = seen[id(drawn)] = Cell(words, (start, start + len(words)), drawn.locator, drawn.indent)
                if drawn.pieces:
                    self._traces.append(Trace((held.span,), drawn.pieces, drawn.locator))
            pieces.append(words)
            cells.append(held)
            start += len(words) + len(_BETWEEN_CELLS)
        self._set(_BETWEEN_CELLS.join(pieces), row[0].locator)
        return tuple(cells)


def _one_line(words: str) -> str:
    return " ".join(nfc(words).replace("|", "¦").split())


def _hidden_rows(places: Sequence[Locator], span: Span) -> Finding:
    """That rows are not shown, by their numbers in the sheet or the table."""
    said = ", ".join(str(place.get("row") or str(place.get("cell", "")).lstrip(_LETTERS)) for place in places)
    return Finding(
        "hidden_rows",
        Severity.DOUBT,
        span,
        said,
        "",
        "",
        Sentence(
            f"Bảng có {len(places)} hàng bị ẩn (hàng {said}); số liệu trong đó vẫn được đọc.",
            f"The table has {len(places)} hidden rows ({said}); their figures are read too.",
        ),
    )


_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

"""Appendix tables drawn as text, and what a careful reader says of their cells.

In a drawing cells are parted by bars; `<` is merged with the cell left of it, `^` with the one above; blanks before the
words of the first two cells indent them.
"""

from dataclasses import dataclass, field
from typing import Any

from tiendo.reading.document import Reading
from tiendo.reading.read import read_document
from tiendo.reading.tables.grid import Cell
from tiendo.reading.typesetter import Drawn, Typesetter
from tiendo.words.figure import Against, Figure, Kind, Role, Status

Said = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Appendix:
    """A table with the lines above it; what all figures of a column say, and all of a row; and single cells besides."""

    caption: str
    grid: str
    columns: dict[int, Said]
    rows: dict[int, Said]
    cells: dict[tuple[int, int], Said] = field(default_factory=dict)
    words: tuple[str, ...] = ()


def level(period: str, **said: Any) -> Said:
    """A result of that period."""
    return {"kind": Kind.LEVEL, "role": Role.ACTUAL, "status": None, "period": period, **said}


def estimate(period: str, **said: Any) -> Said:
    """An estimated result."""
    return level(period, status=Status.ESTIMATE, **said)


def target(period: str, **said: Any) -> Said:
    """A plan."""
    return {"kind": Kind.LEVEL, "role": Role.TARGET, "status": None, "period": period, **said}


def share(period: str, plan: str, **said: Any) -> Said:
    """A share of a plan, in %."""
    return {"kind": Kind.PLAN_SHARE, "against": Against.PLAN, "period": period, "base_period": plan, "unit": "%", **said}


def index(period: str, base: str, against: Against = Against.SAME_PERIOD, **said: Any) -> Said:
    """An index with 100 as equal, in %."""
    return {"kind": Kind.INDEX, "against": against, "period": period, "base_period": base, "unit": "%", **said}


def change(period: str, base: str, against: Against = Against.SAME_PERIOD, **said: Any) -> Said:
    """How much something rose or fell."""
    return {"kind": Kind.CHANGE, "against": against, "period": period, "base_period": base, **said}


def named(indicator: str, breakdown: str | None = None, **said: Any) -> Said:
    """What a row measures."""
    return {"indicator": indicator, "breakdown": breakdown, **said}


def read_drawn(appendix: Appendix) -> Reading:
    """The reading of the drawing, as of a Word file."""
    typesetter = Typesetter()
    for line in appendix.caption.strip().split("\n"):
        typesetter.lines(line.strip(), {"block": 1})
    typesetter.table(1, _grid(appendix.grid))
    return read_document(typesetter.document(appendix.grid.encode(), "appendix.docx", "docx"))


def grid_of(drawing: str) -> tuple[tuple[Cell, ...], ...]:
    """The rows of cells of a drawing."""
    typesetter = Typesetter()
    typesetter.table(1, _grid(drawing))
    return typesetter.document(drawing.encode(), "drawing.docx", "docx").tables[0].rows


def _grid(drawing: str) -> list[list[Drawn]]:
    rows: list[list[Drawn]] = []
    for number, line in enumerate(drawing.strip("\n").split("\n"), start=1):
        row: list[Drawn] = []
        for column, piece in enumerate(line.split("|")):
            words = piece.strip()
            if words == "<":
                row.append(row[-1])
            elif words == "^":
                row.append(rows[-1][column])
            else:
                indent = len(piece) - len(piece.lstrip()) if column < 2 else 0
                row.append(Drawn(words, {"table": 1, "row": number, "column": column + 1}, indent))
        rows.append(row)
    return rows


def place_of(figure: Figure) -> tuple[int, int]:
    """Row and column of the figure's cell."""
    return int(figure.place.locator["row"]), int(figure.place.locator["column"])

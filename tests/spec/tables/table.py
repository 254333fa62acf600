"""A drawn table, read: rows of cells parted by bars, below a caption, in the report of May that `sentence` draws."""

from tests.spec.resolvers.sentence import figures_of
from tiendo.words.figure import Figure


def cells(table: str, caption: str = "") -> list[Figure]:
    """The figures of a table, cell by cell; blanks at the ends of its lines are of the drawing only."""
    lines = [line.strip() for line in table.strip().splitlines()]
    return figures_of("\n".join([caption, *lines]))


def cell(table: str, caption: str = "") -> Figure:
    """The figure of a table that has one."""
    [figure] = cells(table, caption)
    return figure

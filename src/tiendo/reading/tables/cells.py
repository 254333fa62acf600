"""The figures of a table, cell by cell: the column says the kind, the row the indicator, both the unit."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tiendo.reading.document import Document
from tiendo.reading.marks import Anchor, Form, Hedge, Mark, PeriodPhrase, Quantity
from tiendo.reading.moment import Moment
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.tables.columns import ORDINAL_HEADER, UNIT_HEADER, Column, read_column
from tiendo.reading.tables.grid import Cell, Table
from tiendo.words.figure import Doubt, Figure, Kind
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Place

_BLANK = re.compile(r"(?:[-–—xX.…/\s]|không có|kxđ)*", re.IGNORECASE)
_UNIT_SAID = re.compile(fold_pattern(r"(?:đvt|đơn vị tính|đơn vị)[ ]*:?[ ]*([^;,()\n]+)"))
_IN_BRACKETS = re.compile(r"\(([^()\d]{1,30})\)[ ]*$")
_PART = re.compile(fold_pattern(r"^(?:[-+*•][ ]*)?(?:(?:trong đó|gồm|riêng|chia ra)[ ]*:?[ ]*)?"))
_SUB_ROW = re.compile(fold_pattern(r"^(?:[-+*•]|trong đó|riêng|gồm)"))
_AROUND_HUNDRED = (Decimal(40), Decimal(400))


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says of its figures: the indicator, the unit, and whether it is a part of the row above."""

    label: str
    unit: str | None
    is_part: bool


def table_figures(
    table: Table, document: Document, page: Page, marks: tuple[Mark, ...], moment: Moment, count: int
) -> Iterator[Figure | Finding]:
    """The figures of the table in the order of its cells, numbered on from `count`, and findings for word results."""
    starts = [mark.start for mark in marks]

    def within(cell: Cell) -> tuple[Mark, ...]:
        return marks[bisect_left(starts, cell.span[0]) : bisect_left(starts, cell.span[1])]

    header, *body = table.rows
    heads = [page.folded[slice(*cell.span)] for cell in header]
    own = _own_period(table, marks, moment) or moment.period
    columns = [read_column(head, within(cell), moment, own) for head, cell in zip(heads, header, strict=True)]
    label_at = next((at for at, head in enumerate(heads) if not ORDINAL_HEADER.match(head.strip())), 0)
    unit_at = next((at for at, head in enumerate(heads) if UNIT_HEADER.match(head.strip())), None)
    shared = _caption_unit(table, page)
    wholes: dict[int, str] = {}
    for number, cells in enumerate(body, start=2):
        row = _row(cells, label_at, unit_at, shared)
        for at, cell in enumerate(cells):
            column = columns[at]
            if at == label_at or column.kind is None or _BLANK.fullmatch(cell.text):
                continue
            locator: dict[str, int | str] = {"table": table.number, "row": number, "column": at + 1}
            figure = _figure(cell, within(cell), column, row, document, page, locator)
            if figure is None:
                yield _word_result(cell, row)
                continue
            count += 1
            named = replace(figure, id=f"f{count}", part_of=wholes.get(at) if row.is_part else None)
            if not row.is_part:
                wholes[at] = named.id
            yield named


def _row(cells: tuple[Cell, ...], label_at: int, unit_at: int | None, shared: str | None) -> Row:
    words = cells[label_at].text
    folded = Page.of(words).folded
    label = words[_PART.match(folded).end() :] if _PART.match(folded) else words  # type: ignore[union-attr]
    unit = cells[unit_at].text if unit_at is not None and cells[unit_at].text else None
    if unit is None and (said := _IN_BRACKETS.search(label)) and said[1].strip() == "%":
        unit = "%"
        label = label[: said.start()].strip()
    return Row(label.strip(" :"), unit or shared, bool(_SUB_ROW.match(folded)))


def _figure(
    cell: Cell, marks: tuple[Mark, ...], column: Column, row: Row, document: Document, page: Page, locator: dict[str, int | str]
) -> Figure | None:
    quantity = next((mark for mark in marks if isinstance(mark, Quantity)), None)
    if quantity is None:
        return None
    negative = cell.text.startswith(("-", "(-", "−")) or (cell.text.startswith("(") and cell.text.endswith(")"))
    first, *rest = ((-number.value if negative else number.value) for number in quantity.numbers)
    kind, against = column.kind or Kind.LEVEL, column.against
    if kind is Kind.INDEX and (negative or column.signed or cell.text.startswith("+")) and not _lies_around_hundred(first, signed=column.signed):
        kind = Kind.CHANGE
    if quantity.form is Form.RATIO and kind is Kind.LEVEL:
        kind = Kind.RATIO
    own_unit = quantity.unit if quantity.unit and not quantity.counts else None
    unit = own_unit or ("%" if kind in (Kind.PLAN_SHARE, Kind.INDEX, Kind.CHANGE) else row.unit)
    low, high = (first, None) if quantity.form is not Form.RANGE else (min(first, rest[0]), max(first, rest[0]))
    figure = Figure(
        id="",
        place=Place(quantity.start, quantity.end, document.lines[_line_of(document, cell)], locator),
        text=page.text[quantity.start : quantity.end],
        kind=kind,
        value=low,
        upper=high,
        denominator=rest[0] if quantity.form is Form.RATIO else None,
        unit=unit,
        bound=next((mark.bound for mark in marks if isinstance(mark, Hedge)), column.bound),
        role=column.role,
        status=column.status,
        against=against,
        indicator=row.label or None,
        period=column.period,
        base_period=column.base_period,
        area=document.area,
    )
    return replace(figure, doubts=_doubts(figure))


def _lies_around_hundred(value: Decimal, *, signed: bool) -> bool:
    return not signed and _AROUND_HUNDRED[0] <= value <= _AROUND_HUNDRED[1]


def _doubts(figure: Figure) -> tuple[Doubt, ...]:
    found = []
    if not figure.indicator:
        found.append(Doubt.NO_INDICATOR)
    if figure.period is None:
        found.append(Doubt.NO_PERIOD)
    if figure.unit is None:
        found.append(Doubt.NO_UNIT)
    return tuple(found)


def _line_of(document: Document, cell: Cell) -> int:
    return bisect_left(document.lines, (cell.span[0] + 1, 0)) - 1


def _own_period(table: Table, marks: tuple[Mark, ...], moment: Moment) -> str | None:
    """The period the caption names in months or quarters; a year alone is the plan's (`vốn đầu tư công năm 2025`)."""
    phrases = (mark for mark in marks if isinstance(mark, PeriodPhrase) and table.caption[0] <= mark.start < table.caption[1])
    return next((label for phrase in phrases if phrase.anchor is Anchor.YEAR and phrase.first and (label := moment.label(phrase))), None)


def _caption_unit(table: Table, page: Page) -> str | None:
    said = _UNIT_SAID.search(page.folded, *table.caption)
    return page.text[said.start(1) : said.end(1)].strip(" .") if said else None


def _word_result(cell: Cell, row: Row) -> Finding:
    return Finding(
        "word_result",
        Severity.DOUBT,
        cell.span,
        cell.text,
        "",
        row.label,
        Sentence(f"“{row.label}”: kết quả ghi bằng chữ “{cell.text}”, không phải số.", f"“{row.label}”: the result is the words “{cell.text}”, not a number."),
    )



"""The figures of a table, cell by cell: the column says the kind, the row the indicator, both the unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tiendo.reading.marks import Anchor, Form, Hedge, Mark, PeriodPhrase, Quantity
from tiendo.reading.moment import Moment
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.setting import Setting, Within
from tiendo.reading.tables.columns import ORDINAL_HEADER, UNIT_HEADER, Column, read_column
from tiendo.reading.tables.grid import Cell, Table
from tiendo.words.figure import Doubt, Figure, Kind
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Place, Span
from tiendo.words.spelling import fold

_BLANK = re.compile(r"(?:[-–—xX.…/\s]|không có|kxđ)*", re.IGNORECASE)
_UNIT_SAID = re.compile(fold_pattern(r"(?:đvt|đơn vị tính|đơn vị)[ ]{0,9}:?[ ]{0,9}([^;,()\n]+)"))
_IN_BRACKETS = re.compile(r"\(([^()\d]{1,30})\)[ ]{0,9}$")
_PART = re.compile(fold_pattern(r"^(?:[-+*•][ ]{0,9})?(?:(?:trong đó|gồm|riêng|chia ra)[ ]{0,9}:?[ ]{0,9})?"))
_SUB_ROW = re.compile(fold_pattern(r"^(?:[-+*•]|trong đó|riêng|gồm)"))
_AROUND_HUNDRED = (Decimal(40), Decimal(400))


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says of its figures: the indicator, the unit, and whether it is a part of the row above."""

    label: str
    unit: str | None
    is_part: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """What the header of a table says: the meaning of each column, and which hold the label and the unit of a row."""

    columns: tuple[Column, ...]
    label: int
    unit: int | None
    shared_unit: str | None


def table_figures(table: Table, page: Page, within: Within, setting: Setting) -> Iterator[Figure | Finding]:
    """The figures of the table in the order of its cells, and a finding for each result that is given in words."""
    layout = _layout(table, page, within, setting)
    wholes: dict[int, str] = {}
    for cells in table.rows[1:]:
        row = _row(cells, layout)
        for at, (cell, column) in enumerate(zip(cells, layout.columns, strict=True)):
            if at == layout.label or column.kind is None or _BLANK.fullmatch(cell.text):
                continue
            marks = within(cell.span)
            quantity = next((mark for mark in marks if isinstance(mark, Quantity)), None)
            if quantity is None:
                yield _word_result(cell, row)
                continue
            figure = _figure(Reading(cell, quantity, marks), column, row, page, setting)
            yield replace(figure, part_of=wholes.get(at) if row.is_part else None)
            if not row.is_part:
                wholes[at] = figure.id


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell with the quantity in it and all its marks."""

    cell: Cell
    quantity: Quantity
    marks: tuple[Mark, ...]

    @property
    def is_negative(self) -> bool:
        """Whether a minus sign or brackets make the number negative (rule 25)."""
        return self.cell.text.startswith(("-", "(-", "−")) or (self.cell.text.startswith("(") and self.cell.text.endswith(")"))

    @property
    def is_signed(self) -> bool:
        """Whether a sign stands before the number."""
        return self.is_negative or self.cell.text.startswith("+")


def _layout(table: Table, page: Page, within: Within, setting: Setting) -> Layout:
    header = table.rows[0]
    heads = [page.folded[slice(*cell.span)].strip() for cell in header]
    own = _own_period(within(table.caption), setting.moment) or setting.moment.period
    return Layout(
        columns=tuple(read_column(head, within(cell.span), setting.moment, own) for head, cell in zip(heads, header, strict=True)),
        label=next((at for at, head in enumerate(heads) if not ORDINAL_HEADER.match(head)), 0),
        unit=next((at for at, head in enumerate(heads) if UNIT_HEADER.match(head)), None),
        shared_unit=_caption_unit(table, page),
    )


def _row(cells: tuple[Cell, ...], layout: Layout) -> Row:
    words = cells[layout.label].text
    folded = fold(words)
    opened = _PART.match(folded)
    label = words[opened.end() :] if opened else words
    unit = cells[layout.unit].text if layout.unit is not None else ""
    if not unit and (said := _IN_BRACKETS.search(label)) and said[1].strip() == "%":
        unit, label = "%", label[: said.start()].strip()
    return Row(label.strip(" :"), unit or layout.shared_unit, bool(_SUB_ROW.match(folded)))


def _figure(reading: Reading, column: Column, row: Row, page: Page, setting: Setting) -> Figure:
    quantity = reading.quantity
    first, *rest = (-number.value if reading.is_negative else number.value for number in quantity.numbers)
    kind = _kind(reading, column, first)
    low, high = (min(first, rest[0]), max(first, rest[0])) if quantity.form is Form.RANGE else (first, None)
    figure = Figure(
        id=f"f{quantity.start}",
        place=Place(quantity.start, quantity.end, _line_around(page.text, quantity), reading.cell.locator),
        text=page.text[quantity.start : quantity.end],
        kind=kind,
        value=low,
        upper=high,
        denominator=rest[0] if quantity.form is Form.RATIO else None,
        unit=_unit(quantity, kind, row),
        bound=next((mark.bound for mark in reading.marks if isinstance(mark, Hedge)), column.bound),
        role=column.role,
        status=column.status,
        against=column.against,
        indicator=row.label or None,
        period=column.period,
        base_period=column.base_period,
        area=setting.document.area,
    )
    return replace(figure, doubts=_doubts(figure))


def _kind(reading: Reading, column: Column, value: Decimal) -> Kind:
    """The column's kind; under `% so cùng kỳ` an index where values lie around 100, a change where they are signed."""
    if reading.quantity.form is Form.RATIO:
        return Kind.RATIO
    kind = column.kind or Kind.LEVEL
    if kind is Kind.INDEX and (reading.is_signed or column.signed):
        around = not column.signed and _AROUND_HUNDRED[0] <= value <= _AROUND_HUNDRED[1]
        return kind if around else Kind.CHANGE
    return kind


def _unit(quantity: Quantity, kind: Kind, row: Row) -> str | None:
    """A measure beside the number, else % for what is a percentage by its column, else the row's unit."""
    if quantity.unit and not quantity.counts:
        return quantity.unit
    return "%" if kind in (Kind.PLAN_SHARE, Kind.INDEX, Kind.CHANGE) else row.unit


def _doubts(figure: Figure) -> tuple[Doubt, ...]:
    found = []
    if not figure.indicator:
        found.append(Doubt.NO_INDICATOR)
    if figure.period is None:
        found.append(Doubt.NO_PERIOD)
    if figure.unit is None:
        found.append(Doubt.NO_UNIT)
    return tuple(found)


def _line_around(text: str, quantity: Quantity) -> Span:
    """The row's line, which stands for the sentence."""
    end = text.find("\n", quantity.end)
    return text.rfind("\n", 0, quantity.start) + 1, len(text) if end < 0 else end


def _own_period(marks: tuple[Mark, ...], moment: Moment) -> str | None:
    """The period the caption names in months or quarters; a year alone is the plan's (`vốn đầu tư công năm 2025`)."""
    phrases = (mark for mark in marks if isinstance(mark, PeriodPhrase) and mark.anchor is Anchor.YEAR and mark.first)
    return next((label for phrase in phrases if (label := moment.label(phrase))), None)


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
        Sentence(
            f"“{row.label}”: kết quả ghi bằng chữ “{cell.text}”, không phải số.",
            f"“{row.label}”: the result is the words “{cell.text}”, not a number.",
        ),
    )

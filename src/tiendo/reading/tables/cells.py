"""The figures of a table, cell by cell: the column says the kind, the row the indicator, both the unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from tiendo.reading.marks import Anchor, Form, Hedge, Mark, PeriodPhrase, Quantity
from tiendo.reading.moment import Moment
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.setting import Setting, Within
from tiendo.reading.tables.columns import AREA_HEADER, FIELD_HEADER, ORDINAL_HEADER, UNIT_HEADER, Column, read_column
from tiendo.reading.tables.grid import Cell, Table
from tiendo.reading.unit_note import unit_note
from tiendo.words.figure import Doubt, Figure, Kind
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Place, Span
from tiendo.words.spelling import fold

_BLANK = re.compile(r"(?:[-–—xX.…/\s]|không có|kxđ)*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()\d]{1,30})\)[ ]{0,9}$")
_PART = re.compile(fold_pattern(r"^(?:[-+*•][ ]{0,9})?(?:(?:trong đó|gồm|riêng|chia ra)[ ]{0,9}:?[ ]{0,9})?"))
_SUB_ROW = re.compile(fold_pattern(r"^(?:[-+*•]|trong đó|riêng|gồm)"))
_DITTO = re.compile(r"[\s\"”“'’〃-]*|nt|nt\.", re.IGNORECASE)
_COLUMN_NUMBER = re.compile(r"\(?(?:[A-ZĐa-zđ]|\d{1,2})\)?(?:\s*=.*)?|")
"""`A | B | 1 | 2 | 3=2/1`: the row that numbers the columns."""
_LEVEL = re.compile(fold_pattern(r"(?:phường|xã|thị trấn|đặc khu|huyện|thị xã|thành phố|tỉnh)[ ]{1,9}(?=\S)"))
_TOTAL = re.compile(fold_pattern(r"(?:tổng|toàn|cộng)(?![^\W_])"))
_AROUND_HUNDRED = (Decimal(40), Decimal(400))


@dataclass(frozen=True, slots=True)
class Row:
    """What a row says of its figures: its label, the unit, and for a part of a row above that row's label."""

    label: str
    unit: str | None
    whole: str | None = None


class Rows(StrEnum):
    """What the rows of a table are, by the head over their labels."""

    INDICATORS = "indicators"
    AREAS = "areas"
    FIELDS = "fields"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the header of a table says: the meaning of each column, which hold the label and the unit of a row, and what rows are."""

    columns: tuple[Column, ...]
    heads: tuple[str, ...]
    rows: Rows
    label: int
    unit: int | None
    shared_unit: str | None


def table_figures(table: Table, page: Page, within: Within, setting: Setting) -> Iterator[Figure | Finding]:
    """The figures of the table in the order of its cells, and a finding for each result that is given in words."""
    layout = _layout(table, page, within, setting)
    wholes: dict[int, str] = {}
    above: Row | None = None
    for cells in table.rows[1:]:
        if all(_COLUMN_NUMBER.fullmatch(cell.text) for cell in cells):
            continue
        row = _row(cells, layout, above)
        above = replace(row, label=row.whole or row.label)
        for at, (cell, column) in enumerate(zip(cells, layout.columns, strict=True)):
            if at == layout.label or column.kind is None or _BLANK.fullmatch(cell.text):
                continue
            marks = within(cell.span)
            quantity = next((mark for mark in marks if isinstance(mark, Quantity)), None)
            if quantity is None:
                yield _word_result(cell, row)
                continue
            figure = _figure(Reading(cell, quantity, marks, at), layout, row, page, setting)
            if not row.whole:
                wholes[at] = figure.id
            yield replace(figure, part_of=wholes.get(at) if row.whole and _adds_up(figure) else None)


@dataclass(frozen=True, slots=True)
class Reading:
    """A cell with the quantity in it, all its marks, and the number of its column."""

    cell: Cell
    quantity: Quantity
    marks: tuple[Mark, ...]
    column: int

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
    label = next((at for at, head in enumerate(heads) if not ORDINAL_HEADER.match(head)), 0)
    return Layout(
        heads=tuple(cell.text for cell in header),
        rows=Rows.AREAS if AREA_HEADER.match(heads[label]) else Rows.FIELDS if FIELD_HEADER.match(heads[label]) else Rows.INDICATORS,
        columns=tuple(read_column(head, within(cell.span), setting.moment, own) for head, cell in zip(heads, header, strict=True)),
        label=label,
        unit=next((at for at, head in enumerate(heads) if UNIT_HEADER.match(head) and at != label), None),
        shared_unit=unit_note(page, table.caption),
    )


def _row(cells: tuple[Cell, ...], layout: Layout, above: Row | None) -> Row:
    """What the row says; a part takes its indicator from the row above, and so does a blank or ditto unit (rule 25)."""
    words = cells[layout.label].text
    folded = fold(words)
    opened = _PART.match(folded)
    label = words[opened.end() :] if opened else words
    unit = cells[layout.unit].text if layout.unit is not None else ""
    if not unit and (said := _IN_BRACKETS.search(label)) and said[1].strip() == "%":
        unit, label = "%", label[: said.start()].strip()
    if layout.unit is not None and _DITTO.fullmatch(unit):
        unit = above.unit or "" if above else ""
    is_part = bool(above and layout.rows is Rows.INDICATORS and _SUB_ROW.match(folded))
    return Row(label.strip(" :"), unit or layout.shared_unit, above.label if above and is_part else None)


def _adds_up(figure: Figure) -> bool:
    """Whether the figure can be part of a whole: percentages are of something and add up to nothing."""
    return figure.kind is Kind.LEVEL and figure.unit != "%"


def _figure(reading: Reading, layout: Layout, row: Row, page: Page, setting: Setting) -> Figure:
    quantity, column = reading.quantity, layout.columns[reading.column]
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
        unit=_unit(reading, kind, row, layout),
        bound=next((mark.bound for mark in reading.marks if isinstance(mark, Hedge)), column.bound),
        role=column.role,
        status=column.status,
        against=column.against,
        indicator=_indicator(row, layout, reading.column),
        breakdown=row.label if row.whole or layout.rows is Rows.FIELDS else None,
        period=column.period,
        base_period=column.base_period,
        area=_area(row, layout, setting),
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


def _indicator(row: Row, layout: Layout, at: int) -> str | None:
    """The row's label, for a part that of its whole.

    Where rows are areas or fields it is the column's head without its unit; a comparison speaks of the level left of it.
    """
    if layout.rows is Rows.INDICATORS:
        return row.whole or row.label or None
    levels = [column for column in range(at + 1) if layout.columns[column].kind is Kind.LEVEL and column != layout.label]
    head = layout.heads[levels[-1]] if levels else layout.heads[at]
    return _IN_BRACKETS.sub("", head).strip() or None


def _area(row: Row, layout: Layout, setting: Setting) -> str | None:
    """The place of the row where rows are places, without its level; a total is the document's."""
    if layout.rows is not Rows.AREAS or not row.label or _TOTAL.match(fold(row.label)):
        return setting.document.area
    level = _LEVEL.match(fold(row.label))
    return row.label[level.end() :] if level else row.label


def _unit(reading: Reading, kind: Kind, row: Row, layout: Layout) -> str | None:
    """A measure beside the number, else % for what is a percentage by its column, else the column's or the row's unit."""
    quantity = reading.quantity
    if quantity.unit and not quantity.counts:
        return quantity.unit
    if kind in (Kind.PLAN_SHARE, Kind.INDEX, Kind.CHANGE):
        return "%"
    said = _IN_BRACKETS.search(layout.heads[reading.column]) if layout.rows is not Rows.INDICATORS else None
    return said[1].strip() if said else row.unit


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

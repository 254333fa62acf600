"""The figures of a table, cell by cell: the head says the kind and the period, the row the indicator, both the unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from tiendo.reading.marks import Form
from tiendo.reading.page import Page, fold_pattern
from tiendo.reading.setting import Setting, Within
from tiendo.reading.tables import heads
from tiendo.reading.tables.caption import Title, opens_title, read_title
from tiendo.reading.tables.columns import Column, Use, read_columns
from tiendo.reading.tables.grid import Cell, Table
from tiendo.reading.tables.header import Header, read_header
from tiendo.reading.tables.heads import counted, head_unit, is_unit
from tiendo.reading.tables.quantity import Written, folded, is_number, read_cell
from tiendo.reading.tables.rows import Row, Rows, is_measure, measure_of_heading, read_rows, total_rows
from tiendo.words.figure import Against, Bound, Doubt, Figure, Kind, Role
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.period import PeriodLabelError, read_period
from tiendo.words.place import Place, Span
from tiendo.words.spelling import fold

_BLANK = re.compile(r"#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|(?:[-–—−xX.…/\s*]|không có|kxđ|n/a|chưa có số liệu)*", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:[ivx]{1,4}|\d{1,3}(?:[.,]\d{1,2}){0,3}|[a-zđ])[.)]?|[-+*]", re.IGNORECASE)
_AROUND_HUNDRED = (Decimal(40), Decimal(400))
_YEARS = re.compile(r"[^\d]{0,12}(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?")
_IS_RATE = re.compile(fold_pattern(r"(?:tỷ lệ|tỉ lệ|tỷ trọng|cơ cấu|% )"))
_WAY = re.compile(fold_pattern(r"(?P<down>giảm|kéo giảm)(?! nghèo| thiểu| trừ)(?![^\W_])|(?P<up>tăng)(?! trưởng)(?![^\W_])"))
_WAY_AFTER = re.compile(fold_pattern(r"(?<![^\W_])(?:(?P<down>giảm)|(?P<up>tăng))(?: thêm| so với [^()]{1,30})?$"))
_TOTAL_ALONE = re.compile(fold_pattern(r"(?:tổng(?: số| cộng)?|cộng)[:.]?"))
_SENTENCE_WORDS = 8
_VERDICTS = re.compile(fold_pattern(r"(?:chưa |không )?(?:đạt|vượt|hoàn thành|cơ bản|khó đạt|khả năng|tốt|khá|xuất siêu|nhập siêu)"))


@dataclass(frozen=True, slots=True)
class Plan:
    """A table understood: what its rows are, the meaning of its columns, its title, and what holds where nothing else is said."""

    sort: Rows
    rows: tuple[Row, ...]
    columns: tuple[Column | None, ...]
    uses: tuple[Use, ...]
    title: Title
    area: str | None
    own: str | None


def table_figures(table: Table, page: Page, _within: Within, setting: Setting) -> Iterator[Figure | Finding]:
    """The figures of the table in the order of its cells, and a finding for each result that is given in words."""
    plan = _plan(table, page, setting)
    found: list[Figure | Finding] = []
    held: dict[tuple[int, int], Figure] = {}
    for number, row in enumerate(plan.rows):
        for at, (cell, use) in enumerate(zip(row.cells, plan.uses, strict=True)):
            if (at and row.cells[at - 1] is cell) or (number and plan.rows[number - 1].cells[at] is cell):
                continue
            column = plan.columns[at]
            if column is None:
                if use is Use.VERDICT and cell.text and not _BLANK.fullmatch(cell.text) and not is_number(cell.text):
                    found.append(_word_result(cell, row))
                continue
            if _BLANK.fullmatch(cell.text):
                continue
            written = read_cell(cell.text)
            if not written and _is_word_result(cell):
                found.append(_word_result(cell, row))
            for index, one in enumerate(written):
                figure = _figure(_Reading(cell, one, index, at, column, row), plan, page)
                if index == 0:
                    held[number, at] = figure
                found.append(figure)
    parts = _parts(plan, held)
    yield from (replace(said, part_of=parts.get(said.id)) if isinstance(said, Figure) else said for said in found)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A number with its cell, its place among the numbers of the cell, its column and its row."""

    cell: Cell
    written: Written
    index: int
    at: int
    column: Column
    row: Row


# -------------------------------------------------------------------- the table as a whole


def _plan(table: Table, page: Page, setting: Setting) -> Plan:
    header = read_header(table.rows)
    title = read_title(page, table.caption, tuple(cell.text for cell in header.banners), setting.moment)
    if title.unit is None:
        title = replace(title, unit=_unit_before(table, page, setting))
    own = title.period or setting.moment.period
    uses = _uses(table, header)
    columns = read_columns(header, uses, setting.moment, own, title.role)
    sort, rows = read_rows(table, header, uses, setting.moment, own)
    if sort is Rows.INDICATORS and not _measures(rows) and _crosses(header, uses, columns, title):
        sort, rows = Rows.FIELDS, total_rows(rows)
    columns = tuple(_weighed(column, at, rows) for at, column in enumerate(columns))
    return Plan(sort, rows, columns, uses, title, title.area or setting.document.area, own)


def _unit_before(table: Table, page: Page, setting: Setting) -> str | None:
    """The unit said above the first of several tables under one title, each with a heading of its own."""
    tables = setting.document.tables
    at = next((at for at, other in enumerate(tables) if other is table), 0)
    if (
        not at
        or opens_title(page, table.caption)
        or tables[at - 1].rows[0][0].locator.get("sheet") != table.rows[0][0].locator.get("sheet")
    ):
        return None
    above = tables[at - 1]
    said = read_title(page, above.caption, (), setting.moment).unit
    return said or (
        None if opens_title(page, above.caption) else _unit_before(above, page, setting) if at < _MOST_UNDER_ONE_TITLE else None
    )


_MOST_UNDER_ONE_TITLE = 20


def _uses(table: Table, header: Header) -> tuple[Use, ...]:
    """What each column is for: by its head, else by what its cells hold."""
    body = table.rows[header.body :]
    width = len(table.rows[0])
    uses = [_use(folded(" ".join(header.paths[at])), [row[at].text for row in body if row[at].text]) for at in range(width)]
    if Use.LABEL not in uses[: next((at for at, use in enumerate(uses) if use is Use.VALUE), width)]:
        first = next((at for at, use in enumerate(uses) if use in (Use.NOTE, Use.VERDICT, Use.VALUE)), 0)
        if uses[first] is not Use.VALUE or uses.count(Use.VALUE) > 1:
            uses[first] = Use.LABEL
        elif Use.ORDINAL in uses:
            uses[uses.index(Use.ORDINAL)] = Use.LABEL
    first_value = next((at for at, use in enumerate(uses) if use is Use.VALUE), width)
    labels = [at for at, use in enumerate(uses) if use is Use.LABEL and at < first_value]
    for at in labels[1:]:
        if heads.UNIT.match(folded(" ".join(header.paths[at]))):
            uses[at] = Use.UNIT
    return tuple(Use.NOTE if use is Use.LABEL and at > first_value else use for at, use in enumerate(uses))


def _use(head: str, cells: list[str]) -> Use:
    numbers = sum(is_number(cell) for cell in cells)
    if heads.ORDINAL.match(head):
        return Use.ORDINAL
    if heads.UNIT.match(head):
        return Use.UNIT if not cells or _are_units(cells) else Use.NOTE if numbers else Use.LABEL
    mostly_numbers = numbers * 2 >= max(1, len(cells))
    if heads.VERDICT.match(head) and not (mostly_numbers and head in heads.VERDICT_OR_FIGURES):
        return Use.VERDICT
    if heads.NOTE.match(head) and not (mostly_numbers and head.startswith(heads.NOTE_OR_FIGURES)):
        return Use.NOTE
    if (
        heads.YEARS.match(head)
        and cells
        and sum(bool(_YEARS.fullmatch(cell)) for cell in cells) * 2 >= len(cells)
        and not head_unit(head)[0]
    ):
        return Use.LABEL if head == "năm" else Use.NOTE
    if not head and cells and all(_NUMBERED.fullmatch(cell) for cell in cells) and not all("," in cell for cell in cells):
        return Use.ORDINAL
    words = sum(not is_number(cell) and not _BLANK.fullmatch(cell) for cell in cells)
    if not numbers:
        return Use.LABEL if words else Use.VALUE
    return Use.LABEL if words > 2 * numbers and _SENTENCE_WORDS * len(cells) < sum(len(cell) for cell in cells) else Use.VALUE


def _are_units(cells: list[str]) -> bool:
    said = [cell for cell in cells if any(letter.isalpha() or letter == "%" for letter in cell)]
    return sum(is_unit(cell) for cell in said) * 2 >= len(said)


def _crosses(header: Header, uses: tuple[Use, ...], columns: tuple[Column | None, ...], title: Title) -> bool:
    """Whether the columns, or the title, say what is measured and the rows only of what: projects, fields, goods."""
    label = max((at for at, use in enumerate(uses) if use is Use.LABEL), default=0)
    fields = bool(heads.FIELD.match(folded(" ".join(header.paths[label]))))
    levels = [column for column in columns if column and column.kind is Kind.LEVEL]
    named = [column for column in levels if column.noun and not column.part and not heads.ACT.match(fold(column.noun))]
    if heads.INDICATOR.search(folded(" ".join(header.paths[label]))):
        return False
    if Use.UNIT in uses:
        return fields and not named and title.noun is not None
    return len(named) * 2 > len(levels) or (fields and (bool(named) or title.noun is not None))


def _measures(rows: tuple[Row, ...]) -> bool:
    """Whether half the rows with figures name measures: `- Diện tích`, `- Sản lượng` of the crop above, whatever the head calls them."""
    figures = [row for row in rows if not row.section]
    return sum(is_measure(row, rows) for row in figures) * 2 >= max(1, len(figures))


def _weighed(column: Column | None, at: int, rows: tuple[Row, ...]) -> Column | None:
    """A comparison whose values are signed or far from a hundred holds changes, not indices or shares (rule 25)."""
    if column is None or column.kind not in (Kind.INDEX, Kind.PLAN_SHARE):
        return column
    values = [written[0].values[0] for row in rows if (written := read_cell(row.cells[at].text))]
    if column.kind is Kind.PLAN_SHARE:
        falls = any(value < 0 for value in values)
        return replace(column, kind=Kind.CHANGE, unit="%" if column.percent_said else None) if falls else column
    around = sum(_AROUND_HUNDRED[0] <= value <= _AROUND_HUNDRED[1] for value in values)
    return column if not values or around * 2 >= len(values) else replace(column, kind=Kind.CHANGE)


# -------------------------------------------------------------------- one figure


def _figure(reading: _Reading, plan: Plan, page: Page) -> Figure:
    written, column, row = reading.written, reading.column, reading.row
    start = reading.cell.span[0] + written.span[0]
    end = reading.cell.span[0] + written.span[1]
    indicator, breakdown = _names(reading, plan)
    way = _way(row.label) if plan.sort is Rows.INDICATORS else 0
    kind, against, base = _kind(reading, way)
    values = _directed(written, kind, way)
    period = row.period or column.period
    if row.period and kind in (Kind.CHANGE, Kind.INDEX):
        base = _year_before(row.period)
    figure = Figure(
        id=f"f{start}",
        place=Place(start, end, _line_around(page.text, start, end), reading.cell.locator),
        text=page.text[start:end],
        kind=kind,
        value=values[0],
        upper=values[1] if written.form is Form.RANGE else None,
        denominator=values[1] if written.form is Form.RATIO else None,
        unit=_unit(reading, kind, plan, indicator),
        bound=written.bound or column.bound or Bound.EXACT,
        role=column.role,
        status=(row.status or column.status) if column.role is Role.ACTUAL else None,
        against=against,
        assigner=column.assigner,
        indicator=indicator,
        breakdown=breakdown,
        period=period,
        base_period=base,
        at=column.at,
        area=column.area or row.area or plan.area,
    )
    return replace(figure, doubts=_doubts(figure, written, column))


def _names(reading: _Reading, plan: Plan) -> tuple[str | None, str | None]:
    """Indicator and breakdown: by the row where rows are indicators, else by the column, of which the row is a part or a place."""
    row, column = reading.row, reading.column
    noun = column.noun if not _is_ranked(row) else None
    if noun and plan.title.noun and fold(plan.title.noun).startswith(fold(noun)) and plan.sort is not Rows.INDICATORS:
        noun = plan.title.noun
    if column.part and column.of is not None and (whole := plan.columns[column.of]) and plan.sort is not Rows.INDICATORS:
        of = whole.noun or plan.title.noun
        if plan.sort is Rows.FIELDS and not row.total:
            return f"{of} - {noun}" if of else noun, row.label
        return of or noun, noun
    if plan.sort in (Rows.AREAS, Rows.PERIODS):
        return noun or plan.title.noun or row.group, row.group if row.group and (noun or plan.title.noun) else None
    if plan.sort is Rows.FIELDS:
        if row.total and not noun:
            return (plan.title.noun if _TOTAL_ALONE.fullmatch(fold(row.label)) else None) or row.label, None
        return noun or plan.title.noun or row.label or None, None if row.total else row.label or None
    label, breakdown = _of_row(row, plan)
    if noun and heads.ACT.match(fold(noun)):
        noun = None
    if noun and fold(noun) != fold(label or ""):
        return label, f"{breakdown} - {noun}" if breakdown else noun
    return label, breakdown


def _of_row(row: Row, plan: Plan) -> tuple[str | None, str | None]:
    """The row's label; for a part its whole's label, with its own as breakdown (rule 25)."""
    if row.total:
        return (plan.title.noun if _TOTAL_ALONE.fullmatch(fold(row.label)) else None) or row.label, None
    if row.parent is not None:
        parent = plan.rows[row.parent]
        if measured := measure_of_heading(row, plan.rows):
            return measured, None
        over = measure_of_heading(parent, plan.rows) or parent.label
        if not over and parent.parent is not None:
            over = plan.rows[parent.parent].label
        return (over, row.label) if over else (row.label, None)
    if row.group and len(row.label.split()) <= 2 and fold(row.group) != fold(row.label):
        return row.group, row.label
    return row.label or row.group or plan.title.noun, None


def _is_ranked(row: Row) -> bool:
    """Whether the row holds places in an order, whatever its column measures: `Xếp hạng trong toàn tỉnh`."""
    return bool(heads.RANK.match(fold(row.label)))


def _is_place(written: Written) -> bool:
    """Whether the number can be a place in an order: a whole one."""
    return all(value == value.to_integral_value() for value in written.values)


def _kind(reading: _Reading, way: int) -> tuple[Kind, Against | None, str | None]:
    column, written = reading.column, reading.written
    kind, against, base = column.kind, column.against, column.base_period
    if reading.index and written.unit == "%" and kind is Kind.LEVEL:
        return (Kind.CHANGE, Against.SAME_PERIOD, None) if written.verb else (Kind.LEVEL, Against.WHOLE, None)
    if kind is Kind.RANK or (kind in (Kind.LEVEL, Kind.RATIO) and _is_ranked(reading.row) and _is_place(written)):
        return Kind.RANK, Against.PEER, None
    if written.form is Form.RATIO:
        return Kind.RATIO, Against.PLAN if kind is Kind.PLAN_SHARE else Against.WHOLE, None
    if kind is Kind.INDEX and written.signed:
        around = _AROUND_HUNDRED[0] <= written.values[0] <= _AROUND_HUNDRED[1] and not written.verb
        return (kind if around else Kind.CHANGE), against, base
    if kind is Kind.LEVEL and (written.verb or way) and (written.verb or not written.signed):
        return Kind.CHANGE, Against.SAME_PERIOD, base
    return kind, against, base


def _year_before(period: str) -> str | None:
    try:
        return read_period(period).same_period_last_year().label
    except PeriodLabelError:
        return None


def _way(label: str) -> int:
    """Which way a label says its numbers go: -1, 1, or 0 where it says nothing: `Giảm tỷ lệ hộ nghèo`, `Số hộ nghèo giảm`."""
    words = fold(label)
    found = _WAY.match(words) or _WAY_AFTER.search(words)
    return 0 if found is None else -1 if found["down"] else 1


def _directed(written: Written, kind: Kind, way: int) -> tuple[Decimal, ...]:
    """The values with the sign that the label gives them."""
    if kind is Kind.CHANGE and not written.signed and way < 0:
        return tuple(sorted(-value if value else value for value in written.values))
    return written.values


def _unit(reading: _Reading, kind: Kind, plan: Plan, indicator: str | None) -> str | None:
    """A unit beside the number; % for what is a percentage by its column; else the column's, the row's or the caption's unit."""
    written, column, row = reading.written, reading.column, reading.row
    if written.unit:
        return written.unit
    if kind is Kind.RANK:
        return None
    if kind in (Kind.PLAN_SHARE, Kind.INDEX) or (kind is Kind.CHANGE and column.kind in (Kind.INDEX, Kind.CHANGE, Kind.PLAN_SHARE)):
        return column.unit or ("%" if kind is not Kind.CHANGE else row.unit or plan.title.unit or counted(indicator))
    said = column.unit or row.unit
    if said:
        return said
    named = column.noun if plan.sort is not Rows.INDICATORS else indicator
    if plan.title.unit:
        return plan.title.unit
    return "%" if named and _IS_RATE.match(fold(named)) else counted(named)


def _doubts(figure: Figure, written: Written, column: Column) -> tuple[Doubt, ...]:
    found = []
    if not figure.indicator:
        found.append(Doubt.NO_INDICATOR)
    if figure.period is None:
        found.append(Doubt.NO_PERIOD)
    if figure.unit is None:
        found.append(Doubt.NO_UNIT)
    if not column.base_said and figure.kind in (Kind.CHANGE, Kind.INDEX):
        found.append(Doubt.BASE_NOT_STATED)
    if written.irregular:
        found.append(Doubt.NUMBER_IRREGULAR)
    return tuple(found)


# -------------------------------------------------------------------- parts of wholes


def _parts(plan: Plan, held: dict[tuple[int, int], Figure]) -> dict[str, str]:
    """For figures that are parts the id of their whole: of the row above them, of the total, of the column before them."""
    parts: dict[str, str] = {}
    total = next((number for number, row in enumerate(plan.rows) if row.total), None)
    for (number, at), figure in held.items():
        row = plan.rows[number]
        column = plan.columns[at]
        whole = None
        if column and column.of is not None and column.kind is Kind.LEVEL:
            whole = held.get((number, column.of))
        elif row.parent is not None:
            whole = _whole_of(plan, held, row.parent, at)
        elif total is not None and number != total and plan.sort in (Rows.AREAS, Rows.FIELDS):
            whole = held.get((total, at))
        if whole is not None and _adds_up(figure, whole):
            parts[figure.id] = whole.id
    return parts


def _whole_of(plan: Plan, held: dict[tuple[int, int], Figure], parent: int, at: int) -> Figure | None:
    over: int | None = parent
    while over is not None:
        if (over, at) in held:
            return held[over, at]
        over = plan.rows[over].parent
    return None


def _adds_up(part: Figure, whole: Figure) -> bool:
    """Whether one can be a part of the other: levels in one unit; percentages are of something and add up to nothing."""
    return part.kind is whole.kind is Kind.LEVEL and fold(part.unit or "") == fold(whole.unit or "") and part.unit != "%"


# -------------------------------------------------------------------- words


def _line_around(text: str, start: int, end: int) -> Span:
    """The row's line, which stands for the sentence."""
    stop = text.find("\n", end)
    return text.rfind("\n", 0, start) + 1, len(text) if stop < 0 else stop


def _is_word_result(cell: Cell) -> bool:
    """Whether words stand where a number is expected; a long text and a date are something else."""
    return not any(letter.isdigit() for letter in cell.text) and len(cell.text.split()) <= _SENTENCE_WORDS


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

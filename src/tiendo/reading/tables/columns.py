"""What the words over a column say: whether it holds plans or results, shares or indices, of which period, in which unit.

    head       = plan | result | comparison | noun, of one or several rows
    comparison = ("so với" | "%" | "tỷ lệ" | "tăng/giảm" | …) … (plan | same period | other period) | words "/" words

What the words leave open is told by the formula that numbers the column (`5=4/2`) or by the columns left of it.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from tiendo.reading.marks import Anchor, PeriodPhrase
from tiendo.reading.moment import Moment
from tiendo.reading.tables import heads
from tiendo.reading.tables.header import Formula, Header
from tiendo.reading.tables.heads import counted, head_unit, is_unit
from tiendo.reading.tables.times import Times, read_times, written_out
from tiendo.words.figure import Against, Bound, Kind, Role, Status
from tiendo.words.period import year_of
from tiendo.words.spelling import fold


class Use(StrEnum):
    """What a column is for."""

    ORDINAL = "ordinal"
    LABEL = "label"
    UNIT = "unit"
    VALUE = "value"
    VERDICT = "verdict"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Column:
    """The meaning of a column of figures.

    `noun` is what is measured, where the head says it and not the row; `area` the place it names. `signed` columns hold
    changes; others of kind index hold changes too where their values do not lie around 100. `percent_said` when the head
    of a comparison says that it is one in percent, `base_said` when it says with what. `of` is the column whose
    figures are compared or, in a `part`, divided.
    """

    kind: Kind = Kind.LEVEL
    role: Role = Role.ACTUAL
    status: Status | None = None
    against: Against | None = None
    bound: Bound | None = None
    period: str | None = None
    base_period: str | None = None
    at: date | None = None
    unit: str | None = None
    noun: str | None = None
    area: str | None = None
    assigner: str | None = None
    signed: bool = False
    of: int | None = None
    part: bool = False
    base_said: bool = True
    percent_said: bool = False


_NAMED_BASE = (Anchor.PREVIOUS, Anchor.START, Anchor.YEAR)


def read_columns(header: Header, uses: tuple[Use, ...], moment: Moment, own: str | None, role: Role) -> tuple[Column | None, ...]:
    """The meaning of each column of figures, None for the others; `role` is that of columns whose heads do not say it."""
    columns: list[Column | None] = []
    for at, (path, use) in enumerate(zip(header.paths, uses, strict=True)):
        read = _Head(path, moment, own, role).column() if use is Use.VALUE else None
        columns.append(_completed(read, at, header, columns) if read else None)
    return tuple(_target_named(column, at, columns) for at, column in enumerate(columns))


def _target_named(column: Column | None, at: int, columns: list[Column | None]) -> Column | None:
    """A target whose head names nothing is one of what the next result measures: `Chỉ tiêu năm 2024`, `Kết nạp 6 tháng`."""
    if column is None or column.noun or column.role is Role.ACTUAL or column.kind is not Kind.LEVEL:
        return column
    result = next((other for other in columns[at + 1 :] if other and _is(other, Role.ACTUAL)), None)
    if result is None or not _subject(result) or result.area or result.part:
        return column
    return replace(column, noun=result.noun, unit=column.unit or result.unit)


class _Head:
    """The words over one column, on the way to their meaning."""

    def __init__(self, path: tuple[str, ...], moment: Moment, own: str | None, role: Role) -> None:
        self._moment, self._own, self._usual = moment, own, role
        self._unit: str | None = None
        self._rows: list[str] = []
        for words in path:
            unit, bare = head_unit(" ".join(words.split()))
            self._unit = unit or self._unit
            self._rows.append(bare)
        self._folded = [written_out(" ".join(fold(row).split()), own) for row in self._rows]
        self._all = " · ".join(self._folded)

    def column(self) -> Column:
        """The meaning of the column by its words alone."""
        if self._folded and heads.RANK.match(self._folded[-1]):
            period = read_times(self._all).label(self._moment, self._own) or self._own
            return Column(Kind.RANK, against=Against.PEER, period=period, noun=self._noun()[0])
        return self._slashed() or self._compared() or self._plain()

    # ---------------------------------------------------------------- comparisons

    def _slashed(self) -> Column | None:
        """`Ước TH 2024/KH 2024 (%)`, `KH 2025/Ước TH 2024`: one thing over another."""
        for words in reversed(self._folded):
            slash = heads.SLASH.search(words)
            if slash is None or not words[: slash.start()].strip() or heads.CHANGE.search(words):
                continue
            over, under = words[: slash.start()], words[slash.end() :]
            base, subject = read_times(under), read_times(over)
            if not (heads.PLAN.search(under) or heads.RESULT.search(under) or base.phrases) or is_unit(under):
                continue
            role = Role.TARGET if heads.PLAN.search(over) and not heads.RESULT.search(over) else Role.ACTUAL
            period = subject.label(self._moment, self._own) or self._default(role)
            return self._comparison(under, base, period, role, status_said(over) if role is Role.ACTUAL else None)
        return None

    def _compared(self) -> Column | None:
        """`So với cùng kỳ (%)`, `% KH`, `Tăng/giảm so với năm trước`, `So sánh (%) · Dự toán`."""
        words = self._all
        versus = [*heads.VERSUS.finditer(words)]
        opened = max((found.end() for found in versus), default=0)
        versus = versus or [found for row in self._folded if (found := heads.VERSUS.search(row))]
        base = read_times(words[opened:])
        if not versus and not heads.SHARE_OF_PLAN.search(words) and not self._changes(base) and not self._is_percent_of_base():
            return None
        subject = read_times(words[: versus[-1].start()]).label(self._moment, self._own) if opened else None
        return self._comparison(words[opened:], base, subject or self._own, Role.ACTUAL, status_said(words))

    def _changes(self, base: Times) -> bool:
        """Whether the head speaks of a change: of a rate, in both ways, in percent or from something; else it is a noun's word."""
        if heads.RATE_OF_CHANGE.search(self._all) or heads.BOTH_WAYS.search(self._all):
            return True
        measured = self._unit or heads.PERCENT.search(self._all) or heads.PLAN.search(self._all) or base.phrases
        return bool(heads.CHANGE.search(self._all) and measured)

    def _is_percent_of_base(self) -> bool:
        return bool(heads.PERCENT.search(self._all) and read_times(self._all).is_same)

    def _comparison(self, based: str, base: Times, period: str | None, role: Role, status: Status | None) -> Column:
        absolute = heads.ABSOLUTE.search(self._all)
        rises = heads.RATE_OF_CHANGE.search(self._all) and not heads.DEVELOPMENT.search(self._all)
        changes = bool(absolute or heads.CHANGE.search(self._all) or rises)
        in_percent = not absolute and (self._unit == "%" or bool(heads.PERCENT.search(self._all)) or not changes)
        unit = "điểm %" if heads.POINTS.search(self._all) else "%" if in_percent else None if self._unit == "%" else self._unit
        percent_said = self._unit == "%" or bool(heads.PERCENT.search(self._all))
        said = base.label(self._moment, period or self._own)
        if heads.PLAN.search(based) and not base.is_same and not (heads.RESULT.search(based) and not heads.PLAN_FIRST.search(based)):
            kind = Kind.CHANGE if changes and not heads.BARE_SHARE.search(self._all) else Kind.PLAN_SHARE
            return Column(
                kind, role, status, Against.PLAN, period=period, base_period=_planned(base.label(self._moment, self._own) or period),
                unit=unit, assigner=self._assigner(), signed=kind is Kind.CHANGE, percent_said=percent_said,
            )  # fmt: skip
        against: Against | None = None
        if base.is_same:
            against, said = Against.SAME_PERIOD, said or _last_year(period or self._own, self._moment)
        elif said and (base.at or any(phrase.anchor in _NAMED_BASE for phrase in base.phrases)):
            same = said == _last_year(period or self._own, self._moment) and _are_months(said)
            against = Against.SAME_PERIOD if same else Against.PERIOD
        else:
            since = next((phrase for phrase in base.phrases if phrase.anchor is Anchor.START), None)
            against = Against.PERIOD if since or (changes and heads.WITHIN.search(self._all)) else None
            said = self._moment.label(since, period or self._own) if since else None
        kind = Kind.CHANGE if changes else Kind.INDEX
        return Column(kind, role, status, against, period=period, base_period=said, unit=unit, signed=changes, percent_said=percent_said)

    # ---------------------------------------------------------------- levels

    def _plain(self) -> Column:
        times = read_times(" ".join(words for words in self._folded if not heads.CARRIED_OVER.search(words)))
        role = self._role()
        status = status_said(self._all) if role is Role.ACTUAL else None
        if role is Role.TARGET and heads.ESTIMATE.search(self._all):
            status = None
        bound = Bound.AT_LEAST if heads.LEAST.search(self._all) else Bound.AT_MOST if heads.MOST.search(self._all) else None
        if bound:
            role, status = Role.TARGET, None
        period = times.label(self._moment, self._own) or self._default(role)
        if role is Role.TARGET and any(heads.PLAN_OF_YEAR.search(words) for words in self._folded):
            period = _planned(period)
        noun, area, part = self._noun()
        rate = "%" if self._folded and heads.RATE.search(self._folded[-1]) else None
        score = "điểm" if self._folded and heads.SCORE.match(self._folded[-1]) else None
        unit = self._unit or rate or score or counted(self._rows[-1] if self._rows else None) or counted(noun)
        return Column(
            Kind.LEVEL, role, status, bound=bound, period=period, at=times.at, unit=unit, noun=noun, area=area,
            assigner=self._assigner() if role is Role.TARGET else None, part=part,
        )  # fmt: skip

    def _role(self) -> Role:
        """By the last row of the head that says it, and in a row by the word that stands first."""
        for words in reversed(self._folded):
            plan, result = heads.PLAN.search(words), heads.RESULT.search(words)
            if plan and (not result or plan.start() < result.start()):
                return Role.TARGET
            if result:
                return Role.ACTUAL
        said = read_times(self._all).label(self._moment, self._own)
        return Role.ACTUAL if said and self._own and year_of(said) < year_of(self._own) else self._usual

    def _default(self, role: Role) -> str | None:
        """The period of a column that names none: the table's, for a plan the year's."""
        return _planned(self._own) if role is Role.TARGET else self._own

    def _assigner(self) -> str | None:
        found = heads.ASSIGNER.search(self._all)
        return found[1] if found else None

    def _noun(self) -> tuple[str | None, str | None, bool]:
        """What is measured, or the place, as the head names it; and whether it is a part of the column left of it."""
        kept: list[str] = []
        part = False
        for row, words in zip(self._rows, self._folded, strict=True):
            if heads.PARTS.match(words.strip()):
                part, kept = True, []
                continue
            if (opened := heads.PART_INLINE.match(fold(row))) and opened.end() < len(row):
                part, kept, row = True, [], row[opened.end() :]  # noqa: PLW2901  what follows `trong đó` names the part
            if heads.CARRIED_OVER.search(words) or _residue(row, self._own):
                kept.append(row)
        if not kept or (len(kept) == 1 and heads.TOTAL.match(fold(kept[0]))):
            return None, None, False
        if area := heads.AREA_NAME.match(fold(kept[-1])):
            return None, kept[-1][area.end() :], part
        return _composed([_trimmed(row) for row in kept]), None, part


def _residue(row: str, own: str | None) -> str:
    """What a row of a head says besides role, status, time and who assigns."""
    rest = read_times(heads.ROLE_ONLY.sub(" ", written_out(" ".join(fold(row).split()), own))).rest
    rest = heads.SAYS_NOTHING.sub(" ", rest)
    return "".join(letter for letter in rest if letter.isalpha())


def _trimmed(row: str) -> str:
    """The row without the periods and days at its beginning and end, and without the word of an estimate before what it names."""
    if heads.CARRIED_OVER.search(fold(row)):
        return " ".join(row.split())
    for start, end in reversed(read_times(fold(row)).spans):
        if not row[end:].strip(" ()") or start == 0:
            row = f"{row[:start]} {row[end:]}"
    row = " ".join(_EMPTY_BRACKETS.sub(" ", row).split()).strip(" ,:;-(")
    estimated = heads.ESTIMATED.match(fold(row))
    return row[estimated.end()].upper() + row[estimated.end() + 1 :] if estimated else row


_EMPTY_BRACKETS = re.compile(r"[(]\s*[)]")
"""What is left of a bracket that held a period or a day only."""


def _composed(rows: list[str]) -> str | None:
    """Rows of a head as one phrase: `Hộ nghèo` over `Số hộ` is `Số hộ nghèo`, over `Tỷ lệ` it is `Tỷ lệ hộ nghèo`."""
    rows = [row for row in rows if row]
    if not rows:
        return None
    phrase = rows[-1]
    for over in reversed(rows[:-1]):
        if fold(over) == fold(phrase) or heads.TOTAL.match(fold(over)):
            continue
        if _says_less(fold(phrase), fold(over)):
            phrase = over
        elif fold(over.split()[-1]) == fold(phrase.split()[0]) and len(over.split()) > 1 and not over.isupper():
            phrase = " ".join([over, *phrase.split()[1:]])
        elif heads.CARRIED_OVER.fullmatch(fold(phrase)):
            phrase = f"{over} {phrase[0].lower()}{phrase[1:]}"
        elif heads.MEASURE_FIRST.match(fold(phrase)):
            first, last = over.split()[0], phrase.split()[-1]
            tail = over[0].lower() + over[1:] if not over.isupper() else over
            phrase = f"{phrase} {tail[len(first) :].strip()}".strip() if fold(first) == fold(last) else f"{phrase} {tail}"
        elif heads.TOTAL.match(fold(phrase)):
            phrase = over
        else:
            phrase = f"{over} - {phrase}"
    return phrase


def _says_less(phrase: str, over: str) -> bool:
    """Whether the row above says what is measured by itself: `Tổng số` under `Kế hoạch vốn`, `Số tiền` under `Giải ngân`."""
    if heads.TOTAL.match(phrase):
        measures = heads.MEASURE_FIRST.match(over) and not heads.COUNT_FIRST.match(over)
        return bool(measures or heads.PLAN_FIRST.match(over) or heads.ACT_OF_COUNTING.match(over))
    return phrase == fold("số tiền") and bool(heads.ACT.match(over))


def _completed(column: Column, at: int, header: Header, left: list[Column | None]) -> Column:
    """The column with what its formula and the columns left of it tell."""
    formula = header.formulas[at]
    if formula and formula.sign in "/-":
        first, second = (left[place] if place < at else None for place in (formula.first, formula.second))
        if first and second:
            return _by_formula(column, formula, first, second)
    if column.kind is Kind.RANK:
        return column
    if column.kind is Kind.LEVEL:
        return _share(column, at, header, left) or _part(column, at, header, left)
    result = next((place for place in range(at - 1, -1, -1) if _is(left[place], column.role) and _same_time(left[place], column)), None)
    held = left[result] if result is not None else None
    status = column.status or (held.status if held and column.role is Role.ACTUAL else None)
    measured = held or next((other for other in reversed(left) if _is(other, column.role)), None)
    unit = column.unit or (measured.unit if measured and column.kind is Kind.CHANGE and not column.percent_said else None)
    column = replace(column, status=status, of=result, noun=held.noun if held else None, unit=unit)
    return column if column.against else _based(column, at, left)


def _share(column: Column, at: int, header: Header, left: list[Column | None]) -> Column | None:
    """A rate beside a plan and a result is a share of the plan: `Kế hoạch vốn`, `Giải ngân`, `Tỷ lệ (%)`."""
    words = " ".join(fold(f"{' '.join(header.paths[at])} {column.noun or ''}").split())
    bare = column.unit == "%" and heads.BARE_RATE.fullmatch(fold(column.noun or ""))
    if not heads.BARE_SHARE.search(words) and not bare:
        return None
    plan = next((place for place in range(at - 1, -1, -1) if _is(left[place], Role.TARGET)), None)
    result = next((place for place in range(at - 1, -1, -1) if _is(left[place], Role.ACTUAL)), None)
    if plan is None or result is None:
        beside = left[at - 1] if at else None
        if not bare or beside is None or not beside.noun or beside.kind is not Kind.LEVEL or heads.BARE_RATE.fullmatch(fold(beside.noun)):
            return None
        return replace(column, noun=f"Tỷ lệ {heads.NUMBER_OF.sub('', beside.noun, count=1)}")
    held, planned = left[result] or column, left[plan] or column
    return replace(
        column, kind=Kind.PLAN_SHARE, role=Role.ACTUAL, status=held.status, against=Against.PLAN, period=held.period,
        base_period=planned.period, unit="%", noun=held.noun, of=result, assigner=planned.assigner,
    )  # fmt: skip


def _part(column: Column, at: int, header: Header, left: list[Column | None]) -> Column:
    """A part of the column left of it: under `Trong đó`, or beside `Tổng số` under one head."""
    if column.part:
        whole = next(
            (place for place in range(at - 1, -1, -1) if (other := left[place]) and other.kind is Kind.LEVEL and not other.part), None
        )
        held = left[whole] if whole is not None else None
        return replace(column, of=whole, unit=column.unit or (held.unit if held else None))
    path = header.paths[at]
    if len(path) == 1 and column.noun and column.unit is None and not heads.MEASURE_FIRST.match(fold(column.noun)):
        whole = next((place for place in range(at) if left[place] and _is_total(header.paths[place])), None)
        return column if whole is None else replace(column, of=whole, part=True)
    if len(path) > 1 and column.unit != "%" and not heads.TOTAL.match(" ".join(fold(path[-1]).split())):
        beside = [place for place in range(at) if left[place] and header.paths[place][:-1] == path[:-1]]
        whole = next((place for place in beside if heads.TOTAL.match(" ".join(fold(header.paths[place][-1]).split()))), None)
        return replace(column, of=whole)
    return column


def _is_total(path: tuple[str, ...]) -> bool:
    return len(path) == 1 and bool(heads.TOTAL.match(" ".join(fold(path[0]).split())))


def _based(column: Column, at: int, left: list[Column | None]) -> Column:
    """A comparison whose head names no base has that of the other results of the table, else the same period."""
    bases = [other.period for other in left[:at] if other and other.kind is Kind.LEVEL and other.role is Role.ACTUAL]
    base = next((period for period in reversed(bases) if period and column.period and period < column.period), None)
    plan = next((other for other in reversed(left[:at]) if other and _is(other, Role.TARGET)), None)
    if base is None and plan and column.of is not None:
        kind = column.kind if column.kind is Kind.CHANGE else Kind.PLAN_SHARE
        return replace(column, kind=kind, against=Against.PLAN, base_period=plan.period, assigner=plan.assigner)
    if base is None:
        return replace(column, against=Against.SAME_PERIOD, base_said=False)
    return replace(column, against=Against.SAME_PERIOD if _are_months(base) else Against.PERIOD, base_period=base)


def _by_formula(column: Column, formula: Formula, first: Column, second: Column) -> Column:
    """A quotient or difference of two columns compares them where they measure the same thing."""
    if _subject(first) != _subject(second) or first.kind is not Kind.LEVEL or second.kind is not Kind.LEVEL:
        return column
    if column.kind is Kind.LEVEL and formula.sign == "-" and first.role is second.role and first.period == second.period:
        return column
    plan = second.role is Role.TARGET and first.role is Role.ACTUAL
    kind = Kind.CHANGE if formula.sign == "-" else Kind.PLAN_SHARE if plan else column.kind if column.kind is Kind.CHANGE else Kind.INDEX
    against = Against.PLAN if plan else column.against
    if not plan and against in (None, Against.PLAN):
        against = Against.SAME_PERIOD if _are_months(second.period) else Against.PERIOD
    unit = "%" if formula.sign == "/" else _unit_of_difference(column, first, second)
    return replace(
        column, kind=kind, role=first.role, status=first.status, against=against, period=first.period, base_period=second.period,
        unit=unit, noun=first.noun,
        of=formula.first, signed=kind is Kind.CHANGE, assigner=second.assigner or column.assigner,
    )  # fmt: skip


def _unit_of_difference(column: Column, first: Column, second: Column) -> str | None:
    """The unit its own head states, else the one of both columns it is the difference of."""
    if column.unit not in (None, "%"):
        return column.unit
    if first.unit == second.unit == "%":
        return "điểm %"
    return first.unit if first.unit == second.unit else None


def _planned(label: str | None) -> str | None:
    """The period of the plan: years where they are said, else the year."""
    return label if label is None or ("/" in label and not _are_months(label)) else year_of(label)


def _subject(column: Column) -> str | None:
    """What the column measures; what was done with it aside."""
    return None if column.noun and heads.ACT.match(fold(column.noun)) else column.noun


def _are_months(label: str | None) -> bool:
    """Whether the period is a part of a year."""
    return "-" in (label or "")


def _is(column: Column | None, role: Role) -> bool:
    return column is not None and column.kind is Kind.LEVEL and column.role is role and column.unit != "%" and not column.part


def _same_time(column: Column | None, compared: Column) -> bool:
    return column is not None and (column.period == compared.period or compared.period is None)


def status_said(words: str) -> Status | None:
    """How final a result is, where the folded words say it."""
    for form, status in ((heads.ESTIMATE, Status.ESTIMATE), (heads.PRELIMINARY, Status.PRELIMINARY), (heads.OFFICIAL, Status.OFFICIAL)):
        if form.search(words):
            return status
    return None


def _last_year(own: str | None, moment: Moment) -> str | None:
    return moment.label(PeriodPhrase(0, 0, Anchor.SAME), own)

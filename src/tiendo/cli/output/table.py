"""For people: a table of each document's figures, its findings, and how much there is to look at.

What a person knows already is left out: an area that is the whole document's, the year before of a `cùng kỳ`.
"""

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.box import SIMPLE_HEAD
from rich.console import Console, ConsoleDimensions
from rich.table import Table
from rich.text import Text

from tiendo.cli.labels import AGAINST, BOUNDS, DOUBTS, KINDS, RESTRICTIONS, ROLES, SEVERITIES, STATUSES, number_words, period_words
from tiendo.cli.language import Language
from tiendo.cli.streams import visible
from tiendo.reading import Document, Reading
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.finding import Sentence
from tiendo.words.period import PeriodLabelError, read_period
from tiendo.words.spelling import same

_WIDTH = 100
"""Columns where the output is no terminal."""
_NARROWEST = 72
_LONGEST_NUMBER = 40
"""A column grows for a longer number, so that none is broken; beyond this it is no number any more."""

_HEADERS = (
    Sentence("Nguyên văn", "As written"),
    Sentence("Loại", "Kind"),
    Sentence("Giá trị", "Value"),
    Sentence("Chỉ tiêu", "Indicator"),
    Sentence("Kỳ, địa bàn", "Period, area"),
    Sentence("Cần xem", "To look at"),
)
#: hundredths of the width, in the order of the headers
_SHARES = (16, 12, 19, 23, 17, 13)
_STYLES = ("bold", "", "", "", "", "yellow")
_NUMBERS = (0, 2)
_GAPS = 10
"""Columns between the columns."""

Row = tuple[str, str, str, str, str, str]
_TO = Sentence("đến", "to")
_ON = Sentence("tại", "on")
_AGAINST = Sentence("so với", "against")
_PLAN_OF = Sentence("kế hoạch", "plan of")
_NO_FIGURES = Sentence("Không thấy số liệu nào trong văn bản.", "No figures were found in the document.")
_FINDINGS = Sentence("Điểm cần rà soát:", "To be reviewed:")


def write(readings: Iterable[Reading], out: TextIO, language: Language) -> None:
    """Draws each reading as soon as it is there; colours only on a terminal."""
    console = Console(file=out, force_terminal=out.isatty(), highlight=False, markup=False, emoji=False)
    width = max(console.width, _NARROWEST) if out.isatty() else _WIDTH
    for reading in readings:
        _draw(reading, console, width, language)
        out.flush()


def _draw(reading: Reading, console: Console, width: int, language: Language) -> None:
    rows = [_row(figure, reading.document.area, language) for figure in reading.figures]
    widths = _widths(rows, width)
    # The height too: with the width alone rich takes 80 columns for a terminal that calls itself dumb.
    console.size = ConsoleDimensions(sum(widths) + _GAPS, console.height)
    console.print(Text(visible(reading.document.source), "bold"))
    if head := _head(reading.document, language):
        console.print(Text(head))
    if rows:
        console.print(_table(rows, widths, language), "")
    else:
        console.print(Text(language.of(_NO_FIGURES)))
    if reading.findings:
        console.print(Text(language.of(_FINDINGS), "bold"))
    for finding in reading.findings:
        console.print(Text(f"  [{language.of(SEVERITIES[finding.severity])}] {visible(language.of(finding.message))}"))
    console.print(Text(language.of(_count(reading)) + "\n", "bold"))


def _head(document: Document, language: Language) -> str:
    """What the document says of itself, on one line."""
    said = [document.kind, document.number, document.issuer, document.area, document.title]
    if document.date:
        said.insert(2, f"{document.date:%d/%m/%Y}")
    said.append(_period(document.period, language))
    said.extend(language.of(RESTRICTIONS[restriction]) for restriction in document.restrictions)
    return " · ".join(visible(part) for part in said if part)


def _table(rows: Iterable[Row], widths: Sequence[int], language: Language) -> Table:
    table = Table(box=SIMPLE_HEAD, show_edge=False, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold")
    for header, width, style in zip(_HEADERS, widths, _STYLES, strict=True):
        table.add_column(language.of(header), width=width, style=style, overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    return table


def _widths(rows: Iterable[Row], width: int) -> list[int]:
    """The columns' widths; those of numbers grow for the longest of them, and the table with them."""
    widths = [(width - _GAPS) * share // 100 for share in _SHARES]
    for row in rows:
        for column in _NUMBERS:
            longest = max(map(len, row[column].split()), default=0)
            widths[column] = max(widths[column], min(longest, _LONGEST_NUMBER))
    return widths


def _row(figure: Figure, area: str | None, language: Language) -> Row:
    return (
        visible(figure.text),
        language.of(KINDS[figure.kind]),
        _value(figure, language),
        _lines(visible(figure.indicator or ""), f"– {visible(figure.breakdown)}" if figure.breakdown else "", _proposed(figure)),
        _when_and_where(figure, area, language),
        _lines(*(language.of(DOUBTS[doubt]) for doubt in figure.doubts)),
    )


def _proposed(figure: Figure) -> str:
    """The catalogue's name of what is measured, where it is not the document's own words."""
    name = figure.matches[0].name if figure.matches else ""
    return f"→ {name}" if name and not same(name, figure.indicator or "") else ""


def _value(figure: Figure, language: Language) -> str:
    """The value as meant: bound, number, unit, what it is measured against, and how final it is."""
    unit = visible(figure.unit or "")
    parts = [
        language.of(BOUNDS[figure.bound]),
        _numbers(figure, language) + ("" if unit.startswith("%") or not unit else " ") + unit,
        _against(figure, language),
        f"({visible(figure.assigner)})" if figure.assigner else "",
    ]
    finality = [language.of(ROLES[figure.role]), language.of(STATUSES[figure.status]) if figure.status else ""]
    return _lines(" ".join(filter(None, parts)), ", ".join(filter(None, finality)))


def _against(figure: Figure, language: Language) -> str:
    """What it is measured against, unless its kind or its base period says so."""
    if figure.against is None or figure.kind not in (Kind.CHANGE, Kind.INDEX, Kind.LEVEL):
        return ""
    return "" if figure.against is Against.PERIOD and figure.base_period else language.of(AGAINST[figure.against])


def _numbers(figure: Figure, language: Language) -> str:
    signed = figure.kind is Kind.CHANGE
    numbers = number_words(figure.value, language, signed=signed)
    if figure.upper is not None:
        numbers = f"{numbers} {language.of(_TO)} {number_words(figure.upper, language, signed=signed)}"
    if figure.denominator is not None:
        numbers = f"{numbers}/{number_words(figure.denominator, language)}"
    return numbers


def _when_and_where(figure: Figure, area: str | None, language: Language) -> str:
    return _lines(
        _period(figure.period, language),
        f"{language.of(_ON)} {figure.at:%d/%m/%Y}" if figure.at else "",
        _base(figure, language),
        visible(figure.area) if figure.area and figure.area != area else "",
    )


def _base(figure: Figure, language: Language) -> str:
    if figure.base_period is None or figure.base_period == figure.period or _is_same_period(figure):
        return ""
    return f"{language.of(_PLAN_OF if figure.against is Against.PLAN else _AGAINST)} {_period(figure.base_period, language)}"


def _is_same_period(figure: Figure) -> bool:
    if figure.against is not Against.SAME_PERIOD or figure.period is None:
        return False
    try:
        return read_period(figure.period).same_period_last_year().label == figure.base_period
    except PeriodLabelError:
        return False


def _period(label: str | None, language: Language) -> str:
    return visible(language.of(period_words(label))) if label else ""


def _lines(*lines: str) -> str:
    return "\n".join(filter(None, lines))


def _count(reading: Reading) -> Sentence:
    figures, doubtful = len(reading.figures), sum(bool(figure.doubts) for figure in reading.figures)
    return Sentence(f"{figures} số liệu, {doubtful} cần xem.", f"Figures: {figures}, to look at: {doubtful}.")

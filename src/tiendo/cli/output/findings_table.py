"""For people: the findings of each document with their places, and how far the checks reached."""

from collections.abc import Iterable
from typing import TextIO

from rich.console import Console, ConsoleDimensions
from rich.table import Table
from rich.text import Text

from tiendo.cli.batch import Outcome
from tiendo.cli.examined import Examined
from tiendo.cli.labels import SEVERITIES, place_words
from tiendo.cli.language import Language
from tiendo.cli.streams import visible
from tiendo.words.finding import Finding, Sentence, Severity

_WIDTH = 100
"""Columns where the output is no terminal."""
_NARROWEST = 60
_WIDEST_PLACE = 32
_STYLES = {Severity.WRONG: "bold red", Severity.DIFFERS: "yellow", Severity.DOUBT: "cyan"}
_NOTHING = Sentence("không thấy điểm sai, lệch", "nothing wrong, nothing that differs")
_DOUBTS = Sentence("{count} cần xem", "{count} to look at")
_MORE = Sentence(" (thêm --all để hiện)", " (shown with --all)")
_TESTED = Sentence("Đã kiểm tra {tested}/{figures} số liệu.", "Figures checked: {tested} of {figures}.")
_HONEST = Sentence(
    "Số liệu không có điểm nào được nêu chưa chắc đã đúng: chỉ là các phép kiểm tra không thấy gì, hoặc không có gì để đối chiếu.",
    "A figure of which nothing is said is not proved right: the checks saw nothing, or there was nothing to compare it with.",
)


def write(documents: Iterable[Examined | Outcome], out: TextIO, language: Language) -> None:
    """Draws the documents that could be read; colours only on a terminal."""
    console = Console(file=out, force_terminal=out.isatty(), highlight=False, markup=False, emoji=False)
    # The height too: with the width alone rich takes 80 columns for a terminal that calls itself dumb.
    console.size = ConsoleDimensions(max(console.width, _NARROWEST) if out.isatty() else _WIDTH, console.height)
    drawn = [one for one in documents if isinstance(one, Examined)]
    for one in drawn:
        _draw(one, console, language)
    if drawn:
        figures, tested = sum(len(one.reading.figures) for one in drawn), sum(one.tested for one in drawn)
        console.print(Text(language.of(_TESTED).format(tested=tested, figures=figures), "bold"))
        console.print(Text(language.of(_HONEST)))
    out.flush()


def _draw(one: Examined, console: Console, language: Language) -> None:
    console.print(Text.assemble((visible(one.reading.document.source), "bold"), f": {_counts(one, language)}"))
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 2), pad_edge=True)
    table.add_column(no_wrap=True)
    table.add_column(max_width=_WIDEST_PLACE, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for finding, locator in zip(one.shown, one.locators(), strict=True):
        table.add_row(*_row(finding, language.of(place_words(locator)), language))
    if table.rows:
        console.print(table)
    console.print("")


def _row(finding: Finding, place: str, language: Language) -> tuple[Text, Text, Text]:
    severity = language.of(SEVERITIES[finding.severity])
    return (
        Text(severity[:1].upper() + severity[1:], _STYLES[finding.severity]),
        Text(visible(place)),
        Text(visible(language.of(finding.message))),
    )


def _counts(one: Examined, language: Language) -> str:
    """`2 sai, 1 lệch, 3 cần xem`; what there is none of is left out."""
    counts = {severity: one.count(severity) for severity in (Severity.WRONG, Severity.DIFFERS)}
    said = [f"{count} {language.of(SEVERITIES[severity])}" for severity, count in counts.items() if count]
    doubts = one.count(Severity.DOUBT)
    if doubts:
        more = "" if one.with_doubts else language.of(_MORE)
        said = [*(said or [language.of(_NOTHING)]), language.of(_DOUBTS).format(count=doubts) + more]
    return ", ".join(said or [language.of(_NOTHING)])

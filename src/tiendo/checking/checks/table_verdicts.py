"""Verdicts in a table beside their numbers: `≥ 90 | 92,5 | Đạt`.

Only where the target itself says which way is better (`≥`, `≤`, `trở lên`, `không quá`, `trên`, `dưới`) and the row has one target,
one result in the same unit, and one verdict of its own: `Đạt`, `Vượt`, `Chưa đạt`, `Không đạt`. Rounding is allowed for.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import stated
from tiendo.checking.evidence import Evidence
from tiendo.checking.sheets.cell_names import opened, row_name
from tiendo.checking.sheets.sheet import Sheet
from tiendo.checking.telling import quoted
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Bound, Figure, Kind, Role
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span

TITLE = Sentence("Đánh giá và số liệu trong biểu", "Verdicts and numbers in a table")

_MET = re.compile(fold_pattern(r"(?:đạt|vượt|đạt và vượt|hoàn thành|đạt yêu cầu|đạt kế hoạch|vượt kế hoạch)"))
_MISSED = re.compile(fold_pattern(r"(?:chưa|không) (?:đạt|hoàn thành)(?: yêu cầu| kế hoạch)?"))
_UPWARD, _DOWNWARD = (Bound.AT_LEAST, Bound.ABOVE), (Bound.AT_MOST, Bound.BELOW)


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each verdict whose row has one target and one result."""
    spans = {found.span for found in evidence.reading.findings if found.type == "word_result"}
    for sheet in evidence.sheets:
        for row in sheet.rows:
            cells = [cell for cell in dict.fromkeys(sheet.table.rows[row]) if cell.span in spans]
            pair = _pair(sheet, row)
            if len(cells) == 1 and pair and not _is_shared(sheet, row, cells[0].span):
                met = _verdict(cells[0].text)
                if met is not None:
                    yield Trial(pair, _fault(sheet, row, cells[0].text, cells[0].span))


def _verdict(words: str) -> bool | None:
    said = folded(words).strip(" .")
    return True if _MET.fullmatch(said) else False if _MISSED.fullmatch(said) else None


def _is_shared(sheet: Sheet, row: int, span: Span) -> bool:
    """Whether the verdict is one of several rows."""
    beside = [sheet.table.rows[at] for at in (row - 1, row + 1) if sheet.header.body <= at < len(sheet.table.rows)]
    return any(cell.span == span for cells in beside for cell in cells)


def _pair(sheet: Sheet, row: int) -> tuple[Figure, Figure] | None:
    """The target and the result of the row, if it has one of each."""
    figures = [entry.figure for column in sheet.columns if (entry := sheet.entries.get((row, column))) and entry.figure]
    levels = [figure for figure in figures if figure.kind is Kind.LEVEL]
    targets = [figure for figure in levels if figure.role is Role.TARGET or figure.bound in (*_UPWARD, *_DOWNWARD)]
    results = [figure for figure in levels if figure not in targets]
    if len(targets) != 1 or len(results) != 1 or folded(targets[0].unit or "") != folded(results[0].unit or ""):
        return None
    return targets[0], results[0]


def _fault(sheet: Sheet, row: int, words: str, span: Span) -> Fault | None:
    pair = _pair(sheet, row)
    value = stated(pair[1]) if pair else None
    met = _is_met(pair[0], value) if pair and value else None
    if pair is None or met is None or met == _verdict(words):
        return None
    target, result = pair
    name = row_name(sheet, row)
    right = Sentence("đạt", "met") if met else Sentence("chưa đạt", "not met")
    goal = _as_written(sheet, target)
    because = f"{' '.join(result.text.split())} so với {goal}"
    return Fault(
        Severity.WRONG,
        span,
        words,
        opened(right.vi),
        because,
        Sentence(
            f"{opened(name.vi)} đánh giá “{words}”, nhưng kết quả {quoted(result)} so với mục tiêu “{goal}” là {right.vi}.",
            f"{opened(name.en)} is called “{words}”, but the result {quoted(result)} against the target “{goal}” is {right.en}.",
        ),
        tuple((figure.place.start, figure.place.end) for figure in pair),
    )


def _as_written(sheet: Sheet, target: Figure) -> str:
    return sheet.words(*sheet.places[target.id])


def _is_met(target: Figure, value: Interval) -> bool | None:
    """Whether the result meets the target for certain, or for certain does not; None where that is open."""
    if target.upper is not None or target.bound not in (*_UPWARD, *_DOWNWARD):
        return None
    goal = Fraction(target.value)
    upward, strict = target.bound in _UPWARD, target.bound in (Bound.ABOVE, Bound.BELOW)
    if upward:
        met, missed = value.middle > goal or (not strict and value.middle == goal), value.high < goal
    else:
        met, missed = value.middle < goal or (not strict and value.middle == goal), value.low > goal
    return True if met else False if missed else None

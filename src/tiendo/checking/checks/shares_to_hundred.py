"""Shares that are all of a whole make a hundred: `Cơ cấu (%)`, `Tỷ trọng (%)`, `Tỷ lệ giỏi | khá | đạt`, `cơ cấu … chiếm a%, b%, c%`.

Down a column, the rows that add up in amounts must add up in shares, and each share is its amount over the total. Along a row, shares whose
columns make a hundred in three rows and most of the others must make it in all. In a sentence about a structure, three shares or more
that miss a hundred by one slip of the hand. Each share may be half a unit of its last digit off.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval, total
from tiendo.assessing.parts import HUNDRED, makes_hundred
from tiendo.assessing.slips import is_one_slip_from
from tiendo.assessing.stated import Agreement, judge, stated
from tiendo.assessing.whole import share
from tiendo.checking.adding_up import Broken, sum_fault
from tiendo.checking.cell_names import opened, place_name, row_name
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.relation import Said, weigh
from tiendo.checking.sheet import Entry, Sheet
from tiendo.checking.sums_of_rows import sums_of_rows
from tiendo.checking.telling import number, quoted, sum_of
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Bound, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span

TITLE = Sentence("Cơ cấu, tỷ trọng cộng lại bằng 100%", "Shares that make a hundred")

_SHARES = re.compile(fold_pattern(r".*(?<![^\W_])(?:cơ cấu|tỷ trọng|tỉ trọng)(?![^\W_]).*"))
_STRUCTURE = re.compile(fold_pattern(r"(?<![^\W_])(?:cơ cấu|tỷ trọng)(?![^\W_])"))
_FEWEST = 3
_NEAR = 15


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each set of shares, and for each share of an amount."""
    for sheet in evidence.sheets:
        columns = [at for at in sheet.columns if sheet.is_percent(at) and _SHARES.fullmatch(folded(" ".join(sheet.head(at))))]
        for column in columns:
            yield from _down(sheet, column)
        yield from _along(sheet)
    for passage in evidence.passages:
        yield from _in_sentence(passage)


# -------------------------------------------------------------------- down a column


def _down(sheet: Sheet, column: int) -> Iterator[Trial]:
    shares = list(_of_amounts(sheet, column))
    yield from shares
    wrong = {figure.id for trial in shares if trial.fault for figure in trial.figures}
    for kept in sums_of_rows(sheet):
        weighed = weigh(kept.sum, Said.WORDS, [column], lambda at, row: sheet.entries.get((row, at)))
        for tried in weighed.tried:
            figures = (tried.whole, *tried.parts)
            hundred = tried.stated.holds(HUNDRED)
            if tried.agrees:
                yield Trial(figures)
            elif not any(figure.id in wrong for figure in figures) and kept.said is not Said.NUMBERS:
                severity = Severity.WRONG if hundred or tried.is_slip else Severity.DOUBT
                yield Trial(figures, sum_fault(sheet, tried.whole, [Broken(weighed, tried, severity, down=True)]))


def _of_amounts(sheet: Sheet, column: int) -> Iterator[Trial]:
    """Each share beside its amount, the next column of amounts to the left, over that of the row that is a hundred."""
    left = [at for at in sheet.levels if at < column and not sheet.is_percent(at)]
    whole = next((row for row in sheet.rows if (one := _value(sheet, row, column)) and one == HUNDRED), None)
    if not left or whole is None:
        return
    base = sheet.entries.get((whole, left[-1]))
    if base is None or base.value is None or base.figure is None:
        return
    found = []
    for row in sheet.rows:
        said, amount = sheet.entries.get((row, column)), sheet.entries.get((row, left[-1]))
        if row == whole or said is None or said.figure is None or amount is None or amount.value is None or amount.figure is None:
            continue
        try:
            found.append((said.figure, amount.figure, share(amount.value, base.value)))
        except DivisorHoldsZeroError:
            return
    failing = [one for one in found if judge(one[0], one[2]) is Agreement.DISAGREES]
    if len(found) - len(failing) < 2 * max(1, len(failing)):
        return
    for said_, amount_, right in found:
        fault = _of_share(sheet, said_, amount_, base.figure, right) if judge(said_, right) is not Agreement.AGREES else None
        yield Trial((said_, amount_, base.figure), fault)


def _value(sheet: Sheet, row: int, column: int) -> Fraction | None:
    entry = sheet.entries.get((row, column))
    return Fraction(entry.figure.value) if entry and entry.figure else None


def _of_share(sheet: Sheet, said: Figure, amount: Figure, whole: Figure, right: Interval) -> Fault:
    decimals = -min(int(said.value.as_tuple().exponent), 0)
    made = number(Fraction(amount.value) * 100 / Fraction(whole.value), decimals)
    place = place_name(sheet, sheet.places[said.id])
    terms = number(amount.value), number(whole.value)
    because = f"{terms[0].vi} / {terms[1].vi} × 100 = {made.vi}"
    of = row_name(sheet, sheet.places[whole.id][0])
    return Fault(
        Severity.DOUBT if judge(said, right) is Agreement.CUT else Severity.WRONG,
        _span(said),
        said.text,
        f"{made.vi}%",
        because,
        Sentence(
            f"{opened(place.vi)} ghi {quoted(said)}, nhưng tỷ trọng so với {of.vi} là {made.vi}% ({because}).",
            f"{opened(place.en)} says {quoted(said)}, but its share of {of.en} is {made.en}% "
            f"({terms[0].en} / {terms[1].en} × 100 = {made.en}).",
        ),
        (_span(amount), _span(whole)),
    )


# -------------------------------------------------------------------- along a row


def _along(sheet: Sheet) -> Iterator[Trial]:
    """Runs of columns of shares, the longest that make a hundred in most rows."""
    columns = [at for at in sheet.columns if sheet.is_percent(at) and sheet.holds(at, Kind.LEVEL)][:24]
    at = 0
    while at < len(columns):
        run = next((columns[at:end] for end in range(len(columns), at + 1, -1) if _make_hundred(sheet, columns[at:end])), None)
        if run is None:
            at += 1
            continue
        at += len(run)
        for row in sheet.rows:
            entries = _entries(sheet, row, run)
            if entries:
                figures = tuple(entry.figure for entry in entries if entry.figure)
                right = makes_hundred([entry.value for entry in entries if entry.value])
                yield Trial(figures, None if right else _of_run(figures, row_name(sheet, row)))


def _make_hundred(sheet: Sheet, run: Sequence[int]) -> bool:
    held = missed = 0
    for row in sheet.rows:
        if entries := _entries(sheet, row, run):
            right = makes_hundred([entry.value for entry in entries if entry.value])
            held, missed = held + right, missed + (not right)
        if missed > _FEWEST and missed > held:
            return False
    return held >= max(_FEWEST, _FEWEST * missed)


def _entries(sheet: Sheet, row: int, run: Sequence[int]) -> list[Entry]:
    """The entries of the run, none where one has no value or fewer than two are more than nought."""
    entries = [sheet.entries.get((row, column)) for column in run]
    known = [entry for entry in entries if entry and entry.value]
    some = sum(1 for entry in known if entry.value and entry.value.middle > 0 and entry.figure)
    return known if len(known) == len(run) and some > 1 else []


def _of_run(figures: Sequence[Figure], where: Sentence | None) -> Fault:
    made, terms = number(sum((figure.value for figure in figures), start=figures[0].value * 0)), sum_of(figure.value for figure in figures)
    last = figures[-1]
    lead = Sentence(f"{opened(where.vi)}: các" if where else "Các", f"{opened(where.en)}: the" if where else "The")
    because = f"{terms.vi} = {made.vi}"
    return Fault(
        Severity.WRONG,
        _span(last),
        last.text,
        "100%",
        because,
        Sentence(
            f"{lead.vi} tỷ lệ cộng lại là {made.vi}%, không bằng 100% ({because}).",
            f"{lead.en} shares make {made.en}%, not 100% ({terms.en} = {made.en}).",
        ),
        tuple(_span(figure) for figure in figures[:-1]),
    )


# -------------------------------------------------------------------- in a sentence


def _in_sentence(passage: Passage) -> Iterator[Trial]:
    text = passage.page.folded[slice(*passage.span)]
    said = _STRUCTURE.search(text)
    shares = [figure for figure in passage.figures if figure.unit == "%" and figure.kind is Kind.LEVEL]
    if not said or len(shares) < _FEWEST or len(shares) != len(passage.figures) or shares[0].place.start < passage.span[0] + said.start():
        return
    if len({(figure.period, figure.role, figure.at) for figure in shares}) > 1 or any(
        figure.bound is not Bound.EXACT or figure.upper is not None for figure in shares
    ):
        return
    values = [value for figure in shares if (value := stated(figure))]
    if makes_hundred(values):
        yield Trial(tuple(shares))
        return
    made = total(values)
    if abs(made.middle - HUNDRED) > _NEAR:
        return
    rest = [(figure, Interval.point(HUNDRED) - made + value) for figure, value in zip(shares, values, strict=True)]
    if any(is_one_slip_from(figure.value, right) for figure, right in rest):
        yield Trial(tuple(shares), _of_run(shares, None))


def _span(figure: Figure) -> Span:
    return figure.place.start, figure.place.end

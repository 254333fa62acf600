"""Shares that are all of a whole make a hundred: `Cơ cấu (%)`, `Tỷ trọng (%)`, `Tỷ lệ giỏi | khá | đạt`, `cơ cấu … chiếm a%, b%, c%`.

Down a column, the rows that add up in amounts must add up in shares, and each share is its amount over the total. Along a row, shares whose
columns make a hundred in three rows and most of the others must make it in all. Each share may be half a unit of its last digit off.

In a sentence, shares that miss a hundred by one slip of the hand: three or more that are all it says about a structure; those listed behind
`Cơ cấu:`, `Phân luồng:`, `Khảo sát …:` to its end; those of all kinds there are, such as the sectors of an economy. Amounts with their
shares `lần lượt chiếm 67% và 33%` are of one whole, whatever that is.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval, total
from tiendo.assessing.parts import HUNDRED, makes_hundred
from tiendo.assessing.slips import slips
from tiendo.assessing.stated import Agreement, judge, last_digit, stated
from tiendo.assessing.whole import share
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.partitions import shares_out
from tiendo.checking.sheets.adding_up import Broken, sum_fault
from tiendo.checking.sheets.cell_names import opened, place_name, row_name
from tiendo.checking.sheets.relation import Said, weigh
from tiendo.checking.sheets.sheet import Entry, Sheet
from tiendo.checking.sheets.sums_of_rows import sums_of_rows
from tiendo.checking.telling import decimals_of, number, quoted, sum_of
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Bound, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span

TITLE = Sentence("Cơ cấu, tỷ trọng cộng lại bằng 100%", "Shares that make a hundred")

_SHARES = re.compile(fold_pattern(r".*(?<![^\W_])(?:cơ cấu|tỷ trọng|tỉ trọng)(?![^\W_]).*"))
_STRUCTURE = re.compile(fold_pattern(r"(?<![^\W_])(?:cơ cấu|tỷ trọng)(?![^\W_])"))
_OPENS = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:cơ cấu|tỷ trọng|tỉ trọng|phân luồng|xếp loại|phân loại|khảo sát|(?:mức độ|chỉ số|tỷ lệ) hài lòng)"
        r"(?![^\W_])[^:;%]{0,70}:"
    )
)
_NOT_ALL = re.compile(
    fold_pattern(r"(?<![^\W_])(?:chủ yếu|trong đó|riêng|còn lại|khác|nhất là|có thể|như|tiêu biểu|tăng|giảm|từ)(?![^\W_])")
)
_GOES_ON = re.compile(r"[0-9]|[,;]|…|\.\.")
_PARTS = re.compile(fold_pattern(r"(?<![^\W_])(?:cơ cấu|tỷ trọng|tỉ trọng|chiếm|phân luồng|chia theo)(?![^\W_])"))
_IN_TURN = re.compile(
    fold_pattern(r"(?<![^\W_])(?:lần lượt (?:chiếm|bằng|là)|(?:chiếm|bằng) lần lượt|(?:chiếm )?tương ứng(?: chiếm| là)?)\s*(?:là )?$")
)
_TWO, _FEWEST = 2, 3
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
    yield from _one_after_the_other(passage)
    found = _listed(passage) or _shared_out(passage) or _in_structure(passage)
    if not found:
        return
    shares, most = found
    values = [value for figure in shares if (value := stated(figure))]
    if len(values) < len(shares):
        return
    if makes_hundred(values):
        yield Trial(shares)
        return
    made = total(values)
    if most is not None and abs(made.middle - HUNDRED) > most:
        return
    rest = [(figure, Interval.point(HUNDRED) - made + value) for figure, value in zip(shares, values, strict=True)]
    if any(_has_slipped(figure, right, shares) for figure, right in rest):
        yield Trial(shares, _of_run(shares, None))


def _has_slipped(figure: Figure, right: Interval, shares: Sequence[Figure]) -> bool:
    """Whether one slip makes the share of one that is right and has no more decimals than the others."""
    most = max(decimals_of(other.value) for other in shares if other is not figure)
    return any(decimals_of(meant) <= most and right.holds(Fraction(meant)) for meant in slips(figure.value))


_Found = tuple[tuple[Figure, ...], Fraction | None] | None
"""Shares that are all of a whole, and how far from a hundred they may be to be taken for that."""


def _in_structure(passage: Passage) -> _Found:
    """All figures of a sentence that speaks of a structure, three at least."""
    said = _STRUCTURE.search(passage.page.folded, *passage.span)
    shares = tuple(figure for figure in passage.figures if _is_share(figure))
    if not said or len(shares) < _FEWEST or len(shares) != len(passage.figures) or shares[0].place.start < said.start():
        return None
    return (shares, Fraction(_NEAR)) if _are_of_one_time(shares) else None


def _listed(passage: Passage) -> _Found:
    """The shares behind `Cơ cấu:`, `Kết quả phân luồng:` to the end of the sentence; of two, those of kinds that are all there are."""
    folded, (start, end) = passage.page.folded, passage.span
    opened = _OPENS.search(folded, start, end)
    if not opened:
        return None
    shares = tuple(figure for figure in passage.figures if figure.place.start >= opened.end())
    if len(shares) < _TWO or not all(map(_is_share, shares)) or not _are_of_one_time(shares):
        return None
    if _NOT_ALL.search(folded, opened.end(), end) or _GOES_ON.search(folded, shares[-1].place.end, end):
        return None
    # Of whole numbers nearly all are one slip from each other.
    is_all = len(shares) >= _FEWEST and any(decimals_of(figure.value) for figure in shares)
    return (shares, None) if is_all or shares_out(shares) else None


def _shared_out(passage: Passage) -> _Found:
    """The shares of one time that name all kinds there are: the three sectors of an economy, in words for shares."""
    shares = [figure for figure in passage.figures if _is_share(figure)]
    shares = [figure for figure in shares if (figure.period, figure.at) == (shares[-1].period, shares[-1].at)]
    if len(shares) < _FEWEST or not _PARTS.search(passage.page.folded, *passage.span):
        return None
    return (tuple(shares), None) if _are_of_one_time(shares) and shares_out(shares) else None


def _is_share(figure: Figure) -> bool:
    return figure.unit == "%" and figure.kind is Kind.LEVEL and figure.bound is Bound.EXACT and figure.upper is None


def _are_of_one_time(shares: Sequence[Figure]) -> bool:
    return len({(figure.period, figure.role, figure.at) for figure in shares}) == 1


def _one_after_the_other(passage: Passage) -> Iterator[Trial]:
    """`ngắn hạn 41.098 tỷ đồng, trung, dài hạn 20.242 tỷ đồng, lần lượt chiếm 67% và 33%`: of one whole, so each makes the same of it."""
    for first, claim in enumerate(passage.figures):
        if not first or not _is_share(claim) or not _IN_TURN.search(passage.between(passage.figures[first - 1], claim)):
            continue
        shares = tuple(takewhile(_is_share, passage.figures[first:]))
        amounts = passage.figures[max(0, first - len(shares)) : first]
        fitting = [
            amount for amount in amounts if amount.kind is Kind.LEVEL and amount.unit == amounts[-1].unit != "%" and amount.upper is None
        ]
        if len(shares) < _TWO or len(fitting) < len(shares) or not _are_of_one_time(amounts) or not _are_of_one_time(shares):
            continue
        wholes = []
        for amount, share_ in zip(amounts, shares, strict=True):
            value, part = stated(amount), stated(share_)
            # A digit cut off instead of rounded is no fault.
            if value is None or part is None or part.low <= last_digit(share_.value):
                return
            slack = last_digit(share_.value) / 2
            wholes.append(value / Interval(part.low - slack, part.high + slack))
        agree = max(whole.low for whole in wholes) <= min(whole.high for whole in wholes)
        yield Trial((*amounts, *shares), None if agree else _in_turn(amounts, shares))


def _in_turn(amounts: Sequence[Figure], shares: Sequence[Figure]) -> Fault:
    made = [number(Fraction(amount.value) * 100 / Fraction(claim.value), 0) for amount, claim in zip(amounts, shares, strict=True)]
    because = "; ".join(
        f"{number(amount.value).vi} / {number(claim.value).vi}% = {whole.vi}"
        for amount, claim, whole in zip(amounts, shares, made, strict=True)
    )
    said = ", ".join(map(quoted, shares))
    return Fault(
        Severity.WRONG,
        _span(shares[0]),
        shares[0].text,
        "cùng một tổng",
        because,
        Sentence(
            f"Các tỷ lệ {said} không cùng tính trên một tổng: {because}.",
            f"The shares {said} are not of one whole: the amounts over their shares make {', '.join(whole.en for whole in made)}.",
        ),
        tuple(_span(figure) for figure in (*shares[1:], *amounts)),
    )


def _span(figure: Figure) -> Span:
    return figure.place.start, figure.place.end

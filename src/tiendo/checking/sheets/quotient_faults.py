"""Where the quotients of a table do not come out: which cell is the likely fault, how sure that is, and the sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.same_period import difference
from tiendo.assessing.slips import is_one_slip_from
from tiendo.assessing.stated import Agreement, judge, stated
from tiendo.checking.sheets.cell_names import column_name, opened, place_name, result
from tiendo.checking.sheets.formulas import HUNDRED, Term
from tiendo.checking.sheets.quotients import FALL, GROWTH, SHARE, Compared, Kept, quotients
from tiendo.checking.sheets.sheet import Sheet
from tiendo.checking.telling import computed, number, quoted
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Bound, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span

_LOWER_IS_BETTER = re.compile(
    fold_pattern(
        r".*(?<![^\W_])(?:nghèo|tai nạn|tội phạm|phạm pháp|tử vong|người chết|bị thương|suy dinh dưỡng|thất nghiệp|sinh con thứ|mắc"
        r"|ngộ độc|cháy|vi phạm|quá hạn|trễ hạn|nợ|thất thoát|thiệt hại|bỏ học|tảo hôn|tồn đọng|hao hụt|giảm|không quá|khiếu nại|tố cáo"
        r"|nhập siêu|lạm phát|bội chi|chi phí|tiêu hao)(?![^\W_]).*"
    )
)
_AT_PRICES = re.compile(
    fold_pattern(
        r".*(?<![^\W_])(?:grdp|gdp|gtsx|va|giá trị sản xuất|giá trị tăng thêm|giá trị gia tăng|tổng sản phẩm|giá so sánh|giá hiện hành"
        r"|giá cố định|giá thực tế)(?![^\W_]).*"
    )
)
_RATE_OF_CHANGE = re.compile(fold_pattern(r".*(?<![^\W_])(?:tốc độ|mức tăng|mức giảm|chỉ số)(?![^\W_]).*"))
_TOTAL = re.compile(fold_pattern(r"[\W_]*(?:tổng|cộng|chung|bình quân|toàn|cả|trung bình)(?![^\W_]).*"))
_FEWEST_FOR_AN_AVERAGE = 2


@dataclass(frozen=True, slots=True)
class Broken:
    """A quotient that does not come out in one row."""

    kept: Kept
    compared: Compared
    severity: Severity

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The stated number and those it is computed of."""
        return self.compared.said, *(entry.figure for entry in self.compared.entries.values() if entry.figure)


def quotient_trials(sheet: Sheet) -> Iterator[Trial]:
    """A trial for each quotient in each row."""
    broken: list[Broken] = []
    for kept in quotients(sheet):
        first = kept[0]
        for compared in first.rows:
            figures = (compared.said, *(entry.figure for entry in compared.entries.values() if entry.figure))
            severity = None if compared.agreement is Agreement.AGREES else _severity(sheet, kept, compared)
            if severity is None:
                yield Trial(figures)
            else:
                broken.append(Broken(first, compared, severity))
    yield from _told(sheet, broken)


# -------------------------------------------------------------------- how sure it is


def _severity(sheet: Sheet, kept: Sequence[Kept], compared: Compared) -> Severity | None:
    """None where another way to compute it comes out."""
    first = kept[0]
    if _comes_out_otherwise(sheet, kept, compared):
        return None
    if compared.agreement is Agreement.CUT or _in_other_form(first, compared):
        return Severity.DOUBT
    slip = _is_slip(first, compared)
    names = _names(sheet, compared)
    if compared.of_percentages:
        return Severity.WRONG if slip and not _in_points(compared) else Severity.DOUBT
    if compared.said.kind is Kind.PLAN_SHARE and _LOWER_IS_BETTER.fullmatch(names):
        return Severity.WRONG if slip else Severity.DOUBT
    if compared.said.kind in (Kind.INDEX, Kind.CHANGE) and _AT_PRICES.fullmatch(names):
        others = [one for one in first.telling if _AT_PRICES.fullmatch(_names(sheet, one))]
        return Severity.WRONG if others and slip else Severity.DOUBT
    if sheet.mixed and _RATE_OF_CHANGE.fullmatch(names):
        return Severity.WRONG if slip else Severity.DOUBT
    return Severity.WRONG


def _names(sheet: Sheet, compared: Compared) -> str:
    return folded(f"{sheet.labels.get(compared.row, '')} {compared.said.indicator or ''} {compared.said.breakdown or ''}")


def _comes_out_otherwise(sheet: Sheet, kept: Sequence[Kept], compared: Compared) -> bool:
    """Whether columns that stand as well give the number, or, in a total, the average of the numbers in the column."""
    for other in kept[1:]:
        if not any(one.row == compared.row and one.agreement is Agreement.DISAGREES for one in other.rows):
            return True
    if not _TOTAL.fullmatch(folded(sheet.labels.get(compared.row, ""))):
        return False
    numbers = [Fraction(one.said.value) for one in kept[0].rows if one.row != compared.row]
    if len(numbers) < _FEWEST_FOR_AN_AVERAGE:
        return False
    return judge(compared.said, Interval.point(sum(numbers, start=Fraction(0)) / len(numbers))) is not Agreement.DISAGREES


def _in_other_form(kept: Kept, compared: Compared) -> bool:
    """Whether it is the change instead of the index, the share the other way round, or the like."""
    ends = _ends(kept, compared)
    if ends is None:
        return False
    over, under = ends
    try:
        changes = (GROWTH, FALL) if compared.said.kind is Kind.CHANGE else (GROWTH,)
        forms = [form.of(over / under) for form in (SHARE, *changes)]
        forms += [SHARE.of(under / over), Interval.point(200) - SHARE.of(over / under), GROWTH.of(under / over)]
    except DivisorHoldsZeroError:
        return False
    return any(judge(compared.said, form) is not Agreement.DISAGREES for form in forms)


def _in_points(compared: Compared) -> bool:
    values = [entry.value for entry in compared.entries.values() if entry.value]
    if len(values) != 2:
        return False
    points = difference(values[0], values[1])
    return any(judge(compared.said, one) is not Agreement.DISAGREES for one in (points, points + Interval.point(100)))


def _ends(kept: Kept, compared: Compared) -> tuple[Interval, Interval] | None:
    """The dividend and the divisor."""
    term = kept.quotient.term
    while term.sign == "*" and isinstance(term.left, Term) and term.right == HUNDRED:
        term = term.left
    if term.sign != "/":
        return None
    of = {column: entry.value for column, entry in compared.entries.items() if entry.value}
    sides = [side.value(of) if isinstance(side, Term) else of.get(side, Interval.point(100)) for side in (term.left, term.right)]
    return sides[0], sides[1]


def _is_slip(kept: Kept, compared: Compared) -> bool:
    if is_one_slip_from(compared.said.value, compared.computed):
        return True
    for column, entry in compared.entries.items():
        right = _right(kept, compared, column)
        if entry.figure and right and is_one_slip_from(entry.figure.value, right):
            return True
    return False


def _right(kept: Kept, compared: Compared, column: int) -> Interval | None:
    """What a column should hold, were it the one that is wrong; None where that cannot be told."""
    term, form = kept.quotient.term, kept.quotient.form
    if isinstance(term.left, Term) and term.sign == "*" and term.right == HUNDRED:
        term, form = term.left, type(form)(form.factor * 100, form.shift)
    if term.sign != "/" or isinstance(term.left, Term) or isinstance(term.right, Term):
        return None
    said = stated(compared.said)
    if said is None:
        return None
    quotient = form.undone(said)
    try:
        if column == term.left and column != term.right:
            return quotient * _value(compared, term.right)
        return _value(compared, term.left) / quotient
    except DivisorHoldsZeroError:
        return None


def _value(compared: Compared, column: int) -> Interval:
    return compared.entries[column].value or Interval.point(0)


# -------------------------------------------------------------------- which cell it is


def _told(sheet: Sheet, broken: Sequence[Broken]) -> Iterator[Trial]:
    """One trial for each number that is likely wrong: one that several quotients need, or else the stated quotient."""
    shared = Counter(figure.id for one in broken if one.severity is not Severity.DOUBT for figure in one.figures)
    groups: dict[str, list[Broken]] = {}
    blamed: dict[str, Figure] = {}
    for one in broken:
        figure = _blamed(one, broken, shared)
        groups.setdefault(figure.id, []).append(one)
        blamed[figure.id] = figure
    for key, group in groups.items():
        figures = tuple({figure.id: figure for one in group for figure in one.figures}.values())
        figure = blamed[key]
        fault = _of_quotient(sheet, group[0]) if figure is group[0].compared.said else _of_value(sheet, figure, group)
        yield Trial(figures, fault)


def _blamed(one: Broken, broken: Sequence[Broken], shared: Counter[str]) -> Figure:
    for column, entry in one.compared.entries.items():
        figure = entry.figure
        if figure is None or shared[figure.id] < 2:
            continue
        rights = [
            _right(other.kept, other.compared, column) for other in broken if figure in other.figures and column in other.compared.entries
        ]
        if rights[0] and all(right and right.meets(rights[0]) for right in rights):
            return figure
    return one.compared.said


# -------------------------------------------------------------------- the sentence


def _of_quotient(sheet: Sheet, one: Broken) -> Fault:
    said = one.compared.said
    made = _made(one)
    how = _written(one)
    place = place_name(sheet, sheet.places[said.id])
    names = [column_name(sheet, column) for column in dict.fromkeys(one.kept.quotient.term.columns)]
    percent = "%" if "%" in (said.unit or "") else ""
    because = f"{how.vi} = {made.vi}"
    return Fault(
        one.severity,
        _span(said),
        said.text,
        f"{made.vi}{percent}",
        because,
        Sentence(
            f"{opened(place.vi)} ghi {quoted(said)}, nhưng tính từ {_listed(names).vi} là {made.vi}{percent} ({because}).",
            f"{opened(place.en)} says {quoted(said)}, but {_listed(names).en} make it {made.en}{percent} ({how.en} = {made.en}).",
        ),
        tuple(_span(figure) for figure in one.figures[1:]),
    )


def _of_value(sheet: Sheet, figure: Figure, group: Sequence[Broken]) -> Fault:
    row, column = sheet.places[figure.id]
    right = _right(group[0].kept, group[0].compared, column) or Interval.point(0)
    for other in group[1:]:
        also = _right(other.kept, other.compared, column)
        right = Interval(max(right.low, also.low), min(right.high, also.high)) if also and also.meets(right) else right
    expected = computed(right, figure.value)
    place = place_name(sheet, (row, column))
    names = _listed([column_name(sheet, one.kept.quotient.column) for one in group])
    results = [(one.compared.said, _made(one), _written(one)) for one in group[:3]]
    because = "; ".join(f"{how.vi} = {made.vi}" for _, made, how in results)
    shown = "; ".join(f"{how.vi} = {made.vi}, không phải {quoted(said)}" for said, made, how in results)
    shown_en = "; ".join(f"{how.en} = {made.en}, not {quoted(said)}" for said, made, how in results)
    return Fault(
        min((one.severity for one in group), key=list(Severity).index),
        _span(figure),
        figure.text,
        expected.vi,
        because,
        Sentence(
            f"{opened(place.vi)} ghi {quoted(figure)}, không khớp với {names.vi} cùng hàng ({shown}); "
            f"các tỷ lệ đều khớp nếu là {expected.vi}.",
            f"{opened(place.en)} says {quoted(figure)}, which does not fit {names.en} of the same row ({shown_en}); "
            f"all of them come out if it is {expected.en}.",
        ),
        tuple(dict.fromkeys(_span(other) for one in group for other in one.figures if other is not figure)),
    )


def _made(one: Broken) -> Sentence:
    hedged = any(figure.bound is not Bound.EXACT or figure.upper is not None for figure in one.figures[1:])
    return result(one.compared.computed if hedged else one.compared.plainly, one.compared.said, one.figures[1:])


def _listed(names: Sequence[Sentence]) -> Sentence:
    if len(names) == 1:
        return names[0]
    return Sentence(
        f"{', '.join(name.vi for name in names[:-1])} và {names[-1].vi}",
        f"{', '.join(name.en for name in names[:-1])} and {names[-1].en}",
    )


def _written(one: Broken) -> Sentence:
    """`350.969 / 420.000 × 100 - 100`."""
    form = one.kept.quotient.form
    term = _in_numbers(one.kept.quotient.term, one.compared)
    if form == FALL:
        return Sentence(f"100 - {term.vi} × 100", f"100 - {term.en} × 100")
    factor = number(form.factor)
    times = Sentence("", "") if form.factor == 1 else Sentence(f" × {factor.vi}", f" × {factor.en}")
    shift = " - 100" if form.shift else ""
    return Sentence(f"{term.vi}{times.vi}{shift}", f"{term.en}{times.en}{shift}")


def _in_numbers(side: Term | int, compared: Compared) -> Sentence:
    if not isinstance(side, Term):
        entry = compared.entries.get(side)
        return number(entry.figure.value if entry and entry.figure else Fraction(100 if side == HUNDRED else 0))
    left, right = _in_numbers(side.left, compared), _in_numbers(side.right, compared)
    if side.sign in "/*":
        left, right = (
            Sentence(f"({said.vi})", f"({said.en})") if isinstance(of, Term) and of.sign in "+-" else said
            for of, said in ((side.left, left), (side.right, right))
        )
    sign = {"*": "×"}.get(side.sign, side.sign)
    return Sentence(f"{left.vi} {sign} {right.vi}", f"{left.en} {sign} {right.en}")


def _span(figure: Figure) -> Span:
    return figure.place.start, figure.place.end

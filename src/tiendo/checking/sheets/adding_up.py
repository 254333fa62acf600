"""Where the sums of a table do not come out: which cell is the likely fault, how sure that is, and the sentence."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import is_counted
from tiendo.checking.sheets.cell_names import column_name, opened, place_name, result, row_name
from tiendo.checking.sheets.parts_over_wholes import parts_over_wholes
from tiendo.checking.sheets.relation import Said, Tried, Weighed
from tiendo.checking.sheets.sheet import Sheet
from tiendo.checking.sheets.sums_of_columns import addable, sums_of_columns
from tiendo.checking.sheets.sums_of_rows import sums_of_rows
from tiendo.checking.telling import number, quoted
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.page import fold_pattern
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.place import Span

_AREA = re.compile(
    fold_pattern(
        r"hàng [“\"](?:ubnd |đảng bộ |đảng ủy )?(?:phường|xã|thị trấn|tt|đặc khu|huyện|thị xã|thành phố|tp|tỉnh|quận|thôn|xóm|ấp|khu|bản"
        r"|tổ)(?![^\W_])"
    )
)
_COUNTED_ONCE = re.compile(fold_pattern(r"(?:lượt )?(?:hộ|người|khẩu|đối tượng|lao động|học sinh|đơn vị|cơ sở|doanh nghiệp|hộ gia đình)"))
_MOST_TERMS = 8
_MOST_BESIDE = 12
_MOSTLY = Fraction(9, 10)
_NEAR = Fraction(1, 10)
_FEWEST_TO_SLIP = 100
"""A smaller number is a slip away from too many others for that to tell anything."""


@dataclass(frozen=True, slots=True)
class Broken:
    """A sum that does not come out in one line; `down` where it runs down a column."""

    weighed: Weighed
    tried: Tried
    severity: Severity
    down: bool

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures it stands between."""
        return (self.tried.whole, *self.tried.parts)

    def right(self, figure: Figure) -> Interval:
        """What this figure should be, were it the one that is wrong."""
        if figure is self.tried.whole:
            return self.tried.computed
        entries = (*self.tried.added, *self.tried.taken)
        entry = next(entry for entry in entries if entry.figure is figure)
        return self.tried.right(entry, added=entry in self.tried.added)


def sum_trials(sheet: Sheet, *, differences: bool) -> Iterator[Trial]:
    """The trials of the sums of a table: those whose whole is a difference of two columns, or all the others."""
    across = sums_of_columns(sheet, differences=differences)
    down = [] if differences else sums_of_rows(sheet)
    agreeing: Counter[str] = Counter()
    for weighed in (*across, *down):
        for tried in weighed.agreeing:
            figures = (tried.whole, *tried.parts)
            agreeing.update(figure.id for figure in figures)
            yield Trial(figures)
    broken = [*_broken(sheet, across, down=False), *_broken(sheet, down, down=True)]
    yield from _told(sheet, broken, agreeing)
    if not differences:
        named = frozenset(figure.id for one in broken for figure in one.figures)
        yield from (trial for trial in parts_over_wholes(sheet) if not any(figure.id in named for figure in trial.figures))


# -------------------------------------------------------------------- what is broken


def _broken(sheet: Sheet, some: Sequence[Weighed], *, down: bool) -> Iterator[Broken]:
    for weighed in some:
        for tried in weighed.breaking:
            severity = _severity(sheet, weighed, tried, down=down)
            if severity and not _explained(sheet, weighed, tried, some, down=down):
                yield Broken(weighed, tried, severity, down)


def _severity(sheet: Sheet, weighed: Weighed, tried: Tried, *, down: bool) -> Severity | None:
    """How sure it is that a number is wrong; None where something else may be meant."""
    slip = tried.is_slip
    if tried.agrees:
        return Severity.DIFFERS
    if not down and sheet.mixed and not _fits_mixed(sheet, weighed, tried, slip=slip):
        return None
    if tried.is_like_an_average and not (slip and (_has_company(weighed, tried) or (down and is_counted(tried.whole.unit)))):
        return None
    if slip:
        return Severity.WRONG
    if down and tried.gap < 0 and not weighed.sum.taken and _may_count_twice(sheet, weighed, tried):
        return Severity.DOUBT
    if weighed.said is Said.PLAINLY and (down or not sheet.mixed):
        return Severity.WRONG
    if tried.gap < 0 or weighed.sum.taken:
        return Severity.WRONG if not down or weighed.said is not Said.NUMBERS else Severity.DIFFERS
    if _is_of_which(sheet, weighed, down=down):
        return Severity.DOUBT
    return Severity.DIFFERS if len(weighed.agreeing) >= _MOSTLY * len(weighed.tried) or down else Severity.DOUBT


def _fits_mixed(sheet: Sheet, weighed: Weighed, tried: Tried, *, slip: bool) -> bool:
    """Whether a row among rows that measure other things is one in which the sum should hold: same unit, and nearly right."""
    if any(sheet.holds(column, Kind.CHANGE) for column in weighed.sum.places):
        return slip or "%" not in _unit(tried.whole)
    same = sum(_unit(one.whole) == _unit(tried.whole) for one in weighed.telling)
    if "%" in _unit(tried.whole) or not (same or (len(weighed.telling) > 2 and not tried.is_like_an_average)):
        return False
    telling_slip = slip and abs(tried.stated.middle) >= _FEWEST_TO_SLIP
    return telling_slip or (same > 2 and abs(tried.gap) <= _NEAR * abs(tried.stated.middle))


def _may_count_twice(sheet: Sheet, weighed: Weighed, tried: Tried) -> bool:
    """Whether rows that are no areas count bodies of which one may stand in several of them."""
    areas = sum(bool(_AREA.match(folded(row_name(sheet, row).vi))) for row in weighed.sum.added)
    return bool(_COUNTED_ONCE.match(_unit(tried.whole))) and 2 * areas < len(weighed.sum.added)


def _has_company(weighed: Weighed, tried: Tried) -> bool:
    """Whether the sum holds of what is counted in the same unit elsewhere."""
    return any(_unit(one.whole) == _unit(tried.whole) for one in weighed.telling) or len(weighed.tried) == 1


def _unit(figure: Figure) -> str:
    return folded(figure.unit or "")


def _is_of_which(sheet: Sheet, weighed: Weighed, *, down: bool) -> bool:
    """Whether the parts are named as some among others."""
    if down:
        return all(sheet.is_of_which(row) for row in weighed.sum.parts)
    return any("trong đó" in folded(" ".join(sheet.head(column))) for column in weighed.sum.parts)


def _explained(sheet: Sheet, weighed: Weighed, tried: Tried, others: Sequence[Weighed], *, down: bool) -> bool:
    """Whether another sum of the same whole with some of the same parts comes out there, or one more part makes up for the gap."""
    for other in others:
        if other is weighed or not (_has_more_parts(other, weighed) or _swaps_one_place(other, weighed)):
            continue
        if any(one.line == tried.line and one.agrees for one in other.tried):
            return True
    if down or weighed.said is Said.PLAINLY:
        return False
    held = [one.line for one in weighed.telling]
    return any(_makes_up(sheet, column, tried, held) for column in sheet.levels if column not in weighed.sum.places)


def _has_more_parts(other: Weighed, weighed: Weighed) -> bool:
    return other.sum.whole == weighed.sum.whole and set(other.sum.parts) > set(weighed.sum.parts)


def _swaps_one_place(other: Weighed, weighed: Weighed) -> bool:
    """Whether it is the same sum with another place for one of its own, and is broken less often: the two places often hold the same."""
    places = other.sum.places, weighed.sum.places
    return len(places[0]) == len(places[1]) == len(places[0] & places[1]) + 1 and len(other.against) < len(weighed.against)


def _makes_up(sheet: Sheet, column: int, tried: Tried, held: Iterable[int]) -> bool:
    """Whether a column that has nothing in the rows where the sum holds has just what is missing in this one."""
    entry = addable(sheet.entries.get((tried.line, column)))
    if entry is None or entry.value is None or not entry.value.middle or abs(tried.gap) != abs(entry.value.middle):
        return False
    elsewhere = [sheet.entries.get((row, column)) for row in held]
    return not any(other and other.value and other.value.middle for other in elsewhere)


# -------------------------------------------------------------------- which cell it is


def _told(sheet: Sheet, broken: Sequence[Broken], agreeing: Counter[str]) -> Iterator[Trial]:
    """One trial for each cell that is likely wrong, or else for each whole."""
    shared = Counter(figure.id for one in broken for figure in one.figures)
    groups: dict[str, list[Broken]] = {}
    blamed: dict[str, Figure] = {}
    for one in broken:
        figure = _blamed(one, broken, shared, agreeing)
        groups.setdefault(figure.id, []).append(one)
        blamed[figure.id] = figure
    for key, group in groups.items():
        figures = tuple({figure.id: figure for one in group for figure in one.figures}.values())
        yield Trial(figures, sum_fault(sheet, blamed[key], group))


def _blamed(one: Broken, broken: Sequence[Broken], shared: Counter[str], agreeing: Counter[str]) -> Figure:
    """The figure that several broken sums share, if they agree on what it should be; else the whole."""
    suspects = [figure for figure in one.figures if shared[figure.id] > 1]
    suspects.sort(key=lambda figure: (agreeing[figure.id] - shared[figure.id], figure is not one.tried.whole))
    for figure in suspects:
        rights = [other.right(figure) for other in broken if figure in other.figures]
        if all(right.meets(rights[0]) for right in rights):
            return figure
    return one.tried.whole


# -------------------------------------------------------------------- the sentence


def sum_fault(sheet: Sheet, blamed: Figure, group: Sequence[Broken]) -> Fault:
    """What is wrong with a number that these sums need."""
    first = group[0]
    severity = min((one.severity for one in group), key=list(Severity).index)
    right = first.right(blamed)
    expected = result(right, blamed, [figure for one in group for figure in one.figures])
    beside = tuple(_span(figure) for one in group for figure in one.figures if figure is not blamed)
    if blamed is first.tried.whole and len(group) == 1:
        because, message = _of_whole(sheet, first)
    else:
        because, message = _of_several(sheet, blamed, group, expected)
    return Fault(severity, _span(blamed), blamed.text, expected.vi, because, message, tuple(dict.fromkeys(beside))[:_MOST_BESIDE])


def _of_whole(sheet: Sheet, one: Broken) -> tuple[str, Sentence]:
    tried = one.tried
    place = place_name(sheet, sheet.places[tried.whole.id])
    made, terms, off = _made(one), _terms(one), number(abs(tried.gap))
    parts = _parts(sheet, one)
    more = ("nhiều hơn", "more") if tried.gap > 0 else ("ít hơn", "less")
    because = f"{terms.vi} = {made.vi}"
    return because, Sentence(
        f"{opened(place.vi)} ghi {quoted(tried.whole)}, nhưng {parts.vi} là {made.vi} ({because}); {more[0]} {off.vi}.",
        f"{opened(place.en)} says {quoted(tried.whole)}, but {parts.en} is {made.en} ({terms.en} = {made.en}); {off.en} {more[1]}.",
    )


def _of_several(sheet: Sheet, blamed: Figure, group: Sequence[Broken], expected: Sentence) -> tuple[str, Sentence]:
    place = place_name(sheet, sheet.places[blamed.id])
    wholes = [_whole(sheet, one) for one in group][:3]
    sums = [(quoted(one.tried.whole), _terms(one), _made(one)) for one in group[:3]]
    because = "; ".join(f"{said}: {terms.vi} = {made.vi}" for said, terms, made in sums)
    told = Sentence(" và ".join(whole.vi for whole in wholes), " and ".join(whole.en for whole in wholes))
    shown = "; ".join(f"{terms.vi} = {made.vi}, không phải {said}" for said, terms, made in sums)
    shown_en = "; ".join(f"{terms.en} = {made.en}, not {said}" for said, terms, made in sums)
    return because, Sentence(
        f"{opened(place.vi)} ghi {quoted(blamed)}, không khớp với {told.vi} ({shown}); các phép cộng đều khớp nếu là {expected.vi}.",
        f"{opened(place.en)} says {quoted(blamed)}, which does not fit {told.en} ({shown_en}); all sums come out if it is {expected.en}.",
    )


def _whole(sheet: Sheet, one: Broken) -> Sentence:
    row, column = sheet.places[one.tried.whole.id]
    name = row_name(sheet, row) if one.down else column_name(sheet, column)
    return Sentence(f"tổng ở {name.vi}", f"the total in {name.en}")


def _parts(sheet: Sheet, one: Broken) -> Sentence:
    """`hàng “A” trừ hàng “B”`, `tổng của 12 hàng`, `tổng của các cột “A”, “B”`."""
    sum_ = one.weighed.sum
    name = row_name if one.down else column_name
    if len(sum_.added) == len(sum_.taken) == 1:
        first, second = name(sheet, sum_.added[0]), name(sheet, sum_.taken[0])
        return Sentence(f"{first.vi} trừ {second.vi}", f"{first.en} minus {second.en}")
    if sum_.taken:
        named = [(name(sheet, place), place in sum_.taken) for place in sum_.parts]
        return Sentence(
            " ".join(f"{'trừ' if taken else 'cộng' if at else ''} {each.vi}".strip() for at, (each, taken) in enumerate(named)),
            " ".join(f"{'minus' if taken else 'plus' if at else ''} {each.en}".strip() for at, (each, taken) in enumerate(named)),
        )
    what = ("hàng", "rows") if one.down else ("cột", "columns")
    if len(sum_.added) > 4:
        return Sentence(f"tổng của {len(sum_.added)} {what[0]} thành phần", f"the sum of its {len(sum_.added)} {what[1]}")
    names = [name(sheet, place) for place in sum_.added]
    return Sentence(
        f"tổng của {', '.join(each.vi for each in names[:-1])} và {names[-1].vi}",
        f"the sum of {', '.join(each.en for each in names[:-1])} and {names[-1].en}",
    )


def _made(one: Broken) -> Sentence:
    return result(one.tried.computed, one.tried.whole, one.tried.parts)


def _terms(one: Broken) -> Sentence:
    """`38 + 54 - 12`; of many terms the first ones and the last."""
    values = [(entry.figure, "+") for entry in one.tried.added] + [(entry.figure, "-") for entry in one.tried.taken]
    terms = [(number(figure.value) if figure else number(Fraction(0)), figure, sign) for figure, sign in values]
    said = [
        (f"{sign} " if at or sign == "-" else "", Sentence(f"({each.vi})", f"({each.en})") if figure and figure.value < 0 else each)
        for at, (each, figure, sign) in enumerate(terms)
    ]
    if len(said) > _MOST_TERMS:
        said = [*said[: _MOST_TERMS - 2], ("+ ", Sentence("…", "…")), said[-1]]
    return Sentence(" ".join(sign + each.vi for sign, each in said), " ".join(sign + each.en for sign, each in said))


def _span(figure: Figure) -> Span:
    return figure.place.start, figure.place.end

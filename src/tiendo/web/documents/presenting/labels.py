"""The values of a reading in the words of offices, in the language of the page."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from django.utils.dates import MONTHS
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from tiendo.checking.check import ALONE, TOGETHER
from tiendo.reading.document import Restriction
from tiendo.words.figure import Against, Bound, Doubt, Figure, Kind, Role, Status
from tiendo.words.finding import Severity
from tiendo.words.number import write_number
from tiendo.words.period import Period, PeriodLabelError, read_period

Labels = Mapping[str, Promise]

KINDS: Labels = {
    Kind.LEVEL: pgettext_lazy("kind", "Level"),
    Kind.CHANGE: pgettext_lazy("kind", "Up or down"),
    Kind.PLAN_SHARE: pgettext_lazy("kind", "% of plan"),
    Kind.RATIO: pgettext_lazy("kind", "Met n/m"),
    Kind.INDEX: pgettext_lazy("kind", "Against same period (=100)"),
    Kind.RANK: pgettext_lazy("kind", "Rank"),
}
BOUNDS: Labels = {
    Bound.EXACT: pgettext_lazy("bound", "Exactly"),
    Bound.ABOUT: pgettext_lazy("bound", "About"),
    Bound.ABOVE: pgettext_lazy("bound", "Over"),
    Bound.BELOW: pgettext_lazy("bound", "Under"),
    Bound.AT_LEAST: pgettext_lazy("bound", "At least"),
    Bound.AT_MOST: pgettext_lazy("bound", "At most"),
}
ROLES: Labels = {
    Role.ACTUAL: pgettext_lazy("role of a figure", "Result"),
    Role.TARGET: pgettext_lazy("role of a figure", "Target"),
}
STATUSES: Labels = {
    Status.ESTIMATE: pgettext_lazy("status", "Estimate"),
    Status.PRELIMINARY: pgettext_lazy("status", "Preliminary"),
    Status.OFFICIAL: pgettext_lazy("status", "Official"),
}
COMPARISONS: Labels = {
    Against.PLAN: pgettext_lazy("against", "Plan"),
    Against.SAME_PERIOD: pgettext_lazy("against", "Same period last year"),
    Against.PERIOD: pgettext_lazy("against", "Another period"),
    Against.WHOLE: pgettext_lazy("against", "The whole"),
    Against.PEER: pgettext_lazy("against", "Other places"),
}
DOUBTS: Labels = {
    Doubt.PERCENT_OR_POINTS: _("Percent or points?"),
    Doubt.BASE_NOT_STATED: _("Compared with what is not stated"),
    Doubt.COMPARISON_NOT_STATED: _("What the two numbers compare is not stated"),
    Doubt.NO_INDICATOR: _("What is measured is not clear"),
    Doubt.NO_PERIOD: _("The period is not clear"),
    Doubt.NO_UNIT: _("The unit is not clear"),
    Doubt.NOT_IN_CATALOGUE: _("Not in the catalogue yet"),
    Doubt.NUMBER_IRREGULAR: _("The number is written irregularly"),
    Doubt.PART_OVER_WHOLE: _("The part is greater than the whole"),
    Doubt.SUBJECT_INHERITED_FAR: _("What is measured was taken from far before"),
}
SEVERITIES: Labels = {
    Severity.WRONG: pgettext_lazy("severity", "Wrong"),
    Severity.DIFFERS: pgettext_lazy("severity", "Differs"),
    Severity.DOUBT: pgettext_lazy("severity", "Look at this"),
}

RESTRICTIONS: Labels = {
    Restriction.DRAFT: pgettext_lazy("restriction", "Draft"),
    Restriction.INTERNAL: pgettext_lazy("restriction", "Internal use only"),
}
_PARTS: Labels = {
    "header": pgettext_lazy("place", "page header"),
    "footer": pgettext_lazy("place", "page footer"),
    "footnote": pgettext_lazy("place", "footnote"),
    "endnote": pgettext_lazy("place", "endnote"),
}
_PLACES: Labels = {
    "page": pgettext_lazy("place", "page {number}"),
    "sheet": pgettext_lazy("place", "sheet {number}"),
    "cell": pgettext_lazy("place", "cell {number}"),
    "table": pgettext_lazy("place", "table {number}"),
    "row": pgettext_lazy("place", "row {number}"),
    "column": pgettext_lazy("place", "column {number}"),
    "line": pgettext_lazy("place", "line {number}"),
    "block": pgettext_lazy("place", "paragraph {number}"),
}
"""In the order in which they are said, from the whole to the part."""

_YEAR = 12
_QUARTERS = ("I", "II", "III", "IV", "")


def amount(figure: Figure) -> str:
    """The number of a figure without its unit: a sign on changes, both ends of a range, both parts of a ratio."""
    value = _signed(figure.value) if figure.kind is Kind.CHANGE else _written(figure.value)
    if figure.upper is not None:
        upper = _signed(figure.upper) if figure.kind is Kind.CHANGE else _written(figure.upper)
        return gettext("{lower} to {upper}").format(lower=value, upper=upper)
    return value if figure.denominator is None else f"{value}/{_written(figure.denominator)}"


def day(when: date) -> str:
    """A day: 31/12/2023 in Vietnamese, 31 December 2023 in English."""
    return gettext("{day} {month} {year}").format(
        day=f"{when.day:02d}", month=MONTHS[when.month], number=f"{when.month:02d}", year=when.year
    )


def period(label: str) -> str:
    """The period of a label as offices name it; a label that names none, as it is."""
    try:
        return _named(read_period(label))
    except PeriodLabelError:
        return label


def place(locator: Mapping[str, int | str]) -> str:
    """A native place in words: *Trang 3*; *Sheet Biểu 1, ô E7*; *Bảng 2, hàng 4, cột 3*."""
    part = _PARTS.get(str(locator.get("part", "")).rstrip("s0123456789"))
    said = [str(part)] if part else []
    # `replace`, because the name of a sheet may hold braces of its own.
    said += [str(word).replace("{number}", str(locator[name])) for name, word in _PLACES.items() if name in locator]
    words = ", ".join(said)
    return words[:1].upper() + words[1:]


def check_titles() -> tuple[str, ...]:
    """The checks by the titles people know, those of one document first."""
    titles = [module.TITLE for modules in (ALONE, TOGETHER) for module in modules.values()]
    return tuple(title.vi if get_language() == "vi" else title.en for title in titles)


def _named(period: Period) -> str:
    if "W" in period.label:
        week = period.start.isocalendar()
        return gettext("week {week} of {year}").format(week=week.week, year=week.year)
    year, first = period.start.year, period.start.month
    length = (period.end.year - year) * _YEAR + period.end.month - first
    if first == 1 and length % _YEAR == 0:
        last_year = year + length // _YEAR - 1
        return (gettext("the year {year}") if last_year == year else gettext("{year}–{last_year}")).format(year=year, last_year=last_year)
    return _months(year, first, length)


def _months(year: int, first: int, length: int) -> str:
    """So many months from the first, which are no whole years."""
    if length == 1:
        said = gettext("{month} {year}")
    elif length == 3 and first % 3 == 1:
        said = gettext("quarter {quarter} of {year}")
    elif length == 6 and first == 7:
        said = gettext("second half of {year}")
    elif first == 1 and length < _YEAR:
        said = gettext("first {length} months of {year}")
    else:
        said = gettext("{month} {year} to {last_month} {last_year}")
    later, last = divmod(first + length - 2, _YEAR)
    return said.format(
        year=year,
        length=length,
        quarter=_QUARTERS[first // 3],
        month=MONTHS[first],
        number=first,
        last_month=MONTHS[last + 1],
        last_number=last + 1,
        last_year=year + later,
    )


def _signed(value: Decimal) -> str:
    return ("+" if value > 0 else "−" if value < 0 else "") + _written(abs(value))


def _written(value: Decimal) -> str:
    """As the document beside it writes it, in both languages: 1.234,5 there is not 1,234.5 here."""
    return write_number(value).replace("-", "−")

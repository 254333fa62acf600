"""A value of another order of magnitude than its indicator has: `Tổng mức bán lẻ 3.675,9 triệu đồng` in a city's report.

For an indicator that the catalogue knows with the values usual at a level of government, a value ten times above the highest or a hundred
times below the lowest of them was most likely written in another unit (triệu for tỷ) or with a comma for a dot. Where the document does
not show its level, the widest bounds of all levels are taken. A value that is only unusual is to be looked at.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import cache

from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import stated
from tiendo.catalogue.loading import load
from tiendo.checking.evidence import Evidence
from tiendo.checking.sentences.converting import converted
from tiendo.checking.telling import number, quoted
from tiendo.checking.trial import Trial, disagreement
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.indicator import Indicator, Level
from tiendo.words.spelling import fold
from tiendo.words.unit import read_unit

TITLE = Sentence("Độ lớn của số", "Order of magnitude")

_FAR_ABOVE, _FAR_BELOW = 10, Fraction(1, 100)
_BETWEEN = re.compile(fold_pattern(r"(?<![^\W_])(?:thành phố|tp|thị xã|huyện|quận|thành ủy|thị ủy|huyện ủy)(?![^\W_])"))
"""Bodies of the level between, for which nothing is usual: what is usual below and above bounds it."""
_LEVELS = (
    (Level.PROVINCE, re.compile(fold_pattern(r"(?<![^\W_])(?:tỉnh|tỉnh ủy)(?![^\W_])"))),
    (Level.COMMUNE, re.compile(fold_pattern(r"(?<![^\W_])(?:phường|xã|đặc khu|thị trấn)(?![^\W_])"))),
)


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A finding for each value far from what is usual. Being usual proves little, so it counts as no comparison."""
    level = _level(evidence)
    of_authority = level is not None or bool(_BETWEEN.search(fold(evidence.document.issuer or "")))
    for figure in evidence.reading.figures:
        if figure.kind is not Kind.LEVEL or not figure.value or figure.part_of or figure.breakdown:
            continue
        indicator = _named().get(fold(figure.indicator or ""))
        bounds = _usual(indicator, level) if indicator else None
        if indicator and bounds and (trial := _trial(figure, indicator, bounds, of_authority=of_authority)):
            yield trial


@cache
def _named() -> Mapping[str, Indicator]:
    """The indicators with usual values by their names, folded; a name that two have is none.

    Proposals of the catalogue are no help here: they already pass over what is far from usual.
    """
    named: dict[str, set[str]] = {}
    known = {name: indicator for name, indicator in load().indicators.items() if indicator.usual and not indicator.context}
    for identity, indicator in known.items():
        for name in indicator.names:
            named.setdefault(fold(name), set()).add(identity)
    return {name: known[identities.pop()] for name, identities in named.items() if len(identities) == 1}


def _level(evidence: Evidence) -> Level | None:
    """The level of the body that issued the document, where its name says one alone."""
    issuer = fold(evidence.document.issuer or "")
    named = [level for level, form in _LEVELS if form.search(issuer)]
    return named[0] if len(named) == 1 else None


def _usual(indicator: Indicator, level: Level | None) -> tuple[Decimal, Decimal] | None:
    """The values usual at the level, or at any level where it is not known or not told of."""
    known = indicator.usual.get(level) if level else None
    bounds = [known] if known else list(indicator.usual.values())
    return (min(low for low, _ in bounds), max(high for _, high in bounds)) if bounds else None


def _trial(figure: Figure, indicator: Indicator, bounds: tuple[Decimal, Decimal], *, of_authority: bool) -> Trial | None:
    said = stated(figure)
    if said is None or figure.unit is None or not read_unit(figure.unit).is_like(read_unit(indicator.unit)):
        return None
    value = converted(said, figure.unit, indicator.unit)
    low, high = Fraction(bounds[0]), Fraction(bounds[1])
    if low <= value.high and value.low <= high:
        return None
    # The nation, a firm or a newspaper may mean another order.
    far = of_authority and (value.low > high * _FAR_ABOVE or value.high < low * _FAR_BELOW)
    ends = _written(Interval(low, high))
    return disagreement(
        figure,
        (),
        Severity.DIFFERS if far else Severity.DOUBT,
        f"{ends.vi} {indicator.unit}",
        f"{indicator.name}: {ends.vi} {indicator.unit}",
        Sentence(
            f"Nêu {quoted(figure)}, nhưng {indicator.name} thường từ {ends.vi} {indicator.unit}; có thể nhầm đơn vị hoặc dấu.",
            f"It says {quoted(figure)}, but usual for this are {ends.en} {indicator.unit}; perhaps the unit or a sign is wrong.",
        ),
    )


def _written(bounds: Interval) -> Sentence:
    low, high = number(bounds.low), number(bounds.high)
    return Sentence(f"{low.vi} đến {high.vi}", f"{low.en} to {high.en}")

"""What a figure states, as the interval of the values it may have been rounded or hedged from.

A decimal stands for half a unit of its last digit to both sides: `56,4` for 56.35 to 56.45.
A count is exact. So is a target of a whole number, unless it is hedged. A number of thousands (`1.200.000 lượt`) is taken as
rounded to its last digit that is not nought, for that is how such numbers come about.
A hedge reaches as far as one unit of the last digit that is not nought, and at most a tenth of the number:
`trên 1.284` is 1,284 to 1,285, `dưới 1.960` is 1,950 to 1,960, `khoảng 50` is 45 to 55.
"""

from decimal import Decimal
from enum import Enum, auto
from fractions import Fraction

from tiendo.assessing.interval import Interval
from tiendo.words.figure import Bound, Figure, Role
from tiendo.words.unit import read_unit

_MEASURED = frozenset(
    [
        *"đồng usd eur vnd % điểm giờ phút ngày tháng năm lần độ tuổi triệu tỷ nghìn".split(),
        *"kg yến tạ tấn g lít m m2 m3 km km2 ha mm cm mét hecta kwh kw mw gwh mwp kwp".split(),
        *("điểm %", "m3/s", "tấn hơi", "đô la", "đô la mỹ", "điểm số"),
    ]
)
"""What is measured, not counted, so that its numbers are rounded ones."""
_MANY_NOUGHTS = 3
_TENTH = Fraction(1, 10)


class Agreement(Enum):
    """How what is stated stands to what the other numbers make of it."""

    #: some value agrees
    AGREES = auto()
    #: only a number cut off instead of rounded agrees
    CUT = auto()
    #: no value agrees
    DISAGREES = auto()


def is_counted(unit: str | None) -> bool:
    """Whether what has this unit is counted one by one, so that its whole numbers are exact."""
    if unit is None:
        return True
    read = read_unit(unit)
    return read.scale == 1 and not read.per and read.counted not in _MEASURED


def last_digit(value: Decimal) -> Fraction:
    """One unit of the last digit stated: a tenth for 56.4."""
    exponent = value.as_tuple().exponent
    return Fraction(10) ** exponent if isinstance(exponent, int) else Fraction(1)


def stated(figure: Figure) -> Interval | None:
    """What the figure states of its value; None where it bounds it to one side only."""
    if figure.upper is not None:
        half = _half(figure, figure.value)
        return Interval(Fraction(figure.value) - half, Fraction(figure.upper) + half)
    return around(figure, figure.value)


def around(figure: Figure, value: Decimal) -> Interval | None:
    """As `stated`, of one number of the figure, such as the denominator of a ratio."""
    middle = Fraction(value)
    if figure.bound in (Bound.AT_LEAST, Bound.AT_MOST):
        return None
    if figure.bound is Bound.EXACT:
        half = _half(figure, value)
        return Interval(middle - half, middle + half)
    reach = _reach(value)
    down, up = {Bound.ABOUT: (reach, reach), Bound.ABOVE: (Fraction(0), reach), Bound.BELOW: (reach, Fraction(0))}[figure.bound]
    # Of a change the hedge speaks of its size: `giảm trên 5%` is further down.
    return Interval(middle - up, middle + down) if value < 0 else Interval(middle - down, middle + up)


def judge(figure: Figure, computed: Interval) -> Agreement:
    """Whether what the figure states agrees with what was computed from others. A figure that bounds one side agrees with its side."""
    said = stated(figure)
    value = Fraction(figure.value)
    if said is None:
        at_least = (figure.bound is Bound.AT_LEAST) == (figure.value >= 0)
        return Agreement.AGREES if (computed.high >= value if at_least else computed.low <= value) else Agreement.DISAGREES
    if said.meets(computed):
        return Agreement.AGREES
    step = last_digit(figure.value)
    # Cut off towards nought; nought itself is left of what lies on either side.
    cut = Interval(value - step if value <= 0 else value, value + step if value >= 0 else value)
    may_be_cut = figure.bound is Bound.EXACT and figure.upper is None and (step < 1 or not is_counted(figure.unit))
    if may_be_cut and cut.meets(computed):
        return Agreement.CUT
    return Agreement.DISAGREES


def _half(figure: Figure, value: Decimal) -> Fraction:
    """How far the value may lie from the number stated."""
    step = last_digit(value)
    if step < 1 or not is_counted(figure.unit):
        return step / 2 if figure.role is not Role.TARGET or step < 1 else Fraction(0)
    if figure.role is Role.TARGET:
        return Fraction(0)
    noughts = _noughts(value)
    return Fraction(10) ** noughts / 2 if noughts >= _MANY_NOUGHTS else Fraction(0)


def _noughts(value: Decimal) -> int:
    """How many noughts a whole number ends in."""
    # By its digits, since Python writes out no whole number of more than 4,300.
    _, digits, exponent = value.as_tuple()
    ending = next((at for at, digit in enumerate(reversed(digits)) if digit), 0)
    return ending + int(exponent) if value else 0


def _reach(value: Decimal) -> Fraction:
    """How far a hedge reaches."""
    step = last_digit(value)
    last = step if step < 1 else Fraction(10) ** _noughts(value)
    return max(min(last, abs(Fraction(value)) * _TENTH), step)

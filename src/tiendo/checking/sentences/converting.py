"""What a figure states, in the unit of another."""

from decimal import Decimal
from fractions import Fraction

from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import stated
from tiendo.words.figure import Figure
from tiendo.words.unit import read_unit


def in_unit_of(figure: Figure, other: Figure) -> Interval | None:
    """The interval of the figure in the unit of the other; as it stands where either has none, None where it is bounded to one side."""
    said = stated(figure)
    if said is None or figure.unit is None or other.unit is None:
        return said
    return converted(said, figure.unit, other.unit)


def converted(said: Interval, have: str, want: str) -> Interval:
    """The interval in another unit; as it stands where the two do not convert, such as `trường` and `trường công lập`."""
    own, other = read_unit(have), read_unit(want)
    if own.counted == other.counted and bool(own.per) != bool(other.per):
        return said.times(Fraction(own.scale) / Fraction(other.scale))  # what it is per is said once
    if (own.scale, own.counted, own.per) == (other.scale, other.counted, other.per) or not own.is_like(other):
        return said
    return said.times(Fraction(own.convert(Decimal(1), other)))

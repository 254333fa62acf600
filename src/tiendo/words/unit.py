"""A unit as written, and what can be said of it: its scale word, what is counted, and per what.

    unit  = [ scale ] counted { "/" [ number ] per }        tỷ đồng · triệu lượt · triệu đồng/người/năm

Two units convert when they count the same thing per the same thing; only the scale, or a measure of the
tables below, may differ. A share in % and a change in points never convert.
"""

from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

from tiendo.words.spelling import fold, nfc

SCALES = {
    fold(word): Decimal(factor)
    for word, factor in {
        "nghìn tỷ": 10**12,
        "nghìn tỉ": 10**12,
        "ngàn tỷ": 10**12,
        "ngàn tỉ": 10**12,
        "trăm tỷ": 10**11,
        "trăm tỉ": 10**11,
        "tỷ": 10**9,
        "tỉ": 10**9,
        "trăm triệu": 10**8,
        "triệu": 10**6,
        "trăm nghìn": 10**5,
        "trăm ngàn": 10**5,
        "vạn": 10**4,
        "nghìn": 10**3,
        "ngàn": 10**3,
    }.items()
}

_SAME = {
    "điểm phần trăm": "điểm %",
    "điểm%": "điểm %",
    "phần trăm": "%",
    "vnd": "đồng",
    "vnđ": "đồng",
    "đ": "đồng",
    "m²": "m2",
    "km²": "km2",
    "m³": "m3",
}
_MEASURES = {
    "kg": ("kg", Fraction(1)),
    "yến": ("kg", Fraction(10)),
    "tạ": ("kg", Fraction(100)),
    "tấn": ("kg", Fraction(1000)),
    "m2": ("m2", Fraction(1)),
    "ha": ("m2", Fraction(10_000)),
    "km2": ("m2", Fraction(1_000_000)),
    "m": ("m", Fraction(1)),
    "km": ("m", Fraction(1000)),
}


class UnitMismatchError(ValueError):
    """A conversion between units that do not measure the same thing."""

    def __init__(self, found: str, wanted: str) -> None:
        super().__init__(f"{found!r} does not convert to {wanted!r}; they do not measure the same thing")
        self.found = found
        self.wanted = wanted


@dataclass(frozen=True, slots=True)
class Unit:
    """`text` as written; `scale` its factor; `counted` what is counted, folded; `per` the divisors, folded."""

    text: str
    scale: Decimal
    counted: str
    per: tuple[str, ...] = ()

    @property
    def is_share(self) -> bool:
        """Whether the unit is a percentage (points are not)."""
        return self.counted == "%"

    @property
    def measures(self) -> tuple[str, ...]:
        """What it measures, and per what: the same for units that convert."""
        return (_measure(self.counted)[0], *self.per)

    @property
    def size(self) -> Fraction:
        """How much one of it is, in the smallest unit of its measure; of what is counted, its scale."""
        return _measure(self.counted)[1] * Fraction(self.scale)

    def is_like(self, other: "Unit") -> bool:
        """Whether the two measure the same thing per the same thing, so that values convert."""
        return self.measures == other.measures

    def convert(self, value: Decimal, to: "Unit") -> Decimal:
        """The value in another unit, exact, or UnitMismatchError."""
        if not self.is_like(to):
            raise UnitMismatchError(self.text, to.text)
        factor = self.size / to.size
        # Every ratio of the tables is a power of ten, so with room for the digits the division is exact.
        with localcontext(prec=len(value.as_tuple().digits) + 40):
            return value * factor.numerator / factor.denominator


@lru_cache(maxsize=1 << 12)
def read_unit(text: str) -> Unit:
    """The unit a text writes. Any noun can be counted, so no text is refused."""
    counted, *per = (" ".join(fold(part).split()) for part in nfc(text).split("/"))
    scale = Decimal(1)
    for word, factor in SCALES.items():
        if counted == word or counted.startswith(word + " "):
            scale, counted = factor, counted[len(word) :].strip()
            break
    return Unit(text, scale, _SAME.get(counted, counted), tuple(_SAME.get(part, part) for part in per))


def _measure(counted: str) -> tuple[str, Fraction]:
    return _MEASURES.get(counted, (counted, Fraction(1)))

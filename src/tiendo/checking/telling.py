"""How checks write numbers and quote a text in the two languages of their sentences."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from tiendo.assessing.interval import Interval
from tiendo.words.figure import Figure
from tiendo.words.finding import Sentence
from tiendo.words.number import write_number

_MOST_DECIMALS = 4


def quoted(figure: Figure) -> str:
    """The figure as written, on one line, in quotation marks."""
    return f"“{' '.join(figure.text.split())}”"


def decimals_of(value: Decimal) -> int:
    """How many digits stand after the decimal sign."""
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def rounded(value: Fraction, decimals: int) -> Decimal:
    """The value with so many decimals, half rounded up, to the digit."""
    scaled = abs(value) * 10**decimals
    whole = (scaled + Fraction(1, 2)).__floor__()
    # By its digits: arithmetic of decimals keeps 28 of them.
    return Decimal((int(value < 0 and whole > 0), Decimal(whole).as_tuple().digits, -decimals))


def number(value: Fraction | Decimal, decimals: int | None = None) -> Sentence:
    """The number in both languages: `1.234,5` and `1,234.5`. Without `decimals` as many as it has, at most four."""
    if decimals is None:
        decimals = decimals_of(value) if isinstance(value, Decimal) else _fewest(value)
    exact = rounded(Fraction(value), decimals)
    vietnamese = write_number(exact)
    return Sentence(vietnamese, vietnamese.translate(str.maketrans(",.", ".,")))


def computed(result: Interval, like: Decimal) -> Sentence:
    """A computed result with as many decimals as the number it is compared with states.

    What rounding leaves open by more than one unit of the last digit to each side is said as a range.
    """
    decimals = decimals_of(like)
    if (result.high - result.low) * 10**decimals <= _NARROW:
        return number(result.middle, decimals)
    ends = number(result.low, decimals), number(result.high, decimals)
    return Sentence(f"{ends[0].vi} đến {ends[1].vi}", f"{ends[0].en} to {ends[1].en}")


_NARROW = 2


def sum_of(values: Iterable[Decimal | Fraction]) -> Sentence:
    """`17 + 51` in both languages; negative parts in brackets."""
    parts = [(number(value), value < 0) for value in values]
    return Sentence(
        " + ".join(f"({part.vi})" if negative else part.vi for part, negative in parts),
        " + ".join(f"({part.en})" if negative else part.en for part, negative in parts),
    )


def _fewest(value: Fraction) -> int:
    return next((decimals for decimals in range(_MOST_DECIMALS) if (value * 10**decimals).denominator == 1), _MOST_DECIMALS)

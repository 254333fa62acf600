"""Parts of a whole: whether they add up to it, and which slip of a pen would explain that they do not."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from tiendo.assessing.interval import Interval, total

_FACTORS = tuple(Fraction(10) ** power for power in (-3, -2, -1, 1, 2, 3))


def add_up(whole: Interval, parts: Sequence[Interval]) -> bool:
    """Whether some values of the parts make some value of the whole."""
    return total(parts).meets(whole)


def missing(whole: Interval, others: Sequence[Interval]) -> Interval:
    """What one more part has to be for all of them to make the whole."""
    return whole - total(others)


def is_slip(written: Decimal, meant: Interval) -> bool:
    """Whether the number differs from what was meant as a slip makes it differ.

    One digit is another, two neighbours are swapped, a digit was left out or put in, or the decimal sign stands elsewhere.
    Only numbers of three digits and more: of shorter ones nearly everything is one slip away.
    """
    if meant.low <= 0 or written <= 0 or len(_digits(written)) < _FEWEST_DIGITS:
        return False
    if any(meant.holds(Fraction(written) * factor) for factor in _FACTORS):
        return True
    decimals = max(-int(written.as_tuple().exponent), 0)
    scale = 10**decimals
    candidates = range(-((-meant.low * scale) // 1), int(meant.high * scale // 1) + 1)
    return any(_is_one_slip(_digits(written), _digits(Decimal(candidate))) for candidate in candidates[:_MOST_CANDIDATES])


_FEWEST_DIGITS = 3
_MOST_CANDIDATES = 20


def _digits(value: Decimal) -> str:
    """The digits as written, without the decimal sign and the noughts before them."""
    # From the number's own digits, since Python writes out no whole number of more than 4,300.
    _, digits, exponent = value.as_tuple()
    return "".join(map(str, digits)) + "0" * int(exponent)


def _is_one_slip(written: str, meant: str) -> bool:
    if len(written) == len(meant):
        apart = [at for at in range(len(written)) if written[at] != meant[at]]
        if len(apart) == 1:
            return True
        return (
            len(apart) == 2 and apart[1] == apart[0] + 1 and written[apart[0]] == meant[apart[1]] and written[apart[1]] == meant[apart[0]]
        )
    longer, shorter = sorted((written, meant), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))

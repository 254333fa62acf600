"""Slips of the hand: one digit mistaken, two exchanged, one lost or doubled, a decimal sign moved, a sign left out."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from tiendo.assessing.interval import Interval

_DIGITS = "0123456789"
_FEWEST_DIGITS, _MOST_DIGITS = 3, 40
_MOVED = (-3, -2, -1, 1, 2, 3)


def slips(value: Decimal) -> Iterator[Decimal]:
    """Every number that one slip makes of this one, or this one of it; some of them more than once."""
    sign, digits, exponent = value.as_tuple()
    if not isinstance(exponent, int) or len(digits) > _MOST_DIGITS:
        return  # longer than anything that is counted
    written = "".join(map(str, digits)).rjust(1 - exponent, "0")
    for other in _written_otherwise(written):
        yield _number(other, exponent, negative=bool(sign))
        # A digit more or less may stand behind the decimal sign.
        if len(other) != len(written):
            yield _number(other, exponent - len(other) + len(written), negative=bool(sign))
    yield -value
    for places in _MOVED:
        yield value.scaleb(places)


def is_slip(value: Decimal, meant: Interval) -> bool:
    """Whether one slip makes the number of one that is meant: only of positive numbers of three digits and more.

    Of shorter ones nearly everything is one slip away.
    """
    return (
        meant.low > 0 and value > 0 and len(str(int(value.scaleb(_decimals(value))))) >= _FEWEST_DIGITS and is_one_slip_from(value, meant)
    )


def is_one_slip_from(value: Decimal, right: Interval) -> bool:
    """Whether one slip makes the number of one that lies in the interval, or whose decimals were rounded from one that does."""
    exponent = value.as_tuple().exponent
    half = Fraction(10) ** exponent / 2 if isinstance(exponent, int) and exponent < 0 else Fraction(0)
    return any(right.low - half <= Fraction(other) <= right.high + half for other in slips(value))


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def _written_otherwise(written: str) -> Iterator[str]:
    for at in range(len(written)):
        head, own, tail = written[:at], written[at], written[at + 1 :]
        yield from (head + digit + tail for digit in _DIGITS if digit != own)
        yield from (head + digit + own + tail for digit in _DIGITS)
        if tail:
            yield head + tail[0] + own + tail[1:]
            yield head + tail
    yield from (written + digit for digit in _DIGITS)
    if len(written) > 1:
        yield written[:-1]


def _number(written: str, exponent: int, *, negative: bool) -> Decimal:
    number = Decimal(written).scaleb(exponent)
    return -number if negative else number

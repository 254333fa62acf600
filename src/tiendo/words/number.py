"""A number as a document writes it and as it is meant.

Vietnamese documents write a comma before the decimals and a dot between thousands: `3.798,254`.
The decimals stated are part of what is said, so they are kept: `318,500` has three. Figures are exact;
nothing here is a binary float. Grammar:

    number   = grouped [ "," digits ] | digits [ "," digits ] | digits "." digits
    grouped  = 1 to 3 digits, not all noughts, then one or more of "." and 3 digits

`9.77` and `0.500` cannot be grouped, so their dot is read as a decimal sign; such a number is `irregular`.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

NUMBER = r"[0-9]{1,3}(?:\.[0-9]{3}){1,12}(?:,[0-9]+)?(?![0-9])|[0-9]+(?:,[0-9]+)?(?:\.[0-9]+)?"
"""Pattern of a number inside a text; `read_number` says what a match of it means."""

_REGULAR = re.compile(r"((?!0+\.)[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?")
_DOTTED = re.compile(r"([0-9]+)\.([0-9]+)")
_SLIPPED = re.compile(r" *([.,]) *")
_SWAPPED = str.maketrans(",.", ".,")


class NumberFormatError(ValueError):
    """A text that no rule reads as a number."""

    def __init__(self, text: str) -> None:
        super().__init__(f"{text!r} is not a number; write it like 7.210 or 361,503")
        self.text = text


@dataclass(frozen=True, slots=True)
class Number:
    """`text` as written, `value` as meant with the decimals stated, `irregular` when the writing breaks the norm."""

    text: str
    value: Decimal
    irregular: bool = False

    @property
    def decimals(self) -> int:
        """How many digits stand after the decimal sign."""
        exponent = self.value.as_tuple().exponent
        return -exponent if isinstance(exponent, int) else 0


def read_number(text: str) -> Number:
    """The number a text writes, or NumberFormatError. `95, 5` with a slipped space is read, and is irregular."""
    bare = _SLIPPED.sub(r"\1", text) if " " in text else text
    slipped = bare != text
    if match := _REGULAR.fullmatch(bare):
        whole, decimals = match.groups()
        return Number(text, _decimal(whole.replace(".", ""), decimals), slipped)
    if match := _DOTTED.fullmatch(bare):
        return Number(text, _decimal(*match.groups()), irregular=True)
    raise NumberFormatError(text)


def write_number(value: Decimal) -> str:
    """The value as a document writes it: dot between thousands, comma before the decimals it has."""
    # abs() would round to the context's digits; a copy keeps every one.
    written = f"{value.copy_abs():,f}".translate(_SWAPPED)
    return f"-{written}" if value < 0 else written


def _decimal(whole: str, decimals: str | None) -> Decimal:
    return Decimal(f"{whole}.{decimals}" if decimals else whole)

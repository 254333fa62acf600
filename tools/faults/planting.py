"""A place where a text says the same thing twice, and the faults that can be planted there; how people get digits wrong."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from tools.faults.numerals import WHOLE, Numeral, value_of


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Other words for what stands between two places of a text."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, order=True)
class CellEdit:
    """Other words for a cell of a grid; rows and columns count from 1."""

    row: int
    column: int
    words: str


@dataclass(frozen=True, slots=True)
class Plant:
    """One fault: how somebody errs, and what is written then."""

    way: str
    edits: tuple[Edit | CellEdit, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """A place that says something twice, and each fault that breaks it; a finding of a type in `also` says the same of it."""

    at: int | tuple[int, int]
    plants: tuple[Plant, ...]
    also: frozenset[str] = frozenset()


Holds = Callable[[Sequence[Numeral], Fraction], bool]
"""Whether numbers agree with each other, each being up to so many units of its last digit away from what it stands for."""

_ALIKE = str.maketrans("0123456789", "6735264930")
"""Digits that are misread or mistyped for each other."""


def spoilt(
    members: Sequence[Numeral], holds: Holds, which: Sequence[int] | None = None, beside: Sequence[Numeral] = ()
) -> tuple[Plant, ...]:
    """Every wrong way to write one of these numbers (those numbered in `which`) after which they agree no longer, however rounded.

    `beside` are numbers of the text of which the nearest before may have been taken instead.
    """
    plants = []
    for at in range(len(members)) if which is None else which:
        for way, words in (*misspelt(members[at].words), *_taken(members, at, beside)):
            changed = [*members[:at], members[at].saying(words), *members[at + 1 :]]
            if not holds(changed, WHOLE):
                plants.append(Plant(way, (Edit(members[at].start, members[at].end, words),)))
    return tuple(plants)


def _taken(members: Sequence[Numeral], at: int, beside: Sequence[Numeral]) -> Iterator[tuple[str, str]]:
    """The number of the same measure that stands nearest before one of these and is none of them."""
    alike = [each for each in beside if each.measure == members[at].measure and each.end < members[at].start and each not in members]
    if alike and alike[-1].value != members[at].value:
        yield "the number before it", alike[-1].words


def unrevised(whole: Numeral, parts: Sequence[Numeral]) -> Iterator[tuple[str, str]]:
    """A whole that was written anew when a part grew by a tenth, while the part was left as it was."""
    for part in parts:
        more = (part.value / 10).quantize(Decimal(1).scaleb(-whole.decimals))
        if more > 0:
            yield "a part left unrevised", written(whole.value + more, whole.decimals)


def written(value: Decimal, decimals: int) -> str:
    """A number as an office writes it."""
    digits = str(abs(value).quantize(Decimal(1).scaleb(-decimals))).replace(".", "")
    return ("-" if value < 0 else "") + _written(digits.rjust(decimals + 1, "0"), decimals, padded=False)


def misspelt(words: str) -> Iterator[tuple[str, str]]:
    """Each way to get a number wrong, by its name, and what is written then; each differs in value."""
    seen = {value_of(words)}
    for way, wrong in _wrong(words):
        if wrong and (value := value_of(wrong)) not in seen:
            seen.add(value)
            yield way, wrong


def _wrong(words: str) -> Iterator[tuple[str, str]]:
    if words.startswith("-"):
        yield "the sign lost", words[1:]
        yield from ((way, f"-{wrong}") for way, wrong in _wrong(words[1:]) if wrong)
        return
    whole, _, decimals = words.partition(",")
    digits, places, padded = whole.replace(".", "") + decimals, len(decimals), whole.startswith("0")
    for at, digit in enumerate(digits):
        yield "a digit changed", _written(digits[:at] + digit.translate(_ALIKE) + digits[at + 1 :], places, padded=padded)
        yield "a digit changed", _written(digits[:at] + str((int(digit) + 1) % 10) + digits[at + 1 :], places, padded=padded)
    for at in range(len(digits) - 1):
        yield "two digits swapped", _written(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :], places, padded=padded)
    for at in range(len(digits)):
        is_decimal = at >= len(digits) - places
        yield "a digit dropped", _written(digits[:at] + digits[at + 1 :], places - is_decimal, padded=padded)
        yield "a digit doubled", _written(digits[: at + 1] + digits[at:], places + is_decimal, padded=padded)
    yield "ten times", _written(digits, places - 1, padded=padded) if places else _written(f"{digits}0", 0, padded=padded)
    yield (
        "a tenth",
        _written(digits, places + 1, padded=padded)
        if places
        else (_written(digits[:-1], 0, padded=padded) if digits.endswith("0") else ""),
    )
    if places == 3 and not padded and len(digits) <= 6:
        yield "dot for comma", f"{digits[:-3]}.{decimals}"
    if not places and whole.count(".") == 1:
        yield "comma for dot", whole.replace(".", ",")


def _written(digits: str, places: int, *, padded: bool) -> str:
    """Digits with so many behind the comma; empty where nobody would write that."""
    whole, decimals = (digits[: len(digits) - places], digits[len(digits) - places :]) if places > 0 else (digits, "")
    if not whole or (whole.startswith("0") and (len(whole) > 2 or (len(whole) > 1 and not padded))) or not any(map(int, digits)):
        return ""
    if len(whole) > 3:
        first = len(whole) % 3
        groups = [whole[:first], *(whole[at : at + 3] for at in range(first, len(whole), 3))]
        whole = ".".join(filter(None, groups))
    return f"{whole},{decimals}" if decimals else whole

"""An index and a growth of the same thing: `bằng 112,3% cùng kỳ, tăng 12,3%`."""

import re
from collections.abc import Iterator

from tools.faults.corpus import Text
from tools.faults.numerals import NUMBER, Numeral, is_hedged, numerals, value_of
from tools.faults.planting import Carrier, Edit, Plant, misspelt

TITLE = "an index and a growth of the same"

_GROWTH = re.compile(
    rf"\b(?P<sign>tăng|giảm)\s(?P<growth>{NUMBER})%(?P<than>\sso (?:với )?cùng kỳ(?:\snăm (?:trước|\d{{4}}))?)?(?=[,;.\n]|\s\(|$)"
)
_INDEX = re.compile(rf"\bbằng\s(?P<index>{NUMBER})%(?P<than>\s(?:so (?:với )?)?cùng kỳ(?:\snăm (?:trước|\d{{4}}))?)(?=[,;.\n]|$)")


def carriers(text: Text) -> Iterator[Carrier]:
    """Growths against the same time of last year, which get their index said beside them, and indices, which get a growth; both wrong."""
    told = {numeral.start: numeral for numeral in numerals(text.words)}
    also = frozenset({"growth", "restated"})
    for found in _GROWTH.finditer(text.words):
        growth = told.get(found.start("growth"))
        if not found["than"] or growth is None or is_hedged(text.words, growth):
            continue
        index = _written(100 + (growth.value if found["sign"] == "tăng" else -growth.value))
        yield Carrier(found.start(), tuple(_with_index(found, growth, index)), also)
    for found in _INDEX.finditer(text.words):
        index_told = told.get(found.start("index"))
        if index_told and not is_hedged(text.words, index_told) and index_told.value != 100:
            yield Carrier(found.start(), tuple(_with_growth(found, index_told)), also)


def _with_index(found: re.Match[str], growth: Numeral, index: str) -> Iterator[Plant]:
    than, sign, other = found["than"].strip(), found["sign"], "giảm" if found["sign"] == "tăng" else "tăng"
    for way, words in misspelt(growth.words):
        if _is_far(words, growth.words):
            for form in (
                f"{sign} {words}% {than}, bằng {index}% cùng kỳ",
                f"bằng {index}% {than}, {sign} {words}%",
                f"bằng {index}% {than} ({sign} {words}%)",
            ):
                yield Plant(way, (Edit(*found.span(), form),))
    for form in (f"bằng {index}% {than} ({other} {growth.words}%)", f"{other} {growth.words}% {than}, bằng {index}% cùng kỳ"):
        yield Plant("plus for minus", (Edit(*found.span(), form),))


def _with_growth(found: re.Match[str], index: Numeral) -> Iterator[Plant]:
    than, change = found["than"].strip(), index.value - 100
    growth, sign, other = _written(abs(change)), "tăng" if change > 0 else "giảm", "giảm" if change > 0 else "tăng"
    for way, words in misspelt(growth):
        if _is_far(words, growth):
            for form in (f"bằng {index.words}% {than}, {sign} {words}%", f"bằng {index.words}% {than} ({sign} {words}%)"):
                yield Plant(way, (Edit(*found.span(), form),))
    yield Plant("plus for minus", (Edit(*found.span(), f"bằng {index.words}% {than} ({other} {growth}%)"),))


def _is_far(wrong: str, right: str) -> bool:
    """Whether the two differ by more than cutting off or rounding can make."""
    decimals = min(len(words.partition(",")[2]) for words in (wrong, right))
    return abs(value_of(wrong) - value_of(right)).scaleb(decimals) > 2


def _written(value: object) -> str:
    return str(value).replace(".", ",")

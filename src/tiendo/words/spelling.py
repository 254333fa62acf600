"""How Vietnamese text is compared: without regard to case, tone-mark placement, or kind of space and dash.

Text is NFC and never rewritten. `fold` returns text of the same length, so that a place found in the
folded text is the same place in the document.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import filterfalse

_LATE = {
    early: late
    for first, second, marked_first, marked_second in (
        ("o", "a", "òóỏõọ", "àáảãạ"),
        ("o", "e", "òóỏõọ", "èéẻẽẹ"),
        ("u", "y", "ùúủũụ", "ỳýỷỹỵ"),
    )
    for early, late in zip((mark + second for mark in marked_first), (first + mark for mark in marked_second), strict=True)
}
_EARLY_PAIR = re.compile("|".join(_LATE))
_SAME_SIGN = {
    **dict.fromkeys(["\u00a0", "\u1680", "\u202f", "\u205f", "\u3000", "\t", *map(chr, range(0x2000, 0x200B))], " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys("“”„", '"'),
    **dict.fromkeys("‘’", "'"),
    # Texts converted from older encodings write the Icelandic eth, which looks the same when capital.
    "ð": "đ",
}
_OTHER_SIGN = re.compile(f"[{''.join(_SAME_SIGN)}]")
_BARE_D = str.maketrans("đð", "dd")


def nfc(text: str) -> str:
    """The text in Unicode normal form C, the form in which every text of the product is kept."""
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The text for comparison, as long as the text itself: lower case, `hòa` as `hoà`, one dash, one space."""
    if len(text) < _PHRASE:
        return _fold_phrase(text)
    return _fold(text) if len(text) < _PIECE else "".join(map(_fold, _pieces(text)))


@lru_cache(maxsize=4096)
def _fold_phrase(text: str) -> str:
    return _fold(text)


_PHRASE = 80
"""Characters of a phrase: units and names come back again and again, so their folded forms are kept."""

_PIECE = 1 << 16
"""Characters of a text that is folded in pieces, which stay in the processor's cache and leave no copies of it in memory."""


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces, each of whole lines."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + _PIECE) + 1 or len(text)
        yield text[start:end]
        start = end


def _fold(text: str) -> str:
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    if _OTHER_SIGN.search(lower):
        # Sign by sign, which is faster than str.translate on any text longer than a line.
        for sign, same_sign in _SAME_SIGN.items():
            lower = lower.replace(sign, same_sign)
    return _EARLY_PAIR.sub(lambda pair: _LATE[pair[0]], lower)


def same(one: str, other: str) -> bool:
    """Whether two texts are the same words: case, tone-mark placement, and spacing aside."""
    return fold(nfc(one)).split() == fold(nfc(other)).split()


def search_key(text: str) -> str:
    """The text without diacritics, for searching: `dong ha` finds `Đông Hà`."""
    bare = unicodedata.normalize("NFD", text.casefold().translate(_BARE_D))
    return " ".join("".join(filterfalse(unicodedata.combining, bare)).split())

"""The page finders look at: the text folded for comparison, and the document's own letters at the same places."""

import re
from dataclasses import dataclass

from tiendo.words.spelling import fold


@dataclass(frozen=True, slots=True)
class Page:
    """`folded` and `text` have the same length, so a place in one is the place in the other."""

    text: str
    folded: str

    @classmethod
    def of(cls, text: str) -> "Page":
        """The page of a text."""
        return cls(text, fold(text))


CAPITAL = (
    "[A-Z"
    + "".join(letter for letter in map(chr, range(0xC0, 0x1EFA)) if letter.isupper() and letter.isalpha() and fold(letter) != letter)
    + "]"
)
"""Pattern of a capital letter, Vietnamese ones included, over unfolded text."""


BLANK = "[ \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]"
"""Pattern of a blank within a line, over unfolded text."""
DASH = "[-\\u2010-\\u2015\\u2212]"
"""Pattern of a dash of any length, over unfolded text."""


def pattern(*alternatives: str) -> re.Pattern[str]:
    """The alternatives as one pattern over folded text; a space stands for any run of blanks within a line."""
    return re.compile("|".join(fold_pattern(alternative) for alternative in alternatives))


def words(*alternatives: str) -> re.Pattern[str]:
    """As `pattern`, for whole words: no letter may follow the match."""
    return re.compile(f"(?:{'|'.join(fold_pattern(alternative) for alternative in alternatives)})(?![^\\W\\d_])")


def any_of(*patterns: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern that matches where one of these does, for turning away in one step what none of them matches."""
    return re.compile("|".join(f"(?:{_NAMED_GROUP.sub('(?:', pattern.pattern)})" for pattern in patterns))


def first_of(*patterns: re.Pattern[str]) -> re.Pattern[str]:
    """The patterns as one: `lastindex` of a match is the place, counted from 1, of the first that matches."""
    return re.compile("|".join(f"({pattern.pattern})" for pattern in patterns))


_NAMED_GROUP = re.compile(r"\(\?P<\w+>")
_KEPT = re.compile(r"(\\.|\(\?P<\w+>|\(\?P=\w+\)|\[[^\]]*\])")


def fold_pattern(source: str) -> str:
    """A pattern written in natural spelling, matching folded text in every tone-mark placement.

    ` ` is a run of spaces, ` ?` one that may be missing. Runs are bounded, so that a megabyte of blanks costs no more
    than its length.
    """
    pieces = _KEPT.split(source)
    return "".join(
        piece if index % 2 else fold(piece).replace(" ?", "\0").replace(" ", "[ ]{1,9}").replace("\0", "[ ]{0,9}")
        for index, piece in enumerate(pieces)
    )

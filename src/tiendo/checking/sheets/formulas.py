"""Formulas that a table states: `(3)=(1)+(2)` and `7=4/3*100` over its columns, `(A - B)` in the label of a row.

formula = [name] "=" sum        sum = term { ("+" | "-") term }        term = factor { ("/" | ":" | "x" | "*") factor }
factor  = name | "(" sum ")" | "100" ["%"]
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.checking.sheets.sheet import Sheet
from tiendo.reading.tables.header import numbers_columns
from tiendo.reading.tables.quantity import folded

_TOKEN = re.compile(r"\s*(\d{1,3}|[a-zđ]{1,4}|[-+/:*×()])\s*%?\s*")
_NUMBERED = re.compile(r"\(?([a-zđ]|\d{1,2})\)?\s*[=:]\s*(.+)|\(?([a-zđ]|\d{1,2})\)?")
_IN_HEAD = re.compile(r"\(?\s*\(?([a-zđ]|\d{1,2})\)?\s*=\s*([-+/:*×x() \d a-z%]{3,40}?)\)?\s*$")
_IN_LABEL = re.compile(
    r"[(\[]\s*=?\s*((?:\(?[A-ZĐIVX\d.]{1,5}\)?\s*[-–+]\s*)+\(?[A-ZĐIVX\d.]{1,5}\)?)\s*[)\]]|=\s*((?:[A-ZĐIVX\d.]{1,5}\s*[-–+]\s*)+[A-ZĐIVX\d.]{1,5})\s*$"
)
_TERM = re.compile(r"([-–+]?)\s*\(?([A-ZĐIVX\d.]{1,5})\)?")
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class Term:
    """A formula in pieces: a column, the number 100, or an operation on two others."""

    sign: str
    left: "Term | int"
    right: "Term | int"

    def value(self, of: Mapping[int, Interval]) -> Interval:
        """Its value, given those of the columns. DivisorHoldsZeroError."""
        one, two = _value(self.left, of), _value(self.right, of)
        if self.sign == "/":
            return one / two
        return one + two if self.sign == "+" else one - two if self.sign == "-" else one * two

    @property
    def columns(self) -> tuple[int, ...]:
        """The columns it needs, each as often as it does."""
        return tuple(column for side in (self.left, self.right) for column in _columns(side))

    @property
    def divides(self) -> bool:
        """Whether it is no mere sum."""
        return self.sign in "/*" or any(isinstance(side, Term) and side.divides for side in (self.left, self.right))

    def signed(self) -> Iterator[tuple[int, bool]]:
        """The columns of a mere sum, and whether each is taken away."""
        for side, turned in ((self.left, False), (self.right, self.sign == "-")):
            if isinstance(side, Term):
                yield from ((column, taken != turned) for column, taken in side.signed())
            elif side >= 0:
                yield side, turned


@dataclass(frozen=True, slots=True)
class Formula:
    """How a column is computed, as written."""

    column: int
    term: Term
    written: str


HUNDRED = -1
"""Stands for the number 100 among columns."""


def column_formulas(sheet: Sheet) -> tuple[Formula, ...]:
    """The formulas over the columns."""
    numbers, written = _numbered(sheet)
    found = []
    for column, (name, words) in written.items():
        names = {**numbers, **({name: column} if name else {})}
        term = _Parser(words, names).whole()
        if isinstance(term, Term) and column not in term.columns:
            found.append(Formula(column, term, f"{name} = {words}" if name else words))
    return tuple(found)


def row_formula(label: str) -> tuple[tuple[str, bool], ...]:
    """The numbers of the rows that a label sums, and whether each is taken away: `C. Chênh lệch (A - B)`."""
    said = _IN_LABEL.search(label)
    if said is None:
        return ()
    return tuple((name.strip("."), sign in ("-", "–")) for sign, name in _TERM.findall(said[1] or said[2]))


def _numbered(sheet: Sheet) -> tuple[dict[str, int], dict[int, tuple[str, str]]]:
    """The columns by their numbers, and what stands behind an equals sign over a column, with the number before it."""
    numbers: dict[str, int] = {}
    written: dict[int, tuple[str, str]] = {}
    heads = sheet.table.rows[: sheet.header.body]
    for row in heads:
        numbering = numbers_columns(row)
        for column, cell in enumerate(row):
            words = folded(cell.text)
            if numbering and (one := _NUMBERED.fullmatch(words)):
                numbers[one[1] or one[3]] = column
                if one[2]:
                    written[column] = one[1], one[2]
            elif not numbering and column not in written and (said := _IN_HEAD.search(words)):
                written[column] = said[1], said[2]
    for column, (name, _) in written.items():
        numbers.setdefault(name, column)
    return numbers, written


class _Parser:
    """Reads a formula from left to right."""

    def __init__(self, words: str, names: Mapping[str, int]) -> None:
        self._names = names
        self._tokens: list[str] = []
        at = 0
        while at < len(words):
            found = _TOKEN.match(words, at)
            if found is None:
                self._tokens = []
                return
            self._tokens.append(found[1])
            at = found.end()
        self._failed = False

    def whole(self) -> Term | int | None:
        """The formula, None where it is none."""
        if not self._tokens:
            return None
        term = self._sum()
        if self._tokens and self._tokens == [")"]:
            self._tokens.clear()
        return None if self._failed or self._tokens else term

    def _sum(self) -> Term | int:
        left = self._product()
        while self._tokens and self._tokens[0] in "+-":
            sign = self._tokens.pop(0)
            left = Term(sign, left, self._product())
        return left

    def _product(self) -> Term | int:
        left = self._factor()
        while self._tokens and self._tokens[0] in ("/", ":", "*", "×", "x"):
            sign = self._tokens.pop(0)
            left = Term("/" if sign in "/:" else "*", left, self._factor())
        return left

    def _factor(self) -> Term | int:
        piece = self._tokens.pop(0) if self._tokens else "missing"
        if piece == "(":
            inner = self._sum()
            self._failed = self._failed or not self._tokens or self._tokens.pop(0) != ")"
            return inner
        if piece in self._names:
            return self._names[piece]
        self._failed = self._failed or piece != str(_HUNDRED)
        return HUNDRED


def _value(side: Term | int, of: Mapping[int, Interval]) -> Interval:
    if isinstance(side, Term):
        return side.value(of)
    return Interval.point(_HUNDRED) if side == HUNDRED else of[side]


def _columns(side: Term | int) -> tuple[int, ...]:
    if isinstance(side, Term):
        return side.columns
    return () if side == HUNDRED else (side,)


__all__ = ["HUNDRED", "DivisorHoldsZeroError", "Formula", "Term", "column_formulas", "row_formula"]

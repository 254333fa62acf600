"""Two versions of one report, figure by figure: what stayed, what changed, what came and what went.

Sentences, rows of tables and lines are aligned first, by their words with every number left open: those that are the only ones of their
words in both versions wherever they stand, so that a paragraph may move; the others between these; and what was reworded by the words
it still shares. In an aligned sentence a figure's partner stands at the same place between its words, in a row in the same column.
Neither version goes before the other in this: compared the other way round, the same figures are partners.
"""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

from tiendo.reading.document import Reading
from tiendo.words.figure import Figure
from tiendo.words.place import Span
from tiendo.words.spelling import fold
from tiendo.words.unit import read_unit

FIELDS = (
    "value upper denominator unit bound kind role status against assigner indicator breakdown period base_period at area"
).split()  # fmt: skip
"""What is compared of two figures."""
_WORDS = {"unit", "assigner", "indicator", "breakdown", "area"}
_TOKEN = re.compile(r"[0-9]+(?:[.,/][0-9]+)*|[^\W\d_]+|%")
_OPEN = "#"
_ALIKE = 0.6
"""The part of their words that two sentences share at least when one became the other."""
_COMMON = 24
"""A word in more sentences than this says nothing of which one became which."""
_CANDIDATES = 3


class Difference(StrEnum):
    """What became of a figure from one version to the other."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure of the earlier version, of the later, or of both, and the names of the fields in which the two differ."""

    earlier: Figure | None
    later: Figure | None
    fields: tuple[str, ...] = ()

    @property
    def difference(self) -> Difference:
        """What became of it."""
        if self.earlier is None:
            return Difference.ADDED
        if self.later is None:
            return Difference.REMOVED
        return Difference.CHANGED if self.fields else Difference.UNCHANGED


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every figure of both versions, in the order of the later text; one that is gone follows the figure it followed."""

    figures: tuple[Compared, ...]

    def of(self, difference: Difference) -> tuple[Compared, ...]:
        """Those of which this became."""
        return tuple(one for one in self.figures if one.difference is difference)


def compare(earlier: Reading, later: Reading) -> Comparison:
    """What changed from one version to the other."""
    # Alignment looks at one side first; which one must not depend on which is earlier.
    turned = earlier.document.text > later.document.text
    sides = (later, earlier) if turned else (earlier, later)
    partner = dict((other, one) if turned else (one, other) for one, other in _partners(_blocks(sides[0]), _blocks(sides[1])))
    figures = {figure.id: figure for figure in later.figures}
    return Comparison(tuple(_in_order(earlier.figures, later.figures, {one: figures[other] for one, other in partner.items()})))


def _in_order(earlier: Iterable[Figure], later: Iterable[Figure], partner: dict[str, Figure]) -> Iterator[Compared]:
    gone: dict[str | None, list[Figure]] = {}
    after: str | None = None
    first: dict[str, Figure] = {}
    for figure in earlier:
        if found := partner.get(figure.id):
            after = found.id
            first[after] = figure
        else:
            gone.setdefault(after, []).append(figure)
    yield from (Compared(figure, None) for figure in gone.get(None, ()))
    for figure in later:
        was = first.get(figure.id)
        yield Compared(was, figure, _differing(was, figure) if was else ())
        yield from (Compared(removed, None) for removed in gone.get(figure.id, ()))


def _differing(one: Figure, other: Figure) -> tuple[str, ...]:
    return tuple(name for name in FIELDS if _comparable(one, name) != _comparable(other, name))


def _comparable(figure: Figure, name: str) -> object:
    said = getattr(figure, name)
    return fold(" ".join(said.split())) if name in _WORDS and said else said


@dataclass(frozen=True, slots=True)
class _Block:
    """A sentence, a row or a line: its words, the same with its numbers open, and its figures, each at one of the words."""

    raw: tuple[str, ...]
    words: tuple[str, ...]
    figures: tuple[Figure, ...]
    at: tuple[int, ...]

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return bool(self.figures) and not {"cell", "column"}.isdisjoint(self.figures[0].place.locator)


def _blocks(reading: Reading) -> list[_Block]:
    folded = fold(reading.document.text)
    ordered = sorted(reading.figures, key=lambda figure: (figure.place.sentence, figure.place.start))
    said = [_block(folded, span, tuple(figures)) for span, figures in groupby(ordered, key=lambda figure: figure.place.sentence)]
    spans = [*dict.fromkeys(figure.place.sentence for figure in ordered)]
    placed = [*zip(spans, said, strict=True), *((line, _block(folded, line, ())) for line in _other_lines(reading, spans))]
    placed.sort(key=lambda pair: pair[0])
    return [block for _, block in placed if block.words]


def _other_lines(reading: Reading, sentences: Sequence[Span]) -> Iterator[Span]:
    """The lines in which no sentence with figures stands."""
    at = 0
    for line in reading.document.lines:
        while at < len(sentences) and sentences[at][1] <= line[0]:
            at += 1
        if at == len(sentences) or sentences[at][0] >= line[1]:
            yield line


def _block(folded: str, span: Span, figures: tuple[Figure, ...]) -> _Block:
    tokens = [*_TOKEN.finditer(folded, *span)]
    starts = [token.start() for token in tokens]
    at = tuple(next((n for n, start in enumerate(starts) if start >= figure.place.start), len(starts)) for figure in figures)
    raw = tuple(token[0] for token in tokens)
    return _Block(raw, tuple(_OPEN if word[0].isdigit() else word for word in raw), figures, at)


def _partners(one: list[_Block], other: list[_Block]) -> Iterator[tuple[str, str]]:
    """The ids of figures that are the same figure in both."""
    pairs: dict[int, int] = {}
    _pair_only_ones(one, other, pairs, lambda block: (block.raw, len(block.figures)))
    _pair_only_ones(one, other, pairs, lambda block: (block.words, len(block.figures)))
    _pair_between(one, other, pairs)
    _pair_reworded(one, other, pairs)
    found = [pair for n, m in pairs.items() for pair in _aligned(one[n], other[m])]
    yield from found
    paired = {one_id for one_id, _ in found}, {other_id for _, other_id in found}
    left = [
        [figure for block in side for figure in block.figures if figure.id not in taken]
        for side, taken in zip((one, other), paired, strict=True)
    ]
    yield from _alone_of_their_kind(*left)


def _pair_only_ones(one: list[_Block], other: list[_Block], pairs: dict[int, int], key: Callable[[_Block], object]) -> None:
    """Pairs the blocks that are the only ones of their key on both sides."""
    only = [_only_ones(one, pairs, key), _only_ones(other, {*pairs.values()}, key)]
    pairs.update({n: only[1][said] for said, n in only[0].items() if said in only[1]})


def _only_ones(side: list[_Block], done: Container[int], key: Callable[[_Block], object]) -> dict[object, int]:
    """Where the blocks stand that share their key with no other that is left."""
    keys = {n: key(block) for n, block in enumerate(side) if n not in done}
    counts = Counter(keys.values())
    return {said: n for n, said in keys.items() if counts[said] == 1}


def _pair_between(one: list[_Block], other: list[_Block], pairs: dict[int, int]) -> None:
    """Pairs blocks of the same words by their place between those that are paired already."""
    number = {m: n for n, m in pairs.items()}
    keys = (
        [n if n in pairs else (block.words, len(block.figures)) for n, block in enumerate(one)],
        [number[m] if m in number else (block.words, len(block.figures)) for m, block in enumerate(other)],
    )
    for match in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_matching_blocks():
        pairs.update({match.a + n: match.b + n for n in range(match.size)})


def _pair_reworded(one: list[_Block], other: list[_Block], pairs: dict[int, int]) -> None:
    """Pairs what is left by the words that two blocks share, most alike first."""
    taken = {*pairs.values()}
    left = {n: Counter(block.words) for n, block in enumerate(one) if n not in pairs and block.figures}
    right = {m: Counter(block.words) for m, block in enumerate(other) if m not in taken and block.figures}
    having: dict[str, list[int]] = {}
    for m, words in right.items():
        for word in words:
            having.setdefault(word, []).append(m)
    found = []
    for n, words in left.items():
        shared = Counter(m for word in words if len(having.get(word, ())) <= _COMMON for m in having.get(word, ()))
        for m, _ in shared.most_common(_CANDIDATES):
            alike = 2 * (words & right[m]).total() / (words.total() + right[m].total())
            if alike >= _ALIKE:
                found.append((-alike, abs(n - m), n, m))
    for _, _, n, m in sorted(found):
        if n not in pairs and m not in taken:
            pairs[n] = m
            taken.add(m)


def _aligned(one: _Block, other: _Block) -> Iterator[tuple[str, str]]:
    """The figures of two blocks that are partners."""
    if one.words == other.words and one.at == other.at:
        yield from ((figure.id, partner.id) for figure, partner in zip(one.figures, other.figures, strict=True))
        return
    if one.is_row and other.is_row:
        places = [dict(enumerate(block.figures)) for block in (one, other)]
        said = [[_column(figure) for figure in block.figures] for block in (one, other)]
    else:
        places = [dict(zip(block.at, block.figures, strict=True)) for block in (one, other)]
        said = [[*block.words] for block in (one, other)]
    for tag, start, end, first, last in SequenceMatcher(None, said[0], said[1], autojunk=False).get_opcodes():
        these = [n for n in range(start, end) if n in places[0]]
        those = [m for m in range(first, last) if m in places[1]]
        if tag == "equal":
            yield from ((places[0][n].id, places[1][n - start + first].id) for n in these if n - start + first in places[1])
        elif len(these) == len(those):
            yield from (
                (places[0][n].id, places[1][m].id)
                for n, m in zip(these, those, strict=True)
                if _like_units(places[0][n], places[1][m])
            )  # fmt: skip


def _column(figure: Figure) -> str:
    """What the column of a cell says of its figures."""
    said = (figure.kind, figure.role, figure.status, figure.against, figure.assigner, figure.period, figure.base_period)
    return "|".join(map(str, said))


def _like_units(one: Figure, other: Figure) -> bool:
    return read_unit(one.unit or "").is_like(read_unit(other.unit or ""))


def _alone_of_their_kind(one: list[Figure], other: list[Figure]) -> Iterator[tuple[str, str]]:
    """Of figures that no sentence holds together: those that are the only ones of what they measure, with this value or with any."""
    left = [one, other]
    for with_value in (True, False):
        keys = [[_measured(figure, with_value=with_value) for figure in side] for side in left]
        counts = [Counter(side) for side in keys]
        found = [dict(zip(side, figures, strict=True)) for side, figures in zip(keys, left, strict=True)]
        alike = [key for key in found[0] if key[0] and counts[0][key] == counts[1][key] == 1]
        pairs = [(found[0][key].id, found[1][key].id) for key in alike]
        yield from pairs
        gone = {identity for identity, _ in pairs}, {identity for _, identity in pairs}
        left = [[figure for figure in side if figure.id not in done] for side, done in zip(left, gone, strict=True)]


def _measured(figure: Figure, *, with_value: bool) -> tuple[object, ...]:
    names = ("indicator", "breakdown", "unit", "kind", "role", "against", "assigner", "period", "base_period", "at", "area")
    values = (figure.value, figure.upper, figure.denominator) if with_value else ()
    return (*(_comparable(figure, name) for name in names), *values)

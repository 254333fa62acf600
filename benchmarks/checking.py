"""How long the checks take on the figures of one document, whether that grows with their number, and how it stands to reading.

`python -m benchmarks.checking [FIGURES]`. The document is many texts behind each other, the labelled ones and the samples, until it has
so many figures (2,000), and two, four and eight times as many: first each text as it stands, then copies whose digits and
capitalised words are permuted, so that they contradict each other as no real report does. Times are processor time of this one process,
the best of three.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, repeat
from pathlib import Path
from random import Random
from time import process_time
from typing import TypeVar

from benchmarks.reading import SAMPLES, permuted
from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.checking import check
from tiendo.cli.own import with_matches
from tiendo.reading import read

LABELLED = Path(__file__).resolve().parent.parent / "tests" / "labelled"
FIGURES = 2000
TIMES = (1, 2, 4, 8)
_TRIES = 3
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Measure:
    """One document: its figures, those that some check computed with, the findings, and the seconds of reading and of checking."""

    figures: int
    tested: int
    findings: int
    read: float
    checked: float

    def row(self, first: "Measure") -> str:
        """A line of the table; growth is the time per figure against the smallest document's: 1.00 is linear."""
        each, at_first = self.checked / self.figures, first.checked / first.figures
        return (
            f"| {self.figures:7} | {self.tested:6} | {self.findings:8} | {self.checked * 1e3:8.0f} | {each * 1e6:9.0f} "
            f"| {each / at_first:6.2f} | {self.read * 1e3:7.0f} | {self.checked / self.read:12.2f} |"
        )


def document(figures: int, texts: list[tuple[str, int]], chance: Random) -> str:
    """Texts behind each other that have at least so many figures together; each text comes with the number of its own."""
    pieces, count = [], 0
    copies = (permuted(text, chance) for text, _ in chain.from_iterable(repeat(texts)))
    counts = (own for _, own in chain.from_iterable(repeat(texts)))
    for piece, own in zip(chain((text for text, _ in texts), copies), counts, strict=False):
        pieces.append(piece)
        count += own
        if count >= figures:
            break
    return "\n".join(pieces)


def texts_of(folders: tuple[Path, ...] = (LABELLED, SAMPLES)) -> Iterator[tuple[str, int]]:
    """The texts and how many figures each has; those without any are left out."""
    for path in chain.from_iterable(sorted(folder.rglob("*.txt")) for folder in folders):
        text = path.read_text(encoding="utf-8")
        if count := len(read(text.encode(), "benchmark.txt").figures):
            yield text, count


def measure(text: str, matcher: Matcher) -> Measure:
    """What one document takes."""
    data = text.encode()
    reading_took, reading = _best(lambda: read(data, "benchmark.txt"))
    matched = with_matches(reading, matcher)
    checking_took, checked = _best(lambda: check(matched))
    return Measure(len(matched.figures), len(checked.tested), len(checked.findings), reading_took, checking_took)


def _best(work: Callable[[], T]) -> tuple[float, T]:
    """The shortest of several times that the work took, and what it gave."""
    took = float("inf")
    for _ in range(_TRIES):
        begin = process_time()
        found = work()
        took = min(took, process_time() - begin)
    return took, found


def main(figures: str = str(FIGURES)) -> int:
    """Exit status 0; the table is printed as it grows."""
    matcher = Matcher(Index(load()))
    texts = [*texts_of()]
    print("\n| figures | tested | findings | check ms | µs/figure | growth | read ms | check : read |")
    print("|--------:|-------:|---------:|---------:|----------:|-------:|--------:|-------------:|")
    first = None
    for times in TIMES:
        found = measure(document(int(figures) * times, texts, Random(1)), matcher)
        first = first or found
        print(found.row(first), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

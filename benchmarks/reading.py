"""How fast the reader is, whether its time grows with the text, and how much memory it takes.

`python -m benchmarks.reading [MB ...]`. The text is made of the samples, copy after copy; in each copy the digits of
quantities and the capitalised words are permuted, so that nothing is read twice the same. One process, ascending
sizes, so that the peak of the memory belongs to the size just read. What `str.split` and a scan for digits take on
the same text stands beside, as a yardstick that holds on any machine.
"""

import re
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from time import perf_counter

from tiendo.reading import read

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
SIZES = (1, 4, 16)
_MEGABYTE = 1_000_000
_QUANTITY = re.compile(r"\d[\d.]*,\d+|\d{1,3}(?:\.\d{3})+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Measure:
    """One size: bytes and figures read, seconds of the reader and of the two yardsticks, peak of memory in bytes."""

    size: int
    figures: int
    seconds: float
    split: float
    scan: float
    peak: int

    @property
    def rate(self) -> float:
        """Megabytes a second."""
        return self.size / _MEGABYTE / self.seconds

    def row(self, first: "Measure") -> str:
        """A line of the table; growth is the time per byte against the smallest text's: 1.00 is linear."""
        growth = (self.seconds / self.size) / (first.seconds / first.size)
        return (
            f"| {self.size / _MEGABYTE:4.0f} | {self.figures:7} | {self.seconds:7.2f} | {self.rate:5.2f} | {growth:6.2f} "
            f"| {self.seconds / self.split:11.0f} | {self.seconds / self.scan:8.0f} | {self.peak / _MEGABYTE:7.0f} |"
        )


def text_of(size: int, samples: list[str], chance: Random) -> str:
    """A text of at least `size` bytes of permuted copies of the samples."""
    copies, length = [], 0
    for copy in _copies(samples, chance):
        copies.append(copy)
        length += len(copy.encode())
        if length >= size:
            break
    return "\n".join(copies)


def _copies(samples: list[str], chance: Random) -> Iterator[str]:
    while True:
        for sample in samples:
            yield _requantified(_renamed(sample, chance), chance)


def _renamed(sample: str, chance: Random) -> str:
    names = [word for word in _WORD.findall(sample) if word.istitle()]
    chance.shuffle(names)

    def next_name(word: re.Match[str]) -> str:
        return str(names.pop()) if word[0].istitle() else word[0]

    return _WORD.sub(next_name, sample)


def _requantified(sample: str, chance: Random) -> str:
    digits = [*"123456789"]
    chance.shuffle(digits)
    other = str.maketrans("123456789", "".join(digits))

    def other_quantity(quantity: re.Match[str]) -> str:
        return quantity[0].translate(other)

    return _QUANTITY.sub(other_quantity, sample)


def _measure(text: str) -> Measure:
    data = text.encode()
    laps = [perf_counter()]
    reading = read(data, "benchmark.txt")
    laps.append(perf_counter())
    text.split()
    laps.append(perf_counter())
    _DIGITS.findall(text)
    laps.append(perf_counter())
    seconds, split, scan = (end - begin for begin, end in pairwise(laps))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return Measure(len(data), len(reading.figures), seconds, split, scan, peak)


def main(*sizes: str) -> int:
    """Exit status 0; the table is printed as it grows."""
    samples = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
    chance = Random(1)
    print("|   MB | figures | seconds |  MB/s | growth | × str.split | × digits | peak MB |")
    print("|-----:|--------:|--------:|------:|-------:|------------:|---------:|--------:|")
    first = None
    for size in map(int, sizes or SIZES):
        measure = _measure(text_of(size * _MEGABYTE, samples, chance))
        first = first or measure
        print(measure.row(first), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

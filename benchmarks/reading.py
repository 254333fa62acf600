"""How fast the reader is, whether its time grows with the text, how much memory it takes, and what stands beside it.

`python -m benchmarks.reading [MB ...]`. Two texts, copy after copy: the real reports among the labelled texts beside the
checkout, where they are there (some thousand figures a megabyte), and the samples (sixteen thousand). In each copy the
digits of quantities and the capitalised words are permuted, so that nothing is read twice the same. Each size is read
in a process of its own, so that the peak of the memory is its own; the command line answers the same text in full. On
the same text stand what `str.split` and two scans of `re` take, as yardsticks that hold on any machine, and the peers of
the optional extra `peers` that are installed.
"""

import re
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from time import process_time

from tiendo.reading import read

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
REPORTS = ROOT.parent / "shared" / "gold"
SIZES = (1, 4, 16)
_MEGABYTE = 1_000_000
_QUANTITY = re.compile(r"\d[\d.]*,\d+|\d{1,3}(?:\.\d{3})+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]{3})*(?:,[0-9]+)?(?:[ ]?(?:%|tỷ đồng|triệu đồng|tấn|ha|người|hộ|vụ))?")
_PEER_TEXT = 20_000
"""Characters that a peer is given: some read a hundredth of a megabyte in a second."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One size: bytes and figures read, seconds of processor time in process and through the command line, peak of memory in bytes."""

    size: int
    figures: int
    seconds: float
    answered: float
    peak: int

    def row(self, first: "Measure") -> str:
        """A line of the table; growth is the time per byte against the smallest text's: 1.00 is linear."""
        megabytes = self.size / _MEGABYTE
        growth = (self.seconds / self.size) / (first.seconds / first.size)
        return (
            f"| {megabytes:4.0f} | {self.figures:7} | {self.figures / megabytes:10.0f} | {megabytes / self.seconds:9.2f} "
            f"| {self.seconds / self.figures * 1e6:9.0f} | {growth:6.2f} | {megabytes / self.answered:8.2f} "
            f"| {self.peak / _MEGABYTE:7.0f} |"
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
            yield permuted(sample, chance)


def permuted(sample: str, chance: Random) -> str:
    """The text with other digits in its quantities, and its capitalised words in another order."""
    return _requantified(_renamed(sample, chance), chance)


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


def _in_process(text: bytes) -> tuple[int, float, int]:
    """Figures, seconds and the peak of the memory of one reading, in a process that has done nothing else."""
    begin = process_time()
    figures = len(read(text, "benchmark.txt").figures)
    return figures, process_time() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _measure(text: str) -> Measure:
    data = text.encode()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        figures, seconds, peak = pool.submit(_in_process, data).result()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "benchmark.txt"
        file.write_bytes(data)
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-c", _ANSWER, str(file)], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    answered = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measure(len(data), figures, seconds, answered, peak)


_ANSWER = "import sys; from tiendo.cli.main import main; sys.exit(main(['read', '--format', 'json', sys.argv[1]]))"


def _yardsticks(text: str) -> Iterator[tuple[str, float]]:
    """What simpler work takes on the text: its name, and megabytes a second."""
    folded = text.lower()
    for name, work in (
        ("str.split", folded.split),
        ("re, every digit", lambda: _DIGIT.findall(folded)),
        ("re in two stages, number and unit", lambda: [_NUMBER.match(folded, digit.start()) for digit in _DIGIT.finditer(folded)]),
    ):
        begin = process_time()
        work()
        yield name, len(text.encode()) / _MEGABYTE / (process_time() - begin)


def _peers(text: str) -> Iterator[tuple[str, float]]:
    """The peers that are installed: their name, and megabytes a second."""
    for name, make in _PEERS.items():
        try:
            find = make()
        except ImportError:
            continue
        begin = process_time()
        find(text)
        yield name, len(text.encode()) / _MEGABYTE / (process_time() - begin)


def _quantulum() -> Callable[[str], object]:
    parse: Callable[[str], object] = import_module("quantulum3.parser").parse
    return parse


def _price_parser() -> Callable[[str], object]:
    parse = import_module("price_parser").Price.fromstring
    return lambda text: [parse(line, decimal_separator=",") for line in text.splitlines() if _DIGIT.search(line)]


_PEERS = {"quantulum3": _quantulum, "price-parser, a line at a time": _price_parser}


def main(*sizes: str) -> int:
    """Exit status 0; the tables are printed as they grow."""
    for title, texts in _sources():
        print(f"\n{title}\n")
        print("|   MB | figures | figures/MB | MB/s read | µs/figure | growth | MB/s CLI | peak MB |")
        print("|-----:|--------:|-----------:|----------:|----------:|-------:|---------:|--------:|")
        first = None
        for size in map(int, sizes or SIZES):
            measure = _measure(text_of(size * _MEGABYTE, texts, Random(1)))
            first = first or measure
            print(measure.row(first), flush=True)
        text = text_of(_MEGABYTE, texts, Random(1))
        print("\n| beside it | MB/s |\n|:----------|-----:|")
        for name, rate in (*_yardsticks(text), *_peers(text[:_PEER_TEXT])):
            print(f"| {name} | {rate:.2f} |", flush=True)
    return 0


def _sources() -> Iterator[tuple[str, list[str]]]:
    """The texts whose copies are read, under what they are."""
    reports = [path.read_text(encoding="utf-8") for path in islice(sorted(REPORTS.glob("0*.txt")), 10)]
    if reports:
        yield "Real reports", reports
    yield "Samples", [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""How long the catalogue takes to load and a figure to get its proposals: `python -m benchmarks.matching [MB]`.

The text is that of `benchmarks.reading`: permuted copies of the samples, so that most phrases are met for the first time.
"""

import sys
from random import Random
from time import perf_counter

from benchmarks.reading import SAMPLES, text_of
from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.reading import read

_MEGABYTE = 1_000_000


def main(size: str = "1") -> int:
    """Exit status 0; one line is printed."""
    start = perf_counter()
    catalogue = load()
    loaded = perf_counter()
    index = Index(catalogue)
    indexed = perf_counter()
    samples = [path.read_text(encoding="utf-8") for path in sorted(SAMPLES.rglob("*.txt"))]
    reading = read(text_of(int(size) * _MEGABYTE, samples, Random(1)).encode(), "benchmark.txt")
    begin = perf_counter()
    matched = Matcher(index).matched(reading.figures, reading.document.text)
    seconds = perf_counter() - begin
    found = sum(bool(figure.matches) for figure in matched)
    print(
        f"{len(catalogue.indicators)} indicators loaded in {(loaded - start) * 1e3:.0f} ms, indexed in {(indexed - loaded) * 1e3:.0f} ms; "
        f"{len(matched)} figures, {found} with proposals, {seconds / len(matched) * 1e6:.1f} µs a figure"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

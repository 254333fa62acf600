"""The reader against labelled texts: `python -m tools.gold`, run by the Python of .venv.

The labels and their scorers, `score.py` and `tables.py`, lie in `shared/gold` beside the checkout. Prints the scores over
all texts and over the third kept aside, whether the reader's doubts stand where its errors are, the scores of the labelled
tables as Excel, Word and web files, which are made anew in a folder of their own, and which figures were gained, lost and
changed against the reader of the last commit (of the one before, where nothing has been changed since).

Beside them are read the texts and tables of `tests/labelled`, written and labelled by us in the same form, of other sectors, bodies
and kinds; those of its folder `aside` were never looked at while rules were made.

Kept aside are the documents 004*, d03, d06, d09, d12 and d15: rules are made without looking at what the reader misses
in them, so their scores tell how it fares on a text it has not seen.
"""

import importlib.util
import io
import json
import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from functools import cache
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.reading import read
from tiendo.reading.answer import to_answer

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "gold"
KEPT_ASIDE = ("004", "d03", "d06", "d09", "d12", "d15")
_READ = "import sys; from tiendo.cli.main import main; sys.exit(main(['read', *sys.argv[1:], '--format', 'jsonl']))"
"""A program that reads files as the command line of that commit does."""
OWN = ROOT / "tests" / "labelled"
ASIDE = OWN / "aside"
TERMS = ("found", "quantity", "record", "citation")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text's name, its labels and what the reader answers."""

    name: str
    labels: dict[str, Any]
    answer: dict[str, Any]

    @property
    def is_kept_aside(self) -> bool:
        """Whether no rule was made with a look at its misses."""
        return self.name.startswith(KEPT_ASIDE)


def scorer(name: str = "score") -> Any:
    """The module `score.py`, or another, of the labels' folder."""
    specification = importlib.util.spec_from_file_location(name, GOLD / f"{name}.py")
    if specification is None or specification.loader is None:
        raise FileNotFoundError(GOLD / f"{name}.py")
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def labelled_texts(folder: Path = GOLD) -> list[Labelled]:
    """The labelled texts of a folder, read."""
    return [_labelled(path) for path in sorted(folder.glob("*.gold.json"))]


def scores(texts: list[Labelled]) -> dict[str, Any]:
    """For each term the scorer's tally over these texts together."""
    score = scorer()
    tallies = {term: score.Tally() for term in score.TERMS}
    for text in texts:
        score.score_document(text.labels, text.answer, tallies, dict.fromkeys(score.FIELDS, 0), _silent)
    return {term: tallies[term] for term in TERMS}


def table_scores(labelled: Path = GOLD / "tables") -> dict[str, Any]:
    """For each format, and for all of them, the tallies of the labelled tables of a folder."""
    tables = scorer("tables")
    with TemporaryDirectory() as folder:
        files, readings = Path(folder, "files"), Path(folder, "readings")
        readings.mkdir()
        with redirect_stdout(StringIO()):
            tables.build(labelled, files)
        for file in sorted(files.iterdir()):
            answer = to_answer(read(file.read_bytes(), file.name))
            Path(readings, f"{file.name}.json").write_text(json.dumps(answer), encoding="utf-8")
        tallies: dict[str, Any] = tables.score(labelled, readings, say=_silent)
        return tallies


def doubts_against_errors(texts: list[Labelled]) -> Iterator[tuple[str, int, int]]:
    """For the figures without doubts, and for each doubt: how many there are, and how many of them are right."""
    judged = [pair for text in texts for pair in _judged(text)]
    kinds = sorted({doubt for figure, _ in judged for doubt in figure["doubts"]})
    sure = [right for figure, right in judged if not figure["doubts"]]
    yield "no doubt", len(sure), sum(sure)
    for kind in kinds:
        doubted = [right for figure, right in judged if kind in figure["doubts"]]
        yield kind, len(doubted), sum(doubted)


@dataclass(frozen=True, slots=True)
class Difference:
    """How the figures of a text differ from those of an earlier reader: each as `number (indicator)`."""

    gained: list[str]
    lost: list[str]
    changed: list[str]


def differences(earlier: dict[str, Any], later: dict[str, Any]) -> Difference:
    """What the later of two answers gained, lost and changed; a figure is the same where its span is."""
    before, after = ({(figure["start"], figure["end"]): figure for figure in answer["figures"]} for answer in (earlier, later))
    return Difference(
        [_named(after[span]) for span in sorted(after.keys() - before.keys())],
        [_named(before[span]) for span in sorted(before.keys() - after.keys())],
        [_change(before[span], after[span]) for span in sorted(before.keys() & after.keys()) if _change(before[span], after[span])],
    )


def answers_of(commit: str) -> dict[str, Any]:
    """What the reader of a commit answered, by the name of the text. CalledProcessError where it cannot be read."""
    archive = subprocess.run(["git", "archive", commit, "src"], cwd=ROOT, check=True, capture_output=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            files.extractall(folder, filter="data")
        names = [str(GOLD / f"{path.name.removesuffix('.gold.json')}.txt") for path in sorted(GOLD.glob("*.gold.json"))]
        told = subprocess.run(
            [sys.executable, "-c", _READ, *names],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(Path(folder) / "src")},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    answers = map(json.loads, told.splitlines())
    return {Path(answer["document"]["source"]).name.removesuffix(".txt"): answer for answer in answers}


def last_commit() -> str:
    """The commit to compare with: the last, or the one before where the reader has not been changed since."""
    changed = subprocess.run(["git", "diff", "--quiet", "HEAD", "--", "src"], cwd=ROOT, check=False).returncode
    return "HEAD" if changed else "HEAD~1"


def _named(figure: dict[str, Any]) -> str:
    return f"{' '.join(figure['text'].split())} ({figure['indicator']})"


def _change(before: dict[str, Any], after: dict[str, Any]) -> str:
    fields = [field for field in after if field not in _NO_CHANGE and before.get(field) != after[field]]
    said = ", ".join(f"{field} {before.get(field)!s} → {after[field]!s}" for field in fields)
    return f"{' '.join(after['text'].split())}: {said}" if said else ""


_NO_CHANGE = ("matches", "locator", "sentence", "doubts")
"""Fields that say nothing else of the figure."""


@cache
def _index() -> Index:
    return Index(load())


def _labelled(path: Path) -> Labelled:
    name = path.name.removesuffix(".gold.json")
    reading = read(path.with_name(f"{name}.txt").read_bytes(), f"{name}.txt")
    figures = Matcher(_index()).matched(reading.figures, reading.document.text)
    answer = to_answer(replace(reading, figures=figures))
    return Labelled(name, json.loads(path.read_text(encoding="utf-8")), json.loads(json.dumps(answer)))


def _judged(text: Labelled) -> Iterator[tuple[dict[str, Any], bool]]:
    """Each figure that counts, and whether its quantity and its whole record are right."""
    score = scorer()
    labels, ignored = text.labels["figures"], text.labels.get("ignore", [])
    for figure in text.answer["figures"]:
        span = (figure["start"], figure["end"])
        label = next((label for label in labels if score.overlap(span, (label["at"], label["at"] + len(label["number"])))), None)
        if label is not None:
            yield figure, score.quantity_right(figure, label) and all(right(figure, label) for right in score.FIELDS.values())
        elif not any(span[0] <= at < span[1] for at in ignored):
            yield figure, False


def _silent(line: str) -> None:
    """Misses are not printed, so that those kept aside stay unseen."""


def main() -> int:
    """Exit status: 0 with the tables printed, 1 where the labels are not there."""
    if not GOLD.is_dir():
        print(f"the labelled texts are not there: {GOLD}", file=sys.stderr)
        return 1
    texts = labelled_texts()
    own, aside = labelled_texts(OWN), labelled_texts(ASIDE)
    kept = [text for text in texts if text.is_kept_aside]
    for title, some in (("All texts", texts), ("Kept aside", kept), ("Our own texts", own), ("Our own, never looked at", aside)):
        print(f"{title} ({len(some)})", *(f"  {term:<9} {tally}" for term, tally in scores(some).items()), sep="\n")
    for title, some in (("all texts", texts), ("our own", [*own, *aside])):
        print(f"\nDoubts against errors, {title}", f"  {'':<28} figures  right", sep="\n")
        for doubt, count, right in doubts_against_errors(some):
            print(f"  {doubt:<28} {count:>7}  {right / count:>6.1%}" if count else f"  {doubt:<28} {count:>7}")
    for title, folder in (("Tables", GOLD / "tables"), ("Our own tables", OWN / "tables")):
        print(f"\n{title}")
        for form, tallies in table_scores(folder).items():
            print(*(f"  {form:<5} {term:<9} {tally}" for term, tally in tallies.items()), sep="\n")
    commit = last_commit()
    earlier = answers_of(commit)
    print(f"\nAgainst {commit}")
    for text in texts:
        found = differences(earlier.get(text.name, {"figures": []}), text.answer)
        for sort, figures in (("gained", found.gained), ("lost", found.lost), ("changed", found.changed)):
            print(*(f"  {text.name}: {sort} {figure}" for figure in figures), sep="\n", end="\n" if figures else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())

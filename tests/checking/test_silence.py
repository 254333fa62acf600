"""What the checks say of sound documents: every finding that is shown stands here, with why it stands.

The texts are those that are labelled, ours and (where they lie beside the checkout) other people's, the samples, and the labelled tables as
files.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.checking import check
from tiendo.reading import read
from tiendo.words.finding import Severity
from tools.faults.corpus import FORMATS, GOLD, OWN, SAMPLES, sheets

#: file, check, what is said: why it is truly wrong
STANDS = {
    ("2023-05-bao-cao-thang.txt", "ratio_and_percentage", "25,0%"): "58,853 of 286,400 is 20.5 %; made on purpose (samples/README.md)",
    ("2024-08-bao-cao-thang.txt", "parts_and_whole", "23.875 học sinh"): "its parts make 23,785; made on purpose",
    ("2024-10-bao-cao-thang.txt", "plan_share", "85,9%"): "3,029 of 3,600 is 84.1 %; 3,092 was meant; made on purpose",
}
FOLDERS = {"gold": GOLD, "own": OWN, "aside": OWN / "aside", "samples": SAMPLES}
MOST_DOUBTS_PER_THOUSAND = 5


@cache
def matcher() -> Matcher:
    return Matcher(Index(load()))


def found(data: bytes, name: str) -> Iterator[tuple[tuple[str, str, str], Severity]]:
    reading = read(data, name)
    for one in check(replace(reading, figures=matcher().matched(reading.figures, reading.document.text))).findings:
        yield (Path(name).name, one.type, " ".join(one.said.split())), one.severity


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=FOLDERS)
def test_what_is_shown_of_texts_is_truly_wrong(folder: Path) -> None:
    if not folder.is_dir():
        pytest.skip("the labelled texts of other people are not beside this checkout")
    paths = sorted(folder.rglob("*.txt") if folder == SAMPLES else folder.glob("*.txt"))
    said = [key for path in paths for key, severity in found(path.read_bytes(), path.name) if severity is not Severity.DOUBT]
    expected = [key for key in STANDS if any(path.name == key[0] for path in paths)]
    assert paths
    assert sorted(said) == sorted(expected)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_shown_of_tables(form: str) -> None:
    if not sheets():
        pytest.skip("the program that writes the labelled tables as files is not beside this checkout")
    written = ((sheet.written(form), f"{sheet.name}.{form}") for sheet in sheets())
    assert [key for data, name in written for key, severity in found(data, name) if severity is not Severity.DOUBT] == []


def test_doubts_are_few_as_well() -> None:
    paths = [*sorted(OWN.glob("*.txt")), *sorted(SAMPLES.rglob("*.txt"))]
    doubts = [key for path in paths for key, severity in found(path.read_bytes(), path.name) if severity is Severity.DOUBT]
    figures = sum(len(read(path.read_bytes(), path.name).figures) for path in paths)
    assert len(doubts) * 1000 <= MOST_DOUBTS_PER_THOUSAND * figures, doubts

"""The reports of the fictional city agree with each other, but for the mistake that was made on purpose."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.checking import Checked, check_together
from tiendo.reading import read
from tiendo.words.finding import Severity

ROOT = Path(__file__).resolve().parents[2]
HAC_VAN = tuple(sorted((ROOT / "samples" / "fictional" / "thanh-pho-hac-van").glob("*.txt")))
OTHERS = tuple(sorted((ROOT / "tests" / "labelled").glob("*.txt")))
TYPES = ("restated", "documents_disagree", "copied_forward")


@cache
def together(paths: tuple[Path, ...]) -> tuple[Checked, ...]:
    matcher = Matcher(Index(load()))
    readings = [read(path.read_bytes(), path.name) for path in paths]
    return check_together([replace(one, figures=matcher.matched(one.figures, one.document.text)) for one in readings])


def shown(paths: tuple[Path, ...]) -> list[tuple[str, str, str, str]]:
    """What is shown of the checks that compare statements: file, type, said, expected."""
    return [
        (path.name, found.type, found.said, found.expected)
        for path, checked in zip(paths, together(paths), strict=True)
        for found in checked.findings
        if found.type in TYPES and found.severity is not Severity.DOUBT
    ]


def test_the_reports_of_one_city() -> None:
    assert shown(HAC_VAN) == [("2024-10-bao-cao-thang.txt", "documents_disagree", "3.029 lao động", "3.092")]


def test_texts_of_unrelated_places_say_nothing_of_each_other() -> None:
    assert shown(OTHERS) == []

"""What the repository promises about itself: names, docstrings, frozen values, exact figures."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "tiendo"
CODE = sorted(path for folder in ("src", "tests", "tools", "benchmarks") for path in (ROOT / folder).rglob("*.py"))
PURE = sorted(
    path
    for package in ("words", "reading", "catalogue", "assessing", "checking", "annotating")
    for path in (SOURCE / package).rglob("*.py")
)
DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc", "base"}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def classes(path: Path) -> Iterator[ast.ClassDef]:
    return (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.ClassDef))


def test_no_file_or_folder_is_a_drawer() -> None:
    paths = [path for folder in ("src", "tests", "tools", "benchmarks") for path in (ROOT / folder).rglob("*")]
    assert [name_of(path) for path in paths if path.stem.lower() in DRAWERS and "__pycache__" not in path.parts] == []


@pytest.mark.parametrize("path", CODE, ids=name_of)
def test_every_module_says_what_lives_in_it(path: Path) -> None:
    if "migrations" not in path.parts:
        assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", PURE, ids=name_of)
def test_values_are_frozen(path: Path) -> None:
    """A dataclass of the pure packages is a value: nobody changes it after it was made."""
    thawed = [
        node.name
        for node in classes(path)
        for decorator in map(ast.unparse, node.decorator_list)
        if decorator.split("(")[0] in {"dataclass", "dataclasses.dataclass"} and "frozen=True" not in decorator
    ]
    assert thawed == []


@pytest.mark.parametrize("path", PURE, ids=name_of)
def test_figures_are_exact(path: Path) -> None:
    """No binary float is made from a number of a document."""
    made = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "float"
    ]
    assert made == []


def test_the_glossary_holds_every_noun() -> None:
    """A public class of words/ that is no exception stands in the glossary as the first cell of a row."""
    glossary = set(re.findall(r"^\| `(\w+)` ", (ROOT / "GLOSSARY.md").read_text(encoding="utf-8"), flags=re.MULTILINE))
    nouns = {node.name for path in (SOURCE / "words").glob("*.py") for node in classes(path)}
    assert {noun for noun in nouns if not noun.startswith("_") and not noun.endswith("Error")} - glossary == set()


def test_decision_records_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))]
    assert numbers == [*range(1, len(numbers) + 1)]
    assert numbers


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=name_of)
def test_a_decision_record_has_its_three_parts(path: Path) -> None:
    headings = re.findall(r"^## (.+)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert headings == ["Context", "Decision", "Consequences"]

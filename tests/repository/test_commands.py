"""The commands that the README promises and the Makefile has."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z]+):(?! export)", MAKEFILE, flags=re.MULTILINE)
INNER = {"environment"}  # what other targets need first, not a command for people


@pytest.mark.parametrize("readme", ["README.md", "README.vi.md"])
def test_the_readme_names_the_two_commands(readme: str) -> None:
    promised = set(re.findall(r"\bmake ([a-z]+)", (ROOT / readme).read_text(encoding="utf-8")))
    assert {"demo", "test"} <= promised <= set(TARGETS)


def test_help_is_what_plain_make_gives_and_it_explains_every_command() -> None:
    said = subprocess.run(["make", "--no-print-directory"], cwd=ROOT, check=True, capture_output=True, text=True, encoding="utf-8").stdout
    explained = dict(re.findall(r"^  make (\w+) +(\S.+)$", said, flags=re.MULTILINE))
    assert explained.keys() == set(TARGETS) - INNER


def test_every_target_is_phony() -> None:
    """A file that happens to be called `test` must not stop the tests."""
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, flags=re.MULTILINE)
    assert phony
    assert set(phony[1].split()) == set(TARGETS)


def test_what_runs_before_a_change_lands_is_what_runs_on_a_desk() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert [line for line in script if line.startswith("make ")] == ["make check", "make test"]
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111

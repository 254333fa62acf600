"""What the project needs of others: each dependency explained, pinned by hash, and from no host in particular."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
WEB = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["web"]]
DEV = [*WEB, *PROJECT["optional-dependencies"]["dev"]]
LOCKS = ("requirements.lock", "requirements-dev.lock")


def pinned(lock: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)(?:\[[\w,-]+\])?==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), flags=re.MULTILINE))


@pytest.mark.parametrize(("lock", "dependencies"), [(LOCKS[0], WEB), (LOCKS[1], DEV)])
def test_a_lock_holds_every_dependency_in_the_range_asked_for(lock: str, dependencies: list[str]) -> None:
    versions = pinned(lock)
    for requirement in map(Requirement, dependencies):
        assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), requirement


def test_the_two_locks_agree() -> None:
    assert pinned(LOCKS[0]).items() <= pinned(LOCKS[1]).items()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_host_and_hashes_everything(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?:|//|--(extra-)?index|--find-links|file:", text)
    for entry in re.split(r"\n(?=\S)", text.strip()):
        assert "--hash=sha256:" in entry, entry.partition("\n")[0]


def test_every_dependency_says_what_it_is_for() -> None:
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    for dependency in DEV:
        line = next(line for line in lines if line.strip().startswith(f'"{dependency}"'))
        assert re.search(r"# \w+", line), dependency

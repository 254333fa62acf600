"""The reference page is what the specs say, and every finder and resolver of the reader has its spec."""

import re
from pathlib import Path
from pkgutil import iter_modules

import pytest

from tiendo.checking import checks, together
from tiendo.reading import finders, resolvers, tables
from tools import docs

SPECS = docs.specs()


def modules(path: list[str]) -> list[str]:
    return sorted(module.name for module in iter_modules(path))


def sections(title: str) -> list[str]:
    """The sections under a title of the committed page."""
    (part,) = re.findall(rf"^## {title}\n(.*?)(?=^## |\Z)", docs.PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"^### (\w+)$", part, flags=re.MULTILINE)


def test_the_page_is_what_the_specs_say() -> None:
    assert docs.page() == docs.PAGE.read_text(encoding="utf-8"), "run `make docs`"


def test_the_page_of_the_catalogue_is_what_the_definitions_say() -> None:
    assert docs.indicators_page() == docs.INDICATORS.read_text(encoding="utf-8"), "run `make docs`"


def test_the_list_of_checks_is_what_the_checks_say() -> None:
    assert docs.checks_page() == docs.CHECK_LIST.read_text(encoding="utf-8"), "run `make docs`"
    for name in docs.check_pages():
        assert f"(checks/{name}.md)" in docs.checks_page()


def test_a_stale_page_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stale = tmp_path / "docs" / "reading.md"
    monkeypatch.setattr(docs, "ROOT", tmp_path)
    monkeypatch.setattr(docs, "PAGE", stale)
    monkeypatch.setattr(docs, "INDICATORS", tmp_path / "docs" / "indicators.md")
    monkeypatch.setattr(docs, "CHECK_LIST", tmp_path / "docs" / "checks.md")
    assert docs.main(["--check"]) == 1
    assert not stale.exists()
    assert docs.main([]) == 0
    assert docs.main(["--check"]) == 0
    stale.write_text(stale.read_text(encoding="utf-8") + "one more line\n", encoding="utf-8")
    assert docs.main(["--check"]) == 1
    said = "docs/{}.md is not what it is made from; run `make docs`\n"
    assert capsys.readouterr().err == said.format("reading") + said.format("indicators") + said.format("checks") + said.format("reading")
    assert docs.main(["--chek"]) == 2


@pytest.mark.parametrize(("group", "path"), [("finders", finders.__path__), ("resolvers", resolvers.__path__), ("tables", tables.__path__)])
def test_every_module_has_its_spec_and_its_section(group: str, path: list[str]) -> None:
    files = sorted(file.stem.removeprefix("test_") for file in (docs.SPECS / group).glob("test_*.py"))
    # What a table is made of is a shape, and has no rule.
    assert files == [module for module in modules(path) if module != "grid"]
    assert sections(docs.GROUPS[group]) == files


@pytest.mark.parametrize(("group", "path"), [("checks", checks.__path__), ("together", together.__path__)])
def test_every_check_has_its_spec_and_its_page(group: str, path: list[str]) -> None:
    names = modules(path)
    assert sorted(file.stem.removeprefix("test_") for file in (docs.SPECS / group).glob("test_*.py")) == names
    assert {file.stem for file in docs.CHECKS.glob("*.md")} >= set(names)


def test_no_page_is_left_of_a_check_that_has_gone() -> None:
    assert {file.stem for file in docs.CHECKS.glob("*.md")} == docs.check_pages().keys()


@pytest.mark.parametrize(("name", "page"), docs.check_pages().items())
def test_the_page_of_a_check_is_what_its_spec_says(name: str, page: str) -> None:
    assert (docs.CHECKS / f"{name}.md").read_text(encoding="utf-8") == page, "run `make docs`"


@pytest.mark.parametrize("spec", [*SPECS, *docs.check_specs()], ids=lambda spec: f"{spec.group}-{spec.name}")
def test_what_must_stay_silent_is_tested_as_hard_as_what_must_speak(spec: docs.Spec) -> None:
    assert spec.finds
    assert len(spec.silent) >= len(spec.finds)
    assert len(set(map(repr, spec.finds))) == len(spec.finds)
    assert len(set(map(repr, spec.silent))) == len(spec.silent)

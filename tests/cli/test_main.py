"""The program's own options: help and version, in both languages."""

import re
from importlib.metadata import version

import pytest

from tiendo.cli.main import main

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_vietnamese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIENDO_LANGUAGE", raising=False)


def test_the_version_is_the_installed_one(capsys: Captured) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"tiendo {version('tiendo')}\n"


@pytest.mark.parametrize("given", [[], ["--help"], ["-h"]])
def test_help_is_in_vietnamese_and_names_the_commands(capsys: Captured, given: list[str]) -> None:
    assert main(given) == 0
    out = capsys.readouterr().out
    assert out.startswith("Cách dùng: tiendo LỆNH ...")
    assert re.search(r"^  read +đọc số liệu", out, re.MULTILINE)


@pytest.mark.parametrize("given", [["--help", "--language", "en"], ["--language", "en"]])
def test_help_is_in_english_when_english_is_asked_for(capsys: Captured, given: list[str]) -> None:
    assert main(given) == 0
    assert capsys.readouterr().out.startswith("Usage: tiendo COMMAND ...")


def test_help_follows_the_language_of_the_environment(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIENDO_LANGUAGE", "en")
    assert main(["read", "--help"]) == 0
    assert capsys.readouterr().out.startswith("Usage: tiendo read ")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_help_of_read_explains_every_option_in_one_language(capsys: Captured, language: str) -> None:
    assert main(["read", "--help", "--language", language]) == 0
    out = capsys.readouterr().out
    for option in ("--help", "--language", "--format", "table", "jsonl", "csv"):
        assert option in out
    foreign = ("usage", "options", "positional", "show this") if language == "vi" else ("Cách", "Tùy", "TỆP", "hiện")
    assert not [word for word in foreign if word in out]

"""`tiendo correct` and `tiendo indicators`: an office says what its words mean, and the next reading follows it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tiendo.cli.main import main

Captured = pytest.CaptureFixture[str]
TEXT = "Nguồn thu điều tiết đạt 45,2 tỷ đồng, đạt 52% kế hoạch. Hộ nghèo còn 45 hộ.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for variable in ("TIENDO_LANGUAGE", "TIENDO_CATALOGUE"):
        monkeypatch.delenv(variable, raising=False)
    Path("a.txt").write_text(TEXT, encoding="utf-8")


def matches(capsys: Captured, *given: str) -> list[list[str]]:
    """The ids proposed for each figure of the text."""
    assert main(["read", "--format", "json", "a.txt", *given]) == 0
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return [[match["indicator"] for match in figure["matches"]] for figure in answer["figures"]]


def test_a_correction_changes_the_next_answer(capsys: Captured) -> None:
    assert matches(capsys) == [[], [], ["poor-households"]]
    assert main(["correct", "--catalogue", "own", "nguồn thu điều tiết", "budget-revenue-retained", "--unit", "tỷ đồng"]) == 0
    assert capsys.readouterr().out == "Đã ghi vào own/namings.toml: “nguồn thu điều tiết” là budget-revenue-retained.\n"
    assert matches(capsys, "--catalogue", "own") == [["budget-revenue-retained"], ["budget-revenue-retained"], ["poor-households"]]
    assert matches(capsys) == [[], [], ["poor-households"]]


def test_a_later_correction_goes_before_an_earlier_one(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIENDO_CATALOGUE", "own")
    for day, indicator in (("2026-05-01", "gifts"), ("2026-03-01", "near-poor-households")):
        assert main(["correct", "hộ nghèo", indicator, "--from", day, "--author", "Văn phòng"]) == 0
    capsys.readouterr()
    assert matches(capsys)[2] == ["gifts"]
    assert main(["correct", "hộ nghèo", "none"]) == 0
    capsys.readouterr()
    assert matches(capsys)[2] == []


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["correct", "--catalogue", "own", "hộ nghèo"], "cần đúng một cụm từ"),
        (["correct", "--catalogue", "own", "hộ", "nghèo", "gifts"], "cần đúng một cụm từ"),
        (["correct", "hộ nghèo", "gifts"], "chưa nêu thư mục"),
        (["correct", "--catalogue", "own", "hộ nghèo", "gift"], "danh mục không có chỉ tiêu “gift”"),
        (["correct", "--catalogue", "own", "…", "gifts"], "“…” không có chữ nào"),
        (["correct", "--catalogue", "own", "hộ nghèo", "gifts", "--from", "hôm nay"], "“hôm nay” không phải là ngày"),
        (["correct", "--catalogue", "a.txt", "hộ nghèo", "gifts"], "không ghi được vào thư mục “a.txt”"),
        (["read", "--catalogue", "none", "a.txt"], "không có thư mục chỉ tiêu riêng “none”"),
        (["indicators", "--catalogue", "none"], "không có thư mục chỉ tiêu riêng “none”"),
    ],
)
def test_what_cannot_be_done_gets_one_sentence(capsys: Captured, given: list[str], sentence: str) -> None:
    assert main(given) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"tiendo: {sentence}")
    assert captured.err.count("\n") == 1


def test_every_fault_of_the_folder_is_a_sentence(capsys: Captured) -> None:
    Path("own").mkdir()
    Path("own/a.toml").write_text('[[naming]]\nphrase = "đèn"\nindicator = "no-such"\n', encoding="utf-8")
    Path("own/b.toml").write_text("x =\n", encoding="utf-8")
    assert main(["read", "--catalogue", "own", "a.txt", "--language", "en"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[1].strip() for line in lines] == [
        "a.toml, [[naming]] 1 đèn, known_from",
        "a.toml, [[naming]] 1 đèn, author",
        "b.toml, TOML",
        "a.toml, [[naming]] 1 đèn, indicator",
    ]


@pytest.mark.parametrize("words", [["ho ngheo"], ["HỘ", "nghèo"], ["--", "ho", "ngheo"]])
def test_indicators_are_found_without_diacritics(capsys: Captured, words: list[str]) -> None:
    assert main(["indicators", *words]) == 0
    out = capsys.readouterr().out
    assert "poor-households" in out
    assert "Số hộ nghèo (hộ)" in out
    assert "Dân số" not in out


def test_all_of_them_are_printed_when_nothing_is_asked_for(capsys: Captured) -> None:
    assert main(["indicators", "--language", "en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) > 150
    assert lines[-1] == f"Indicators: {len(lines) - 1}."


@pytest.mark.parametrize(("language", "foreign"), [("vi", ("usage", "options", "show this")), ("en", ("Cách", "Tùy", "hiện"))])
@pytest.mark.parametrize("command", ["correct", "indicators"])
def test_the_help_is_in_one_language(capsys: Captured, command: str, language: str, foreign: tuple[str, ...]) -> None:
    assert main([command, "--help", "--language", language]) == 0
    out = capsys.readouterr().out
    assert "--catalogue" in out
    assert not [word for word in foreign if word in out]


def test_the_table_names_the_indicator_where_the_document_uses_other_words(capsys: Captured) -> None:
    Path("a.txt").write_text("Hộ nghèo còn 45 hộ. Số hộ cận nghèo còn 62 hộ.\n", encoding="utf-8")
    assert main(["read", "a.txt"]) == 0
    out = capsys.readouterr().out
    assert "→ Số hộ nghèo" in " ".join(out.split())
    assert "→ Số hộ cận nghèo" not in " ".join(out.split())

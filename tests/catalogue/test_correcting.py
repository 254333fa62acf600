"""A correction: written whole, kept beside what was written before, and read by the next reading."""

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.catalogue.figures import DAY, figure, naming
from tiendo.catalogue.correcting import FILE, correct
from tiendo.catalogue.errors import DefinitionsFaultyError, FolderUnwritableError, IndicatorUnknownError, PhraseEmptyError
from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.catalogue.phrases import words_of
from tiendo.words.spelling import nfc


def test_a_correction_changes_the_next_answer(tmp_path: Path) -> None:
    asked = figure("Nguồn thu điều tiết", "tỷ đồng")
    own = tmp_path / "own" / "deeper"
    assert Matcher(Index(load())).propose(asked) == ()
    assert correct(own, naming("nguồn thu điều tiết", "budget-revenue-retained", "tỷ đồng")) == own / FILE
    (match,) = Matcher(Index(load(own))).propose(asked)
    assert (match.indicator, match.score) == ("budget-revenue-retained", 1.0)


def test_nothing_written_before_is_changed_and_the_last_one_holds(tmp_path: Path) -> None:
    first = correct(tmp_path, naming("nguồn thu", "budget-revenue")).read_text(encoding="utf-8")
    second = correct(tmp_path, naming("nguồn thu", None)).read_text(encoding="utf-8")
    assert second.startswith(first.rstrip())
    assert [said.indicator for said in load(tmp_path).namings] == ["budget-revenue", None]
    assert Matcher(Index(load(tmp_path))).propose(figure("nguồn thu", "tỷ đồng")) == ()
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


@given(st.text(max_size=40), st.none() | st.text(min_size=1, max_size=10), st.text(min_size=1, max_size=20))
def test_any_words_come_back(tmp_path_factory: pytest.TempPathFactory, phrase: str, unit: str | None, author: str) -> None:
    own = tmp_path_factory.mktemp("own")
    said = replace(naming(phrase, "markets", unit if unit and unit.split() else None), author=author if author.split() else "ai")
    if not words_of(phrase):
        with pytest.raises(PhraseEmptyError):
            correct(own, said)
        return
    correct(own, said)
    (back,) = load(own).namings
    assert words_of(back.phrase) == words_of(nfc(" ".join(phrase.split())))
    assert (back.indicator, back.known_from) == ("markets", DAY)


def test_an_indicator_that_is_not_there_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    with pytest.raises(IndicatorUnknownError, match="no-such"):
        correct(tmp_path, naming("đèn", "no-such"))
    assert list(tmp_path.iterdir()) == []


def test_a_faulty_folder_is_told_before_anything_is_added(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[[naming]]\n", encoding="utf-8")
    with pytest.raises(DefinitionsFaultyError):
        correct(tmp_path, naming("đèn", "markets"))
    assert (tmp_path / FILE).read_text(encoding="utf-8") == "[[naming]]\n"


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = correct(tmp_path, naming("đèn", "markets")).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FolderUnwritableError, match="No space left"):
        correct(tmp_path, naming("đèn trời", "markets"))
    assert (tmp_path / FILE).read_bytes() == before


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "own").write_text("")
    with pytest.raises(FolderUnwritableError):
        correct(tmp_path / "own", naming("đèn", "markets"))


def test_two_who_correct_at_once_lose_nothing(tmp_path: Path) -> None:
    said = [naming(f"đèn {number}", "markets") for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda one: correct(tmp_path, one), said))
    assert sorted(one.phrase for one in load(tmp_path).namings) == sorted(one.phrase for one in said)

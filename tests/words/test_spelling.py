"""Comparing Vietnamese text: case, tone-mark placement, spaces and dashes aside, places kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.words.spelling import fold, nfc, same, search_key

SYLLABLES = st.sampled_from(["hoà", "Đông", "quý", "thuỷ", "khoẻ", "kế", "hoạch", "TỶ", "Hà", "uỷ", "phường", "QUẢNG", "trị"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hòa", "hoà"),
        ("HÒA BÌNH", "hoà bình"),
        ("khỏe", "khoẻ"),
        ("Ủy ban", "Uỷ ban"),
        ("thủy sản", "thuỷ sản"),
        ("Thúy", "thuý"),
        ("tỷ\u00a0đồng", "tỷ đồng"),
        ("2021–2025", "2021-2025"),
        ("“đạt”", '"đạt"'),
        ("Ðông Hà", "đông hà"),
    ],
)
def test_two_spellings_of_one_thing_fold_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("tỷ", "ty"), ("hoà", "hoa"), ("đồng", "dong"), ("tỷ", "tỉ"), ("toán", "toàn")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)
    assert not same(one, other)


@given(st.text())
def test_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_letter_whose_small_form_is_two_letters_keeps_its_place() -> None:
    assert fold("İ HÒA") == "İ hoà"


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_keeps_line_ends_where_they_are(text: str) -> None:
    assert [at for at, sign in enumerate(fold(text)) if sign == "\n"] == [at for at, sign in enumerate(text) if sign == "\n"]


def test_a_long_text_folds_as_its_lines_do() -> None:
    lines = ["HÒA BÌNH – 2024\n", "\n", f"{'Ủy ban ' * 20_000}\n", "thủy sản"] * 9
    assert fold("".join(lines)) == "".join(map(fold, lines))


@given(st.text())
def test_nfc_is_the_normal_form_and_stays(text: str) -> None:
    assert nfc(text) == unicodedata.normalize("NFC", text)
    assert nfc(nfc(text)) == nfc(text)


@given(st.lists(SYLLABLES, min_size=1))
def test_the_same_words_in_another_form_case_and_spacing_are_the_same(words: list[str]) -> None:
    text = " ".join(words)
    assert same(text, unicodedata.normalize("NFD", text))
    assert same(text, text.upper())
    assert same(text, f"  {'  '.join(words)}\n")
    assert same(text, "\u00a0".join(words))


@given(st.text(), st.text())
def test_same_is_mutual_and_reflexive(one: str, other: str) -> None:
    assert same(one, one)
    assert same(one, other) == same(other, one)


@given(st.lists(SYLLABLES, min_size=2, max_size=6))
def test_words_in_another_order_are_not_the_same(words: list[str]) -> None:
    assert same(" ".join(words), " ".join(reversed(words))) == (list(map(fold, words)) == list(map(fold, reversed(words))))


@pytest.mark.parametrize("text", ["Đông Hà", "ĐÔNG  HÀ", "Ðông Hà", "đông hà", unicodedata.normalize("NFD", "Đông Hà")])
def test_search_finds_without_diacritics(text: str) -> None:
    assert search_key(text) == "dong ha"


@given(st.lists(SYLLABLES))
def test_a_search_key_is_plain_and_is_its_own_key(words: list[str]) -> None:
    key = search_key(" ".join(words))
    assert key.isascii()
    assert search_key(key) == key

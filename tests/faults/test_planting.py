"""How numbers are read off a text without the reader, and how people get digits wrong."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.faults.arithmetic import Range
from tools.faults.numerals import HALF, Numeral, is_hedged, numerals, sentence_at, value_of
from tools.faults.planting import misspelt, written


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Thu 361,503 tỷ đồng, đạt 92,5% dự toán.", [("361,503", "tỷ đồng"), ("92,5", "%")]),
        ("giảm 0,3 điểm % và 0,4 điểm phần trăm", [("0,3", "điểm %"), ("0,4", "điểm %")]),
        ("ngày 15 tháng 6 năm 2024, quý 2, 9 tháng 5.138,1 tỷ đồng", [("5.138,1", "tỷ đồng")]),
        ("Nghị quyết số 58/NQ-HĐND ngày 15/12/2023; tổng số 57 đơn", [("57", "#")]),
        ("tăng 8 - 9% và 10-12%; sóng 5G; 7/9 trường; 1.120 ha", [("1.120", "ha")]),
        ("1. Thu 12 đơn\n2. Chi 13 đơn", [("12", "#"), ("13", "#")]),
    ],
)
def test_numbers_of_a_text(words: str, told: list[tuple[str, str]]) -> None:
    assert [(numeral.words, numeral.measure) for numeral in numerals(words)] == told


@pytest.mark.parametrize(
    ("words", "hedged"), [("gần 12 đơn", True), ("từ 12 đơn trở lên", True), ("12 đơn trở lên", True), ("thu 12 đơn", False)]
)
def test_hedges(words: str, hedged: bool) -> None:  # noqa: FBT001 - an expectation
    assert is_hedged(words, numerals(words)[0]) is hedged


def test_a_sentence_ends_at_a_stop_before_a_capital_letter_or_with_its_line() -> None:
    words = "Thu 1.284 tỷ đồng. Chi 9 tỷ đồng, đạt 5%. Còn lại\nHết."
    assert [words[slice(*sentence_at(words, words.index(said)))].strip() for said in ("1.284", "9 tỷ", "lại", "Hết")] == [
        "Thu 1.284 tỷ đồng.",
        "Chi 9 tỷ đồng, đạt 5%.",
        "Còn lại",
        "Hết.",
    ]


@pytest.mark.parametrize(
    ("words", "way", "wrong"),
    [
        ("91,3", "two digits swapped", "93,1"),
        ("1.284", "a digit dropped", "184"),
        ("1.284", "a digit doubled", "12.884"),
        ("1.284", "comma for dot", "1,284"),
        ("22,107", "dot for comma", "22.107"),
        ("22,107", "ten times", "221,07"),
        ("22,107", "a tenth", "2,2107"),
        ("6", "ten times", "60"),
        ("-75", "the sign lost", "75"),
    ],
)
def test_ways_to_get_a_number_wrong(words: str, way: str, wrong: str) -> None:
    assert (way, wrong) in [*misspelt(words)]


@given(st.decimals(min_value=0, max_value=Decimal("99999.999"), places=3).filter(bool))
def test_what_is_misspelt_has_another_value_and_is_a_number_as_one_writes_it(value: Decimal) -> None:
    words = f"{value:f}".replace(".", ",").lstrip("0")
    words = f"0{words}" if words.startswith(",") else words
    for _, wrong in misspelt(words):
        assert value_of(wrong) != value
        assert not wrong.startswith("00")


@pytest.mark.parametrize(
    ("value", "decimals", "words"), [("1234.5", 1, "1.234,5"), ("0.25", 2, "0,25"), ("-44.35", 2, "-44,35"), ("6", 0, "6")]
)
def test_numbers_as_an_office_writes_them(value: str, decimals: int, words: str) -> None:
    assert written(Decimal(value), decimals) == words


def test_a_count_stands_for_itself_and_an_amount_for_what_rounds_to_it() -> None:
    assert Numeral(0, 2, "42").range(HALF) == Range(Fraction(42), Fraction(42))
    assert Numeral(0, 4, "91,3", "%").range(HALF) == Range(Fraction("91.25"), Fraction("91.35"))


def test_ranges() -> None:
    one, two = Range(Fraction(1), Fraction(2)), Range(Fraction(3), Fraction(4))
    assert (one + two, two - one) == (Range(Fraction(4), Fraction(6)), Range(Fraction(1), Fraction(3)))
    assert two.times(-2) == Range(Fraction(-8), Fraction(-6))
    assert one.over(two) == Range(Fraction(1, 4), Fraction(2, 3))
    assert one.over(Range(Fraction(-1), Fraction(1))) is None
    assert one.meets(Range(Fraction(2), Fraction(5)))
    assert not one.meets(two)
    assert not one.meets(None)

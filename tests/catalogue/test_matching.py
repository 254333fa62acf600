"""Laws of matching: own data goes first, the order of files does not matter, and no text breaks it."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.catalogue.figures import DAY, figure, naming
from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import Catalogue, load
from tiendo.catalogue.matching import MOST, Matcher
from tiendo.catalogue.naming import Naming
from tiendo.words.figure import Doubt, Kind
from tiendo.words.place import Place

OURS = load()
INDEX = Index(OURS)
NAMES = st.sampled_from([name for indicator in OURS.indicators.values() for name in indicator.names])
IDS = st.sampled_from(sorted(OURS.indicators))
UNITS = st.none() | st.sampled_from(["tỷ đồng", "%", "người", "hộ", "vụ", "điểm %", "triệu lượt"]) | st.text(max_size=12)
PHRASES = NAMES | st.text(max_size=60) | st.builds("{} {}".format, NAMES, st.text(max_size=20))
VALUES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15)


def matcher(*namings: Naming) -> Matcher:
    return Matcher(Index(Catalogue(OURS.indicators, namings)))


@given(PHRASES, UNITS, st.sampled_from(Kind), VALUES, st.text(max_size=80), st.none() | st.text(max_size=10))
def test_any_text_is_answered(  # noqa: PLR0917  every argument is drawn
    phrase: str, unit: str | None, kind: Kind, value: Decimal, text: str, period: str | None
) -> None:
    asked = figure(phrase, unit, kind=kind, value=value, period=period, breakdown=text[:9], place=Place(5, 9, (0, len(text))))
    found = Matcher(INDEX).propose(asked, text)
    assert len(found) <= MOST
    assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
    assert len({match.indicator for match in found}) == len(found)
    for match in found:
        assert 0 < match.score <= 1
        assert OURS.indicators[match.indicator].name == match.name


@given(st.lists(st.tuples(PHRASES, UNITS, st.sampled_from(Kind)), max_size=8))
def test_what_was_asked_before_does_not_matter(asked: list[tuple[str, str | None, Kind]]) -> None:
    together = Matcher(INDEX)
    for phrase, unit, kind in [*asked, *reversed(asked)]:
        one = figure(phrase, unit, kind=kind)
        assert together.propose(one) == Matcher(INDEX).propose(one)


@given(NAMES, IDS, UNITS, st.sampled_from(Kind))
def test_what_an_office_says_goes_first(phrase: str, indicator: str, unit: str | None, kind: Kind) -> None:
    (match,) = matcher(naming(phrase, indicator)).propose(figure(phrase, unit, kind=kind))
    assert (match.indicator, match.score) == (indicator, 1.0)


@given(NAMES, IDS, IDS, st.integers(0, 900))
def test_what_it_says_later_goes_before_what_it_said_earlier(phrase: str, one: str, other: str, days: int) -> None:
    namings = (naming(phrase, one), naming(phrase, other, known_from=DAY + timedelta(days=days)))
    assert matcher(*namings).propose(figure(phrase, "tỷ đồng"))[0].indicator == other


@given(NAMES)
def test_an_office_can_say_that_its_words_are_no_indicator(phrase: str) -> None:
    assert matcher(naming(phrase, None)).propose(figure(phrase, None)) == ()


def test_a_naming_with_a_unit_speaks_of_that_unit_only() -> None:
    office = matcher(naming("hộ nghèo", "gifts", "suất"))
    assert office.propose(figure("hộ nghèo", "suất"))[0].indicator == "gifts"
    assert office.propose(figure("hộ nghèo", "hộ"))[0].indicator == "poor-households"
    assert office.propose(figure("Số hộ nghèo", "hộ"))[0].indicator == "poor-households"


def test_a_naming_helps_phrases_that_are_nearly_the_same() -> None:
    words = "nguồn thu điều tiết của phường"
    assert matcher().propose(figure(f"Tổng {words}", "tỷ đồng")) == ()
    found = matcher(naming(words, "budget-revenue-retained", "tỷ đồng")).propose(figure(f"Tổng {words}", "tỷ đồng"))
    assert found[0].indicator == "budget-revenue-retained"


def test_a_correction_takes_our_own_name_away() -> None:
    office = matcher(naming("tổng thu ngân sách", "budget-revenue-local"))
    assert [match.indicator for match in office.propose(figure("Tổng thu ngân sách", "tỷ đồng"))] == ["budget-revenue-local"]


@pytest.mark.parametrize(
    ("period", "found"), [("2024", True), ("2025-H1", True), ("2025", True), ("2025-Q3", False), ("2026", False), (None, True)]
)
def test_an_indicator_that_ended_is_not_proposed_for_later_periods(period: str | None, found: bool) -> None:  # noqa: FBT001
    said = Matcher(INDEX).propose(figure("huyện đạt chuẩn nông thôn mới", "huyện", period=period, value=Decimal(3)))
    assert bool(said) is found


def test_the_value_decides_in_its_own_unit() -> None:
    ask = Matcher(INDEX)
    assert ask.propose(figure("Tỷ lệ hộ nghèo", "%", value=Decimal("4.5")))
    assert not ask.propose(figure("Tỷ lệ hộ nghèo", "%", value=Decimal(450)))
    assert ask.propose(figure("Thu ngân sách trên địa bàn", "triệu đồng", value=Decimal(45_000)))
    assert not ask.propose(figure("Thu ngân sách trên địa bàn", "nghìn tỷ đồng", value=Decimal(45_000)))


def test_figures_keep_everything_but_their_matches_and_the_doubt_that_there_is_none() -> None:
    known, foreign = figure("Số hộ nghèo", "hộ"), figure("Số tiết mục văn nghệ", "tiết mục")
    with_matches, without = Matcher(INDEX).matched((known, foreign), "")
    assert replace(with_matches, matches=()) == known
    assert without == replace(foreign, doubts=(Doubt.NOT_IN_CATALOGUE,))
    assert without.warnings == ()


def test_the_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiendo.catalogue.matching._REMEMBERED", 3)
    ask = Matcher(INDEX)
    for number in range(50):
        ask.propose(figure(f"Số hộ nghèo {number}", "hộ"))
    assert len(ask._found) <= 3
    assert len(ask._asked) <= 3


def test_a_day_before_an_entry_was_known_does_not_know_it() -> None:
    assert load(known=date(2000, 1, 1)).indicators == {}
    assert load(known=DAY).indicators == OURS.indicators

"""Shares of a whole: exact, and possible where some whole number makes them."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assessing.figures import POSITIVE, figure, held, intervals, written
from tiendo.assessing.interval import DivisorHoldsZeroError, Interval
from tiendo.assessing.stated import stated
from tiendo.assessing.whole import is_possible_share, nearest_shares, share


def percentage(value: Decimal | str) -> Interval:
    said = stated(figure(value))
    assert said is not None
    return said


@given(held(intervals(POSITIVE)), held(intervals(POSITIVE)))
def test_a_share_holds_the_share_of_all_values(part: tuple[Interval, Fraction], whole: tuple[Interval, Fraction]) -> None:
    assert share(part[0], whole[0]).holds(part[1] / whole[1] * 100)


def test_nothing_has_a_share_of_nothing() -> None:
    with pytest.raises(DivisorHoldsZeroError):
        share(Interval.point(0), Interval.point(0))


@given(st.integers(1, 400), st.integers(0, 2), st.data())
def test_a_share_is_possible_where_counting_finds_it(whole: int, decimals: int, data: st.DataObject) -> None:
    said = percentage(written(data.draw(st.integers(0, 120 * 10**decimals)), decimals))
    counted = any(said.holds(Fraction(part * 100, whole)) for part in range(-1, whole * 2))
    assert is_possible_share(said, whole) == counted


@given(st.integers(1, 400), st.integers(0, 2), st.data())
def test_the_share_of_any_count_is_possible(whole: int, decimals: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    exact = Fraction(part * 100, whole)
    said = percentage(written(int(exact * 10**decimals + Fraction(1, 2)), decimals))
    assert is_possible_share(said, whole)


@pytest.mark.parametrize(
    ("said", "whole", "possible"),
    [("33.3", 3, True), ("35.0", 3, False), ("50", 2, True), ("52", 25, True), ("53", 15, True), ("55", 15, False)],
)
def test_which_percentages_a_whole_can_have(said: str, whole: int, *, possible: bool) -> None:
    assert is_possible_share(percentage(said), whole) is possible


@given(st.integers(1, 400), st.integers(0, 2), st.data())
def test_the_nearest_shares_stand_on_both_sides(whole: int, decimals: int, data: st.DataObject) -> None:
    value = written(data.draw(st.integers(0, 120 * 10**decimals)), decimals)
    (below, less), (above, more) = nearest_shares(percentage(value), whole)
    assert above == below + 1
    assert less == Fraction(below * 100, whole)
    assert more == Fraction(above * 100, whole)
    assert less <= Fraction(value) < more


def test_the_nearest_shares_of_a_percentage_that_cannot_be() -> None:
    assert nearest_shares(percentage("35.0"), 3) == ((1, Fraction(100, 3)), (2, Fraction(200, 3)))

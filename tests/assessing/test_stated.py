"""What a figure states: everything that rounds to it and nothing else; hedges reach as far as they are told to."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.assessing.figures import COUNTED, DECIMALS, FRACTIONS, MEASURED, cut, figure, half_up, written
from tiendo.assessing.interval import Interval
from tiendo.assessing.stated import Agreement, around, is_counted, judge, last_digit, stated
from tiendo.words.figure import Bound, Role

UNITS = st.integers(-(10**9), 10**9)
NUMBERS = st.builds(written, UNITS, DECIMALS)
HEDGES = st.sampled_from([Bound.ABOUT, Bound.ABOVE, Bound.BELOW])
ONE_SIDED = st.sampled_from([Bound.AT_LEAST, Bound.AT_MOST])


def states(value: str, unit: str | None = "%", **said: Any) -> tuple[Fraction, Fraction] | None:
    found = stated(figure(value, unit, **said))
    return (found.low, found.high) if found else None


def between(low: str, high: str) -> tuple[Fraction, Fraction]:
    return Fraction(low), Fraction(high)


@pytest.mark.parametrize(
    ("value", "unit", "low", "high"),
    [
        ("56.4", "%", "56.35", "56.45"),
        ("56.40", "%", "56.395", "56.405"),
        ("56", "%", "55.5", "56.5"),
        ("318.500", "tỷ đồng", "318.4995", "318.5005"),
        ("100", "tỷ đồng", "99.5", "100.5"),
        ("67", "vụ", "67", "67"),
        ("1200", "hộ", "1200", "1200"),
        ("1200000", "lượt", "1150000", "1250000"),
        ("0", "hộ", "0", "0"),
        ("0.0", "%", "-0.05", "0.05"),
        ("-3.2", "%", "-3.25", "-3.15"),
    ],
)
def test_a_number_stands_for_what_rounds_to_it_and_a_count_for_itself(value: str, unit: str, low: str, high: str) -> None:
    assert states(value, unit) == between(low, high)


@pytest.mark.parametrize(
    ("value", "bound", "low", "high"),
    [
        ("1284", Bound.ABOVE, "1284", "1285"),
        ("1960", Bound.ABOUT, "1950", "1970"),
        ("1960", Bound.BELOW, "1950", "1960"),
        ("50", Bound.ABOUT, "45", "55"),
        ("5000", Bound.ABOUT, "4500", "5500"),
        ("5", Bound.ABOUT, "4", "6"),
        ("91.5", Bound.ABOVE, "91.5", "91.6"),
        ("-5", Bound.ABOVE, "-6", "-5"),
        ("-5", Bound.BELOW, "-5", "-4"),
        ("0", Bound.ABOUT, "-1", "1"),
    ],
)
def test_a_hedge_reaches_one_unit_of_the_last_digit_that_is_not_nought_and_at_most_a_tenth(
    value: str, bound: Bound, low: str, high: str
) -> None:
    assert states(value, "hộ", bound=bound) == between(low, high)


@pytest.mark.parametrize(
    ("unit", "counted"), [("hộ", True), (None, True), ("nghìn hộ", False), ("%", False), ("ha", False), ("hộ/năm", False)]
)
def test_what_is_counted_one_by_one(unit: str | None, *, counted: bool) -> None:
    assert is_counted(unit) is counted


def test_a_target_of_a_whole_number_is_exact_whatever_its_unit() -> None:
    assert states("300", "tỷ đồng", role=Role.TARGET) == between("300", "300")
    assert states("1200000", "lượt", role=Role.TARGET) == between("1200000", "1200000")
    assert states("286.4", "tỷ đồng", role=Role.TARGET) == between("286.35", "286.45")


def test_a_range_states_all_between_its_ends_and_what_rounds_to_them() -> None:
    assert states("1.0", "%", upper=Decimal("1.5")) == between("0.95", "1.55")
    assert states("5", "hộ", upper=Decimal(8)) == between("5", "8")


@given(NUMBERS, MEASURED, ONE_SIDED)
def test_what_bounds_one_side_states_no_interval(value: Decimal, unit: str, bound: Bound) -> None:
    assert stated(figure(value, unit, bound=bound)) is None
    assert around(figure(value, unit, bound=bound), value) is None


@given(FRACTIONS, DECIMALS, MEASURED)
def test_every_value_lies_in_what_its_rounded_number_states(value: Fraction, decimals: int, unit: str) -> None:
    said = stated(figure(half_up(value, decimals), unit))
    assert said is not None
    assert said.holds(value)


@given(NUMBERS, MEASURED, st.fractions(0, 1, max_denominator=1000))
def test_every_value_that_a_number_states_rounds_to_it_but_for_the_ends(number: Decimal, unit: str, share: Fraction) -> None:
    said = stated(figure(number, unit))
    assert said is not None
    value = said.low + (said.high - said.low) * share
    decimals = -int(number.as_tuple().exponent)
    if value not in (said.low, said.high):
        assert half_up(value, decimals) == number
    # The ends are shared with the neighbours, and no value in between is left out.
    step = Decimal(1).scaleb(-decimals)
    above = stated(figure(number + step, unit))
    assert above is not None
    assert said.high == above.low


@given(st.integers(0, 10**12), COUNTED)
def test_a_count_is_exact_unless_it_ends_in_three_noughts(number: int, unit: str | None) -> None:
    said = stated(figure(Decimal(number), unit))
    assert said is not None
    if number % 1000 or not number:
        assert said == Interval.point(number)
    else:
        noughts = len(str(number)) - len(str(number).rstrip("0"))
        assert said == Interval(Fraction(number - 10**noughts // 2), Fraction(number + 10**noughts // 2))


@given(NUMBERS, MEASURED | COUNTED, HEDGES)
def test_a_hedged_number_states_itself_at_an_end_or_in_the_middle(value: Decimal, unit: str | None, bound: Bound) -> None:
    said = stated(figure(value, unit, bound=bound))
    assert said is not None
    exact, width = Fraction(value), said.high - said.low
    assert said.holds(exact)
    step = last_digit(value)
    reach = width / 2 if bound is Bound.ABOUT else width
    assert step <= reach <= max(step, abs(exact) / 10)
    if bound is Bound.ABOUT:
        assert said.middle == exact
    else:
        further = (bound is Bound.ABOVE) == (value >= 0)
        assert (said.low if further else said.high) == exact


@given(FRACTIONS, DECIMALS, MEASURED)
def test_a_value_that_was_computed_and_rounded_agrees(value: Fraction, decimals: int, unit: str) -> None:
    assert judge(figure(half_up(value, decimals), unit), Interval.point(value)) is Agreement.AGREES


@given(FRACTIONS, DECIMALS, MEASURED)
def test_a_value_that_was_computed_and_cut_off_agrees_or_is_called_cut(value: Fraction, decimals: int, unit: str) -> None:
    verdict = judge(figure(cut(value, decimals), unit), Interval.point(value))
    near = abs(value - Fraction(half_up(value, decimals)))
    assert verdict in (Agreement.AGREES, Agreement.CUT)
    assert verdict is Agreement.AGREES or (half_up(value, decimals) != cut(value, decimals) and near <= Fraction(1, 2 * 10**decimals))


@given(st.integers(0, 10**6), st.integers(0, 10**6), COUNTED)
def test_counts_agree_with_themselves_alone(said: int, right: int, unit: str | None) -> None:
    verdict = judge(figure(Decimal(said), unit), Interval.point(right))
    if said == right:
        assert verdict is Agreement.AGREES
    elif said % 1000:
        assert verdict is Agreement.DISAGREES


@given(FRACTIONS, DECIMALS, MEASURED, st.integers(2, 1000))
def test_what_is_two_units_of_the_last_digit_away_disagrees(value: Fraction, decimals: int, unit: str, units: int) -> None:
    other = value + Fraction(units, 10**decimals)
    assert judge(figure(half_up(value, decimals), unit), Interval.point(other)) is Agreement.DISAGREES


@given(NUMBERS.filter(bool), MEASURED, ONE_SIDED, FRACTIONS)
def test_one_side_is_judged_by_the_size_of_a_change(value: Decimal, unit: str, bound: Bound, right: Fraction) -> None:
    """`giảm từ 0,3% trở lên` is met by a fall of 0.4%, and `không quá` by one of 0.2%."""
    said = Fraction(value)
    signed = right if value > 0 else -right
    met = signed >= abs(said) if bound is Bound.AT_LEAST else signed <= abs(said)
    assert (judge(figure(value, unit, bound=bound), Interval.point(right)) is Agreement.AGREES) == met


@pytest.mark.parametrize(
    ("value", "unit", "right", "verdict"),
    [
        ("92.9", "%", Fraction(1300, 14), Agreement.AGREES),
        ("92.8", "%", Fraction(1300, 14), Agreement.CUT),
        ("92.7", "%", Fraction(1300, 14), Agreement.DISAGREES),
        ("92", "%", Fraction(1300, 14), Agreement.CUT),
        ("68", "vụ", Fraction(687, 10), Agreement.DISAGREES),
        ("-3.1", "%", Fraction(-318, 100), Agreement.CUT),
        ("-3.2", "%", Fraction(-318, 100), Agreement.AGREES),
    ],
)
def test_rounded_agrees_cut_off_is_cut_and_a_count_is_never_cut(value: str, unit: str, right: Fraction, verdict: Agreement) -> None:
    assert judge(figure(value, unit), Interval.point(right)) is verdict


@pytest.mark.parametrize("bound", Bound)
@pytest.mark.parametrize("value", ["9" * 5000, "1" + "0" * 5000, "-" + "9" * 5000, "0." + "0" * 5000 + "1", "0E-400"])
def test_a_number_of_any_length_is_judged(value: str, bound: Bound) -> None:
    assert judge(figure(value, "hộ", bound=bound), Interval.point(Fraction(Decimal(value)))) is Agreement.AGREES

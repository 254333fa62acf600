"""Laws of wholes and parts."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.assessing.figures import held
from tiendo.assessing.interval import Interval
from tiendo.assessing.parts import add_up, between, gap, is_beyond_rounding, made_of, makes_hundred, missing, weighted_index

NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=2, allow_nan=False)
Held = tuple[Interval, Fraction]
POSITIVE = st.integers(min_value=1, max_value=10**6)


def rounded(value: Fraction, half: Fraction = Fraction(1, 20)) -> Interval:
    return Interval(value - half, value + half)


@given(st.lists(NUMBERS, min_size=1), st.lists(NUMBERS))
def test_parts_make_their_sum(added: list[Decimal], taken: list[Decimal]) -> None:
    made = made_of([Interval.point(Fraction(one)) for one in added], [Interval.point(Fraction(one)) for one in taken])
    assert made == Interval.point(Fraction(sum(added)) - Fraction(sum(taken)))
    assert gap(made, made) == 0


@given(st.lists(POSITIVE, min_size=1, max_size=9))
def test_what_is_no_difference_is_never_beyond_rounding(values: list[int]) -> None:
    assert not is_beyond_rounding(Fraction(0), [rounded(Fraction(value)) for value in values])


@given(st.lists(POSITIVE, min_size=2, max_size=9))
def test_shares_of_all_parts_make_a_hundred(values: list[int]) -> None:
    whole = sum(values)
    shares = [Fraction(round(Fraction(100 * value, whole) * 10), 10) for value in values]
    assert makes_hundred([rounded(share) for share in shares])


@given(st.lists(st.tuples(POSITIVE, POSITIVE), min_size=1, max_size=6))
def test_a_whole_grows_no_faster_and_no_slower_than_all_its_parts(parts: list[tuple[int, int]]) -> None:
    values = [Interval.point(value) for value, _ in parts]
    indices = [Interval.point(Fraction(100 * value, base)) for value, base in parts]
    whole = Fraction(100 * sum(value for value, _ in parts), sum(base for _, base in parts))
    assert between(indices).holds(whole)
    assert weighted_index(values, indices).holds(whole)


@given(st.lists(held(), min_size=1, max_size=6))
def test_parts_add_up_to_what_their_values_make(parts: list[Held]) -> None:
    some = [one for one, _ in parts]
    assert add_up(Interval.point(sum((value for _, value in parts), start=Fraction(0))), some)


@given(st.lists(held(), min_size=2, max_size=6))
def test_what_is_missing_is_what_the_last_part_may_be(parts: list[Held]) -> None:
    *others, (_, last) = parts
    whole = sum((value for _, value in parts), start=Fraction(0))
    assert missing(Interval.point(whole), [one for one, _ in others]).holds(last)

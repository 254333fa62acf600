"""Stocks: what there was and what came and went makes what there is."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.assessing.figures import held
from tiendo.assessing.balance import closing
from tiendo.assessing.interval import Interval

Held = tuple[Interval, Fraction]
SOME = st.lists(held(), max_size=4)


@given(held(), SOME, SOME)
def test_what_exact_values_give_is_held(opening: Held, came: list[Held], went: list[Held]) -> None:
    left = closing(opening[0], [one for one, _ in came], [one for one, _ in went])
    assert left.holds(opening[1] + sum(value for _, value in came) - sum(value for _, value in went))


def test_a_stock_in_words() -> None:
    points = {value: Interval.point(value) for value in (120, 15, 30, 105)}
    assert closing(points[120], [points[15]], [points[30]]) == points[105]
    assert closing(points[120], [], []) == points[120]

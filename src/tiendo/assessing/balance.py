"""Stocks: what there was, what came, what went, and what there is."""

from collections.abc import Iterable

from tiendo.assessing.interval import Interval, total


def closing(opening: Interval, increases: Iterable[Interval], decreases: Iterable[Interval]) -> Interval:
    """What there is at the end: opening + increases - decreases."""
    return opening + total(increases) - total(decreases)

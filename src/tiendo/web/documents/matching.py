"""The indicators of the catalogue that are proposed for the figures of a reading."""

from dataclasses import replace
from functools import cache

from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.reading.document import Reading


def with_matches(reading: Reading) -> Reading:
    """The reading, each figure with what is proposed for it."""
    # A matcher for this reading alone: it remembers phrases, and what strangers paste is kept nowhere.
    matcher = Matcher(_index())
    return replace(reading, figures=matcher.matched(reading.figures, reading.document.text))


@cache
def _index() -> Index:
    return Index(load())

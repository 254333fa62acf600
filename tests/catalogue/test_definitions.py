"""Our own definitions: enough of them, whole, and each found by every one of its names."""

import re
from decimal import Decimal
from functools import cache
from itertools import combinations

import pytest

from tests.catalogue.figures import figure
from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import OURS, load
from tiendo.catalogue.matching import Matcher
from tiendo.catalogue.measures import is_share
from tiendo.catalogue.phrases import key_of
from tiendo.words.indicator import Additivity, Indicator
from tiendo.words.unit import read_unit

INDICATORS = tuple(load().indicators.values())
PERSONS = re.compile(r"kỷ luật|khai trừ|cách chức|khiển trách|tín nhiệm|xếp loại", re.IGNORECASE)
CONSCRIPTS = re.compile(r"nhập ngũ|tuyển quân|quân số|dân quân", re.IGNORECASE)


@cache
def matcher() -> Matcher:
    return Matcher(Index(load()))


def usual_value(indicator: Indicator) -> Decimal:
    """A value that nobody would doubt."""
    return next((bounds[1] for bounds in indicator.usual.values()), Decimal(45))


def test_there_are_more_than_an_office_asked_for() -> None:
    assert len(INDICATORS) >= 150


def test_every_field_has_its_file() -> None:
    groups = {indicator.group for indicator in INDICATORS}
    assert len(groups) == len(list(OURS.glob("*.toml")))


@pytest.mark.parametrize("indicator", INDICATORS, ids=lambda indicator: indicator.id)
def test_every_name_finds_its_own_indicator_first(indicator: Indicator) -> None:
    for name in indicator.names:
        said = f"{indicator.context[0]} {name}" if indicator.context else ""
        found = matcher().propose(figure(name, indicator.unit, value=usual_value(indicator)), said)
        if indicator.context and not found:
            # The sentence of a made-up figure is empty, so a name that leans on it is silent.
            continue
        assert found, name
        assert found[0].indicator == indicator.id, (name, found)
        assert found[0].score == 1.0, (name, found)


def test_no_two_indicators_share_a_name_and_a_unit() -> None:
    said: dict[str, list[Indicator]] = {}
    for indicator in INDICATORS:
        for key in {key_of(name) for name in indicator.names}:
            said.setdefault(key, []).append(indicator)
    clashes = [
        (key, one.id, other.id)
        for key, sharing in said.items()
        for one, other in combinations(sharing, 2)
        if any(read_unit(a).is_like(read_unit(b)) for a in (one.unit, *one.units) for b in (other.unit, *other.units))
    ]
    assert clashes == []


def test_a_share_never_adds_up() -> None:
    shares = [indicator for indicator in INDICATORS if is_share(read_unit(indicator.unit))]
    assert [indicator.id for indicator in shares if indicator.adds in (Additivity.SUM, Additivity.SUM_AT_END)] == []


def test_a_ratio_of_sums_is_a_share_or_per_something() -> None:
    ratios = [indicator for indicator in INDICATORS if indicator.adds is Additivity.RATIO_OF_SUMS]
    assert [ratio.id for ratio in ratios if not (is_share(read_unit(ratio.unit)) or read_unit(ratio.unit).per or ratio.denominator)] == []


def test_no_name_is_written_twice_or_shut_out_by_its_own_indicator() -> None:
    for indicator in INDICATORS:
        keys = [key_of(name) for name in indicator.names]
        assert len(set(keys)) == len(keys), indicator.id
        assert not any(f" {key_of(excluded)} " in f" {key} " for excluded in indicator.excludes for key in keys), indicator.id


def test_nothing_is_kept_of_persons_and_no_number_of_conscripts() -> None:
    assert [indicator.id for indicator in INDICATORS if PERSONS.search(f"{indicator.name} {indicator.scope}")] == []
    assert [indicator.id for indicator in INDICATORS if CONSCRIPTS.search(indicator.name) and indicator.unit != "%"] == []


def test_nothing_is_called_verified_that_nobody_checked_against_its_source() -> None:
    """Whoever checks an entry says so in it, and here."""
    assert [indicator.id for indicator in INDICATORS if indicator.verified] == []

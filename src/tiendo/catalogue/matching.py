"""Which indicators of a catalogue a figure is about: by its phrase, its unit and the size of its value.

The phrase finds names (`tiendo.catalogue.index`). A unit that measures something else excludes an indicator; a
percentage of a plan, or a change in percent, says nothing of the unit. A value of another size makes an indicator less
likely. Below the threshold nothing is proposed. What an office said of its own words goes before all of this.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from tiendo.catalogue.index import THRESHOLD, Asked, Index, Name, holds
from tiendo.catalogue.measures import OTHER, agreement, is_share
from tiendo.catalogue.phrases import words_of
from tiendo.words.figure import Doubt, Figure, Kind
from tiendo.words.indicator import Indicator, Match
from tiendo.words.period import PeriodLabelError, read_period
from tiendo.words.spelling import fold
from tiendo.words.unit import Unit, read_unit

MOST = 3
"""Proposals for one figure."""
_REMEMBERED = 20_000
"""Phrases whose answer is kept: a text that never repeats itself must not fill the memory."""
_NEAR = 0.9
"""A proposal below this part of the best one's score is none."""
_SHARE_WORDS = ("tỷ_lệ ", "tỷ_trọng ", "cơ_cấu ", "tốc_độ ", "độ bao phủ ", "mật độ ", "tỷ suất ", "công suất ")
_NO_EVIDENCE = 0.97
_NOT_A_SHARE = 0.94
_SHARE_ASKED = 0.6
_UNLIKELY = 0.8
_BARE_NOUN = 0.8
_TENFOLD = 10
_LIMITED = re.compile(r"[ ]{0,3}\(((?:không|chưa|đã|sau|loại|trừ|kể|bao gồm|gồm)[^()\n]{1,80})\)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An indicator whose name agrees with a phrase, and the bounds of what is likely, in the figure's unit."""

    match: Match
    indicator: Indicator
    bounds: tuple[Decimal, Decimal] | None = None

    def for_figure(self, figure: Figure, text: str) -> Match | None:
        """The match for a figure: less likely for a value of another size; none in a period or a context that is not its own."""
        if not _is_valid(self.indicator, figure.period) or not _is_in_context(self.indicator, figure, text):
            return None
        if self.bounds is None or self.bounds[0] <= figure.value <= self.bounds[1]:
            return self.match
        return replace(self.match, score=round(self.match.score * _UNLIKELY, 2))


class Matcher:
    """Proposes indicators; what it found for a phrase it remembers. Readings of different people want one each."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._asked: dict[str, Asked] = {}
        self._found: dict[tuple[str, str | None, Kind], tuple[_Candidate, ...]] = {}

    def matched(self, figures: Iterable[Figure], text: str) -> tuple[Figure, ...]:
        """The figures of a text, each with what is proposed for it, or with the doubt that nothing is."""
        return tuple(self._matched(figure, text) for figure in figures)

    def _matched(self, figure: Figure, text: str) -> Figure:
        if found := self.propose(figure, text):
            return replace(figure, matches=found)
        if figure.indicator is None:
            return figure
        return replace(figure, doubts=(*figure.doubts, Doubt.NOT_IN_CATALOGUE))

    def propose(self, figure: Figure, text: str = "") -> tuple[Match, ...]:
        """What the figure is likely to be about, best first; nothing where nothing is likely enough.

        `text` is the document's: a limitation in brackets after the phrase is part of what is measured.
        """
        if figure.indicator is None:
            return ()
        asked = _phrase(figure, text), figure.unit, figure.kind
        candidates = self._found.get(asked)
        if candidates is None:
            if len(self._found) >= _REMEMBERED:
                self._found.clear()
                self._asked.clear()
            candidates = self._found[asked] = self._candidates(*asked)
        return _best(candidates, figure, text) if candidates else ()

    def _candidates(self, phrase: str, unit: str | None, kind: Kind) -> tuple[_Candidate, ...]:
        """The indicators that may be meant by this phrase with this unit, best first."""
        asked = self._asked.get(phrase)
        if asked is None:
            asked = self._asked[phrase] = self._index.ask(phrase)
        evidence = _evidence(unit, kind)
        for key in asked.keys:
            for naming in self._index.namings.get(key, ()):
                if holds(naming, evidence):
                    return self._named(naming.indicator)
        if not asked.agreeing:
            return ()
        bare = len(asked.telling) < 2 or (unit is not None and asked.telling <= {*words_of(unit)})
        best: dict[str, tuple[float, Name]] = {}
        for score, name in asked.agreeing:
            rated = score * self._unit_fit(name, evidence, kind, asked.key) * (_BARE_NOUN if bare and score < 1 else 1)
            if rated >= THRESHOLD and (name.indicator.id not in best or rated > best[name.indicator.id][0]):
                best[name.indicator.id] = rated, name
        exact = any(name.key == asked.key for _, name in best.values())
        found = [self._candidate(rated, name, evidence, kind) for rated, name in best.values() if not exact or name.key == asked.key]
        return tuple(sorted(found, key=lambda candidate: (-candidate.match.score, candidate.match.indicator)))

    def _named(self, name: str | None) -> tuple[_Candidate, ...]:
        """The one indicator that an office said, or none where it said so."""
        if name is None:
            return ()
        indicator = self._index.indicators[name]
        return (_Candidate(Match(indicator.id, indicator.name, 1.0), replace(indicator, context=())),)

    def _unit_fit(self, name: Name, evidence: Unit | None, kind: Kind, key: str) -> float:
        """What remains of a name's score when the unit has spoken, or where it has nothing to say."""
        units = self._index.units[name.indicator.id]
        share = is_share(units[0])
        if evidence is not None:
            fit = agreement(evidence, units, name.key)
            # `35/45 trường` counts 35 and gives their share too.
            return _NOT_A_SHARE if kind is Kind.RATIO and share and fit == OTHER else fit
        asks_share = key.startswith(_SHARE_WORDS)
        if asks_share != share and name.key.startswith(_SHARE_WORDS) != asks_share:
            return _SHARE_ASKED if asks_share else _NOT_A_SHARE
        return _NO_EVIDENCE

    def _candidate(self, rated: float, name: Name, evidence: Unit | None, kind: Kind) -> _Candidate:
        indicator = name.indicator
        match = Match(indicator.id, indicator.name, round(rated, 2))
        canonical = self._index.units[indicator.id][0]
        if evidence is None or kind is not Kind.LEVEL or not indicator.usual or not canonical.is_like(evidence):
            return _Candidate(match, indicator)
        low = min(bounds[0] for bounds in indicator.usual.values())
        high = max(bounds[1] for bounds in indicator.usual.values())
        if not is_share(canonical):
            low, high = low / _TENFOLD, high * _TENFOLD
        return _Candidate(match, indicator, (canonical.convert(low, evidence), canonical.convert(high, evidence)))


def _phrase(figure: Figure, text: str) -> str:
    """The words that say what is measured: the indicator's, those of its part, and a limitation in brackets after it."""
    phrase = figure.indicator or ""
    at = text.rfind(phrase, figure.place.sentence[0], figure.place.start)
    limited = _LIMITED.match(text, at + len(phrase)) if at >= 0 else None
    if limited:
        phrase = f"{phrase} {limited[1]}"
    if figure.breakdown and figure.breakdown not in phrase:
        phrase = f"{phrase} {figure.breakdown}"
    return phrase


def _best(candidates: tuple[_Candidate, ...], figure: Figure, text: str) -> tuple[Match, ...]:
    """The proposals that hold for this figure, best first, without those far below the best."""
    found = [match for candidate in candidates if (match := candidate.for_figure(figure, text)) is not None and match.score >= THRESHOLD]
    if len(found) > 1:
        found.sort(key=lambda match: (-match.score, match.indicator))
        found = [match for match in found if match.score >= found[0].score * _NEAR]
    return tuple(found[:MOST])


def _is_valid(indicator: Indicator, label: str | None) -> bool:
    if label is None or (indicator.valid_from is None and indicator.valid_to is None):
        return True
    try:
        period = read_period(label)
    except PeriodLabelError:
        return True
    return indicator.is_valid(period.start, period.end)


def _is_in_context(indicator: Indicator, figure: Figure, text: str) -> bool:
    """Whether the phrase or the sentence holds what a name that others share too needs beside it."""
    if not indicator.context:
        return True
    around = fold(f"{figure.indicator} {text[slice(*figure.place.sentence)]}")
    return any(fold(phrase) in around for phrase in indicator.context)


def _evidence(unit: str | None, kind: Kind) -> Unit | None:
    """The unit, where it tells what is measured: a share of a plan and a change in percent do not."""
    if unit is None or kind in (Kind.PLAN_SHARE, Kind.INDEX, Kind.RANK):
        return None
    read = read_unit(unit)
    return None if kind is Kind.CHANGE and read.counted == "%" else read

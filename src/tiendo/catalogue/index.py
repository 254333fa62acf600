"""The names of a catalogue, found by the words they share with a phrase.

A name agrees with a phrase as far as the two share words, each word weighing the more the fewer indicators have it:
twice the shared weight over both weights, which is 1 for the same words. A word that no indicator has weighs most, so
that a foreign phrase agrees with nothing.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log

from tiendo.catalogue.loading import Catalogue
from tiendo.catalogue.naming import Naming
from tiendo.catalogue.phrases import key_of, without_areas, words_of
from tiendo.words.indicator import Indicator
from tiendo.words.unit import Unit, read_unit

THRESHOLD = 0.86
"""Below it a name and a phrase do not agree; docs/measurements.md says how often what agrees is right."""
_LONGEST = 40
"""Words of a phrase that are looked at."""
_LIGHT = frozenset(
    """
    của các và về với trên tại trong được đã có cho theo số tổng toàn địa bàn cả do bị từ vào ra là những một ở đến để qua
    mức lượng nay triệu nghìn tỉnh phố ngành thực_hiện công_tác kết_quả hoạt_động khu_vực lĩnh_vực thành_phố thị_xã tỷ_lệ số_lượng nhà_nước
    """.split()
)
"""Words that say little of what is measured."""
_LIGHT_SHARE = 0.15
_OTHER_HEAD = 0.85
_EXTRA_HEAD = 0.95
_OTHER_RAREST = 0.9
_EXTRA_RAREST = 0.93
_EPSILON = 1e-9


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an indicator: its words, the first that says something, the one that weighs most, and what all weigh together."""

    indicator: Indicator
    words: frozenset[str]
    key: str
    head: str
    rarest: str
    weight: float


@dataclass(frozen=True, slots=True)
class Asked:
    """What a phrase alone tells.

    Its keys, as said and without names of areas; the names that agree with it, and how much; its words that say something.
    """

    keys: tuple[str, ...]
    agreeing: tuple[tuple[float, Name], ...]
    telling: frozenset[str]

    @property
    def key(self) -> str:
        """The words of the phrase without names of areas."""
        return self.keys[-1]


class Index:
    """A catalogue, ready to be asked. It never changes, so that many may ask it at once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.indicators = catalogue.indicators
        self.namings = _namings_by_key(catalogue)
        self.units = _units(catalogue)
        said = list(_names(catalogue, self.namings))
        self._weights = _weights(said)
        self._unknown = log(1 + 2 * len(catalogue.indicators))
        self._names: list[Name] = []
        self._by_word: dict[str, list[int]] = {}
        for number, (indicator, words) in enumerate(said):
            distinct = dict.fromkeys(words)
            weight = sum(map(self._weights.__getitem__, distinct))
            rarest = max(distinct, key=self._weights.__getitem__)
            self._names.append(Name(indicator, frozenset(distinct), " ".join(words), _head(words), rarest, weight))
            for word in distinct:
                self._by_word.setdefault(word, []).append(number)
        self._excluded = {
            indicator.id: tuple(f" {key_of(phrase)} " for phrase in indicator.excludes)
            for indicator in catalogue.indicators.values()
            if indicator.excludes
        }

    def ask(self, phrase: str) -> Asked:
        """What the phrase tells."""
        words = words_of(phrase)[:_LONGEST]
        bare = without_areas(phrase)
        said = words if bare == phrase else words_of(bare)[:_LONGEST]
        spaced = f" {' '.join(said)} "
        agreeing = tuple((score, name) for score, name in self._agreeing(said) if not self._is_excluded(name, spaced))
        return Asked(tuple(dict.fromkeys((" ".join(words), " ".join(said)))), agreeing, frozenset(said) - _LIGHT)

    def _is_excluded(self, name: Name, spaced: str) -> bool:
        """Whether the phrase says something that makes it another indicator."""
        return any(excluded in spaced for excluded in self._excluded.get(name.indicator.id, ()))

    def _agreeing(self, said: tuple[str, ...]) -> Iterator[tuple[float, Name]]:
        # In the order of the phrase, so that the same sum comes out in every process.
        known = {word: self._weights[word] for word in said if word in self._weights}
        foreign = dict.fromkeys(word for word in said if word not in known)
        shared, key, head = sum(known.values()), " ".join(said), _head(said)
        weight = shared + sum(map(self._weight, foreign))
        rarest = max(dict.fromkeys(said), key=self._weight, default="")
        # The two share at most what the lighter weighs, so a name much lighter or heavier than the phrase cannot agree.
        lightest, heaviest = weight * THRESHOLD / (2 - THRESHOLD) - _EPSILON, 2 * shared / THRESHOLD - weight + _EPSILON
        for number in self._having(known, lightest):
            name = self._names[number]
            if name.key == key:
                yield 1.0, name
            elif lightest <= name.weight <= heaviest:
                score = 2 * sum(own for word, own in known.items() if word in name.words) / (weight + name.weight)
                # What a Vietnamese phrase is about stands at its head: `chi ngân sách` is not `thu ngân sách`.
                score *= (1 if name.head in known else _OTHER_HEAD) * (1 if head in name.words else _EXTRA_HEAD)
                # And what tells it from others is its rarest word: `dự án đầu tư` is not `dự án đầu tư nước ngoài`.
                score *= (1 if name.rarest in known else _OTHER_RAREST) * (1 if rarest in name.words else _EXTRA_RAREST)
                if score >= THRESHOLD:
                    yield min(score, 0.99), name

    def _weight(self, word: str) -> float:
        """What a word weighs; one that no indicator has weighs most, unless it is a number or says little."""
        own = self._weights.get(word)
        return own if own is not None else self._unknown * (_LIGHT_SHARE if word.isdigit() or word in _LIGHT else 1)

    def _having(self, known: Mapping[str, float], least: float) -> set[int]:
        """The names that may share so much: those with one of the rarest words, as the others alone weigh too little."""
        left = sum(known.values())
        found: set[int] = set()
        for word in sorted(known.keys() - _LIGHT, key=lambda word: (-known[word], word)):
            if left < least:
                break
            found.update(self._by_word[word])
            left -= known[word]
        return found


def holds(naming: Naming, unit: Unit | None) -> bool:
    """Whether an office's naming speaks of figures in this unit; None for a unit that tells nothing."""
    return naming.unit is None or unit is None or read_unit(naming.unit).is_like(unit)


def _head(words: tuple[str, ...]) -> str:
    """The first word that says something."""
    return next((word for word in words if word not in _LIGHT), "")


def _namings_by_key(catalogue: Catalogue) -> dict[str, tuple[Naming, ...]]:
    """The namings of each phrase whose indicator is known, the latest first; of one unit only the latest."""
    found: dict[str, dict[tuple[str, tuple[str, ...]] | None, Naming]] = {}
    for naming in reversed(catalogue.namings):
        if naming.indicator is None or naming.indicator in catalogue.indicators:
            unit = read_unit(naming.unit) if naming.unit else None
            found.setdefault(key_of(naming.phrase), {}).setdefault((unit.counted, unit.per) if unit else None, naming)
    return {key: tuple(said.values()) for key, said in found.items()}


def _names(catalogue: Catalogue, namings: Mapping[str, tuple[Naming, ...]]) -> Iterator[tuple[Indicator, tuple[str, ...]]]:
    """Every name with its words: ours, as far as the office does not mean something else by them, and the office's."""
    for indicator in catalogue.indicators.values():
        for name in indicator.names:
            words = words_of(name)
            said = namings.get(" ".join(words), ())
            if not any(naming.indicator != indicator.id and holds(naming, read_unit(indicator.unit)) for naming in said):
                yield indicator, words
    for key, said in namings.items():
        for name in dict.fromkeys(naming.indicator for naming in said if naming.indicator is not None):
            yield catalogue.indicators[name], tuple(key.split())


def _weights(names: list[tuple[Indicator, tuple[str, ...]]]) -> dict[str, float]:
    """What each word of the names weighs: the fewer indicators have it, the more; words that say little, little."""
    having: dict[str, set[str]] = {}
    for indicator, words in names:
        for word in words:
            having.setdefault(word, set()).add(indicator.id)
    together = len({indicator.id for indicator, _ in names})
    return {word: log(1 + together / len(ids)) * (_LIGHT_SHARE if word in _LIGHT else 1) for word, ids in having.items()}


def _units(catalogue: Catalogue) -> dict[str, tuple[Unit, ...]]:
    """The units of each indicator, the canonical one first, with those that an office uses with its own names."""
    texts = {indicator.id: [indicator.unit, *indicator.units] for indicator in catalogue.indicators.values()}
    for naming in catalogue.namings:
        if naming.indicator in texts and naming.unit is not None:
            texts[naming.indicator].append(naming.unit)
    read = {text: read_unit(text) for said in texts.values() for text in said}
    return {name: tuple(read[text] for text in said) for name, said in texts.items()}

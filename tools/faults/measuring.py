"""Spoilt documents through the reader and the checks: was the fault found, where it is, and as what it is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import combinations
from random import Random

from tiendo.catalogue.index import Index
from tiendo.catalogue.loading import load
from tiendo.catalogue.matching import Matcher
from tiendo.checking import Checked, check, check_together
from tiendo.reading import Reading, read
from tiendo.words.finding import Finding, Severity
from tools.faults.corpus import FORMATS, Grid, Sheet, Text, grids_in, scorer
from tools.faults.kinds import KINDS
from tools.faults.numerals import sentence_at
from tools.faults.planting import Carrier, CellEdit, Edit, Plant

Place = tuple[int, int]
FAULTS = (Severity.WRONG, Severity.DIFFERS)
KEPT_ASIDE = ("004", "d03-annual", "d06-notice", "d09-urban", "d12-agriculture", "d15-land")
"""Labelled texts that nobody who makes rules looks into, beside those of the folder `aside`: their misses are counted and not shown."""


@dataclass(frozen=True, slots=True)
class Bed:
    """What a fault is planted in: a text, a table (`sheet`, its part), or two documents of which the later one is spoilt."""

    text: Text | None = None
    sheet: Sheet | None = None
    part: int = 0
    earlier: Text | None = None

    @property
    def medium(self) -> str:
        """`text`, `table` or `pair`."""
        return "table" if self.sheet else "pair" if self.earlier else "text"

    @property
    def name(self) -> str:
        """The name of the document that is spoilt."""
        return self.sheet.name if self.sheet else self.text.name if self.text else ""

    @property
    def is_kept_aside(self) -> bool:
        """Whether what is missed in it is not to be shown."""
        return (
            bool(self.text) and (self.text.group == "aside" or (self.text.group == "gold" and self.name.startswith(KEPT_ASIDE)))
            if self.text
            else False
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A fault of a kind, planted in a bed at a carrier."""

    kind: str
    bed: Bed
    carrier: Carrier
    plant: Plant

    @property
    def was(self) -> str:
        """What stood there, for one who reads the list of misses."""
        return " … ".join(self._words(edit) for edit in self.plant.edits)

    def _words(self, edit: Edit | CellEdit) -> str:
        if isinstance(edit, CellEdit):
            grid = self.bed.sheet.grid(self.bed.part) if self.bed.sheet else None
            said = grid.cell(edit.row, edit.column) if grid else ""
            return f"row {edit.row}, column {edit.column}: {said} → {edit.words}"
        words = self.bed.text.words if self.bed.text else ""
        if edit.end - edit.start > 60 or len(edit.words) > 100:
            return f"{_line(words[edit.start : edit.end][:120])} → {_line(edit.words[:160])}"
        around = words[max(0, edit.start - 60) : edit.start], words[edit.end : edit.end + 50]
        return _line(f"{around[0]}[{words[edit.start : edit.end]} → {edit.words}]{around[1]}")


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a planted fault was found, by which types, whether it was at least doubted, and what the changed words were read as."""

    case: Case
    types: tuple[str, ...]
    doubted: tuple[str, ...] = ()
    read: str = ""

    @property
    def is_found(self) -> bool:
        """Whether a new finding of severity *sai* or *lệch* lies where the fault is."""
        return bool(self.types)

    @property
    def is_as_expected(self) -> bool:
        """Whether one of them has the type of the fault, or one that says the same of it."""
        return bool({self.case.kind, *self.case.carrier.also}.intersection(self.types))

    @property
    def is_by_name(self) -> bool:
        """Whether one of them has the very type of the fault."""
        return self.case.kind in self.types


@dataclass(frozen=True, slots=True)
class Bench:
    """The checks that are measured; tests put stubs in their place."""

    check: Callable[[Reading], Checked] = check
    together: Callable[[Sequence[Reading]], tuple[Checked, ...]] = check_together

    def outcome(self, case: Case) -> Outcome:
        """What is found of one planted fault."""
        bed = case.bed
        if bed.sheet:
            new = [*self._in_table(case, bed.sheet)]
        elif bed.text and bed.earlier:
            new = [*self._in_pair(case, bed.text, bed.earlier)]
        elif bed.text:
            new = [*self._in_text(case, bed.text)]
        else:
            new = []
        types = sorted({finding.type for finding in new if finding.severity in FAULTS})
        doubted = tuple(sorted({finding.type for finding in new if finding.severity is Severity.DOUBT}))
        return Outcome(case, tuple(types), doubted, "" if types else _read_as(case))

    def _in_text(self, case: Case, text: Text) -> Iterator[Finding]:
        words, edits = text.spoilt(case.plant), _edits(case.plant)
        known = {_key(finding, edits) for finding in self.check(reading_of(text.words)).findings}
        yield from _touching(self.check(reading_of(words)).findings, known, [*changed(words, edits), *_left_behind(case, words, edits)])

    def _in_pair(self, case: Case, later: Text, earlier: Text) -> Iterator[Finding]:
        words, edits, before = later.spoilt(case.plant), _edits(case.plant), reading_of(earlier.words, earlier.name)
        sound = self.together([before, reading_of(later.words, later.name)])
        spoilt = self.together([before, reading_of(words, later.name)])
        yield from _touching(spoilt[1].findings, {_key(finding, edits) for finding in sound[1].findings}, changed(words, edits))
        known = {_key(finding, ()) for finding in sound[0].findings}
        yield from (finding for finding in spoilt[0].findings if _key(finding, ()) not in known)

    def _in_table(self, case: Case, sheet: Sheet) -> Iterator[Finding]:
        cells = [edit for edit in case.plant.edits if isinstance(edit, CellEdit)]
        form = FORMATS[(cells[0].row + cells[0].column + len(cells[0].words)) % len(FORMATS)]
        sound = _reading_of_table(sheet, form)
        spoilt_sheet = sheet.spoilt(case.bed.part, case.plant)
        spoilt = matched(read(spoilt_sheet.written(form), f"{sheet.name}.{form}"))
        edit = _difference(sound.document.text, spoilt.document.text)
        known = {_key(finding, (edit,)) for finding in self.check(sound).findings}
        places = [_line_at(spoilt.document.text, edit.start), *_in_line(spoilt, spoilt_sheet, form, case.bed.part, cells)]
        yield from _touching(self.check(spoilt).findings, known, places)


def cases(beds: Sequence[Bed], each: int, seed: int, only: Sequence[str] = ()) -> Iterator[Case]:
    """At most so many cases of each kind, the same for the same seed: every carrier once before one has a second fault."""
    for kind in only or KINDS:
        chance = Random(f"{seed}/{kind}")
        found = carriers(kind, beds)
        turns = [_turns([pair for pair in found if pair[0].medium == medium], chance) for medium in ("text", "table", "pair")]
        count = 0
        while turns and count < each:
            for turn in list(turns):
                if (drawn := next(turn, None)) is None:
                    turns.remove(turn)
                elif count < each:
                    count += 1
                    yield Case(kind, *drawn)


def carriers(kind: str, beds: Iterable[Bed]) -> list[tuple[Bed, Carrier]]:
    """Every carrier of a kind, with the bed it lies in."""
    return [(bed, carrier) for bed in beds for carrier in _carriers(kind, bed)]


def _carriers(kind: str, bed: Bed) -> Iterator[Carrier]:
    module = KINDS[kind]
    if bed.sheet:
        yield from module.in_grid(bed.sheet.grid(bed.part)) if hasattr(module, "in_grid") else ()
    elif bed.text and bed.earlier:
        yield from module.between(bed.earlier, bed.text) if hasattr(module, "between") else ()
    elif bed.text:
        yield from module.carriers(bed.text) if hasattr(module, "carriers") else ()
        for grid in grids_in(bed.text.words) if hasattr(module, "in_grid") else ():
            yield from (
                replace(carrier, plants=tuple(_in_words(grid, plant) for plant in carrier.plants)) for carrier in module.in_grid(grid)
            )


def _in_words(grid: Grid, plant: Plant) -> Plant:
    """A plant in the cells of a table that is written into a text, as a plant in the text."""
    places = grid.places or {}
    return Plant(plant.way, tuple(Edit(*places[edit.row, edit.column], edit.words) for edit in plant.edits if isinstance(edit, CellEdit)))


def _turns(found: list[tuple[Bed, Carrier]], chance: Random) -> Iterator[tuple[Bed, Carrier, Plant]]:
    """Each carrier once with a fault drawn for it, in an order drawn for all, then each once more, until no fault is left."""
    left = [(bed, carrier, _drawn(carrier.plants, chance)) for bed, carrier in found if carrier.plants]
    while left:
        chance.shuffle(left)
        for turn in list(left):
            if (plant := next(turn[2], None)) is None:
                left.remove(turn)
            else:
                yield turn[0], turn[1], plant


def _drawn(plants: Sequence[Plant], chance: Random) -> Iterator[Plant]:
    """All plants in an order drawn, one of each way before the second of any."""
    ways: dict[str, list[Plant]] = {}
    for plant in plants:
        ways.setdefault(plant.way, []).append(plant)
    for some in ways.values():
        chance.shuffle(some)
    order = list(ways.values())
    chance.shuffle(order)
    while order:
        for some in list(order):
            yield some.pop()
            if not some:
                order.remove(some)


def beds(texts: Sequence[Text], sheets: Sequence[Sheet]) -> tuple[Bed, ...]:
    """Every text, every table, and every two reports of the fictional city, the later second."""
    fictional = [text for text in texts if text.group == "fictional"]
    return (
        *(Bed(text=text) for text in texts),
        *(Bed(sheet=sheet, part=part) for sheet in sheets for part in range(len(sheet.parts))),
        *(Bed(text=later, earlier=earlier) for earlier, later in combinations(fictional, 2)),
    )


@cache
def _index() -> Index:
    return Index(load())


def matched(reading: Reading) -> Reading:
    """The reading with the indicators of its figures proposed, as the product has it."""
    return replace(reading, figures=Matcher(_index()).matched(reading.figures, reading.document.text))


@lru_cache(maxsize=256)
def reading_of(words: str, name: str = "text") -> Reading:
    """A text as the product reads it, with the indicators of its figures proposed."""
    return matched(read(words.encode(), f"{name}.txt"))


_TABLES: dict[tuple[str, str, str], Reading] = {}


def _reading_of_table(sheet: Sheet, form: str) -> Reading:
    key = (sheet.group, sheet.name, form)
    if key not in _TABLES:
        _TABLES[key] = matched(read(sheet.written(form), f"{sheet.name}.{form}"))
    return _TABLES[key]


def _edits(plant: Plant) -> tuple[Edit, ...]:
    return tuple(sorted(edit for edit in plant.edits if isinstance(edit, Edit)))


def changed(words: str, edits: Sequence[Edit]) -> list[Place]:
    """The sentences of the spoilt text that hold changed words."""
    places, shift = [], 0
    for edit in edits:
        start = edit.start + shift + (len(edit.words) - len(edit.words.lstrip("\n")))
        end = max(start, edit.start + shift + len(edit.words) - 1)
        places.append((sentence_at(words, start)[0], sentence_at(words, end)[1]))
        shift += len(edit.words) - (edit.end - edit.start)
    return places


def _read_as(case: Case) -> str:
    """What the reader made of the changed words: the kind and the indicator of each figure there; nothing of tables."""
    edits = _edits(case.plant)
    if not case.bed.text or not edits:
        return ""
    figures = reading_of(case.bed.text.spoilt(case.plant)).figures
    told, shift = [], 0
    for edit in edits:
        span = (edit.start + shift, edit.start + shift + len(edit.words))
        told += [each for each in figures if _overlap((each.place.start, each.place.end), span)]
        shift += len(edit.words) - (edit.end - edit.start)
    return "; ".join(f"{each.kind} {_line(each.text)} ({each.indicator})" for each in told) or "no figure"


def _left_behind(case: Case, words: str, edits: Sequence[Edit]) -> Iterator[Place]:
    """Where words were only taken away: the sentence that still tells of them, where the carrier begins."""
    if isinstance(case.carrier.at, int) and any(not edit.words for edit in edits):
        at = _moved(case.carrier.at, edits)
        yield sentence_at(words, at)


def _key(finding: Finding, edits: Sequence[Edit]) -> tuple[str, Severity, int, int]:
    """What makes a finding the same before and after: its type, its severity, and its place, moved as the edits move it."""
    return finding.type, finding.severity, _moved(finding.span[0], edits), _moved(finding.span[1], edits)


def _moved(place: int, edits: Sequence[Edit]) -> int:
    return place + sum(len(edit.words) - (edit.end - edit.start) for edit in edits if edit.end <= place)


def _touching(findings: Iterable[Finding], known: set[tuple[str, Severity, int, int]], places: Sequence[Place]) -> Iterator[Finding]:
    """Findings that were not there before and lie on one of these places, or name one."""
    for finding in findings:
        if _key(finding, ()) not in known and any(_overlap(span, place) for span in (finding.span, *finding.beside) for place in places):
            yield finding


def _overlap(one: Place, other: Place) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1]) or one[0] == one[1] == other[0]


def _difference(before: str, after: str) -> Edit:
    """The one change that makes the second text of the first."""
    start = next((at for at, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), min(len(before), len(after)))
    most = min(len(before), len(after)) - start
    same = next((at for at in range(most) if before[-1 - at] != after[-1 - at]), most)
    return Edit(start, len(before) - same, after[start : len(after) - same])


def _line_at(words: str, place: int) -> Place:
    end = words.find("\n", place)
    return words.rfind("\n", 0, place) + 1, len(words) if end < 0 else end


def _in_line(reading: Reading, sheet: Sheet, form: str, part: int, cells: Sequence[CellEdit]) -> Iterator[Place]:
    """The places of the figures that stand in the row or the column of a changed cell."""
    rows, columns = {cell.row for cell in cells}, {cell.column for cell in cells}
    for figure in reading.figures:
        where = scorer().place(sheet.held, dict(figure.place.locator), form)
        if where and where[0] == part and (where[1] in rows or where[2] in columns):
            yield figure.place.start, figure.place.end


def _line(words: str) -> str:
    return " ".join(words.split())

"""Parts that are greater than their whole, whether or not they are all of it: `Tổng số | Trong đó: Nữ`."""

from collections.abc import Iterator, Mapping

from tiendo.checking.sheets.cell_names import opened, place_name
from tiendo.checking.sheets.sheet import Place, Sheet
from tiendo.checking.sheets.sums_of_rows import is_addable
from tiendo.checking.telling import number, quoted
from tiendo.checking.trial import Fault, Trial
from tiendo.reading.tables.quantity import folded
from tiendo.words.figure import Bound, Figure
from tiendo.words.finding import Sentence, Severity

_FEWEST_ELSEWHERE = 2

Pair = tuple[str, int, int]
"""Whether it stands between rows or columns, and which: the whole's and the part's."""


def parts_over_wholes(sheet: Sheet) -> Iterator[Trial]:
    """A fault for each part over its whole, where the same part is under it in other places, or is called `Trong đó`."""
    pairs: dict[Pair, list[tuple[Figure, Figure]]] = {}
    for place, entry in sheet.entries.items():
        of = sheet.places.get(entry.figure.part_of or "") if entry.figure else None
        whole = sheet.entries[of].figure if of else None
        if of and whole and entry.figure and _comparable(entry.figure, whole):
            pairs.setdefault(_pair(of, place), []).append((entry.figure, whole))
    for pair, found in pairs.items():
        over = [(part, whole) for part, whole in found if part.value > whole.value]
        within = len(found) - len(over)
        if over and (within >= max(_FEWEST_ELSEWHERE, 2 * len(over)) or (_is_said(sheet, pair) and within >= len(over))):
            yield from (Trial((part, whole), _fault(sheet, part, whole)) for part, whole in over)


def _comparable(part: Figure, whole: Figure) -> bool:
    exact = part.bound is whole.bound is Bound.EXACT and part.upper is None and whole.upper is None
    return exact and is_addable(part) and is_addable(whole) and min(part.value, whole.value) > 0


def _pair(whole: Place, part: Place) -> Pair:
    return ("columns", whole[1], part[1]) if whole[0] == part[0] else ("rows", whole[0], part[0])


def _is_said(sheet: Sheet, pair: Pair) -> bool:
    if pair[0] == "rows":
        return sheet.is_of_which(pair[2])
    return "trong đó" in folded(" ".join(sheet.head(pair[2])))


def _fault(sheet: Sheet, part: Figure, whole: Figure) -> Fault:
    places: Mapping[str, Place] = sheet.places
    here, there = place_name(sheet, places[part.id]), place_name(sheet, places[whole.id])
    most = number(whole.value)
    return Fault(
        Severity.WRONG,
        (part.place.start, part.place.end),
        part.text,
        f"≤ {most.vi}",
        f"{number(part.value).vi} > {most.vi}",
        Sentence(
            f"{opened(here.vi)} ghi {quoted(part)}, lớn hơn tổng {quoted(whole)} mà nó là một phần ({there.vi}).",
            f"{opened(here.en)} says {quoted(part)}, more than the whole {quoted(whole)} that it is a part of ({there.en}).",
        ),
        ((whole.place.start, whole.place.end),),
    )

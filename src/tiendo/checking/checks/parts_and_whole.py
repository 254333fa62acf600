"""Parts and their whole: `67 tổ chức cơ sở đảng, gồm 16 đảng bộ và 51 chi bộ`.

Parts after `gồm`, in the lines below it, or closed by `còn lại` add up to the whole. After `trong đó` and in brackets some parts may be
missing, so there speaks only what cannot be: a part above its whole; kinds that share out a whole (`nam`, `nữ`; `khai thác`, `nuôi
trồng`: the file `definitions/partitions.toml` holds them) or end in the rest (`thu khác`); or a list that would add up to the digit were
it not for one slip of one number (a digit wrong, left out or put in, two swapped, a decimal sign moved).
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from tiendo.assessing.interval import Interval, total
from tiendo.assessing.parts import add_up, missing
from tiendo.assessing.slips import is_slip
from tiendo.assessing.stated import around, is_counted, stated
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import are_alike
from tiendo.checking.sentences.converting import converted, in_unit_of
from tiendo.checking.sentences.listing import Extent, Listing, is_planned, listings
from tiendo.checking.sentences.partitions import shares_out
from tiendo.checking.telling import computed, number, quoted, sum_of
from tiendo.checking.trial import Trial, disagreement
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Bound, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.spelling import fold

TITLE = Sentence("Các phần và tổng", "Parts and their whole")

_MOST_PARTS = 4


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each list that adds up or should, and for each part above its whole."""
    listed: set[str] = set()
    for listing in listings(evidence):
        if trial := _trial(listing):
            listed.update(figure.id for figure in trial.figures)
            yield trial
    for passage in evidence.passages:
        by_id = {figure.id: figure for figure in passage.figures}
        for part in passage.figures:
            whole = by_id.get(part.part_of or "")
            if whole is None or part.id in listed or is_planned(passage, whole) or not _is_said_of(passage, whole, part):
                continue
            if trial := _part_too_large(part, whole):
                yield trial


def _trial(listing: Listing) -> Trial | None:
    if any(_SIGNED.search(fold(figure.indicator or "")) for figure in (listing.whole, *listing.parts)):
        return None  # a loss and a profit are written without their signs
    whole = _of_whole(listing.whole)
    parts = [in_unit_of(part, listing.whole) for part in listing.parts]
    if whole is None or any(part is None for part in parts):
        return None
    said = [part for part in parts if part is not None]
    if not is_counted(listing.whole.unit) and not all(part.unit is None or are_alike(part, listing.whole) for part in listing.parts):
        return None
    for count in range(len(said), 1, -1):
        if add_up(whole, said[:count]):
            return Trial((listing.whole, *listing.parts[:count]))
    if not listing.closed or listing.whole.bound is not Bound.EXACT:
        return None
    known = (shares_out(listing.parts) or _ends_in_others(listing)) and all(part.bound is Bound.EXACT for part in listing.parts)
    if listing.extent is not Extent.ALL:
        if known or (_are_apart(listing) and total(said).low > whole.high):
            return _sum(listing, whole, said, Severity.DIFFERS)
        return _too_large(listing) or _slipped(listing, whole, said)
    # `13 tỉnh, gồm 3 dự án …`: other nouns are parts only where kinds that share out a whole say so.
    if not known and not _are_of_one_noun(listing):
        return _slipped(listing, whole, said)
    return _sum(listing, whole, said, Severity.WRONG)


def _is_said_of(passage: Passage, whole: Figure, part: Figure) -> bool:
    """Whether `trong đó` alone stands between the two."""
    return whole.place.end <= part.place.start and bool(_OF_WHICH.fullmatch(passage.between(whole, part)))


_OF_WHICH = re.compile(fold_pattern(r"[^;.()\d]{0,60}[,;(]\s*(?:trong đó|trong số đó|trong số này)(?: có)?[^;.,()\d]{0,60}"))


def _of_whole(whole: Figure) -> Interval | None:
    """What the whole states: of a ratio the number before the slash."""
    return around(whole, whole.value)


def _are_of_one_noun(listing: Listing) -> bool:
    """Whether every part is of the whole's kind: a measure that converts, a count of the same noun, or a number without one."""
    whole = listing.whole
    if any(part.bound is not Bound.EXACT for part in listing.parts):
        return False
    if not is_counted(whole.unit):
        return all(part.unit is not None and are_alike(part, whole) for part in listing.parts)
    first = fold(whole.unit or "").split()[:1]
    return all(part.unit is None or fold(part.unit).split()[:1] == first for part in listing.parts)


def _ends_in_others(listing: Listing) -> bool:
    """Whether the last part is the rest: `thu khác`, `các khoản còn lại`."""
    last = listing.parts[-1]
    alike = all(part.unit is None or are_alike(part, listing.whole) for part in listing.parts)
    return alike and bool(_OTHERS.search(fold(f"{last.indicator or ''} {last.breakdown or ''}")))


_OTHERS = re.compile(fold_pattern(r"(?<![^\W_])(?:khác|còn lại)(?![^\W_])"))


def _are_apart(listing: Listing) -> bool:
    """Whether each part is that of another place, so that nothing is counted twice: `(xã Khe Lá 02 người, xã Đồng Hới 01 người)`."""
    labels = [fold(f"{part.area or ''} {part.indicator or ''} {part.breakdown or ''}") for part in listing.parts]
    return _are_of_one_noun(listing) and len(set(labels)) == len(labels) and all(_PLACE.search(label) for label in labels)


_SIGNED = re.compile(
    fold_pattern(r"(?<![^\W_])(?:lỗ|lãi|lợi nhuận|chênh lệch|thặng dư|thâm hụt|bội chi|bội thu|xuất siêu|nhập siêu)(?![^\W_])")
)
_PLACE = re.compile(
    fold_pattern(r"(?<![^\W_])(?:xã|phường|thị trấn|thôn|bản|ấp|huyện|thị xã|thành phố|tỉnh|khu phố|tổ dân phố|cụm)(?![^\W_])")
)


def _sum(listing: Listing, whole: Interval, parts: Sequence[Interval], severity: Severity) -> Trial:
    made = computed(total(parts), listing.whole.value)
    terms = sum_of([_value_in(part, listing.whole) for part in listing.parts])
    slips = _slips(listing, whole, parts)
    meant = slips[0] if len(slips) == 1 else None
    hint = (
        Sentence(f" Có thể {quoted(meant[0])} phải là {meant[1].vi}.", f" Perhaps {quoted(meant[0])} should be {meant[1].en}.")
        if meant
        else Sentence("", "")
    )
    return disagreement(
        listing.whole,
        listing.parts,
        severity,
        made.vi,
        f"{terms.vi} = {made.vi}",
        Sentence(
            f"Nêu {quoted(listing.whole)}, nhưng các phần cộng lại là {made.vi} ({terms.vi}).{hint.vi}",
            f"It says {quoted(listing.whole)}, but its parts add up to {made.en} ({terms.en}).{hint.en}",
        ),
    )


def _too_large(listing: Listing) -> Trial | None:
    """A part above its whole, in the whole's own noun."""
    return next((trial for part in listing.parts if (trial := _part_too_large(part, listing.whole))), None)


def _part_too_large(part: Figure, whole: Figure) -> Trial | None:
    """A part above its whole, both exact, of one time and in units that convert."""
    if part.kind is not Kind.LEVEL or whole.kind is not Kind.LEVEL or part.unit is None or whole.unit is None:
        return None
    if part.bound is not Bound.EXACT or whole.bound is not Bound.EXACT or part.period != whole.period or part.role is not whole.role:
        return None
    if _SIGNED.search(fold(f"{part.indicator or ''} {whole.indicator or ''}")):
        return None
    if not (_writes_unit(part) and _writes_unit(whole)):
        return None
    said, of = in_unit_of(part, whole), stated(whole)
    if said is None or of is None or not are_alike(part, whole) or said.low <= of.high:
        return None
    return disagreement(
        part,
        (whole,),
        # Amounts have deductions that lists leave unsaid; things have not.
        Severity.WRONG if is_counted(whole.unit) else Severity.DIFFERS,
        f"≤ {number(whole.value).vi}",
        f"{number(part.value).vi} > {number(whole.value).vi}",
        Sentence(
            f"Phần {quoted(part)} lớn hơn tổng {quoted(whole)}.",
            f"The part {quoted(part)} is larger than its whole {quoted(whole)}.",
        ),
    )


def _writes_unit(figure: Figure) -> bool:
    """Whether the unit stands with the number, and is not lent to it: `VJ 7268` is no number of people."""
    return fold(figure.unit or "-").split()[0] in fold(figure.text)


def _slipped(listing: Listing, whole: Interval, parts: Sequence[Interval]) -> Trial | None:
    """A list of some parts that one slip keeps from adding up."""
    few = len(listing.parts) <= _MOST_PARTS  # of many numbers one is a slip away by chance
    comparable = all(part.unit is None or are_alike(part, listing.whole) for part in listing.parts)
    return _sum(listing, whole, parts, Severity.DIFFERS) if few and comparable and _slips(listing, whole, parts) else None


def _slips(listing: Listing, whole: Interval, parts: Sequence[Interval]) -> list[tuple[Figure, Sentence]]:
    """The numbers that a slip may have spoilt, each with what it should be."""
    found = []
    if is_slip(listing.whole.value, total(parts)):
        found.append((listing.whole, computed(total(parts), listing.whole.value)))
    for at, part in enumerate(listing.parts):
        needed = missing(whole, [*parts[:at], *parts[at + 1 :]])
        needed = converted(needed, listing.whole.unit, part.unit) if listing.whole.unit and part.unit else needed
        if is_slip(part.value, needed):
            found.append((part, computed(needed, part.value)))
    return found


def _value_in(part: Figure, whole: Figure) -> Fraction:
    """The part's number in the unit of the whole."""
    value = Interval.point(Fraction(part.value))
    return (converted(value, part.unit, whole.unit) if part.unit and whole.unit else value).low

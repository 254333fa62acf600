"""An index and a growth of the same thing: `bằng 105% cùng kỳ, tăng 5%`.

Of one subject in one sentence, against the same base: an index of 105 per cent is a growth of 5 per cent, `gấp 1,5 lần` one of 50.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from tiendo.assessing.same_period import index_of_growth
from tiendo.assessing.stated import Agreement, judge, stated
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.sentences.comparing import is_percentage, is_yearly, subject
from tiendo.checking.telling import computed, quoted
from tiendo.checking.trial import Trial, disagreement, gravity
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Figure, Kind, Role
from tiendo.words.finding import Sentence

TITLE = Sentence("Chỉ số và mức tăng", "An index and a growth")
_TIMES = "lần"


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each index beside a growth in per cent of the same subject against the same base."""
    for passage in evidence.passages:
        indices = [figure for figure in passage.figures if figure.kind is Kind.INDEX and figure.role is Role.ACTUAL]
        for one in indices:
            growths = [other for other in passage.figures if _is_growth_of(one, other)]
            if (
                len(growths) == 1
                and not _are_of_two(passage, one, growths[0])
                and not is_yearly(passage, growths[0])
                and (trial := _trial(one, growths[0]))
            ):
                yield trial


def _are_of_two(passage: Passage, one: Figure, other: Figure) -> bool:
    """Whether the words behind tell them apart: `tăng 11,2% về số lượt và gấp 9 lần về vốn`."""
    if _ELSEWHERE.search(passage.page.folded, one.place.end - 60 if one.place.end > 60 else 0, one.place.end + 30):
        return True
    return not all(_BASE.match(passage.after(figure) + ".") for figure in (one, other))


_ELSEWHERE = re.compile(fold_pattern(r"(?<![^\W_])(?:cả nước|toàn quốc|cả tỉnh|toàn tỉnh|bình quân|trung bình)(?![^\W_])"))
_BASE = re.compile(fold_pattern(r"\s*(?:[,;.)]|và|so với|so |cùng kỳ|năm|tháng|quý|đầu|cuối)"))


def _is_growth_of(one: Figure, other: Figure) -> bool:
    if other.kind is not Kind.CHANGE or not is_percentage(other) or subject(other) != subject(one) or other.area != one.area:
        return False
    return (other.against, other.base_period, other.period, other.role) == (one.against, one.base_period, one.period, one.role)


def _trial(one: Figure, growth: Figure) -> Trial | None:
    said = stated(growth)
    if said is None or not (is_percentage(one) or one.unit == _TIMES):
        return None
    right = index_of_growth(said) if is_percentage(one) else index_of_growth(said).times(Fraction(1, 100))
    verdict = judge(one, right)
    if verdict is Agreement.AGREES:
        return Trial((one, growth))
    expected = computed(right, one.value)
    unit = "%" if is_percentage(one) else " lần"
    word = Sentence("giảm", "a fall of") if growth.value < 0 else Sentence("tăng", "a rise of")
    return disagreement(
        one,
        (growth,),
        gravity(verdict),
        f"{expected.vi}{unit}",
        f"100 {'-' if growth.value < 0 else '+'} {quoted(growth).strip('“”')}",
        Sentence(
            f"Nêu {quoted(one)} so với kỳ gốc, nhưng {word.vi} {quoted(growth)} là bằng {expected.vi}{unit}.",
            f"It says {quoted(one)} of the base, but {word.en} {quoted(growth)} makes {expected.en}{unit}.",
        ),
    )

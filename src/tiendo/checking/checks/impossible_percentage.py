"""A percentage that whole numbers cannot give: `Có 45 trường, trong đó 77,2% đạt chuẩn`.

Of 45 schools 34 are 75.6 per cent and 35 are 77.8: nothing between is possible (the GRIM test: Brown and Heathers, 2017). Speaks where
the percentage is plainly of a count named with it: `trong đó 77,2%`, `77,2% trong số 45 trường`, `77,2% trên tổng số 45 trường`.
"""

import re
from collections.abc import Iterator

from tiendo.assessing.stated import is_counted, stated
from tiendo.assessing.whole import is_possible_share, nearest_shares
from tiendo.checking.evidence import Evidence, Passage
from tiendo.checking.telling import decimals_of, number, quoted
from tiendo.checking.trial import Trial, disagreement
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Bound, Figure, Kind, Role
from tiendo.words.finding import Sentence, Severity

TITLE = Sentence("Tỷ lệ phần trăm không thể có", "A percentage that cannot be")

_OF_WHICH = re.compile(fold_pattern(r"[^;.()\d]{0,40}[,;(]?\s*(?:trong đó|trong số đó|trong số này)(?: có| đã có)?\s*(?:tỷ lệ\s*)?"))
_OUT_OF = re.compile(
    fold_pattern(r"[^;.()\d,]{0,40}(?<![^\W_])(?:trong tổng số|trong số|trên tổng số|của tổng số|/ ?tổng số|trong|trên)(?: là| của)?\s*")
)
_FEWEST = 2


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each percentage of a count named with it."""
    for passage in evidence.passages:
        for at, figure in enumerate(passage.figures[:-1]):
            following = passage.figures[at + 1]
            if (found := _pair(passage, figure, following)) and (trial := _trial(*found)):
                yield trial


def _pair(passage: Passage, figure: Figure, following: Figure) -> tuple[Figure, Figure] | None:
    """The percentage and the count it is of."""
    between = passage.between(figure, following)
    if _is_count(figure) and _is_share(following) and _OF_WHICH.fullmatch(between):
        return following, figure
    if _is_share(figure) and _is_count(following) and _OUT_OF.fullmatch(between):
        return figure, following
    return None


def _is_share(figure: Figure) -> bool:
    return (
        figure.kind is Kind.LEVEL
        and figure.unit == "%"
        and figure.role is Role.ACTUAL
        and figure.bound is Bound.EXACT
        and figure.upper is None
    )


def _is_count(figure: Figure) -> bool:
    exact = figure.kind is Kind.LEVEL and figure.bound is Bound.EXACT and figure.upper is None and figure.value == int(figure.value)
    return exact and figure.unit is not None and is_counted(figure.unit) and figure.role is Role.ACTUAL and figure.value >= _FEWEST


def _trial(share: Figure, count: Figure) -> Trial | None:
    said = stated(share)
    if said is None:
        return None
    whole = int(count.value)
    if is_possible_share(said, whole):
        # With many counted nearly every percentage is possible, and nothing was tested.
        return Trial((share, count)) if whole < 100 * 10 ** decimals_of(share.value) else None
    decimals = max(decimals_of(share.value), 1)
    (below, low), (above, high) = nearest_shares(said, whole)
    ends = number(low, decimals), number(high, decimals)
    return disagreement(
        share,
        (count,),
        Severity.WRONG,
        f"{ends[0].vi}% / {ends[1].vi}%",
        f"{below}/{whole} = {ends[0].vi}%; {above}/{whole} = {ends[1].vi}%",
        Sentence(
            f"Trong {quoted(count)} không thể có {quoted(share)}: {below}/{whole} là {ends[0].vi}%, {above}/{whole} là {ends[1].vi}%.",
            f"Of {quoted(count)} nothing makes {quoted(share)}: {below}/{whole} is {ends[0].en}%, {above}/{whole} is {ends[1].en}%.",
        ),
    )

"""A part above its whole: `15/12 trường đạt chuẩn`.

Where things are counted out of a whole (`n/m trường`, a score out of its maximum) or ranked in a field (`thứ 12/63`) the first number
cannot be above the second. Of a plan it can.
"""

import re
from collections.abc import Iterator

from tiendo.checking.evidence import Evidence
from tiendo.checking.sentences.counted import is_counted_whole
from tiendo.checking.telling import number, quoted
from tiendo.checking.trial import Trial, disagreement
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.spelling import fold

_TARGETS = re.compile(fold_pattern(r"(?:chỉ tiêu|tiêu chí|tiêu chuẩn|nhiệm vụ)(?![^\W_])"))
TITLE = Sentence("Phần lớn hơn tổng", "A part above its whole")


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each ratio to a whole."""
    for figure in evidence.reading.figures:
        if figure.kind is Kind.RANK and figure.denominator is not None:
            yield _rank(figure) if figure.value > figure.denominator else Trial((figure,))
        elif figure.kind is Kind.RATIO and figure.denominator is not None and _is_of_whole(evidence, figure):
            yield from _ratio(evidence, figure)


def _ratio(evidence: Evidence, figure: Figure) -> Iterator[Trial]:
    if figure.denominator is None or figure.value <= figure.denominator:
        yield Trial((figure,))
    elif not _NUMBERED.search(evidence.page.folded, max(0, figure.place.start - _NEAR), figure.place.start):
        yield _trial(figure)


_NUMBERED = re.compile(
    fold_pattern(r"(?<![^\W_])(?:lớp|số|nhà|hẻm|ngõ|kiệt|phòng|ngày|hôm|sáng|chiều|tối|đêm|khoản|điều|mục|quyết định|nghị định)\s*$")
)
"""Words before a number with a slash that is no count: `lớp 9/4`, `hôm 28/2`."""
_NEAR = 20


def _rank(figure: Figure) -> Trial:
    place, field = number(figure.value), number(figure.denominator or figure.value)
    return disagreement(
        figure,
        (),
        Severity.WRONG,
        f"≤ {field.vi}",
        f"{place.vi} > {field.vi}",
        Sentence(
            f"Nêu hạng {quoted(figure)}, nhưng thứ hạng ({place.vi}) không thể lớn hơn số đơn vị xếp hạng ({field.vi}).",
            f"It says rank {quoted(figure)}, but a rank ({place.en}) cannot be above the number ranked ({field.en}).",
        ),
    )


def _is_of_whole(evidence: Evidence, figure: Figure) -> bool:
    """Whether something is counted out of all; `28/2` without a noun may be a day."""
    if _is_of_targets(figure):
        return True
    if figure.against is Against.WHOLE:
        return is_counted_whole(figure.unit) or fold(figure.unit or "") in _SCORES
    # A plan named in the next clause is not that of this ratio, and of some things there are no more than there are.
    return bool(figure.unit and _ALL_THERE_ARE.match(fold(figure.unit))) and not _names_plan(evidence, figure)


def _names_plan(evidence: Evidence, figure: Figure) -> bool:
    """Whether the figure's own clause speaks of a plan."""
    folded = evidence.page.folded
    first, last = figure.place.sentence
    start = max((found.end() for found in _CLAUSES.finditer(folded, first, figure.place.start)), default=first)
    end = _CLAUSES.search(folded, figure.place.end, last)
    return bool(_PLAN.search(folded, start, end.start() if end else last))


_CLAUSES = re.compile(r"[,;.()]")
_PLAN = re.compile(fold_pattern(r"(?<![^\W_])(?:kế hoạch|kh|chỉ tiêu|giao|dự toán|mục tiêu|phải thu|phấn đấu|nghị quyết)(?![^\W_])"))
_ALL_THERE_ARE = re.compile(
    fold_pattern(
        r"(?:vụ|vụ việc|đơn|hồ sơ|kiến nghị|phản ánh|ý kiến|phường|xã|thôn|bản|ấp|khu phố|huyện|tỉnh|địa phương|chi bộ|đảng bộ)(?![^\W_])"
    )
)
_SCORES = (fold("điểm"), "%")


def _is_of_targets(figure: Figure) -> bool:
    """Whether targets or criteria themselves are counted, of which none are met beyond all: `16/17 chỉ tiêu vượt kế hoạch`."""
    return bool(figure.unit and _TARGETS.match(fold(figure.unit)))


def _trial(figure: Figure) -> Trial:
    part, whole = number(figure.value), number(figure.denominator or figure.value)
    return disagreement(
        figure,
        (),
        Severity.WRONG,
        f"≤ {whole.vi}",
        f"{part.vi} > {whole.vi}",
        Sentence(
            f"Nêu {quoted(figure)}, nhưng phần ({part.vi}) không thể lớn hơn tổng ({whole.vi}).",
            f"It says {quoted(figure)}, but the part ({part.en}) cannot be above the whole ({whole.en}).",
        ),
    )

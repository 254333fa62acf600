"""A part above its whole: `15/12 trường đạt chuẩn`.

Where things are counted out of a whole (`n/m trường`, a score out of its maximum) the first number cannot be above the second. Of a plan
it can.
"""

from collections.abc import Iterator

from tiendo.checking.evidence import Evidence
from tiendo.checking.telling import number, quoted
from tiendo.checking.trial import Trial, disagreement
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.finding import Sentence, Severity

TITLE = Sentence("Phần lớn hơn tổng", "A part above its whole")


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each ratio to a whole."""
    for figure in evidence.reading.figures:
        if figure.kind is Kind.RATIO and figure.against is Against.WHOLE and figure.denominator is not None:
            yield _trial(figure) if figure.value > figure.denominator else Trial((figure,))


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

"""How a finding names what a figure measures, in both languages."""

from tiendo.checking.statements.quantity import SURE
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.finding import Sentence
from tiendo.words.spelling import fold

_SORT = {
    Kind.PLAN_SHARE: Sentence("tỷ lệ so với kế hoạch của {}", "the share of the plan of {}"),
    Kind.CHANGE: Sentence("mức tăng, giảm của {}", "the change of {}"),
    Kind.INDEX: Sentence("tỷ lệ so với kỳ gốc của {}", "the index of {}"),
    Kind.RATIO: Sentence("tỷ số của {}", "the ratio of {}"),
}
_CHANGE_FROM_SAME_PERIOD = Sentence("mức tăng, giảm so với cùng kỳ của {}", "the change from the same period of {}")


def subject(text: str, figure: Figure) -> Sentence:
    """`“thu ngân sách”`, `mức tăng, giảm của “thu ngân sách”`.

    Where the text does not say it in one piece, the indicator's own name is used, and without one `số liệu này`.
    """
    said = " ".join((figure.indicator or "").split())
    named = Sentence(f"“{said}”", f"“{said}”")
    if not said or fold(said) not in " ".join(fold(text).split()):
        if not figure.matches or figure.matches[0].score < SURE:
            return Sentence("số liệu này", "this figure")
        name = figure.matches[0].name
        named = Sentence(f"chỉ tiêu “{name}”", f"the indicator “{name}”")
    sort = _SORT.get(figure.kind, Sentence("{}", "{}"))
    if figure.kind is Kind.CHANGE and figure.against is Against.SAME_PERIOD:
        sort = _CHANGE_FROM_SAME_PERIOD
    return Sentence(sort.vi.format(named.vi), sort.en.format(named.en))

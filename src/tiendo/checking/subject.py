"""How a finding names what a figure measures, in both languages."""

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
    """`“thu ngân sách”`, `mức tăng, giảm của “thu ngân sách”`; `số liệu này` where the text does not say it in one piece."""
    said = " ".join((figure.indicator or "").split())
    if not said or fold(said) not in " ".join(fold(text).split()):
        return Sentence("số liệu này", "this figure")
    sort = _SORT.get(figure.kind, Sentence("{}", "{}"))
    if figure.kind is Kind.CHANGE and figure.against is Against.SAME_PERIOD:
        sort = _CHANGE_FROM_SAME_PERIOD
    return Sentence(sort.vi.format(f"“{said}”"), sort.en.format(f"“{said}”"))

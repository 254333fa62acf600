"""Whether a figure gathers over its period, so that the next period has another; what stands at a moment may stay as it is."""

from functools import cache

from tiendo.catalogue.loading import load
from tiendo.checking.evidence import Evidence
from tiendo.checking.quantity import Statement
from tiendo.reading.page import words
from tiendo.words.figure import Kind, Role
from tiendo.words.indicator import Timing

_GATHERS = words(r"(?<![^\W_])(?:lũy kế|cộng dồn|(?:trong|riêng) (?:tháng|quý|kỳ)|(?:tháng|quý) (?:này|[0-9]{1,2}|i{1,3}|iv))")
_STANDS = words(
    r"(?<![^\W_])(?:tổng đàn|dân số|diện tích|số hộ|hiện (?:có|nay|còn)|tổng số|quản lý|dư nợ|biên chế|toàn (?:tỉnh|thành phố|xã|phường)|"
    r"đảng viên|hội viên|đoàn viên|tổ chức|chi bộ|còn|kế hoạch vốn|được giao|phân bổ|tỷ lệ|mật độ|bình quân)"
)


def is_flow(evidence: Evidence, statement: Statement) -> bool:
    """Whether the statement is a result that gathered over its period: as the catalogue knows it, or as its sentence says."""
    figure = statement.figure
    if figure.kind is not Kind.LEVEL or figure.role is not Role.ACTUAL or figure.at or len(statement.quantity.measure) > 1:
        return False
    if statement.quantity.measure[0] in ("%", "điểm %"):
        return False
    known = _timings().get(figure.matches[0].indicator) if figure.matches and statement.quantity.name.startswith("=") else None
    if known is not None:
        return known is Timing.FLOW
    said = evidence.page.folded[figure.place.sentence[0] : figure.place.start]
    return bool(_GATHERS.search(said)) and not _STANDS.search(said)


@cache
def _timings() -> dict[str, Timing]:
    return {indicator.id: indicator.timing for indicator in load().indicators.values()}

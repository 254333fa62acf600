"""Whether a figure gathers over its period, so that the next period has another; what stands at a moment may stay as it is."""

from functools import cache

from tiendo.catalogue.loading import load
from tiendo.checking.evidence import Evidence
from tiendo.checking.statements.quantity import SURE
from tiendo.reading.page import words
from tiendo.words.figure import Figure, Kind, Role
from tiendo.words.indicator import Timing
from tiendo.words.unit import read_unit

_GATHERS = words(
    r"(?<![^\W_])(?:lũy kế|cộng dồn|(?:trong|riêng) (?:tháng|quý|kỳ)|(?:tháng|quý) (?:này|[0-9]{1,2}|i{1,3}|iv)|"
    r"tiếp nhận|giải quyết|thành lập mới|cấp mới|việc làm mới|đón|phục vụ|giải ngân|kết nạp|xảy ra|khám chữa bệnh)"
)
_STANDS = words(
    r"(?<![^\W_])(?:tổng đàn|dân số|diện tích|số hộ|hiện (?:có|nay|còn)|tổng số|quản lý|dư nợ|biên chế|toàn (?:tỉnh|thành phố|xã|phường)|"
    r"đảng viên|hội viên|đoàn viên|tổ chức|chi bộ|còn|kế hoạch vốn|được giao|phân bổ|tỷ lệ|mật độ|bình quân)"
)


def is_flow(evidence: Evidence, figure: Figure) -> bool:
    """Whether a figure is a result that gathered over its period: as the catalogue knows it, or as its sentence says."""
    if figure.kind is not Kind.LEVEL or figure.role is not Role.ACTUAL or figure.at:
        return False
    unit = read_unit(figure.unit or "")
    if unit.per or unit.is_share or unit.counted == "điểm %":
        return False
    best = figure.matches[0] if figure.matches else None
    known = _timings().get(best.indicator) if best and best.score >= SURE else None
    if known is not None:
        return known is Timing.FLOW
    said = evidence.page.folded[figure.place.sentence[0] : figure.place.start]
    return bool(_GATHERS.search(said)) and not _STANDS.search(said)


@cache
def _timings() -> dict[str, Timing]:
    return {indicator.id: indicator.timing for indicator in load().indicators.values()}

"""What the words over a column say: its period, whether it holds plans or results, shares or indices."""

import re
from dataclasses import dataclass

from tiendo.reading.marks import Anchor, Mark, PeriodPhrase
from tiendo.reading.moment import Moment
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Against, Bound, Kind, Role, Status
from tiendo.words.period import year_of


@dataclass(frozen=True, slots=True)
class Column:
    """The meaning of a column; `kind` is None where it holds no figures.

    `signed` columns hold changes; others under `cùng kỳ` hold indices where values lie around 100.
    """

    kind: Kind | None
    role: Role = Role.ACTUAL
    status: Status | None = None
    against: Against | None = None
    bound: Bound = Bound.EXACT
    period: str | None = None
    base_period: str | None = None
    signed: bool = False


def _form(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(fold_pattern(alternative) for alternative in alternatives))


_NO_FIGURES = _form(
    r"^(?:s?tt|số tt|số thứ tự|ghi chú|đánh giá|đơn vị tính|đvt|đơn vị|cơ quan.*|đơn vị chủ trì|chủ trì|kết quả đánh giá|nhận xét|căn cứ)$"
)
UNIT_HEADER = _form(r"^(?:đơn vị tính|đvt|đơn vị)$")
AREA_HEADER = _form(r"^(?:tên )?(?:xã|phường|địa bàn|địa phương|đơn vị|huyện|thôn|khu phố)(?![^\W_])")
FIELD_HEADER = _form(r"^(?:tên )?(?:lĩnh vực|ngành|dự án|công trình|loại hình|khoản mục)(?![^\W_])")
ORDINAL_HEADER = _form(r"^(?:s?tt|số tt|số thứ tự)$")
_PLAN_WORD = r"(?:kế hoạch|kh|dự toán|dt|chỉ tiêu|nghị quyết|mục tiêu)"
_PLAN_SHARE = _form(rf"(?:%|tỷ lệ|tỉ lệ|so với|so|đạt)[^|]*(?<![^\W_]){_PLAN_WORD}(?![^\W_])", rf"/[ ]?{_PLAN_WORD}(?![^\W_]).*%?")
_COMPARED = _form(
    r"(?:%|so với|so|tăng|giảm|chỉ số)[^|]*(?:cùng kỳ|ck|năm trước|tháng trước|kỳ trước|quý trước|th năm \d{4}|/th)",
    r"(?:tăng|giảm)[ ]?(?:\(\+\)|/|,|-)",
    r"tốc độ tăng",
)
_CHANGES = _form(r"(?<![^\W_])(?:tăng|giảm|chênh lệch|\+/-)")
_PLAN = _form(rf"(?<![^\W_])(?:{_PLAN_WORD}|giao|mức quy định|yêu cầu|định mức)(?![^\W_])")
_LEAST = _form(r"mức tối thiểu|tối thiểu")
_MOST = _form(r"mức tối đa|tối đa")
_ESTIMATE = _form(r"(?<![^\W_])(?:ước|dự kiến)(?![^\W_])")
_PRELIMINARY = _form(r"sơ bộ")
_OFFICIAL = _form(r"chính thức")
_SAME = _form(r"(?<![^\W_])(?:cùng kỳ|ck)(?![^\W_])")


def read_column(header: str, marks: tuple[Mark, ...], moment: Moment, own: str | None) -> Column:
    """The meaning of the folded header words; `own` is the period the table reports on."""
    if _NO_FIGURES.match(header.strip()):
        return Column(None)
    said = _period(marks, moment, own)
    if _COMPARED.search(header):
        return Column(
            Kind.INDEX, against=Against.SAME_PERIOD, period=own, base_period=_last_year(own, moment), signed=bool(_CHANGES.search(header))
        )
    if _PLAN_SHARE.search(header):
        return Column(Kind.PLAN_SHARE, status=_status(header), against=Against.PLAN, period=own, base_period=_year(said or own))
    if _LEAST.search(header) or _MOST.search(header):
        bound = Bound.AT_LEAST if _LEAST.search(header) else Bound.AT_MOST
        return Column(Kind.LEVEL, Role.TARGET, bound=bound, period=said or own)
    if _PLAN.search(header):
        return Column(Kind.LEVEL, Role.TARGET, period=said or _year(own))
    if _SAME.search(header):
        return Column(Kind.LEVEL, period=_last_year(own, moment))
    return Column(Kind.LEVEL, status=_status(header), period=said or own)


def _status(header: str) -> Status | None:
    for form, status in ((_ESTIMATE, Status.ESTIMATE), (_PRELIMINARY, Status.PRELIMINARY), (_OFFICIAL, Status.OFFICIAL)):
        if form.search(header):
            return status
    return None


def _period(marks: tuple[Mark, ...], moment: Moment, own: str | None) -> str | None:
    labels = [
        label for mark in marks if isinstance(mark, PeriodPhrase) and mark.anchor is not Anchor.SAME and (label := moment.label(mark, own))
    ]
    return labels[-1] if labels else None


def _last_year(own: str | None, moment: Moment) -> str | None:
    return moment.label(PeriodPhrase(0, 0, Anchor.SAME), own)


def _year(label: str | None) -> str | None:
    return year_of(label) if label else None

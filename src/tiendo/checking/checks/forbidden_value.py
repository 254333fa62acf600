"""A value that its unit or its kind forbids: `1,811 lao động`, `phủ sóng 104% thôn`, `giảm 120%`.

People, cases, households and schools are counted whole. What is a share of a whole is at most 100 per cent, and so is a fall. Averages,
rates per something, scales (`1,2 triệu lượt`) and shares of a plan are free.
"""

import re
from collections.abc import Iterator

from tiendo.assessing.stated import stated
from tiendo.checking.comparing import is_percentage
from tiendo.checking.evidence import Evidence
from tiendo.checking.telling import quoted
from tiendo.checking.trial import Trial, disagreement
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.spelling import fold

TITLE = Sentence("Giá trị không thể có", "A value that cannot be")

_WHOLE_NOUNS = re.compile(
    fold_pattern(
        r"(?:người|đồng chí|đảng viên|quần chúng|lao động|công dân|cán bộ|công chức|giáo viên|hội viên|đoàn viên|thí sinh|bệnh nhân|"
        r"học sinh|trẻ|em|cháu|"
        r"hộ|hộ nghèo|hộ dân|vụ|vụ việc|lượt|lượt người|ca|trường|lớp|xã|phường|thôn|tổ|khu phố|doanh nghiệp|hợp tác xã|dự án|hồ sơ|đơn|"
        r"cuộc|hội nghị|"
        r"văn bản|chi bộ|đảng bộ|tổ chức|căn|căn nhà|nhà|con|xe|máy|tàu|trường hợp|giấy phép|giấy chứng nhận|công trình|mô hình|chỉ tiêu|"
        r"tiêu chí)"
        r"(?![^\W_])"
    )
)
_AVERAGED = re.compile(
    fold_pattern(r"(?:bình quân|trung bình|mỗi|hệ số|quy mô hộ|năng suất|mật độ|tỷ suất|quy đổi|tương đương)[^.;]{0,60}$")
)
_SHARE_NAMES = re.compile(
    fold_pattern(
        r"(?<![^\W_])tỷ lệ (?:hộ nghèo|nghèo|hộ cận nghèo|hộ|bao phủ|che phủ|thất nghiệp|trẻ|dân số|người dân|học sinh|lao động|đảng viên|"
        r"hồ sơ|"
        r"thu gom|lấp đầy|tốt nghiệp|hài lòng|trúng tuyển|số hóa|tiêm|xã|thôn|trường|cơ sở)"
    )
)
_SHARE_SAID = re.compile(
    fold_pattern(r"(?:thu gom (?:chất thải|rác)|hộ dân|hộ gia đình|bao phủ|che phủ|đúng hạn|đúng và trước hạn|trước và đúng hạn)")
)
_OF_PLAN = re.compile(fold_pattern(r"kế hoạch|chỉ tiêu|dự toán|hoàn thành|nghị quyết|cùng kỳ|so với|công suất|thanh toán|huy động"))
_CAN_BE_NEGATIVE = re.compile(fold_pattern(r"lợi nhuận|chênh lệch|thặng dư|bội|xuất siêu|nhập siêu|cân đối|lãi|lỗ|tồn quỹ|kết dư|di cư"))
_ALL = 100


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each count with decimals, each share above all, and each fall below nothing."""
    for figure in evidence.reading.figures:
        if trial := _fraction(evidence, figure) or _over_all(evidence, figure) or _under_nothing(figure):
            yield trial


def _fraction(evidence: Evidence, figure: Figure) -> Trial | None:
    """A count that is no whole number."""
    if (
        figure.kind not in (Kind.LEVEL, Kind.RATIO, Kind.CHANGE)
        or figure.unit is None
        or "/" in figure.unit
        or not _WHOLE_NOUNS.match(fold(figure.unit))
    ):
        return None
    if all(value is None or value == int(value) for value in (figure.value, figure.upper, figure.denominator)):
        return None
    start = max(figure.place.sentence[0], figure.place.start - _NEAR)
    if _AVERAGED.search(evidence.page.folded[start : figure.place.start]) or _AVERAGED.search(fold(figure.indicator or "") + " "):
        return None
    written = figure.text
    return disagreement(
        figure,
        (),
        Severity.WRONG,
        "số nguyên",
        f"{written} không nguyên",
        Sentence(
            f"Nêu {quoted(figure)}, nhưng {figure.unit} chỉ đếm bằng số nguyên; có thể dấu phẩy (thập phân) đã dùng thay dấu chấm.",
            f"It says {quoted(figure)}, but these are counted in whole numbers; a comma is a decimal sign and may stand for a dot here.",
        ),
    )


_NEAR = 80


def _over_all(evidence: Evidence, figure: Figure) -> Trial | None:
    """A share of a whole above 100 per cent."""
    if figure.kind is not Kind.LEVEL or not is_percentage(figure):
        return None
    named = _SHARE_NAMES.search(fold(figure.indicator or "")) or _SHARE_SAID.match(fold(figure.indicator or ""))
    start, end = figure.place.sentence
    words = evidence.page.folded[max(start, figure.place.start - _NEAR) : min(end, figure.place.end + _NEAR)]
    if figure.against is not Against.WHOLE and (not named or _OF_PLAN.search(words)):
        return None
    said = stated(figure)
    if said is None or said.low <= _ALL:
        return None
    return disagreement(
        figure,
        (),
        Severity.WRONG,
        "≤ 100%",
        "một phần của tổng không quá 100%",
        Sentence(
            f"Nêu {quoted(figure)}, nhưng tỷ lệ của một phần trong tổng không thể quá 100%.",
            f"It says {quoted(figure)}, but a share of a whole cannot be above 100 per cent.",
        ),
    )


def _under_nothing(figure: Figure) -> Trial | None:
    """A fall by more than all there was."""
    if figure.kind is not Kind.CHANGE or not is_percentage(figure) or figure.value >= -_ALL or figure.against is Against.PLAN:
        return None
    if _CAN_BE_NEGATIVE.search(fold(figure.indicator or "")):
        return None
    return disagreement(
        figure,
        (),
        Severity.WRONG,
        "≤ 100%",
        "không thể giảm quá 100%",
        Sentence(
            f"Nêu giảm {quoted(figure)}, nhưng một số không thể giảm quá 100%.",
            f"It says a fall of {quoted(figure)}, but nothing can fall by more than 100 per cent.",
        ),
    )

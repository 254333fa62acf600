"""A value that its unit or its kind forbids: `1,811 lao động`, `phủ sóng 104% thôn`, `giảm 120%`.

People, cases, households and schools are counted whole. What is a share of a whole is at most 100 per cent, and so is a fall. Averages,
rates per something, scales (`1,2 triệu lượt`) and shares of a plan are free.
"""

import re
from collections.abc import Iterator

from tiendo.assessing.stated import stated
from tiendo.checking.evidence import Evidence
from tiendo.checking.sentences.comparing import is_percentage
from tiendo.checking.sentences.counted import is_counted_whole
from tiendo.checking.telling import decimals_of, quoted
from tiendo.checking.trial import Trial, disagreement
from tiendo.reading.page import fold_pattern
from tiendo.words.figure import Against, Figure, Kind
from tiendo.words.finding import Sentence, Severity
from tiendo.words.spelling import fold

TITLE = Sentence("Giá trị không thể có", "A value that cannot be")

_AVERAGED = re.compile(
    fold_pattern(
        r"(?<![^\W_])(?:bình quân|trung bình|mỗi|hệ số|quy mô hộ|năng suất|mật độ|tỷ suất|tỷ lệ sinh|quy đổi|tương đương|nhân khẩu|"
        r"mức sinh)(?![^\W_])"
    )
)
_SHARE_NAMES = re.compile(
    fold_pattern(
        r"(?<![^\W_])tỷ lệ (?:hộ nghèo|nghèo|hộ cận nghèo|hộ|bao phủ|che phủ|thất nghiệp|trẻ|dân số|người dân|học sinh|lao động|đảng viên|"
        r"hồ sơ|"
        r"thu gom|lấp đầy|tốt nghiệp|hài lòng|trúng tuyển|số hóa|tiêm|xã|thôn|trường|cơ sở)"
    )
)
_SHARE_SAID = re.compile(
    fold_pattern(
        r"(?:thu gom (?:chất thải|rác)|lao động qua đào tạo|hộ dân|hộ gia đình|bao phủ|che phủ|đúng hạn|đúng và trước hạn|"
        r"trước và đúng hạn)"
    )
)
_OF_PLAN = re.compile(fold_pattern(r"kế hoạch|chỉ tiêu|dự toán|hoàn thành|nghị quyết|công suất|thanh toán|huy động"))
_CAN_BE_NEGATIVE = re.compile(fold_pattern(r"lợi nhuận|chênh lệch|thặng dư|bội|xuất siêu|nhập siêu|cân đối|lãi|lỗ|tồn quỹ|kết dư|di cư"))
_ALL = 100


def trials(evidence: Evidence) -> Iterator[Trial]:
    """A trial for each count with decimals, each share above all, and each fall below nothing."""
    for figure in evidence.reading.figures:
        if trial := _fraction(evidence, figure) or _over_all(evidence, figure) or _under_nothing(figure):
            yield trial


def _fraction(evidence: Evidence, figure: Figure) -> Trial | None:
    """A count that is no whole number."""
    if figure.kind not in (Kind.LEVEL, Kind.RATIO, Kind.CHANGE) or not is_counted_whole(figure.unit):
        return None
    if figure.kind is Kind.RATIO and figure.denominator in _PER_SO_MANY:
        return None
    if fold(figure.unit or "").split()[0] not in fold(figure.text):
        return None  # the noun is that of the subject: `số thí sinh đạt từ 39,5 trở lên`
    broken = [value for value in (figure.value, figure.upper, figure.denominator) if value is not None and value != int(value)]
    if not broken or _is_average(evidence, figure):
        return None
    # Three decimals are thousands written with a comma; one or two may be an average that does not say so.
    thousands = any(decimals_of(value) == _THOUSANDS for value in broken)
    return disagreement(
        figure,
        (),
        Severity.WRONG if thousands else Severity.DIFFERS,
        "số nguyên",
        f"{figure.text} không nguyên",
        Sentence(
            f"Nêu {quoted(figure)}, nhưng {figure.unit} chỉ đếm bằng số nguyên; có thể dấu phẩy (thập phân) đã dùng thay dấu chấm.",
            f"It says {quoted(figure)}, but these are counted in whole numbers; a comma is a decimal sign and may stand for a dot here.",
        ),
    )


def _is_average(evidence: Evidence, figure: Figure) -> bool:
    """Whether the number is, or may be, one per something."""
    start, end = figure.place.sentence
    folded = evidence.page.folded
    if folded[figure.place.end : figure.place.end + 1] == "/" or _PER.search(folded, figure.place.end, min(end, figure.place.end + _SOON)):
        return True
    return bool(_AVERAGED.search(folded, start, end) or _AVERAGED.search(fold(figure.indicator or "")))


_PER_SO_MANY = (100, 1000, 10_000, 100_000, 1_000_000)
_THOUSANDS, _SOON = 3, 40
_PER = re.compile(fold_pattern(r"\s*/|(?<![^\W_])(?:trên|cho) (?:một|1|mỗi|100|1\.000|10\.000|100\.000|vạn|nghìn)(?![^\W_])"))
_NEAR = 80


def _over_all(evidence: Evidence, figure: Figure) -> Trial | None:
    """A share of a whole above 100 per cent."""
    if figure.kind is not Kind.LEVEL or not is_percentage(figure):
        return None
    said = stated(figure)
    if said is None or said.low <= _ALL:
        return None
    start, end = figure.place.sentence
    folded = evidence.page.folded
    if figure.against is Against.WHOLE:
        # `chiếm 130% GDP`, `bằng 105% vốn`: of something that it is no part of.
        if _OF_OTHER.match(folded, figure.place.end) or not _PART.search(
            folded, max(start, figure.place.start - _NEAR), figure.place.start
        ):
            return None
    else:
        name = fold(figure.indicator or "")
        words = folded[max(start, figure.place.start - _NEAR) : min(end, figure.place.end + _SOON)]
        if not (_SHARE_NAMES.search(name) or _SHARE_SAID.match(name)) or _OF_PLAN.search(words):
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


_PART = re.compile(fold_pattern(r"(?<![^\W_])(?:chiếm|trong đó|đạt|tỷ lệ|tỉ lệ)(?![^\W_])"))
_OF_OTHER = re.compile(
    fold_pattern(
        r"\s*(?:/|của |so với |trong |trên )?(?:gdp|grdp|vốn|doanh thu|thu nhập|tổng tài sản|tài sản|giá trị|kế hoạch|kh|chỉ tiêu|dự toán|"
        r"cùng kỳ|năm|tổng thu|tổng chi|thu|chi)(?![^\W_])"
    )
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

"""The words in which people read a figure's fields, in both languages."""

from collections.abc import Mapping
from decimal import Decimal

from tiendo.cli.language import Language
from tiendo.reading.document import Restriction
from tiendo.words.figure import Against, Bound, Doubt, Kind, Role, Status
from tiendo.words.finding import Sentence, Severity
from tiendo.words.number import write_number
from tiendo.words.period import PeriodLabelError, read_period

KINDS = {
    Kind.LEVEL: Sentence("giá trị", "level"),
    Kind.CHANGE: Sentence("tăng/giảm", "change"),
    Kind.PLAN_SHARE: Sentence("% kế hoạch", "% of plan"),
    Kind.RATIO: Sentence("tỷ số", "ratio"),
    Kind.INDEX: Sentence("chỉ số", "index"),
    Kind.RANK: Sentence("thứ hạng", "rank"),
}
BOUNDS = {
    Bound.EXACT: Sentence("", ""),
    Bound.ABOUT: Sentence("khoảng", "about"),
    Bound.ABOVE: Sentence("trên", "above"),
    Bound.BELOW: Sentence("dưới", "below"),
    Bound.AT_LEAST: Sentence("tối thiểu", "at least"),
    Bound.AT_MOST: Sentence("tối đa", "at most"),
}
ROLES = {Role.ACTUAL: Sentence("", ""), Role.TARGET: Sentence("kế hoạch giao", "target")}
STATUSES = {
    Status.ESTIMATE: Sentence("ước", "estimate"),
    Status.PRELIMINARY: Sentence("sơ bộ", "preliminary"),
    Status.OFFICIAL: Sentence("chính thức", "official"),
}
AGAINST = {
    Against.PLAN: Sentence("so với kế hoạch", "against plan"),
    Against.SAME_PERIOD: Sentence("so với cùng kỳ", "against same period"),
    Against.PERIOD: Sentence("so với kỳ khác", "against another period"),
    Against.WHOLE: Sentence("trong tổng số", "of the whole"),
    Against.PEER: Sentence("so với nơi khác", "against peers"),
}
DOUBTS = {
    Doubt.PERCENT_OR_POINTS: Sentence("chưa rõ % hay điểm %", "percent or points"),
    Doubt.BASE_NOT_STATED: Sentence("chưa nêu kỳ so sánh", "base not stated"),
    Doubt.COMPARISON_NOT_STATED: Sentence("chưa nêu so với gì", "comparison not stated"),
    Doubt.NO_INDICATOR: Sentence("chưa rõ chỉ tiêu", "no indicator"),
    Doubt.NO_PERIOD: Sentence("chưa rõ kỳ", "no period"),
    Doubt.NO_UNIT: Sentence("chưa rõ đơn vị tính", "no unit"),
    Doubt.NOT_IN_CATALOGUE: Sentence("chưa có trong danh mục", "not in the catalogue"),
    Doubt.NUMBER_IRREGULAR: Sentence("cách viết số khác thường", "number written irregularly"),
    Doubt.PART_OVER_WHOLE: Sentence("phần lớn hơn tổng", "part greater than whole"),
    Doubt.SUBJECT_INHERITED_FAR: Sentence("chỉ tiêu suy từ đoạn trước", "subject inherited from afar"),
}
RESTRICTIONS = {
    Restriction.DRAFT: Sentence("dự thảo", "draft"),
    Restriction.INTERNAL: Sentence("lưu hành nội bộ", "internal use only"),
}
SEVERITIES = {
    Severity.WRONG: Sentence("sai", "wrong"),
    Severity.DIFFERS: Sentence("lệch", "differs"),
    Severity.DOUBT: Sentence("cần xem", "to look at"),
}
_PARTS = {
    "header": Sentence("đầu trang", "page header"),
    "footer": Sentence("chân trang", "page footer"),
    "footnote": Sentence("chú thích cuối trang", "footnote"),
    "endnote": Sentence("chú thích cuối văn bản", "endnote"),
}
_PLACES = {
    "page": Sentence("trang", "page"),
    "sheet": Sentence("sheet", "sheet"),
    "cell": Sentence("ô", "cell"),
    "table": Sentence("bảng", "table"),
    "row": Sentence("hàng", "row"),
    "column": Sentence("cột", "column"),
    "line": Sentence("dòng", "line"),
    "block": Sentence("đoạn", "paragraph"),
}
"""In the order in which they are said, from the whole to the part."""
_HALVES = ("đầu", "cuối")
_QUARTERS = ("I", "II", "III", "IV")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def period_words(label: str) -> Sentence:
    """A period's label as an office says it: `2024-Q3` is `quý III/2024`; a text that is no label stays as it is."""
    try:
        read_period(label)
    except PeriodLabelError:
        return Sentence(label, label)
    first, _, last = label.partition("/")
    return _span_words(first, last) if last else _single_words(first)


def place_words(locator: Mapping[str, int | str]) -> Sentence:
    """A native place: `trang 3`; `sheet Biểu 1, ô E7`; `bảng 2, hàng 4, cột 3`."""
    part = _PARTS.get(str(locator.get("part", "")).rstrip("s0123456789"))
    said = [(name, locator[key]) for key, name in _PLACES.items() if key in locator]
    return Sentence(
        ", ".join([*([part.vi] if part else []), *(f"{name.vi} {value}" for name, value in said)]),
        ", ".join([*([part.en] if part else []), *(f"{name.en} {value}" for name, value in said)]),
    )


def number_words(value: Decimal, language: Language, *, signed: bool = False) -> str:
    """The value as this language writes numbers; `signed` puts a plus before what is not negative."""
    written = f"{value:,f}" if language is Language.EN else write_number(value)
    return f"+{written}" if signed and value > 0 else written


def _span_words(first: str, last: str) -> Sentence:
    if "-" not in first:
        return Sentence(f"giai đoạn {first}–{last}", f"{first}–{last}")
    (first_year, _, start), (last_year, _, end) = first.partition("-"), last.partition("-")
    if first_year == last_year and start == "01":
        return Sentence(f"{int(end)} tháng đầu năm {last_year}", f"{_MONTHS[0]}–{_MONTHS[int(end) - 1]} {last_year}")
    one, other = _single_words(first), _single_words(last)
    return Sentence(f"{one.vi} đến {other.vi}", f"{one.en} – {other.en}")


def _single_words(label: str) -> Sentence:
    year, _, part = label.partition("-")
    number = int(part.lstrip("HQW") or 0)
    if not part:
        return Sentence(f"năm {year}", year)
    if part.startswith("W"):
        return Sentence(f"tuần {number}/{year}", f"week {number}, {year}")
    if part.startswith("Q"):
        return Sentence(f"quý {_QUARTERS[number - 1]}/{year}", f"Q{number} {year}")
    if part.startswith("H"):
        return Sentence(f"6 tháng {_HALVES[number - 1]} năm {year}", f"H{number} {year}")
    return Sentence(f"tháng {number}/{year}", f"{_MONTHS[number - 1]} {year}")

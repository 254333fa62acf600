"""A period as said: `năm 2023`, `6 tháng đầu năm`, `quý III/2025`, `lũy kế từ đầu năm`, `cùng kỳ`, `giai đoạn 2021-2025`, `đến nay`."""

import re

from tiendo.reading.marks import Anchor, Mark, PeriodPhrase
from tiendo.reading.page import Page, any_of, fold_pattern, words

STARTS = (
    "0 năm tháng quý quí trong cả từ đầu cuối luỹ cùng giai nhiệm thời các hai ba bốn sáu bảy tám chín mười đến tính hiện niên kỳ "
    "nửa vụ mùa lũy tuần kể một hết thực ck"
).split()
FOLLOWED = "tháng / năm".split()
BEFORE = ("number", "verb", "movement", "duration", "ordinal")

_Y = r"(?:19|20)\d{2}"
_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "tư": 4,
    "đầu": 1,
    "cuối": 4,
}
_MONTH_NAMES = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11,
    "mười hai": 12,
}  # fmt: skip
_COUNT = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "mười một": 11}
_N = rf"(?P<n>1[0-2]|0?[1-9]|{'|'.join(sorted(_COUNT, key=len, reverse=True))})"
_LEAD = r"(?:(?:tính |cộng dồn )?(?:đến )?(?:hết |trong |của )?)"
_SUM = r"(?:luỹ kế )?(?:thực hiện )?(?:trong |của |từ )?"
_OF_YEAR = rf"(?:[ ]?[/.-][ ]?(?P<y>{_Y})|(?: (?:của )?năm)? (?P<y2>{_Y})|(?: năm (?P<rel>nay|trước|ngoái)))?"

_SAME = words(
    r"(?:(?:với )?(?:thời điểm )?cùng (?:kỳ|thời điểm|tháng|quý)|ck(?= ?(?:[,.;)]|năm|$))|(?:(?<=so[ ]với[ ])|(?<=so[ ]))ck)"
    rf"(?: (?:của )?(?:năm )?(?:(?P<y>{_Y})|trước|ngoái))?(?! phiếu)",
)
_YEARS = words(
    rf"(?:(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|hai năm|ba năm|5 năm|3 năm|từ năm|năm|kỳ) )?(?P<y>{_Y})(?: ?- ?| đến (?:năm )?)"
    rf"(?P<y2>{_Y})(?![-/]|[.\d]\d)",
)
_ONE_YEAR = words(
    rf"(?:năm học|niên khoá|niên vụ|niên độ|(?:vụ|mùa)(?: [^\W\d_]+){{0,3}}?) (?P<y>{_Y}) ?[-/] ?(?P<y2>{_Y})(?![-/]|[.\d]\d)"
)
"""A year of school or harvest that spans two: it is named by the second, in which it ends."""
_FIRST_MONTHS = words(
    rf"{_SUM}{_N} tháng(?: (?P<end>đầu|cuối))?(?: (?:của )?năm)?{_OF_YEAR}(?: đầu năm)?",
)
_HALF = words(rf"{_SUM}nửa (?P<end>đầu|cuối) năm{_OF_YEAR}")
_MONTH = words(rf"{_LEAD}tháng (?P<n>1[0-2]|0?[1-9])(?!\d|,\d|\.(?!{_Y})\d){_OF_YEAR}")
_FIRST = r"tháng (?P<first>1[0-2]|0?[1-9])"
_LAST = rf"(?:tháng )?(?P<n>1[0-2]|0?[1-9])(?!\d|,\d){_OF_YEAR}(?![ ]?%)"
_MONTH_RANGE = words(rf"(?:luỹ kế )?(?:từ )?{_FIRST}(?: ?- ?| đến (?:hết )?){_LAST}")
_MONTH_LIST = words(rf"(?:các )?{_FIRST}(?:, (?:tháng )?(?:1[0-2]|0?[1-9])){{0,9}}(?:,| và) {_LAST}")
_NAMED_MONTH = words(rf"{_LEAD}tháng (?P<name>{'|'.join(sorted(_MONTH_NAMES, key=len, reverse=True))}){_OF_YEAR}")
_CLOSED = re.compile(r"[ ]?(?:[;.):\n]|$)")
_MONTH_IN_DIGITS = words(rf"(?:đến |từ )?(?P<n>1[0-2]|0?[1-9])/(?P<y>{_Y})(?![/.,-]?\d|[ ]?%)")
_QUARTER = words(rf"{_LEAD}qu[ýí] (?P<n>iv|iii|ii|i|[1-4]|một|hai|ba|bốn|tư|đầu|cuối)(?![^\W_]){_OF_YEAR}(?: năm)?")
_YEAR_END = words(rf"(?:thời điểm )?(?:tính )?(?:đến |vào )?(?:cuối|hết|31/12) năm(?: (?P<y>{_Y}))?(?! học)")
_YEAR = words(
    rf"(?:(?:đến|trong|cả|từ|hết|của|tính đến|niên độ|thực hiện|so) )?(?:năm|niên độ)(?: học| ngân sách)? (?P<y>{_Y})(?! ?- ?{_Y})"
)
_BARE_YEAR = words(
    rf"(?P<y>{_Y})(?=\s*(?:[;):|\n]|,(?!\d)|$)| (?:và|đến) (?:năm )?{_Y}(?!\d))",
    rf"(?<=20\d\d[ ]và[ ])(?P<y2>{_Y})(?![\d/]|[.,-]\d)",
)
_HARVEST = words(rf"(?:vụ|mùa) (?:đông xuân|xuân hè|hè thu|thu đông|xuân|hè|thu|đông|mùa|chiêm)(?: năm)? (?P<y>{_Y})(?!\d| ?[-/] ?\d)")
_THEN = r"(?:đạt|ước|tăng|giảm|bằng|vượt|chiếm|là|có|được|đã|của|so|với|tại|trên|theo|thực hiện|trong)"
_BEFORE_VERB = words(rf"(?<=[^\W\d_][ ])(?P<y>{_Y})(?= {_THEN}(?![^\W_]))")
"""`thu ngân sách 2025 đạt`: without a unit, before a verb or preposition, a number that can be a year is one."""
_OWN = (
    (1, words(r"(?:trong|của) tháng(?! \d{1,2}(?![\d,.])| (?:thanh niên|hành động|cao điểm|an toàn))(?: này| qua)?", r"tháng (?:này|qua)")),
    (3, words(r"(?:trong|của) quý(?! (?:i|v|\d(?![\d,.])))(?: này| qua)?", r"quý (?:này|qua)")),
    (
        12,
        words(
            r"trong năm(?! (?:19|20)\d\d(?![\d,.])| học (?:19|20)\d\d)(?: qua| nay| học)?", r"năm (?:nay|qua)", r"cả năm(?! (?:19|20)\d\d)"
        ),
    ),
    (
        None,
        words(
            r"từ đầu (?:mùa (?:khô|mưa|lũ|du lịch)|năm học|niên vụ|niên độ|vụ)(?: (?:đến|tới) nay)?",
            r"trong kỳ(?: báo cáo)?",
            r"kỳ này",
            r"kỳ báo cáo",
        ),
    ),
)
_PREVIOUS = (
    (1, words(r"tháng trước(?: đó| liền kề)?", r"tháng liền trước")),
    (3, words(r"quý trước", r"quý liền trước")),
    (
        12,
        words(
            r"năm (?:học )?(?:trước|ngoái)(?: đó)?",
            r"năm liền trước",
            r"(?:(?:mùa (?:khô|mưa|lũ|du lịch)|niên vụ|niên độ|vụ (?:đông xuân|hè thu|thu đông|mùa|xuân))"
            r" (?:trước(?! mắt)|năm (?:trước|ngoái)))",
        ),
    ),
    (None, words(r"kỳ trước", r"tuần (?:trước|liền trước)")),
)
_CARRIED = words(r" (?:chuyển|mang) (?:sang|qua)")
_TO_DATE = words(
    r"(?:luỹ kế(?: cả)? )?(?:từ|kể từ) đầu năm(?: (?:đến nay|đến hết|tới nay))?(?: (?P<y>20\d{2}))?(?! (?:đến|tới) (?:giữa|cuối|nửa))",
    r"(?:luỹ kế )?(?:từ|kể từ) đầu năm (?:đến|tới) (?:giữa|cuối|nửa đầu) tháng (?P<n>1[0-2]|0?[1-9])(?![\d,.])",
    r"luỹ kế(?: (?:đến nay|cả năm))?",
    r"cộng dồn",
)
_START = words(rf"đầu (?:năm|nhiệm kỳ|kỳ|tháng|quý)(?: (?P<y>{_Y}))?")
_NOW = words(
    r"(?:tính )?đến (?:nay|thời điểm này|thời điểm hiện tại|thời điểm báo cáo)",
    r"hiện nay",
    r"hiện tại",
    r"(?<!phát[ ])(?<!thực[ ])(?<!xuất[ ])(?<!biểu[ ])(?<!thể[ ])(?<!tái[ ])hiện(?! (?:đại|trạng|tượng|hành|vật|trường|đại hoá))",
)
_ANY = any_of(
    *(_SAME, _ONE_YEAR, _YEARS, _FIRST_MONTHS, _HALF, _MONTH_RANGE, _MONTH_LIST, _MONTH, _MONTH_IN_DIGITS, _NAMED_MONTH, _QUARTER),
    *(_YEAR_END, _YEAR, _HARVEST, _BARE_YEAR, _BEFORE_VERB, *(form for _, form in (*_OWN, *_PREVIOUS)), _TO_DATE, _START, _NOW),
)
_MOST_MONTHS = 12


def find(page: Page, at: int) -> Mark | None:
    """A PeriodPhrase, or None."""
    folded = page.folded
    if folded[at].isdigit() and at and folded[at - 1] in ".,/-+" and folded[at - 2 : at - 1].isdigit():
        return None
    if not _ANY.match(folded, at):
        return None
    for read in (
        _same,
        _one_year,
        _years,
        _months,
        _month_span,
        _month,
        _quarter,
        _year_end,
        _year,
        _own,
        _previous,
        _to_date,
        _start,
        _now,
    ):
        if phrase := read(folded, at):
            return phrase
    return None


def _year_of(said: re.Match[str]) -> int | None:
    parts = said.groupdict()
    year = parts.get("y") or parts.get("y2")
    return int(year) if year else None


def _first(folded: str, at: int, forms: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    return next((said for form in forms if (said := form.match(folded, at))), None)


def _relative(said: re.Match[str]) -> Anchor:
    return Anchor.PREVIOUS if said.groupdict().get("rel") in ("trước", "ngoái") else Anchor.YEAR


def _same(folded: str, at: int) -> PeriodPhrase | None:
    said = _SAME.match(folded, at)
    return PeriodPhrase(at, said.end(), Anchor.SAME, _year_of(said)) if said else None


def _years(folded: str, at: int) -> PeriodPhrase | None:
    said = _YEARS.match(folded, at)
    if not said or said["y"] >= said["y2"]:
        return None
    return PeriodPhrase(at, said.end(), year=int(said["y"]), last_year=int(said["y2"]))


def _one_year(folded: str, at: int) -> PeriodPhrase | None:
    said = _ONE_YEAR.match(folded, at)
    return PeriodPhrase(at, said.end(), year=int(said["y2"])) if said and int(said["y2"]) == int(said["y"]) + 1 else None


def _months(folded: str, at: int) -> PeriodPhrase | None:
    said = _FIRST_MONTHS.match(folded, at)
    if said:
        count = int(said["n"]) if said["n"].isdigit() else _COUNT[said["n"]]
        plain = not said["end"] and _year_of(said) is None and not said[0].endswith("năm")
        if plain and _is_length(folded, at, said):
            return None
        first, last = (_MOST_MONTHS - count + 1, _MOST_MONTHS) if said["end"] == "cuối" else (1, count)
        return PeriodPhrase(at, said.end(), _relative(said), _year_of(said), first, last)
    if half := _HALF.match(folded, at):
        first, last = (7, 12) if half["end"] == "cuối" else (1, 6)
        return PeriodPhrase(at, half.end(), _relative(half), _year_of(half), first, last)
    return None


_LENGTH_BEFORE = re.compile(
    fold_pattern(r"(?<![^\W_])(?:giảm|tăng|rút ngắn|xuống|trước|sau|hạn|mỗi|dưới|trên|hơn|gần|từ|thêm|sớm|còn|vòng|khoảng|thời gian)[ ]$")
)
_LENGTH_AFTER = re.compile(fold_pattern(r"[ ]{0,9}(?:tuổi|trở lên|trở xuống|so với|/)"))


def _is_length(folded: str, at: int, said: re.Match[str]) -> bool:
    """`rút ngắn 3 tháng`, `12 tháng tuổi`: a length of time, where `5 tháng 534 lao động` is a period."""
    return bool(_LENGTH_BEFORE.search(folded[max(0, at - 14) : at]) or _LENGTH_AFTER.match(folded, said.end()))


def _month_span(folded: str, at: int) -> PeriodPhrase | None:
    """`từ tháng 01 đến tháng 6/2026`, `tháng 8, 9/2024`: rising, and no count follows (`tháng 5, 12 trường học`)."""
    for form in (_MONTH_RANGE, _MONTH_LIST):
        said = form.match(folded, at)
        ends = said and (_year_of(said) or _CLOSED.match(folded, said.end()) or " đến tháng" in said[0])
        if said and ends and int(said["first"]) < int(said["n"]):
            return PeriodPhrase(at, said.end(), _relative(said), _year_of(said), int(said["first"]), int(said["n"]))
    return None


def _month(folded: str, at: int) -> PeriodPhrase | None:
    said = _first(folded, at, (_MONTH, _MONTH_IN_DIGITS, _NAMED_MONTH))
    if not said:
        return None
    parts = said.groupdict()
    if parts.get("name") and _year_of(said) is None:
        return None  # `mỗi tháng một lần`
    month = _MONTH_NAMES[parts["name"]] if parts.get("name") else int(parts["n"])
    first = 1 if "hết" in said[0] else month
    return PeriodPhrase(at, said.end(), _relative(said), _year_of(said), first, month)


def _quarter(folded: str, at: int) -> PeriodPhrase | None:
    said = _QUARTER.match(folded, at)
    if not said:
        return None
    last = _ROMAN[said["n"]] * 3
    return PeriodPhrase(at, said.end(), _relative(said), _year_of(said), 1 if "hết" in said[0] else last - 2, last)


def _year_end(folded: str, at: int) -> PeriodPhrase | None:
    said = _YEAR_END.match(folded, at)
    return PeriodPhrase(at, said.end(), year=_year_of(said), first=1, last=12) if said else None


def _year(folded: str, at: int) -> PeriodPhrase | None:
    said = _first(folded, at, (_YEAR, _HARVEST, _BARE_YEAR, _BEFORE_VERB))
    return PeriodPhrase(at, said.end(), year=_year_of(said)) if said else None


def _own(folded: str, at: int) -> PeriodPhrase | None:
    for months, form in _OWN:
        if said := form.match(folded, at):
            return PeriodPhrase(at, said.end(), Anchor.OWN, months=months)
    return None


def _previous(folded: str, at: int) -> PeriodPhrase | None:
    for months, form in _PREVIOUS:
        if (said := form.match(folded, at)) and not _CARRIED.match(folded, said.end()):
            return PeriodPhrase(at, said.end(), Anchor.PREVIOUS, months=months)
    return None


def _to_date(folded: str, at: int) -> PeriodPhrase | None:
    said = _TO_DATE.match(folded, at)
    if said is None:
        return None
    until = said.groupdict().get("n")
    return PeriodPhrase(at, said.end(), year=_year_of(said), first=1, last=int(until) if until else None)


def _start(folded: str, at: int) -> PeriodPhrase | None:
    said = _START.match(folded, at)
    return PeriodPhrase(at, said.end(), Anchor.START, _year_of(said), months=_START_OF.get(said[0].split()[1])) if said else None


_START_OF = {"năm": 12, "nhiệm": 60}
"""Months of what begins: the year, the term of office."""


def _now(folded: str, at: int) -> PeriodPhrase | None:
    said = _NOW.match(folded, at)
    return PeriodPhrase(at, said.end(), Anchor.NOW) if said else None

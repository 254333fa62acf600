"""One document cited twice with two dates, or two issuers: `Kết luận số 21-KL/TW, ngày 25/10/2021` and `… ngày 25/10/2022`."""

import re
from collections.abc import Iterator
from datetime import date as Day

from tools.faults.corpus import Text
from tools.faults.places import end_of_results
from tools.faults.planting import Carrier, Edit, Plant

TITLE = "two mentions of one document"

_CITED = re.compile(
    r"(?P<kind>Nghị quyết|Quyết định|Kế hoạch|Kết luận|Chỉ thị|Công điện|Chương trình|Đề án|Thông báo|Công văn|Nghị định|Thông tư|"
    r"Quy định|Hướng dẫn)\s"
    r"số\s(?P<number>\d+)(?P<symbol>[-/][\w&Đ/-]*\w)(?P<comma>,?)\sngày\s(?P<day>\d{1,2})(?:/(?P<month>\d{1,2})/(?P<year>\d{4}))"
    r"(?:\scủa\s(?P<issuer>[A-ZĐ][^\s,;.]*(?:\s[^\s,;.]+){0,5}?))?(?=\s(?:về|khóa)|[,;.:]|\s*\n|$)"
)
_WORDINGS = (
    "Tiếp tục triển khai thực hiện {said}.",
    "Các đơn vị tiếp tục thực hiện nghiêm {said}.",
    "Kết quả trên đạt được là nhờ thực hiện tốt {said}.",
)
_ISSUERS = {
    "Chính phủ": "Quốc hội",
    "Thủ tướng Chính phủ": "Quốc hội",
    "Bộ Chính trị": "Ban Bí thư",
    "Ban Bí thư": "Bộ Chính trị",
    "Tỉnh ủy": "Thành ủy",
}


def carriers(text: Text) -> Iterator[Carrier]:
    """Documents cited twice with their date, and documents cited once, which are cited a second time."""
    told: dict[str, list[re.Match[str]]] = {}
    for found in _CITED.finditer(text.words):
        told.setdefault(found["number"] + found["symbol"], []).append(found)
    also = frozenset({"date_order"})
    for mentions in told.values():
        for found in mentions if len(mentions) > 1 else ():
            yield Carrier(found.start(), tuple(Plant(way, (Edit(*span, words),)) for way, span, words in _wrong(found, text.day)), also)
        if len(mentions) == 1 and len(re.findall(re.escape(mentions[0]["number"] + mentions[0]["symbol"]), text.words)) == 1:
            yield _again(text, mentions[0], also)


def _again(text: Text, found: re.Match[str], also: frozenset[str]) -> Carrier:
    place, plants = end_of_results(text.words), []
    for way, span, words in _wrong(found, text.day):
        start, end = span[0] - found.start(), span[1] - found.start()
        said = found[0][:start] + words + found[0][end:]
        plants += [Plant(way, (Edit(place, place, f"\n{form.format(said=said)}"),)) for form in _WORDINGS]
    return Carrier(found.start(), tuple(plants), also)


def _wrong(found: re.Match[str], issued: Day | None) -> Iterator[tuple[str, tuple[int, int], str]]:
    """Ways to mistake the date or the issuer of a citation."""
    year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    yield "the year of a citation changed", found.span("year"), str(year - 1)
    if issued and issued.year > year + 1:
        yield "the year of a citation changed", found.span("year"), str(year + 1)
    yield "a digit changed", found.span("day"), str(day + 1 if day < 27 else day - 2)
    if day <= 12 and day != month:
        yield "day and month turned round", (found.start("day"), found.end("month")), f"{month}/{day}"
    yield "a digit changed", found.span("month"), f"{month - 1 if month > 1 else 2}"
    if found["issuer"] and (other := _ISSUERS.get(found["issuer"])):
        yield "another issuer", found.span("issuer"), other

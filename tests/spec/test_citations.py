"""Citations: kind, number, date and issuer; a later mention of the same document names the first (rule 23)."""

from datetime import date

import pytest

from tiendo.reading.citations import citations
from tiendo.reading.page import Page
from tiendo.reading.scan import marks
from tiendo.words.citation import Citation


def cited(text: str) -> list[Citation]:
    return [*citations(tuple(marks(Page.of(text))))]


FINDS = (
    ("theo Nghị quyết số 25-NQ/TU, ngày 04/5/2023 của Tỉnh ủy về kinh tế đô thị", "Nghị quyết", "25-NQ/TU", date(2023, 5, 4), "Tỉnh ủy"),
    ("theo Nghị quyết số 38/NQ-HĐND ngày 20/12/2022 của HĐND thành phố", "Nghị quyết", "38/NQ-HĐND", date(2022, 12, 20), "HĐND thành phố"),
    ("theo Kết luận số 12-KL/TU", "Kết luận", "12-KL/TU", None, None),
    ("theo Thông báo kết luận số 45-TB/TU ngày 05 tháng 7 năm 2024", "Thông báo kết luận", "45-TB/TU", date(2024, 7, 5), None),
    ("theo Quyết định số 1630/QĐ-TTg", "Quyết định", "1630/QĐ-TTg", None, None),
    ("theo Nghị định số 30/2020/NĐ-CP", "Nghị định", "30/2020/NĐ-CP", None, None),
)
SILENT = (
    "Số: 171/BC-UBND",
    "ban hành 45 nghị quyết chuyên đề",
    "theo nghị quyết của Tỉnh ủy",
    "giải ngân 58,853/286,400 tỷ đồng",
    "quy hoạch chi tiết 1/500",
    "Luật Đất đai năm 2024",
    "họp ngày 15/5/2024",
)


@pytest.mark.parametrize(("text", "kind", "number", "day", "issuer"), FINDS)
def test_a_document_is_cited(text: str, kind: str, number: str, day: date | None, issuer: str | None) -> None:
    [citation] = cited(text)
    assert (citation.kind, citation.number, citation.date, citation.issuer) == (kind, number, day, issuer)
    assert citation.same_as is None


@pytest.mark.parametrize("text", SILENT)
def test_no_document_is_cited(text: str) -> None:
    assert cited(text) == []


def test_a_repeated_citation_names_the_first_and_keeps_no_date() -> None:
    first, other, again = cited(
        "Nghị quyết số 25-NQ/TU, ngày 04/5/2023 của Tỉnh ủy; Kế hoạch số 25-KH/TU. Tiếp tục thực hiện nghị quyết số 25-NQ/TU."
    )
    assert (first.same_as, other.same_as, again.same_as) == (None, None, first.id)
    assert again.date is None


def test_the_same_number_of_another_kind_is_another_document() -> None:
    assert [citation.same_as for citation in cited("theo Kế hoạch số 45/KH-UBND và Báo cáo số 45/BC-UBND")] == [None, None]

"""Numbers of cells: a cell is one number with what limits it and nothing else (rules 12 and 25)."""

import pytest

from tiendo.reading.tables.quantity import Written, read_cell

FINDS = (
    ("7.210", "7210"),
    ("46,9", "46.9"),
    ("0", "0"),
    ("(1.254)", "-1254"),
    ("-5,1", "-5.1"),
    ("+5,1", "5.1"),
    ("6,6-6,8", "6.6 to 6.8"),
    ("từ 5 đến 7", "5 to 7"),
    ("31/38", "31 of 38"),
    ("02/03", "2 of 3"),
    ("≥ 94,5", "at_least 94.5"),
    ("≤ 16", "at_most 16"),
    ("> 94,5", "above 94.5"),
    ("< 3", "below 3"),
    ("Trên 4", "above 4"),
    ("Dưới 3", "below 3"),
    ("Khoảng 1.250", "about 1250"),
    ("Tối thiểu 95", "at_least 95"),
    ("Không quá 500", "at_most 500"),
    ("95 trở lên", "at_least 95"),
    ("5 trở xuống", "at_most 5"),
    ("106,6%", "106.6 %"),
    ("45 tỷ đồng", "45 tỷ đồng"),
    ("Giảm 1-1,5%", "-1.5 to -1 %"),
    ("tăng 3", "3"),
    ("45 (90%)", "45; 90 %"),
    ("7/10 (70%)", "7 of 10; 70 %"),
    ("12 345", "12345"),
    ("5*", "5"),
)
SILENT = (
    "",
    "-",
    "x",
    "…",
    "Đạt",
    "Xuất siêu",
    "QĐ 1125/QĐ-UBND",
    "31/12/2024",
    "12/2024",
    "8h30",
    "5=4/2",
    "năm 2024",
    "quý III",
    "2 lớp, 3 trường",
    "A1",
    "Thôn 1",
    "Hoàn thành 3 dự án",
    "1.1.1.1.1",
    "đợt 2",
    "5; 6; 7",
    "7,5 và 8",
    "(5",
    "1,2,3",
    "Nghị quyết 05",
    "0258 3123 456 - 0258 3123 457",
    "999999999999999999999999999",
    "số 7",
    "5 năm 2024",
    "khoảng",
)


def said(words: str) -> str:
    return "; ".join(map(_said, read_cell(words)))


def _said(written: Written) -> str:
    joined = {"single": "", "range": " to ", "ratio": " of "}[written.form]
    number = joined.join(map(str, written.values))
    return " ".join(filter(None, (written.bound, number, written.unit)))


@pytest.mark.parametrize(("words", "meant"), FINDS)
def test_what_a_cell_says(words: str, meant: str) -> None:
    assert said(words) == meant


@pytest.mark.parametrize("words", SILENT)
def test_a_cell_that_is_no_number(words: str) -> None:
    assert read_cell(words) == ()


@pytest.mark.parametrize(
    ("words", "spans"), [("≥ 94,5", ["94,5"]), ("45 (90%)", ["45", "90%"]), ("- 5,1", ["- 5,1"]), ("Trên 4 hộ", ["4 hộ"])]
)
def test_the_span_is_the_number_and_its_unit(words: str, spans: list[str]) -> None:
    assert [words[slice(*written.span)] for written in read_cell(words)] == spans

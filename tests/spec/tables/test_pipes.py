"""Tables in plain text: two or more lines on end with the same number of bars, two at least (rule 12)."""

import pytest

from tiendo.reading.answer import line_spans
from tiendo.reading.document import Document
from tiendo.reading.tables.grid import Table
from tiendo.reading.tables.pipes import pipe_tables


def tables(text: str) -> list[Table]:
    document = Document(source="table.txt", sha256="0" * 64, format="txt", text=text, lines=line_spans(text))
    return [*pipe_tables(document, frozenset())]


FINDS = (
    ("Chỉ tiêu | ĐVT | Kết quả\nThu | tỷ đồng | 45", [["Chỉ tiêu", "ĐVT", "Kết quả"], ["Thu", "tỷ đồng", "45"]]),
    ("| Chỉ tiêu | Kết quả |\n| Thu | 45 |", [["Chỉ tiêu", "Kết quả"], ["Thu", "45"]]),
    ("| Chỉ tiêu | Kết quả |\n|---|---:|\n| Thu | 45 |", [["Chỉ tiêu", "Kết quả"], ["Thu", "45"]]),
    ("TT | Chỉ tiêu | Kết quả\n | Thu | 45", [["TT", "Chỉ tiêu", "Kết quả"], ["", "Thu", "45"]]),
    ("TT | Chỉ tiêu | Ghi chú\n1 | Thu |", [["TT", "Chỉ tiêu", "Ghi chú"], ["1", "Thu", ""]]),
)
SILENT = (
    "Trang chủ | Tin tức\nLiên hệ | Góp ý",
    "Chỉ tiêu | ĐVT | Kết quả",
    "Chỉ tiêu | ĐVT | Kết quả\nThu ngân sách đạt 45 tỷ đồng.",
    "Thu ngân sách đạt 45 tỷ đồng.\nChi 40 tỷ đồng.",
    "a | b | c\n\nd | e | f",
)


@pytest.mark.parametrize(("text", "rows"), FINDS)
def test_a_table_of_bars(text: str, rows: list[list[str]]) -> None:
    [table] = tables(text)
    assert [[cell.text for cell in row] for row in table.rows] == rows
    assert all(text[slice(*cell.span)] == cell.text for row in table.rows for cell in row)


@pytest.mark.parametrize("text", SILENT)
def test_no_table(text: str) -> None:
    assert tables(text) == []


def test_the_caption_is_the_line_above_or_over_a_blank_one() -> None:
    text = "Biểu 1\n\na | b | c\n1 | 2 | 3\n\nBiểu 2\nd | e | f\n4 | 5 | 6"
    assert [text[slice(*table.caption)] for table in tables(text)] == ["Biểu 1", "Biểu 2"]
    assert [table.number for table in tables(text)] == [1, 2]


def test_a_line_of_another_width_begins_another_table() -> None:
    assert [len(table.rows) for table in tables("a | b | c\n1 | 2 | 3\nd | e | f | g\n4 | 5 | 6 | 7")] == [2, 2]

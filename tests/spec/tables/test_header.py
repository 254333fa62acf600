"""Heads: of one to three rows and more; what stands over a column from the top down, and where the body begins (rule 12)."""

import pytest

from tests.tables.drawn import grid_of
from tiendo.reading.tables.header import Formula, read_header

FINDS = (
    ("TT|Chỉ tiêu|KH\n1|Thu|5", "1: TT, Chỉ tiêu, KH"),
    ("TT|So sánh|<\n^|KH|CK\n1|5|6", "2: TT, So sánh > KH, So sánh > CK"),
    (
        "TT|Thu|Năm 2024|<|<\n^|^|KH|Thực hiện|<\n^|^|^|T5|T6\n1|a|5|6|7",
        "3: TT, Thu, Năm 2024 > KH, Năm 2024 > Thực hiện > T5, Năm 2024 > Thực hiện > T6",
    ),
    ("TT|Thu|KH\nA|B|1\n1|a|5", "2: TT, Thu, KH"),
    ("Chỉ tiêu|Năm|<\n^|2023|2024\nThu|5|6", "2: Chỉ tiêu, Năm > 2023, Năm > 2024"),
    ("Chỉ tiêu|2023|2024\nThu|5|6", "1: Chỉ tiêu, 2023, 2024"),
    ("Chỉ tiêu|6 tháng|Ước 9 tháng\nThu|5|6", "1: Chỉ tiêu, 6 tháng, Ước 9 tháng"),
    ("TT|Thu|ĐVT|So sánh|\n|||KH|CK\n1|a|b|5|6", "2: TT, Thu, ĐVT, So sánh > KH, So sánh > CK"),
    ("BIỂU 1: THU|<|<\nTT|Chỉ tiêu|KH\n1|Thu|5", "2: TT, Chỉ tiêu, KH"),
    ("Thu|5|6\nChi|7|8", "0: , , "),
)
SILENT = (
    ("TT|Chỉ tiêu|KH\nI|KINH TẾ|\n1|Thu|5", "1: TT, Chỉ tiêu, KH"),
    ("TT|Chỉ tiêu|KH\nI|KINH TẾ|<\n1|Thu|5", "1: TT, Chỉ tiêu, KH"),
    ("TT|Chỉ tiêu|Kết quả\n1|Thu|Đạt\n2|Chi|5", "1: TT, Chỉ tiêu, Kết quả"),
    ("Chỉ tiêu|KH|TH\nThu|x|-\nChi|5|6", "1: Chỉ tiêu, KH, TH"),
    ("Xã|KH|TH\nTổng số|5|6\nA|2|3", "1: Xã, KH, TH"),
    ("TT|Chỉ tiêu|KH\n1|Thu|3\n2|Chi|5", "1: TT, Chỉ tiêu, KH"),
    ("Lớp|Nam|Nữ\n1|2|3\n2|4|5", "2: Lớp, Nam, Nữ"),
    ("Chỉ tiêu|KH|TH\n|5|6", "1: Chỉ tiêu, KH, TH"),
    ("Chỉ tiêu|KH|TH\nTrong đó||\nThu|5|6", "1: Chỉ tiêu, KH, TH"),
    ("TT|Nội dung|Số tiền\nA|Phần thu|\nB|Phần chi|7", "1: TT, Nội dung, Số tiền"),
)


def drawn(drawing: str) -> str:
    header = read_header(grid_of(drawing))
    return f"{header.body}: {', '.join(' > '.join(path) for path in header.paths)}"


@pytest.mark.parametrize(("drawing", "head"), FINDS)
def test_the_rows_of_a_head(drawing: str, head: str) -> None:
    assert drawn(drawing) == head


@pytest.mark.parametrize(("drawing", "head"), SILENT)
def test_a_row_that_is_no_more_of_the_head(drawing: str, head: str) -> None:
    assert drawn(drawing) == head


@pytest.mark.parametrize(
    ("numbers", "formula"),
    [
        ("A|1|2|3=2/1", Formula("/", 2, 1)),
        ("A|1|2|3=2:1", Formula("/", 2, 1)),
        ("(1)|(2)|(3)|(4)=(3)/(2)*100", Formula("/", 2, 1)),
        ("A|1|2|3=2-1", Formula("-", 2, 1)),
        ("A|1|2|3", None),
        ("A|1|2|3=9/8", None),
    ],
)
def test_how_a_column_is_computed(numbers: str, formula: Formula | None) -> None:
    header = read_header(grid_of(f"Chỉ tiêu|KH|TH|So sánh\n{numbers}\nThu|5|6|7"))
    assert header.formulas[3] == formula
    assert header.body == 2

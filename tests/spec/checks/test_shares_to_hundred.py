"""Shares of one whole, down a column, along a row and in a sentence."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "shares_to_hundred"
_COLUMN = """STT | Ngành | Giá trị sản xuất (tỷ đồng) | Tỷ trọng (%)
 | Tổng số | 1.000,0 | 100,0
1 | Nông nghiệp | 212,4 | 21,2
2 | Công nghiệp | 487,1 | {}
3 | Dịch vụ | 300,5 | 30,1
"""
_ROWS = """STT | Trường | Tỷ lệ giỏi (%) | Tỷ lệ khá (%) | Tỷ lệ đạt (%) | Tỷ lệ chưa đạt (%)
1 | THCS An Bình | 21,4 | 38,2 | 38,1 | 2,3
2 | THCS Bắc Sơn | 18,7 | 41,5 | 37,9 | 1,9
3 | THCS Cao Lộc | 25,0 | 36,4 | 37,0 | 1,6
4 | THCS Hòa Tiến | 19,3 | 40,1 | 38,2 | {}
"""
FINDS = (
    (_COLUMN.format("[47,8]"), "48,7%"),
    (_ROWS.format("[4,2]"), "100%"),
    ("Cơ cấu kinh tế: dịch vụ chiếm 54,2%, công nghiệp - xây dựng chiếm 36,1%, nông nghiệp chiếm [7,9%].", "100%"),
)
SILENT = (
    _COLUMN.format("48,7"),
    _ROWS.format("2,4"),
    "Cơ cấu kinh tế: dịch vụ chiếm 54,2%, công nghiệp - xây dựng chiếm 36,1%, nông nghiệp chiếm 9,7%.",
    # Rounded each by itself.
    "Cơ cấu kinh tế: dịch vụ chiếm 54,2%, công nghiệp - xây dựng chiếm 36,2%, nông nghiệp chiếm 9,7%.",
    # Some of many.
    "Trong cơ cấu chi, giáo dục chiếm 32,1%, y tế chiếm 11,4%, giao thông chiếm 8,0%.",
    # Rates of different things.
    "Tỷ lệ bao phủ bảo hiểm y tế đạt 54,2%, hộ dùng nước sạch đạt 36,1%, rác được thu gom đạt 7,9%.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_shares_that_make_no_hundred(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_shares_that_do_or_are_not_all(text: str) -> None:
    assert findings(NAME, text) == []


def test_the_sentence_names_the_whole() -> None:
    (found,) = findings(NAME, _COLUMN.format("47,8"))
    assert found.message.vi == (
        "Hàng “Công nghiệp”, cột “Tỷ trọng (%)” ghi “47,8”, nhưng tỷ trọng so với hàng “Tổng số” là 48,7% (487,1 / 1.000,0 × 100 = 48,7)."
    )

"""The growth of a whole beside that of its parts, in tables and in sentences."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "growth_of_parts"
_TABLE = """STT | Ngành | 6 tháng năm 2023 (tỷ đồng) | 6 tháng năm 2024 (tỷ đồng) | So với cùng kỳ (%)
1 | Tổng giá trị sản xuất | 612,4 | 668,9 | {}
1.1 | Công nghiệp | 298,7 | 331,2 | 110,9
1.2 | Xây dựng | 197,3 | 211,8 | 107,3
1.3 | Nông nghiệp | 116,4 | 125,9 | 108,2
"""
_SENTENCE = (
    "Giá trị sản xuất công nghiệp – xây dựng đạt 620 tỷ đồng, tăng {} so với cùng kỳ, trong đó: công nghiệp 410 tỷ đồng, "
    "tăng 10,2% so với cùng kỳ; xây dựng 210 tỷ đồng, tăng 8,1% so với cùng kỳ."
)
FINDS = (
    (_TABLE.format("[119,2]"), "107,3 đến 110,9%"),
    (_TABLE.format("[106,1]"), "107,3 đến 110,9%"),
    (_SENTENCE.format("[14,6%]"), "8,1 đến 10,2%"),
    # Between its parts, but not where their weights put it.
    (
        "Sản lượng thủy sản 2.577 tấn, giảm [1,8%] so với cùng kỳ; trong đó khai thác 1.866 tấn, giảm 6,6%, nuôi trồng 711 tấn, tăng 4,3%.",
        "-4,0 đến -3,7%",
    ),
    # In the next sentence, in prices of one year.
    (
        (
            "Tổng giá trị sản xuất (giá so sánh 2010) đạt 5.404,3 tỷ đồng, tăng [9,09%] so với cùng kỳ. Trong đó, dịch vụ 2.740,1 tỷ đồng, "
            "tăng 11,02%; công nghiệp - xây dựng 2.240,4 tỷ đồng, tăng 9,74%; nông nghiệp 423,8 tỷ đồng, tăng 3,95%."
        ),
        "9,89 đến 9,91%",
    ),
    # Parts that no word names, but that make the whole to the digit; prices are not said.
    (
        (
            "Tổng giá trị sản xuất đạt 9.079,1 tỷ đồng, tăng [5,79%] so với cùng kỳ. Khu vực dịch vụ 4.649,9 tỷ đồng, tăng 10,66%; "
            "công nghiệp - xây dựng 3.767,8 tỷ đồng, tăng 9,70%; nông nghiệp 661,4 tỷ đồng, tăng 1,80%."
        ),
        "9,57%",
    ),
)
SILENT = (
    _TABLE.format("109,2"),
    _SENTENCE.format("9,46%"),
    "Sản lượng thủy sản 2.577 tấn, giảm 3,8% so với cùng kỳ; trong đó khai thác 1.866 tấn, giảm 6,6%, nuôi trồng 711 tấn, tăng 4,3%.",
    # In other prices than its growth, for all that is said.
    (
        "Tổng giá trị sản xuất đạt 9.079,1 tỷ đồng, tăng 9,75% so với cùng kỳ. Khu vực dịch vụ 4.649,9 tỷ đồng, tăng 10,66%; "
        "công nghiệp - xây dựng 3.767,8 tỷ đồng, tăng 9,70%; nông nghiệp 661,4 tỷ đồng, tăng 1,80%."
    ),
    # Values that happen to stand behind each other.
    "Khai thác thủy sản 2.577 tấn, tăng 13,8% so với cùng kỳ; sản lượng lúa 1.866 tấn, giảm 6,6%, sản lượng ngô 714 tấn, tăng 4,3%.",
    # Measured against different times.
    "Thủy sản 2.577 tấn, tăng 13,8% so với cùng kỳ; khai thác 1.866 tấn, giảm 6,6% so với tháng trước, nuôi trồng 711 tấn, tăng 4,3%.",
    # Some of the parts.
    _SENTENCE.format("14,6%").replace("620", "980"),
    # Parts without values may not be all.
    "Giá trị sản xuất đạt 620 tỷ đồng, tăng 14,6% so với cùng kỳ, trong đó: công nghiệp tăng 10,2%, xây dựng tăng 8,1%.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_growth_outside_that_of_all_parts(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_a_growth_inside_or_parts_that_are_not_all(text: str) -> None:
    assert findings(NAME, text) == []

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
)
SILENT = (
    _TABLE.format("109,2"),
    _SENTENCE.format("9,46%"),
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

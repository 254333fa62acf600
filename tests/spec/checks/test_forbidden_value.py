"""Counts with decimals, shares above all, falls below nothing."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "forbidden_value"
FINDS = (
    ("Giải quyết việc làm cho [1,811 lao động].", "số nguyên"),
    ("Tỷ lệ hộ nghèo còn [132%].", "≤ 100%"),
    ("Nợ xấu 846 tỷ đồng, giảm [138%] so với cùng kỳ.", "≤ 100%"),
)
SILENT = (
    "Giải quyết việc làm cho 1.811 lao động.",
    "Bình quân mỗi lớp 32,5 học sinh.",
    "Khách du lịch 1,2 triệu lượt.",
    "Tỷ lệ lao động có việc làm đạt 104% kế hoạch.",
    "Công suất sử dụng giường bệnh 112%.",
    "Lợi nhuận giảm 138% so với cùng kỳ.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

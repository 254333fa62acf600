"""A change in per cent between two percentages."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "percent_or_points"
FINDS = (
    ("Tỷ lệ giải ngân đạt 45,6%, tăng [3,2%] so với cùng kỳ (42,4%).", "3,2 điểm %"),
    ("Tỷ lệ giải ngân giảm từ 64% năm 2023 xuống còn 48%, giảm [16%].", "16 điểm %"),
    ("Tỷ lệ bao phủ bảo hiểm y tế 93,6%, tăng [2,9%] so với cùng kỳ (92,7%).", "tăng 0,9 điểm %"),
)
SILENT = (
    "Tỷ lệ bao phủ bảo hiểm y tế 93,6%, tăng 0,9 điểm % so với cùng kỳ (92,7%).",
    "Tỷ lệ giải ngân giảm từ 64% năm 2023 xuống còn 48%, giảm 25%.",
    "Tỷ lệ hộ nghèo giảm còn 1,32%, giảm 0,41% so với đầu năm.",
    "Tỷ lệ hộ nghèo 1,32%; thu ngân sách tăng 12% so với cùng kỳ.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

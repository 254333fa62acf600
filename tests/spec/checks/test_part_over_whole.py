"""A ratio to a whole whose first number is above the second."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "part_over_whole"
FINDS = (
    ("Có [45/37 trường] đạt chuẩn quốc gia.", "≤ 37"),
    ("Chỉ số cải cách hành chính đạt [108,42/100 điểm].", "≤ 100"),
)
SILENT = (
    "Có 37/45 trường đạt chuẩn quốc gia.",
    "Kết nạp 112/57 đảng viên so với kế hoạch giao.",
    "Tiếp 07 lượt/08 công dân.",
    "Xếp thứ 12/63 tỉnh.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

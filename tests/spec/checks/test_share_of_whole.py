"""A share behind its part, of a whole named before."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "share_of_whole"
FINDS = (
    ("Có 1.962 đảng viên, trong đó đảng viên nữ 812 đồng chí, chiếm [44,1%].", "41,4%"),
    ("Kiểm tra 1.377 cơ sở, trong đó 86 cơ sở vi phạm, chiếm [2,6%].", "6,2%"),
)
SILENT = (
    "Có 1.962 đảng viên, trong đó đảng viên nữ 812 đồng chí, chiếm 41,4%.",
    "Tổng số lao động 98.640 người, trong đó lao động nước ngoài 1.215 người, lao động nữ chiếm 63%.",
    "Số hộ nghèo còn 312 hộ, chiếm 0,86% tổng số hộ toàn thành phố.",
    "Nợ xấu 846 tỷ đồng, chiếm 1,38%/tổng dư nợ.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

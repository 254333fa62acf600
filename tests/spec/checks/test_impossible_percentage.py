"""A percentage of a small count named with it."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "impossible_percentage"
FINDS = (
    ("Có 45 trường, trong đó [77,2%] đạt chuẩn quốc gia.", "75,6% / 77,8%"),
    ("Có [33,7%] trong tổng số 12 chi bộ hoàn thành tốt nhiệm vụ.", "33,3% / 41,7%"),
)
SILENT = (
    "Có 45 trường, trong đó 77,8% đạt chuẩn quốc gia.",
    "Có 33,3% trong tổng số 12 chi bộ hoàn thành tốt nhiệm vụ.",
    "Có 45 trường, trong đó trên 77% đạt chuẩn quốc gia.",
    "Có 45 trường; tỷ lệ học sinh khá, giỏi 77,2%.",
    "Có 1.200 hộ, trong đó 77,25% dùng nước sạch.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

"""`gấp đôi` and `gấp rưỡi`, the only number words that are figures (rule 1)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import multiple
from tiendo.reading.marks import Multiple

FINDS = (
    ("Doanh thu [gấp đôi] cùng kỳ", "2"),
    ("Số khách [tăng gấp đôi]", "2"),
    ("Sản lượng [gấp rưỡi] năm 2022", "1.5"),
    ("Vốn đầu tư [tăng gấp rưỡi] so với đầu nhiệm kỳ", "1.5"),
    ("SỐ HỒ SƠ [TĂNG GẤP ĐÔI]", "2"),
)
SILENT = (
    "Doanh thu gấp 2 lần cùng kỳ",
    "Tăng gấp nhiều lần",
    "Tăng đôi chút so với tháng trước",
    "Công việc gấp rút",
    "Nhân đôi số mô hình",
    "Một nửa số hộ thoát nghèo",
    "Hai phần ba số thôn đạt chuẩn",
    "Gấp gáp hoàn thành trước Tết",
)


def said(mark: Multiple) -> str:
    return str(mark.numbers[0].value)


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_multiple(drawing: str, answer: str) -> None:
    assert redrawn_and_said(multiple, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_other_number_words(text: str) -> None:
    assert found(multiple, text) == ()

"""A change beside the value and the base it lies between."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "growth"
FINDS = (
    ("Khách du lịch 387.300 lượt, tăng [18,5%] (cùng kỳ 334.400 lượt).", "tăng 15,8%"),
    ("Sốt xuất huyết 642 ca mắc, tăng [181 ca] so với cùng kỳ năm trước (524 ca).", "tăng 118 ca"),
    ("Sản lượng đạt 5.913,7 tấn, giảm [9,43%] so với cùng kỳ (cùng kỳ 5.404,3 tấn).", "tăng 9,43%"),
    ("Số ca chuyển tuyến giảm từ 8.102 ca xuống còn 7.455 ca, giảm [9,7%].", "giảm 8,0%"),
    ("Tai nạn giao thông xảy ra 418 vụ; so với cùng kỳ giảm 36 vụ (-[9,7%]).", "giảm 7,9%"),
    ("Tỷ lệ bao phủ bảo hiểm y tế 93,6%, tăng [1,9 điểm %] so với cùng kỳ (92,7%).", "tăng 0,9 điểm %"),
    ("Giám sát 16 tổ chức đảng, bằng [160,7%] cùng kỳ (15 tổ chức đảng).", "106,7%"),
)
SILENT = (
    "Khách du lịch 387.300 lượt, tăng 15,8% (cùng kỳ 334.400 lượt).",
    "Khách du lịch trên 387.000 lượt, tăng gần 16% (cùng kỳ 334.400 lượt).",
    "Số ca chuyển tuyến giảm từ 8.102 ca xuống còn 7.455 ca, giảm 8%.",
    "Tai nạn giao thông xảy ra 418 vụ; so với cùng kỳ giảm 36 vụ (-7,9%).",
    "Tỷ lệ hộ nghèo giảm từ 9,87% cuối năm 2021 xuống còn 3,94% cuối năm 2024, bình quân mỗi năm giảm 1,98 điểm %.",
    "Thu ngân sách đạt 50 tỷ đồng, tăng 12% so với cùng kỳ; chi ngân sách 45 tỷ đồng.",
    "Nông, lâm, thủy sản chỉ tăng 1,3% (cùng kỳ tăng 2,6%).",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

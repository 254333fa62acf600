"""A ratio and its percentage, in either order, in one sentence."""

import pytest

from tests.spec.checks.report import checked, findings, redrawn
from tiendo.words.finding import Severity

NAME = "ratio_and_percentage"
FINDS = (
    ("Có 42/46 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, đạt [93,1%].", "91,3%"),
    ("Lũy kế giải ngân 58,853/286,400 tỷ đồng, đạt [25,0%].", "20,5%"),
    ("Điều tra làm rõ 13/14 vụ, đạt tỷ lệ [29,9%].", "92,9%"),
    ("Kết nạp đảng viên mới đạt [65,4%] chỉ tiêu (31/55).", "56,4%"),
    ("Có 25/32 trường đạt chuẩn quốc gia ([87,1%]).", "78,1%"),
)
SILENT = (
    "Có 42/46 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, đạt 91,3%.",
    "Có 42/46 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, đạt trên 91%.",
    "Phê bình 11/48 chủ đầu tư giải ngân dưới 20%.",
    "Còn 17/64 xã có tỷ lệ giải ngân dưới 40%, thấp nhất là xã Lộc Ngàn, mới đạt 18,6%.",
    "Có 12/15 xã đạt chuẩn, tỷ lệ hộ nghèo còn 3,1%.",
    "Xếp thứ 12/63 tỉnh, tăng 5% so với cùng kỳ.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_percentage_that_its_ratio_does_not_give(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_said_of_something_else(text: str) -> None:
    assert findings(NAME, text) == []


def test_a_percentage_that_was_cut_off_is_only_to_be_looked_at() -> None:
    (found,) = findings(NAME, "Điều tra làm rõ 13/14 vụ, đạt 92,8%.", severities=tuple(Severity))
    assert (found.severity, found.expected) == (Severity.DOUBT, "92,9%")


def test_both_numbers_count_as_tested_whether_or_not_they_agree() -> None:
    assert len(checked("Điều tra làm rõ 13/14 vụ, đạt 92,9%.").tested) == 2
    assert len(checked("Điều tra làm rõ 13/14 vụ, đạt 29,9%.").tested) == 2

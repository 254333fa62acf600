"""Words that judge a plan, beside the numbers that decide it."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "verdict_and_numbers"
FINDS = (
    ("Thu ngân sách đạt 96,5% kế hoạch, [vượt chỉ tiêu] đề ra.", "chưa đạt kế hoạch"),
    ("Tỷ lệ thu gom rác thải [đạt kế hoạch] năm (94,5%/ 96%).", "chưa đạt kế hoạch"),
    ("Thu ngân sách [không đạt kế hoạch], đạt 103,2% dự toán giao.", "vượt kế hoạch"),
)
SILENT = (
    "Thu ngân sách đạt 106,5% kế hoạch, vượt chỉ tiêu đề ra.",
    "Tỷ lệ thu gom rác thải đạt kế hoạch năm (96,5%/ 96%).",
    "Tỷ lệ hộ nghèo 1,24%, vượt kế hoạch (KH 1,5%).",
    "Thu ngân sách đạt 48,4% kế hoạch, phấn đấu cả năm vượt kế hoạch.",
    "Khách du lịch 736.050 lượt, vượt 2,2% kế hoạch.",
    "Thu ngân sách vượt kế hoạch; chi ngân sách đạt 96,5% kế hoạch.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

"""A share of a plan beside the result and the plan, in the sentence or elsewhere in the document."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "plan_share"
FINDS = (
    ("Giải quyết việc làm cho 3.029 lao động, đạt [85,9%] kế hoạch năm (3.600 lao động).", "84,1%"),
    ("Lũy kế thu 71,5 tỷ đồng/KH 88 tỷ đồng, đạt [85,2%] dự toán thành phố giao.", "81,3%"),
    ("Thu ngân sách đạt 672 tỷ đồng, vượt [21%] kế hoạch (600 tỷ đồng).", "vượt 12%"),
    ("Năm 2024 phấn đấu thu ngân sách 600 tỷ đồng.\nThu ngân sách tháng 5 đạt 240 tỷ đồng, đạt [54%] kế hoạch năm.", "40%"),
)
SILENT = (
    "Giải quyết việc làm cho 3.092 lao động, đạt 85,9% kế hoạch năm (3.600 lao động).",
    "Lũy kế thu 71,5 tỷ đồng/KH 88 tỷ đồng, đạt 81,25% dự toán thành phố giao.",
    "Thu ngân sách đạt 672 tỷ đồng, vượt 12% kế hoạch (600 tỷ đồng).",
    "Thu ngân sách đạt 290,471 tỷ đồng, đạt 48,4% dự toán tỉnh, đạt 46,1% dự toán thành phố.",
    "Kết nạp 9.614 đảng viên, bình quân mỗi năm 1.922,8 đồng chí, đạt 96,1% chỉ tiêu (10.000 đảng viên).",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

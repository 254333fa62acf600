"""Assigner: who set the plan of a share, or the target stated (`plan_share` and rule 24)."""

import pytest

from tests.spec.resolvers.sentence import figure_in

FINDS = (
    ("Thu ngân sách đạt [45,4%] dự toán tỉnh giao.", "tỉnh"),
    ("Thu ngân sách đạt [43,1%] dự toán HĐND thành phố giao.", "HĐND thành phố"),
    ("Thu ngân sách đạt 45,4% dự toán tỉnh giao, đạt [43,1%] dự toán thành phố giao.", "thành phố"),
    ("Thu ngân sách 587,2 tỷ đồng (tỉnh giao [600 tỷ đồng]).", "tỉnh"),
    ("Thu ngân sách đạt 71,5% dự toán tỉnh giao ([130 tỷ đồng]).", "tỉnh"),
    ("Giải ngân đạt [30,2%] kế hoạch Thủ tướng Chính phủ giao.", "Thủ tướng Chính phủ"),
)
SILENT = (
    "Thu ngân sách đạt [45,4%] dự toán.",
    "Thu ngân sách đạt [45,4%] kế hoạch năm.",
    "Thu ngân sách [587,2 tỷ đồng] (tỉnh giao 600 tỷ đồng).",
    "Thu ngân sách đạt 45,4% dự toán tỉnh giao, tăng [5,1%] so cùng kỳ.",
    "Xã được giao [120 tỷ đồng].",
    "Phấn đấu thu [600 tỷ đồng].",
)


@pytest.mark.parametrize(("example", "assigner"), FINDS)
def test_the_assigner_is_named(example: str, assigner: str) -> None:
    assert figure_in(example).assigner == assigner


@pytest.mark.parametrize("example", SILENT)
def test_no_assigner_where_none_is_said(example: str) -> None:
    assert figure_in(example).assigner is None

"""Verdicts in a column, against the target and the result of their row."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "table_verdicts"
_HEAD = "TT | Nội dung tiêu chí | Quy định | Hiện trạng năm 2024 | Đánh giá\n"
_OTHERS = "8 | Tỷ lệ hộ có điện (%) | ≥ 98 | 99,5 | Đạt\n9 | Tỷ lệ hộ nghèo (%) | ≤ 3 | 2,4 | Đạt"
FINDS = (
    (f"{_HEAD}1 | Tỷ lệ đường được chiếu sáng (%) | ≥ 70 | 64,3 | [Đạt]\n{_OTHERS}", "Chưa đạt"),
    (f"{_HEAD}1 | Tỷ lệ trẻ em suy dinh dưỡng (%) | ≤ 16 | 17,2 | [Đạt]\n{_OTHERS}", "Chưa đạt"),
    (f"{_HEAD}1 | Tỷ lệ người tham gia bảo hiểm y tế (%) | 95 trở lên | 96,1 | [Chưa đạt]\n{_OTHERS}", "Đạt"),
)
SILENT = (
    f"{_HEAD}1 | Tỷ lệ đường được chiếu sáng (%) | ≥ 70 | 64,3 | Chưa đạt\n{_OTHERS}",
    f"{_HEAD}1 | Tỷ lệ trẻ em suy dinh dưỡng (%) | ≤ 16 | 15,2 | Đạt\n{_OTHERS}",
    # Which way is better is not said.
    f"{_HEAD}1 | Tỷ lệ hộ nghèo (%) | 3,0 | 2,4 | Đạt\n{_OTHERS}",
    # Just at the target.
    f"{_HEAD}1 | Tỷ lệ đường được chiếu sáng (%) | ≥ 70 | 70,0 | Đạt\n{_OTHERS}",
    f"{_HEAD}1 | Phổ cập giáo dục | Đạt | Đạt | Đạt\n{_OTHERS}",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_verdict_that_the_numbers_do_not_give(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_a_verdict_that_they_give_or_leave_open(text: str) -> None:
    assert findings(NAME, text) == []

"""An index beside a growth of the same subject against the same base."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "index_and_growth"
FINDS = (
    ("Doanh thu vận tải 5.402 tỷ đồng, bằng [131,8%] so với cùng kỳ, tăng 13,8% so với cùng kỳ.", "113,8%"),
    ("Kim ngạch xuất khẩu gấp [1,4 lần] cùng kỳ, tăng 53% so với cùng kỳ.", "1,5 lần"),
)
SILENT = (
    "Doanh thu vận tải 5.402 tỷ đồng, bằng 113,8% so với cùng kỳ, tăng 13,8% so với cùng kỳ.",
    "Kim ngạch xuất khẩu gấp 1,5 lần cùng kỳ, tăng 53% so với cùng kỳ.",
    "Doanh thu bằng 113,8% cùng kỳ; lợi nhuận tăng 5% so với cùng kỳ.",
    "Doanh thu bằng 113,8% so với cùng kỳ, tăng 2% so với tháng trước.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

"""`so với`, `so`: what stands before is compared with what stands after (how figures are phrased in reports)."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import versus

FINDS = (
    "Tăng 5% [so với] cùng kỳ",
    "Tăng 5% [so] cùng kỳ năm trước",
    "Bằng 45% [so với] kế hoạch",
    "[So với] đầu nhiệm kỳ, số trường tăng 5",
    "GIẢM 5% [SO VỚI] NĂM 2025",
)
SILENT = (
    "So sánh kết quả hai năm",
    "Nhà cửa so le, lộn xộn",
    "Số vụ giảm 5%",
    "Soạn thảo 12 văn bản",
    "Rà soát 12 hồ sơ",
    "Sơ kết 6 tháng",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_comparison(drawing: str) -> None:
    assert redrawn(versus, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_what_only_begins_alike(text: str) -> None:
    assert found(versus, text) == ()

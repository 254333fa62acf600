"""The scale of a map: no ratio (rule 5)."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import scale

FINDS = (
    "Lập quy hoạch phân khu [tỷ lệ 1/2.000]",
    "Quy hoạch chi tiết [1/500] khu dân cư",
    "Bản đồ địa chính [1:5000]",
    "Đồ án [tỷ lệ 1/10.000] được duyệt",
    "Quy hoạch chung [tỷ lệ 1:25.000]",
    "QUY HOẠCH CHI TIẾT [TỶ LỆ 1/500]",
    "Điều chỉnh đồ án [1/2000] phường Nam Lĩnh",
    "Đo vẽ bản đồ [tỉ lệ 1/1.000]",
)
SILENT = (
    "Tỷ lệ giường bệnh 1/10.000 dân",
    "Tỷ số tử vong mẹ 1/1000 trẻ",
    "Đã duyệt 1/5 đồ án",
    "Đạt 1/2 số chỉ tiêu",
    "Hoàn thành 1/3 khối lượng",
    "Giải quyết 5/500 hồ sơ",
    "Ngày 1/5 nghỉ lễ",
    "Tỷ lệ hộ nghèo 1,5%",
    "Bàn giao 1/12 ha",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_scale(drawing: str) -> None:
    assert redrawn(scale, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_shares_and_ratios(text: str) -> None:
    assert found(scale, text) == ()

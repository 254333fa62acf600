"""Where something lies on the globe or along a road: no figure (contract, "Not figures")."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import coordinate

FINDS = (
    "Tâm bão ở khoảng [16°49'12\"B], [107°05'30\"Đ]",
    "Vị trí khu đất: [X=1856234], [Y=586321] (hệ VN-2000)",
    "Mốc giới số 3 có tọa độ [X = 1856234,15]",
    "Sửa chữa mặt đường đoạn [Km12+300 - Km15+500]",
    "Sạt lở tại [Km0+000], Quốc lộ 9",
    "Cầu nằm ở [lý trình Km 750+200]",
    "Đoạn [km5+100 đến km7+350] đã thông xe",
)
SILENT = (
    "Nhiệt độ cao nhất 38°C",
    "Nhiệt độ phổ biến 25-27 độ C",
    "Góc nghiêng 35° so với mặt bằng",
    "Tuyến đường dài 12 km",
    "Rộng 3,5m x dài 12m",
    "Tăng 12+5 trường",
    "Nhóm X có 35 hộ, nhóm Y có 40 hộ",
    "Y tế: 12 trạm đạt chuẩn",
    "Sản lượng y dược 1.250.000 sản phẩm",
    "Mỗi km 5 cột đèn",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_place_on_the_globe_or_along_a_road(drawing: str) -> None:
    assert redrawn(coordinate, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_temperatures_lengths_and_letters(text: str) -> None:
    assert found(coordinate, text) == ()

"""A time of day, or round the clock: no figure (contract, "Not figures"; rule 13)."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import clock

FINDS = (
    "Hội nghị khai mạc lúc [07 giờ 30 phút] ngày 12/5",
    "Lễ phát động bắt đầu từ [7h30]",
    "Chợ đêm mở cửa từ [18h00] đến [22h30]",
    "Trực ban [24/24] giờ trong mùa mưa bão",
    "Đội phản ứng nhanh trực [24/7]",
    "Cổng dịch vụ phục vụ [24/7], kể cả ngày nghỉ",
    "Bản tin đăng lúc [10:25]",
    "Cuộc họp kéo dài đến [17 giờ 15] cùng ngày, kết luận như sau",
    "[14 giờ] chiều nay, đoàn kiểm tra đến hiện trường",
    "HỘI NGHỊ BẮT ĐẦU LÚC [08 GIỜ 00 PHÚT]",
)
SILENT = (
    "Thời gian giải quyết giảm 4 giờ so với năm trước",
    "Bình quân 36,5 giờ học mỗi người",
    "Diện tích 5ha, trong đó 2ha trồng rau",
    # a colon that opens a list
    "Tổng số 12: 5 trường, 7 trạm",
    "Tỷ lệ bản đồ 1:5000",
    "Hoàn thành 15/24 tiêu chí",
    "Đạt 24/27 chỉ tiêu",
    "Tập huấn 8 giờ tín chỉ",
    "Hỗ trợ 12 hộ nghèo",
    "Trồng 20ha rừng",
    "Có 7 hồ sơ quá hạn",
    "Điện thương phẩm 24 triệu kWh",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_time_of_day(drawing: str) -> None:
    assert redrawn(clock, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_hours_that_were_measured_and_other_numbers(text: str) -> None:
    assert found(clock, text) == ()

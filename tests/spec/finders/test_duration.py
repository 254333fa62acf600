"""A length of time that dates, limits or classes something and measures nothing (rules 1 and 22)."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import duration

FINDS = (
    "Kỷ niệm [94 năm] thành lập Đảng",
    "[Sau 2,5 năm] thực hiện nghị quyết",
    "Trẻ em [dưới 5 tuổi] được cân đo",
    "Người cao tuổi [từ 60 tuổi trở lên]",
    "Học sinh [từ 6 đến 14 tuổi] đến trường",
    "Hoàn thành [trong thời hạn 30 ngày]",
    "Báo cáo [trong vòng 05 ngày làm việc]",
    "Gửi ý kiến [trong 02 ngày]",
    "Trao Huy hiệu [40 năm tuổi Đảng]",
    "Công nhận sản phẩm OCOP [4 sao]",
    "Khách sạn [từ 3 sao trở lên]",
    "Duy trì [trong suốt 12 tháng]",
    "Tiêm cho trẻ [18 tháng tuổi]",
    "ĐẠI HỘI [SAU 20 NĂM] TÁI LẬP",
    "Tập huấn [trong 5 ngày] cho cán bộ thôn",
    "Bảo hành [24 tháng] kể từ ngày nghiệm thu",
    "Nộp báo cáo [trong thời hạn 10 ngày]",
)
SILENT = (
    # measured
    "Thời gian giải quyết giảm từ 7,5 ngày xuống 5,2 ngày",
    "Rút ngắn 3 ngày so với quy định",
    "Tuổi thọ trung bình đạt 74,5 tuổi",
    "Thời gian xử lý bình quân 2,3 ngày",
    "Thời gian chờ còn 15 phút",
    "Thời gian chờ đợi tối đa 10 phút",
    "Mỗi hồ sơ mất 4 giờ",
    "Số ngày điều trị là 6 ngày",
    "Chậm 15 ngày so với kế hoạch",
    # a period
    "Lũy kế 6 tháng đầu năm 2024",
    "Trong 9 tháng năm 2025",
    "Giai đoạn 5 năm 2021-2025",
    "Tháng 5 thu 35 tỷ đồng",
    "Năm 2024 có 12 dự án",
    "Ngày 12 tháng 5 năm 2026",
    # how long something took, or how late it was
    "Thời gian thực hiện 12 ngày",
    "Thời gian thực hiện còn 12 tháng",
    "Giải quyết trễ hạn 3 ngày",
    "Trả kết quả quá hạn 5 ngày",
    "Nộp báo cáo chậm hạn 2 ngày",
    # so much in a length of time
    "Giờ làm thêm bình quân 12 giờ/tháng",
    "Lớp học 5 ngày/tuần",
    "Xử lý 2,5 giờ/hồ sơ",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_length_of_time(drawing: str) -> None:
    assert redrawn(duration, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_what_was_measured_in_it(text: str) -> None:
    assert found(duration, text) == ()

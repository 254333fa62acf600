"""A number that names or orders and does not count (contract, "Not figures"; rule 22)."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import ordinal

FINDS = (
    "Theo [khoản 2] [Điều 28]",
    "[Mục 3] phần II của kế hoạch",
    "[Quốc lộ 14H] và [đường tỉnh 571]",
    "Chi bộ [khu phố 6]",
    "[Khu phố 3, 4 và 5] đã họp",
    "[Tổ dân phố 12] phường Nam Lĩnh",
    "[Tổ 5] phường Bắc Lĩnh",
    "Đại hội đại biểu [lần thứ 02]",
    "[Kỳ họp thứ 12]",
    "[Gió cấp 8], [giật cấp 10]",
    "Cơn [bão số 12]",
    "Dịch vụ công [mức độ 3, 4]",
    "Triển khai [Đề án 06]",
    "[Nghị quyết TW 4] khóa XII",
    "[Nghị quyết số 57]",
    "Thực hiện [Nghị quyết 68]",
    "Chứng nhận [ISO 9001:2015]",
    "Tiêu chuẩn [TCVN 5574:2018]",
    "[Biển số 74A-123.45]",
    "[Thửa đất số 45], [tờ bản đồ số 12]",
    "[Thế kỷ 21]",
    "[Trung đoàn 842]",
    "Học sinh [lớp 5]",
    "Tiêm vắc xin [mũi 3], [mũi 4]",
    "[Bảng 1]. Kết quả thực hiện",
    "Mẫu [số 01]",
    "[KHU PHỐ 6]",
    "Gia đình ở [số nhà 12] bị tốc mái",
    "[Phần 2] của kế hoạch",
    "Công trình [hạng 2]",
    "[Tuyến 5] và [tuyến 7]",
    "Dự họp [lần 3]",
    "[Cột (8]) lấy [cột (6]) trừ [cột số 4]",
)
SILENT = (
    # the noun is counted, not numbered
    "Lập 02 dự án",
    "Dựng 12 cột điện",
    "Dựng cột 35 m",
    "Cấp 35 giấy chứng nhận",
    "Thành lập tổ 5 người",
    "Mở lớp 35 học viên",
    "Nhóm 3 chỉ tiêu",
    "Đã tiêm 1.250 mũi",
    "Mỗi tuần 5 buổi",
    "Tuyến 3 km đã thông xe",
    "Ban hành nghị quyết 12 nội dung",
    # a measure follows
    "Ngân sách phường 35 tỷ đồng",
    "Ngân sách đặc khu 0,7 tỷ đồng",
    "Thu khoản 35 tỷ đồng",
    "Cấp xã 35 tỷ đồng",
    "Ở mức 35,5 triệu đồng",
    "Ở mức 2,5",
    # nouns that end in `số`
    "Tổng số 35 hộ nghèo",
    "Tổng số: 1.250 hồ sơ",
    "Dân số 95.300 người",
    "Chỉ số 85,2 điểm",
    "Doanh số 35 tỷ đồng",
    "Với số 35 tỷ đồng còn lại",
    # other things
    "Đạt 15/16 chỉ tiêu",
    "Đầu tư hạ tầng 5 công trình",
    "Năm 2024 có 12 vụ",
    "Tháng 5 thu 35 tỷ đồng",
    "Xếp thứ 12/63 tỉnh, thành phố",
    "Nghị quyết số 12/NQ-HĐND",
    # what ends in the word of a name and is none
    "Các công ty cổ phần 35 tỷ đồng vốn điều lệ",
    "Mới hoàn thành một phần 2,5",
    "Thành phần 35, đủ 3 nhóm",
    "Đã vận động nhiều lần 12/15",
    "Đã cung cấp 12, còn 3",
    "Trợ cấp 540, hỗ trợ 300",
    "Trong tuần đã cấp 35, còn 2",
    "Nộp trực tuyến 812, nộp trực tiếp 45",
    "Chỉ số chuyển đổi số xếp hạng 12",
    # after a colon it is counted
    "Dự án: 12",
    "Lớp: 35",
    "Nhóm: 7",
    # so many of a field
    "Chỉ số cải cách hành chính hạng 38/63",
    "Đứng thứ 5/125 xã, phường",
    "Trong số 42 điểm quan trắc",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_name_and_its_number(drawing: str) -> None:
    assert redrawn(ordinal, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_what_is_counted_or_measured(text: str) -> None:
    assert found(ordinal, text) == ()

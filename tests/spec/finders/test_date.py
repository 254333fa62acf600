"""A day, in all the ways in which reports write one: a day dates a figure and is none (contract, "Dates" and "Not figures")."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import date
from tiendo.reading.marks import DatePhrase

FINDS = (
    ("Cuộc họp [ngày 27 tháng 5 năm 2026]", "2026-05-27"),
    ("Ban hành [ngày 4/5/2023]", "2023-05-04"),
    ("Ký [ngày 05.5.2026]", "2026-05-05"),
    ("Công bố [hôm 28/2] kết quả khảo sát", "?-02-28"),
    ("Mưa lớn [đêm 17/5] làm ngập 12 tuyến đường", "?-05-17"),
    ("Thành lập [22-5-2024]", "2024-05-22"),
    # the year is the document's
    ("[Đến ngày 30/6] đã giải ngân 45%", "?-06-30"),
    ("Hoàn thành [trước 15/11]", "?-11-15"),
    ("[Đến hết 31/12] thu đạt dự toán", "?-12-31"),
    ("[Sáng 12/5], đoàn đã kiểm tra", "?-05-12"),
    # a span of days, or several, is dated by its last
    ("Kỳ thi diễn ra trong [ngày 11-12/6/2026]", "2026-06-12"),
    ("Tập huấn các [ngày 5, 6, 7/9/2026]", "2026-09-07"),
    ("Trồng cây [ngày 12 và 13/5]", "?-05-13"),
    ("Nghỉ [dịp 30/4 và 1/5]", "?-05-01"),
    # from one day to another
    ("Tính [từ 15/12/2025] [đến 14/6/2026]", "2025-12-15; 2026-06-14"),
    ("Mở chiến dịch [từ ngày 15] [đến ngày 20 tháng 5]", "?-?-15; ?-05-20"),
    # day and month with a dash, falling, so that no span of days is meant
    ("Kỷ niệm [ngày 20-11]", "?-11-20"),
    # named days
    ("Kỷ niệm [Ngày Quốc tế Phụ nữ 8/3]", "?-03-08"),
    ("Chào mừng [Quốc khánh 2/9]", "?-09-02"),
    # a day alone
    ("Báo cáo [trước ngày 25] hằng tháng", "?-?-25"),
    # the lunar calendar has no month of ours
    ("Khai hội [mùng 3 tháng Giêng]", "?-?-03"),
    ("HỌP [NGÀY 05 THÁNG 01 NĂM 2026]", "2026-01-05"),
    ("[Chiều ngày 12/5], đoàn kiểm tra hiện trường", "?-05-12"),
    ("[Tối 7-5] có mưa to", "?-05-07"),
    # what is celebrated, and its day in brackets
    ("Mít tinh kỷ niệm 50 năm quê hương giải phóng ([24/3])", "?-03-24"),
    ("Dâng hương nhân lễ giỗ Tổ ([26/4])", "?-04-26"),
    ("Chào mừng thành công của Đại hội ([26/8/2025])", "2025-08-26"),
)
SILENT = (
    # n of m with something counted
    "Tỷ lệ đạt chuẩn từ 3/5 trường lên 4/5 trường",
    "Thành phố đạt 2/9 chỉ tiêu",
    "Đã nghiệm thu 5/8 công trình",
    "Giải quyết đến 15/16 kiến nghị",
    # no such day or month
    "Tiến độ đạt 15/16",
    "Hoàn thành 35/45 nhiệm vụ",
    "Thực hiện 12/13",
    # a span of percentages, of a unit
    "Phấn đấu tăng 8-9%/năm",
    "Thời gian 5-7 ngày làm việc",
    "Thu hoạch 20-25 tạ/ha",
    "Rút ngắn 2 ngày",
    "Giảm từ 7,5 ngày xuống 5,2 ngày",
    # numbers of documents, scales
    "Nghị quyết số 12/NQ-HĐND",
    "Bản đồ tỷ lệ 1/500",
    "Tháng 5/2026 thu 35 tỷ đồng",
    "Năm 2026 có 12 dự án",
    "Giá trị 3.12.2 không đọc được",
    "Thu 27.500 đồng mỗi lượt",
    "Đường 2/9 dài 3,5 km",
    "Chi 5.000 đồng đến 6.000 đồng",
    # months, and an amount after them
    "Thu 9 tháng 1.845 tỷ đồng",
    "Chi 10 tháng 9,5 tỷ đồng",
    "Lũy kế 9 tháng 10,2 tỷ đồng",
    # light, and the many dimensions of poverty
    "Thắp sáng 12 tuyến đường làng",
    "Cả hôm 12 hộ di dời",
    "Nghỉ đêm 3 khách sạn",
    "Tỷ lệ nghèo đa chiều 3-4% số hộ",
    "Chiếu sáng 5 ngõ xóm",
    # in brackets, with nothing celebrated before them
    "Các thôn đạt chuẩn văn hóa (5/8)",
    "Số hợp tác xã hoạt động khá (7/12), còn lại trung bình",
)


def said(mark: DatePhrase) -> str:
    return "-".join("?" if part is None else f"{part:02d}" for part in (mark.year, mark.month, mark.day))


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_day(drawing: str, answer: str) -> None:
    assert redrawn_and_said(date, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_fractions_ranges_and_symbols(text: str) -> None:
    assert found(date, text) == ()

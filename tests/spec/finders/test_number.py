"""A number, a range or a ratio with its unit, and what digits are part of a name (rules 5 to 7)."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import number
from tiendo.reading.marks import Form, Quantity
from tiendo.reading.page import Page
from tiendo.reading.scan import marks

FINDS = (
    # a comma before decimals, a dot between thousands, decimals kept
    ("Thu ngân sách [361,503 tỷ đồng]", "361.503 tỷ đồng"),
    ("Giá trị sản xuất [3.798,254 tỷ đồng]", "3798.254 tỷ đồng"),
    ("Toàn Đảng bộ có [7.210 đảng viên]", "7210 đảng viên"),
    ("Giải ngân [318,500 tỷ đồng]", "318.500 tỷ đồng"),
    ("Hoàn thành [06 chỉ tiêu]", "6 chỉ tiêu"),
    # ranges
    ("Xây mới [33-34 cơ sở]", "33 to 34 cơ sở"),
    ("Tăng [6,6 – 6,8%]", "6.6 to 6.8 %"),
    ("Tăng từ [9,5% đến 10%]", "9.5 to 10 %"),
    ("Kết nạp từ [110 đến 120 đảng viên]", "110 to 120 đảng viên"),
    ("Tăng [8-9%/năm]", "8 to 9 %/năm"),
    # the slash: actual of target, part of whole, score, capacity
    ("Đạt [15/16 chỉ tiêu]", "15 of 16 chỉ tiêu"),
    ("Chấm [83,46/100 điểm]", "83.46 of 100 điểm"),
    ("Tích được [287,4/315,9 triệu m3]", "287.4 of 315.9 triệu m3"),
    ("Có [35/ 45 trường] đạt chuẩn", "35 of 45 trường"),
    # two units, two readings
    ("Tiếp [07 lượt]/[08 công dân]", "7 lượt; 8 công dân"),
    ("Hài lòng ([98%]/ [97%])", "98 %; 97 %"),
    ("Bàn giao [5,5 ha]/[12 ha]", "5.5 ha; 12 ha"),
    ("Đạt [91,5%]/KH [95%]", "91.5 %; 95 %"),
    # per a unit
    ("Thu nhập [55 triệu đồng/người/năm]", "55 triệu đồng/người/năm"),
    ("Đạt [32,5 giường bệnh/1 vạn dân]", "32.5 giường bệnh/1 vạn dân"),
    ("Có [12 bác sĩ/vạn dân]", "12 bác sĩ/vạn dân"),
    ("Tỷ suất sinh thô [14,5‰]", "14.5 ‰"),
    # glued to its unit, or to its verb
    ("Đạt[98,7%] kế hoạch", "98.7 %"),
    ("Trồng [12ha] rừng", "12 ha"),
    ("Rộng [3.500m2 đất]", "3500 m2 đất"),
    # slips of the hand, and what is not the norm
    ("Giải ngân đạt [95, 5%]", "95.5 % (irregular)"),
    ("Giải ngân đạt [95 ,5%]", "95.5 % (irregular)"),
    ("Tăng [9.77%]", "9.77 % (irregular)"),
    ("Sản lượng [12 000 tấn]", "12000 tấn (irregular)"),
    # nouns that end in a word for numbering
    ("Tổng số [35 hộ nghèo]", "35 hộ nghèo"),
    ("Dân số [95.300 người]", "95300 người"),
    ("Ngân sách phường [35 tỷ đồng]", "35 tỷ đồng"),
)
SILENT = (
    # letters and digits of a name
    "Phòng, chống Covid-19",
    "Phủ sóng 5G",
    "Cúm A/H5N1",
    "Vùng phủ km2 và m3",
    # numbers of documents
    "Theo Quyết định số 13/QĐ-UBND",
    "Các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND",
    "Số: 05/BC-UBND",
    "Đạt chuẩn TCVN ISO 9001:2015",
    "Theo QCVN 01:2021/BXD",
    # dates, terms, scales, times
    "Ngày 30/4 và 1/5",
    "Từ ngày 28/5 - 02/6/2026",
    "Tháng 8, 9/2024",
    "Tháng 05-2026",
    "Năm học 2023/2024",
    "Các năm 2021, 2022 và 2023",
    "Nhiệm kỳ 2020-2025",
    "Quí III/2025",
    "Tỷ lệ bản đồ 1/2.000",
    "Từ 7h30 đến 11h00",
    "Trực 24/24",
    # ordinals and fixed names
    "Đại hội lần thứ 02",
    "Khu phố 3, 4 và 5",
    "Nghị quyết TW 4 khóa XII",
    "Quốc lộ 14H",
    "Công nghiệp 4.0",
    "Chính quyền địa phương 2 cấp",
    # furniture and places
    "Đường dây nóng 0905.123.456",
    "Biển số 74A-123.45",
    "Số tài khoản 3714.0.1060384",
    "Đoạn Km0+000 - Km12+300",
    "Tọa độ 16°49'12\"B, 107°05'30\"Đ",
    "Tọa độ X=1856234",
    # what no rule reads
    "Mã 1.23.456.7",
)


def said(mark: Quantity) -> str:
    joined = {Form.SINGLE: "", Form.RANGE: " to ", Form.RATIO: " of "}[mark.form]
    values = joined.join(str(number.value) for number in mark.numbers)
    return f"{values} {mark.unit or ''}".strip() + (" (irregular)" if any(number.irregular for number in mark.numbers) else "")


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_number_and_its_unit(drawing: str, answer: str) -> None:
    assert redrawn_and_said(number, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_digits_that_are_no_figure(text: str) -> None:
    assert [mark for mark in found(number, text) if isinstance(mark, Quantity)] == []


@given(st.text("0123456789.,-/ %hộtỷđếnkm", max_size=40))
@example("5-0.500.000")
@example("3/0.500.000")
@example("1.234,56.78")
def test_no_run_of_digits_stops_the_reader(text: str) -> None:
    """What the norm refuses is passed over; the numbers beside it are read."""
    ends = 0
    for mark in marks(Page.of(text)):
        assert ends <= mark.start < mark.end <= len(text)
        ends = mark.end

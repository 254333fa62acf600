"""Totals over rows, rows over their parts, columns over theirs, balances, and formulas that the table states."""

import pytest

from tests.spec.checks.report import checked, findings, redrawn
from tiendo.words.finding import Severity

NAME = "table_totals"
_AREAS = """STT | Xã | Số hộ | Hộ nghèo
1 | Xã An Bình | 1.204 | 38
2 | Xã Bắc Sơn | 2.187 | 54
3 | Xã Cao Lộc | 1.954 | 61
"""
_BUDGET = """STT | Nội dung | Dự toán (triệu đồng) | Thực hiện 2023 (triệu đồng) | Thực hiện 2024 (triệu đồng)
A | TỔNG THU | 30.500 | 28.100 | 29.300
1 | Thu thuế | 20.400 | 19.050 | 20.150
2 | Thu phí | 10.100 | 9.050 | {}
"""
_SEXES = """TT | Đơn vị | Tổng số | Nam | Nữ
1 | Đảng bộ xã An Bình | 212 | 140 | 72
2 | Đảng bộ xã Bắc Sơn | 187 | 121 | 66
3 | Đảng bộ xã Cao Lộc | {} | 98 | 57
4 | Đảng bộ xã Hòa Tiến | 240 | 151 | 89
"""
_STOCK = """TT | Lĩnh vực | Tồn đầu kỳ | Tiếp nhận trong kỳ | Đã giải quyết | Tồn cuối kỳ
1 | Đất đai | 45 | 312 | 298 | 59
2 | Hộ tịch | 12 | 540 | 541 | {}
3 | Xây dựng | 31 | 127 | 120 | 38
4 | Công thương | 27 | 215 | 198 | 44
"""
_FORMULA = """STT | Đơn vị | Tổng số | Ngân sách tỉnh | Ngân sách xã
A | B | (1)=(2)+(3) | (2) | (3)
1 | Xã An Bình | 1.250 | 800 | 450
2 | Xã Bắc Sơn | 1.930 | 1.210 | {}
3 | Xã Cao Lộc | 1.480 | 900 | 580
"""
_BALANCE = """STT | Nội dung | Năm 2023 (tỷ đồng) | Năm 2024 (tỷ đồng)
A | Tổng thu | 912,5 | 1.020,4
B | Tổng chi | 810,2 | 905,1
C | Chênh lệch (A - B) | 102,3 | {}
"""
FINDS = (
    (f"{_AREAS} | Tổng cộng | 5.345 | [135]", "153"),
    (f"{_AREAS} | Tổng cộng | [5.435] | 153", "5.345"),
    (_BUDGET.format("9.510").replace("29.300", "[29.300]"), "29.660"),
    (_SEXES.format("[515]"), "155"),
    (_STOCK.format("[21]"), "11"),
    (_FORMULA.format("702").replace("1.930", "[1.930]"), "1.912"),
    (_BALANCE.format("[151,3]"), "115,3"),
    (f"{_SEXES.format('155')} | Tổng cộng | 794 | [501] | 284", "510"),
)
_OF_WHICH = """STT | Nội dung | Năm 2023 (tỷ đồng) | Năm 2024 (tỷ đồng)
1 | Chi thường xuyên | 412,0 | 418,5
 | Trong đó: | |
 | - Chi giáo dục | 228,4 | 230,1
 | - Chi y tế | 31,2 | 32,0
"""
_ROUNDED = """STT | Ngành | Năm 2022 (tỷ đồng) | Năm 2023 (tỷ đồng)
1 | Tổng giá trị | 30,4 | 31,0
1.1 | Nông nghiệp | 10,2 | 10,3
1.2 | Công nghiệp | 10,1 | 10,4
1.3 | Dịch vụ | 10,2 | 10,3
"""
_COUNTED_TWICE = """STT | Chính sách | Số hộ | Kinh phí (triệu đồng) | Số lượt
1 | Hỗ trợ nhà ở | 79 | 1.240 | 120
2 | Hỗ trợ nước sạch | 114 | 860 | 115
3 | Hỗ trợ giống | 65 | 655 | 90
 | Tổng cộng | 201 | 2.755 | 325
"""
_RARE = """TT | Lĩnh vực | Tổng số hồ sơ | Đã giải quyết | Đang giải quyết | Trả lại
1 | Đất đai | 357 | 298 | 59 | -
2 | Hộ tịch | 552 | 541 | 11 | -
3 | Xây dựng | 162 | 120 | 38 | 4
4 | Công thương | 242 | 198 | 44 | -
5 | Y tế | 135 | 110 | 25 | -
"""
_AT_THE_END = """TT | Chỉ tiêu | ĐVT | Quý I | Quý II | 6 tháng
1 | Doanh thu bán lẻ | Tỷ đồng | 412,5 | 430,1 | 842,6
2 | Lao động có việc làm | Người | 512 | 604 | 1.116
3 | Khách du lịch | Lượt | 8.120 | 9.415 | 17.535
4 | Dân số | Người | 120.500 | 120.800 | 120.800
5 | Tỷ lệ bao phủ | % | 93,1 | 93,4 | 93,4
"""
_AVERAGE = """STT | Xã | Điểm tự chấm | Điểm thẩm định
1 | Xã An Bình | 85,5 | 82,0
2 | Xã Bắc Sơn | 91,0 | 90,5
3 | Xã Cao Lộc | 88,0 | 87,5
 | Bình quân chung | 88,2 | 86,7
"""
SILENT = (
    f"{_AREAS} | Tổng cộng | 5.345 | 153",
    _BUDGET.format("9.150"),
    _SEXES.format("155"),
    _STOCK.format("11"),
    _FORMULA.format("720"),
    _OF_WHICH,
    _ROUNDED,
    _COUNTED_TWICE,
    _RARE,
    _AT_THE_END,
    _AVERAGE,
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_sum_that_does_not_come_out(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_sums_that_come_out_and_what_is_no_sum(text: str) -> None:
    assert findings(NAME, text) == []


def test_the_sentence_names_row_and_column() -> None:
    (found,) = findings(NAME, f"{_AREAS} | Tổng cộng | 5.345 | 135")
    assert found.message.vi == (
        "Hàng “Tổng cộng”, cột “Hộ nghèo” ghi “135”, nhưng tổng của hàng “Xã An Bình”, hàng “Xã Bắc Sơn” và hàng “Xã Cao Lộc” là 153 "
        "(38 + 54 + 61 = 153); ít hơn 18."
    )
    assert found.message.en.startswith("Row “Tổng cộng”, column “Hộ nghèo” says “135”, but the sum of row “Xã An Bình”")


def test_a_number_that_breaks_a_sum_each_way_is_the_one_that_is_wrong() -> None:
    table = f"{_SEXES.format('155')} | Tổng cộng | 794 | 510 | 284".replace("121", "112")
    (found,) = findings(NAME, table)
    assert (found.said, found.expected, found.severity) == ("112", "121", Severity.WRONG)


def test_a_part_that_is_more_than_its_whole() -> None:
    table = "STT | Xã | Tổng số lao động | Trong đó: Nữ\n1 | Xã An Bình | 412 | 190\n2 | Xã Bắc Sơn | 387 | 731\n3 | Xã Cao Lộc | 298 | 130"
    (found,) = findings(NAME, table)
    assert (found.said, found.expected) == ("731", "≤ 387")


def test_the_numbers_of_a_sum_count_as_tested() -> None:
    assert len(checked(f"{_AREAS} | Tổng cộng | 5.345 | 153").tested) == 8

"""Percentages and differences in columns, against the columns they are computed from."""

import pytest

from tests.spec.checks.report import checked, findings, redrawn
from tiendo.words.finding import Severity

NAME = "table_comparisons"
_PLAN = """TT | Nội dung | Kế hoạch năm 2024 (tỷ đồng) | Thực hiện 6 tháng năm 2023 (tỷ đồng) | Thực hiện 6 tháng năm 2024 (tỷ đồng) \
| So với KH (%) | So với cùng kỳ (%)
1 | Thu nội địa | 420,0 | 182,4 | 211,7 | 50,4 | 116,1
2 | Thu xuất nhập khẩu | 120,0 | 61,5 | 58,2 | {} | 94,6
3 | Thu khác | 95,0 | 40,8 | 44,1 | 46,4 | {}
4 | Thu tiền sử dụng đất | 200,0 | 61,2 | 96,5 | 48,3 | 157,7
"""
_RATES = """STT | Xã | Tổng số hộ | Hộ nghèo | Tỷ lệ hộ nghèo (%)
1 | Xã An Bình | 1.204 | 38 | 3,16
2 | Xã Bắc Sơn | 2.187 | 54 | {}
3 | Xã Cao Lộc | 1.954 | 61 | 3,12
4 | Xã Hòa Tiến | 1.128 | 29 | 2,57
"""
_DIFFERENCE = """STT | Đơn vị | 6 tháng 2023 | 6 tháng 2024 | Tăng, giảm (+/-)
1 | Xã An Bình | 112 | 98 | -14
2 | Xã Bắc Sơn | 87 | 103 | {}
3 | Xã Cao Lộc | 141 | 160 | +19
4 | Xã Hòa Tiến | 75 | 62 | -13
"""
_FORMULA = """STT | Đơn vị | Kế hoạch vốn | Giải ngân | Tỷ lệ (%)
A | B | 1 | 2 | 3=2/1
1 | Xã An Bình | 4.250 | 2.130 | 50,1
2 | Xã Bắc Sơn | 6.930 | 3.418 | {}
3 | Xã Cao Lộc | 5.480 | 1.902 | 34,7
"""
FINDS = (
    (_PLAN.format("[45,8]", "108,1"), "48,5%"),
    (_PLAN.format("48,5", "[180,1]"), "108,1%"),
    (_RATES.format("[4,27]"), "2,47%"),
    (_DIFFERENCE.format("[+61]"), "16"),
    (_FORMULA.format("[43,9]"), "49,3%"),
)
_MIXED = """TT | Chỉ tiêu | ĐVT | Thực hiện 6 tháng năm 2023 | Ước thực hiện 6 tháng năm 2024 | So với cùng kỳ (%)
1 | Thu ngân sách | Tỷ đồng | 182,4 | 211,7 | 116,1
2 | Khách du lịch | Lượt | 8.120 | 9.415 | 115,9
3 | Xuất khẩu | Triệu USD | 61,5 | 58,2 | 94,6
"""
SILENT = (
    _PLAN.format("48,5", "108,1"),
    _RATES.format("2,47"),
    _DIFFERENCE.format("+16"),
    _FORMULA.format("49,3"),
    # Prices of the year in the values, constant ones in the change.
    f"{_MIXED}4 | GRDP | Tỷ đồng | 5.210,4 | 5.890,2 | 107,8",
    # Points instead of per cent.
    f"{_MIXED}4 | Tỷ lệ hộ nghèo | % | 3,10 | 2,80 | -0,30",
    # A rate with no columns that it is of.
    f"{_MIXED}4 | Tỷ lệ bao phủ | % | 92,8 | 94,6 | 101,9",
    # A total that is the average of its column.
    f"{_RATES.format('2,47')} | Bình quân chung | 6.473 | 182 | 2,83",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_comparison_that_does_not_come_out(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_comparisons_that_come_out_or_may_mean_something_else(text: str) -> None:
    assert findings(NAME, text) == []


def test_a_value_that_two_comparisons_need_is_the_one_that_is_wrong() -> None:
    (found,) = findings(NAME, _PLAN.format("48,5", "108,1").replace("211,7", "271,1"))
    assert (found.said, found.severity) == ("271,1", Severity.WRONG)
    assert found.message.vi.startswith("Hàng “Thu nội địa”, cột “Thực hiện 6 tháng năm 2024 (tỷ đồng)” ghi “271,1”, không khớp với cột")


def test_a_percentage_that_was_cut_off_is_only_to_be_looked_at() -> None:
    (found,) = findings(NAME, _RATES.format("2,46"), severities=tuple(Severity))
    assert found.severity is Severity.DOUBT


def test_the_sentence_says_how_it_was_computed() -> None:
    (found,) = findings(NAME, _FORMULA.format("43,9"))
    assert found.message.vi == (
        "Hàng “Xã Bắc Sơn”, cột “Tỷ lệ (%)” ghi “43,9”, nhưng tính từ cột “Giải ngân” và cột “Kế hoạch vốn” là 49,3% "
        "(3.418 / 6.930 × 100 = 49,3)."
    )


def test_all_numbers_of_a_comparison_count_as_tested() -> None:
    assert len(checked(_FORMULA.format("49,3")).tested) == 9

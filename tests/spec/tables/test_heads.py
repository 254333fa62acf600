"""Units of heads and labels: in brackets or after a comma; the noun that is counted where no unit is said."""

import pytest

from tiendo.reading.tables.heads import counted, head_unit

FINDS = (
    ("Tỷ lệ (%)", "%"),
    ("Kinh phí (triệu đồng)", "triệu đồng"),
    ("Dân số (người)", "người"),
    ("Giá trị (1.000 đồng)", "1.000 đồng"),
    ("Thu nhập (triệu đồng/người/năm)", "triệu đồng/người/năm"),
    ("Đất cây xanh (m2/người)", "m2/người"),
    ("Sản lượng, tấn", "tấn"),
    ("Doanh thu (ĐVT: tỷ đồng)", "tỷ đồng"),
    ("Đã giải quyết (đơn, %)", "đơn"),
    ("Tỷ lệ nghèo giai đoạn 2022-2025 (%)", "%"),
    ("Tăng, (giảm) so với hiện trạng (ha)", "ha"),
    ("Sản lượng các loại thủy sản, tấn", "tấn"),
    ("Doanh thu các dịch vụ, tỷ đồng", "tỷ đồng"),
)
SILENT = (
    "Tổng giá trị sản xuất (giá so sánh 2010)",
    "Chênh lệch thu - chi (A - B)",
    "Tỷ lệ",
    "Kế hoạch",
    "GRDP (giá hiện hành)",
    "Thu nội địa (không kể tiền sử dụng đất)",
    "Vốn nước ngoài (ODA)",
    "Cột (5)=(4)/(2)",
    "Trẻ em dưới 5 tuổi",
    "Nông, lâm nghiệp và thủy sản",
    "Các sở, ban, ngành",
    "UBND các xã, phường",
    "Cán bộ các thôn, ấp",
    "Các trường, lớp",
)


@pytest.mark.parametrize(("head", "unit"), FINDS)
def test_the_unit_said(head: str, unit: str) -> None:
    said, rest = head_unit(head)
    assert said == unit
    assert unit not in rest


@pytest.mark.parametrize("head", SILENT)
def test_no_unit(head: str) -> None:
    assert head_unit(head) == (None, head)


@pytest.mark.parametrize(
    ("noun", "unit"),
    [
        ("Số hồ sơ tiếp nhận", "hồ sơ"),
        ("Số hộ nghèo", "hộ"),
        ("Tổng số học sinh", "học sinh"),
        ("Kết nạp đảng viên", "đảng viên"),
        ("Tổng số", None),
        ("Tổng số kế hoạch vốn", None),
        ("Số dự toán giao", None),
        ("Số kế hoạch đã ban hành", "kế hoạch"),
        ("Tỷ lệ hộ nghèo", None),
        ("Thu ngân sách", None),
        (None, None),
    ],
)
def test_the_noun_that_is_counted(noun: str | None, unit: str | None) -> None:
    assert counted(noun) == unit

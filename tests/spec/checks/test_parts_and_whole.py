"""Parts behind their whole: after `gồm`, in brackets, in lines below, shared out to the rest."""

import pytest

from tests.spec.checks.report import findings, redrawn

NAME = "parts_and_whole"
FINDS = (
    ("Có [67 tổ chức cơ sở đảng], gồm 16 đảng bộ và 61 chi bộ.", "77"),
    ("Năm học mới có [23.875 học sinh], gồm 5.910 trẻ mầm non, 10.380 học sinh tiểu học và 7.495 học sinh THCS.", "23.785"),
    ("Sản lượng thủy sản [6.886 tấn] (khai thác 5.109 tấn; nuôi trồng 1.177 tấn).", "6.286"),
    ("Trong [16 chỉ tiêu] HĐND giao có 11 chỉ tiêu đạt; 07 chỉ tiêu còn lại chưa đạt.", "18"),
    ("Thu ngân sách [93 tỷ đồng], gồm:\n- Thu nội địa 55 tỷ đồng;\n- Thu xuất khẩu 43 tỷ đồng.", "98"),
    (
        "Tổng giá trị sản xuất [5.913,7 tỷ đồng], trong đó dịch vụ 3.027,4 tỷ đồng, xây dựng 2.445,6 tỷ đồng, nông nghiệp 430,7 tỷ đồng.",
        "5.903,6 đến 5.903,9",
    ),
    ("Giải quyết việc làm cho 1.811 lao động, trong đó nữ [8.700 lao động], ở nước ngoài 87 lao động.", "≤ 1.811"),
)
SILENT = (
    "Có 67 tổ chức cơ sở đảng, gồm 16 đảng bộ và 51 chi bộ.",
    "Toàn ngành có 16 bệnh viện, gồm 13 bệnh viện công lập và 03 bệnh viện tư nhân, 72 trạm y tế.",
    "Thu 630 tỷ đồng (tỉnh giao 600 tỷ đồng), gồm thu nội địa 475 tỷ đồng và thu tiền sử dụng đất 155 tỷ đồng.",
    "Có 164 người, gồm 121 nhà giáo (tiến sĩ 07, thạc sĩ 68), còn lại là khối hành chính.",
    "Có 3.208 nhà tốc mái (xã Kỳ Lộc 1.140 nhà, xã Tam Hải 865 nhà).",
    "Thu ngân sách 93 tỷ đồng, trong đó thu nội địa 40 tỷ đồng, thu phí 12 tỷ đồng.",
    "Tỷ lệ thu gom đạt 92,9% (khu vực phường 98,6%, khu vực xã 81,3%).",
    "Mở 05 lớp, gồm 120 học viên và 12 giảng viên.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_cannot_be(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_no_ground(text: str) -> None:
    assert findings(NAME, text) == []

"""A word that says how final a result is (Law on Statistics 2015, article 48; rule 20)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import status
from tiendo.reading.marks import StatusMark

FINDS = (
    ("Thu ngân sách [ước đạt] 35 tỷ đồng", "estimate"),
    ("[Ước thực hiện] tháng 5 là 35 tỷ đồng", "estimate"),
    ("Giá trị sản xuất công nghiệp [ước] trên 1.284 tỷ đồng", "estimate"),
    ("Giá trị sản xuất [ước] gần 6.900 tỷ đồng", "estimate"),
    ("[Ước tính có] 1.250 lượt khách", "estimate"),
    ("Cả năm [dự kiến đạt] 35 tỷ đồng", "estimate"),
    ("Theo [số liệu sơ bộ], dân số là 95.300 người", "preliminary"),
    ("Thống kê [sơ bộ] có 12 căn nhà tốc mái", "preliminary"),
    ("[Theo số liệu chính thức] của Cục Thống kê", "official"),
    ("[ƯỚC ĐẠT] 35 TỶ ĐỒNG", "estimate"),
)
SILENT = (
    "Xây dựng hương ước ở 12 thôn",
    "Bổ sung hương ước, quy ước khu dân cư",
    "Thực hiện công ước quốc tế",
    "Ký thỏa ước lao động tập thể tại 12 doanh nghiệp",
    "Dự kiến tổ chức 5 lớp tập huấn",
    "Dự kiến khởi công 2 công trình",
    "Chính thức đưa vào sử dụng 5 công trình",
    "Đảng viên chính thức 120 đồng chí",
    "Sơ cấp nghề 35 học viên",
    "Số hộ nghèo 12 hộ",
    "Dự toán giao 35 tỷ đồng",
    "Theo kế hoạch đạt 95%",
)


def said(mark: StatusMark) -> str:
    return mark.status


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_status(drawing: str, answer: str) -> None:
    assert redrawn_and_said(status, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_pacts_intentions_and_other_words(text: str) -> None:
    assert found(status, text) == ()

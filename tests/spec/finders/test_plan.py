"""A plan that something is measured against, who assigned it and its years (rules 4 and 24)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import plan
from tiendo.reading.marks import Plan

FINDS = (
    ("Đạt 56,4% [kế hoạch]", "kế hoạch"),
    ("Đạt 50% [KH năm]", "kh"),
    ("Bằng 45% so với [kế hoạch năm 2026]", "kế hoạch, 2026"),
    ("Đạt 56% [kế hoạch tỉnh giao]", "kế hoạch, tỉnh"),
    ("Đạt 101,1% [dự toán tỉnh], đạt 89,8% [dự toán thành phố giao]", "dự toán, tỉnh; dự toán, thành phố"),
    ("Đạt 101% [dự toán HĐND thành phố giao]", "dự toán, HĐND thành phố"),
    ("Đạt 35% [kế hoạch vốn Trung ương giao]", "kế hoạch, Trung ương"),
    ("Đạt 98% [chỉ tiêu nhiệm kỳ 2020-2025]", "chỉ tiêu, 2020/2025, term"),
    ("Vượt 12% [kế hoạch cả năm]", "kế hoạch"),
    ("Đạt 50% [dự toán được giao]", "dự toán"),
    ("Đạt 95% [chỉ tiêu] [Nghị quyết HĐND đề ra]", "chỉ tiêu; nghị quyết, HĐND"),
    ("Vượt 3% so với [mục tiêu]", "mục tiêu"),
    ("Đạt 80% [DT tỉnh giao]", "dt, tỉnh"),
    ("Bằng 102% [số tỉnh giao]", "số, tỉnh"),
    ("ĐẠT 56% [KẾ HOẠCH NĂM]", "kế hoạch"),
    ("Đạt 98% [kế hoạch] năm học", "kế hoạch"),
    ("Chậm 5% so với [tiến độ]", "tiến độ"),
    ("Nhanh hơn 12% so với [tiến độ đề ra]", "tiến độ"),
    ("Đạt 96% [kế hoạch (KH)]", "kế hoạch"),
    ("Bằng 101,2% [chỉ tiêu phấn đấu], tăng 5%", "chỉ tiêu"),
)
SILENT = (
    # documents
    "Ban hành Kế hoạch số 12/KH-UBND",
    "Thực hiện Nghị quyết số 57, hồ sơ đạt 45%",
    "Thực hiện Nghị quyết 68, thu đạt 35 tỷ đồng",
    "Quán triệt Nghị quyết Trung ương 4",
    "Nghị quyết số 25-NQ/TU",
    # offices and names
    "Sở Kế hoạch và Đầu tư",
    "Phòng Tài chính - Kế hoạch",
    "Công tác dân số, kế hoạch hóa gia đình",
    # other words
    "Số hộ nghèo giảm 12 hộ",
    "Số liệu tháng 5",
    "Tổng thu 35 tỷ đồng",
    "Dự kiến thu 35 tỷ đồng",
    "Dự án trọng điểm 12 công trình",
    "Mức thu 35.000 đồng",
    "Chỉ đạo 12 đơn vị",
    "Chỉ thị số 05",
    "Tiến bộ hơn năm trước",
    "Tiến triển tốt ở 12 xã",
    "Phòng Kế hoạch nghiệp vụ kiểm tra 5 đơn vị",
    "Bình quân 12 năm học nghề",
    "Khung giá đất (KG) của 12 khu vực",
    "Phấn đấu đạt 95%",
)


def said(mark: Plan) -> str:
    years = "/".join(str(year) for year in (mark.year, mark.last_year) if year)
    return ", ".join(part for part in (mark.noun, mark.assigner, years, "term" if mark.term else None) if part)


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_plan(drawing: str, answer: str) -> None:
    assert redrawn_and_said(plan, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_documents_offices_and_other_words(text: str) -> None:
    assert found(plan, text) == ()

"""Headings lend their role and period to the lines below them (rule 10, and the field `period`)."""

import pytest

from tests.spec.resolvers.sentence import MAY, figure_in
from tiendo.words.figure import Role

FINDS = (
    ("II. NHIỆM VỤ THÁNG 6\nKết nạp [12 đảng viên].", Role.TARGET, "2024-06"),
    ("II. PHƯƠNG HƯỚNG, NHIỆM VỤ\n1. Về kinh tế\nThu [45 tỷ đồng].", Role.TARGET, MAY),
    ("Phần thứ hai\nNHIỆM VỤ 6 THÁNG CUỐI NĂM\nThu [45 tỷ đồng].", Role.TARGET, "2024-H2"),
    ("Điều 1. Kết quả năm 2023\nThu [45 tỷ đồng].", Role.ACTUAL, "2023"),
    ("I. KẾT QUẢ THÁNG 4\n1. Về kinh tế\nThu [45 tỷ đồng].", Role.ACTUAL, "2024-04"),
    ("Phấn đấu năm 2025 đạt:\n- Kết nạp [120 đảng viên].", Role.TARGET, "2025"),
    ("HĐND thành phố đề ra 12 chỉ tiêu năm 2025, bao gồm:\n1. Chỉ tiêu kinh tế\na) Thu [45 tỷ đồng].", Role.TARGET, "2025"),
    ("Kết quả thực hiện tháng 4:\n- Kết nạp [15 đảng viên].", Role.ACTUAL, "2024-04"),
    # a later period is ahead; an earlier one is not
    ("III/ 6 THÁNG CUỐI NĂM\nThu [45 tỷ đồng].", Role.TARGET, "2024-H2"),
    ("III/ QUÝ I NĂM 2024\nThu [45 tỷ đồng].", Role.ACTUAL, "2024-Q1"),
    ("II. CHỈ TIÊU NĂM HỌC 2024-2025\nHuy động [1.204 em] ra lớp.", Role.TARGET, "2025"),
    ("2. Mục tiêu năm 2025\nThu [45 tỷ đồng].", Role.TARGET, "2025"),
    ("2. Dự kiến tháng 6\nThu [45 tỷ đồng].", Role.TARGET, "2024-06"),
    ("2. Số liệu đến ngày 31/12/2023\nCó [45 chi bộ].", Role.ACTUAL, "2023"),
    # capitals after a part that says only its number stand as high as the part
    ("Phần thứ hai\nPHƯƠNG HƯỚNG NĂM 2025\nI. VỀ KINH TẾ\nThu [45 tỷ đồng].", Role.TARGET, "2025"),
    ("PHƯƠNG HƯỚNG NĂM 2025\nI. VỀ KINH TẾ\nThu [45 tỷ đồng].", Role.TARGET, "2025"),
    ("Về kết quả năm 2023. Thu ngân sách [45 tỷ đồng].", Role.ACTUAL, "2023"),
    ("Phần thứ nhất\nKẾT QUẢ NĂM 2023\nI. VỀ KINH TẾ\nThu [45 tỷ đồng].", Role.ACTUAL, "2023"),
    # a short sentence that opens its paragraph
    ("Thứ ba, về nhiệm vụ năm 2025. Thu ngân sách [45 tỷ đồng].", Role.TARGET, "2025"),
    ("Về phương hướng tháng 6. Kết nạp [12 đảng viên].", Role.TARGET, "2024-06"),
    ("Mục tiêu năm 2025. Thu ngân sách 45 tỷ đồng. Kết nạp [12 đảng viên].", Role.TARGET, "2025"),
    ("I. NHIỆM VỤ NĂM 2025\nPhần lớn các hộ đã thoát nghèo\nThu [45 tỷ đồng].", Role.TARGET, "2025"),
)
SILENT = (
    "I. KẾT QUẢ THỰC HIỆN\nThu [45 tỷ đồng].",
    "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\nThu [45 tỷ đồng].",
    "II. NHIỆM VỤ THÁNG 6\nThực hiện tốt các nhiệm vụ.\nI. KẾT QUẢ\nThu [45 tỷ đồng].",
    "I. KẾT QUẢ\n1. Thu tháng 4\nThu 45 tỷ đồng.\n2. Chi\nChi [40 tỷ đồng].",
    "Nhiệm vụ tháng 6 đã giao các phòng.\nThu [45 tỷ đồng].",
    "Phấn đấu năm 2025 đạt:\n- Kết nạp 120 đảng viên.\nĐến nay, kết nạp [12 đảng viên].",
    "Phấn đấu năm 2025 đạt:\n- Kết nạp 120 đảng viên.\nI. KẾT QUẢ\nKết nạp [12 đảng viên].",
    "Căn cứ kế hoạch năm 2023:\n- Kết nạp [15 đảng viên].",
    "II. LĨNH VỰC CHỦ YẾU\nHuy động [1.204 em] ra lớp.",
    "Về nhiệm vụ trọng tâm. Thu ngân sách [45 tỷ đồng].",
    "Các đồng chí bàn nhiệm vụ năm 2025. Thu ngân sách [45 tỷ đồng].",
    "Nhiệm vụ năm 2025 được triển khai.\nThu ngân sách [45 tỷ đồng].",
    "Về mục tiêu năm 2025. Thu ngân sách 45 tỷ đồng.\nKết nạp [12 đảng viên].",
    "Phần thứ hai\nPHƯƠNG HƯỚNG NĂM 2025\nI. VỀ KINH TẾ\nThu 45 tỷ đồng.\nPhần thứ ba\nI. VỀ KINH TẾ\nThu [45 tỷ đồng].",
)


@pytest.mark.parametrize(("example", "role", "period"), FINDS)
def test_a_heading_lends(example: str, role: Role, period: str) -> None:
    figure = figure_in(example)
    assert (figure.role, figure.period) == (role, period)


@pytest.mark.parametrize("example", SILENT)
def test_without_a_heading_that_says_more(example: str) -> None:
    figure = figure_in(example)
    assert (figure.role, figure.period) == (Role.ACTUAL, MAY)


def test_the_documents_own_title_is_no_heading() -> None:
    figure = figure_in("NHIỆM VỤ THÁNG 6 NĂM 2024\nThu [45 tỷ đồng].", title="NHIỆM VỤ THÁNG 6 NĂM 2024")
    assert (figure.role, figure.period) == (Role.ACTUAL, MAY)

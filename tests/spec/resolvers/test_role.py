"""Role: a target is what is striven for, assigned, or dated after the document (rules 10 and 24)."""

from datetime import date

import pytest

from tests.spec.resolvers.sentence import figure_in
from tiendo.words.figure import Role

FINDS = (
    "Phấn đấu thu ngân sách đạt [600 tỷ đồng].",
    "Phấn đấu thu 600 tỷ đồng, kết nạp [120 đảng viên].",
    "HĐND thành phố đề ra [15 chỉ tiêu] kinh tế - xã hội.",
    "Đề ra 06 chỉ tiêu, bao gồm: kết nạp [120 đảng viên].",
    "Mục tiêu đến năm 2025 đạt [72 triệu đồng/người].",
    "Thu ngân sách 587,2 tỷ đồng (tỉnh giao [600 tỷ đồng]).",
    "Đạt 71,5% dự toán ([130 tỷ đồng]).",
    "Hồ sơ trực tuyến đạt 91,5%/KH [95%].",
    "Hồ sơ đúng hạn đạt kế hoạch (96,5%/ [96%]).",
    "Kế hoạch vốn năm 2024 được giao [286,4 tỷ đồng].",
    "Năm 2026 có [5 trường] mới.",
    "II. NHIỆM VỤ THÁNG 6\n1. Kết nạp [12 đảng viên].",
    "Phấn đấu trong tháng 6:\n- Kết nạp [12 đảng viên].",
    "Tỷ lệ hộ nghèo giảm 1,86% (KH giảm [1,5%]).",
    "Chỉ tiêu đến 31/8/2025: [100%] tàu được cấp phép.",
    "Kế hoạch năm 2025: [230 km] đường.",
    "Nghị quyết số 118/NQ-HĐND của HĐND thành phố đề ra đến cuối năm phải đạt [60%].",
)
SILENT = (
    "Thu ngân sách đạt [93 tỷ đồng].",
    "Thu ngân sách đạt [56,4%] kế hoạch.",
    "Thu ngân sách vượt [12%] dự toán tỉnh giao.",
    "Thu ngân sách [587,2 tỷ đồng] (tỉnh giao 600 tỷ đồng).",
    "Phấn đấu thu 600 tỷ đồng, đến nay đã thu [93 tỷ đồng].",
    "Tăng [5,1%] so với mục tiêu cùng kỳ.",
    "Có [15/16 chỉ tiêu] đạt và vượt kế hoạch.",
    "Quyết định giao đất cho [45 hộ].",
    "Hoàn thành mục tiêu quốc gia, có [45 hộ] thoát nghèo.",
    "I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 5\n1. Kết nạp [12 đảng viên].",
    "II. NHIỆM VỤ THÁNG 6\n1. Thu ngân sách.\nIII. KẾT QUẢ KHÁC\nKết nạp [12 đảng viên].",
    "Năm 2024 ước có [5 trường] mới.",
    "Hồ sơ trực tuyến đạt [91,5%]/KH 95%.",
    "Giao thông: xảy ra [17 vụ] tai nạn.",
    "Có 251 trường đạt chuẩn, vượt kế hoạch [03 trường].",
    "Thu ngân sách 93 tỷ đồng, vượt dự toán [5,2%].",
    "Chỉ tiêu kết nạp đảng viên: đã đạt [45%].",
    "Dự toán được giao 11 tỷ đồng; ước thu [12 tỷ đồng].",
)


@pytest.mark.parametrize("example", FINDS)
def test_a_target(example: str) -> None:
    assert figure_in(example).role is Role.TARGET


@pytest.mark.parametrize("example", SILENT)
def test_a_result(example: str) -> None:
    assert figure_in(example).role is Role.ACTUAL


def test_a_plan_holds_targets() -> None:
    assert figure_in("Kết nạp [120 đảng viên].", kind="Kế hoạch").role is Role.TARGET


def test_what_lies_after_the_document_is_a_target() -> None:
    assert figure_in("Tháng 7 thu [45 tỷ đồng].", date=date(2024, 5, 20)).role is Role.TARGET
    assert figure_in("Tháng 7 thu [45 tỷ đồng].", date=date(2024, 8, 20)).role is Role.ACTUAL

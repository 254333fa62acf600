"""Comparison: what a number is measured against and the period compared with (rules 9 and 17)."""

import pytest

from tests.spec.resolvers.sentence import LAST_MAY, figure_in
from tiendo.words.figure import Against, Doubt

FINDS = (
    ("Thu tăng [5,1%] so cùng kỳ.", Against.SAME_PERIOD, LAST_MAY),
    ("Thu 6 tháng đầu năm tăng [5,1%] so với cùng kỳ năm trước.", Against.SAME_PERIOD, "2023-H1"),
    ("Thu tăng [5,1%] so với cùng kỳ năm 2022.", Against.SAME_PERIOD, "2022-05"),
    ("Thu tăng [5,1%] so với tháng trước.", Against.PERIOD, "2024-04"),
    ("Thu tăng [5,1%] so với năm 2022.", Against.PERIOD, "2022"),
    ("Thu năm 2023 tăng [5,1%] so với năm trước.", Against.PERIOD, "2022"),
    ("So với cùng kỳ, thu tăng [5,1%].", Against.SAME_PERIOD, LAST_MAY),
    ("Thu cao hơn cùng kỳ năm trước [5,1%].", Against.SAME_PERIOD, LAST_MAY),
    ("Thu tăng [2,1%] so với tháng trước và tăng 11,4% so với cùng kỳ.", Against.PERIOD, "2024-04"),
    ("Thu tăng 2,1% so với tháng trước và tăng [11,4%] so với cùng kỳ.", Against.SAME_PERIOD, LAST_MAY),
    ("Dư nợ tăng [3,2%] so với đầu năm.", Against.PERIOD, "2023"),
    ("Dư nợ tăng [3,2%] so với ngày 31/3/2024.", Against.PERIOD, "2024-03"),
    ("Thu đạt [45%] kế hoạch.", Against.PLAN, "2024"),
    ("Thu đạt [45%] kế hoạch năm 2025.", Against.PLAN, "2025"),
    ("Thu đạt [45%] kế hoạch giai đoạn 2021-2025.", Against.PLAN, "2021/2025"),
    # rule 9: a change without a base takes that of its sentence
    ("Thu tăng [5,1%], chi giảm 2,4% so với tháng trước.", Against.PERIOD, "2024-04"),
    ("Thu tăng 5,1% so với tháng trước, chi giảm [2,4%].", Against.PERIOD, "2024-04"),
    # the base between the verb and the number
    ("Tỷ lệ hộ nghèo thấp hơn bình quân chung của tỉnh [1,2 điểm %].", Against.PEER, None),
    ("Giải ngân cao hơn kế hoạch [3,5%].", Against.PLAN, "2024"),
    ("Thu nhập bình quân vượt kế hoạch [3,5 triệu đồng].", Against.PLAN, "2024"),
    # percentages in a row share what follows the last
    ("Thu và chi lần lượt bằng [113%] và 98,5% so với cùng kỳ.", Against.SAME_PERIOD, LAST_MAY),
    ("Dư nợ tăng [3,2%] so với đầu năm 2022.", Against.PERIOD, "2021"),
    ("Thu tăng [5,1%] so CK năm 2022.", Against.SAME_PERIOD, "2022-05"),
    ("Thu tăng [5,1%] so CK.", Against.SAME_PERIOD, LAST_MAY),
)
SILENT = (
    "Thu ngân sách [45 tỷ đồng].",
    "Thu ngân sách [45 tỷ đồng], tăng 5,1% so cùng kỳ.",
    "Hồ sơ đúng hạn đạt [99,6%].",
    "Thu ngân sách tháng 5 năm 2024 đạt [45 tỷ đồng].",
    "Tổ chức so tài, có [45 đội] tham gia.",
    "Các kế hoạch đã ban hành; có [45 văn bản].",
    "Thu giảm 1,1% so cùng kỳ (cùng kỳ [250,393 tỷ đồng]).",
    "Thu đạt 71,5% dự toán ([130 tỷ đồng]).",
    "Tỷ lệ hộ nghèo giảm còn [1,3%].",
    "Hiện có [45 trường].",
    "Phấn đấu đạt [95%].",
    "Có [45 xã] hoàn thành kế hoạch.",
    "Vụ mùa năm trước chuyển sang [45 hồ sơ].",
    "Năm trước, cùng kỳ các năm đều có [45 vụ].",
    "Mở [5 lớp] theo kế hoạch.",
    "Kết nạp [35 đảng viên]; kế hoạch năm giữ nguyên.",
    "Khối lượng [45 tấn] hàng hóa.",
    "Theo kế hoạch, mở [5 lớp] cho nông dân.",
    "Mặt bằng chung của tỉnh là [45 triệu đồng].",
    "Tỷ lệ hài lòng 98%, đúng hạn [97%]; hồ sơ tăng so với cùng kỳ.",
    "Đầu năm, dư nợ [45 tỷ đồng].",
)


@pytest.mark.parametrize(("example", "against", "base"), FINDS)
def test_what_it_is_compared_with(example: str, against: Against, base: str | None) -> None:
    figure = figure_in(example)
    assert (figure.against, figure.base_period) == (against, base)


@pytest.mark.parametrize("example", SILENT)
def test_what_is_compared_with_nothing(example: str) -> None:
    figure = figure_in(example)
    assert (figure.against, figure.base_period) == (None, None)


def test_a_change_whose_base_nobody_states_is_doubtful() -> None:
    figure = figure_in("Thu tăng [5,1%].")
    assert (figure.against, figure.base_period) == (Against.SAME_PERIOD, LAST_MAY)
    assert Doubt.BASE_NOT_STATED in figure.doubts


def test_a_change_after_two_levels_is_from_the_first() -> None:
    figure = figure_in("Thu nhập từ 65 triệu đồng năm 2020 lên 72 triệu đồng năm 2023, tăng [10,8%].")
    assert (figure.against, figure.base_period) == (Against.PERIOD, "2020")

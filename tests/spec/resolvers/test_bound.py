"""Bound: how the hedge at the number limits it; of a change it speaks of the size (the field's own; `ước` is never one)."""

import pytest

from tests.spec.resolvers.sentence import figure_in
from tiendo.words.figure import Bound

FINDS = (
    ("Thu ngân sách gần [45 tỷ đồng].", Bound.ABOUT),
    ("Khoảng [1.200 người] tham gia.", Bound.ABOUT),
    ("Giá trị ước gần [6.900 tỷ đồng].", Bound.ABOUT),
    ("Doanh thu đạt trên [280 tỷ đồng].", Bound.ABOVE),
    ("Có hơn [3.500 hộ] dùng nước sạch.", Bound.ABOVE),
    ("Tỷ lệ hộ nghèo dưới [1,3%].", Bound.BELOW),
    ("Tỷ lệ hộ nghèo giảm xuống dưới [1,1%].", Bound.BELOW),
    ("Tiêm chủng đạt chưa đến [90%].", Bound.BELOW),
    ("Phấn đấu thu vượt từ [4%] trở lên.", Bound.AT_LEAST),
    ("Mỗi chi bộ kết nạp ít nhất [02 đảng viên].", Bound.AT_LEAST),
    ("Chi phí không quá [5 tỷ đồng].", Bound.AT_MOST),
    ("Tỷ lệ hồ sơ trễ hạn ≤ [0,5%].", Bound.AT_MOST),
    ("Đón suýt soát [5.000 lượt khách].", Bound.ABOUT),
    ("Quyên góp ngót nghét [3 tỷ đồng].", Bound.ABOUT),
)
SILENT = (
    "Thu ngân sách [45 tỷ đồng].",
    "Thu ngân sách ước đạt [45 tỷ đồng].",
    "Thu ngân sách ước [45 tỷ đồng], gần bằng cùng kỳ.",
    "Tổng thu trên địa bàn [45 tỷ đồng].",
    "Gần 1.200 người tham gia, trong đó [300 người] là đoàn viên.",
    "Diện tích lúa [112 ha], hơn một nửa đã thu hoạch.",
    "Tăng [5,1%] so cùng kỳ, trên hầu hết các lĩnh vực.",
    "Chưa có hồ sơ trễ hạn trong [1.204 hồ sơ].",
    "Dưới sự chỉ đạo của Thành ủy, thành phố kết nạp [35 đảng viên].",
    "Không có vụ cháy; [5 vụ] tai nạn.",
    "Số trẻ dưới 5 tuổi được tiêm chủng [1.204 trẻ].",
    "Tổng số [45 dự án] trở nên khả thi.",
    # what limits the number before it says nothing of this one
    "Số hộ đạt 100 triệu đồng trở lên [45 hộ].",
    "Có [12 công nhân] trở lại làm việc.",
)


@pytest.mark.parametrize(("example", "bound"), FINDS)
def test_the_hedge_at_the_number(example: str, bound: Bound) -> None:
    assert figure_in(example).bound is bound


@pytest.mark.parametrize("example", SILENT)
def test_exact_without_a_hedge_of_its_own(example: str) -> None:
    assert figure_in(example).bound is Bound.EXACT

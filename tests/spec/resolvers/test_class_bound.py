"""Class bound: the limit of a class is no figure (rules 1 and 22); legal minima and hedged results are."""

import pytest

from tests.spec.resolvers.sentence import figure_or_none

FINDS = (
    "Còn 5 xã có tỷ lệ giải ngân dưới [40%].",
    "Các thửa trên [1 ha] phải lập phương án.",
    "Lúa thiệt hại trên [70%]: 112 ha.",
    "Thiệt hại từ [30%] trở lên: 45 ha.",
    "Có 5/11 tổ chức tín dụng có nợ xấu trên [3%].",
    "Những dự án trên [15 tỷ đồng] đều chậm.",
    "Có 12 hộ có diện tích trên [2 ha].",
    # how long, how deep: which ships, which houses
    "Có 412 tàu từ [15 m] trở lên đã lắp thiết bị giám sát.",
    "Có 35 nhà ngập sâu trên [1 m].",
    "Có 12 cầu dài trên [25 m].",
    "Có 3.912 tàu, trong đó tàu dài từ [15 m] trở lên 1.468 tàu.",
)
SILENT = (
    "Thu ngân sách đạt trên [93 tỷ đồng].",
    "Tỷ lệ hộ nghèo dưới [1,3%].",
    "Phấn đấu thu vượt từ [4%] trở lên.",
    "Tổng số điểm tối thiểu [75 điểm].",
    "Có 5 xã, tăng trên [2 xã] so cùng kỳ.",
    "Giải quyết 45 hồ sơ, đạt trên [99%].",
    "Có 5 hộ kinh doanh, doanh thu trên [3 tỷ đồng].",
    "Có trên [40 xã] đạt chuẩn.",
    "Thu từ các khoản phí đạt hơn [5 tỷ đồng].",
    "Tuyến đường ngập sâu trên [1 m].",
    "Có 12 hồ chứa, tích được từ [15 triệu m3] trở lên.",
    "Tỷ lệ hài lòng đạt từ [90%] trở lên.",
    "Tàu có chiều dài từ 15 m trở lên [1.468 tàu].",
)


@pytest.mark.parametrize("example", FINDS)
def test_the_limit_of_a_class_is_no_figure(example: str) -> None:
    assert figure_or_none(example) is None


@pytest.mark.parametrize("example", SILENT)
def test_a_hedged_result_is_one(example: str) -> None:
    assert figure_or_none(example) is not None

"""What a quantity in a unit of measure is of: the phrase before it, the thing after it, or the subject said before."""

import pytest

from tests.spec.resolvers.sentence import figure_in

FINDS = (
    # what is compared stands after the percentage
    ("Thành lập mới 45 hợp tác xã, tăng [26,1%] về số hợp tác xã so cùng kỳ.", "Thành lập mới hợp tác xã"),
    ("Trong tháng, tăng [26,1%] về số hợp tác xã.", "hợp tác xã"),
    # the thing an extent is of
    ("Trồng mới [320 ha] rừng phòng hộ.", "Trồng mới rừng phòng hộ"),
    ("Ngoài ra, [12 km] kênh mương bị sạt lở.", "kênh mương bị sạt lở"),
    ("Về diện tích: [320 ha] rừng trồng.", "rừng trồng"),
    # an amount that something was done with
    ("Giải ngân [45 tỷ đồng] vốn đầu tư công.", "Giải ngân vốn đầu tư công"),
    # what is left over
    ("Còn [117,2 tỷ đồng] chưa phân bổ.", "chưa phân bổ"),
    # what was cut, and whose share it is
    ("Giảm [35%] thời gian giải quyết thủ tục.", "thời gian giải quyết thủ tục"),
    ("Cắt giảm [35%] thời gian giải quyết thủ tục.", "thời gian giải quyết thủ tục"),
    ("Có [98%] người dân hài lòng.", "người dân hài lòng"),
    ("Kết quả: [98%] người dân hài lòng.", "người dân hài lòng"),
    ("Nợ thuế còn 9,6 tỷ đồng của 212 hộ, giảm [1,15 tỷ đồng] so với tháng 4.", "Nợ thuế"),
    ("Thu nhập tăng thêm bình quân [1,4 triệu đồng].", "Thu nhập tăng thêm bình quân"),
    ("Thu nội địa được giao 11 tỷ đồng; ước cả năm thu [12 tỷ đồng].", "Thu nội địa"),
    ("Năng suất đạt 64,2 tạ/ha nên sản lượng vẫn được [2,6 triệu tấn].", "sản lượng"),
)
HOLDS = (
    # the phrase before it names it
    ("Diện tích rừng trồng: [320 ha].", "Diện tích rừng trồng"),
    ("Diện tích nhà ở đạt [24,5 m2/người].", "Diện tích nhà ở"),
    ("Số vốn chưa phân bổ còn [117,2 tỷ đồng].", "Số vốn chưa phân bổ"),
    # one thing seen from two sides
    ("Số hộ dùng điện đạt [97,3%] về sản lượng.", "Số hộ dùng điện"),
    ("Trong tháng, tăng [26,1%] về số tuyệt đối.", None),
    # a percentage of a plan is of the subject before
    ("Thu ngân sách 45 tỷ đồng, đạt [98%] dự toán.", "Thu ngân sách"),
    ("Thu ngân sách 45 tỷ đồng, giảm [35%] so cùng kỳ.", "Thu ngân sách"),
    ("Nợ thuế còn 9,6 tỷ đồng của 212 hộ, giảm [15 hộ] so với tháng 4.", "hộ"),
    ("Thu nhập bình quân tăng [1,4 triệu đồng].", "Thu nhập bình quân"),
    ("Thu nội địa 11 tỷ đồng; chi [12 tỷ đồng].", "chi"),
    ("Thu nội địa 11 tỷ đồng; thu hải quan [12 tỷ đồng].", "thu hải quan"),
)


@pytest.mark.parametrize(("example", "indicator"), FINDS)
def test_what_is_measured(example: str, indicator: str) -> None:
    assert figure_in(example).indicator == indicator


@pytest.mark.parametrize(("example", "indicator"), HOLDS)
def test_what_stands_close_and_is_named_otherwise(example: str, indicator: str | None) -> None:
    assert figure_in(example).indicator == indicator

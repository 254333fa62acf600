"""What a counted noun names: itself with what follows it, what was done to it, or again a subject said before."""

import pytest

from tests.spec.resolvers.sentence import figure_in

FINDS = (
    # what caused it is no part of it
    ("Mưa lũ làm [03 người] chết.", "người chết"),
    ("Lốc xoáy gây [45 nhà] tốc mái.", "nhà tốc mái"),
    # a topic that only says in which field
    ("Về nhà ở: [57 nhà] sập hoàn toàn.", "nhà sập hoàn toàn"),
    ("Lĩnh vực giáo dục: [32 trường] đạt chuẩn quốc gia.", "trường đạt chuẩn quốc gia"),
    ("Công tác tổ chức: [45 đảng viên] được điều động.", "đảng viên được điều động"),
    # where it was done, and who has it
    ("Sinh hoạt tại [44 chi bộ].", "chi bộ"),
    ("Bệnh dại xuất hiện ở [12 xã].", "xã"),
    ("Huyện có [45 nhà] tốc mái.", "nhà tốc mái"),
    # what was done to it
    ("Bàn giao [45 căn nhà] cho hộ nghèo.", "Bàn giao căn nhà"),
    ("Còn vướng [214 hộ].", "vướng hộ"),
    ("Thu hút được [41 dự án] mới.", "Thu hút dự án mới"),
    # the subject again in other words
    ("Công an xã tiếp 18 lượt với [27 người].", "tiếp công dân"),
    ("Toàn ngành có 4.385 giường bệnh, đạt [34,6 giường/vạn dân].", "giường bệnh"),
    ("Kết nạp 35 đảng viên, tăng [05 đồng chí] so cùng kỳ.", "Kết nạp đảng viên"),
    ("Chuyển đổi số xếp thứ [12/63].", "Chuyển đổi số"),
    ("Tiếp 11 lượt/13 công dân, giảm [02 lượt] so cùng kỳ.", "Tiếp công dân"),
    # a change after a semicolon, of something that was not counted before
    ("Xảy ra 12 vụ cháy; giảm [03 người] bị thương.", "người bị thương"),
    # a short noun takes its fuller name from before
    ("Nhận 07 đơn khiếu nại, có [02 đơn] đúng.", "đơn khiếu nại đúng"),
    ("Xã đạt và vượt [19/21 chỉ tiêu].", "chỉ tiêu đạt và vượt"),
    ("Kết nạp 45 đảng viên, bình quân mỗi năm [9 đồng chí].", "Kết nạp đảng viên"),
    ("Kết nạp 45 đảng viên; riêng năm 2024 kết nạp [12 đồng chí].", "Kết nạp đảng viên"),
    ("Xử phạt 09 trường hợp; lũy kế 7 tháng [54 trường hợp].", "Xử phạt trường hợp"),
    ("Tổng lượng nước trữ tại [34 hồ chứa] là 187 triệu m3.", "hồ chứa"),
)
HOLDS = (
    # a noun of what is measured stays the name
    ("Số người chết do mưa lũ là [03 người].", "Số người chết do mưa lũ"),
    ("Số hộ còn vướng là [214 hộ].", "Số hộ còn vướng"),
    ("Số hộ nghèo còn [45 hộ].", "Số hộ nghèo"),
    ("Số đơn đủ điều kiện là 2.604 đơn/[2.417 vụ việc].", "Số đơn đủ điều kiện"),
    # a topic alone names the count
    ("Tai nạn giao thông: xảy ra [19 vụ].", "Tai nạn giao thông"),
    ("Loại giỏi: [45 học sinh].", "học sinh Loại giỏi"),
    # nothing more is said of the noun
    ("Huyện có [45 nhà].", "nhà"),
    # another noun is no subject said again
    ("Thụ lý 45 đơn/[41 vụ việc].", "Thụ lý vụ việc"),
    ("Nhận 07 đơn khiếu nại và [02 đơn] kiến nghị.", "đơn kiến nghị"),
    ("Kết nạp 35 đảng viên, mở [05 lớp] bồi dưỡng.", "lớp bồi dưỡng"),
    ("Xảy ra 12 vụ cháy, làm [03 người] bị thương.", "người bị thương"),
    ("Điều động [12 đồng chí].", "Điều động đồng chí"),
    ("Kết nạp 45 đảng viên; khen thưởng [12 đồng chí].", "khen thưởng đồng chí"),
    ("Xử phạt 09 trường hợp; nhắc nhở [54 trường hợp].", "nhắc nhở trường hợp"),
    ("Số vụ vi phạm là [34 vụ].", "Số vụ vi phạm"),
)


@pytest.mark.parametrize(("example", "indicator"), FINDS)
def test_what_the_noun_counts(example: str, indicator: str) -> None:
    assert figure_in(example).indicator == indicator


@pytest.mark.parametrize(("example", "indicator"), HOLDS)
def test_what_stands_close_and_is_named_otherwise(example: str, indicator: str) -> None:
    assert figure_in(example).indicator == indicator

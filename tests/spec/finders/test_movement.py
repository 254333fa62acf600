"""A verb that says how something moved, and which way (rules 2 and 3)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import movement
from tiendo.reading.marks import Movement

FINDS = (
    ("Thu ngân sách [tăng] 5,1% so cùng kỳ", "up +1"),
    ("Số vụ [giảm] 03 vụ", "down -1"),
    ("Sản lượng [tăng nhẹ] 0,5%", "up +1"),
    ("Điểm hài lòng [cao hơn] 2 điểm", "up +1"),
    ("Hộ nghèo [ít hơn] năm trước 12 hộ", "down -1"),
    ("Thời gian giải quyết [rút ngắn] 3 ngày", "down -1"),
    ("[Kéo giảm] 5% số vụ phạm pháp", "down -1"),
    # to a level
    ("Tỷ lệ hộ nghèo [giảm còn] 1,2%", "to -1"),
    ("Tỷ lệ hộ nghèo [giảm xuống còn] 1,2%", "to -1"),
    ("Tỷ lệ đạt chuẩn [nâng lên] 95%", "to +1"),
    ("[Tăng lên] 12 trường", "to +1"),
    ("[Từ] 36,5 triệu đồng [lên] 47,2 triệu đồng", "from +1; to +1"),
    ("[Chỉ còn] 12 hộ nghèo", "to -1"),
    # over and under a plan
    ("Thu [vượt] 12% kế hoạch", "beyond +1"),
    ("Thu [hụt] 5 tỷ đồng", "beyond -1"),
    ("[Thấp hơn] 5% so với kế hoạch", "beyond -1"),
    # a multiple
    ("Doanh thu [gấp] 1,5 lần", "times +1"),
    ("Khách quốc tế [gấp] hơn 3 lần", "times +1"),
    ("[Tăng thêm] 5 trường", "up +1"),
    ("[Tăng bình quân] 5%/năm", "up +1"),
    ("[TĂNG] 5% SO VỚI CÙNG KỲ", "up +1"),
    # short of a plan, behind it
    ("Thu ngân sách [còn thiếu] 12% so dự toán", "beyond -1"),
    ("Chấm điểm [thiếu] 3,5 điểm so với yêu cầu", "beyond -1"),
    ("Thi công [chậm] 5% so với kế hoạch", "down -1"),
    ("Thi công [chậm] 12 ngày so với tiến độ", "down -1"),
    ("[Cắt giảm] 35% thời gian giải quyết", "down -1"),
    # growth as a verb
    ("Nông nghiệp vẫn [tăng trưởng] 3,2%", "up +1"),
    ("Xuất khẩu phục hồi, [tăng trưởng] gần 5%", "up +1"),
    ("Tuổi bình quân [trẻ hơn] 1,3 tuổi", "down -1"),
    ("Thời gian chờ [ngắn hơn] 3 phút", "down -1"),
)
SILENT = (
    "Tăng cường kỷ luật, kỷ cương",
    "Tốc độ tăng trưởng kinh tế 7,2%",
    "Công tác giảm nghèo bền vững",
    "Giảm thiểu rác thải nhựa",
    "Đẩy mạnh tăng gia sản xuất",
    "Giảm sát thương do tai nạn",
    "Tăng ca, làm thêm giờ",
    "Giảm trừ gia cảnh 11 triệu đồng",
    "Giảm tải bệnh viện tuyến trên",
    "Đầu tư hạ tầng 5 công trình",
    "Sụt lún 5 đoạn đường",
    "Công việc gấp rút trước mùa mưa",
    "Vượt khó vươn cao",
    "Vượt qua thách thức",
    "Còn nhiều khó khăn, vướng mắc",
    "Còn chậm, thiếu quyết liệt",
    "Từ thiện, nhân đạo được 35 tỷ đồng",
    "Từ trần do tuổi cao",
    "Nông dân hạ lưu sông",
    "Bậc cao đẳng, đại học",
    "Các công trình nhỏ lẻ",
    "Nâng cao chất lượng 12 dịch vụ công",
    # growth as a noun
    "Tốc độ tăng trưởng 7,2%",
    "Kịch bản tăng trưởng 2 con số",
    # what is lacking or late is counted
    "Các trường thiếu 12 phòng học",
    "Toàn ngành thiếu 45 giáo viên",
    "Nộp báo cáo chậm 12 ngày",
    "Chậm quyết toán 5 dự án",
    "Cắt băng khánh thành 3 công trình",
    "Tăng vốn điều lệ cho 5 doanh nghiệp",
    "Miễn, giảm tiền sử dụng đất",
    "Miễn giảm học phí cho 45 em",
    "Thu nhập tăng thêm của cán bộ",
)


def said(mark: Movement) -> str:
    return f"{mark.way} {mark.sign:+d}"


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_way_and_its_sign(drawing: str, answer: str) -> None:
    assert redrawn_and_said(movement, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_nouns_and_verbs_that_move_no_number(text: str) -> None:
    assert found(movement, text) == ()

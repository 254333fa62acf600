"""Kind, sign and what it is against (rules 2 to 7, 15 to 18, 21 and 26)."""

import pytest

from tests.spec.resolvers.sentence import figure_in
from tiendo.words.figure import Against, Kind

LEVEL, CHANGE, SHARE, RATIO, INDEX, RANK = Kind.LEVEL, Kind.CHANGE, Kind.PLAN_SHARE, Kind.RATIO, Kind.INDEX, Kind.RANK
PLAN, SAME, PERIOD, WHOLE, PEER = Against.PLAN, Against.SAME_PERIOD, Against.PERIOD, Against.WHOLE, Against.PEER

FINDS = (
    # rule 2: a noun that is a rate gives a level, any other noun a change
    ("Thu ngân sách tăng [5,1%] so cùng kỳ.", CHANGE, SAME),
    ("Số vụ phạm pháp giảm [03 vụ] so với tháng trước.", CHANGE, PERIOD),
    ("Tỷ lệ hộ nghèo giảm [0,5 điểm %] so với đầu nhiệm kỳ.", CHANGE, PERIOD),
    # rule 3
    ("Phấn đấu tăng thêm [01 trường] đạt chuẩn.", CHANGE, SAME),
    # a change said again as a percentage, and a list of changes in brackets
    ("Số vụ cháy giảm 07 vụ ([13,2%]) so với cùng kỳ.", CHANGE, SAME),
    ("Số vụ cháy giảm [07 vụ] (13,2%) so với cùng kỳ.", CHANGE, SAME),
    ("Bắt 28 vụ, 39 đối tượng (tăng 04 vụ, [06 đối tượng] so với cùng kỳ).", CHANGE, SAME),
    ("Dung tích thấp hơn cùng kỳ năm 2024 là [12,6%].", CHANGE, SAME),
    # rule 4
    ("Thu ngân sách vượt [12%] kế hoạch.", CHANGE, PLAN),
    ("Thu ngân sách đạt [112%] kế hoạch.", SHARE, PLAN),
    ("Thu ngân sách bằng [56,4%] kế hoạch cả năm.", SHARE, PLAN),
    ("Thu ngân sách đạt [71,5%] (dự toán 130 tỷ đồng).", SHARE, PLAN),
    ("Thu ngân sách 71,5% dự toán, riêng thu nội địa đạt [21,5%].", SHARE, PLAN),
    # rules 5 and 15
    ("Có [35/45 trường] đạt chuẩn quốc gia.", RATIO, WHOLE),
    ("Chấm [83,46/100 điểm].", RATIO, WHOLE),
    ("Các hồ thủy lợi tích được [145/320 triệu m3].", RATIO, WHOLE),
    ("Phát điện [62/90 MW] công suất thiết kế.", RATIO, WHOLE),
    ("Cấp nước [145/320 triệu m3] cho sản xuất.", RATIO, PLAN),
    ("Kết nạp [35/120 đảng viên] kế hoạch giao.", RATIO, PLAN),
    ("Bàn giao [21,3/46,8 ha] mặt bằng.", RATIO, PLAN),
    # rule 16
    ("Chỉ số cải cách hành chính xếp thứ [12/63] tỉnh, thành phố.", RANK, PEER),
    ("Tỷ lệ hộ nghèo thấp hơn [2 điểm %] so với bình quân chung của tỉnh.", CHANGE, PEER),
    ("Hồ sơ trực tuyến chiếm [72,4%].", LEVEL, WHOLE),
    # rule 17
    ("Sản lượng bằng [104,0%] cùng kỳ.", INDEX, SAME),
    ("Khách quốc tế gấp [2,2 lần] cùng kỳ.", INDEX, SAME),
    ("Doanh thu [gấp đôi] so với năm 2022.", INDEX, PERIOD),
    # rule 26
    ("Nợ thuế bằng [2,69%] số phải thu.", LEVEL, WHOLE),
    # a change that only its sign says
    ("Số vụ cháy giảm 97 vụ ([-10,67%]) so với cùng kỳ.", CHANGE, SAME),
    ("Số vụ cháy tăng 7 vụ (+[10,67%]) so với cùng kỳ.", CHANGE, SAME),
    ("Thu ngân sách 45 tỷ đồng (- [5,1%] so cùng kỳ).", CHANGE, SAME),
    # growth as a verb; short of a plan and behind it
    ("Nông nghiệp vẫn tăng trưởng [3,2%] so cùng kỳ.", CHANGE, SAME),
    ("Thu ngân sách còn thiếu [12%] so với dự toán.", CHANGE, PLAN),
    ("Thi công chậm [5%] so với tiến độ.", CHANGE, PLAN),
    # more than was planned
    ("Kết nạp [135/120 đảng viên] theo chỉ tiêu giao.", RATIO, PLAN),
    ("Mở [15/12 lớp], vượt kế hoạch.", RATIO, PLAN),
    # ranks, with and without the field
    ("Chỉ số cải cách hành chính xếp thứ [12].", RANK, PEER),
    ("Năng lực cạnh tranh lên hạng [12].", RANK, PEER),
    ("Chuyển đổi số xuống vị trí [25/63].", RANK, PEER),
    ("Chuyển đổi số thứ [5/125] xã, phường.", RANK, PEER),
    ("Chỉ số hài lòng hạng [38/63].", RANK, PEER),
    # shares in a row
    ("Nông nghiệp và dịch vụ lần lượt chiếm 33,4% và [40,2%].", LEVEL, WHOLE),
    ("Nữ chiếm 45%, [52%] dưới 40 tuổi.", LEVEL, WHOLE),
    ("Thu ngân sách 171,9 tỷ đồng/DT 203,5 tỷ đồng, đạt [84,5%].", SHARE, PLAN),
    ("Kết nạp đạt [3%] so với tổng số đảng viên.", LEVEL, WHOLE),
    ("Tuổi bình quân là 44,8 tuổi, trẻ hơn [1,3 tuổi] so với năm 2020.", CHANGE, PERIOD),
)
SILENT = (
    # a rate is a level however it rose
    "Tốc độ tăng giá trị sản xuất đạt [9,9%].",
    "Tốc độ tăng trưởng kinh tế [7,2%].",
    # a level is where something rose or fell to (rule 3)
    "Tỷ lệ hộ nghèo giảm còn [1,3%].",
    "Số vụ giảm từ 12 vụ xuống còn [9 vụ].",
    "Thu nhập nâng lên [72 triệu đồng/người].",
    "Thu nhập từ [65 triệu đồng] lên 72 triệu đồng.",
    # `đạt` without a word for a plan (rule 4)
    "Hồ sơ đúng hạn đạt [99,6%].",
    "Tỷ lệ bao phủ bảo hiểm y tế đạt [94,5%] (kế hoạch 95%).",
    # what was done, not how it changed (rule 21)
    "Kết nạp thêm [35 đảng viên].",
    "Thành lập mới [74 doanh nghiệp].",
    # names that hold a verb of change
    "Kinh phí giảm nghèo [45 tỷ đồng].",
    "Công tác tăng cường quốc phòng: mở [5 lớp].",
    # two units across a slash (rule 7), two readings in brackets (rule 6)
    "Tiếp [82 lượt]/105 công dân.",
    "Tiếp 82 lượt/[105 công dân].",
    "Hồ sơ đúng hạn ([99,6%]/ 98,9%).",
    "Hồ sơ đúng hạn (99,6%/ [98,9%]).",
    # the number in brackets after a comparison is a level
    "Thu ngân sách giảm 1,1% so cùng kỳ (cùng kỳ [250,393 tỷ đồng]).",
    "Đạt 71,5% dự toán ([130 tỷ đồng]).",
    "Tỷ lệ hộ nghèo giảm 1,2 điểm % so với bình quân cả nước ([2,9%]).",
    "Số vụ cháy giảm 07 vụ so với cùng kỳ ([53 vụ]).",
    "Dung tích hữu ích [320 triệu m3].",
    "Công suất thiết kế [90 MW].",
    "Sức chứa [1.204 chỗ ngồi].",
    "Kho bạc thu [45 tỷ đồng].",
    "Dung tích thấp nhất là [12,6%].",
    "Xảy ra 46 vụ, giảm 07 vụ, bắt [63 đối tượng].",
    "Số lao động có việc làm [1.728 lao động].",
    "Vượt khó vươn lên, thành phố có [45 hộ] thoát nghèo.",
    "Trường còn thiếu [12 giáo viên].",
    "Kế hoạch vốn còn thiếu [12 tỷ đồng].",
    "Tốc độ tăng trưởng đạt [3,2%].",
    "Bắt giữ [12 đối tượng].",
    "Chiếm dụng [35 m2] vỉa hè.",
    "Số hộ (khoảng [45 hộ]).",
    "Nông nghiệp 33,4%, dịch vụ [40,2%].",
    "Tổ chức thứ Năm hằng tuần; tiếp [12 lượt].",
    "Trên tuyến lên xã Đông Triều có [12 cầu].",
    "Nông dân giữ giống; vụ này gieo [12 ha].",
    "Cắt băng khánh thành [3 công trình].",
    "Tăng vốn điều lệ cho [5 doanh nghiệp].",
    "Nộp báo cáo chậm có [12 đơn vị].",
    "Bản đồ hiện trạng có [45 mảnh].",
    "Trung tâm duy trì [12 câu lạc bộ].",
    "Tỷ lệ phủ sóng giữ ổn định [98%].",
    "Kết nạp mới [3 đảng viên] so với tổng số.",
    "Trẻ hóa đội ngũ có [45 cán bộ].",
    "Đường dài hơn hẳn có [12 km].",
)


@pytest.mark.parametrize(("example", "kind", "against"), FINDS)
def test_the_kind_and_what_it_is_against(example: str, kind: Kind, against: Against) -> None:
    figure = figure_in(example)
    assert (figure.kind, figure.against) == (kind, against)


@pytest.mark.parametrize("example", SILENT)
def test_a_level_against_nothing(example: str) -> None:
    figure = figure_in(example)
    assert (figure.kind, figure.against) == (LEVEL, None)


@pytest.mark.parametrize(
    ("example", "value"),
    [
        ("Thu ngân sách tăng [5,1%] so cùng kỳ.", "5.1"),
        ("Thu ngân sách giảm [5,1%] so cùng kỳ.", "-5.1"),
        ("Thời gian rút ngắn [2,3 ngày] so cùng kỳ.", "-2.3"),
        ("Kết quả thấp hơn [2 điểm %] so với bình quân chung của tỉnh.", "-2"),
        ("Thu hụt [12%] kế hoạch.", "-12"),
        ("Giảm còn [1,3%].", "1.3"),
    ],
)
def test_a_change_carries_its_sign(example: str, value: str) -> None:
    assert str(figure_in(example).value) == value


def test_a_falling_range_is_turned_round() -> None:
    figure = figure_in("Phấn đấu tỷ lệ hộ nghèo giảm [1-1,5%].")
    assert (str(figure.value), str(figure.upper)) == ("-1.5", "-1")

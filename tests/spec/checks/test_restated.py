"""One quantity stated twice in a document, in the text or in a table."""

import pytest

from tests.spec.checks.report import checked, findings, redrawn
from tests.spec.drawing import plain

NAME = "restated"
FINDS = (
    ("Thu ngân sách nhà nước đạt 402,8 tỷ đồng.\nNhìn chung, thu ngân sách nhà nước đạt [408,8 tỷ đồng].", "402,8 tỷ đồng"),
    ("Thu ngân sách nhà nước đạt 361,5 tỷ đồng.\nNhìn chung, thu ngân sách đạt [316.503 triệu đồng].", "361,5 tỷ đồng"),
    ("Khách du lịch đạt 412.600 lượt.\nVề du lịch, khách du lịch đạt [421.600 lượt].", "412.600 lượt"),
    (
        "Sản lượng thủy sản 7.412 tấn.\nTrồng 412 ha rừng phòng hộ.\nSản lượng thủy sản [7.142 tấn]; trồng 412 ha rừng phòng hộ.",
        "7.412 tấn",
    ),
    (
        "1. Kinh tế\nThu ngân sách nhà nước đạt 402,8 tỷ đồng.\n2. Đánh giá chung\nThu ngân sách nhà nước đạt [408,8 tỷ đồng].",
        "402,8 tỷ đồng",
    ),
    # Stated three times, the one that stands alone is marked.
    (
        "Trồng rừng phòng hộ [2.154 ha].\nTrồng rừng phòng hộ 2.145 ha.\nTrồng rừng phòng hộ 2.145 ha.",
        "2.145 ha",
    ),
    # A small number is only held against another where the sentence restates something rightly.
    (
        "Kết nạp đảng viên nữ 37 người.\nTrồng 412 ha rừng phòng hộ.\nTrồng 412 ha rừng phòng hộ; kết nạp đảng viên nữ [35 người].",
        "37 người",
    ),
    ("Trồng được trên 1.280 ha rừng phòng hộ.\nNhìn chung, trồng được [1.384 ha] rừng phòng hộ.", "1.280 ha"),
    (
        "Thu ngân sách nhà nước tăng 18,25% so với cùng kỳ.\nThu ngân sách nhà nước tăng [12,85%] so với cùng kỳ.",
        "18,25%",
    ),
    # A sentence that sums up in the words of another.
    ("Vận động xóa nhà tạm 1,35 tỷ đồng, chiếm 62,5% kinh phí.\nNhư vậy, vận động xóa nhà tạm [13,5 tỷ đồng].", "1,35 tỷ đồng"),
    ("2. Hồ sơ tiếp nhận mới 2.793 hồ sơ, trong đó trực tuyến 2.028 hồ sơ.\nTóm lại, hồ sơ tiếp nhận mới [27.930 hồ sơ].", "2.793 hồ sơ"),
    ("- Bình quân mỗi năm có 4.126 hộ đạt danh hiệu giỏi.\nĐánh giá chung: bình quân mỗi năm có [426 hộ] đạt danh hiệu giỏi.", "4.126 hộ"),
    ("Thu trong tháng 55,713 tỷ đồng.\nTóm lại, thu trong tháng [55,723 tỷ đồng].", "55,713 tỷ đồng"),
)
SILENT = (
    "Thu ngân sách nhà nước đạt 361,5 tỷ đồng.\nNhìn chung, thu ngân sách nhà nước đạt 361.503 triệu đồng.",
    "Thu ngân sách nhà nước đạt 361,5 tỷ đồng.\nNhìn chung, thu ngân sách nhà nước đạt 0,36 nghìn tỷ đồng.",
    # Cut off, not rounded.
    "Thu ngân sách nhà nước đạt 361,58 tỷ đồng.\nNhìn chung, thu ngân sách nhà nước đạt 361,5 tỷ đồng.",
    "Trồng được trên 1.280 ha rừng phòng hộ.\nNhìn chung, trồng được 1.284 ha rừng phòng hộ.",
    # Another scope.
    "Thu ngân sách nhà nước đạt 402,8 tỷ đồng.\nThu ngân sách nội địa đạt 408,8 tỷ đồng.",
    "Thu ngân sách nhà nước đạt 402,8 tỷ đồng.\nRiêng khối doanh nghiệp, thu ngân sách nhà nước đạt 400,8 tỷ đồng.",
    "Thu ngân sách nhà nước đạt 402,8 tỷ đồng.\nChi cục Thuế quản lý thu ngân sách nhà nước đạt 400,8 tỷ đồng.",
    "Thu ngân sách nhà nước đạt 402,8 tỷ đồng.\nThu ngân sách nhà nước từ đất đạt 400,8 tỷ đồng.",
    "Khai thác thủy sản xa bờ 7.412 tấn.\nNuôi trồng thủy sản xa bờ 7.142 tấn.",
    # Another period, role, base or assigner; an estimate beside what is none.
    "Thu ngân sách nhà nước đạt 402,8 tỷ đồng.\nLũy kế 5 tháng, thu ngân sách nhà nước đạt 408,8 tỷ đồng.",
    "Thu ngân sách nhà nước đạt 402,8 tỷ đồng.\nPhấn đấu thu ngân sách nhà nước đạt 408,8 tỷ đồng.",
    "Thu ngân sách nhà nước ước đạt 402,8 tỷ đồng.\nThu ngân sách nhà nước đạt 408,8 tỷ đồng.",
    "Thu ngân sách nhà nước đạt 84,8% dự toán tỉnh giao.\nThu ngân sách nhà nước đạt 81,8% dự toán thành phố giao.",
    "Thu ngân sách nhà nước tăng 18,25% so với cùng kỳ.\nThu ngân sách nhà nước tăng 12,85% so với tháng trước.",
    # One sentence gives several values: they are of several things.
    "Trồng rừng phòng hộ 412 ha, trong đó trồng rừng phòng hộ 402 ha.\nTrồng rừng phòng hộ 422 ha.",
    # Words that are the same of very different things.
    "Doanh thu đạt 402,8 tỷ đồng.\nVề du lịch, doanh thu đạt 408,8 tỷ đồng.",
    "Tổng số 1.245 hộ.\nTổng số 1.254 hộ.",
    # Small numbers, and numbers of another size.
    "Kiểm tra chấp hành pháp luật 24 cơ sở.\nKiểm tra chấp hành pháp luật 26 cơ sở.",
    "Trồng rừng phòng hộ 412 ha.\nTrồng rừng phòng hộ 87 ha.",
    # Under headings beside each other, each may speak of another unit.
    "a) Phường Đông Thanh\nTrồng rừng phòng hộ 1.412 ha.\nb) Phường Tây Thanh\nTrồng rừng phòng hộ 1.442 ha.",
    "1. Khối doanh nghiệp nhà nước\nThu ngân sách nhà nước đạt 402,8 tỷ đồng.\n2. Khối tư nhân\nThu ngân sách nhà nước đạt 408,8 tỷ đồng.",
    # Three values: which is right?
    "Trồng rừng phòng hộ 412 ha.\nTrồng rừng phòng hộ 413 ha.\nTrồng rừng phòng hộ 414 ha.",
    # What sums up in other words, or in a number that no slip makes.
    "Vận động xóa nhà tạm 1,35 tỷ đồng.\nNhư vậy, vận động xóa nhà tạm của phường 13,5 tỷ đồng.",
    "Vận động xóa nhà tạm 1,35 tỷ đồng.\nNhư vậy, vận động xóa nhà tạm 13,5 tỷ đồng của cả nhiệm kỳ.",
    "Vận động xóa nhà tạm 1,35 tỷ đồng.\nNhư vậy, vận động xóa nhà tạm 4,82 tỷ đồng.",
    "Vận động xóa nhà tạm 1,35 tỷ đồng.\nNhư vậy, vận động xóa nhà tạm 1,4 tỷ đồng.",
    # The words stand with several numbers, or the number stands elsewhere.
    "Vận động xóa nhà tạm 1,35 tỷ đồng.\nVận động xóa nhà tạm 2,41 tỷ đồng.\nNhư vậy, vận động xóa nhà tạm 13,5 tỷ đồng.",
    "Vận động xóa nhà tạm 1,35 tỷ đồng.\nHỗ trợ khám bệnh 13,5 tỷ đồng.\nNhư vậy, vận động xóa nhà tạm 13,5 tỷ đồng.",
    # A candidate each, by number.
    "Thí sinh 1400.1415 nhờ nâng điểm để đạt tổng 247 điểm.\nThí sinh 1400.1394 nhờ nâng điểm để đạt tổng 274 điểm.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_quantity_that_is_stated_otherwise_elsewhere(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_what_agrees_or_is_another_quantity(text: str) -> None:
    assert findings(NAME, text) == []


def test_the_sentence_names_what_differs_and_the_other_place_is_kept() -> None:
    text = plain(FINDS[0][0])
    (found,) = findings(NAME, text)
    assert found.message.vi == "Ở đây “thu ngân sách nhà nước” là “408,8 tỷ đồng”, còn ở chỗ khác trong văn bản là “402,8 tỷ đồng”."
    assert [text[slice(*span)] for span in found.beside] == ["402,8 tỷ đồng"]


def test_figures_that_agree_count_as_tested() -> None:
    assert len(checked(SILENT[0]).tested) == 2

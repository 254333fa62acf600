"""Area: the place named in the clause, else that of the whole or the subject, else the document's (rule 8, and the field's own)."""

import pytest

from tests.spec.resolvers.sentence import PLACE, figure_in

FINDS = (
    ("Phường Bắc Lĩnh thu [45 tỷ đồng].", "Bắc Lĩnh"),
    ("Phường Bắc Lĩnh thu 45 tỷ đồng, đạt [30%] kế hoạch.", "Bắc Lĩnh"),
    ("Phường Bắc Lĩnh có 67 chi bộ, gồm 16 chi bộ cơ quan và [51 chi bộ] khu phố.", "Bắc Lĩnh"),
    ("Giải ngân cao nhất là xã Đông Triều [62,5%].", "Đông Triều"),
    ("Giải ngân thấp nhất là UBND xã Đông Triều [41%].", "Đông Triều"),
    ("Riêng phường Bắc Lĩnh hiện có 63 cơ sở lưu trú; công suất buồng phòng [61,5%].", "Bắc Lĩnh"),
    ("Phường Bắc Lĩnh có 5 vụ, phường Nam Lĩnh có [7 vụ].", "Nam Lĩnh"),
    ("Số hộ nghèo của phường Bắc Lĩnh, xã Đông Triều lần lượt là 45 hộ và [62 hộ].", "Đông Triều"),
    ("Số vụ cháy theo địa bàn:\n- Đặc khu Hòn Ngang: [3 vụ];", "Hòn Ngang"),
    ("Tỉnh Vân Khê giao chỉ tiêu; mức độ hài lòng cao hơn bình quân chung của tỉnh ([94,1%]).", "Vân Khê"),
    ("Tỉnh Vân Khê giao chỉ tiêu; giải ngân 78,6%, trong khi bình quân chung toàn tỉnh là [84,1%].", "Vân Khê"),
    ("Tỷ lệ hộ nghèo thấp hơn 1,2 điểm % so với bình quân cả nước ([2,9%]).", "cả nước"),
    ("Sạt lở ở thôn Đồng Rạng cuốn trôi [3 nhà].", "Đồng Rạng"),
    # a body stands for its place where nothing else is the subject
    ("Hồ sơ đúng hạn đạt 98%, UBND xã Triệu Long [76%].", "Triệu Long"),
    ("Sản lượng bốc dỡ 4.872 tấn, trong đó cảng Cửa Lạch [3.105 tấn].", "cảng Cửa Lạch"),
    ("Lượng nước trữ 45 triệu m3; hồ Suối Trầu [12 triệu m3].", "hồ Suối Trầu"),
    ("Tỷ lệ hộ dùng nước sạch 92,3% (cả nước [98,8%]).", "cả nước"),
)
SILENT = (
    "Thu ngân sách [45 tỷ đồng].",
    "UBND phường Bắc Lĩnh đề nghị hỗ trợ, thành phố bố trí [45 tỷ đồng].",
    "Chỉ số của tỉnh Vân Khê tăng, thu ngân sách [45 tỷ đồng].",
    "Thành ủy Hạc Vân kết nạp [35 đảng viên].",
    "Phường Bắc Lĩnh thu 45 tỷ đồng. Thu ngân sách toàn thành phố [93 tỷ đồng].",
    "Số vụ cháy theo địa bàn:\n- Phường Bắc Lĩnh: 3 vụ.\nThu ngân sách [93 tỷ đồng].",
    "Sản lượng thủy sản [7.069 tấn], trong đó xã Đông Triều 45 tấn.",
    "Thu nhập cao hơn bình quân chung của tỉnh là [5 triệu đồng].",
    "Thu nhập bình quân của tỉnh tăng [5 triệu đồng].",
    "Tiếp nhận [45 hồ sơ] do phường chuyển đến.",
    "Tỉnh đoàn Vân Khê trao [45 suất quà].",
    "Huyện đoàn Yên Lâm vận động [45 suất quà].",
    "Sạt lở cuốn trôi [3 nhà] ven sông.",
    "Sản lượng bốc dỡ 4.872 tấn, trong đó cảng [3.105 tấn].",
    "Cảng Cửa Lạch bốc dỡ [3.105 tấn].",
    "Tỷ lệ hộ dùng nước sạch 92,3% (năm trước [90,8%]).",
    "Cảng cá có [45 tàu] cập bến.",
    "Chợ Long Thới và [12 chợ] khác đã cải tạo.",
)


@pytest.mark.parametrize(("example", "area"), FINDS)
def test_the_area_is_the_one_spoken_of(example: str, area: str) -> None:
    assert figure_in(example).area == area


@pytest.mark.parametrize("example", SILENT)
def test_elsewhere_it_is_the_documents(example: str) -> None:
    assert figure_in(example).area == PLACE


def test_without_any_place_it_is_not_known() -> None:
    assert figure_in("Thu ngân sách [45 tỷ đồng].", area=None).area is None

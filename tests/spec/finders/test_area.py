"""A place on the map by its level and name; what has no name of its own is none (contract, `area`)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import area
from tiendo.reading.marks import AreaMark

FINDS = (
    ("Thu ngân sách [phường Bắc Lĩnh] đạt khá", "phường: Bắc Lĩnh"),
    ("[Thành phố Đông Hà] đến hết tháng 5", "thành phố: Đông Hà"),
    ("UBND [Tp. Phan Rang – Tháp Chàm]", "tp.: Phan Rang – Tháp Chàm"),
    ("[Tỉnh Bà Rịa - Vũng Tàu] và [tỉnh Quảng Trị]", "tỉnh: Bà Rịa - Vũng Tàu; tỉnh: Quảng Trị"),
    ("Thường trực [Thành ủy Đông Hà]", "thành uỷ: Đông Hà"),
    ("[Đảng ủy phường Nam Lĩnh] họp", "đảng uỷ phường: Nam Lĩnh"),
    ("[Đặc khu Cồn Cỏ] và [huyện đảo Hòn Ngang]", "đặc khu: Cồn Cỏ; huyện đảo: Hòn Ngang"),
    ("[TX. Bình Sa] có 12 xã", "tx.: Bình Sa"),
    ("Nhân dân [xã Ia Grai]", "xã: Ia Grai"),
    ("[Thị trấn Vân Hạ], [xã Triệu Long]", "thị trấn: Vân Hạ; xã: Triệu Long"),
    # in capitals the name ends where the report begins
    ("[THÀNH PHỐ ĐÔNG HÀ] BÁO CÁO KẾT QUẢ", "thành phố: ĐÔNG HÀ"),
    ("UBND [TỈNH QUẢNG TRỊ]", "tỉnh: QUẢNG TRỊ"),
    ("ĐẢNG BỘ [PHƯỜNG BẮC LĨNH] NHIỆM KỲ 2025-2030", "phường: BẮC LĨNH"),
    # villages, each in the word of its people
    ("Đoàn công tác thăm [thôn Đồng Rạng]", "thôn: Đồng Rạng"),
    ("Sạt lở tại [bản Nà Khoang] và [xóm Gò Mít]", "bản: Nà Khoang; xóm: Gò Mít"),
    ("Nhân dân [buôn Ea Kao], [làng Kon Sơ], [ấp Bình Hòa]", "buôn: Ea Kao; làng: Kon Sơ; ấp: Bình Hòa"),
    ("Chi bộ [khu phố Bến Đình] họp", "khu phố: Bến Đình"),
    # the youth union's own committees
    ("[Tỉnh đoàn Vân Khê] phát động", "tỉnh đoàn: Vân Khê"),
    ("[Huyện đoàn Yên Lâm] trao quà", "huyện đoàn: Yên Lâm"),
    ("BẢO HIỂM XÃ HỘI [TỈNH LONG SƠN]", "tỉnh: LONG SƠN"),
    ("Nhân dân [thôn Văn Hóa] hiến đất", "thôn: Văn Hóa"),
)
SILENT = (
    "Trên địa bàn tỉnh có 12 dự án",
    "Các xã đạt 19 tiêu chí",
    "Đảng ủy xã họp phiên thường kỳ",
    "Thành phố trực thuộc trung ương",
    "Xã hội Việt Nam đổi mới",
    "Thị trường Châu Âu tăng 5%",
    "Thành viên Ban Chỉ đạo",
    "Các phường UBND thành phố quản lý",
    "Đô thị thuộc phường II và phường III",
    "Tỉnh hỗ trợ 35 tỷ đồng",
    "Đặc khu được thành lập",
    "Phường 5 có 1.250 hộ",
    "Tỉnh táo, bình tĩnh xử lý",
    "Hội nghị lập biên bản Kiểm điểm trách nhiệm",
    "Doanh nghiệp của Nhật Bản Đầu tư thêm 12 triệu USD",
    "BẢO HIỂM XÃ HỘI VIỆT NAM",
    "Tham mưu ban hành văn bản Quy định mức chi",
    "Hoàn thành cơ bản Chương trình mục tiêu",
    "Công bố bản đồ Quy hoạch chung",
    "Các thôn đã họp dân",
    "Mỗi xóm có một nhà văn hóa",
    "Tỉnh Đoàn phát động Tháng Thanh niên",
    "Ban Thường vụ Huyện Đoàn họp",
    # titles that are no names
    "Công nhận danh hiệu làng Văn hóa",
    "Tỷ lệ xã Nông thôn mới nâng cao",
    "Thông qua bản Kế hoạch phân công",
    "BẢN TIN NGUỒN NƯỚC SỐ 23",
    "Bản án Nhân Dân",
)


def said(mark: AreaMark) -> str:
    return f"{mark.level}: {mark.name}"


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_level_and_the_name(drawing: str, answer: str) -> None:
    assert redrawn_and_said(area, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_levels_without_a_name(text: str) -> None:
    assert found(area, text) == ()

"""The head of a document (Decree 30/2020, Annex I; Guideline 36-HD/VPTW; news pages): kind, number, date, issuer, title, area, period."""

from datetime import date

import pytest

from tiendo.reading import read
from tiendo.reading.document import Document

BODY = "\nThu ngân sách đạt 45 tỷ đồng.\n"


def head(text: str) -> Document:
    return read((text + BODY).encode(), "a.txt").document


STACKED = """\
ỦY BAN NHÂN DÂN
THÀNH PHỐ HẠC VÂN
-------
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Số: 171/BC-UBND
Hạc Vân, ngày 15 tháng 6 năm 2023

BÁO CÁO
Kết quả phát triển kinh tế - xã hội 6 tháng đầu năm
và nhiệm vụ những tháng cuối năm 2023
-----------
"""
TWO_COLUMNS = """\
UBND THÀNH PHỐ HẠC VÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
PHÒNG NỘI VỤ                        Độc lập - Tự do - Hạnh phúc
Số: 45/BC-NV                        Hạc Vân, ngày 05 tháng 7 năm 2024

BÁO CÁO
Kết quả cải cách hành chính quý II năm 2024 ------
"""
PARTY = """\
ĐẢNG BỘ TỈNH TUYÊN HẢI
THÀNH ỦY HẠC VÂN
*
Số 12-BC/ThU
ĐẢNG CỘNG SẢN VIỆT NAM
Hạc Vân, ngày 20 tháng 6 năm 2024

BÁO CÁO
công tác xây dựng Đảng 6 tháng đầu năm,
phương hướng, nhiệm vụ 6 tháng cuối năm 2024
-----
"""
NEWS = """\
Trang chủ | Tin tức | Liên hệ
Thành phố Hạc Vân: Thu ngân sách tháng 5 tăng mạnh
Cập nhật: 08:30 | 03/06/2024
"""
PLAN = """\
KẾ HOẠCH
Phát triển kinh tế - xã hội năm 2025 của phường Bắc Lĩnh
"""
RESOLUTION = """\
HỘI ĐỒNG NHÂN DÂN
THÀNH PHỐ HẠC VÂN
Số: 38/NQ-HĐND
Hạc Vân, ngày 20 tháng 12 năm 2022

NGHỊ QUYẾT
Về nhiệm vụ phát triển kinh tế - xã hội năm 2023

Căn cứ Luật Tổ chức chính quyền địa phương;
"""
LAYOUTS: dict[str, tuple[str, dict[str, object]]] = {
    "State, stacked": (
        STACKED,
        {
            "kind": "Báo cáo", "number": "171/BC-UBND", "date": date(2023, 6, 15),
            "issuer": "ỦY BAN NHÂN DÂN THÀNH PHỐ HẠC VÂN", "area": "Hạc Vân", "period": "2023-H1",
            "title": "Kết quả phát triển kinh tế - xã hội 6 tháng đầu năm và nhiệm vụ những tháng cuối năm 2023",
        },
    ),
    "State, two columns": (
        TWO_COLUMNS,
        {
            "kind": "Báo cáo", "number": "45/BC-NV", "date": date(2024, 7, 5), "issuer": "PHÒNG NỘI VỤ",
            "area": "Hạc Vân", "period": "2024-Q2", "title": "Kết quả cải cách hành chính quý II năm 2024",
        },
    ),
    "Party": (
        PARTY,
        {
            "kind": "Báo cáo", "number": "12-BC/ThU", "date": date(2024, 6, 20),
            "issuer": "THÀNH ỦY HẠC VÂN", "area": "Hạc Vân", "period": "2024-H1",
            "title": "công tác xây dựng Đảng 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2024",
        },
    ),
    "news": (
        NEWS,
        {
            "date": date(2024, 6, 3), "published": date(2024, 6, 3), "area": "Hạc Vân",
            "period": "2024-05", "title": "Thành phố Hạc Vân: Thu ngân sách tháng 5 tăng mạnh",
        },
    ),
    "plan": (
        PLAN,
        {
            "kind": "Kế hoạch", "area": "Bắc Lĩnh", "period": "2025",
            "title": "Phát triển kinh tế - xã hội năm 2025 của phường Bắc Lĩnh",
        },
    ),
    "resolution": (
        RESOLUTION,
        {
            "kind": "Nghị quyết", "number": "38/NQ-HĐND", "date": date(2022, 12, 20),
            "issuer": "HỘI ĐỒNG NHÂN DÂN THÀNH PHỐ HẠC VÂN", "area": "Hạc Vân", "period": "2023",
            "title": "Về nhiệm vụ phát triển kinh tế - xã hội năm 2023",
        },
    ),
}  # fmt: skip
FIELDS = ("kind", "number", "date", "published", "issuer", "title", "area", "period")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_head_says_what_it_says(layout: str) -> None:
    text, said = LAYOUTS[layout]
    found = head(text)
    assert {field: getattr(found, field) for field in FIELDS} == {field: said.get(field) for field in FIELDS}


TITLES = (
    ("BÁO CÁO\n-------\nKết quả tháng 5 năm 2024", "Kết quả tháng 5 năm 2024"),
    ("BÁO CÁO\nKết quả thực hiện nhiệm vụ\n9 tháng đầu năm 2024\nI. KẾT QUẢ", "Kết quả thực hiện nhiệm vụ 9 tháng đầu năm 2024"),
    ("BÁO CÁO\nKết quả tháng 5\n1. Về kinh tế", "Kết quả tháng 5"),
    ("BÁO CÁO\nKết quả tháng 5\nThực hiện Kế hoạch số 45/KH-UBND, thành phố báo cáo như sau", "Kết quả tháng 5"),
    ("BÁO CÁO\nKết quả tháng 5\n\nThành phố báo cáo như sau", "Kết quả tháng 5"),
    ("BÁO CÁO\nKết quả tháng 5\nKính gửi: UBND tỉnh", "Kết quả tháng 5"),
)


@pytest.mark.parametrize(("text", "title"), TITLES)
def test_a_title_ends_where_the_text_begins(text: str, title: str) -> None:
    assert head(text).title == title


SILENT = (
    ("Thu ngân sách đạt 45 tỷ đồng.", {"kind": None, "number": None, "date": None, "issuer": None, "area": None, "period": None}),
    ("Báo cáo cho thấy thu ngân sách tăng.", {"kind": None, "number": None}),
    ("Theo Báo cáo số 45/BC-UBND ngày 15/5/2023, thu ngân sách tăng so với năm trước khi công bố.", {"number": None, "issuer": None}),
    ("Hội nghị bàn về Nghị quyết số 25-NQ/TU, ngày 04/5/2023 của Tỉnh ủy về kinh tế đô thị, các đại biểu thảo luận, thống nhất cao.",
     {"published": None, "date": None}),
    ("BÁO CÁO\nKết quả tháng 5 năm 2024 so với tháng 4 năm 2024", {"period": "2024-05"}),
    ("BÁO CÁO\nKết quả tháng 5, nhiệm vụ tháng 6 năm 2024", {"period": "2024-05"}),
    ("THÔNG BÁO\nKết luận phiên họp tháng 7 năm 2024 về thu ngân sách 6 tháng đầu năm 2024", {"period": "2024-H1"}),
    ("Hạc Vân, ngày 45 tháng 6 năm 2024", {"date": None}),
)  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SILENT)
def test_what_is_not_said_stays_unknown(text: str, said: dict[str, object]) -> None:
    found = head(text)
    assert {field: getattr(found, field) for field in said} == said


SAYS = (
    # the kind with its abstract on one line
    (
        "BÁO CÁO Kết quả giám sát 6 tháng đầu năm 2024",
        {"kind": "Báo cáo", "title": "Kết quả giám sát 6 tháng đầu năm 2024", "period": "2024-H1"},
    ),
    (
        "KẾ HOẠCH Phát triển kinh tế - xã hội năm 2025 của phường Bắc Lĩnh",
        {"kind": "Kế hoạch", "title": "Phát triển kinh tế - xã hội năm 2025 của phường Bắc Lĩnh", "area": "Bắc Lĩnh", "period": "2025"},
    ),
    # how it reports
    ("BÁO CÁO NHANH\nTình hình mưa lũ ngày 12/9/2024", {"kind": "Báo cáo", "title": "Tình hình mưa lũ ngày 12/9/2024"}),
    ("BÁO CÁO TÓM TẮT\nKết quả công tác quý III năm 2024", {"kind": "Báo cáo", "title": "Kết quả công tác quý III năm 2024"}),
    ("Báo cáo tổng hợp\nKết quả tháng 5 năm 2024", {"kind": "Báo cáo", "title": "Kết quả tháng 5 năm 2024"}),
    # who reports, without a number
    (
        "CÔNG TY ĐIỆN LỰC HOÀI LONG\n\nBÁO CÁO\nKết quả kinh doanh quý II năm 2024",
        {"issuer": "CÔNG TY ĐIỆN LỰC HOÀI LONG", "number": None, "area": "Hoài Long"},
    ),
    ("ỦY BAN NHÂN DÂN\nXÃ TRIỆU LONG\n\nBÁO CÁO\nKết quả tháng 5", {"issuer": "ỦY BAN NHÂN DÂN XÃ TRIỆU LONG", "area": "Triệu Long"}),
    # a body named for its area
    ("TÒA ÁN NHÂN DÂN KHU VỰC LONG SƠN\nSố: 45/BC-TA\n\nBÁO CÁO\nKết quả quý I năm 2024", {"area": "Long Sơn"}),
    ("BỆNH VIỆN ĐA KHOA TRIỆU HẢI\n\nBÁO CÁO\nKết quả tháng 5 năm 2024", {"area": "Triệu Hải"}),
    ("VIỆN KIỂM SÁT NHÂN DÂN TỈNH VÂN KHÊ\n\nBÁO CÁO\nKết quả quý I năm 2025", {"area": "Vân Khê", "period": "2025-Q1"}),
    # the days a title names
    ("BÁO CÁO NHANH\nThiệt hại do đợt mưa lũ từ ngày 15 đến ngày 18/11/2025", {"period": "2025-11"}),
    ("BÁO CÁO NHANH\nCông tác ứng phó bão ngày 12/9/2024", {"period": "2024-09"}),
    # of running text, a period near the day of the document
    ("Hạc Vân tăng tốc\nCập nhật: 08:30 | 03/06/2024\nTháng 5 năm 2024, trung tâm tiếp nhận nhiều hồ sơ.", {"period": "2024-05"}),
    # the body above, named for its area after its sector
    (
        "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TRIỆU HẢI\nCHI CỤC THỦY SẢN\n\nBÁO CÁO\nKết quả tháng 5 năm 2024",
        {"area": "Triệu Hải", "issuer": "CHI CỤC THỦY SẢN"},
    ),
    (
        "BỆNH VIỆN ĐA KHOA KHU VỰC LONG SƠN\nPHÒNG KẾ HOẠCH TỔNG HỢP\n\nKẾT QUẢ HOẠT ĐỘNG QUÝ III/2024",
        {"area": "Long Sơn", "period": "2024-Q3"},
    ),
    ("LIÊN MINH HỢP TÁC XÃ TỈNH VÂN KHÊ\n\nBÁO CÁO\nKết quả năm 2024", {"area": "Vân Khê"}),
    # the area that was inspected
    (
        "THANH TRA TỈNH VÂN KHÊ\nVân Khê, ngày 12 tháng 8 năm 2024\n\nTHÔNG BÁO\nKết luận thanh tra trách nhiệm của UBND huyện Sơn Lộ",
        {"area": "Sơn Lộ"},
    ),
    # a body that a title names without a level
    ("Hải quan Hoài Long về đích sớm\nCập nhật: 08:30 | 03/06/2024\nDù hàng chững lại, đơn vị vẫn vượt dự toán.", {"area": "Hoài Long"}),
    # of running text, the months that are summed up with their year
    (
        "Hải quan Hoài Long về đích\nCập nhật: 08:30 | 04/12/2025\nDù chững lại trong quý III, 11 tháng năm 2025 thu khá.",
        {"period": "2025-01/2025-11"},
    ),
    ("PHÒNG Y TẾ\nXÃ TRIỆU LONG\n\nBáo cáo kết quả hoạt động năm 2023", {"kind": "Báo cáo", "title": "kết quả hoạt động năm 2023"}),
)
SAYS_NOT = (
    ("Báo cáo nhanh cho thấy thu ngân sách tăng.", {"kind": None}),
    ("Báo cáo Kết quả giám sát đã được thông qua.", {"kind": None}),
    ("BÁO CÁOVIÊN GIỎI\nKết quả tháng 5 năm 2024", {"kind": None}),
    ("Công ty Điện lực Hoài Long\n\nBÁO CÁO\nKết quả tháng 5 năm 2024", {"issuer": None}),
    ("BÁO CÁO\nKết quả tháng 5 năm 2024\nCÔNG TY ĐIỆN LỰC HOÀI LONG", {"issuer": None, "area": None}),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBÁO CÁO\nKết quả tháng 5 năm 2024", {"issuer": None}),
    # a title's period goes before its day
    ("BÁO CÁO\nKết quả tháng 5 năm 2024, trình kỳ họp ngày 12/7/2024", {"period": "2024-05"}),
    # villages are not what a document is about
    ("BÁO CÁO\nKết quả tháng 5 năm 2024\n\nThôn Đồng Rạng, thôn Đồng Rạng, thôn Đồng Rạng và xã Triệu Long họp.", {"area": "Triệu Long"}),
    # a year long ago is history
    ("Hạc Vân tăng tốc\nCập nhật: 08:30 | 03/06/2024\nTừ khi thành lập năm 2009, trung tâm phục vụ nhân dân.", {"period": "2024-06"}),
    # a sector is no area, a body's kind neither
    ("SỞ XÂY DỰNG\n\nBÁO CÁO\nKết quả tháng 5 năm 2024", {"area": None}),
    ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nCHI CỤC THỦY SẢN\n\nBÁO CÁO\nKết quả tháng 5 năm 2024", {"area": None}),
    ("VĂN PHÒNG\n\nBÁO CÁO\nKết quả tháng 5 năm 2024", {"area": None}),
    # an inspection by nobody of nowhere
    ("THANH TRA TỈNH VÂN KHÊ\nVân Khê, ngày 12 tháng 8 năm 2024\n\nTHÔNG BÁO\nKết luận thanh tra việc sử dụng đất", {"area": "Vân Khê"}),
    ("Hải quan vượt dự toán\nCập nhật: 08:30 | 03/06/2024\nThu khá.", {"area": None}),
    ("Hải quan vượt dự toán\nCập nhật: 08:30 | 04/12/2025\nTháng 11 năm 2025 thu khá, 11 tháng thu vượt.", {"period": "2025-11"}),
    ("PHÒNG Y TẾ\nXÃ TRIỆU LONG\n\nBáo cáo cho thấy kết quả tốt:", {"kind": None}),
)


@pytest.mark.parametrize(("text", "said"), [*SAYS, *SAYS_NOT])
def test_what_a_head_says_field_by_field(text: str, said: dict[str, object]) -> None:
    found = head(text)
    assert {field: getattr(found, field) for field in said} == said

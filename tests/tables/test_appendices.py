"""Appendix tables of many sectors and layouts, each read as a careful clerk reads it."""

from datetime import date

import pytest

from tests.tables.drawn import Appendix, change, estimate, index, level, named, place_of, read_drawn, share, target
from tiendo.words.figure import Against, Bound, Kind, Role, Status

CROPS = Appendix(
    "UBND HUYỆN SƠN HẠ\nBiểu 02: Kết quả sản xuất nông nghiệp 6 tháng đầu năm 2024",
    """
TT|Chỉ tiêu|ĐVT|TH 6T/2023|KH năm 2024|Ước TH 6T/2024|So sánh (%)|<
^|^|^|^|^|^|KH 2024|CK 2023
I|TRỒNG TRỌT||||||
1|Lúa đông xuân||||||
|- Diện tích|Ha|4.120|4.150|4.138|99,7|100,4
|- Năng suất|Tạ/ha|62,5|63|63,4|100,6|101,4
2|Ngô||||||
|- Sản lượng|Tấn|4.590|4.600|4.508|98|98,2
II|CHĂN NUÔI||||||
1|Tổng đàn gia súc|Con|52.300|54.000|53.100|98,3|101,5
|Trong đó: Đàn bò|"|12.100|12.500|12.350|98,8|102,1
|Đàn lợn|"|38.900|40.000|39.500|98,8|101,5
""",
    {
        4: level("2023-H1"), 5: target("2024"), 6: estimate("2024-H1"), 7: share("2024-H1", "2024", status=Status.ESTIMATE),
        8: index("2024-H1", "2023-H1", status=Status.ESTIMATE),
    },
    {
        5: named("Diện tích lúa đông xuân"), 6: named("Năng suất lúa đông xuân"), 8: named("Sản lượng ngô"),
        10: named("Tổng đàn gia súc", area="Sơn Hạ"), 11: named("Tổng đàn gia súc", "Đàn bò"), 12: named("Tổng đàn gia súc", "Đàn lợn"),
    },
    {(6, 4): {"unit": "Tạ/ha"}, (12, 5): {"unit": "Con"}},
)  # fmt: skip

PROJECTS = Appendix(
    "UBND HUYỆN PHÚ AN\nPhụ lục 3\nTÌNH HÌNH GIẢI NGÂN VỐN ĐẦU TƯ CÔNG NĂM 2024\n(Số liệu đến ngày 31/8/2024)\nĐVT: triệu đồng",
    """
STT|Danh mục dự án|Chủ đầu tư|Thời gian KC-HT|Tổng mức đầu tư|Kế hoạch vốn năm 2024|Giải ngân đến 31/8/2024|<|Ghi chú
^|^|^|^|^|^|Số vốn|Tỷ lệ (%)|^
|TỔNG CỘNG|||185.300|92.500|48.315|52,2|
A|Dự án chuyển tiếp|||120.300|60.500|38.315|63,3|
1|Đường liên xã Tân Hòa - Tân Lập|Ban QLDA|2022-2024|80.300|40.500|28.100|69,4|
2|Trường THCS Lê Lợi|Phòng GD&ĐT|2023-2025|40.000|20.000|10.215|51,1|Chậm 2 tháng
""",
    {
        5: level("2024", indicator="Tổng mức đầu tư", unit="triệu đồng"), 6: target("2024", indicator="Kế hoạch vốn", unit="triệu đồng"),
        7: level("2024", indicator="Số vốn giải ngân", unit="triệu đồng"), 8: share("2024", "2024", indicator="Số vốn giải ngân"),
    },
    {
        3: {"breakdown": None}, 4: {"breakdown": "Dự án chuyển tiếp"}, 5: {"breakdown": "Đường liên xã Tân Hòa - Tân Lập"},
        6: {"breakdown": "Trường THCS Lê Lợi", "area": "Phú An"},
    },
)  # fmt: skip

SCHOOLS = Appendix(
    "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nTHỐNG KÊ QUY MÔ TRƯỜNG, LỚP, HỌC SINH NĂM HỌC 2023-2024",
    """
TT|Tên trường|Số lớp|Số học sinh|<|<|Số giáo viên|Tỷ lệ GV đạt chuẩn (%)
^|^|^|Tổng số|Trong đó|<|^|^
^|^|^|^|Nữ|Dân tộc|^|^
|Tổng số|63|2.105|1.020|215|120|98,3
1|Tiểu học Kim Đồng|25|812|390|55|40|100
2|Tiểu học Bế Văn Đàn|38|1.293|630|160|80|97,5
""",
    {
        3: level("2024", indicator="Số lớp", unit="lớp"), 4: level("2024", indicator="Tổng số học sinh", unit="học sinh"),
        5: level("2024", unit="học sinh"), 6: level("2024", unit="học sinh"), 7: level("2024", indicator="Số giáo viên", unit="giáo viên"),
        8: level("2024", indicator="Tỷ lệ GV đạt chuẩn", unit="%"),
    },
    {4: {}, 5: {}, 6: {}},
    {
        (5, 5): named("Tổng số học sinh - Nữ", "Tiểu học Kim Đồng"), (4, 6): named("Tổng số học sinh", "Dân tộc"),
        (6, 7): {"breakdown": "Tiểu học Bế Văn Đàn"},
    },
)  # fmt: skip

YEARS = Appendix(
    "SỞ Y TẾ\nMỘT SỐ CHỈ TIÊU Y TẾ CƠ BẢN GIAI ĐOẠN 2021-2025",
    """
TT|Chỉ tiêu|Đơn vị|2021|2022|2023|Ước 2024|KH 2025
1|Số giường bệnh/10.000 dân|Giường|27,5|28|28,6|29,2|30
2|Tỷ lệ trạm y tế có bác sĩ|%|92|94,5|96|97|≥ 98
3|Số ca mắc sốt xuất huyết|Ca|1.204|3.560|2.011|1.400|Dưới 1.300
4|Tuổi thọ trung bình|Tuổi|73,6|73,7|73,8|73,9|74
""",
    {4: level("2021"), 5: level("2022"), 6: level("2023"), 7: estimate("2024"), 8: target("2025")},
    {
        2: named("Số giường bệnh/10.000 dân", unit="Giường"), 3: named("Tỷ lệ trạm y tế có bác sĩ", unit="%"),
        4: named("Số ca mắc sốt xuất huyết", unit="Ca"), 5: named("Tuổi thọ trung bình", unit="Tuổi"),
    },
    {(3, 8): {"bound": Bound.AT_LEAST}, (4, 8): {"bound": Bound.BELOW}, (3, 7): {"bound": Bound.EXACT}},
)  # fmt: skip

TRAFFIC = Appendix(
    "CÔNG AN TỈNH\nTÌNH HÌNH TAI NẠN GIAO THÔNG 6 THÁNG ĐẦU NĂM 2024",
    """
Nội dung|6 tháng năm 2023|6 tháng năm 2024|Tăng/giảm|<
^|^|^|Số tuyệt đối|Tỷ lệ (%)
Số vụ|125|110|-15|-12
Số người chết|60|55|-5|-8,3
Số người bị thương|98|101|+3|+3,1
""",
    {2: level("2023-H1"), 3: level("2024-H1"), 4: change("2024-H1", "2023-H1"), 5: change("2024-H1", "2023-H1", unit="%")},
    {3: named("Số vụ"), 4: named("Số người chết"), 5: named("Số người bị thương")},
    {(3, 2): {"unit": "vụ"}, (3, 4): {"unit": "vụ"}, (5, 4): {"unit": "người"}},
)

ONE_STOP = Appendix(
    "KẾT QUẢ TIẾP NHẬN VÀ GIẢI QUYẾT HỒ SƠ THỦ TỤC HÀNH CHÍNH QUÝ III NĂM 2024",
    """
STT|Lĩnh vực|Số hồ sơ tiếp nhận|<|<|Số hồ sơ đã giải quyết|<|<|<|Số hồ sơ đang giải quyết
^|^|Tổng số|Trong kỳ|Kỳ trước chuyển qua|Tổng số|Trước hạn|Đúng hạn|Quá hạn|^
(1)|(2)|(3)=(4)+(5)|(4)|(5)|(6)=(7)+(8)+(9)|(7)|(8)|(9)|(10)
1|Đất đai|520|480|40|490|300|178|12|30
2|Hộ tịch|1.205|1.205|0|1.200|1.100|100|0|5
|Tổng cộng|1.725|1.685|40|1.690|1.400|278|12|35
""",
    {
        3: level("2024-Q3", indicator="Tổng số hồ sơ tiếp nhận"), 4: level("2024-Q3", indicator="Số hồ sơ tiếp nhận"),
        5: level("2024-Q3", unit="hồ sơ"), 6: level("2024-Q3", indicator="Tổng số hồ sơ đã giải quyết", unit="hồ sơ"),
        7: level("2024-Q3", indicator="Số hồ sơ đã giải quyết - Trước hạn"),
        8: level("2024-Q3", indicator="Số hồ sơ đã giải quyết - Đúng hạn"),
        9: level("2024-Q3", indicator="Số hồ sơ đã giải quyết - Quá hạn"), 10: level("2024-Q3", indicator="Số hồ sơ đang giải quyết"),
    },
    {4: {"breakdown": "Đất đai"}, 5: {"breakdown": "Hộ tịch"}, 6: {"breakdown": None}},
)  # fmt: skip

YEAR_ROWS = Appendix(
    "CỤC THỐNG KÊ\nDân số và thu ngân sách qua các năm",
    """
Năm|Dân số trung bình (người)|Thu ngân sách (tỷ đồng)|Tốc độ tăng thu (%)
2020|152.300|1.205|
2021|154.120|1.310|8,7
Sơ bộ 2022|156.000|1.290|-1,5
""",
    {
        2: {"indicator": "Dân số trung bình", "unit": "người"}, 3: {"indicator": "Thu ngân sách", "unit": "tỷ đồng"},
        4: {"kind": Kind.CHANGE, "unit": "%", "indicator": "Thu ngân sách"},
    },
    {2: {"period": "2020"}, 3: {"period": "2021"}, 4: {"period": "2022", "status": Status.PRELIMINARY}},
    {(3, 4): {"base_period": "2020"}},
)  # fmt: skip

WARDS_ACROSS = Appendix(
    "UBND THÀNH PHỐ AN LẠC\nBiểu 4\nMột số chỉ tiêu xã hội năm 2024 phân theo phường, xã",
    """
TT|Chỉ tiêu|ĐVT|Toàn thành phố|Chia ra|<|<
^|^|^|^|Phường Đông Sơn|Phường Tây Sơn|Xã Phú Hải
1|Số hộ nghèo cuối năm|Hộ|120|30|40|50
2|Tỷ lệ hộ nghèo|%|1,2|0,8|1,1|2,4
""",
    {
        4: level("2024", area="An Lạc"),
        5: level("2024", area="Đông Sơn"),
        6: level("2024", area="Tây Sơn"),
        7: level("2024", area="Phú Hải"),
    },
    {3: named("Số hộ nghèo cuối năm", unit="Hộ"), 4: named("Tỷ lệ hộ nghèo", unit="%")},
)

COMMUNES = Appendix(
    "UBND HUYỆN HẢI TÂN\nBiểu số 5\nTHU NGÂN SÁCH CÁC XÃ THÁNG 5 VÀ 5 THÁNG ĐẦU NĂM 2024\nĐơn vị: Triệu đồng",
    """
TT|Đơn vị|Dự toán năm 2024|Thực hiện tháng 5|Lũy kế 5 tháng|% so DT|% so CK
|TỔNG SỐ|12.000|980|5.310|44,3|112,5
1|Xã Hải Lộc|5.000|400|2.310|46,2|115
2|TT Cồn|3.000|250|1.200|40|-3,5
""",
    {
        3: target("2024", unit="Triệu đồng"), 4: level("2024-05", unit="Triệu đồng"), 5: level("2024-01/2024-05", unit="Triệu đồng"),
        6: share("2024-01/2024-05", "2024"), 7: {"against": Against.SAME_PERIOD, "base_period": "2023-01/2023-05", "unit": "%"},
    },
    {2: {"area": "Hải Tân"}, 3: {"area": "Hải Lộc"}, 4: {"area": "Cồn"}},
    {(2, 7): {"kind": Kind.INDEX}, (4, 7): {"kind": Kind.CHANGE}, (3, 4): {"indicator": "Thu ngân sách các xã"}},
)  # fmt: skip

NEXT_YEAR = Appendix(
    "HĐND TỈNH BÌNH LÂM\nBIỂU TỔNG HỢP CÁC CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2025\n"
    "(Kèm theo Nghị quyết số 45/NQ-HĐND ngày 10/12/2024 của HĐND tỉnh Bình Lâm)",
    """
TT|Chỉ tiêu|ĐVT|TH năm 2023|Năm 2024|<|KH năm 2025|So sánh (%)|<|<
^|^|^|^|KH|Ước TH|^|Ước TH 2024/KH 2024|Ước TH 2024/TH 2023|KH 2025/Ước TH 2024
A|B|C|1|2|3|4|5=3/2|6=3/1|7=4/3
1|GRDP (giá so sánh 2010)|Tỷ đồng|30.120|32.500|32.650|35.200|100,5|108,4|107,8
2|Tổng vốn đầu tư toàn xã hội|"|15.200|16.800|16.500|18.000|98,2|108,6|109,1
3|Số lao động được tạo việc làm mới|Nghìn người|18,5|19|19,2|20-21|101,1|103,8|
""",
    {
        4: level("2023"), 5: target("2024"), 6: estimate("2024"), 7: target("2025"), 8: share("2024", "2024", status=Status.ESTIMATE),
        9: index("2024", "2023", Against.PERIOD, status=Status.ESTIMATE), 10: index("2025", "2024", Against.PERIOD),
    },
    {
        4: named("GRDP (giá so sánh 2010)", area="Bình Lâm"), 5: named("Tổng vốn đầu tư toàn xã hội"),
        6: named("Số lao động được tạo việc làm mới"),
    },
    {(5, 4): {"unit": "Tỷ đồng"}, (6, 5): {"unit": "Nghìn người"}},
)  # fmt: skip

PARTY = Appendix(
    "ĐẢNG BỘ HUYỆN KIM SƠN\nBiểu 1\nKẾT QUẢ PHÁT TRIỂN ĐẢNG VIÊN 6 THÁNG ĐẦU NĂM 2024",
    """
TT|Tên đảng bộ|Chỉ tiêu năm 2024|Kết nạp 6 tháng|Tỷ lệ đạt (%)|Tăng, giảm so với cùng kỳ
1|Đảng bộ xã An Bình|20|12|60|2
2|Đảng bộ xã An Hòa|15|6|40|-1
|Cộng|35|18|51,4|1
""",
    {
        3: target("2024", indicator="Kết nạp"), 4: level("2024-H1", indicator="Kết nạp"),
        5: share("2024-H1", "2024", indicator="Kết nạp"), 6: change("2024-H1", "2023-H1", indicator="Kết nạp"),
    },
    {2: {"breakdown": "Đảng bộ xã An Bình"}, 3: {"breakdown": "Đảng bộ xã An Hòa"}, 4: {"breakdown": None}},
)  # fmt: skip

TERM = Appendix(
    "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NGHỊ QUYẾT ĐẠI HỘI NHIỆM KỲ 2020-2025",
    """
STT|Chỉ tiêu|Mục tiêu đến năm 2025|Kết quả thực hiện|<|<|Đánh giá
^|^|^|Năm 2021|Năm 2022|Năm 2023|^
1|Thu nhập bình quân đầu người (triệu đồng/năm)|75|58|62,5|67|Đạt
2|Tỷ lệ hộ sử dụng nước hợp vệ sinh (%)|98-100|92|94|96,5|Vượt
3|Số xã đạt chuẩn nông thôn mới|15/18|10/18|11/18|13/18|Khó đạt
""",
    {3: {"role": Role.TARGET, "period": "2025"}, 4: {"period": "2021"}, 5: {"period": "2022"}, 6: {"period": "2023", "status": None}},
    {
        3: named("Thu nhập bình quân đầu người", unit="triệu đồng/năm"), 4: named("Tỷ lệ hộ sử dụng nước hợp vệ sinh", unit="%"),
        5: named("Số xã đạt chuẩn nông thôn mới", unit="xã", kind=Kind.RATIO, against=Against.WHOLE),
    },
    words=("Đạt", "Vượt", "Khó đạt"),
)  # fmt: skip

LAND = Appendix(
    "KẾ HOẠCH SỬ DỤNG ĐẤT NĂM 2024\nĐơn vị tính: ha",
    """
TT|Chỉ tiêu sử dụng đất|Mã|Hiện trạng năm 2023|Kế hoạch năm 2024|Tăng (+), giảm (-)
(1)|(2)|(3)|(4)|(5)|(6)=(5)-(4)
1|Đất nông nghiệp|NNP|12.305,2|12.210,0|-95,2
1.1|Đất trồng lúa|LUA|5.120,5|5.080,1|-40,4
|Trong đó: Đất chuyên trồng lúa nước|LUC|4.900|4.870|-30
1.2|Đất rừng sản xuất|RSX|3.000|3.000|0
2|Đất phi nông nghiệp|PNN|2.100|2.195,2|95,2
""",
    {4: level("2023", unit="ha"), 5: target("2024", unit="ha"), 6: change("2024", "2023", Against.PERIOD, unit="ha")},
    {
        3: named("Đất nông nghiệp"), 4: named("Đất nông nghiệp", "Đất trồng lúa"), 5: named("Đất trồng lúa", "Đất chuyên trồng lúa nước"),
        6: named("Đất nông nghiệp", "Đất rừng sản xuất"), 7: named("Đất phi nông nghiệp"),
    },
)  # fmt: skip

PRICES = Appendix(
    "CHỈ SỐ GIÁ TIÊU DÙNG THÁNG 5 NĂM 2024\nĐVT: %",
    """
|Tháng 5 năm 2024 so với|<|<|Bình quân 5 tháng năm 2024 so với cùng kỳ năm 2023
^|Tháng 5 năm 2023|Tháng 12 năm 2023|Tháng 4 năm 2024|^
Chỉ số giá tiêu dùng|104,44|101,24|100,05|104,03
I. Hàng ăn và dịch vụ ăn uống|104,5|102|100,3|103,8
1. Lương thực|112,1|101,5|99,8|114,2
""",
    {
        2: index("2024-05", "2023-05"), 3: index("2024-05", "2023-12", Against.PERIOD), 4: index("2024-05", "2024-04", Against.PERIOD),
        5: index("2024-01/2024-05", "2023-01/2023-05"),
    },
    {
        3: named("Chỉ số giá tiêu dùng"), 4: named("Hàng ăn và dịch vụ ăn uống"),
        5: named("Hàng ăn và dịch vụ ăn uống", "Lương thực"),
    },
)  # fmt: skip

EXPORTS = Appendix(
    "SỞ CÔNG THƯƠNG\nKim ngạch xuất khẩu một số mặt hàng chủ yếu tháng 8 và 8 tháng năm 2024",
    """
Mặt hàng|ĐVT|Thực hiện T7/2024|Ước T8/2024|Ước 8T/2024|T8/2024 so với T7/2024 (%)|8T/2024 so với cùng kỳ 2023 (%)
Tổng kim ngạch|Triệu USD|120,5|125,2|950,4|103,9|108,5
Thủy sản|Triệu USD|40,1|42|300|104,7|102,2
Hàng dệt may|Triệu USD|30|31|250,2|103,3|97,5
""",
    {
        3: level("2024-07"), 4: estimate("2024-08"), 5: estimate("2024-01/2024-08"), 6: index("2024-08", "2024-07", Against.PERIOD),
        7: index("2024-01/2024-08", "2023-01/2023-08"),
    },
    {2: named("Tổng kim ngạch"), 3: named("Kim ngạch xuất khẩu", "Thủy sản"), 4: named("Kim ngạch xuất khẩu", "Hàng dệt may")},
    {(3, 3): {"unit": "Triệu USD"}},
)  # fmt: skip

QUARTERS = Appendix(
    "Biểu 3. Thu ngân sách huyện Ba Vì năm 2024 (tỷ đồng)",
    """
Chỉ tiêu|Quý I|Quý II|6 tháng|Ước quý III|Ước cả năm|% so DT năm
Tổng thu|120|130|250|110|500|104
- Thu nội địa|100|110|210|90|420|103
""",
    {
        2: level("2024-Q1", unit="tỷ đồng"), 3: level("2024-Q2"), 4: level("2024-H1"), 5: estimate("2024-Q3"), 6: estimate("2024"),
        7: share("2024", "2024"),
    },
    {2: named("Tổng thu"), 3: named("Tổng thu", "Thu nội địa")},
)  # fmt: skip

SETTLED = Appendix(
    "QUYẾT TOÁN CHI NGÂN SÁCH ĐỊA PHƯƠNG NĂM 2023\nĐơn vị: Triệu đồng",
    """
STT|Nội dung|Dự toán|Quyết toán|So sánh|<
^|^|^|^|Tuyệt đối|Tương đối (%)
A|B|1|2|3=2-1|4=2/1
A|TỔNG CHI NSĐP|500.000|520.500|20.500|104,1
I|Chi cân đối NSĐP|450.000|440.000|-10.000|97,8
""",
    {
        3: target("2023", unit="Triệu đồng"), 4: level("2023", unit="Triệu đồng"),
        5: change("2023", "2023", Against.PLAN, unit="Triệu đồng"), 6: share("2023", "2023"),
    },
    {4: named("TỔNG CHI NSĐP"), 5: named("TỔNG CHI NSĐP", "Chi cân đối NSĐP")},
)  # fmt: skip

UNMERGED = Appendix(
    "Biểu 4: Tình hình thực hiện các chỉ tiêu tháng 7 năm 2024",
    """
TT|Chỉ tiêu|ĐVT|KH năm 2024|Thực hiện|||So sánh (%)||
||||Tháng 6|Tháng 7|Lũy kế 7 tháng|Tháng trước|Cùng kỳ|Kế hoạch
1|Doanh thu du lịch|Tỷ đồng|500|40|45|300|112,5|120|60
2|Lượt khách|Nghìn lượt|900|70|80|520|114,3|118,2|57,8
""",
    {
        4: target("2024"), 5: level("2024-06"), 6: level("2024-07"), 7: level("2024-01/2024-07"),
        8: index("2024-07", "2024-06", Against.PERIOD), 9: index("2024-07", "2023-07"),
        10: {"kind": Kind.PLAN_SHARE, "base_period": "2024"},
    },
    {3: named("Doanh thu du lịch"), 4: named("Lượt khách")},
)  # fmt: skip

AREA_YEARS = Appendix(
    "UBND HUYỆN MỸ HÀO\nBiểu 7: Tổng hợp hộ nghèo các xã năm 2023, 2024",
    """
TT|Tên xã|Năm 2023|<|<|Năm 2024|<|<
^|^|Tổng số hộ|Số hộ nghèo|Tỷ lệ (%)|Tổng số hộ|Số hộ nghèo|Tỷ lệ (%)
1|An Sơn|1.000|50|5,0|1.020|40|3,9
|Toàn huyện|1.800|80|4,4|1.830|60|3,3
""",
    {
        3: level("2023", indicator="Tổng số hộ", unit="hộ"), 4: level("2023", indicator="Số hộ nghèo", unit="hộ"),
        5: level("2023", indicator="Tỷ lệ hộ nghèo", unit="%"), 6: level("2024", indicator="Tổng số hộ"),
        7: level("2024", indicator="Số hộ nghèo"), 8: level("2024", indicator="Tỷ lệ hộ nghèo"),
    },
    {3: {"area": "An Sơn"}, 4: {"area": "Mỹ Hào"}},
)  # fmt: skip

STAFF = Appendix(
    "SỞ NỘI VỤ\nSỐ LƯỢNG CÁN BỘ, CÔNG CHỨC ĐẾN 31/12/2023",
    """
STT|Cơ quan, đơn vị|Biên chế được giao năm 2023|Biên chế có mặt đến 31/12/2023|Trong đó|<|So với biên chế giao
^|^|^|^|Nữ|Đảng viên|^
1|Văn phòng UBND|45|43|20|40|-2
|Tổng cộng|105|101|50|90|-4
""",
    {
        3: target("2023", indicator="Biên chế được giao"), 4: level("2023", indicator="Biên chế có mặt", at=date(2023, 12, 31)),
        5: level("2023"), 6: level("2023"), 7: change("2023", "2023", Against.PLAN, indicator="Biên chế có mặt"),
    },
    {3: {"breakdown": "Văn phòng UBND"}, 4: {}},
    {(3, 5): {"indicator": "Biên chế có mặt - Nữ"}, (4, 6): named("Biên chế có mặt", "Đảng viên")},
)  # fmt: skip

ALL = {name: value for name, value in globals().items() if isinstance(value, Appendix)}


@pytest.mark.parametrize("appendix", ALL.values(), ids=ALL)
def test_every_cell_says_what_its_column_and_its_row_say(appendix: Appendix) -> None:
    faults: list[tuple[object, ...]] = []
    for figure in read_drawn(appendix).figures:
        place = place_of(figure)
        if place[0] not in appendix.rows or place[1] not in appendix.columns:
            faults.append((place, figure.text, "no figure"))
            continue
        said = {**appendix.columns[place[1]], **appendix.rows[place[0]], **appendix.cells.get(place, {})}
        faults += [
            (place, figure.text, name, getattr(figure, name), "not", value)
            for name, value in said.items()
            if getattr(figure, name) != value
        ]
    assert faults == []


@pytest.mark.parametrize("appendix", ALL.values(), ids=ALL)
def test_no_number_is_missed(appendix: Appendix) -> None:
    lines = [line.split("|") for line in appendix.grid.strip().split("\n")]
    wanted = {
        (row, column)
        for row in appendix.rows
        for column in appendix.columns
        if any(letter.isdigit() for letter in lines[row - 1][column - 1])
    }
    assert {place_of(figure) for figure in read_drawn(appendix).figures} == wanted


@pytest.mark.parametrize("appendix", ALL.values(), ids=ALL)
def test_results_in_words_are_findings(appendix: Appendix) -> None:
    findings = [finding.said for finding in read_drawn(appendix).findings if finding.type == "word_result"]
    assert findings == list(appendix.words)


def test_parts_name_their_wholes() -> None:
    figures = read_drawn(LAND).figures
    wholes = {place_of(figure): place_of(next(f for f in figures if f.id == figure.part_of)) for figure in figures if figure.part_of}
    assert wholes == {(4, 4): (3, 4), (4, 5): (3, 5), (5, 4): (4, 4), (5, 5): (4, 5), (6, 4): (3, 4), (6, 5): (3, 5)}


def test_rows_are_parts_of_their_total_and_columns_of_theirs() -> None:
    figures = {place_of(figure): figure for figure in read_drawn(ONE_STOP).figures}
    assert figures[4, 3].part_of == figures[6, 3].id
    assert figures[4, 7].part_of == figures[4, 6].id

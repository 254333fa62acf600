"""Period: from the clause, else the sentence, the line above, the heading, the document (rules 6, 10, 27, and the field's own)."""

import pytest

from tests.spec.resolvers.sentence import LAST_MAY, MAY, figure_in

FINDS = (
    ("Thu ngân sách 5 tháng đạt [45 tỷ đồng].", "2024-01/2024-05"),
    ("Năm 2023, thu ngân sách đạt [93 tỷ đồng].", "2023"),
    ("Quý I/2024 có [5 vụ].", "2024-Q1"),
    ("Lũy kế từ đầu năm kết nạp [35 đảng viên].", "2024-01/2024-05"),
    ("Thu ngân sách tháng 4 đạt 45 tỷ đồng, tăng [5%] so cùng kỳ.", "2024-04"),
    ("Thu ngân sách 93 tỷ đồng, giảm 1,1% so cùng kỳ ([94 tỷ đồng]).", LAST_MAY),
    ("Thu ngân sách 93 tỷ đồng (cùng kỳ [94 tỷ đồng]).", LAST_MAY),
    ("Thu nhập bình quân (năm 2023) [65 triệu đồng].", "2023"),
    ("Thu nhập bình quân [65 triệu đồng] (năm 2023).", "2023"),
    ("Thu nhập bình quân 65 triệu đồng (năm 2023), [71 triệu đồng] (ước năm 2024).", "2024"),
    ("Thu nhập từ [65 triệu đồng] năm 2020 lên 72 triệu đồng năm 2023.", "2020"),
    ("Thu nhập từ 65 triệu đồng năm 2020 lên [72 triệu đồng] năm 2023.", "2023"),
    ("Tốc độ tăng bình quân giai đoạn 2021-2025 đạt [9,5%/năm].", "2021/2025"),
    ("Khách du lịch 38.100 lượt, giảm so với tháng 4; 5 tháng [292.300 lượt].", "2024-01/2024-05"),
    ("Thành phố đề ra [12 chỉ tiêu] năm 2025.", "2025"),
    ("Vụ đông xuân 2022-2023 gieo cấy [1.204 ha].", "2023"),
    ("Hồ sơ đúng hạn tăng 1,2% so cùng kỳ (98%/ [97%]).", LAST_MAY),
    ("Đạt 71,5% dự toán ([130 tỷ đồng]).", "2024"),
    ("Thu ngân sách 45 tỷ đồng (tỉnh giao [600 tỷ đồng]).", "2024"),
    ("Kết quả trong tháng 4:\n- Kết nạp [15 đảng viên].", "2024-04"),
    ("II. NHIỆM VỤ THÁNG 6\nPhấn đấu thu [45 tỷ đồng].", "2024-06"),
    # a part is of its whole's period
    ("Năm 2023, thu ngân sách 93 tỷ đồng, trong đó thu nội địa [50 tỷ đồng].", "2023"),
    ("Quý I, thu 45 tỷ đồng. Trong đó: thu nội địa [40 tỷ đồng].", "2024-Q1"),
    # up to the last day of a month, from January
    ("Đến hết ngày 30/4/2024, giải ngân [45 tỷ đồng].", "2024-01/2024-04"),
    ("Tính đến hết ngày 31/5, giải ngân [45 tỷ đồng].", "2024-01/2024-05"),
    # a deadline is no period where the heading says one
    ("II. NHIỆM VỤ THÁNG 6\nGiải ngân [45 tỷ đồng] trước ngày 31/12/2024.", "2024-06"),
    ("Giải ngân [45 tỷ đồng] trước ngày 31/12/2024.", "2024"),
    # what opened a sentence goes on to the next ones of the paragraph
    ("Tính chung 5 tháng, thu đạt 45 tỷ đồng. Chi ngân sách [40 tỷ đồng].", "2024-01/2024-05"),
    ("Năm 2023, thu đạt 45 tỷ đồng. Chi 40 tỷ đồng. Kết nạp [12 đảng viên].", "2023"),
    # the plan across a slash is the year's
    ("Giải ngân đạt 91,5%/KH [95%].", "2024"),
    ("Giải ngân đạt 91,5%/DT [95%].", "2024"),
)
SILENT = (
    "Thu ngân sách đạt [45 tỷ đồng].",
    "Thu ngân sách tăng [5,1%] so với năm 2023.",
    "Thu ngân sách tăng [5,1%] so cùng kỳ.",
    "Thực hiện Nghị quyết số 25-NQ/TU, ngày 04/5/2023, kết nạp [35 đảng viên].",
    "Thực hiện Kế hoạch 5 năm 2021-2025, thành phố mở [5 lớp].",
    "Nghị quyết Đại hội Đảng bộ nhiệm kỳ 2020-2025 được quán triệt tới [120 chi bộ].",
    "Khách du lịch 38.100 lượt, so với tháng 4 giảm [5,1%].",
    "Kim ngạch gấp [1,7 lần] năm 2020.",
    "Thu ngân sách bằng [106,8%] năm 2022.",
    "Đến nay có [67 chi bộ].",
    "So với đầu năm, tăng [3 chi bộ].",
    "Thu ngân sách 93 tỷ đồng (năm 2023 là 90 tỷ đồng), đạt [45%] kế hoạch.",
    "Luật Đất đai năm 2024 được phổ biến tới [1.204 người].",
    "Hồ sơ đúng hạn tăng 1,2% so cùng kỳ ([98%]/ 97%).",
    "Thu ngân sách tháng 4 đạt 45 tỷ đồng.\nChi ngân sách [40 tỷ đồng].",
    "Hằng tháng, chi bộ sinh hoạt chuyên đề; có [45 chi bộ] thực hiện tốt.",
    "Giá so sánh năm 2010: giá trị sản xuất [540 tỷ đồng].",
    "Kỷ niệm 94 năm thành lập Đảng, trao [45 Huy hiệu].",
    "Tổng giá trị (giá so sánh 2010) đạt [540 tỷ đồng].",
    "Kết quả thực hiện Kế hoạch năm 2023 như sau:\n- Kết nạp [15 đảng viên].",
    "Kết quả so với năm 2023:\n- Kết nạp [15 đảng viên].",
    "Kết quả trong tháng 4 đã báo cáo.\n- Kết nạp [15 đảng viên].",
    "Hết ngày 15/5, giải ngân [45 tỷ đồng].",
    "Giải ngân đạt [91,5%]/KH 95%.",
    # said further on, a period holds to the end of its sentence
    "Thu trong tháng 45 tỷ đồng; lũy kế 5 tháng 71,5 tỷ đồng. Chi ngân sách [40 tỷ đồng].",
    "Thu ngân sách 45 tỷ đồng; năm 2023 thu 93 tỷ đồng. Chi ngân sách [40 tỷ đồng].",
    "So với cùng kỳ năm 2023, thu tăng 5%. Chi ngân sách [40 tỷ đồng].",
    "Năm 2023, thu đạt 45 tỷ đồng.\nChi ngân sách [40 tỷ đồng].",
    # of the month itself, the day is no more than its date
    "Đến ngày 20/5, giải ngân [45 tỷ đồng].",
    "Kết nạp [12 đảng viên] trước ngày 19/5.",
    "Trong tháng thanh niên, khánh thành [12 công trình].",
    "Chỉ đạo đến hết tháng; thu ngân sách [45 tỷ đồng].",
)


@pytest.mark.parametrize(("example", "period"), FINDS)
def test_the_period_that_is_said(example: str, period: str) -> None:
    assert figure_in(example).period == period


@pytest.mark.parametrize("example", SILENT)
def test_elsewhere_it_is_the_documents(example: str) -> None:
    assert figure_in(example).period == MAY


def test_it_is_unknown_where_nothing_tells() -> None:
    assert figure_in("Thu ngân sách [45 tỷ đồng].", period=None, date=None).period is None

"""Months, quarters, spans of months and terms that no year has, and results of a period to come."""

import pytest

from tests.spec.checks.report import findings, redrawn
from tiendo.words.finding import Severity

NAME = "impossible_period"
FINDS = (
    ("Thu ngân sách [tháng 13/2024] ước đạt 45 tỷ đồng.", "tháng 01 đến 12"),
    ("Kết quả [tháng 15 năm 2024] so với tháng trước.", "tháng 01 đến 12"),
    ("II. NHIỆM VỤ TRỌNG TÂM [THÁNG 13]", "tháng 01 đến 12"),
    ("Vốn giải ngân lũy kế đến hết [tháng 00/2024] là 45 tỷ đồng.", "tháng 01 đến 12"),
    ("Nhiệm vụ trọng tâm [quý V/2024].", "quý I đến IV"),
    ("Hoàn thành lập quy hoạch chi tiết trước [quý 5 năm 2024].", "quý I đến IV"),
    ("Tiến độ [quý VI, năm 2024] chậm so với kế hoạch.", "quý I đến IV"),
    ("Tổng thu [14 tháng đầu năm] đạt 412 tỷ đồng.", "không quá 12 tháng"),
    ("Lũy kế [5 quý đầu năm] đạt 412 tỷ đồng.", "không quá 4 quý"),
    ("Nghị quyết Đại hội [nhiệm kỳ 2025-2020] đề ra 18 chỉ tiêu.", "2020 - 2025"),
    ("Kế hoạch đầu tư công trung hạn [giai đoạn 2025 - 2021].", "2021 - 2025"),
    ("Tổng kết [năm học 2024-2023] toàn ngành.", "2023 - 2024"),
    ("Khai giảng [năm học 2024 - 2024].", "hai năm khác nhau"),
    ("Đại hội Hội Nông dân [nhiệm kỳ 2023 - 2082].", "nhiệm kỳ không quá 10 năm"),
    ("Giải ngân [từ tháng 10/2024 đến tháng 6/2024] đạt thấp.", "kỳ cuối không trước kỳ đầu"),
    ("Số vụ [từ năm 2025 đến năm 2021] có xu hướng giảm.", "kỳ cuối không trước kỳ đầu"),
    ("Thu ngân sách [tháng 13] ước đạt 45 tỷ đồng, lũy kế 210 tỷ đồng.", "tháng 01 đến 12"),
    ("Trong tháng 5 đón 55.700 lượt khách, tăng 2,5% so với [tháng 13].", "tháng 01 đến 12"),
    ("Giải ngân [quý V] đạt 22%; tổ chức sinh hoạt tại 48 chi bộ.", "quý I đến IV"),
    ("Sản lượng thủy sản trong [quý IIII], toàn tỉnh đạt 16.905 tấn.", "quý I đến IV"),
    ("Thu ngân sách tháng 5 đạt 45 tỷ đồng; lũy kế [15 tháng] đạt 210 tỷ đồng.", "không quá 12 tháng"),
    ("Kết quả công tác tháng 5 và [15 tháng năm 2024]", "không quá 12 tháng"),
    ("Công tác cải cách hành chính [16 tháng năm 2024] của thành phố.", "không quá 12 tháng"),
)
SILENT = (
    "Thu ngân sách tháng 12/2024 ước đạt 45 tỷ đồng.",
    "Trong tháng 15 vụ tai nạn giao thông, tăng 02 vụ.",
    "Số vụ phạm pháp hình sự trong tháng 13, tăng 2 vụ so với tháng trước.",
    "Chi trả lương tháng 13, thưởng Tết cho người lao động.",
    "Trong quý 5/6 chỉ tiêu đạt kế hoạch; trong quý 7 dự án khởi công.",
    "Nhiệm vụ 6 tháng cuối năm; kết quả 12 tháng đầu năm và cả năm.",
    "Trẻ em từ 14 tháng tuổi; hợp đồng 18 tháng; thời hạn 24 tháng.",
    "Trợ cấp cho bà Lê Thị Quý V., thôn 3.",
    "Nghị quyết Đại hội nhiệm kỳ 2020-2025 và nhiệm kỳ 2025 - 2030.",
    "Quy hoạch giai đoạn 2021-2030, tầm nhìn đến năm 2050; thời kỳ 2021 - 2050.",
    "So sánh năm 2024 - 2023: tăng 5,2%.",
    "Từ tháng 9 đến tháng 6/2024, các hồ xả nước phục vụ vụ đông xuân.",
    "Từ ngày 15 tháng 5 năm 2024 đến ngày 20 tháng 5 năm 2024.",
    "Rút ngắn tiến độ hoàn thành từ năm 2027 đến năm 2026.",
    "Từ quý IV/2023 đến quý I/2024, thành phố khởi công 5 dự án.",
    "Quý vị đại biểu; Quý I, quý II, quý III và quý IV đều đạt.",
    "Đường T13, khu T14; tuyến tháng 10, 11, 12.",
    "HĐND đã giao dự toán thu năm 2025 là 512 tỷ đồng.",
    "Kế hoạch tháng 6/2024 phấn đấu thu 45 tỷ đồng.",
    "Trong tháng 15 vụ và lũy kế 62 vụ; trong tháng 13 tăng 2 vụ.",
    "Thu nhập tháng 13 đạt 12 triệu đồng; tiêm nhắc tháng 18 đạt 95%.",
    "Lũy kế 18 tháng thực hiện Nghị quyết đạt 45 tỷ đồng; lũy kế 14 tháng kể từ khi triển khai.",
    "Trong thời gian 18 tháng năm 2024 và năm 2025 hoàn thành dự án.",
    "Các loại gỗ quý v.v.; cho ông Nguyễn Quý V. vay 50 triệu đồng.",
    "Khi còn là thủ tướng nhiệm kỳ 1981-2003; Chủ tịch huyện nhiệm kỳ 1975-1989.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_period_that_no_year_has(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_periods_that_are_and_numbers_that_count(text: str) -> None:
    assert findings(NAME, text) == []


def test_a_result_of_a_period_to_come_differs_from_the_document_s_day() -> None:
    (found,) = findings(NAME, "Tháng 7 năm 2024 đã giải ngân 12,5 tỷ đồng.")
    assert (found.severity, found.said) == (Severity.DIFFERS, "12,5 tỷ đồng")
    assert "20/5/2024" in found.message.vi
    assert findings(NAME, "Tháng 7 năm 2024 ước giải ngân 12,5 tỷ đồng.") == []
    assert findings(NAME, "Tháng 7 năm 2024 giải ngân 12,5 tỷ đồng.") == []
    assert findings(NAME, "Tháng 5 năm 2024 đã giải ngân 12,5 tỷ đồng.") == []

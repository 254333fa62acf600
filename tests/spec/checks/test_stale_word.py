"""A period left from the last report. Drawn documents report on May 2024."""

from datetime import date
from typing import Any

import pytest

from tests.spec.checks.report import drawn, findings, redrawn
from tests.spec.drawing import plain
from tiendo.words.finding import Severity

NAME = "stale_word"
OTHERS = "Thu ngân sách tháng 5 ước 45 tỷ đồng, lũy kế 5 tháng 210 tỷ đồng. Chi tháng 5 là 30 tỷ đồng, 5 tháng 160 tỷ đồng."
FINDS = (
    ("Trên đây là báo cáo tình hình kinh tế - xã hội [tháng 4] và nhiệm vụ trọng tâm tháng 6 của UBND thành phố.", "tháng 5"),
    ("Trên đây là báo cáo kết quả tháng 5, nhiệm vụ trọng tâm [tháng 5 năm 2024].", "tháng 6"),
    ("Trên đây là Báo cáo kết quả công tác tháng 5 và [4 tháng đầu năm 2024]./.", "5 tháng"),
    ("UBND thành phố báo cáo tình hình kinh tế - xã hội [tháng 4 năm 2024] như sau:", "tháng 5"),
    ("UBND thành phố báo cáo tình hình kinh tế - xã hội [tháng 5 năm 2023] như sau:", "tháng 5 năm 2024"),
    ("(Số liệu chi tiết kèm theo báo cáo [tháng 4])", "tháng 5"),
    ("II. NHIỆM VỤ TRỌNG TÂM [THÁNG 5]", "tháng 6"),
    ("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ [THÁNG 4]", "tháng 5"),
    ("II. TÌNH HÌNH KINH TẾ [4 THÁNG ĐẦU NĂM]", "5 tháng"),
    ("Tổng mức bán lẻ hàng hóa [tháng 4] ước đạt 715,8 tỷ đồng, tăng 2,5%.", "tháng 5"),
    ("Ước thực hiện [tháng 4] giải ngân 17,4 tỷ đồng.", "tháng 5"),
    (f"{OTHERS}\n[4 tháng đầu năm], thành phố đón 221.400 lượt khách.", "5 tháng"),
    (f"{OTHERS}\nKhách du lịch 55.200 lượt, lũy kế [4 tháng] 221.400 lượt.", "5 tháng"),
    ("II. NHIỆM VỤ TRỌNG TÂM [THÁNG 6 NĂM 2023]", "năm 2024"),
    ("II. NHIỆM VỤ TRỌNG TÂM\nPhấn đấu [năm 2023] thu ngân sách đạt 512 tỷ đồng.", "năm 2024"),
    ("II. NHIỆM VỤ TRỌNG TÂM\n- [Năm 2023], tiếp tục thực hiện chuyển đổi số.", "năm 2024"),
    (f"{OTHERS}\nBán lẻ tháng 5 ước 715,8 tỷ đồng; lũy kế [4 tháng] 2.812 tỷ đồng.", "5 tháng"),
    (f"{OTHERS}\nBán lẻ [tháng 4] ước 715,8 tỷ đồng; lũy kế 5 tháng 2.812 tỷ đồng.", "tháng 5"),
    (f"{OTHERS}\nTrong [tháng 4], tiếp nhận 3.048 hồ sơ.", "tháng 5"),
    ("Thu ngân sách đạt 210 tỷ đồng, tăng 8,2% so với cùng kỳ [năm 2024].", "năm 2023"),
    ("Riêng [tháng 4] đạt 642,6 tỷ đồng, tăng 3,1% so với tháng 4.", "tháng 5"),
    (f"{OTHERS}\nLũy kế 5 tháng 2.812 tỷ đồng; riêng [tháng 4] đạt 560 tỷ đồng.", "tháng 5"),
)
SILENT = (
    OTHERS,
    "Trên đây là báo cáo tình hình kinh tế - xã hội tháng 5 và 5 tháng đầu năm, nhiệm vụ trọng tâm tháng 6 năm 2024.",
    "II. NHIỆM VỤ TRỌNG TÂM THÁNG 6",
    "I. KẾT QUẢ THỰC HIỆN KẾT LUẬN GIAO BAN THÁNG 4",
    "II. KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG 5",
    f"{OTHERS}\nTổng mức bán lẻ tăng 2,9% so với tháng 4.",
    f"{OTHERS}\nSố vụ giảm 02 vụ so với 4 tháng đầu năm.",
    f"{OTHERS}\nTrong tháng 4, ngày 27/4 xảy ra mưa đá tại 03 xã.",
    f"{OTHERS}\nGiải thưởng đã trao trong tháng 4; hồ sơ gửi tháng 4.",
    f"{OTHERS}\nThời hạn vay 4 tháng; chậm tiến độ 4 tháng; trẻ từ 4 tháng tuổi.",
    f"{OTHERS}\nThu 4 tháng đầu năm đạt 165 tỷ đồng, ước tháng 5 thu 45 tỷ đồng.",
    f"{OTHERS}\nHoàn thành trước tháng 4 năm 2025.",
    f"{OTHERS}\nTháng 4 giải ngân thấp, tháng 5 ước đạt cao hơn.",
    "Thực hiện Công văn số 12/STC ngày 04 tháng 4 năm 2024 về báo cáo, UBND thành phố báo cáo như sau:",
    "Thực hiện Chỉ thị tháng 4, UBND thành phố báo cáo tình hình tháng 5 như sau:",
    "III. NHIỆM VỤ 6 THÁNG CUỐI NĂM 2024",
    "II. NHIỆM VỤ TRỌNG TÂM\nPhấn đấu năm 2024 thu ngân sách tăng 5% so với năm 2023; khắc phục hạn chế năm 2023.",
    "I. KẾT QUẢ\nNăm 2023, tiếp tục thực hiện chuyển đổi số; phấn đấu năm 2023 đã nêu trong Nghị quyết.",
    "IV. PHƯƠNG HƯỚNG QUÝ II NĂM 2024",
    "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2024",
    "Phấn đấu năm 2025 thu ngân sách tăng 8% so với cùng kỳ năm 2024.",
    "Quý I năm 2025 ước tăng 5% so với cùng kỳ năm 2024.",
    "Thu ngân sách tăng 8,2% so với cùng kỳ năm 2023 và tăng 15% so với cùng kỳ năm 2022.",
    "Riêng tháng 5 đạt 642,6 tỷ đồng, tăng 3,1% so với tháng 4.",
    f"{OTHERS}\nLũy kế 5 tháng 2.812 tỷ đồng; riêng tháng 4 đạt 900 tỷ đồng, cao nhất từ đầu năm.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_period_that_was_left(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_periods_that_are_meant(text: str) -> None:
    assert findings(NAME, text) == []


HALF: dict[str, Any] = {"period": "2024-H1", "date": date(2024, 6, 14)}
QUARTER: dict[str, Any] = {"period": "2024-Q1", "date": date(2024, 3, 22)}
YEAR: dict[str, Any] = {"period": "2024", "date": date(2024, 12, 6)}


@pytest.mark.parametrize(
    ("drawing", "head"),
    [
        ("A. TÌNH HÌNH THỰC HIỆN [5 THÁNG ĐẦU NĂM]", HALF),
        ("Trên đây là báo cáo kết quả [5 tháng đầu năm 2024].", HALF),
        ("Trên đây là báo cáo kết quả [quý IV năm 2023], nhiệm vụ [quý I năm 2024].", QUARTER),
        ("II. NHIỆM VỤ [QUÝ I]", QUARTER),
        ("II. NHIỆM VỤ TRỌNG TÂM [THÁNG 01 NĂM 2024]", {"period": "2024-12", "date": date(2024, 12, 20)}),
        ("II. NHIỆM VỤ [THÁNG 5]", {"title": "Kết quả tháng 5, nhiệm vụ tháng 6 năm 2024"}),
        ("B. NHIỆM VỤ [6 THÁNG CUỐI NĂM 2023]", HALF),
        ("B. PHƯƠNG HƯỚNG, NHIỆM VỤ [NĂM 2024]", YEAR),
        ("Trên đây là báo cáo kết quả [năm 2023], nhiệm vụ năm 2025.", YEAR),
        ("Phần thứ nhất\nI. KẾT QUẢ [NĂM 2023]", YEAR),
        ("I. KẾT QUẢ [QUÝ IV]", QUARTER),
        ("IV. NHIỆM VỤ [QUÝ III]", {"period": "2024-01/2024-09", "date": date(2024, 9, 20)}),
    ],
)
def test_reports_of_other_lengths(drawing: str, head: dict[str, Any]) -> None:
    assert drawn(plain(drawing), findings(NAME, drawing, **head)) == drawing


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("A. TÌNH HÌNH THỰC HIỆN 6 THÁNG ĐẦU NĂM\nB. NHIỆM VỤ 6 THÁNG CUỐI NĂM", HALF),
        ("I. KẾT QUẢ THÁNG 4, THÁNG 5 VÀ THÁNG 6", HALF),
        ("Trong tháng 5, thu ngân sách đạt thấp.", HALF),
        ("I. KẾT QUẢ QUÝ I\nII. NHIỆM VỤ QUÝ II", QUARTER),
        ("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ NĂM 2024\nII. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025", YEAR),
        ("I. KẾT QUẢ 9 THÁNG VÀ ƯỚC CẢ NĂM 2024", YEAR),
        ("I. KẾT QUẢ NĂM 2023\nII. KẾT QUẢ NĂM 2024", YEAR),
        ("I. KẾT QUẢ QUÝ I\nII. KẾT QUẢ QUÝ II", HALF),
        ("II. NHIỆM VỤ THÁNG 5", {"kind": "Kế hoạch"}),
        ("II. NHIỆM VỤ THÁNG 5", {"period": None}),
        ("II. NHIỆM VỤ THÁNG 5", {"period": "2023-05"}),
        ("II. NHIỆM VỤ THÁNG 5", {"title": "Kết quả tháng 4, nhiệm vụ tháng 5"}),
        ("II. NHIỆM VỤ THÁNG 6", {"title": "Kết quả tháng 5, nhiệm vụ tháng 6 năm 2024"}),
        ("II. NHIỆM VỤ THÁNG 01", {"period": "2024-12", "date": date(2024, 12, 20)}),
    ],
)
def test_reports_of_other_lengths_that_are_in_order(text: str, head: dict[str, Any]) -> None:
    assert findings(NAME, text, **head) == []


def test_without_others_beside_it_a_sum_may_be_meant() -> None:
    (found,) = findings(NAME, "4 tháng đầu năm, thành phố đón 221.400 lượt khách.", severities=tuple(Severity))
    assert found.severity is Severity.DOUBT


def titled(drawing: str, day: date | None, period: str, body: str = "") -> str:
    """The drawing as a title, as this check draws it."""
    title = plain(drawing)
    text = f"UBND THÀNH PHỐ HẠC VÂN\nBÁO CÁO\n{title}\n\n{body}"
    return drawn(text, findings(NAME, text, title=title, date=day, period=period)).split("\n")[2]


@pytest.mark.parametrize(
    ("drawing", "day", "period"),
    [
        ("Tình hình kinh tế [tháng 4], 5 tháng đầu năm 2024", date(2024, 5, 20), "2024-04"),
        ("Kết quả công tác [tháng 4], phương hướng tháng 6 năm 2024", date(2024, 5, 20), "2024-04"),
        ("Kết quả công tác tháng 5, phương hướng [tháng 5 năm 2024]", date(2024, 5, 20), "2024-05"),
        ("Kết quả công tác [tháng 12], nhiệm vụ tháng 02 năm 2024", date(2024, 1, 20), "2024-12"),
        ("Tình hình kinh tế tháng 3, [quý IV] và nhiệm vụ quý II năm 2024", date(2024, 3, 20), "2024-03"),
        ("Tình hình kinh tế 9 tháng, nhiệm vụ [quý III năm 2024]", date(2024, 9, 20), "2024-01/2024-09"),
        ("Tình hình kinh tế tháng 5 và [5 tháng đầu năm 2023]", date(2024, 5, 20), "2023-05"),
        ("Tình hình kinh tế 6 tháng đầu năm; nhiệm vụ [6 tháng cuối năm 2023]", date(2024, 6, 14), "2023-H1"),
        ("Kết quả [năm 2023]; phương hướng, nhiệm vụ năm 2025", date(2024, 12, 6), "2023"),
        ("Kết quả năm 2024; phương hướng, nhiệm vụ [năm 2024]", date(2024, 12, 6), "2024"),
        ("Kết quả tiếp công dân [quý IV năm 2024] (số liệu từ ngày 15/12/2023 đến ngày 14/3/2024)", date(2024, 3, 17), "2024-Q4"),
    ],
)
def test_a_title_that_contradicts_itself_or_its_day(drawing: str, day: date, period: str) -> None:
    assert titled(drawing, day, period) == drawing


@pytest.mark.parametrize(
    ("title", "day", "period"),
    [
        ("Tình hình kinh tế tháng 5, 5 tháng đầu năm; nhiệm vụ tháng 6 năm 2024", date(2024, 5, 20), "2024-05"),
        ("Kết quả công tác tháng 12, nhiệm vụ tháng 01 năm 2025", date(2024, 12, 20), "2024-12"),
        ("Kết quả tháng 12 và năm 2024; nhiệm vụ tháng 01 năm 2025", date(2024, 12, 20), "2024-12"),
        ("Kết quả công tác tháng 5, ước 6 tháng đầu năm 2024", date(2024, 5, 20), "2024-05"),
        ("Kết quả tháng 4, tháng 5; nhiệm vụ tháng 6 năm 2024", date(2024, 5, 20), "2024-05"),
        ("Tình hình kinh tế quý I, nhiệm vụ quý II năm 2024", date(2024, 3, 20), "2024-Q1"),
        ("Kết quả tháng 01, nhiệm vụ trọng tâm quý I năm 2024", date(2024, 1, 20), "2024-01"),
        ("Kết quả thực hiện kết luận phiên họp tháng 4, nhiệm vụ tháng 6 năm 2024", date(2024, 5, 20), "2024-05"),
        ("Kết quả xếp hạng chỉ số cải cách hành chính năm 2023", date(2024, 5, 20), "2023"),
        ("Kết quả năm 2023 và nhiệm vụ năm 2024", date(2024, 1, 10), "2023"),
    ],
)
def test_titles_that_are_in_order(title: str, day: date, period: str) -> None:
    assert titled(title, day, period) == title


def test_a_title_is_held_against_the_headings_below_it() -> None:
    body = "I. KẾT QUẢ THÁNG 5\nII. NHIỆM VỤ THÁNG 6"
    assert titled("Tình hình kinh tế [tháng 4 năm 2024]", date(2024, 5, 20), "2024-04", body) == "Tình hình kinh tế [tháng 4 năm 2024]"
    body = "Sản lượng quý III ước 16.905 tấn. Trong quý III trồng 1.265 ha."
    assert titled("Tình hình sản xuất [quý II năm 2024]", date(2024, 9, 30), "2024-Q2", body) == "Tình hình sản xuất [quý II năm 2024]"
    body = "Số hộ nghèo giảm so với cuối năm 2023."
    assert titled("Kết quả thực hiện nhiệm vụ [năm 2023]", date(2024, 12, 1), "2023", body) == "Kết quả thực hiện nhiệm vụ [năm 2023]"
    body = "Sản lượng quý II ước 16.905 tấn; phấn đấu quý III trồng 1.265 ha, quý III đạt 95%."
    assert titled("Tình hình sản xuất quý II năm 2024", date(2024, 7, 3), "2024-Q2", body) == "Tình hình sản xuất quý II năm 2024"

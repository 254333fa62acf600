"""A weekday and the date beside it, in either order."""

from datetime import date

import pytest

from tests.spec.checks.report import checked, findings, redrawn
from tiendo.words.finding import Severity

NAME = "weekday_and_date"
FINDS = (
    ("Hội nghị được tổ chức vào 8 giờ 00 [thứ Hai, ngày 14/6/2024] tại hội trường UBND thành phố.", "thứ Sáu"),
    ("Sáng [thứ Tư, ngày 14 tháng 6 năm 2024], Thường trực HĐND họp phiên thường kỳ.", "thứ Sáu"),
    ("Chiều thứ 3 (21/5/2024), đoàn đã kiểm tra công trình.\nSáng [thứ Sáu (21/5)], đoàn làm việc với phường.", "thứ Ba"),
    ("Họp giao ban ngày 22/5/2024 (thứ Tư), nộp báo cáo trước [ngày 24/5/2024 (thứ Năm)].", "thứ Sáu"),
    ("[Chủ Nhật, 18-5-2024], 10:25", "thứ Bảy"),
    ("Lịch tiếp công dân: [ngày 15/5/2024, thứ Năm], tại Phòng số 02.", "thứ Tư"),
    ("Ra quân đồng loạt từ [T7, 17/5/2024] trên địa bàn 12 xã, phường.", "thứ Sáu"),
    ("Tổng vệ sinh môi trường vào sáng [thứ Bảy tuần này (24/5)].", "thứ Sáu"),
    ("Lễ phát động diễn ra ngày [thứ năm, 14 tháng Năm năm 2024].", "thứ Ba"),
    ("Cuộc họp dời sang chiều [Thứ Bẩy ngày 19.5.2024].", "Chủ nhật"),
    ("Nộp báo cáo chậm nhất [thứ Hai, ngày 21/5/2024].", "thứ Ba"),
    ("Công bố trên trang tin [thứ Bảy (22/5/2024)].", "thứ Tư"),
)
SILENT = (
    "Sáng thứ Sáu, ngày 14/6/2024, UBND thành phố họp thường kỳ.",
    "10:25, Thứ Tư, 22-5-2024",
    "Thứ Ba, 27/02/2024, 16:40",
    "Thứ Hai, 30/3/2026, 14:25 (GMT+7)",
    "Đoàn làm việc từ thứ Hai (20/5) đến thứ Sáu (24/5).",
    "Tiếp công dân định kỳ: 8 giờ 00 thứ Năm hằng tuần; riêng ngày 21/5/2024 tiếp đột xuất.",
    "Trực vào thứ Bảy, Chủ nhật, ngày 18/5/2024 và ngày 19/5/2024.",
    "Nghỉ bù thứ Hai và thứ Ba (ngày 29, 30/4/2024).",
    "Tại kỳ họp thứ 5, ngày 14/6/2024, HĐND thành phố thông qua 12 nghị quyết.",
    "Hội nghị Ban Chấp hành lần thứ hai (ngày 14/6/2024) đã bầu bổ sung 02 ủy viên.",
    "Thứ nhất, hoàn thành quy hoạch. Thứ hai, ngày 14/6/2024 tỉnh đã giao vốn bổ sung.",
    "Một là chậm giao vốn từ ngày 14/6/2024, thứ hai là vướng mặt bằng.",
    "Giỗ Tổ Hùng Vương rơi vào thứ Hai (ngày 10/3 âm lịch).",
    "Số liệu tính đến T5 (22/5/2024) do Chi cục Thuế cung cấp.",
    "Công trình khởi công sáng thứ Bảy (14/10) của năm trước nữa.",
    "Chỉ số cải cách hành chính xếp thứ 2/9 huyện; xếp thứ 4, 5/9 nội dung tăng bậc.",
    "Làm thủ tục tất cả các ngày trong tuần từ thứ 2 đến thứ 6, 07/07 ngày đối với cấp cứu.",
    "Tại phiên họp thứ Tư, ngày 21/5/2024; kỳ họp thứ Năm (22/5/2024); hội nghị lần thứ Sáu, ngày 23/5/2024.",
    "Quyết định thứ hai ngày 22/5/2024; dự án thứ Ba, ngày 22/5/2024.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_a_weekday_that_the_day_is_not(drawing: str, expected: str) -> None:
    drawn, said = redrawn(NAME, drawing)
    assert (drawn, set(said)) == (drawing, {expected})


@pytest.mark.parametrize("text", SILENT)
def test_a_weekday_that_the_day_is_or_that_is_none(text: str) -> None:
    assert findings(NAME, text) == []


def test_a_year_that_is_written_makes_it_certain() -> None:
    (written,) = findings(NAME, "Chiều thứ Hai (21/5/2024), đoàn kiểm tra.")
    (taken,) = findings(NAME, "Chiều thứ Hai (21/5), đoàn kiểm tra.")
    assert (written.severity, taken.severity) == (Severity.WRONG, Severity.DIFFERS)
    assert "21/5/2024" in taken.message.vi
    (doubted,) = checked("Chiều thứ Hai (21/5), đoàn kiểm tra.", kind=None).findings
    assert doubted.severity is Severity.DOUBT


def test_a_day_without_a_year_near_the_turn_of_the_year_is_of_the_year_that_lies_near() -> None:
    assert findings(NAME, "Sáng thứ Sáu (29/12), thành phố khen thưởng.", date=date(2024, 1, 4), period="2023") == []
    assert len(findings(NAME, "Sáng thứ Bảy (29/12), thành phố khen thưởng.", date=date(2024, 1, 4), period="2023")) == 1


def test_without_a_day_of_the_document_the_month_it_reports_on_tells_the_year() -> None:
    assert len(findings(NAME, "Sáng thứ Bảy (24/5), ra quân.", date=None)) == 1
    assert findings(NAME, "Sáng thứ Bảy (24/5), ra quân.", date=None, period="2024") == []
    assert findings(NAME, "Sáng thứ Bảy (24/5), ra quân.", date=None, period=None) == []

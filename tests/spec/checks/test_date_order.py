"""Days that cannot be, spans that end before they begin, documents cited before they were signed."""

from datetime import date

import pytest

from tests.spec.checks.report import findings, redrawn
from tiendo.words.finding import Severity

NAME = "date_order"
FINDS = (
    ("Số liệu tính đến ngày [31/6/2024] do Kho bạc cung cấp.", "ngày 01 đến 30"),
    ("Hoàn thành trước ngày [30 tháng 02 năm 2024].", "ngày 01 đến 29"),
    ("Phiên họp ngày [29/02/2023] đã kết luận.", "ngày 01 đến 28"),
    ("Nộp báo cáo trước ngày [31/4].", "ngày 01 đến 30"),
    ("Quyết định giao dự toán ngày [32/5/2024].", "ngày 01 đến 31"),
    ("Bàn giao mặt bằng ngày [15/13/2024] cho nhà thầu.", "tháng từ 1 đến 12"),
    ("Ký cam kết ngày [31-9-2024] tại trụ sở.", "ngày 01 đến 30"),
    ("Giải ngân [từ ngày 15/6/2024 đến ngày 10/6/2024] đạt 12,4 tỷ đồng.", "ngày cuối không trước 15/6/2024"),
    ("([Từ ngày 15/12/2024 đến ngày 14/6/2024])", "ngày cuối không trước 15/12/2024"),
    ("Cao điểm xử lý vi phạm [từ ngày 15/6 đến ngày 10/6/2024].", "ngày cuối không trước 15/6"),
    ("Trực ban [ngày 16 - 10/6/2024].", "ngày cuối không trước 16/6/2024"),
    ("Lớp bồi dưỡng mở [từ 7 giờ ngày 22/5/2024 đến 17 giờ ngày 20/5/2024].", "ngày cuối không trước 22/5/2024"),
    ("Thực hiện [Nghị quyết số 62/NQ-HĐND ngày 19/12/2024 của HĐND thành phố] về nhiệm vụ năm 2024.", "ngày không sau 20/5/2024"),
    ("Theo [Kết luận số 21-KL/TU, ngày 25/5/2024 của Ban Thường vụ Tỉnh ủy].", "ngày không sau 20/5/2024"),
    ("Tổng nguồn vốn đến [31/15/2024] ước đạt 412 tỷ đồng.", "tháng từ 1 đến 12"),
    ("Giải ngân đến hết [1/31/2024] đạt 100% kế hoạch.", "tháng từ 1 đến 12"),
    ("Kỳ thi ngày 11-[35/6/2024] tại 03 điểm thi.", "ngày 01 đến 30"),
    ("II. NHIỆM VỤ THÁNG 6\nHoàn thành kiểm đếm [trước ngày 25/5/2023].", "ngày sau 20/5/2024"),
    ("III. PHƯƠNG HƯỚNG\n- UBND xã trình đồ án [chậm nhất ngày 15/6/2023].", "ngày sau 20/5/2024"),
)
SILENT = (
    "Số liệu tính đến ngày 30/6/2024 do Kho bạc cung cấp.",
    "Hoàn thành trước ngày 29 tháng 02 năm 2024.",
    "Trong ngày 31/31 hồ sơ đã trả; ngày 30/32 hồ sơ.",
    "Lễ cúng đình ngày 30/02 âm lịch; chợ phiên 30 tháng 2 (âm lịch).",
    "Bản đồ tỷ lệ 31/6; đường 31.6 m; đạt 30/2 tiêu chí.",
    "Luật Đất đai số 31/2024/QH15, Thông tư 32/2023/TT-BTC.",
    "Cập nhật: 5/25/2024 10:30:00 AM",
    "Giải ngân từ ngày 15/12 đến ngày 14/6/2024 đạt 12,4 tỷ đồng.",
    "(Số liệu từ ngày 15/12 đến ngày 14/12/2024)",
    "(Số liệu từ 15/12/2023 đến 14/6/2024)",
    "Mở đợt cao điểm từ ngày 15/8 đến ngày 15/10/2024.",
    "Mưa lớn từ 19 giờ ngày 20/10 đến 7 giờ ngày 22/10.",
    "Chu kỳ báo cáo từ ngày 15 đến 14/6 và từ ngày 25 đến 02/7.",
    "Điều chỉnh thời hạn hoàn thành từ ngày 31/12/2024 đến ngày 30/6/2024.",
    "Số hộ nghèo giảm từ 15/6 xuống 10/6; tổ 5/6 đến 3/6 hộ.",
    "Thực hiện Nghị quyết số 62/NQ-HĐND ngày 19/12/2023 của HĐND thành phố về nhiệm vụ năm 2024.",
    "Căn cứ Báo cáo số 134/BC-UBND ngày 20/5/2024 của UBND thành phố.",
    "Theo Kế hoạch số 12/KH-UBND, ngày 25/7/2024 tổ chức hội nghị.",
    "Phấn đấu đến ngày 30/6/2024 giải ngân đạt 50%.",
    "Đến ngày 31/5/2024 sẽ tiêm phòng cho 1.250 con.",
    "Lịch thi đấu quốc tế: 6/25/2024 gặp Nhật Bản.",
    "Cuộc họp ngày 14-6-24; kỳ thi ngày 11-12/6/2024.",
    "II. NHIỆM VỤ THÁNG 6\nXử lý các hồ sơ đã nộp trước ngày 25/5/2023; thu hồi nợ phát sinh trước ngày 31/12/2023.",
    "II. NHIỆM VỤ THÁNG 6\nBáo cáo kết quả thực hiện trước ngày 15/01/2023.",
    "I. KẾT QUẢ\nHoàn thành kiểm đếm trước ngày 25/5/2023.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_what_no_calendar_allows(drawing: str, expected: str) -> None:
    assert redrawn(NAME, drawing) == (drawing, [expected])


@pytest.mark.parametrize("text", SILENT)
def test_days_that_are_and_follow_each_other(text: str) -> None:
    assert findings(NAME, text) == []


def test_how_sure_it_is() -> None:
    (wrong,) = findings(NAME, "Từ ngày 15/6/2024 đến ngày 10/6/2024 giải ngân 12 tỷ đồng.")
    (differs,) = findings(NAME, "Từ ngày 15/6 đến ngày 10/6/2024 giải ngân 12 tỷ đồng.")
    assert (wrong.severity, differs.severity) == (Severity.WRONG, Severity.DIFFERS)


def test_news_and_files_of_several_documents_may_cite_what_came_later() -> None:
    text = "Theo Quyết định số 614/QĐ-UBND ngày 25/5/2024 của UBND tỉnh."
    assert [one.severity for one in findings(NAME, text)] == [Severity.WRONG]
    assert [one.severity for one in findings(NAME, text, published=date(2024, 5, 20))] == [Severity.DIFFERS]
    bound = "Hạc Vân, ngày 20 tháng 5 năm 2024\n{}\nHạc Vân, ngày 28 tháng 5 năm 2024\n"
    assert findings(NAME, bound.format(text)) == []
    assert findings(NAME, text, date=None) == []


def test_a_day_behind_a_comma_is_that_of_a_party_document_and_of_an_event_else() -> None:
    assert len(findings(NAME, "Triển khai Nghị quyết số 25-NQ/TU, ngày 24/5/2024 về kinh tế biển.")) == 1
    (event,) = findings(NAME, "Theo Kế hoạch số 12/KH-UBND, ngày 25/7/2024 tổ chức hội nghị.", severities=tuple(Severity))
    assert event.severity is Severity.DOUBT


def test_a_result_at_a_day_to_come_is_only_to_be_looked_at() -> None:
    (found,) = findings(NAME, "Tính đến 31/5/2024, đã có 1.250 con được tiêm phòng.", severities=tuple(Severity))
    assert found.severity is Severity.DOUBT
    assert findings(NAME, "Tính đến 31/5/2024, ước đã có 1.250 con được tiêm phòng.", severities=tuple(Severity)) == []

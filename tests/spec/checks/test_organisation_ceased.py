"""Bodies and areas named as acting after they had ceased. Drawn documents are monthly reports of September 2025."""

from datetime import date
from typing import Any

import pytest

from tests.spec.checks.report import drawn, findings
from tests.spec.drawing import plain
from tiendo.checking.papers.ceased import ceased
from tiendo.words.finding import Severity

NAME = "organisation_ceased"
HEAD: dict[str, Any] = {"area": "Lâm Đồng", "period": "2025-09", "date": date(2025, 9, 22)}
LEVEL = "cấp tỉnh hoặc cấp xã"
FINDS = (
    ("Giao [UBND huyện Đức Linh] hoàn thành giải phóng mặt bằng trong tháng 10.", LEVEL),
    ("Yêu cầu các sở, ngành và [UBND các huyện], thị xã, thành phố khẩn trương giải ngân.", LEVEL),
    ("Đề nghị Thường trực [Huyện ủy] chỉ đạo rà soát.", LEVEL),
    ("[UBND thị xã La Gi] đã tiếp nhận 312 hồ sơ, giải quyết 298 hồ sơ.", LEVEL),
    ("[UBND tỉnh Bình Thuận] chỉ đạo đẩy nhanh tiến độ dự án ven biển.", "tỉnh Lâm Đồng"),
    ("Thực hiện Nghị quyết số 15/NQ-HĐND ngày 15/8/2025 của [HĐND tỉnh Ninh Thuận].", "tỉnh Khánh Hòa"),
    ("Kính gửi: [Ủy ban nhân dân tỉnh Đắk Nông].", "tỉnh Lâm Đồng"),
    ("Nơi nhận:\n- Thường trực Tỉnh ủy;\n- [UBND các huyện], thành phố;\n- Lưu: VT.", LEVEL),
    ("Giao Sở Tài nguyên phối hợp [UBND huyện Tuy Phong] từng bước xử lý.", LEVEL),
    ("Phối hợp với [Thành ủy Phan Thiết] kiểm tra công tác đảng.", "các phường Mũi Né, Phú Thủy, Phan Thiết, Bình Thuận, Hàm Thắng,"),
    ("Trong tháng 9, [tỉnh Bình Thuận] thu ngân sách đạt 812,5 tỷ đồng.", "tỉnh Lâm Đồng"),
    ("- [Sở Tài nguyên và Môi trường] cấp phép thêm 03 mỏ vật liệu.", "Sở Nông nghiệp và Môi trường"),
    ("a) [Sở Kế hoạch và Đầu tư]: rà soát, điều chuyển vốn.", "Sở Tài chính"),
    ("b) [UBND huyện Tuy Phong]: khẩn trương bàn giao mặt bằng.", LEVEL),
    ("Giao [các huyện], thị xã, thành phố hoàn thành trong tháng 10.", LEVEL),
    ("Giao [Sở KH&ĐT] tham mưu điều chuyển vốn.", "Sở Tài chính"),
    ("Theo Thông tư số 13/2025/TT-BYT ngày 06/6/2025 của [Bộ Lao động - Thương binh và Xã hội].", "Bộ Nội vụ"),
    ("Trao đổi với đồng chí Chủ tịch [UBND huyện Tuy Phong] về kết quả.", LEVEL),
    ("3.208 nhà tốc mái ([huyện Tuy Phong] 1.140 nhà, xã Hòa Thắng 865 nhà).", LEVEL),
    ("Ghi nhận 642 ca, tăng 118 ca so với cùng kỳ năm 2024, có 01 ca tử vong tại [huyện Tuy Phong].", LEVEL),
    ("Riêng [huyện Tuy Phong] hiện có 63 cơ sở lưu trú; công suất từ 48% năm 2024 lên 61%.", LEVEL),
)
SILENT = (
    "Giao UBND phường Đông Hà hoàn thành giải phóng mặt bằng trong tháng 10.",
    "UBND thành phố Đà Nẵng và UBND tỉnh Lâm Đồng đã ký kết chương trình phối hợp.",
    "UBND huyện Đức Linh (cũ) đã bàn giao 1.250 hồ sơ.",
    "Trước đây UBND huyện Đức Linh chỉ đạo công tác này.",
    "Trước khi sắp xếp, UBND các huyện đã phê duyệt 12 dự án.",
    "Dự án do UBND huyện Tuy Phong phê duyệt ngày 15/3/2025.",
    "Năm 2024, tỉnh Bình Thuận đón 9,6 triệu lượt khách.",
    "Trong 6 tháng đầu năm, UBND thị xã La Gi đã giải ngân 45 tỷ đồng.",
    "Thực hiện Nghị quyết số 15/NQ-HĐND ngày 15/5/2025 của HĐND tỉnh Ninh Thuận.",
    "Trường Dân tộc nội trú tỉnh Bình Thuận có 512 học sinh; đường tỉnh Bình Thuận đi Đà Lạt.",
    "Trung tâm Y tế huyện Đức Linh tiếp nhận 312 lượt người bệnh.",
    "Phường Bình Thuận đạt 95% kế hoạch; xã Hòa Bình đạt 97%.",
    "Đoàn công tác tỉnh Hà Nam (Trung Quốc) đã báo cáo kết quả khảo sát.",
    "Bệnh viện tuyến huyện và công an cấp huyện không còn tổ chức.",
    "Giao Sở Tài chính rà soát, bố trí lại trụ sở của UBND các huyện.",
    "Các đồng chí Huyện ủy viên được giao phụ trách xã.",
    "Đồng chí nguyên Bí thư Huyện ủy yêu cầu làm rõ.",
    "Sở Tài nguyên và Môi trường (trước đây) đã cấp phép 03 mỏ.",
    "Trước ngày 01/3/2025, Sở KH&ĐT tham mưu phân bổ vốn; Sở Giao thông vận tải và Sở Xây dựng hợp nhất thành Sở Xây dựng.",
    "Theo Thông tư số 13/2024/TT-BLĐTBXH ngày 06/6/2024 của Bộ Lao động - Thương binh và Xã hội.",
    "Mưa lớn tại các huyện, thành phố; hệ thống đường của các huyện, thị xã.",
    "Giao Sở Tài chính rà soát hồ sơ của Sở KH&ĐT.",
    "Hồ sơ do Sở Kế hoạch và Đầu tư thẩm định còn 12 bộ.",
    "Dự án đường ven biển tại huyện Tuy Phong dài 12 km; di tích ở huyện Bắc Bình đón 1.200 lượt khách.",
    "Sở Nông nghiệp và Môi trường cấp phép thêm 03 mỏ; Sở Tài chính tham mưu điều chuyển vốn.",
)


@pytest.mark.parametrize(("drawing", "expected"), FINDS)
def test_who_had_ceased_and_is_named_as_acting(drawing: str, expected: str) -> None:
    found = findings(NAME, drawing, **HEAD)
    assert drawn(plain(drawing), found) == drawing
    assert [one.expected.startswith(expected) for one in found] == [True]


@pytest.mark.parametrize("text", SILENT)
def test_who_lives_on_and_what_is_history(text: str) -> None:
    assert findings(NAME, text, **HEAD) == []


@pytest.mark.parametrize("drawing", [drawing for drawing, _ in FINDS])
def test_before_that_day_all_of_them_acted(drawing: str) -> None:
    assert findings(NAME, drawing, **{**HEAD, "date": date(2025, 2, 20), "period": "2025-02"}) == []
    assert findings(NAME, drawing, **{**HEAD, "date": None}) == []


def test_a_report_that_looks_back_beyond_that_day_leaves_it_open_who_acted() -> None:
    (found,) = findings(NAME, "UBND huyện Đức Linh tổ chức 12 hội nghị.", severities=tuple(Severity), **{**HEAD, "period": "2025"})
    assert found.severity is Severity.DOUBT
    (done,) = findings(NAME, "UBND tỉnh đã giao UBND huyện Đức Linh thực hiện.", severities=tuple(Severity), **HEAD)
    assert done.severity is Severity.DOUBT


def test_the_body_at_the_head_of_the_document() -> None:
    text = "ỦY BAN NHÂN DÂN\nHUYỆN ĐỨC LINH\nSố: 12/BC-UBND\n\nBÁO CÁO\nKết quả tháng 9"
    (found,) = findings(NAME, text, **{**HEAD, "issuer": "ỦY BAN NHÂN DÂN HUYỆN ĐỨC LINH"})
    assert (found.said, found.severity) == ("HUYỆN ĐỨC LINH", Severity.DIFFERS)
    assert findings(NAME, text, **{**HEAD, "issuer": "ỦY BAN NHÂN DÂN XÃ ĐỨC LINH"}) == []


def test_the_definitions_are_dated_and_have_a_source() -> None:
    provinces = [area for area in ceased() if area.levels == ("tỉnh",)]
    assert len(provinces) == 63 - 34
    assert {area.day for area in ceased()} == {date(2025, 7, 1)}
    assert all(area.source and area.into and area.verified in (True, False) for area in ceased())

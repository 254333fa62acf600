"""A period as said, with what it leans on where it has no year (contract, `period` and `base_period`; rule 27)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import period
from tiendo.reading.marks import Anchor, PeriodPhrase

FINDS = (
    # a year, years
    ("[Năm 2023] thu 35 tỷ đồng", "2023"),
    ("[Đến năm 2030] đạt 98%", "2030"),
    ("[Giai đoạn 2021 – 2025]", "2021/2025"),
    ("[Từ năm 2021 đến năm 2025]", "2021/2025"),
    ("Kế hoạch 5 năm [2021-2025]", "2021/2025"),
    ("Các [năm 2021], [2022] và [2023]", "2021; 2022; 2023"),
    # a year of school or of harvest is the one in which it ends
    ("[Năm học 2023-2024] có 35 trường", "2024"),
    ("[Niên vụ 2023/2024]", "2024"),
    ("[Vụ đông xuân 2023 - 2024]", "2024"),
    ("Gieo cấy [vụ Hè Thu 2025] được 1.245 ha", "2025"),
    ("Thu ngân sách [2025] đạt 35 tỷ đồng", "2025"),
    # months
    ("[Tháng 5] thu 35 tỷ đồng", "months 5 to 5"),
    ("[Tháng 05-2026] và [tháng 6.2026]", "2026, months 5 to 5; 2026, months 6 to 6"),
    ("Kết quả [tháng mười hai năm 2025]", "2025, months 12 to 12"),
    ("[Đến hết tháng 9 năm 2025]", "2025, months 1 to 9"),
    ("[6 tháng đầu năm 2024]", "2024, months 1 to 6"),
    ("[Sáu tháng đầu năm]", "months 1 to 6"),
    ("[Chín tháng năm 2025]", "2025, months 1 to 9"),
    ("[9 tháng/2024]", "2024, months 1 to 9"),
    ("[Nửa cuối năm 2024]", "2024, months 7 to 12"),
    ("[6 tháng cuối năm]", "months 7 to 12"),
    ("[Từ tháng 1 đến tháng 6/2026]", "2026, months 1 to 6"),
    ("[Tháng 8, 9/2024]", "2024, months 8 to 9"),
    ("[Đến 12/2025] hoàn thành", "2025, months 12 to 12"),
    ("[Tháng 5] và [5 tháng đầu năm 2026]", "months 5 to 5; 2026, months 1 to 5"),
    # quarters
    ("[Quý III/2025] tăng 3%", "2025, months 7 to 9"),
    ("[Quí 2 năm 2026]", "2026, months 4 to 6"),
    ("[Hết quý III]", "months 1 to 9"),
    ("[Quý cuối năm]", "months 10 to 12"),
    # to date
    ("[Lũy kế từ đầu năm] đạt 35%", "months 1 to now"),
    ("[Luỹ kế 5 tháng đầu năm]", "months 1 to 5"),
    # the same period, the one before
    ("Tăng so với [cùng kỳ năm trước]", "same"),
    ("Bằng 105% [cùng kỳ 2024]", "same, 2024"),
    ("So với [tháng trước] giảm 5%", "previous, length 1"),
    ("[Năm ngoái] thu 30 tỷ đồng", "previous, length 12"),
    # the document's own
    ("[Trong tháng] kết nạp 12 đảng viên", "own, length 1"),
    ("[Trong kỳ báo cáo]", "own"),
    ("[Năm nay] thu 35 tỷ đồng", "own, length 12"),
    # moments
    ("[Cuối năm 2023] có 45 trường", "2023, months 1 to 12"),
    ("So với [đầu nhiệm kỳ] tăng 5 trường", "start, length 60"),
    ("[Đến nay] có 12 xã đạt chuẩn", "now"),
    ("[Hiện] toàn Đảng bộ có 67 tổ chức cơ sở đảng", "now"),
    ("BÁO CÁO [6 THÁNG ĐẦU NĂM] VÀ NHIỆM VỤ [6 THÁNG CUỐI NĂM 2026]", "months 1 to 6; 2026, months 7 to 12"),
    # a school year
    ("[Trong năm học] có 35 trường đạt chuẩn", "own, length 12"),
    ("So với [năm học trước] tăng 5 lớp", "previous, length 12"),
    ("So với [đầu năm] tăng 3,2%", "start, length 12"),
    # abbreviated
    ("Thu tăng 5,1% so [CK]", "same"),
    ("So với [CK] thu tăng 5,1%", "same"),
    ("Bằng 104% so với [CK], vượt kế hoạch", "same"),
    ("[Hiện] còn 12 hộ nghèo", "now"),
    ("Thu tăng 5,1% so [CK năm 2022]", "same, 2022"),
    ("Thu tăng 5,1% so [CK năm trước]", "same"),
    ("So với [mùa khô trước] giảm 4 vụ", "previous, length 12"),
    ("[Từ đầu mùa khô đến nay] xảy ra 4 vụ", "own"),
    ("[Từ đầu năm tới giữa tháng 3] xảy ra 4 vụ", "months 1 to 3"),
    ("Cao hơn [tuần trước] 0,8%", "previous"),
)
SILENT = (
    # lengths of time
    "Rút ngắn 3 tháng so với hợp đồng",
    "Trẻ 12 tháng tuổi",
    "Sau 6 tháng thực hiện",
    "Trong vòng 3 tháng",
    "Mỗi tháng một lần",
    "Mỗi năm 5 lớp",
    "Thời gian 3 tháng",
    # verbs that end in `hiện`
    "Thể hiện rõ 5 nội dung",
    "Xuất hiện 3 cơn bão",
    "Phát hiện 45 vụ",
    "Thực hiện 5 nhiệm vụ",
    # words that only begin like one
    "Năm cán bộ được khen thưởng",
    "Tháng hành động vì trẻ em",
    "Cùng kỳ phiếu, trái phiếu",
    "Quý vị đại biểu",
    "Quý trọng nhân tài",
    "Vụ án 12 bị can",
    "Vụ việc 2 bên hòa giải",
    "Đầu tư 35 tỷ đồng",
    "Cuối tuyến có 3 điểm",
    "Cả nước có 34 tỉnh, thành phố",
    "Mười công trình trọng điểm",
    "Kỳ họp bất thường",
    "Số đơn năm trước chuyển sang là 12 đơn",
    "Từ nguồn vốn tỉnh 35 tỷ đồng",
    "Các xã còn lại",
    "Hai bên đường có 12 cây",
    # a number that is no year
    "Có 2.024 hộ",
    "Có 2024 hộ",
    "Đạt 12/15 tháng",
    "Thu 2,024 tỷ đồng",
    "Nghị quyết số 12/2024/NQ-HĐND",
    "Ngày 27 tháng 5 năm 2026",
    "Luật Đất đai năm 2024",
    "Tuần 47 có 5 cuộc họp",
    "Đảng viên 30 năm tuổi Đảng",
    "Năng suất lúa 65 tạ/ha",
    "Thành lập 5 tổ, 12 nhóm",
    "Đầu mối giao thông",
    "Kết nạp 2025 đảng viên",
    "Đạt 2.025 so với kế hoạch",
    "Vụ cháy làm 12 người chết",
    "Nửa số hộ thoát nghèo",
    "Chín muồi, đủ điều kiện",
    "Tháng thanh niên 2 công trình",
    # what exists, what is modern, what happens
    "Hiện trạng rừng được kiểm kê",
    "Hiện tượng sạt lở ở 3 xã",
    "Hiện vật trị giá 35 triệu đồng",
    "Hiện đại hóa 12 trạm bơm",
    "Hiện trường 5 vụ cháy",
    # months of a movement
    "Trong tháng thanh niên có 12 công trình",
    "Trong tháng an toàn giao thông lập 45 biên bản",
    "Bộ CK67 gồm 5 linh kiện",
    "CK là chữ viết tắt",
    "Mùa khô trước mắt còn dài",
    "Từ đầu mùa đã có mưa",
    "Mỗi tuần 5 buổi",
)


def said(mark: PeriodPhrase) -> str:
    anchor = None if mark.anchor is Anchor.YEAR else str(mark.anchor)
    years = "/".join(str(year) for year in (mark.year, mark.last_year) if year)
    months = f"months {mark.first} to {mark.last or 'now'}" if mark.first else None
    length = f"length {mark.months}" if mark.months else None
    return ", ".join(part for part in (anchor, years, months, length) if part)


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_period(drawing: str, answer: str) -> None:
    assert redrawn_and_said(period, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_what_is_no_period(text: str) -> None:
    assert found(period, text) == ()

"""A word that makes what follows a target (rules 10 and 22)."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import aim

FINDS = (
    "[Phấn đấu đạt] 95% trở lên",
    "[Phấn đấu] tăng 5% so với năm 2025",
    "[Tiếp tục phấn đấu] hoàn thành 19 tiêu chí",
    "[Mục tiêu đến] năm 2030 đạt 35 trường",
    "[Mục tiêu là] 12 trường đạt chuẩn",
    "[Đặt mục tiêu] giảm 10% số vụ",
    "Đại hội [đề ra] 16 chỉ tiêu",
    "Chi bộ [đăng ký] 05 việc làm mới",
    "Đơn vị [được giao] 35 tỷ đồng",
    "[Tỉnh giao] 120 tỷ đồng, thành phố phân bổ ngay",
    "[HĐND thành phố giao] 93 tỷ đồng",
    "[Chỉ tiêu] đến năm 2030 là 98%",
    "Bộ tiêu chí [quy định] tối thiểu 75 điểm",
    "[PHẤN ĐẤU ĐẠT] 100% CHỈ TIÊU",
    # asked, resolved
    "Hội nghị [yêu cầu] ít nhất 80% hồ sơ nộp trực tuyến",
    "Toàn ngành [quyết tâm] giải ngân 95% vốn được phân bổ",
    # given by the centre
    "[Thủ tướng Chính phủ giao] 1.250 tỷ đồng",
    "[Bộ Tài chính giao] 845 tỷ đồng cho Cục Thuế Long Sơn",
    # what a superior asks for at the start of a line
    "1. [Yêu cầu] các đơn vị giải ngân hết số vốn còn lại",
    "- [Giao] Phòng Nội vụ rà soát 12 hồ sơ",
)
SILENT = (
    "Tinh thần phấn đấu của cán bộ, đảng viên được nâng lên",
    "Phấn đấu vươn lên của 12 hộ nghèo",
    "Giao lưu với 5 đơn vị",
    "Bàn giao 35 ha mặt bằng",
    "Tai nạn giao thông giảm 3 vụ",
    "Đề ra giải pháp khắc phục",
    "Xác định nguyên nhân, trách nhiệm",
    "Thực hiện quy định của pháp luật",
    "Các chỉ tiêu đều đạt",
    "Hoàn thành 15/16 chỉ tiêu",
    "Giao thông thủy tăng 5%",
    "Được giao lưu, học hỏi",
    "Tỉnh đã giao ban 12 lần",
    "Huyện đề nghị tỉnh hỗ trợ 35 tỷ đồng",
    "Bộ đội bàn giao 12 căn nhà cho nhân dân",
    "Huyện đã chuyển giao 5 mô hình",
    "Thành phố bàn giao 35 ha mặt bằng",
    # asked without a number, resolve as a state of mind
    "Hội nghị yêu cầu các đơn vị nghiêm túc rút kinh nghiệm",
    "Thể hiện quyết tâm chính trị cao của toàn Đảng bộ",
    # a name of capital, bodies that do something else, what is handed over
    "Tổng vốn đăng ký 1.204 tỷ đồng",
    "Thủ tướng Chính phủ khen thưởng 12 tập thể",
    "Bộ Xây dựng kiểm tra 5 tuyến đường",
    "Giao ban báo chí 12 lần",
    "Nội dung đề nghị của 12 hộ dân",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_word_that_asks(drawing: str) -> None:
    assert redrawn(aim, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_words_that_only_describe(text: str) -> None:
    assert found(aim, text) == ()

"""The number of a heading or of a list item at the start of its line: no figure (contract, "Not figures")."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import numbering

FINDS = (
    "[1.] Phát triển kinh tế",
    "[2.1.] Thu ngân sách đạt 35 tỷ đồng",
    "[2.1.3] Công tác quản lý đất đai",
    "[3)] Văn hóa - xã hội",
    "([4)] Tăng cường kỷ luật tài chính",
    "[1/] Kết quả đạt được",
    "[01 -] Tổ chức bộ máy",
    "Kết quả như sau:\n[2.] Thu 35 tỷ đồng, chi 30 tỷ đồng",
    "- [3.] Công tác cán bộ",
    "[12.] 35 dự án được phê duyệt",
    "Đề nghị: ([1)] xử lý dứt điểm 42 công trình; ([2)] bố trí vốn",
    "[3.1-] Giao cơ quan chuyên môn rà soát",
    "[1-] 35 hộ được hỗ trợ xây nhà",
    "[2-] 12 tuyến đường đã thông xe",
)
SILENT = (
    "- 12 vụ vi phạm",
    "+ 5 trường đạt chuẩn",
    "35 dự án được phê duyệt",
    "1.250 hộ được vay vốn",
    "Kết quả: 1. Thu ngân sách",
    "3,5 tỷ đồng",
    "12 trường, 5 trạm",
    "2024 là năm bản lề",
    "Tiêu chí 2.1 chưa đạt",
    "Gồm (1) thu nội địa",
    "Công nhận hạng (2) cho 5 trường",
    "98,5% hồ sơ đúng hạn",
    "5-7 ngày có mưa",
    "2-3 vụ mỗi tháng",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_number_of_a_line(drawing: str) -> None:
    assert redrawn(numbering, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_counts_at_the_start_of_a_line_and_numbers_within(text: str) -> None:
    assert found(numbering, text) == ()

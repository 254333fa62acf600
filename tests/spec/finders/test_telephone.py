"""A telephone number, which measures nothing (rule 13)."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import telephone

FINDS = (
    "[Đường dây nóng: 0905.123.456]",
    "Liên hệ [số điện thoại 0905 123 456] để được hướng dẫn",
    "[Điện thoại: (0233) 3.852.123]",
    "Văn phòng UBND phường ([0233 3852 123])",
    "Mọi phản ánh gửi về [0233-3852-123]",
    "[ĐT: 0233.3852.123]; [Fax: 0233.3852.124]",
    "[Tổng đài 113, 114, 115] trực suốt đêm",
    "[Tổng đài hỗ trợ 1900 1234]",
    "[Hotline 1022] tiếp nhận phản ánh của người dân",
    "[Zalo: 0912345678]",
)
SILENT = (
    "Tổng đài 1.250 cuộc gọi trong tháng",
    "Đường dây nóng tiếp nhận 1.250 cuộc",
    "Duy trì đường dây nóng 24/7",
    "Dân số 95.300 người",
    "Thu ngân sách 905.123.456 đồng",
    "Đã cấp 0 giấy phép",
    "Có 05 trường, 123 lớp, 456 giáo viên",
    "Kinh phí 0,905 tỷ đồng",
    "Số thuê bao điện thoại tăng 3,5%",
    "Điện thoại thông minh chiếm 85% thuê bao",
    "Hồ sơ số 01, 02 và 03",
    "Năm 2024 tăng 0,5%",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_number_and_the_word_for_it(drawing: str) -> None:
    assert redrawn(telephone, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_what_is_counted_or_measured(text: str) -> None:
    assert found(telephone, text) == ()

"""A word that opens the parts of what stands before it (rules 8 and 19)."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import part

FINDS = (
    "Có 67 tổ chức, [gồm] 16 đảng bộ và 51 chi bộ",
    "Thi hành kỷ luật 04 đảng viên, [bao gồm]: khiển trách 03",
    "Thu 45 tỷ đồng, [trong đó] thu nội địa 40 tỷ đồng",
    "[Trong đó có] 5 vụ nghiêm trọng",
    "[Trong số này có] 12 hộ thoát nghèo",
    "[Trong số đó], 5 đơn đủ điều kiện",
    "[Chia ra]: nam 12, nữ 23",
    "[Cụ thể]: khiển trách 03, cảnh cáo 01",
    "Kết quả [cụ thể như sau]: thu 35 tỷ đồng",
    "[TRONG ĐÓ] THU NỘI ĐỊA 40 TỶ ĐỒNG",
)
SILENT = (
    "Cụ thể hóa nghị quyết thành 12 đề án",
    "Chia sẻ 12 cơ sở dữ liệu",
    "Trong 5 năm qua",
    "Trong quá trình thực hiện",
    "Trong tháng 5",
    "Trong nước có 12 đơn vị",
    "Bao phủ bảo hiểm y tế 95%",
    "Bao bì nhựa giảm 5%",
    "Đơn vị chia thành 5 tổ",
    "Riêng tháng 5 thu 35 tỷ đồng",
    "Số lượng trong kho 12 tấn",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_word_before_the_parts(drawing: str) -> None:
    assert redrawn(part, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_words_that_open_no_list(text: str) -> None:
    assert found(part, text) == ()

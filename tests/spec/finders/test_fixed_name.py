"""A number inside a fixed expression: it counts nothing (contract, "numbers inside a name")."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import fixed_name

FINDS = (
    "Vận hành [chính quyền địa phương 2 cấp] thông suốt",
    "Tổ chức [mô hình chính quyền 02 cấp]",
    "Thực hiện phương châm [4 tại chỗ]",
    "Xây dựng gia đình [5 không, 3 sạch]",
    "Chuyển đổi số theo nguyên tắc [6 rõ]",
    "Tiếp cận cách mạng công nghiệp [4.0]",
    "Thuộc [top 10] của tỉnh về cải cách hành chính",
    "Đóng điện đường dây [110kV]",
    "Xây dựng trạm biến áp [22/0,4 kV]",
    "Nâng cấp tuyến [đường 3 tháng 2]",
    "Vỉa hè [đường 30/4] xuống cấp",
    "Nhân rộng [mô hình 3 giảm], giảm giống, giảm phân",
    "Số bác sĩ [trên 1 vạn dân] là 11,2 bác sĩ",
    "Tử vong trẻ em [trên 1.000 trẻ đẻ sống] còn 9,5",
    "[MÔ HÌNH CHÍNH QUYỀN ĐỊA PHƯƠNG 2 CẤP]",
    "Trẻ dưới 1 tuổi tiêm [đủ 8 loại] vắc xin",
    "Người già tiêm [đủ 3 mũi]",
    "Thuộc [nhóm 10 tỉnh dẫn đầu] về chuyển đổi số",
    "Ở trong [nhóm 5 địa phương tốt nhất] khu vực",
)
SILENT = (
    "Cấp 2 giấy phép xây dựng",
    "Có 4 trường đạt chuẩn",
    "Tăng 4,0%",
    "Điểm hài lòng đạt 4,05 điểm",
    "Giá trị 5.000 tỷ đồng",
    "Hệ số 2.05",
    "Công suất 110 MW",
    "Lập 3 mô hình trồng trọt",
    "Xây dựng 02 mô hình dân vận khéo",
    "Thành lập 2 tổ kiểm tra",
    "Đường dài 3 km",
    "Đạt 30/45 tiêu chí",
    "Trồng 5 sào rau sạch",
    "Có trên 1.000 dân được hỗ trợ di dời",
    "Phường có trên 2 vạn dân",
    "Xử lý 12 vụ, không để tồn đọng",
    "Có đủ 8 hồ sơ theo yêu cầu",
    "Cấp phát 8 loại vắc xin",
    "Nhóm 10 hộ cùng nuôi bò",
    "Thành lập nhóm 12 tình nguyện viên",
    "Dẫn đầu là 5 địa phương miền núi",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_expression(drawing: str) -> None:
    assert redrawn(fixed_name, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_what_is_counted(text: str) -> None:
    assert found(fixed_name, text) == ()

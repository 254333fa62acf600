"""A law named by its title and year: the year is neither a figure nor the period of one (contract, "Not figures")."""

import pytest

from tests.spec.drawing import found, redrawn
from tiendo.reading.finders import law

FINDS = (
    "Thực hiện [Luật Khiếu nại năm 2011]",
    "Theo [Luật Đất đai 2024], diện tích tách thửa giảm",
    "[Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)]",
    "[Hiến pháp năm 2013] quy định",
    "[Pháp lệnh Dân quân tự vệ năm 2009]",
    "[Luật Tổ chức chính quyền địa phương năm 2025] và [Luật Đất đai năm 2024]",
    "TUYÊN TRUYỀN [LUẬT BẢO VỆ MÔI TRƯỜNG NĂM 2020]",
    "Căn cứ [Luật Ngân sách nhà nước năm 2015]; [Luật Đầu tư công năm 2024]",
    "Phổ biến pháp luật, nhất là [Luật Hòa giải ở cơ sở năm 2013]",
    "Vi phạm [Pháp lệnh Ngoại hối năm 2005]",
)
SILENT = (
    "Luật sư tham gia 12 vụ",
    "Vi phạm pháp luật giảm 5%",
    "Tuyên truyền luật cho 2.024 lượt người",
    "Năm 2024 xử lý 35 vụ vi phạm",
    "Kỷ luật 05 đảng viên trong năm 2025",
    "Phổ biến pháp luật, năm 2025 mở 12 lớp",
    "Luật Đất đai số 31/2024/QH15",
    "Bộ phận một cửa năm 2025",
    "Tuyên truyền pháp luật 1.950 buổi",
    "Thi hành kỷ luật đảng viên năm 2024",
    "Vi phạm pháp luật hình sự năm 2025",
    "Theo quy luật mùa mưa 2025",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_the_law(drawing: str) -> None:
    assert redrawn(law, drawing) == drawing


@pytest.mark.parametrize("text", SILENT)
def test_what_only_begins_like_one(text: str) -> None:
    assert found(law, text) == ()

"""A verb between a subject and its number (how figures are phrased in reports)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import verb
from tiendo.reading.marks import VerbMark

FINDS = (
    ("Thu ngân sách [đạt] 35 tỷ đồng", "reach"),
    ("Giải ngân [mới đạt] 45%", "reach"),
    ("[Thực hiện được] 35 ha", "reach"),
    ("Sản lượng [là] 12 tấn", "reach"),
    ("Tỷ lệ [giữ ở mức] 95%", "reach"),
    ("Sản lượng [bằng] 104% cùng kỳ", "equal"),
    ("Số hộ [tương đương] 12% dân số", "equal"),
    ("Hồ sơ trực tuyến [chiếm tỷ lệ] 72,4%", "share"),
    ("Toàn phường [có] 12 trường", "have"),
    ("[Với] 35/35 đại biểu tán thành", "have"),
    ("Chỉ số cải cách hành chính [xếp thứ ]12/63", "rank"),
    ("[Xếp hạng ]3/125 phường, xã", "rank"),
    ("[Đứng ở vị trí ]5/34 tỉnh, thành phố", "rank"),
    ("THU NGÂN SÁCH [ĐẠT] 35 TỶ ĐỒNG", "reach"),
    ("Năng lực cạnh tranh [lên hạng] 12", "rank"),
    ("Chuyển đổi số [xuống vị trí] 25", "rank"),
    ("Số địa chỉ [là] 1.204 hộ", "reach"),
)
SILENT = (
    "Bằng cấp, chứng chỉ",
    "Trao 12 bằng khen",
    "Giải phóng mặt bằng 12 ha",
    "Vùng đồng bằng 5 xã",
    "Bằng nguồn vốn tỉnh hỗ trợ",
    "Bằng nhiều hình thức",
    "Xếp loại A",
    "Có thể hoàn thành trước hạn",
    "Có hiệu quả rõ rệt",
    "Chiêm trũng 35 ha",
    "Vị trí việc làm",
    "Hạng mục 3",
    "Công khai, minh bạch, công bằng 100%",
    "Giấy phép lái xe 1.250 hồ sơ",
    "Thứ 5 hằng tuần tiếp dân",
    "Chiếm dụng 35 m2 vỉa hè",
    "Cấp 45 chứng chỉ nghề",
)


def said(mark: VerbMark) -> str:
    return mark.verb


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_verb(drawing: str, answer: str) -> None:
    assert redrawn_and_said(verb, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_nouns_and_adverbs_that_sound_alike(text: str) -> None:
    assert found(verb, text) == ()

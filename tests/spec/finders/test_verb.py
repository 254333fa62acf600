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
    # ranks
    ("Cải cách hành chính [thứ] 5/125 xã, phường", "rank"),
    # a share, with how large it is
    ("Công nghiệp [chiếm tỷ lệ cao nhất, với] 45,2%", "share"),
    ("Nông nghiệp [chiếm tỷ trọng nhỏ] 12,5%", "share"),
    # kept where it was
    ("Độ che phủ rừng [duy trì ổn định ở mức] 52%", "reach"),
    ("Tỷ lệ phủ sóng [giữ ổn định] 98%", "reach"),
    ("Tỷ lệ nợ xấu [khống chế ở mức] dưới 2%", "reach"),
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
    # what is held, kept safe, mastered
    "Bắt giữ 12 đối tượng",
    "Thu giữ 35 kg pháo nổ",
    "Tạm giữ 5 xe máy",
    "Lưu giữ 12 cổ vật",
    "Canh giữ 3 cửa rừng",
    "Giữ gìn 5 di tích",
    "Khống chế kịp thời đám cháy",
    "Duy trì hoạt động 12 câu lạc bộ",
    # days of the week, and what goes down
    "Xuống cấp 5 tuyến đường",
    "Lên kế hoạch 12 cuộc kiểm tra",
)


def said(mark: VerbMark) -> str:
    return mark.verb


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_verb(drawing: str, answer: str) -> None:
    assert redrawn_and_said(verb, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_nouns_and_adverbs_that_sound_alike(text: str) -> None:
    assert found(verb, text) == ()

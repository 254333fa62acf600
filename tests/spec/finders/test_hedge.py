"""A word that limits the number it stands at (contract, `bound`)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import hedge
from tiendo.reading.marks import Hedge

FINDS = (
    ("[Gần ]35 hộ được vay vốn", "about"),
    ("Thu hút [khoảng ]1.250 lượt khách", "about"),
    ("Giải ngân [xấp xỉ ]95%", "about"),
    ("Trồng [trên dưới ]120 ha", "about"),
    ("Đạt [trên ]95%", "above"),
    ("Thu [hơn ]35 tỷ đồng", "above"),
    ("Tỷ lệ hộ nghèo [dưới ]1,5%", "below"),
    ("Giải ngân [chưa đến ]20%", "below"),
    ("Mở [ít nhất ]5 lớp", "at_least"),
    ("Phấn đấu [không dưới ]98%", "at_least"),
    ("Hộ nghèo [không quá ]1%", "at_most"),
    ("Điểm [cao nhất ]35 điểm", "at_most"),
    ("Tỷ lệ [≥ ]94,5%, tỷ lệ hộ nghèo [<]1%", "at_least; below"),
    ("Đạt 95% [trở lên]", "at_least, after the number"),
    ("Giảm 0,3% [trở xuống]", "at_most, after the number"),
    ("Chi [≈]35 tỷ đồng, dư [~]2 tỷ đồng", "about; about"),
    ("[KHOẢNG ]1.250 HỘ", "about"),
    ("Đón [suýt soát ]5.000 lượt khách", "about"),
    ("Thôn có [ngót ]200 hộ", "about"),
    ("Quyên góp [ngót nghét ]3 tỷ đồng", "about"),
    ("Đám rước có [cỡ ]1.200 người", "about"),
    ("Doanh nghiệp có 10 lao động [trở lại] là siêu nhỏ", "at_most, after the number"),
    ("Vay 5 tỷ đồng [đổ lại], thủ tục đơn giản", "at_most, after the number"),
)
SILENT = (
    "Trên địa bàn phường có 12 trường",
    "Trên cơ sở 5 nhóm giải pháp",
    "Gần gũi nhân dân, xử lý 12 vụ",
    "Dưới sự lãnh đạo của Đảng",
    "Hơn cùng kỳ 5%",
    "Cao hơn bình quân chung 2 điểm",
    "Thấp hơn 3 vụ so với năm trước",
    "Không có 5 vụ tồn đọng",
    "Nhiều hơn 5 trường",
    "Chưa có 12 hộ tái nghèo",
    "Dưới 5 tuổi",
    "Sau 2 năm thực hiện",
    "Tối đa 5 ngày làm việc",
    "Khoảng cách thu nhập 3,5 lần",
    "Ít nhất là các khoản chi thường xuyên",
    "Tối thiểu về diện tích",
    "Từ 5 trường lên 7 trường",
    "Quá trình triển khai có 12 vướng mắc",
    "Có 12 công nhân trở lại làm việc",
    "Suýt xảy ra 2 vụ cháy",
    "Trâu cỡ lớn 12 con",
    "Ngọt hóa 5 vùng đất phèn",
    # those who come back
    "Lớp có 35 em quay trở lại, đủ sĩ số",
    "Đã có 120 hộ trở lại nơi ở cũ",
)


def said(mark: Hedge) -> str:
    return f"{mark.bound}, after the number" if mark.after else str(mark.bound)


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_limit(drawing: str, answer: str) -> None:
    assert redrawn_and_said(hedge, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_words_that_limit_no_number(text: str) -> None:
    assert found(hedge, text) == ()

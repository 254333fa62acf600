"""Others that something is compared with: averages of an area, of many years (rule 16)."""

import pytest

from tests.spec.drawing import found, redrawn_and_said
from tiendo.reading.finders import peer
from tiendo.reading.marks import Peer

FINDS = (
    ("Thấp hơn 2 điểm so với [bình quân chung của tỉnh]", "tỉnh"),
    ("Cao hơn [bình quân chung của cả nước]", "nước"),
    ("Bằng [mức bình quân cả nước]", "nước"),
    ("Cao hơn [trung bình toàn tỉnh]", "tỉnh"),
    ("Lượng mưa thấp hơn [trung bình nhiều năm]", "of no level"),
    ("Cao hơn [mặt bằng chung của khu vực]", "khu vực"),
    ("Xấp xỉ [mức trung bình chung]", "of no level"),
    ("CAO HƠN [BÌNH QUÂN CHUNG CỦA TỈNH]", "tỉnh"),
    ("Lượng mưa thấp hơn [TBNN] từ 20%", "of no level"),
)
SILENT = (
    "Thu nhập bình quân đầu người 55 triệu đồng",
    "Tăng bình quân 5%/năm",
    "Giải quyết trung bình 12 hồ sơ mỗi ngày",
    "Bình quân mỗi hộ 3,5 người",
    "Tuổi đời bình quân 42,5 tuổi",
    "Mặt bằng sạch 12 ha",
    "Mức hỗ trợ 35 triệu đồng",
    "Trung tâm hành chính tỉnh",
    "Mức sống của nhân dân trong tỉnh",
    "Trung học cơ sở",
    "Trung bình có nhiều năm mưa ít",
)


def said(mark: Peer) -> str:
    return mark.level or "of no level"


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_peer(drawing: str, answer: str) -> None:
    assert redrawn_and_said(peer, drawing, said) == (drawing, answer)


@pytest.mark.parametrize("text", SILENT)
def test_averages_that_are_the_indicator_itself(text: str) -> None:
    assert found(peer, text) == ()

"""Sorts of tables: those of figures, and those that only arrange words, such as the head of a letter."""

import pytest

from tiendo.reading.tables.sorts import holds_figures

FINDS = (
    "Chỉ tiêu|KH\nThu|5",
    "TT|Chỉ tiêu|KH\n1|Thu|≥ 94,5",
    "Chỉ tiêu|TH\nThu|x\nChi|31/38",
    "|2023|2024\nThu|5|6",
)
SILENT = (
    "UBND HUYỆN A|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/BC-UBND|Độc lập - Tự do - Hạnh phúc",
    "Nơi nhận:|CHỦ TỊCH\n- Như trên;|Nguyễn Văn A",
    "TT|Nhiệm vụ|Cơ quan\n1|Xây dựng kế hoạch|Sở Nội vụ\n2|Kiểm tra|Thanh tra",
    "Chỉ tiêu|KH",
    "5\n6",
    "Ngày|Nội dung\n12/5/2024|Họp",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_a_table_of_figures(drawing: str) -> None:
    assert holds_figures([line.split("|") for line in drawing.split("\n")])


@pytest.mark.parametrize("drawing", SILENT)
def test_a_table_that_arranges_words(drawing: str) -> None:
    assert not holds_figures([line.split("|") for line in drawing.split("\n")])

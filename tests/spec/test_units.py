"""The unit after a number: a scale word, a measure or the noun that is counted, and what it is per (contract, `unit`).

The brackets are drawn round the unit; *counted* says that the noun itself is counted, *known* that the lexicon has it.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.spec.drawing import plain
from tiendo.reading.page import Page
from tiendo.reading.units import UnitFound, read_unit_at
from tiendo.words.number import NUMBER

FINDS = (
    # measures, with their scale
    ("Thu 361,503 [tỷ đồng] từ đất", "known"),
    ("Vay 1,5 [tỉ USD] để đầu tư", "known"),
    ("Hỗ trợ 5 [nghìn tỷ]", "known"),
    ("Chi 35.000[đ] mỗi suất", "known"),
    ("Tăng 5,1[%] so cùng kỳ", "known"),
    ("Tỷ suất sinh thô 14,5[‰] trong năm", "known"),
    ("Tăng 0,8 [điểm %] so cùng kỳ", "known"),
    ("Tăng 1,2 [điểm phần trăm]", "known"),
    ("Trồng 12[ha] rừng", "known"),
    ("Lát 3.500 [m2] vỉa hè", "known"),
    ("Xây 3.500 [m2 sàn] nhà ở", "known"),
    ("Nhiệt độ 38[°C] tại trạm", "known"),
    # the longest entry of the lexicon wins
    ("Trợ cấp 35 [hộ nghèo] và hộ cận nghèo", "counted, known"),
    ("Kết nạp 12 [đảng viên mới]", "counted, known"),
    ("Tập huấn 95 [cán bộ, công chức] của phường", "counted, known"),
    ("Khen thưởng 05 [đ/c] có thành tích", "counted, known"),
    ("Đón 1,2 [triệu lượt khách] đến tham quan", "counted, known"),
    # per something
    ("Thu nhập 55 [triệu đồng/người/năm]", "known"),
    ("Năng suất 65 [tạ/ha]", "known"),
    ("Tăng 7,5[%/năm]", "known"),
    ("Có 32,5 [giường bệnh/1 vạn dân]", "counted, known"),
    ("Có 12 [bác sĩ/10.000 dân]", "counted, known"),
    # a noun that the lexicon does not have: two syllables, or one before a word that is no part of it
    ("Trao 12 [mái ấm] tình thương", "counted"),
    ("Xây 3 [sân] trong năm", "counted"),
    ("Có 1,2 [triệu bóng điện] được thay", "counted, known"),
    # a syllable typed twice is read once, capitals and blanks change nothing
    ("Đạt 63 tiêu [tiêu chí]", "counted, known"),
    ("THU 35 [TỶ ĐỒNG]", "known"),
    ("Thu 35 [tỷ  đồng]", "known"),
    # nouns that are counted together
    ("Tập huấn 120 [cán bộ, giáo viên, nhân viên] các trường", "counted, known"),
    ("Huy động 45 [xuồng, ca nô] cứu hộ", "counted, known"),
    ("Khánh thành 12 [công trình, phần việc] thanh niên", "counted, known"),
    ("Khen thưởng 35 [tập thể, cá nhân] xuất sắc", "counted, known"),
    # transport is measured in passengers and their way
    ("Luân chuyển 2,5 [triệu lượt khách.km] trong tháng", "counted, known"),
    ("Bán điện giá 1.950 [đ/kWh] cho hộ nghèo", "known"),
    ("Tiết kiệm 1.950 [đồng/kWh] điện", "known"),
    ("Phong tặng 02 [chỉ dẫn địa lý] mới", "counted, known"),
    ("Có 42 [điểm] quan trắc", "counted, known"),
    ("Có 31 [TCCSĐ] hai năm liền", "counted"),
    ("Hàm lượng 18,6 [mg/l]", "known"),
    ("Xóa 23 [thôn, bản] chưa có đảng viên", "counted, known"),
    ("Chợ có 318 [sạp] hoạt động", "counted, known"),
    ("Đạt 85,3 [điểm] xếp thứ 12", "known"),
)
SILENT = (
    # the sentence ends or goes on
    "Khiển trách 03",
    "Khiển trách 03, cảnh cáo 01",
    "Đạt 12 (bằng năm trước)",
    "Đạt 12; còn lại chưa đạt",
    "Đạt 12.",
    "Số vụ là 5\nhộ nghèo giảm",
    # verbs and prepositions that follow a number
    "Đạt 12 so với kế hoạch",
    "Xếp thứ 12 trong tỉnh",
    "Có 12 đạt chuẩn",
    "Đứng thứ 12 về cải cách hành chính",
    "Thứ 12 của cả nước",
    "Năm 2024 tăng khá",
    "Năm 2024 thực hiện tốt",
    "Giảm 5 và tăng 3",
    "Có 12 được khen",
    "Còn 12 chưa xong",
    "Mục 12 nêu rõ",
    "Từ 12 lên 15",
    "Từ 12 đến 15",
    "Có 12 là nữ",
    "Rộng 3 x 5 m",
    "Đạt 12 theo báo cáo",
    "Có 12 do thiên tai",
    "Có 12 bị hư hỏng",
    # another number, a letter of a name
    "Đạt 12 /15",
    "Số 12-A",
    "Có 12 + 3",
    "Năm 2024 toàn tỉnh có mưa",
    "Có 12 một phần do mưa lũ",
    "Khiển trách 03, 12 giáo viên",
)


def unit_after(text: str) -> UnitFound:
    """The unit after the first number of the text."""
    number = re.search(NUMBER, text)
    assert number
    return read_unit_at(Page.of(text), number.end())


@pytest.mark.parametrize(("drawing", "answer"), FINDS)
def test_the_unit_and_what_it_is(drawing: str, answer: str) -> None:
    text = plain(drawing)
    unit = unit_after(text)
    assert unit.text
    assert f"{text[: unit.end - len(unit.text)]}[{unit.text}]{text[unit.end :]}" == drawing
    assert answer == ", ".join(word for word, holds in (("counted", unit.counts), ("known", unit.known)) if holds)


@pytest.mark.parametrize("text", SILENT)
def test_a_number_without_a_unit(text: str) -> None:
    assert unit_after(text).text is None


@given(st.text(" \u00a0/%1.ahđồngtỷm²", max_size=30))
def test_a_unit_is_what_stands_right_after_the_number(following: str) -> None:
    text = f"12{following}"
    unit = read_unit_at(Page.of(text), 2)
    assert 2 <= unit.end <= len(text)
    if unit.text is not None:
        assert text[: unit.end].endswith(unit.text)
        assert unit.text == unit.text.strip() != ""


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        # a number follows, so each noun has its own; other words after a comma go on with the sentence
        ("Tập huấn 120 cán bộ, giáo viên 45 người", "cán bộ"),
        ("Tập huấn 120 cán bộ, kết quả tốt", "cán bộ"),
        ("Trồng 12 ha, xã Đông Triều trồng nhiều nhất", "ha"),
        ("Đón 45 lượt khách. Kết quả tốt", "lượt khách"),
        ("Thu 45 tỷ đồng, đơn vị dẫn đầu", "tỷ đồng"),
    ],
)
def test_a_unit_ends_where_the_count_ends(text: str, unit: str) -> None:
    assert unit_after(text).text == unit

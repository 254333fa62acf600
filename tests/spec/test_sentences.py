"""Sentences, headings and list items of a text: where one ends, and how high a heading stands."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.reading.sentences import Level, heading_level, is_list_item, sentences

# A bar stands where one sentence ends and the next begins.
FINDS = (
    "Thu ngân sách đạt 45 tỷ đồng.| Chi 40 tỷ đồng.",
    "Thu đạt 45%.| 12 xã vượt kế hoạch.",
    "Kết quả tốt!| Tuy nhiên còn 5 vụ.",
    "Đề ra 15 chỉ tiêu...| Đến nay đạt 12.",
    "Chủ tịch nói: “Đã đạt 45%.”| Ông cho biết thêm.",
    "Thu đạt 45 tỷ đồng.| “Kết quả này rất tốt”.",
)
SILENT = (
    "Thu đạt 3.798.254 đồng trong tháng",
    "Tại Tp. Hạc Vân có 45 vụ",
    "Đ/c. Chủ tịch chủ trì",
    "TM. ỦY BAN NHÂN DÂN",
    "Các khoản phí, lệ phí v.v. Đều tăng",
    "Tăng 5,1% so cùng kỳ; chi giảm 2,4%",
    "Thu đạt 45 tỷ đồng. trong đó thu nội địa 40 tỷ",
)


@pytest.mark.parametrize("drawing", FINDS)
def test_a_sentence_ends(drawing: str) -> None:
    text = drawing.replace("|", "")
    assert [text[start:end] for start, end in sentences(text, (0, len(text)))] == [piece.strip() for piece in drawing.split("|")]


@pytest.mark.parametrize("text", SILENT)
def test_a_sentence_goes_on(text: str) -> None:
    assert [*sentences(text, (0, len(text)))] == [(0, len(text))]


@given(st.text(st.sampled_from('Aa1.!?…"”( \t,;:%Đđ'), max_size=60))
def test_sentences_hold_every_letter_once(text: str) -> None:
    """They stand in order, overlap nowhere, and leave out nothing but blanks."""
    spans = [*sentences(text, (0, len(text)))]
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


HEADINGS = (
    ("Phần thứ nhất", Level.PART),
    ("Chương II", Level.PART),
    ("Phần A", Level.PART),
    ("Mục 2. Kết quả", Level.SECTION),
    ("I. KẾT QUẢ THỰC HIỆN", Level.SECTION),
    ("II- Nhiệm vụ trọng tâm", Level.SECTION),
    ("KẾT QUẢ 6 THÁNG ĐẦU NĂM", Level.SECTION),
    ("Điều 1. Thông qua các chỉ tiêu", Level.SECTION),
    ("1. Về kinh tế", Level.NUMBERED),
    ("2.1. Thu ngân sách", Level.NUMBERED),
    ("a) Về thu ngân sách:", Level.LETTERED),
    ("- Về xây dựng Đảng:", Level.LETTERED),
    ("▪ Về xây dựng Đảng:", Level.LETTERED),
    ("– Về xây dựng Đảng:", Level.LETTERED),
    ("                    KẾT QUẢ 6 THÁNG ĐẦU NĂM                    ", Level.SECTION),
)
NO_HEADINGS = (
    "Thu ngân sách đạt 45 tỷ đồng.",
    "1. Thu ngân sách đạt 45 tỷ đồng.",
    "- Kết nạp 15 đảng viên;",
    "- Kết nạp 15 đảng viên",
    "a) Thu ngân sách 45 tỷ đồng",
    "2. Chi ngân sách 40 tỷ đồng;",
    "Về kinh tế",
    "GRDP",
    "",
    "1. " + "rất nhiều chữ " * 10,
    "▪ Kết nạp 15 đảng viên",
    "Phần lớn các hộ đã thoát nghèo",
    "Chương trình giảm nghèo bền vững được triển khai",
    "Điều động 12 cán bộ về cơ sở",
    "Điều kiện sống được cải thiện",
    "KẾT QUẢ" + " " * 200,
)


@pytest.mark.parametrize(("line", "level"), HEADINGS)
def test_a_heading_has_its_level(line: str, level: Level) -> None:
    assert heading_level(line, (0, len(line))) is level


@pytest.mark.parametrize("line", NO_HEADINGS)
def test_running_text_is_no_heading(line: str) -> None:
    assert heading_level(line, (0, len(line))) is None


@pytest.mark.parametrize(
    ("line", "item"),
    [
        ("- Kết nạp 15 đảng viên", True),
        ("+ Thu nội địa", True),
        ("1. Thu ngân sách", True),
        ("a) Thu ngân sách", True),
        ("• Thu ngân sách", True),
        ("▪ Thu ngân sách", True),
        ("– Thu ngân sách", True),
        ("   - Thu ngân sách", True),
        ("> Thu ngân sách", False),
        ("Thu ngân sách", False),
        ("2024 là năm bứt phá", False),
        ("", False),
    ],
)
def test_an_item_of_a_list_begins_with_a_sign(line: str, item: bool) -> None:  # noqa: FBT001
    assert is_list_item(line, (0, len(line))) is item

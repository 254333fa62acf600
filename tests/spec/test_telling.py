"""The stretches in which marks can matter: what is scanned, what is passed over, and that places are found in all of them.

The examples stand below the head, in which every line is scanned.
"""

import pytest

from tiendo.reading.answer import line_spans
from tiendo.reading.marks import AreaMark, Mark
from tiendo.reading.page import Page
from tiendo.reading.read import read
from tiendo.reading.scan import marks
from tiendo.reading.telling import telling_marks

HEAD = "\n" * 12

# Lines and sentences whose marks are asked for: what a whole scan finds in them, this finds too.
FINDS = (
    "Thu ngân sách tháng trước đạt 45 tỷ đồng.",
    "Doanh thu gấp đôi cùng kỳ năm trước.",
    "Sản lượng tăng gấp rưỡi so với cùng kỳ.",
    "Doanh thu gấp  đôi cùng kỳ.",
    "DOANH THU GẤP ĐÔI CÙNG KỲ",
    # a heading, the line above a list
    "II. NHIỆM VỤ QUÝ CUỐI NĂM",
    "Kết quả trong tháng của các phường như sau:",
    "Phần thứ hai",
    # of a long line, the sentence that has a digit
    (
        "Thành phố tập trung chỉ đạo phòng chống thiên tai, giữ gìn an ninh trật tự và chăm lo đời sống nhân dân vùng sạt lở ven sông, "
        "ven biển và hải đảo, cả năm kết nạp 12 đảng viên."
    ),
)
# What is passed over: only the places of it are asked for.
SILENT = (
    "Kinh tế tăng khá so với cùng kỳ năm trước.",
    "Thu ngân sách đạt kế hoạch tỉnh giao.",
    "Trong tháng, các ngành phấn đấu hoàn thành nhiệm vụ.",
    "Công việc gấp rút, tăng tốc trong tháng.",
    "Đời sống nhân dân ước tăng gấp nhiều lần.",
)
AREAS = (
    "Nhân dân thị xã Long Sơn phấn khởi.",
    "Đảng ủy xã Triệu Long họp bàn với phường Bắc Lĩnh.",
    "Thành phố Hạc Vân giao ban với tỉnh Vân Khê và đặc khu Hòn Ngang trong tháng.",
    "Các xã đã họp, khu phố Bến Đình chưa họp.",
    "Đô thị hóa nhanh, cảnh quan đổi thay.",
)


def told(text: str) -> list[Mark]:
    whole = HEAD + text
    return [*telling_marks(Page.of(whole), line_spans(whole))]


def scanned(text: str) -> list[Mark]:
    return [*marks(Page.of(HEAD + text))]


@pytest.mark.parametrize("text", FINDS)
def test_what_can_hold_a_figure_or_lend_to_one_is_scanned(text: str) -> None:
    assert scanned(text) or text == "Phần thứ hai"
    assert told(text) == scanned(text)


@pytest.mark.parametrize("text", SILENT)
def test_the_rest_is_passed_over(text: str) -> None:
    assert scanned(text)
    assert told(text) == []


@pytest.mark.parametrize("text", AREAS)
def test_the_places_of_a_sentence_passed_over_are_found_once(text: str) -> None:
    assert told(text) == [mark for mark in scanned(text) if isinstance(mark, AreaMark)]


def test_in_a_long_line_the_sentences_without_a_digit_are_passed_over() -> None:
    before = "Trong tháng, các cấp, các ngành của phường Bắc Lĩnh đã chủ động khắc phục khó khăn, tăng khá so với cùng kỳ."
    after = "Kết nạp 12 đảng viên."
    assert told(f"{before} {before} {after}")[-1] == scanned(f"{before} {before} {after}")[-1]
    assert [type(mark) for mark in told(f"{before} {before} {after}")][:2] == [AreaMark, AreaMark]


def test_every_line_of_the_head_is_scanned() -> None:
    text = "Kinh tế tăng khá so với cùng kỳ năm trước."
    assert [*telling_marks(Page.of(text), line_spans(text))] == [*marks(Page.of(text))]


def test_an_area_named_where_no_figure_stands_is_the_documents() -> None:
    text = "\n".join(["Tình hình chung ổn định."] * 14 + ["Nhân dân thị xã Long Sơn phấn khởi.", "Thu ngân sách 45 tỷ đồng."])
    assert read(text.encode(), "a.txt").document.area == "Long Sơn"

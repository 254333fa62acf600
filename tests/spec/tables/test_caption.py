"""Captions: the lines above a table name its period, its unit, what it is about, and whether it plans."""

import pytest

from tiendo.reading.moment import Moment
from tiendo.reading.page import Page
from tiendo.reading.tables.caption import read_title
from tiendo.words.figure import Role

ACTUAL, TARGET = Role.ACTUAL, Role.TARGET
FINDS = (
    ("Biểu 1. Kết quả thu ngân sách quý I năm 2024", ("2024-Q1", None, "thu ngân sách", ACTUAL)),
    (
        "BIỂU SỐ 04\nTÌNH HÌNH THU NGÂN SÁCH 9 THÁNG ĐẦU NĂM 2024\nĐơn vị tính: Triệu đồng",
        ("2024-01/2024-09", "Triệu đồng", "Thu ngân sách", ACTUAL),
    ),
    ("Giải ngân vốn đầu tư công năm 2025 (ĐVT: tỷ đồng)", ("2025", "tỷ đồng", "Giải ngân vốn đầu tư công", ACTUAL)),
    ("Thu ngân sách năm 2024 (tỷ đồng)", ("2024", "tỷ đồng", "Thu ngân sách", ACTUAL)),
    ("DỰ TOÁN CHI NGÂN SÁCH NĂM 2025", ("2025", None, "Dự toán chi ngân sách", TARGET)),
    ("Dân số trung bình phân theo xã năm 2023", ("2023", None, "Dân số trung bình", ACTUAL)),
)
SILENT = (
    "(Kèm theo Báo cáo số 215/BC-UBND ngày 20/6/2024 của UBND huyện)",
    "UBND HUYỆN AN BÌNH",
    "Đơn vị tính:",
    "Kết quả như sau:",
    "Toàn huyện có 12 xã. Thu ngân sách năm 2024 tăng so với năm 2023",
    "",
)


@pytest.mark.parametrize(("lines", "said"), FINDS)
def test_what_a_caption_says(lines: str, said: tuple[str | None, str | None, str | None, Role]) -> None:
    title = read_title(Page.of(lines), (0, len(lines)), (), Moment(None, None, None))
    assert (title.period, title.unit, title.noun, title.role) == said


@pytest.mark.parametrize("lines", SILENT)
def test_a_line_that_says_neither_period_nor_unit(lines: str) -> None:
    title = read_title(Page.of(lines), (0, len(lines)), (), Moment(None, None, None))
    assert (title.period, title.unit, title.role) == (None, None, ACTUAL)


OWNERS = (
    ("KẾT QUẢ CHẤM ĐIỂM NĂM 2024 CỦA UBND XÃ TỊNH HÒA", "Tịnh Hòa"),
    ("Biểu 2. Kết quả năm 2024 của Ủy ban nhân dân phường Bắc Lĩnh", "Bắc Lĩnh"),
    ("THU NGÂN SÁCH TRÊN ĐỊA BÀN HUYỆN SƠN HẠ QUÝ I NĂM 2024", "Sơn Hạ"),
    ("Dân số trung bình tại xã Đông Sơn năm 2023", "Đông Sơn"),
)
NOBODYS = (
    "KẾT QUẢ GIẢM NGHÈO CỦA CÁC XÃ NĂM 2024",
    "(Kèm theo Báo cáo số 215/BC-UBND ngày 20/6/2024 của UBND huyện An Bình)",
    "Thu ngân sách của tỉnh năm 2024",
    "Dân số trung bình phân theo xã năm 2023",
    "Kết quả thực hiện. Thu ngân sách của xã Đông Sơn tăng",
)


@pytest.mark.parametrize(("lines", "area"), OWNERS)
def test_whose_the_table_is(lines: str, area: str) -> None:
    assert read_title(Page.of(lines), (0, len(lines)), (), Moment(None, None, None)).area == area


@pytest.mark.parametrize("lines", NOBODYS)
def test_a_title_that_names_no_area(lines: str) -> None:
    assert read_title(Page.of(lines), (0, len(lines)), (), Moment(None, None, None)).area is None

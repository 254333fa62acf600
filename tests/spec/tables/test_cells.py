"""Cells: the row gives indicator, breakdown or area, and the unit; blanks give nothing, a result in words a finding (rules 12 and 25)."""

import pytest

from tests.spec.resolvers.sentence import PLACE, figures_of
from tests.spec.tables.table import cell, cells
from tiendo.reading import read
from tiendo.words.figure import Against, Doubt, Kind

FINDS = ("45", "0", "45,5", "(45)", "7.210", "6,6-6,8", "Khoảng 4", "Dưới 3", "≥ 94,5", "45 tỷ đồng", "15/16")
SILENT = ("-", "–", "x", "X", "…", "...", "", "không có", "Đạt", "Xuất siêu", "Cơ bản hoàn thành")


@pytest.mark.parametrize("words", FINDS)
def test_a_cell_with_a_number_is_a_figure(words: str) -> None:
    assert len(cells(f"Chỉ tiêu | ĐVT | Kết quả\nThu ngân sách | tỷ đồng | {words}")) == 1


@pytest.mark.parametrize("words", SILENT)
def test_a_cell_without_one_is_none(words: str) -> None:
    assert cells(f"Chỉ tiêu | ĐVT | Kết quả\nThu ngân sách | tỷ đồng | {words}") == []


@pytest.mark.parametrize(("words", "found"), [("Đạt", ["Đạt"]), ("Xuất siêu", ["Xuất siêu"]), ("-", []), ("x", []), ("45", [])])
def test_a_result_in_words_is_a_finding(words: str, found: list[str]) -> None:
    reading = read(f"Chỉ tiêu | ĐVT | Kết quả\nCán cân | tỷ đồng | {words}".encode(), "table.txt")
    assert [(finding.type, finding.said) for finding in reading.findings] == [("word_result", said) for said in found]


def test_the_row_names_the_indicator_and_its_unit() -> None:
    figure = cell("TT | Chỉ tiêu | ĐVT | Kết quả\n1 | Kết nạp đảng viên | đảng viên | 35")
    assert (figure.indicator, figure.unit, figure.area, figure.breakdown) == ("Kết nạp đảng viên", "đảng viên", PLACE, None)


def test_a_part_takes_its_indicator_and_unit_from_the_row_above() -> None:
    whole, part, last = cells('Chỉ tiêu | ĐVT | Kết quả\nThu ngân sách | tỷ đồng | 45\n- Thu nội địa | | 40\n- Thu khác | " | 5')
    assert [(figure.indicator, figure.breakdown, figure.unit) for figure in (part, last)] == [
        ("Thu ngân sách", "Thu nội địa", "tỷ đồng"),
        ("Thu ngân sách", "Thu khác", "tỷ đồng"),
    ]
    assert (part.part_of, last.part_of) == (whole.id, whole.id)


def test_a_percentage_is_no_part() -> None:
    *_, share = cells("Chỉ tiêu | ĐVT | % so KH\nThu ngân sách | tỷ đồng | 45\n- Thu nội địa | tỷ đồng | 40")
    assert (share.breakdown, share.part_of) == ("Thu nội địa", None)


def test_the_unit_comes_from_the_caption_or_the_label() -> None:
    assert cell("Chỉ tiêu | KH | Ghi chú\nThu | 45 | x", caption="Thu ngân sách (ĐVT: triệu đồng)").unit == "triệu đồng"
    assert cell("Chỉ tiêu | KH | Ghi chú\nTỷ lệ hộ nghèo (%) | 1,3 | x").unit == "%"
    assert cell("Chỉ tiêu | KH | Ghi chú\nThu | 45 | x").doubts == (Doubt.NO_UNIT,)


def test_rows_that_are_places_have_areas_and_the_column_their_indicator() -> None:
    first, second, total = cells("TT | Phường, xã | Hộ nghèo (hộ)\n1 | Phường Bắc Lĩnh | 45\n2 | Hòn Ngang | 62\n | Tổng cộng | 107")
    assert [(figure.area, figure.indicator, figure.unit) for figure in (first, second, total)] == [
        ("Bắc Lĩnh", "Hộ nghèo", "hộ"),
        ("Hòn Ngang", "Hộ nghèo", "hộ"),
        (PLACE, "Hộ nghèo", "hộ"),
    ]


def test_rows_that_are_fields_are_breakdowns() -> None:
    figure = cell("Lĩnh vực | Hồ sơ (hồ sơ) | Ghi chú\nĐất đai | 45 | x")
    assert (figure.indicator, figure.breakdown, figure.area) == ("Hồ sơ", "Đất đai", PLACE)


def test_a_comparison_of_places_speaks_of_the_column_left_of_it() -> None:
    _, change = cells("Xã | Hộ nghèo (hộ) | Tăng/giảm so cùng kỳ (%)\nĐông Triều | 45 | -3,5")
    assert change.indicator == "Hộ nghèo"


def test_the_row_that_numbers_the_columns_is_no_row() -> None:
    assert len(cells("TT | Chỉ tiêu | KH | TH\nA | B | 1 | 2\n1 | Thu | 45 | 40")) == 2


def test_a_head_that_is_repeated_is_no_row() -> None:
    reading = read(b"Chi | KH | TH\nThu | 45 | 40\nChi | KH | TH\nPhi | 5 | 4", "table.txt")
    assert [figure.text for figure in reading.figures] == ["45", "40", "5", "4"]
    assert reading.findings == ()


def test_a_cell_knows_its_place() -> None:
    figure = cell("Chỉ tiêu | ĐVT | Kết quả\nThu | tỷ đồng | 45")
    assert figure.place.locator == {"table": 1, "row": 2, "column": 3}


def test_text_below_a_table_goes_on_as_text() -> None:
    *_, after = figures_of("Chỉ tiêu | ĐVT | Kết quả\nThu | tỷ đồng | 45\nChi ngân sách [40 tỷ đồng].".replace("[", "").replace("]", ""))
    assert (after.indicator, after.text) == ("Chi ngân sách", "40 tỷ đồng")


MEASURES = (
    ("Cây trồng", "Lúa cả năm", "- Diện tích gieo trồng", ("Diện tích gieo trồng lúa cả năm", None)),
    ("Cây trồng", "NGÔ", "- Sản lượng", ("Sản lượng ngô", None)),
    ("Chỉ tiêu", "Cà phê", "- Năng suất bình quân", ("Năng suất bình quân cà phê", None)),
    ("Đối tượng nuôi", "Cá tra", "- Diện tích thả nuôi", ("Diện tích thả nuôi cá tra", None)),
    # what can be understood by itself, and a part of figures
    ("Lĩnh vực", "Y tế", "- Số giường bệnh", ("Y tế", "Số giường bệnh")),
    ("Chỉ tiêu", "Y tế", "- Tỷ lệ bao phủ bảo hiểm y tế", ("Y tế", "Tỷ lệ bao phủ bảo hiểm y tế")),
    ("Chỉ tiêu", "Sản lượng", "- Lúa", ("Sản lượng", "Lúa")),
    ("Chỉ tiêu", "Diện tích", "- Diện tích thu hoạch", ("Diện tích", "Diện tích thu hoạch")),
)


@pytest.mark.parametrize(("head", "heading", "label", "names"), MEASURES)
def test_a_measure_below_what_it_measures(head: str, heading: str, label: str, names: tuple[str, str | None]) -> None:
    table = f"TT | {head} | ĐVT | Năm 2023 | Năm 2024\n1 | {heading} | | |\n | {label} | ha | 4 | 5\n | {label} khác | ha | 4 | 5"
    figure = cells(table, caption="Biểu 4. Kết quả sản xuất năm 2024")[0]
    assert (figure.indicator, figure.breakdown) == names


def test_a_part_of_a_measure_below_what_it_measures() -> None:
    table = "TT | Cây trồng | ĐVT | Năm 2024\n1 | Cà phê | |\n | - Diện tích hiện có | ha | 9\n | + Trong đó: Tái canh | ha | 2"
    whole, part = cells(table, caption="Biểu 4. Kết quả sản xuất năm 2024")
    assert (part.indicator, part.breakdown, part.part_of) == ("Diện tích hiện có cà phê", "Tái canh", whole.id)


RANKED = (
    ("Xếp hạng trong toàn tỉnh", "12/68", (Kind.RANK, Against.PEER, None)),
    ("Thứ hạng", "12", (Kind.RANK, Against.PEER, None)),
    ("Vị trí xếp hạng", "12/68", (Kind.RANK, Against.PEER, None)),
    ("Minh bạch", "12/68", (Kind.RATIO, Against.WHOLE, "điểm")),
    ("Vị trí đất", "12", (Kind.LEVEL, None, "điểm")),
    ("Vị trí, chức năng, vai trò", "15", (Kind.LEVEL, None, "điểm")),
    ("Xếp hạng chung (điểm)", "15,6", (Kind.LEVEL, None, "điểm")),
    ("Hạng mục công trình", "12", (Kind.LEVEL, None, "điểm")),
    ("Tổng điểm", "12", (Kind.LEVEL, None, "điểm")),
)


@pytest.mark.parametrize(("label", "value", "said"), RANKED)
def test_a_row_of_ranks(label: str, value: str, said: tuple[Kind, Against | None, str | None]) -> None:
    figure = cells(f"TT | Tiêu chí | Điểm tự chấm | Điểm thẩm định\n1 | Công khai | 5 | 5\n2 | {label} | - | {value}")[-1]
    assert (figure.kind, figure.against, figure.unit) == said

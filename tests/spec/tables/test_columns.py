"""Columns: the words over a column say its kind, role, status, period and base (rules 12 and 25)."""

import pytest

from tests.spec.tables.table import cell, cells
from tests.tables.drawn import grid_of
from tiendo.reading.moment import Moment
from tiendo.reading.tables.columns import Use, read_columns
from tiendo.reading.tables.header import read_header
from tiendo.words.figure import Against, Bound, Figure, Kind, Role, Status

LEVEL, CHANGE, SHARE, INDEX = Kind.LEVEL, Kind.CHANGE, Kind.PLAN_SHARE, Kind.INDEX

FINDS = (
    ("KH năm 2024", "600", {"kind": LEVEL, "role": Role.TARGET, "period": "2024"}),
    ("Dự toán tỉnh giao", "600", {"kind": LEVEL, "role": Role.TARGET, "period": "2024"}),
    ("Mức tối thiểu", "75", {"role": Role.TARGET, "bound": Bound.AT_LEAST}),
    ("Mức tối đa", "75", {"role": Role.TARGET, "bound": Bound.AT_MOST}),
    ("Thực hiện tháng 4", "45", {"kind": LEVEL, "role": Role.ACTUAL, "period": "2024-04"}),
    ("Ước TH 5 tháng", "45", {"status": Status.ESTIMATE, "period": "2024-01/2024-05"}),
    ("Số liệu sơ bộ", "45", {"status": Status.PRELIMINARY}),
    ("TH cùng kỳ", "45", {"kind": LEVEL, "period": "2023-05"}),
    ("TH năm 2023", "45", {"kind": LEVEL, "period": "2023"}),
    ("% so KH", "41,3", {"kind": SHARE, "against": Against.PLAN, "base_period": "2024", "unit": "%"}),
    ("Ước N/KH (%)", "41,3", {"kind": SHARE, "against": Against.PLAN}),
    ("% so cùng kỳ", "105,1", {"kind": INDEX, "against": Against.SAME_PERIOD, "base_period": "2023-05", "unit": "%"}),
    ("% so cùng kỳ", "-5,1", {"kind": CHANGE}),
    ("Tăng/giảm so cùng kỳ (%)", "5,1", {"kind": CHANGE}),
    ("Tăng/giảm so cùng kỳ (%)", "(5,1)", {"kind": CHANGE}),
)
SILENT = (
    "TT",
    "STT",
    "Số TT",
    "Số thứ tự",
    "Ghi chú",
    "Đánh giá",
    "Kết quả đánh giá",
    "ĐVT",
    "Đơn vị tính",
    "Đơn vị",
    "Đơn vị chủ trì",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Căn cứ",
    "Nhận xét",
)


def under(head: str, value: str) -> Figure:
    return cell(f"Chỉ tiêu | ĐVT | {head}\nThu ngân sách | tỷ đồng | {value}")


@pytest.mark.parametrize(("head", "value", "said"), FINDS)
def test_what_the_head_says(head: str, value: str, said: dict[str, object]) -> None:
    figure = under(head, value)
    assert {field: getattr(figure, field) for field in said} == said


SINCE_AND_RANKED = (
    ("Tăng, giảm so với đầu năm", "5,1", {"kind": CHANGE, "against": Against.PERIOD, "base_period": "2023", "unit": "tỷ đồng"}),
    ("So với đầu năm (%)", "105,1", {"kind": INDEX, "against": Against.PERIOD, "base_period": "2023"}),
    ("Tăng (+), giảm (-) trong năm", "+5", {"kind": CHANGE, "against": Against.PERIOD, "base_period": None}),
    ("Thu trong năm", "5", {"kind": LEVEL, "against": None}),
    ("Tăng, giảm so cùng kỳ", "5", {"kind": CHANGE, "against": Against.SAME_PERIOD, "base_period": "2023-05"}),
    ("Vị trí", "12/68", {"kind": Kind.RANK, "against": Against.PEER, "unit": None}),
    ("Xếp hạng", "12", {"kind": Kind.RANK, "against": Against.PEER, "unit": None}),
    ("Hoàn thành", "12/68", {"kind": Kind.RATIO, "against": Against.WHOLE}),
)


@pytest.mark.parametrize(("head", "value", "said"), SINCE_AND_RANKED)
def test_what_the_head_says_of_a_beginning_and_of_a_rank(head: str, value: str, said: dict[str, object]) -> None:
    figure = under(head, value)
    assert {field: getattr(figure, field) for field in said} == said


@pytest.mark.parametrize("head", SILENT)
def test_a_column_without_figures(head: str) -> None:
    assert cells(f"Chỉ tiêu | Kế hoạch | {head}\nThu ngân sách | x | 45") == []


@pytest.mark.parametrize(("value", "meant"), [("(5,1)", "-5.1"), ("-5,1", "-5.1"), ("+5,1", "5.1"), ("5,1", "5.1")])
def test_brackets_are_negative(value: str, meant: str) -> None:
    assert str(under("Tăng/giảm so cùng kỳ (%)", value).value) == meant


def test_the_caption_says_the_period_of_results() -> None:
    figure = cell("Chỉ tiêu | ĐVT | Kết quả\nThu | tỷ đồng | 45", caption="Biểu 1. Kết quả quý I năm 2024")
    assert figure.period == "2024-Q1"


NOUNS = (
    ("Kế hoạch vốn năm 2024|Tổng số", "Kế hoạch vốn"),
    ("Diện tích|Tổng số", "Diện tích"),
    ("Giải ngân đến ngày 30/4/2024|Số tiền", "Giải ngân"),
    ("Ước giải ngân cả năm (đến ngày 31/01/2025)|Số tiền", "Giải ngân"),
    ("Số hồ sơ tiếp nhận|Từ kỳ trước", "Số hồ sơ tiếp nhận từ kỳ trước"),
    ("Số vụ án|Năm trước chuyển sang", "Số vụ án năm trước chuyển sang"),
    ("Kế hoạch vốn|Vốn tỉnh", "Kế hoạch vốn tỉnh"),
    ("Tiếp nhận hồ sơ|Tổng số", "Tiếp nhận hồ sơ"),
    # a count goes on saying that it is the whole, and a sum of money what it is the sum of
    ("Số học sinh|Tổng số", "Tổng số học sinh"),
    ("Hộ nghèo|Tổng số", "Tổng số hộ nghèo"),
    ("Giải ngân|Số vốn", "Số vốn giải ngân"),
    ("Quà tặng|Số tiền", "Số tiền quà tặng"),
    ("Số hồ sơ tiếp nhận|Trong kỳ", "Số hồ sơ tiếp nhận"),
)


@pytest.mark.parametrize(("head", "noun"), NOUNS)
def test_rows_of_a_head_name_one_thing(head: str, noun: str) -> None:
    over, below = head.split("|")
    grid = grid_of(f"Dự án|{over}|<\n^|{below}|Tỷ lệ (%)\nĐường A|45|50")
    columns = read_columns(read_header(grid), (Use.LABEL, Use.VALUE, Use.VALUE), Moment(None, None, None), "2024-05", Role.ACTUAL)
    assert columns[1] is not None
    assert columns[1].noun == noun


DIFFERENCES = (
    ("Điểm tự chấm | Điểm thẩm định | Chênh lệch", "5 | 4 | -1", "điểm"),
    ("Điểm năm 2023 | Điểm năm 2024 | Tăng, giảm so với năm 2023", "5 | 4 | -1", "điểm"),
    ("Số hộ năm 2023 | Số hộ năm 2024 | Tăng, giảm", "5 | 4 | -1", "hộ"),
    ("Diện tích năm 2023 (ha) | Diện tích năm 2024 (ha) | Tăng, (giảm) so với năm 2023 (ha)", "5 | 4 | -1", "ha"),
    ("Điểm năm 2023 | Điểm năm 2024 | Tăng, giảm so với năm 2023 (%)", "5 | 4 | -20", "%"),
    ("Điểm năm 2023 | Điểm năm 2024 | Năm 2024 so với năm 2023 (%)", "5 | 4 | 80", "%"),
)


@pytest.mark.parametrize(("head", "values", "unit"), DIFFERENCES)
def test_a_difference_has_the_unit_of_what_it_is_taken_from(head: str, values: str, unit: str) -> None:
    assert cells(f"TT | Tiêu chí | {head}\n1 | Minh bạch | {values}")[-1].unit == unit


@pytest.mark.parametrize(("unit", "said"), [("ha", "ha"), ("%", "điểm %")])
def test_a_formula_says_which_columns_a_difference_is_of(unit: str, said: str) -> None:
    head = f"TT | Loại đất | Cơ cấu năm 2023 ({unit}) | Cơ cấu năm 2024 ({unit}) | So sánh tăng, (giảm)"
    assert cells(f"{head}\n(1) | (2) | (3) | (4) | (5)=(4)-(3)\n1 | Đất lúa | 5 | 4 | (1)")[-1].unit == said

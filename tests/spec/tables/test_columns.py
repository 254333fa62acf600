"""Columns: the words over a column say its kind, role, status, period and base (rules 12 and 25)."""

import pytest

from tests.spec.tables.table import cell, cells
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


@pytest.mark.parametrize("head", SILENT)
def test_a_column_without_figures(head: str) -> None:
    assert cells(f"Chỉ tiêu | Kế hoạch | {head}\nThu ngân sách | x | 45") == []


@pytest.mark.parametrize(("value", "meant"), [("(5,1)", "-5.1"), ("-5,1", "-5.1"), ("+5,1", "5.1"), ("5,1", "5.1")])
def test_brackets_are_negative(value: str, meant: str) -> None:
    assert str(under("Tăng/giảm so cùng kỳ (%)", value).value) == meant


def test_the_caption_says_the_period_of_results() -> None:
    figure = cell("Chỉ tiêu | ĐVT | Kết quả\nThu | tỷ đồng | 45", caption="Biểu 1. Kết quả quý I năm 2024")
    assert figure.period == "2024-Q1"

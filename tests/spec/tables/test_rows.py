"""Rows: which row is a part of which, by numbering, dash, `Trong đó` and how far the words are set in (rules 12 and 25)."""

import pytest

from tests.tables.drawn import grid_of
from tiendo.reading.moment import Moment
from tiendo.reading.tables.columns import Use
from tiendo.reading.tables.grid import Table
from tiendo.reading.tables.header import read_header
from tiendo.reading.tables.rows import Row, read_rows

FINDS = (
    ("1|Thu|9\n|- Nội địa|5\n|- Khác|4", "Thu; Nội địa < Thu; Khác < Thu"),
    ("1|Thu|9\n|+ Nội địa|5", "Thu; Nội địa < Thu"),
    ("1|Thu|9\n|Trong đó: Thuế|5\n|Phí|4", "Thu; Thuế < Thu; Phí < Thu"),
    ("1|Chi|9\n|Trong đó:|\n|- Đầu tư|5\n|- Thường xuyên|4", "Chi;  < Chi; Đầu tư < Chi; Thường xuyên < Chi"),
    ("1|Thu|9\n1.1|Nội địa|5\n1.1.1|Thuế|3\n1.2|Khác|4", "Thu; Nội địa < Thu; Thuế < Nội địa; Khác < Thu"),
    ("I|Thu|9\n1|Nội địa|5\na|Thuế|3\nb|Phí|2\n2|Khác|4", "Thu; Nội địa < Thu; Thuế < Nội địa; Phí < Nội địa; Khác < Thu"),
    ("A|TỔNG THU|9\nI|Nội địa|5\nB|TỔNG CHI|8\nI|Đầu tư|4", "TỔNG THU; Nội địa < TỔNG THU; TỔNG CHI; Đầu tư < TỔNG CHI"),
    ("|Thu|9\n|    Nội địa|5\n|    Khác|4\n|Chi|8", "Thu; Nội địa < Thu; Khác < Thu; Chi"),
    ("|I. Thu|9\n|1. Nội địa|5\n|a) Thuế|3", "Thu; Nội địa < Thu; Thuế < Nội địa"),
    ("1|Lúa||\n|- Diện tích|5\n|- Sản lượng|6", "Lúa; Diện tích < Lúa; Sản lượng < Lúa"),
    ("1|Chi|9\n|- Đầu tư|5\n|+ Giao thông|3\n|- Khác|4", "Chi; Đầu tư < Chi; Giao thông < Đầu tư; Khác < Chi"),
)
SILENT = (
    ("1|Thu|9\n2|Chi|8", "Thu; Chi"),
    ("I|KINH TẾ|\n1|Thu|9\nII|XÃ HỘI|\n2|Hộ nghèo|8", "KINH TẾ; Thu; XÃ HỘI; Hộ nghèo"),
    ("A|Về kinh tế|\n1|Thu|9", "Về kinh tế; Thu"),
    ("1|Thu|9\n|Tổng cộng|9", "Thu; Tổng cộng"),
    ("|Tổng số|9\n1|Đông Sơn|5\n2|Tây Sơn|4", "Tổng số; Đông Sơn; Tây Sơn"),
    ("a|Thu|9\nb|Chi|8", "Thu; Chi"),
    ("1|Thu|9\n10|Chi|8", "Thu; Chi"),
    ("1.1|Thu|9\n1.2|Chi|8", "Thu; Chi"),
    ("|Thu|9\n|Chi|8", "Thu; Chi"),
    ("I|Thu|9\nII|Chi|8\nIII|Nợ|7", "Thu; Chi; Nợ"),
    ("C|Thu|9\nD|Chi|8", "Thu; Chi"),
)


def rows(body: str) -> tuple[Row, ...]:
    grid = grid_of("TT|Chỉ tiêu|KH\n" + "\n".join(line.removesuffix("|") if line.count("|") > 2 else line for line in body.split("\n")))
    table = Table(1, grid, (0, 0), frozenset())
    return read_rows(table, read_header(grid), (Use.ORDINAL, Use.LABEL, Use.VALUE), Moment(None, None, None), None)[1]


def said(body: str) -> str:
    found = rows(body)
    return "; ".join(row.label + (f" < {found[row.parent].label}" if row.parent is not None else "") for row in found)


@pytest.mark.parametrize(("body", "parts"), FINDS)
def test_a_part_of_another_row(body: str, parts: str) -> None:
    assert said(body) == parts


@pytest.mark.parametrize(("body", "parts"), SILENT)
def test_rows_that_are_no_parts(body: str, parts: str) -> None:
    assert said(body) == parts


def test_a_total_is_one() -> None:
    assert [row.total for row in rows("|Tổng cộng|9\n1|Thu|5\n2|Tổng thu nội địa|4")] == [True, False, False]

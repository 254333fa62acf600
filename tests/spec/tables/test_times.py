"""Periods of heads: months may stand in one row and the year in another, in the short forms of offices."""

from datetime import date

import pytest

from tiendo.reading.moment import Moment
from tiendo.reading.tables.times import read_times, written_out
from tiendo.words.spelling import fold

OWN = "2024-H1"
FINDS = (
    ("TH năm 2023", "2023"),
    ("KH 2024", "2024"),
    ("2021", "2021"),
    ("Ước TH 6T/2024", "2024-H1"),
    ("Thực hiện 9 tháng Năm 2023", "2023-01/2023-09"),
    ("Năm 2023 9 tháng", "2023-01/2023-09"),
    ("TH T6/2024", "2024-06"),
    ("Tháng 5", "2024-05"),
    ("Q3/2024", "2024-Q3"),
    ("Quý II", "2024-Q2"),
    ("TH cùng kỳ", "2023-H1"),
    ("CK 2023", "2023-H1"),
    ("CK năm 2022", "2022-H1"),
    ("TH năm N-1", "2023"),
    ("KH năm N+1", "2025"),
    ("Năm trước", "2023"),
    ("Cả năm", "2024"),
    ("Lũy kế 5 tháng", "2024-01/2024-05"),
    ("giai đoạn 2021-2025", "2021/2025"),
    ("đến 31/12/2023", "2023"),
    ("đến 30/6/2024", "2024-H1"),
    ("đến ngày 20/9/2023", "2023-09"),
)
SILENT = (
    "Kế hoạch",
    "Thực hiện",
    "Số hộ nghèo",
    "Tỷ lệ (%)",
    "So sánh (%)",
    "Tổng số",
    "Nam",
    "Đơn vị tính",
    "QCVN 08:2023",
    "5=4/2",
    "Tuổi từ 15 trở lên",
    "Số giường bệnh/10.000 dân",
    "Nước sạch nông thôn",
    "Diện tích (ha)",
    "Năng suất",
    "Quyết toán",
    "Dự toán tỉnh giao",
    "Số tháng",
    "Kỳ",
    "N",
    "Trong đó",
    "Ghi chú",
)


def label(words: str) -> str | None:
    return read_times(written_out(fold(words), OWN)).label(Moment(date(2024, 6, 20), OWN, 2024), OWN)


@pytest.mark.parametrize(("words", "period"), FINDS)
def test_the_period_meant(words: str, period: str) -> None:
    assert label(words) == period


@pytest.mark.parametrize("words", SILENT)
def test_no_period(words: str) -> None:
    assert label(words) is None

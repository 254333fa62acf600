"""At: the day a stock is counted on, where it is said (rule 27, and the field's own)."""

from datetime import date

import pytest

from tests.spec.resolvers.sentence import figure_in

FINDS = (
    ("Đến cuối năm 2023, thành phố có [45 trường học].", date(2023, 12, 31)),
    ("Dân số cuối năm 2023 là [98.450 người].", date(2023, 12, 31)),
    ("Đến nay, toàn Đảng bộ có [7.210 đảng viên].", date(2024, 5, 20)),
    ("Hiện toàn Đảng bộ có [67 tổ chức cơ sở đảng].", date(2024, 5, 20)),
    ("Hiện toàn Đảng bộ có 67 tổ chức cơ sở đảng, gồm 16 đảng bộ và [51 chi bộ].", date(2024, 5, 20)),
    ("Tính đến ngày 15/5/2024, dư nợ cho vay đạt [1.250 tỷ đồng].", date(2024, 5, 15)),
    ("Đến ngày 15/5, giải ngân [45 tỷ đồng].", date(2024, 5, 15)),
    ("Thời điểm 01/4/2024, toàn xã có [1.204 hộ].", date(2024, 4, 1)),
)
SILENT = (
    "Trong tháng, thành phố có [45 vụ] vi phạm.",
    "Ngày 15/5/2024, Thành ủy trao Huy hiệu Đảng, kết nạp [45 đảng viên].",
    "Dư nợ cho vay tăng so với cuối năm 2023 là [3,2%].",
    "So với ngày 31/12/2023, số hộ nghèo giảm [45 hộ].",
    "Hết năm 2023, thu ngân sách [93 tỷ đồng].",
    "Số vụ phát hiện [45 vụ].",
    "Dư nợ [1.250 tỷ đồng], tăng 3,2% so với cuối năm 2023.",
    "Thực hiện Nghị quyết số 25-NQ/TU, ngày 04/5/2023, kết nạp [35 đảng viên].",
)


@pytest.mark.parametrize(("example", "day"), FINDS)
def test_the_day_of_a_stock(example: str, day: date) -> None:
    assert figure_in(example).at == day


@pytest.mark.parametrize("example", SILENT)
def test_no_day_for_what_happened_or_is_compared(example: str) -> None:
    assert figure_in(example).at is None


def test_now_is_not_known_without_a_date() -> None:
    assert figure_in("Hiện có [67 chi bộ].", date=None).at is None

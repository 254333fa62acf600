"""Status: `ước` holds for what follows in its sentence or list until another status or a target is said (rule 20)."""

import pytest

from tests.spec.resolvers.sentence import figure_in
from tiendo.words.figure import Status

FINDS = (
    ("Thu ngân sách ước đạt [45 tỷ đồng].", Status.ESTIMATE),
    ("Thu ngân sách ước đạt 45 tỷ đồng, tăng [5,1%] so cùng kỳ.", Status.ESTIMATE),
    ("Ước thực hiện tháng 5 thu [45 tỷ đồng].", Status.ESTIMATE),
    ("Dự kiến cả năm thu [600 tỷ đồng].", Status.ESTIMATE),
    ("Giá trị công nghiệp [3.562 tỷ đồng] (ước).", Status.ESTIMATE),
    ("Thu nhập bình quân [71 triệu đồng] (ước năm 2024).", Status.ESTIMATE),
    ("Theo số liệu sơ bộ, sản lượng đạt [7.069 tấn].", Status.PRELIMINARY),
    ("Số liệu chính thức của ngành thống kê là [98.450 người].", Status.OFFICIAL),
    ("Giá trị sản xuất ước đạt 540 tỷ đồng. Trong đó: công nghiệp [240 tỷ đồng].", Status.ESTIMATE),
)
SILENT = (
    "Thu ngân sách đạt [45 tỷ đồng].",
    "Thu ngân sách [45 tỷ đồng], ước cả năm đạt 600 tỷ đồng.",
    "Thu ngân sách ước đạt 45 tỷ đồng (cùng kỳ [43 tỷ đồng]).",
    "Thu ngân sách ước đạt 45 tỷ đồng. Chi ngân sách [40 tỷ đồng].",
    "Phấn đấu thu ước [600 tỷ đồng].",
    "Nội dung công ước quốc tế được phổ biến tới [1.204 người].",
    "Xây dựng [45 hương ước] văn hóa.",
    "Dự kiến khởi công cuối năm; đã bàn giao [21 ha].",
    "Hoạt động chính thức từ tháng 3, tiếp nhận [45 hồ sơ].",
)


@pytest.mark.parametrize(("example", "status"), FINDS)
def test_the_status_that_is_said(example: str, status: Status) -> None:
    assert figure_in(example).status is status


@pytest.mark.parametrize("example", SILENT)
def test_no_status_where_none_is_said(example: str) -> None:
    assert figure_in(example).status is None

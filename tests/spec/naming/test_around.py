"""The words around a number from which its name is made: the phrase that leads to it, the topic, the noun, what follows."""

import pytest

from tests.spec.resolvers.sentence import figure_in

FINDS = (
    # the phrase that leads to it
    ("Thu ngân sách thực hiện [95%] kế hoạch.", "Thu ngân sách"),
    ("Hoàn thành [12 công trình].", "Hoàn thành công trình"),
    ("Thu ngân sách phấn đấu [45 tỷ đồng].", "Thu ngân sách"),
    # the topic before a colon, where but a light verb stands after it
    ("Cháy nổ: xảy ra [5 vụ].", "Cháy nổ"),
    ("Diện tích gieo trồng: đạt [1.204 ha].", "Diện tích gieo trồng"),
    # the noun without its scale word, with what follows
    ("Đón [1,2 triệu lượt khách] tham quan.", "Đón lượt khách tham quan"),
    ("Tiếp nhận [45 phản ánh, kiến nghị] của người dân.", "Tiếp nhận phản ánh, kiến nghị của người dân"),
    # a list of nouns that are counted together
    ("Tập huấn cho [120 cán bộ, giáo viên, nhân viên].", "Tập huấn cán bộ, giáo viên, nhân viên"),
    ("Về nguồn thải, [12 khu công nghiệp] có hệ thống xử lý.", "khu công nghiệp có hệ thống xử lý"),
    ("Kết quả rà soát cuối năm: còn [45 hộ nghèo].", "hộ nghèo"),
    ("Trong số [42 điểm quan trắc] trên sông, 8 điểm tốt.", "điểm quan trắc trên sông"),
    ("Về du lịch, đón [1.200 lượt khách].", "đón lượt khách"),
    ("Khảo sát [520 phiếu].", "Khảo sát phiếu"),
)
SILENT = (
    # of a plan they say only that it was fulfilled
    "Hoàn thành [95%].",
    "Thực hiện [95%] kế hoạch.",
    # bodies, and words for a number
    "UBND [45,4%].",
    "Công an [45,4%].",
    "Mặt trận [45,4%].",
    "Đoàn [45,4%].",
    "Kết quả: đạt [45,4%].",
    "Số tiền là [45 tỷ đồng].",
    "Tổng số [45,4%].",
    "Kết quả rà soát: đạt [45,4%].",
    "Tỷ lệ [45,4%].",
    "Trong số này có [45,4%].",
    "Mức tăng [45,4%].",
)


@pytest.mark.parametrize(("example", "indicator"), FINDS)
def test_the_words_that_name(example: str, indicator: str) -> None:
    assert figure_in(example).indicator == indicator


@pytest.mark.parametrize("example", SILENT)
def test_words_that_name_nothing(example: str) -> None:
    assert figure_in(example).indicator is None

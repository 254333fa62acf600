"""The earlier figure whose subject is meant where a clause names none, and names made from its name (rules 8, 19 and 26)."""

import pytest

from tests.spec.resolvers.sentence import figure_in, figures_of

FINDS = (
    # in brackets: the same thing elsewhere
    ("Giải ngân đạt 45% (xã Đông Triều [62%]).", "Giải ngân"),
    ("Thu ngân sách 45 tỷ đồng (giảm [5%] so cùng kỳ).", "Thu ngân sách"),
    # a rate alone, a level of administration, a share of the same whole
    ("Thu ngân sách 45 tỷ đồng, tốc độ tăng [5%].", "tốc độ tăng Thu ngân sách"),
    ("Giải quyết 45 hồ sơ, cấp xã [12 hồ sơ].", "Giải quyết hồ sơ cấp xã"),
    ("Lao động qua đào tạo đạt 62%, trong đó có bằng cấp, chứng chỉ [28,5%].", "Lao động qua đào tạo bằng cấp, chứng chỉ"),
    # a semicolon after parts goes back to their whole
    ("Thu ngân sách 93 tỷ đồng, gồm thu nội địa 50 tỷ đồng và thu khác 43 tỷ đồng; tăng [5%] so cùng kỳ.", "Thu ngân sách"),
    ("Đoạt 31 giải, gồm 18 giải Ba và 13 giải Khuyến khích, nhiều hơn [05 giải] so với năm trước.", "Đoạt giải"),
    # the same action with another object, the same count elsewhere and at another time
    ("Kết nạp 12 đảng viên, [35 đoàn viên].", "Kết nạp đoàn viên"),
    ("Số vụ cháy là 45 vụ, xã Đông Triều [12 vụ].", "Số vụ cháy"),
    ("Toàn huyện có 45 trường đạt chuẩn; năm 2023 có [41 trường].", "trường đạt chuẩn"),
    # both of a pair share what follows
    ("Nhận [45 đơn]/41 vụ khiếu nại.", "Nhận đơn khiếu nại"),
    ("Sản lượng bốc dỡ 4.872 tấn, trong đó cảng Cửa Lạch [3.105 tấn].", "Sản lượng bốc dỡ"),
)
HOLDS = (
    ("Giải ngân đạt 45% (vốn trong nước [62%]).", "vốn trong nước"),
    ("Giải quyết 45 hồ sơ, cấp phép [12 công trình].", "cấp phép công trình"),
    ("Thu ngân sách 45 tỷ đồng, tốc độ tăng trưởng kinh tế [5%].", "tốc độ tăng trưởng kinh tế"),
    ("Thu ngân sách 93 tỷ đồng, gồm thu nội địa 50 tỷ đồng và thu khác 43 tỷ đồng, tăng [5%] so cùng kỳ.", "thu khác"),
    ("Kết nạp 12 đảng viên, có [35 đoàn viên] ưu tú.", "đoàn viên ưu tú"),
    ("Số vụ cháy là 45 vụ, thu giữ [12 bình ga].", "thu giữ bình ga"),
    ("Sản lượng bốc dỡ 4.872 tấn, trong đó hàng rời [3.105 tấn].", "hàng rời"),
)


@pytest.mark.parametrize(("example", "indicator"), FINDS)
def test_the_subject_said_before(example: str, indicator: str) -> None:
    assert figure_in(example).indicator == indicator


@pytest.mark.parametrize(("example", "indicator"), HOLDS)
def test_a_clause_with_a_subject_of_its_own(example: str, indicator: str) -> None:
    assert figure_in(example).indicator == indicator


@pytest.mark.parametrize(
    ("example", "breakdown"),
    [
        ("Giải quyết 45 hồ sơ, cấp xã [12 hồ sơ].", "cấp xã"),
        ("Giải quyết 45 hồ sơ, lĩnh vực đất đai [12 hồ sơ].", "lĩnh vực đất đai"),
        ("Giải quyết 45 hồ sơ, cấp phép [12 công trình].", None),
    ],
)
def test_a_level_of_administration_is_a_breakdown(example: str, breakdown: str | None) -> None:
    assert figure_in(example).breakdown == breakdown


def test_a_field_takes_the_place_of_the_field_before() -> None:
    *_, last = figures_of("Giải quyết 45 hồ sơ, lĩnh vực đất đai 12 hồ sơ, lĩnh vực hộ tịch 9 hồ sơ.")
    assert (last.indicator, last.breakdown) == ("Giải quyết hồ sơ lĩnh vực hộ tịch", "lĩnh vực hộ tịch")

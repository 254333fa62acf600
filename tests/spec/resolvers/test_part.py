"""Part: the figure this one is part of, after `gồm`, `trong đó`, and in a list below (rules 8 and 19)."""

import pytest

from tests.spec.resolvers.sentence import figures_of

FINDS = (
    ("Có 67 tổ chức cơ sở đảng, gồm 16 đảng bộ và 51 chi bộ.", [None, 0, 0]),
    ("Thu 45 tỷ đồng, trong đó thu nội địa 40 tỷ đồng, thu khác 5 tỷ đồng.", [None, 0, 0]),
    ("Thi hành kỷ luật 04 đảng viên, bao gồm: khiển trách 03, cảnh cáo 01.", [None, 0, 0]),
    ("Giá trị sản xuất 5.404,3 tỷ đồng, tăng 9,9% so cùng kỳ. Trong đó: thương mại 2.740,1 tỷ đồng.", [None, None, 0]),
    ("Thu ngân sách 93 tỷ đồng, trong đó:\n- Thu nội địa 50 tỷ đồng;\n- Thu xuất khẩu 43 tỷ đồng.", [None, 0, 0]),
    ("Tiếp nhận 45 đơn (trong đó khiếu nại 12 đơn).", [None, 0]),
)
SILENT = (
    "Thu ngân sách 93 tỷ đồng, chi ngân sách 45 tỷ đồng.",
    "Thành lập 45 doanh nghiệp, trong đó vốn đăng ký đạt 50 tỷ đồng.",
    "Có 45 trường, trong đó 77,8% đạt chuẩn.",
    "Có 45 trường, trong đó 35/45 trường đạt chuẩn.",
    "Trong đó có 5 vụ.",
    "Thu ngân sách 93 tỷ đồng.\nTrong đó không có khoản nào chậm; chi 45 tỷ đồng.",
    "Các khoản thu:\n- Thu nội địa 50 tỷ đồng;\n- Thu xuất khẩu 43 tỷ đồng.",
)


@pytest.mark.parametrize(("text", "wholes"), FINDS)
def test_a_part_names_its_whole(text: str, wholes: list[int | None]) -> None:
    found = figures_of(text)
    assert [figure.part_of for figure in found] == [None if at is None else found[at].id for at in wholes]


@pytest.mark.parametrize("text", SILENT)
def test_what_stands_beside_is_no_part(text: str) -> None:
    assert [figure.part_of for figure in figures_of(text) if figure.part_of] == []


def test_a_part_is_of_its_wholes_period_status_role_and_area() -> None:
    whole, part = figures_of("Phường Bắc Lĩnh ước thu quý I đạt 45 tỷ đồng. Trong đó: thu nội địa 40 tỷ đồng.")
    assert (part.period, part.status, part.role, part.area) == (whole.period, whole.status, whole.role, whole.area)
    assert part.part_of == whole.id


def test_a_part_of_a_target_is_a_target() -> None:
    whole, part = figures_of("Phấn đấu thu 600 tỷ đồng. Trong đó: thu nội địa 500 tỷ đồng.")
    assert part.role == whole.role == "target"


def test_a_part_without_a_noun_takes_the_wholes_unit() -> None:
    _, *parts = figures_of("Thi hành kỷ luật 04 đảng viên, gồm khiển trách 03, cảnh cáo 01.")
    assert [part.unit for part in parts] == ["đảng viên", "đảng viên"]


def test_the_list_ends_with_the_line_after_it() -> None:
    *_, after = figures_of("Thu ngân sách 93 tỷ đồng, gồm:\n- Thu nội địa 50 tỷ đồng.\nChi ngân sách 45 tỷ đồng.")
    assert after.part_of is None

"""What a line that ends in a colon lends to the items below it: subject, topic, unit, whole (rule 8)."""

import pytest

from tests.spec.resolvers.sentence import figures_of

FINDS = (
    ("Các khoản thu (ĐVT: tỷ đồng):\n- Thu nội địa: 412,5;\n- Thu khác: 96,1.", ["tỷ đồng", "tỷ đồng"]),
    ("Thu ngân sách 93 tỷ đồng, gồm:\n- Thu nội địa 50;\n- Thu khác 43.", ["tỷ đồng", "tỷ đồng", "tỷ đồng"]),
    ("Đơn vị tính: triệu đồng:\na) Thu phí: 412;\n+ Phí vệ sinh: 96.", ["triệu đồng", "triệu đồng"]),
    ("Các khoản thu (ĐVT: tỷ đồng):\n▪ Thu nội địa: 412,5;\n▪ Thu khác: 96,1.", ["tỷ đồng", "tỷ đồng"]),
    ("Các khoản thu (ĐVT: tỷ đồng):\n– Thu nội địa: 412,5;\n● Phí vệ sinh: 96,1.", ["tỷ đồng", "tỷ đồng"]),
)
SILENT = (
    "Các khoản thu (ĐVT: tỷ đồng).\n- Thu nội địa: 412,5.",
    "Các khoản thu (ĐVT: tỷ đồng):\nThu nội địa: 412,5.",
    "Các khoản thu (ĐVT: tỷ đồng):\n- Thu nội địa: tăng.\nThu khác: 412,5.",
    "- Các khoản thu (ĐVT: tỷ đồng):\n- Thu nội địa: 412,5.",
    "Các khoản thu (ĐVT: tỷ đồng):\n~ Thu nội địa: 412,5.",
    "▪ Các khoản thu (ĐVT: tỷ đồng):\n▪ Thu nội địa: 412,5.",
)


@pytest.mark.parametrize(("text", "units"), FINDS)
def test_the_unit_is_said_once(text: str, units: list[str]) -> None:
    assert [figure.unit for figure in figures_of(text)] == units


@pytest.mark.parametrize("text", SILENT)
def test_no_unit_beyond_the_list(text: str) -> None:
    assert [figure.unit for figure in figures_of(text)] == [None]


def test_items_of_an_inner_list_are_parts_of_their_item() -> None:
    outer, inner, deep, after = figures_of(
        "Thu 93 tỷ đồng, gồm:\n- Thu nội địa 50 tỷ đồng, trong đó:\n+ Thu phí 5 tỷ đồng;\n- Thu khác 43 tỷ đồng."
    )
    assert (inner.part_of, deep.part_of, after.part_of) == (outer.id, inner.id, outer.id)


def test_a_blank_line_does_not_end_a_list() -> None:
    whole, part = figures_of("Thu 93 tỷ đồng, gồm:\n\n- Thu nội địa 50 tỷ đồng.")
    assert part.part_of == whole.id


def test_a_line_without_figures_names_the_topic_of_places() -> None:
    found = figures_of("Số vụ cháy quý I, cụ thể:\n- Phường Bắc Lĩnh: 5 vụ;\n- Xã Đông Triều: 7 vụ.")
    assert [(figure.indicator, figure.area, figure.period) for figure in found] == [
        ("Số vụ cháy", "Bắc Lĩnh", "2024-Q1"),
        ("Số vụ cháy", "Đông Triều", "2024-Q1"),
    ]

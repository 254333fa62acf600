"""What a person read in sentences of the fictional city, checked by hand against the text, so that a step back shows."""

from pathlib import Path

import pytest

from tiendo.reading import read
from tiendo.words.figure import Figure

CITY = Path(__file__).resolve().parents[2] / "samples" / "fictional" / "thanh-pho-hac-van"

# A sentence by its first words; then for each figure: text, kind, role, status, against, period, base period, indicator.
FINDS = (
    (
        "2023-06-bao-cao-6-thang.txt",
        "4. Tổng thu ngân sách nhà nước",
        [
            ("247,559 tỷ đồng", "level", "actual", None, None, "2023-H1", None, "Tổng thu ngân sách nhà nước trên địa bàn"),
            ("45,4%", "plan_share", "actual", None, "plan", "2023-H1", "2023", "Tổng thu ngân sách nhà nước trên địa bàn"),
            ("43,1%", "plan_share", "actual", None, "plan", "2023-H1", "2023", "Tổng thu ngân sách nhà nước trên địa bàn"),
            ("1,1%", "change", "actual", None, "same_period", "2023-H1", "2022-H1", "Tổng thu ngân sách nhà nước trên địa bàn"),
            ("250,393 tỷ đồng", "level", "actual", None, None, "2022-H1", None, "Tổng thu ngân sách nhà nước trên địa bàn"),
        ],
    ),
    (
        "2023-12-nghi-quyet-hdnd.txt",
        "e) Thu ngân sách nhà nước",
        [
            ("630 tỷ đồng", "level", "target", None, None, "2024", None, "Thu ngân sách nhà nước trên địa bàn"),
            ("600 tỷ đồng", "level", "target", None, None, "2024", None, "Thu ngân sách nhà nước trên địa bàn"),
            ("475 tỷ đồng", "level", "target", None, None, "2024", None, "thu sau loại trừ tiền sử dụng đất"),
            ("155 tỷ đồng", "level", "target", None, None, "2024", None, "thu tiền sử dụng đất"),
        ],
    ),
    (
        "2024-06-bao-cao-xay-dung-dang.txt",
        "1. Thực hiện sắp xếp tổ chức",
        [
            ("46", "level", "actual", None, None, "2023-H1", None, "số tổ chức cơ sở đảng"),
            ("45", "level", "actual", None, None, "2024-H1", None, "số tổ chức cơ sở đảng"),
            ("14 đảng bộ", "level", "actual", None, None, "2024-H1", None, "đảng bộ"),
            ("31 chi bộ cơ sở", "level", "actual", None, None, "2024-H1", None, "chi bộ cơ sở"),
        ],
    ),
    (
        "2024-06-bao-cao-xay-dung-dang.txt",
        "Trong 6 tháng đầu năm 2024, kết nạp",
        [
            ("57 đồng chí", "level", "actual", None, None, "2024-H1", None, "kết nạp đồng chí"),
            ("66 đồng chí", "level", "actual", None, None, "2024-H1", None, "chuyển đến đồng chí"),
            ("73 đồng chí", "level", "actual", None, None, "2024-H1", None, "chuyển đi đồng chí"),
            ("17 đồng chí", "level", "actual", None, None, "2024-H1", None, "từ trần đồng chí"),
            ("04 đồng chí", "level", "actual", None, None, "2024-H1", None, "đưa ra khỏi Đảng đồng chí"),
        ],
    ),
    (
        "2024-03-bao-cao-thang.txt",
        "Tổng giá trị sản xuất quý I ước",
        [
            ("2.796,7 tỷ đồng", "level", "actual", "estimate", None, "2024-Q1", None, "Tổng giá trị sản xuất"),
            ("9,14%", "change", "actual", "estimate", "same_period", "2024-Q1", "2023-Q1", "Tổng giá trị sản xuất"),
            ("1.434,7 tỷ đồng", "level", "actual", "estimate", None, "2024-Q1", None, "thương mại - dịch vụ"),
            ("1.158,2 tỷ đồng", "level", "actual", "estimate", None, "2024-Q1", None, "công nghiệp - xây dựng"),
            ("203,8 tỷ đồng", "level", "actual", "estimate", None, "2024-Q1", None, "nông, lâm nghiệp và thủy sản"),
        ],
    ),
    (
        "2024-03-bao-cao-thang.txt",
        "Sản lượng thủy sản 2.577 tấn",
        [
            ("2.577 tấn", "level", "actual", None, None, "2024-Q1", None, "Sản lượng thủy sản"),
            ("3,8%", "change", "actual", None, "same_period", "2024-Q1", "2023-Q1", "Sản lượng thủy sản"),
            ("1.866 tấn", "level", "actual", None, None, "2024-Q1", None, "khai thác"),
            ("6,6%", "change", "actual", None, "same_period", "2024-Q1", "2023-Q1", "khai thác"),
            ("711 tấn", "level", "actual", None, None, "2024-Q1", None, "nuôi trồng"),
            ("4,3%", "change", "actual", None, "same_period", "2024-Q1", "2023-Q1", "nuôi trồng"),
        ],
    ),
    (
        "2023-06-bao-cao-6-thang.txt",
        "Tai nạn giao thông 17 vụ",
        [
            ("17 vụ", "level", "actual", None, None, "2023-H1", None, "Tai nạn giao thông"),
            ("04 người", "level", "actual", None, None, "2023-H1", None, "người chết"),
            ("14 người", "level", "actual", None, None, "2023-H1", None, "người bị thương"),
            ("03 vụ", "change", "actual", None, "same_period", "2023-H1", "2022-H1", "Tai nạn giao thông"),
            ("03 người", "change", "actual", None, "same_period", "2023-H1", "2022-H1", "người chết"),
            ("05 người", "change", "actual", None, "same_period", "2023-H1", "2022-H1", "người bị thương"),
        ],
    ),
)
SILENT = (
    ("2024-06-bao-cao-xay-dung-dang.txt", "2. Chuẩn bị văn kiện đại hội"),
    ("2023-12-nghi-quyet-hdnd.txt", "Căn cứ Luật Tổ chức chính quyền"),
    ("2023-12-nghi-quyet-hdnd.txt", "Xét Báo cáo số 378/BC-UBND"),
    ("2023-12-nghi-quyet-hdnd.txt", "Nghị quyết này được HĐND thành phố"),
    ("2023-06-bao-cao-6-thang.txt", "Thực hiện Nghị quyết số 38/NQ-HĐND"),
    ("2024-03-bao-cao-thang.txt", "Số: 75/BC-UBND"),
    ("2024-03-bao-cao-thang.txt", "1. Tăng trưởng và các ngành kinh tế"),
)


def figures(name: str, opening: str) -> list[Figure]:
    """The figures of the sentence or line that opens with these words."""
    reading = read((CITY / name).read_bytes(), name)
    start = reading.document.text.index(opening)
    end = min(at for at in (reading.document.text.find(sign, start + len(opening)) for sign in ("\n", ". ")) if at >= 0)
    return [figure for figure in reading.figures if start <= figure.place.start < end]


@pytest.mark.parametrize(("name", "opening", "said"), FINDS, ids=[opening for _, opening, _ in FINDS])
def test_a_sentence_is_read_as_a_person_reads_it(name: str, opening: str, said: list[tuple[str | None, ...]]) -> None:
    fields = ("text", "kind", "role", "status", "against", "period", "base_period", "indicator")
    assert [tuple(getattr(figure, field) for field in fields) for figure in figures(name, opening)] == said


@pytest.mark.parametrize(("name", "opening"), SILENT)
def test_a_sentence_without_figures_gives_none(name: str, opening: str) -> None:
    assert figures(name, opening) == []


def test_the_parts_name_their_wholes() -> None:
    whole, _, fished, _, farmed, _ = figures("2024-03-bao-cao-thang.txt", "Sản lượng thủy sản 2.577 tấn")
    assert (fished.part_of, farmed.part_of) == (whole.id, whole.id)
    assert fished.value + farmed.value == whole.value


def test_the_assigners_are_two() -> None:
    _, province, council, *_ = figures("2023-06-bao-cao-6-thang.txt", "4. Tổng thu ngân sách nhà nước")
    assert (province.assigner, council.assigner) == ("tỉnh", "HĐND thành phố")

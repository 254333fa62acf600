"""The report of April, and the report of May that was written over it."""

from datetime import date
from typing import Any

import pytest

from tests.spec.checks.report import reading_of, together
from tests.spec.drawing import plain
from tiendo.checking import check_together
from tiendo.words.finding import Severity

NAME = "copied_forward"
APRIL = (
    "Thu ngân sách tháng 4 đạt 40,237 tỷ đồng, lũy kế 4 tháng đạt 163,462 tỷ đồng, đạt 30,3% kế hoạch. "
    "Trồng rừng phòng hộ trong tháng đạt 316 ha, lũy kế 4 tháng đạt 1.276 ha. Hồ thủy lợi có diện tích 1.245,7 ha."
)
FINDS = (
    # Three figures of a paragraph.
    (
        APRIL,
        "Thu ngân sách tháng 5 đạt [40,237 tỷ đồng], lũy kế 5 tháng đạt 163,462 tỷ đồng, đạt 30,3% kế hoạch.",
        "3 số liệu",
    ),
    # A whole sentence with several figures.
    (APRIL, "Trồng rừng phòng hộ trong tháng đạt [316 ha], lũy kế 5 tháng đạt 1.276 ha.", "2 số liệu"),
    (
        "Giải ngân vốn đầu tư 44,338/312,750 tỷ đồng, đạt 14,2%; trong tháng 17,426 tỷ đồng.",
        "Giải ngân vốn đầu tư [44,338/312,750 tỷ đồng], đạt 14,2%; trong tháng 17,426 tỷ đồng.",
        "3 số liệu",
    ),
    # Left word by word, so that it speaks of last month.
    (APRIL, "Thu ngân sách tháng 4 đạt [40,237 tỷ đồng], lũy kế 4 tháng đạt 163,462 tỷ đồng, đạt 30,3% kế hoạch.", "3 số liệu"),
    ("Tiếp nhận 3.149 hồ sơ, giải quyết 3.238 hồ sơ.", "Tiếp nhận [3.149 hồ sơ], giải quyết 3.238 hồ sơ.", "2 số liệu"),
    # A month like the one before, while the sum has grown by another amount.
    (APRIL, "Thu ngân sách tháng 5 đạt [40,237 tỷ đồng], lũy kế 5 tháng đạt 207,525 tỷ đồng, đạt 38,5% kế hoạch.", "1 số liệu"),
)
SILENT = (
    (APRIL, "Thu ngân sách tháng 5 đạt 41,237 tỷ đồng, lũy kế 5 tháng đạt 204,699 tỷ đồng, đạt 37,9% kế hoạch."),
    # One figure that comes again is only to be looked at.
    (APRIL, "Thu ngân sách tháng 5 đạt 40,237 tỷ đồng, lũy kế 5 tháng đạt 203,699 tỷ đồng, đạt 37,7% kế hoạch."),
    # What stands at a moment, and plans, may stay as they are.
    (APRIL, "Hồ thủy lợi có diện tích 1.245,7 ha."),
    (
        "Dân số nông thôn 41.245 người, số hộ nghèo nông thôn 1.237 hộ, diện tích rừng phòng hộ 1.276,5 ha.",
        "Dân số nông thôn 41.245 người, số hộ nghèo nông thôn 1.237 hộ, diện tích rừng phòng hộ 1.276,5 ha.",
    ),
    (
        "Kế hoạch năm thu ngân sách 630,5 tỷ đồng, trồng rừng phòng hộ 1.276 ha, xóa nhà tạm nông thôn 1.245 nhà.",
        "Kế hoạch năm thu ngân sách 630,5 tỷ đồng, trồng rừng phòng hộ 1.276 ha, xóa nhà tạm nông thôn 1.245 nhà.",
    ),
    # Last year's figures are the same in every report of this year.
    (
        "Năm 2023 thu ngân sách đạt 531,501 tỷ đồng, trồng rừng phòng hộ 1.276 ha, xóa nhà tạm nông thôn 1.245 nhà.",
        "Năm 2023 thu ngân sách đạt 531,501 tỷ đồng, trồng rừng phòng hộ 1.276 ha, xóa nhà tạm nông thôn 1.245 nhà.",
    ),
    # A report may recall what last month's said.
    (APRIL, "So với tháng 4, thu ngân sách tăng: tháng 4 thu ngân sách đạt 40,237 tỷ đồng, lũy kế 4 tháng đạt 163,462 tỷ đồng."),
    # Round and small numbers come again.
    (
        "Trồng rừng phòng hộ trong tháng đạt 40 ha, lũy kế 4 tháng đạt 1.200 ha.",
        "Trồng rừng phòng hộ trong tháng đạt 40 ha, lũy kế 5 tháng đạt 1.200 ha.",
    ),
    # What is over stays as it is.
    (
        "Thu hoạch lúa đông xuân trong tháng đạt 3.149 tấn, lũy kế 4 tháng đạt 5.238 tấn.",
        "Thu hoạch lúa đông xuân trong tháng đạt 3.149 tấn, lũy kế 4 tháng đạt 5.238 tấn.",
    ),
)


def pair(earlier: str, later: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    april = {"period": "2024-04", "date": date(2024, 4, 20), "source": "april.txt", "number": "98/BC-UBND", "kind": "Báo cáo"}
    return (earlier, april), (later, {"period": "2024-05"})


@pytest.mark.parametrize(("earlier", "later", "count"), FINDS)
def test_a_paragraph_that_is_last_months(earlier: str, later: str, count: str) -> None:
    first, (found,) = together(NAME, *pair(earlier, later))
    text = plain(later)
    assert first == []
    assert f"{text[: found.span[0]]}[{text[slice(*found.span)]}]{text[found.span[1] :]}" == later
    assert f"{1 + len(found.beside)} số liệu" == count


@pytest.mark.parametrize(("earlier", "later"), SILENT)
def test_what_was_brought_up_to_date_or_may_stay(earlier: str, later: str) -> None:
    assert together(NAME, *pair(earlier, later)) == [[], []]


def test_the_report_before_is_named() -> None:
    _, (found,) = together(NAME, *pair(*FINDS[1][:2]))
    assert found.message.vi == (
        "“316 ha”, “1.276 ha” giống hệt số liệu kỳ trước trong Báo cáo số 98/BC-UBND ngày 20/4/2024; "
        "đề nghị kiểm tra đã cập nhật số liệu của kỳ này chưa."
    )


def test_one_figure_that_comes_again_is_only_to_be_looked_at() -> None:
    readings = [reading_of(text, **head) for text, head in pair(*SILENT[1])]
    found = [one for one in check_together(readings)[1].findings if one.type == NAME]
    assert [(one.said, one.severity) for one in found] == [("40,237 tỷ đồng", Severity.DOUBT)]


def test_reports_that_do_not_follow_each_other_are_no_ground() -> None:
    (earlier, head), later = pair(*FINDS[1][:2])
    assert together(NAME, (earlier.replace("4 tháng", "3 tháng"), {**head, "period": "2024-03"}), later) == [[], []]

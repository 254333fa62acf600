"""Documents read together, earlier ones first; each line is a report of one month on that month and the months up to it."""

from datetime import date
from typing import Any

import pytest

from tests.spec.checks.report import reading_of, together
from tests.spec.drawing import plain
from tiendo.checking import check_together
from tiendo.words.finding import Severity

NAME = "documents_disagree"
FINDS = (
    # January to April, the month of May, January to May.
    (
        "Trồng rừng phòng hộ 4 tháng đạt 1.276 ha.",
        "Trồng rừng phòng hộ trong tháng đạt 316 ha, lũy kế 5 tháng đạt [1.529 ha].",
        "1.592",
    ),
    (
        "Thu ngân sách tháng 4 đạt 40,2 tỷ đồng, lũy kế 4 tháng đạt 163,4 tỷ đồng.",
        "Thu ngân sách tháng 5 đạt 44,0 tỷ đồng, lũy kế 5 tháng đạt [217,4 tỷ đồng].",
        "207,4",
    ),
    # The sum since January falls.
    (
        "Thu ngân sách tháng 4 đạt 40,2 tỷ đồng, lũy kế 4 tháng đạt 163,4 tỷ đồng.",
        "Lũy kế 5 tháng thu ngân sách đạt [126,3 tỷ đồng].",
        "163,4 tỷ đồng",
    ),
    # The same quantity in two reports.
    (
        "Năm 2023, thu ngân sách đạt 531,501 tỷ đồng.",
        "Năm 2023, thu ngân sách đạt [531,105 tỷ đồng].",
        "531,501 tỷ đồng",
    ),
    # What it is of need not be named: the sums go on from each other, but for one slip.
    (
        "Khách du lịch 4 tháng ước đạt 391.150 lượt. Thu ngân sách 4 tháng 163,462 tỷ đồng. Giải quyết việc làm 4 tháng 1.158 lao động.",
        (
            "Đón 88.250 lượt khách; 5 tháng [497.400 lượt]. Thu ngân sách tháng 5 đạt 44,063 tỷ đồng, lũy kế 207,525 tỷ đồng. "
            "Giải quyết việc làm tháng 5 là 264 lao động, lũy kế 1.422 lao động."
        ),
        "479.400",
    ),
)
SILENT = (
    ("Trồng rừng phòng hộ 4 tháng đạt 1.276 ha.", "Trồng rừng phòng hộ trong tháng đạt 316 ha, lũy kế 5 tháng đạt 1.592 ha."),
    # Rounded.
    (
        "Thu ngân sách tháng 4 đạt 40,2 tỷ đồng, lũy kế 4 tháng đạt 163,4 tỷ đồng.",
        "Thu ngân sách tháng 5 đạt 44,0 tỷ đồng, lũy kế 5 tháng đạt 207,5 tỷ đồng.",
    ),
    # An estimate of the month before may have been set right since.
    (
        "Thu ngân sách lũy kế 4 tháng ước đạt 163,4 tỷ đồng.",
        "Thu ngân sách tháng 5 ước đạt 44,0 tỷ đồng, lũy kế 5 tháng ước đạt 208,9 tỷ đồng.",
    ),
    ("Năm 2023, thu ngân sách ước đạt 531,501 tỷ đồng.", "Năm 2023, thu ngân sách đạt 531,105 tỷ đồng."),
    # Of another scope.
    ("Năm 2023, thu ngân sách đạt 531,501 tỷ đồng.", "Năm 2023, thu nội địa đạt 531,105 tỷ đồng."),
    ("Năm 2023, thu ngân sách đạt 531,501 tỷ đồng.", "Năm 2023, khối doanh nghiệp thu ngân sách đạt 531,105 tỷ đồng."),
    # A stock may fall.
    ("Tổng đàn lợn thịt 4 tháng đạt 16.340 con.", "Tổng đàn lợn thịt 5 tháng đạt 12.630 con."),
    # Numbers of quite another size are of something else.
    ("Năm 2023, thu ngân sách đạt 531,501 tỷ đồng.", "Năm 2023, thu ngân sách đạt 87,2 tỷ đồng."),
    # What is hoped for is not the plan.
    ("Phấn đấu năm 2024 thu ngân sách 630,5 tỷ đồng.", "Phấn đấu năm 2024 thu ngân sách 640,5 tỷ đồng."),
    # No slip, and no other sums that go on from each other.
    (
        "Khách du lịch 4 tháng ước đạt 391.150 lượt. Thu ngân sách 4 tháng 163,462 tỷ đồng. Giải quyết việc làm 4 tháng 1.158 lao động.",
        (
            "Đón 88.250 lượt khách; 5 tháng 485.120 lượt. Thu ngân sách tháng 5 đạt 44,063 tỷ đồng, lũy kế 207,525 tỷ đồng. "
            "Giải quyết việc làm tháng 5 là 264 lao động, lũy kế 1.422 lao động."
        ),
    ),
    ("Khách du lịch 4 tháng ước đạt 391.150 lượt.", "Đón 88.250 lượt khách; 5 tháng 497.400 lượt."),
)
PLAN = "Chỉ tiêu năm 2024: thu ngân sách 630,5 tỷ đồng (tỉnh giao 600,5 tỷ đồng)."


def pair(earlier: str, later: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    april = {"period": "2024-04", "date": date(2024, 4, 20), "source": "april.txt", "number": "98/BC-UBND", "kind": "Báo cáo"}
    return (earlier, april), (later, {})


@pytest.mark.parametrize(("earlier", "later", "expected"), FINDS)
def test_what_two_documents_do_not_say_alike(earlier: str, later: str, expected: str) -> None:
    first, second = together(NAME, *pair(earlier, later))
    text = plain(later)
    assert first == []
    assert [(text[: one.span[0]] + "[" + text[slice(*one.span)] + "]" + text[one.span[1] :], one.expected) for one in second] == [
        (later, expected)
    ]


@pytest.mark.parametrize(("earlier", "later"), SILENT)
def test_what_agrees_or_may_differ(earlier: str, later: str) -> None:
    assert together(NAME, *pair(earlier, later)) == [[], []]


def test_the_other_document_is_named() -> None:
    _, (found,) = together(NAME, *pair(*FINDS[0][:2]))
    assert "“1.276 ha” của 4 tháng (Báo cáo số 98/BC-UBND ngày 20/4/2024) cộng “316 ha” trong tháng là 1.592" in found.message.vi


def test_other_cities_are_no_ground() -> None:
    one, two = pair(*FINDS[3][:2])
    assert together(NAME, (one[0], {**one[1], "area": "Vĩnh Giang"}), two) == [[], []]


def test_a_sum_that_was_wrong_is_told_of_once() -> None:
    texts = (
        "Trồng rừng phòng hộ 3 tháng đạt 1.000 ha.",
        "Trồng rừng phòng hộ trong tháng đạt 276 ha, lũy kế 4 tháng đạt 1.376 ha.",
        "Trồng rừng phòng hộ trong tháng đạt 316 ha, lũy kế 5 tháng đạt 1.592 ha.",
    )
    heads = [{"period": f"2024-0{month}", "date": date(2024, month, 20), "source": f"{month}.txt"} for month in (3, 4, 5)]
    found = together(NAME, *zip(texts, heads, strict=True))
    assert [len(each) for each in found] == [0, 1, 0]


@pytest.mark.parametrize(
    ("said", "times"),
    [
        ("Thu ngân sách đạt 51,2% kế hoạch năm 2024 (kế hoạch năm 2024 thu ngân sách 630,5 tỷ đồng).", 0),
        ("Thu ngân sách đạt 51,2% kế hoạch năm 2024 (kế hoạch năm 2024 thu ngân sách 600,5 tỷ đồng).", 0),
        ("Thu ngân sách đạt 51,2% kế hoạch năm 2024 (kế hoạch năm 2024 thu ngân sách 650,5 tỷ đồng).", 1),
        ("Kế hoạch năm 2024 điều chỉnh thu ngân sách 650,5 tỷ đồng.", 0),
    ],
)
def test_the_plan_a_report_names_and_the_resolution(said: str, times: int) -> None:
    resolution = {"kind": "Nghị quyết", "number": "62/NQ-HĐND", "date": date(2023, 12, 19), "period": "2024", "source": "62.txt"}
    found = together(NAME, (PLAN, resolution), (said, {}))
    assert [len(each) for each in found] == [0, times]


def test_a_difference_from_an_estimate_is_only_to_be_looked_at() -> None:
    readings = [reading_of(text, **head) for text, head in pair(*SILENT[3])]
    assert [one.severity for one in check_together(readings)[1].findings] == [Severity.DOUBT]

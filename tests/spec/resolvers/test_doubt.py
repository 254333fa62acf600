"""Doubts: what a person should look at; none where the reader would bet (rules 2, 5 and 9)."""

import pytest

from tests.spec.resolvers.sentence import figure_in
from tiendo.words.figure import Doubt

FINDS = (
    ("Tỷ lệ hộ nghèo giảm [0,5%] so cùng kỳ.", Doubt.PERCENT_OR_POINTS),
    ("Thu ngân sách tăng [5,1%].", Doubt.BASE_NOT_STATED),
    ("Có [16/15 trường] đạt chuẩn.", Doubt.PART_OVER_WHOLE),
    ("Thu nội địa: [412,5].", Doubt.NO_UNIT),
    ("Đạt [45 tỷ đồng].", Doubt.NO_INDICATOR),
    ("Thu ngân sách [9.77 tỷ đồng].", Doubt.NUMBER_IRREGULAR),
    ("Đến nay có [15 người].", Doubt.NO_INDICATOR),
    ("Thu ngân sách 45 tỷ đồng. So với cùng kỳ tăng [5,1%].", Doubt.SUBJECT_INHERITED_FAR),
    ("Hồ sơ đúng hạn ([99,6%]/ 98,9%).", Doubt.COMPARISON_NOT_STATED),
    ("Hồ sơ đúng hạn (99,6%/ [98,9%]).", Doubt.COMPARISON_NOT_STATED),
)
SILENT = (
    "Tỷ lệ hộ nghèo giảm [0,5 điểm %] so cùng kỳ.",
    "Thu ngân sách tăng [5,1%] so cùng kỳ.",
    "Thu ngân sách tăng 5,1% so cùng kỳ, chi giảm [2,4%].",
    "Có [15/16 trường] đạt chuẩn.",
    "Giải ngân [130/120 tỷ đồng] kế hoạch.",
    "Thu nội địa [412,5 tỷ đồng].",
    "Thu ngân sách [3.798,254 tỷ đồng].",
    "Tai nạn giao thông làm chết [15 người].",
    "Thu ngân sách 45 tỷ đồng, so với cùng kỳ tăng [5,1%].",
    "Thu ngân sách 45 tỷ đồng. Chi ngân sách [40 tỷ đồng].",
    "Hồ sơ đúng hạn đạt kế hoạch (96,5%/ [96%]).",
)


@pytest.mark.parametrize(("example", "doubt"), FINDS)
def test_the_doubt_is_said(example: str, doubt: Doubt) -> None:
    assert doubt in figure_in(example).doubts


@pytest.mark.parametrize("example", SILENT)
def test_no_doubt_where_nothing_is_doubtful(example: str) -> None:
    assert figure_in(example).doubts == ()


def test_a_figure_of_no_known_period_is_doubtful() -> None:
    assert figure_in("Thu ngân sách [45 tỷ đồng].", period=None, date=None).doubts == (Doubt.NO_PERIOD,)

"""Moment: what a period phrase means where it stands (the field `period`; both kinds of `same period`)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.reading.marks import Anchor, PeriodPhrase
from tiendo.reading.moment import Moment
from tiendo.words.period import of_months, read_period

JUNE = Moment(date(2024, 6, 14), "2024-H1", 2024)


def said(anchor: Anchor = Anchor.YEAR, **words: int | None) -> PeriodPhrase:
    return PeriodPhrase(0, 0, anchor, **words)


FINDS = (
    ("năm 2023", said(year=2023), "2023"),
    ("quý III năm 2023", said(year=2023, first=7, last=9), "2023-Q3"),
    ("9 tháng đầu năm", said(first=1, last=9), "2024-01/2024-09"),
    ("6 tháng", said(first=1, last=6), "2024-H1"),
    ("giai đoạn 2021-2025", said(year=2021, last_year=2025), "2021/2025"),
    ("từ đầu năm", said(first=1), "2024-H1"),
    ("từ đầu năm 2023", said(year=2023, first=1), "2023"),
    ("trong kỳ", said(Anchor.OWN), "2024-H1"),
    ("trong tháng", said(Anchor.OWN, months=1), "2024-06"),
    ("trong quý", said(Anchor.OWN, months=3), "2024-Q2"),
    ("trong năm", said(Anchor.OWN, months=12), "2024"),
    ("cùng kỳ", said(Anchor.SAME), "2023-H1"),
    ("cùng kỳ năm 2022", said(Anchor.SAME, year=2022), "2022-H1"),
    ("tháng trước", said(Anchor.PREVIOUS, months=1), "2024-05"),
    ("năm trước", said(Anchor.PREVIOUS, months=12), "2023"),
    ("kỳ trước", said(Anchor.PREVIOUS), "2023-H2"),
    ("6 tháng đầu năm trước", said(Anchor.PREVIOUS, first=1, last=6), "2023-H1"),
    ("đầu năm", said(Anchor.START, months=12), "2023"),
    ("đầu năm 2023", said(Anchor.START, year=2023, months=12), "2022"),
)
SILENT = (
    ("năm, without saying which", JUNE, said()),
    ("đầu kỳ is a day", JUNE, said(Anchor.START)),
    ("đến nay is a day", JUNE, said(Anchor.NOW)),
    ("trong tháng, of a document without a period", Moment(date(2024, 6, 14), None, 2024), said(Anchor.OWN, months=1)),
    ("cùng kỳ, of a document without a period", Moment(date(2024, 6, 14), None, 2024), said(Anchor.SAME)),
    ("tháng trước, of a document without a period", Moment(None, None, None), said(Anchor.PREVIOUS, months=1)),
    ("6 tháng đầu năm, of no known year", Moment(None, None, None), said(first=1, last=6)),
    ("quý I, of no known year", Moment(None, None, None), said(first=1, last=3)),
    ("đầu năm, of no known year", Moment(None, None, None), said(Anchor.START, months=12)),
)


@pytest.mark.parametrize(("words", "phrase", "label"), FINDS, ids=[words for words, _, _ in FINDS])
def test_what_the_words_mean_in_a_report_of_six_months(words: str, phrase: PeriodPhrase, label: str) -> None:
    assert JUNE.label(phrase) == label


@pytest.mark.parametrize(("why", "moment", "phrase"), SILENT, ids=[why for why, _, _ in SILENT])
def test_what_cannot_be_told(why: str, moment: Moment, phrase: PeriodPhrase) -> None:
    assert moment.label(phrase) is None


def test_the_period_spoken_of_so_far_goes_before_the_documents() -> None:
    assert JUNE.label(said(Anchor.SAME), "2024-Q1") == "2023-Q1"


@given(st.integers(2000, 2100), st.integers(1, 12), st.integers(1, 12))
def test_the_same_period_is_a_year_before(year: int, first: int, last: int) -> None:
    first, last = sorted((first, last))
    own = of_months(year, first, last)
    label = Moment(None, own.label, year).label(said(Anchor.SAME))
    assert label is not None
    assert read_period(label) == of_months(year - 1, first, last)


@pytest.mark.parametrize(
    ("day", "length", "label"),
    [
        (date(2024, 4, 20), 1, "2024-04"),
        (date(2024, 5, 20), 3, "2024-Q2"),
        (date(2024, 12, 20), 1, "2024-12"),
        # written when its year was over, a report speaks of the last month of it
        (date(2025, 1, 20), 1, "2024-12"),
    ],
)
def test_the_month_of_a_report_of_the_year_is_the_one_in_which_it_is_written(day: date, length: int, label: str) -> None:
    assert Moment(day, "2024", 2024).label(said(Anchor.OWN, months=length)) == label


def test_the_start_of_the_year_is_that_of_the_period_spoken_of() -> None:
    assert JUNE.label(said(Anchor.START, months=12), "2022-Q1") == "2021"

"""Periods: half-open days, one label for a span, two calendars."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.words.period import Calendar, NoYearToDateError, Period, PeriodLabelError, of_months, read_period, year_of

YEARS = st.integers(1900, 2100)
CALENDARS = st.sampled_from(Calendar)


@st.composite
def month_labels(draw: st.DrawFn) -> str:
    """A label of whole months, not always the one a span is known by."""
    year = draw(YEARS)
    first, last = sorted(draw(st.tuples(st.integers(1, 12), st.integers(1, 12))))
    return draw(
        st.sampled_from(
            [
                f"{year}",
                f"{year}/{year + last}",
                f"{year}-H{1 + first % 2}",
                f"{year}-Q{1 + first % 4}",
                f"{year}-{first:02d}",
                f"{year}-{first:02d}/{year}-{last:02d}",
                f"{year}-{last:02d}/{year + 1}-{first:02d}",
            ]
        )
    )


WEEK_LABELS = st.builds(lambda year, week: f"{year}-W{week:02d}", YEARS, st.integers(1, 52))
LABELS = st.one_of(month_labels(), WEEK_LABELS)


@pytest.mark.parametrize(
    ("label", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2025, 1, 1)),
        ("2024-H1", date(2024, 1, 1), date(2024, 7, 1)),
        ("2024-H2", date(2024, 7, 1), date(2025, 1, 1)),
        ("2024-Q3", date(2024, 7, 1), date(2024, 10, 1)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
        ("2024-12", date(2024, 12, 1), date(2025, 1, 1)),
        ("2024-01/2024-09", date(2024, 1, 1), date(2024, 10, 1)),
        ("2023-11/2024-02", date(2023, 11, 1), date(2024, 3, 1)),
        ("2021/2025", date(2021, 1, 1), date(2026, 1, 1)),
        ("2026-W47", date(2026, 11, 16), date(2026, 11, 23)),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 5)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 4)),
    ],
)
def test_a_statistical_period_follows_the_calendar(label: str, start: date, end: date) -> None:
    assert read_period(label) == Period(label, start, end)


@pytest.mark.parametrize(
    ("label", "first_day", "last_day"),
    [
        ("2024-05", date(2024, 4, 15), date(2024, 5, 14)),
        ("2024-01", date(2023, 12, 15), date(2024, 1, 14)),
        ("2024-Q2", date(2024, 3, 15), date(2024, 6, 14)),
        ("2024-H1", date(2023, 12, 15), date(2024, 6, 14)),
        ("2024-H2", date(2024, 6, 15), date(2024, 12, 14)),
        ("2024-01/2024-09", date(2023, 12, 15), date(2024, 9, 14)),
        ("2024", date(2023, 12, 15), date(2024, 12, 14)),
    ],
)
def test_an_administrative_period_runs_from_the_15th_to_the_14th(label: str, first_day: date, last_day: date) -> None:
    """Decree 09/2019: a month closes on the 14th; half a year is 15 December to 14 June."""
    period = read_period(label, Calendar.ADMINISTRATIVE)
    assert (period.start, period.end - timedelta(days=1)) == (first_day, last_day)


@given(YEARS, st.integers(1, 12), st.integers(1, 12), CALENDARS)
def test_a_period_of_months_knows_its_last_month_and_its_year(year: int, one: int, other: int, calendar: Calendar) -> None:
    first, last = sorted((one, other))
    period = of_months(year, first, last, calendar)
    assert (period.last_month, year_of(period.label)) == (last, str(year))


def test_a_span_of_years_belongs_to_its_last() -> None:
    assert (year_of("2021/2025"), year_of("2024-11/2025-02"), read_period("2021/2025").last_month) == ("2025", "2025", 12)


@pytest.mark.parametrize(
    ("label", "known_by"),
    [
        ("2024-01/2024-06", "2024-H1"),
        ("2024-07/2024-12", "2024-H2"),
        ("2024-04/2024-06", "2024-Q2"),
        ("2024-05/2024-05", "2024-05"),
        ("2024-01/2024-12", "2024"),
        ("2024/2024", "2024"),
        ("2021-01/2025-12", "2021/2025"),
        ("2024-02/2024-04", "2024-02/2024-04"),
        ("2024-04/2024-09", "2024-04/2024-09"),
    ],
)
def test_one_span_has_one_label(label: str, known_by: str) -> None:
    assert read_period(label).label == known_by


@given(month_labels(), month_labels(), CALENDARS)
def test_periods_of_months_are_the_same_days_exactly_when_they_have_the_same_label(one: str, other: str, calendar: Calendar) -> None:
    left, right = read_period(one, calendar), read_period(other, calendar)
    assert ((left.start, left.end) == (right.start, right.end)) == (left.label == right.label)


@given(LABELS, CALENDARS)
def test_a_period_is_what_its_label_names(label: str, calendar: Calendar) -> None:
    period = read_period(label, calendar)
    assert period.start < period.end
    assert read_period(period.label, calendar) == period


@pytest.mark.parametrize(
    "label",
    [
        "", "24", "2024-13", "2024-00", "2024-Q5", "2024-Q0", "2024-H3", "2024-H4", "2024-W00", "2024-W54", "2025-W53",
        "2025/2021",
        "2024-09/2024-01", "2024-5", "2024-01/", "/2024", "2024/2025-01", "2024-01/2025", "2024-h1", " 2024", "2024 ", "2024\n", "tháng 5",
        "0000", "0001", "0001-02", "9999", "9999-12", "0000-W10", "0001-W10", "9999-W52", "２０２４", "２０２４-W47",
        "2024-Q1/2024-Q2", "20240-01",
    ],
)  # fmt: skip
def test_what_names_no_period_is_refused(label: str) -> None:
    with pytest.raises(PeriodLabelError) as refusal:
        read_period(label)
    assert str(refusal.value) == (
        f"{label!r} names no period; write it like 2024, 2024-H1, 2024-Q3, 2024-05, 2024-01/2024-09, 2021/2025 or 2024-W47"
    )
    assert refusal.value.label == label


@given(st.text("0123456789-/HQW"))
def test_a_text_names_a_period_or_is_refused(text: str) -> None:
    try:
        period = read_period(text)
    except PeriodLabelError:
        return
    assert read_period(period.label) == period


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("2024", "2023"),
        ("2020-H1", "2019-H1"),
        ("2024-02", "2023-02"),
        ("2024-01/2024-09", "2023-01/2023-09"),
        ("2021/2025", "2020/2024"),
        ("2026-W47", "2025-W47"),
        ("2020-W53", "2019-W52"),
    ],
)
def test_the_same_period_last_year(label: str, expected: str) -> None:
    assert read_period(label).same_period_last_year() == read_period(expected)


@given(LABELS, CALENDARS)
def test_the_same_period_twice_is_two_years_back(label: str, calendar: Calendar) -> None:
    period = read_period(label, calendar)
    earlier = period.same_period_last_year().same_period_last_year()
    assert earlier.calendar is calendar
    assert int(earlier.label[:4]) == int(period.label[:4]) - 2
    assert earlier.label[4:].split("/")[0] == period.label[4:].split("/")[0]
    assert earlier.end < period.end


@given(month_labels(), CALENDARS)
def test_the_same_period_last_year_has_the_same_days_of_the_year(label: str, calendar: Calendar) -> None:
    period = read_period(label, calendar)
    earlier = period.same_period_last_year()
    assert (earlier.start.month, earlier.start.day) == (period.start.month, period.start.day)
    assert (earlier.start.year, earlier.end.year) == (period.start.year - 1, period.end.year - 1)


@pytest.mark.parametrize(
    ("label", "expected"),
    [("2024-05", "2024-01/2024-05"), ("2024-Q2", "2024-H1"), ("2024-Q3", "2024-01/2024-09"), ("2024-H2", "2024"), ("2024-01", "2024-01")],
)
def test_the_year_to_date(label: str, expected: str) -> None:
    assert read_period(label).year_to_date() == read_period(expected)


@given(YEARS, st.integers(1, 12), st.integers(0, 11), CALENDARS)
def test_the_year_to_date_begins_with_the_year_and_holds_the_period(year: int, first: int, more: int, calendar: Calendar) -> None:
    period = of_months(year, first, min(12, first + more), calendar)
    so_far = period.year_to_date()
    assert so_far.start == period.year().start <= period.start
    assert so_far.end == period.end
    assert so_far.year_to_date() == so_far


@pytest.mark.parametrize("label", ["2021/2025", "2023-11/2024-02", "2026-W47"])
def test_what_does_not_lie_within_a_year_has_no_year_to_date(label: str) -> None:
    with pytest.raises(NoYearToDateError) as refusal:
        read_period(label).year_to_date()
    assert str(refusal.value) == f"{label!r} does not lie within one year of months, so it has no year to date"
    assert refusal.value.label == label


@pytest.mark.parametrize(
    ("label", "year"),
    [("2024-05", "2024"), ("2021/2025", "2025"), ("2023-11/2024-02", "2024"), ("2026-W01", "2026"), ("2024-01/2024-09", "2024")],
)
def test_the_year_whose_plan_it_is_part_of(label: str, year: str) -> None:
    assert read_period(label).year() == read_period(year)


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("2024-01", "2023-12"),
        ("2024-Q1", "2023-Q4"),
        ("2024-H2", "2024-H1"),
        ("2024", "2023"),
        ("2021/2025", "2016/2020"),
        ("2024-01/2024-09", "2023-04/2023-12"),
        ("2021-W01", "2020-W53"),
    ],
)
def test_the_period_before(label: str, expected: str) -> None:
    assert read_period(label).previous() == read_period(expected)


@given(LABELS, CALENDARS)
def test_the_period_before_ends_where_this_one_starts(label: str, calendar: Calendar) -> None:
    period = read_period(label, calendar)
    assert period.previous().end == period.start


@pytest.mark.parametrize("label", ["0002", "0002-01", "0002-W01"])
def test_no_period_before_the_first_that_a_date_can_say(label: str) -> None:
    with pytest.raises(PeriodLabelError):
        read_period(label).previous()
    with pytest.raises(PeriodLabelError):
        read_period(label).same_period_last_year()


@given(YEARS, CALENDARS)
def test_the_months_of_a_year_follow_each_other_and_fill_it(year: int, calendar: Calendar) -> None:
    months = [of_months(year, month, month, calendar) for month in range(1, 13)]
    whole = read_period(f"{year}", calendar)
    assert (months[0].start, months[-1].end) == (whole.start, whole.end)
    assert all(earlier.end == later.start and later.previous() == earlier for earlier, later in pairwise(months))


@pytest.mark.parametrize(("year", "first", "last"), [(2024, 0, 3), (2024, 1, 13), (2024, 5, 4), (0, 1, 2), (20240, 1, 2)])
def test_months_that_are_none_are_refused(year: int, first: int, last: int) -> None:
    with pytest.raises(PeriodLabelError):
        of_months(year, first, last)

"""The words of the fields: every word of the contract has its own in both languages."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tiendo.cli.labels import (
    AGAINST,
    BOUNDS,
    DOUBTS,
    KINDS,
    RESTRICTIONS,
    ROLES,
    SEVERITIES,
    STATUSES,
    number_words,
    period_words,
    place_words,
)
from tiendo.cli.language import Language
from tiendo.reading.document import Restriction
from tiendo.words.figure import Against, Bound, Doubt, Kind, Role, Status
from tiendo.words.finding import Sentence, Severity


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        (Kind, KINDS),
        (Bound, BOUNDS),
        (Role, ROLES),
        (Status, STATUSES),
        (Against, AGAINST),
        (Doubt, DOUBTS),
        (Severity, SEVERITIES),
        (Restriction, RESTRICTIONS),
    ],
)
def test_every_word_has_a_label_of_its_own_in_both_languages(words: type[StrEnum], labels: Mapping[StrEnum, Sentence]) -> None:
    assert set(labels) == set(words)
    assert len({label.vi for label in labels.values()}) == len({label.en for label in labels.values()}) == len(labels)


@pytest.mark.parametrize(
    ("label", "vi", "en"),
    [
        ("2024", "năm 2024", "2024"),
        ("2024-H1", "6 tháng đầu năm 2024", "H1 2024"),
        ("2024-H2", "6 tháng cuối năm 2024", "H2 2024"),
        ("2024-Q3", "quý III/2024", "Q3 2024"),
        ("2024-05", "tháng 5/2024", "May 2024"),
        ("2026-W47", "tuần 47/2026", "week 47, 2026"),
        ("2021/2025", "giai đoạn 2021–2025", "2021–2025"),
        ("2024-01/2024-09", "9 tháng đầu năm 2024", "Jan–Sep 2024"),
        ("2023-11/2024-02", "tháng 11/2023 đến tháng 2/2024", "Nov 2023 – Feb 2024"),
        ("2024-02/2024-04", "tháng 2/2024 đến tháng 4/2024", "Feb 2024 – Apr 2024"),
        ("2024-Q5", "2024-Q5", "2024-Q5"),
        ("nhiệm kỳ", "nhiệm kỳ", "nhiệm kỳ"),
        ("", "", ""),
    ],
)
def test_a_period_is_said_as_an_office_says_it(label: str, vi: str, en: str) -> None:
    assert period_words(label) == Sentence(vi, en)


@given(st.text("0123456789-/HQW", max_size=16))
def test_no_label_is_too_strange_to_be_said(label: str) -> None:
    assert bool(period_words(label).vi) == bool(label)


@pytest.mark.parametrize(
    ("value", "signed", "vi", "en"),
    [
        ("1234.50", False, "1.234,50", "1,234.50"),
        ("3.2", True, "+3,2", "+3.2"),
        ("-3.2", True, "-3,2", "-3.2"),
        ("0", True, "0", "0"),
    ],
)
def test_a_number_is_written_as_its_language_writes_numbers(value: str, *, signed: bool, vi: str, en: str) -> None:
    assert number_words(Decimal(value), Language.VI, signed=signed) == vi
    assert number_words(Decimal(value), Language.EN, signed=signed) == en


@pytest.mark.parametrize(
    ("locator", "vi", "en"),
    [
        ({"line": 5}, "dòng 5", "line 5"),
        ({"page": 3}, "trang 3", "page 3"),
        ({"block": 12}, "đoạn 12", "paragraph 12"),
        ({"sheet": "Biểu {1}", "cell": "E7"}, "sheet Biểu {1}, ô E7", "sheet Biểu {1}, cell E7"),
        ({"column": 3, "row": 4, "table": 2}, "bảng 2, hàng 4, cột 3", "table 2, row 4, column 3"),
        ({"part": "footnotes", "block": 2}, "chú thích cuối trang, đoạn 2", "footnote, paragraph 2"),
        ({"part": "header1", "block": 1}, "đầu trang, đoạn 1", "page header, paragraph 1"),
    ],
)
def test_a_place_is_said_from_the_whole_to_the_part(locator: Mapping[str, int | str], vi: str, en: str) -> None:
    assert place_words(locator) == Sentence(vi, en)

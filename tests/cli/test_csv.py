"""One row for each figure; no cell is a formula; numbers stay numbers."""

import csv
import io
from dataclasses import fields, replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.cli.readings import CHANGE, DOCUMENT, LEVEL, READING, reading_of
from tiendo.cli.language import Language
from tiendo.cli.output.csv import COLUMNS, write
from tiendo.reading import Reading
from tiendo.reading.answer import to_answer

NUMBERS = {"start", "end", "value", "upper", "denominator", "sentence_start", "sentence_end"}


def written(*readings: Reading) -> list[dict[str, str]]:
    out = io.StringIO()
    write(readings, out, Language.VI)
    assert out.getvalue().startswith(",".join(COLUMNS) + "\r\n")
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline="")))


def test_a_row_says_what_the_figure_says() -> None:
    row = written(reading_of(LEVEL))[0]
    said = {column: value for column, value in row.items() if value}
    assert said == {
        "source": "báo cáo.txt",
        "id": "f1",
        "start": "30",
        "end": "45",
        "text": "318,500 tỷ đồng",
        "kind": "level",
        "value": "318.500",
        "unit": "tỷ đồng",
        "bound": "about",
        "role": "actual",
        "status": "estimate",
        "indicator": "Thu ngân sách",
        "breakdown": "thu nội địa",
        "period": "2024-05",
        "at": "2024-05-31",
        "area": "Đồng Rạng",
        "sentence_start": "0",
        "sentence_end": "88",
        "locator": '{"line": 1}',
    }


def test_there_is_a_column_for_every_field_of_a_figure() -> None:
    answered = set(to_answer(READING)["figures"][0]) - {"sentence"}
    assert set(COLUMNS) == answered | {"source", "sentence_start", "sentence_end"}


def test_doubts_stand_in_one_cell() -> None:
    assert written(reading_of(CHANGE))[0]["doubts"] == "percent or points; base not stated"


def test_every_document_gives_its_rows_under_one_header() -> None:
    rows = written(READING, replace(READING, document=replace(DOCUMENT, source="b.txt")))
    assert [row["source"] for row in rows] == ["báo cáo.txt"] * 5 + ["b.txt"] * 5


def test_a_document_without_figures_gives_no_row_and_no_document_gives_the_header() -> None:
    assert written(reading_of()) == written() == []


def test_a_negative_number_stays_a_number() -> None:
    assert written(reading_of(CHANGE))[0]["value"] == "-3.2"


@given(st.text(), st.sampled_from("=+-@\t\r\n＝＋－＠"))
def test_no_text_begins_like_a_formula_and_none_is_lost(text: str, sign: str) -> None:
    formula = sign + text
    said = {field.name: formula for field in fields(LEVEL) if field.name in COLUMNS and isinstance(getattr(LEVEL, field.name), str)}
    said = {name: text for name, text in said.items() if name not in {"kind", "bound", "role", "status"}}
    row = written(replace(reading_of(replace(LEVEL, **said)), document=replace(DOCUMENT, source=formula)))[0]  # type: ignore[arg-type]
    assert {row[name] for name in (*said, "source")} == {f"'{formula}"}


@given(st.text(min_size=1).filter(lambda text: not text.startswith(tuple("=+-@\t\r\n＝＋－＠"))))
def test_other_text_is_written_as_it_is(text: str) -> None:
    assert written(reading_of(replace(LEVEL, indicator=text)))[0]["indicator"] == text


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9))
def test_columns_of_numbers_hold_nothing_but_numbers(value: Decimal) -> None:
    row = written(reading_of(replace(LEVEL, value=value, upper=value, denominator=value)))[0]
    assert {Decimal(row[column]) for column in ("value", "upper", "denominator")} == {value}
    assert all(set(row[column]) <= set("0123456789.-") for column in NUMBERS)

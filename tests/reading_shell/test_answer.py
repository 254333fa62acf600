"""The object of the contract: a reading goes into it and comes out as it was."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading_shell.readings import READINGS
from tiendo.reading import Document, Reading
from tiendo.reading.answer import from_answer, line_spans, to_answer
from tiendo.words.citation import Citation
from tiendo.words.figure import Against, Doubt, Figure, Kind, Status
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.indicator import Match
from tiendo.words.place import Place

TEXT = "Thu ngân sách ước đạt 318,500 tỷ đồng, giảm 3,2%.\n"
READING = Reading(
    Document("bc.txt", "ab" * 32, "txt", TEXT, line_spans(TEXT), kind="Báo cáo", date=date(2024, 5, 27), period="2024-05"),
    (
        Figure(
            id="f1",
            place=Place(22, 37, (0, 49), {"line": 1}),
            text="318,500 tỷ đồng",
            kind=Kind.LEVEL,
            value=Decimal("318.500"),
            unit="tỷ đồng",
            status=Status.ESTIMATE,
            indicator="Thu ngân sách",
            at=date(2024, 5, 31),
            matches=(Match("budget-revenue", "Thu ngân sách nhà nước trên địa bàn", 0.93),),
        ),
        Figure(
            id="f2",
            place=Place(44, 48, (0, 49)),
            text="3,2%",
            kind=Kind.CHANGE,
            value=Decimal("-3.2"),
            unit="%",
            against=Against.SAME_PERIOD,
            doubts=(Doubt.BASE_NOT_STATED,),
        ),
    ),
    (Citation("c1", 0, 3, "Nghị quyết", "05/NQ-HĐND", date(2023, 12, 8), "HĐND", None),),
    (
        Finding(
            "word_result", Severity.DOUBT, (0, 3), "Đạt", "a number", "a word stands where a number should", Sentence("Chữ.", "A word.")
        ),
    ),
)


def test_the_object_has_the_fields_of_the_contract_and_no_others() -> None:
    answer = to_answer(READING)
    assert " ".join(answer) == "document figures citations directives findings"
    assert " ".join(answer["document"]) == "id source sha256 format title kind number date published issuer area period restrictions text"
    assert " ".join(answer["figures"][0]) == (
        "id start end text kind value upper denominator unit bound role status against assigner "
        "indicator breakdown period base_period at area part_of sentence locator matches doubts"
    )
    assert " ".join(answer["citations"][0]) == "id start end kind number date issuer subject same_as"
    assert " ".join(answer["findings"][0]) == "type severity start end said expected because message beside"


def test_what_a_catalogue_proposes_stands_with_its_score() -> None:
    level, change = to_answer(READING)["figures"]
    assert level["matches"] == [{"indicator": "budget-revenue", "name": "Thu ngân sách nhà nước trên địa bàn", "score": 0.93}]
    assert change["matches"] == []


def test_decimals_are_strings_with_the_decimals_stated_and_days_are_iso() -> None:
    level, change = json.loads(json.dumps(to_answer(READING)))["figures"]
    assert (level["value"], level["at"], level["sentence"], level["locator"]) == ("318.500", "2024-05-31", [0, 49], {"line": 1})
    assert (change["value"], change["kind"], change["against"], change["doubts"]) == ("-3.2", "change", "same_period", ["base not stated"])
    assert TEXT[level["start"] : level["end"]] == level["text"]


@pytest.mark.parametrize(("value", "said"), [("1E+3", "1000"), ("1E-9", "0.000000001"), ("0.00", "0.00"), ("-0.50", "-0.50")])
def test_no_exponent_is_ever_written(value: str, said: str) -> None:
    reading = replace(READING, figures=(replace(READING.figures[0], value=Decimal(value)),))
    assert to_answer(reading)["figures"][0]["value"] == said


@given(READINGS)
def test_a_reading_comes_back_from_json_as_it_was(reading: Reading) -> None:
    assert from_answer(json.loads(json.dumps(to_answer(reading)))) == reading


@given(READINGS)
def test_an_answer_comes_back_from_its_reading_letter_for_letter(reading: Reading) -> None:
    answer = json.dumps(to_answer(reading))
    assert json.dumps(to_answer(from_answer(json.loads(answer)))) == answer


@pytest.mark.parametrize(
    ("section", "field", "said"),
    [
        ("figures", "kind", "metric"),
        ("figures", "bound", "nearly"),
        ("figures", "at", "31/05/2024"),
        ("findings", "severity", "bad"),
        ("citations", "date", "2024"),
    ],
)
def test_an_object_with_a_word_of_its_own_is_refused(section: str, field: str, said: str) -> None:
    answer: dict[str, Any] = to_answer(READING)
    answer[section][0][field] = said
    with pytest.raises(ValueError, match=said):
        from_answer(answer)


@pytest.mark.parametrize("section", ["document", "figures", "citations", "findings"])
def test_an_object_without_a_section_is_refused(section: str) -> None:
    answer = to_answer(READING)
    del answer[section]
    with pytest.raises(KeyError, match=section):
        from_answer(answer)


@given(st.text(st.sampled_from("a\n\r\u2028 "), max_size=30))
def test_lines_put_together_again_are_the_text(text: str) -> None:
    spans = line_spans(text)
    assert "\n".join(text[start:end] for start, end in spans) == text
    assert not any("\n" in text[start:end] for start, end in spans)

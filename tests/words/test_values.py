"""Place, figure, finding, citation: frozen values whose words are the contract's."""

from dataclasses import FrozenInstanceError, fields
from decimal import Decimal
from enum import StrEnum

import pytest

from tiendo.words.citation import Citation
from tiendo.words.figure import Against, Bound, Doubt, Figure, Kind, Role, Status
from tiendo.words.finding import Finding, Sentence, Severity
from tiendo.words.place import Place

PLACE = Place(18, 33, (0, 34))
FIGURE = Figure(id="f1", place=PLACE, text="361,503 tỷ đồng", kind=Kind.LEVEL, value=Decimal("361.503"), unit="tỷ đồng")
FINDING = Finding(
    "sum", Severity.WRONG, (18, 33), "361,503", "361,500", "the parts give less", Sentence("Tổng lệch.", "The total differs.")
)
CITATION = Citation("c1", 0, 20, "Nghị quyết", "05/NQ-HĐND", None, "HĐND", None)


@pytest.mark.parametrize("value", [PLACE, FIGURE, FINDING, CITATION, FINDING.message])
def test_a_word_cannot_be_changed(value: object) -> None:
    for field in fields(value):  # type: ignore[arg-type]
        with pytest.raises(FrozenInstanceError):
            setattr(value, field.name, None)


def test_a_figure_says_nothing_that_was_not_said() -> None:
    assert (FIGURE.bound, FIGURE.role, FIGURE.doubts) == (Bound.EXACT, Role.ACTUAL, ())
    assert FIGURE.matches == ()
    said = {"id", "place", "text", "kind", "value", "unit", "bound", "role", "doubts", "matches"}
    assert all(getattr(FIGURE, field.name) is None for field in fields(Figure) if field.name not in said)


def test_a_citation_stands_for_itself_unless_it_repeats_another() -> None:
    assert CITATION.same_as is None


@pytest.mark.parametrize(
    ("words", "contract"),
    [
        (Kind, "level change plan_share ratio index rank"),
        (Bound, "exact about above below at_least at_most"),
        (Role, "actual target"),
        (Status, "estimate preliminary official"),
        (Against, "plan same_period period whole peer"),
        (Severity, "wrong differs doubt"),
    ],
)
def test_the_words_of_a_field_are_those_of_the_contract(words: type[StrEnum], contract: str) -> None:
    assert [str(word) for word in words] == contract.split()


def test_a_doubt_is_said_in_words() -> None:
    assert all(doubt == doubt.lower() and "_" not in doubt for doubt in Doubt)

"""The reader against the labelled texts that lie in `shared/gold` beside the checkout, with that folder's own scorer.

The floors are those the reader was asked for, with room above them; `make gold` prints how far above it stands.
"""

from pathlib import Path

import pytest

from tools.gold import GOLD, OWN, Difference, differences, doubts_against_errors, labelled_texts, scores, table_scores

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled texts (../shared/gold) are not beside this checkout")

FLOORS = {"found": 0.98, "quantity": 0.96, "record": 0.88, "citation": 0.97}
ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("term", FLOORS)
def test_the_reader_stands_above_the_floor(term: str) -> None:
    tally = scores(labelled_texts())[term]
    assert tally.f1() >= FLOORS[term], tally


def test_what_was_kept_aside_is_read_as_well() -> None:
    tallies = scores([text for text in labelled_texts() if text.is_kept_aside])
    assert {term: tallies[term].f1() >= floor for term, floor in FLOORS.items()} == dict.fromkeys(FLOORS, True)


@pytest.mark.skipif(not (GOLD / "tables").is_dir(), reason="the labelled tables (../shared/gold/tables) are not beside this checkout")
@pytest.mark.parametrize("folder", [GOLD / "tables", OWN / "tables"], ids=["shared", "own"])
def test_tables_are_read_from_every_format(folder: Path) -> None:
    floors = {"found": 0.97, "quantity": 0.95, "record": 0.88}
    below = [(form, term) for form, tallies in table_scores(folder).items() for term, tally in tallies.items() if tally.f1() < floors[term]]
    assert below == []


def test_the_reader_may_bet_on_what_it_does_not_doubt() -> None:
    """The reader would bet on them: forty-nine in fifty are right in every field."""
    _, count, right = next(doubts_against_errors(labelled_texts()))
    assert right / count >= 0.98


def test_texts_of_other_sectors_bodies_and_kinds_are_read_too() -> None:
    """The texts of `tests/labelled`: what a rule for the labelled reports may not lose elsewhere."""
    floors = {"found": 0.98, "quantity": 0.97, "record": 0.88, "citation": 0.97}
    tallies = scores(labelled_texts(OWN))
    assert {term: round(tallies[term].f1(), 3) for term in floors if tallies[term].f1() < floors[term]} == {}


def test_no_sentence_of_a_labelled_text_stands_in_the_repository() -> None:
    """Public facts may be restated; sentences may not be copied."""
    sentences = {line.strip() for path in GOLD.glob("0*.txt") for line in path.read_text(encoding="utf-8").splitlines() if len(line) > 60}
    paths = [path for folder in ("samples", "tests") for path in (ROOT / folder).rglob("*") if path.suffix in (".txt", ".py", ".md")]
    assert [path.name for path in paths if any(sentence in path.read_text(encoding="utf-8") for sentence in sentences)] == []


def test_what_a_later_reader_gained_lost_and_changed() -> None:
    def figure(start: int, text: str, **fields: str) -> dict[str, object]:
        return {"start": start, "end": start + len(text), "text": text, "indicator": "thu", "matches": [], **fields}

    before = {"figures": [figure(0, "5 tỷ đồng", role="actual"), figure(20, "7%", role="actual")]}
    after = {"figures": [figure(0, "5 tỷ đồng", role="target"), figure(40, "9%", role="actual")]}
    found = differences(before, after)
    assert found.gained == ["9% (thu)"]
    assert found.lost == ["7% (thu)"]
    assert found.changed == ["5 tỷ đồng: role actual → target"]
    assert differences(after, after) == Difference([], [], [])

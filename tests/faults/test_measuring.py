"""The bench with stubs in the place of the checks: which findings count as having found a planted fault."""

from collections.abc import Callable, Sequence
from datetime import date as Day

import pytest

from tiendo.checking import Checked
from tiendo.reading import Reading
from tiendo.words.finding import Finding, Sentence, Severity
from tools.faults import clean, telling
from tools.faults.corpus import Text, day_of, grids_in, sheets, texts
from tools.faults.measuring import Bed, Bench, Case, Outcome, beds, cases
from tools.faults.planting import Carrier, Edit, Plant

WORDS = "Thu ngân sách 300 tỷ đồng.\nCó 42/46 tổ chức, đạt 91,3%.\nTrồng 12 ha rừng.\n"
START = WORDS.index("91,3")
SPOILT = Plant("two digits swapped", (Edit(START, START + 4, "93,1"),))


def case(plant: Plant = SPOILT, kind: str = "ratio_and_percentage", also: frozenset[str] = frozenset()) -> Case:
    return Case(kind, Bed(text=Text("example", "own", WORDS)), Carrier(START, (plant,), also), plant)


def finding(
    words: str, type_: str = "ratio_and_percentage", severity: Severity = Severity.WRONG, said: str = "93,1%", beside: str = ""
) -> Finding:
    start, at = words.index(said), words.find(beside) if beside else -1
    places = ((at, at + len(beside)),) if at >= 0 else ()
    return Finding(type_, severity, (start, start + len(said)), said, "91,3%", "", Sentence("sai", "wrong"), places)


def saying(find: Callable[[str], list[Finding]]) -> Bench:
    """A bench whose checks find what is told of a text."""

    def check(reading: Reading) -> Checked:
        return Checked(tuple(find(reading.document.text)), frozenset())

    def together(readings: Sequence[Reading]) -> tuple[Checked, ...]:
        return tuple(check(reading) for reading in readings)

    return Bench(check, together)


def outcome(find: Callable[[str], list[Finding]], planted: Case | None = None) -> Outcome:
    return saying(find).outcome(planted or case())


def test_a_new_finding_on_the_changed_words_has_found_it() -> None:
    found = outcome(lambda words: [finding(words)] if "93,1" in words else [])
    assert (found.is_found, found.is_by_name, found.is_as_expected) == (True, True, True)


def test_one_that_was_there_before_has_not() -> None:
    assert not outcome(lambda words: [finding(words, said="%.")]).is_found


def test_one_elsewhere_has_not_unless_it_names_the_changed_words() -> None:
    assert not outcome(lambda words: [finding(words, said="300 tỷ đồng")] if "93,1" in words else []).is_found
    assert outcome(lambda words: [finding(words, said="300 tỷ đồng", beside="93,1%")] if "93,1" in words else []).is_found


def test_a_doubt_is_no_find() -> None:
    doubted = outcome(lambda words: [finding(words, severity=Severity.DOUBT)] if "93,1" in words else [])
    assert (doubted.is_found, doubted.doubted) == (False, ("ratio_and_percentage",))


def test_another_type_is_told_apart() -> None:
    def find(words: str) -> list[Finding]:
        return [finding(words, "share_of_whole")] if "93,1" in words else []

    assert (outcome(find).is_found, outcome(find).is_as_expected) == (True, False)
    like = outcome(find, case(also=frozenset({"share_of_whole"})))
    assert (like.is_by_name, like.is_as_expected) == (False, True)


def test_a_finding_that_only_moved_is_the_old_one() -> None:
    longer = Plant("a word more", (Edit(0, 3, "Tổng thu"),))
    assert not outcome(lambda words: [finding(words, said="12 ha")], case(longer)).is_found


def test_a_sentence_put_in_is_the_changed_one() -> None:
    at = len(WORDS.rstrip())
    put_in = Plant("a count of another draft", (Edit(at, at, "\nGồm 05 nhiệm vụ."),))
    assert outcome(lambda words: [finding(words, said="05 nhiệm vụ")] if "05" in words else [], case(put_in)).is_found
    assert not outcome(lambda words: [finding(words, said="12 ha")] if "05" in words else [], case(put_in)).is_found


def test_of_two_documents_the_other_one_counts_too() -> None:
    earlier, later = Text("2024-07", "fictional", "Thu 12 ha."), Text("2024-08", "fictional", WORDS)
    bench = Bench(lambda _: Checked((), frozenset()), _in_the_first)
    assert bench.outcome(Case("documents_disagree", Bed(text=later, earlier=earlier), Carrier(START, (SPOILT,)), SPOILT)).is_found


def _in_the_first(readings: Sequence[Reading]) -> tuple[Checked, ...]:
    found = (finding(readings[0].document.text, said="12 ha"),) if "93,1" in readings[1].document.text else ()
    return Checked(found, frozenset()), Checked((), frozenset())


def test_the_same_seed_plants_the_same_and_every_carrier_once_before_one_twice() -> None:
    some = [text for text in texts() if text.group == "own"][:8]
    drawn = [*cases(beds(some, ()), 30, seed=1, only=["ratio_and_percentage"])]
    assert drawn == [*cases(beds(some, ()), 30, seed=1, only=["ratio_and_percentage"])]
    assert drawn != [*cases(beds(some, ()), 30, seed=2, only=["ratio_and_percentage"])]
    at = [(each.bed.name, each.carrier.at) for each in drawn]
    assert len(set(at[: len(set(at))])) == len(set(at))


def test_what_is_told() -> None:
    found, missed = outcome(lambda words: [finding(words)] if "93,1" in words else []), outcome(lambda _: [])
    table = telling.found_table([found, missed], {"ratio_and_percentage": 7})
    assert "| ratio_and_percentage | 7 | 2 | 1 | 0.50 | 1/2 |  |  | 1 | 1 |  | 0 |" in table
    assert "[91,3 → 93,1]" in "\n".join(telling.misses([found, missed]))


def test_misses_in_a_text_kept_aside_are_not_shown() -> None:
    planted = case()
    aside = Case(planted.kind, Bed(text=Text("example", "aside", WORDS)), planted.carrier, planted.plant)
    assert [line for line in telling.misses([outcome(lambda _: [], aside)]) if "example" in line] == [
        "- example, two digits swapped: (kept aside)"
    ]


def test_what_is_said_against_sound_texts() -> None:
    bench = saying(lambda words: [finding(words, said="12 ha"), finding(words, said="12 ha", severity=Severity.DOUBT)])
    (sound,) = clean.measured(bench, [Text("example", "own", WORDS)], ())
    assert (len(sound.alarms), sound.doubts, sound.documents) == (1, 1, 1)
    assert "example" in "\n".join(telling.alarms([sound]))
    assert "| own | 1 |" in telling.sound_table([sound])


def test_the_mistakes_of_the_samples_are_looked_for_and_are_no_false_alarm() -> None:
    fictional = [text for text in texts() if text.group == "fictional"]
    nothing = clean.deliberate(saying(lambda _: []), fictional)
    assert nothing == {name: (False, False) for name, _ in clean.DELIBERATE}
    bench = saying(lambda words: [finding(words, said="25,0%")] if "58,853/286,400" in words else [])
    assert clean.deliberate(bench, fictional)["2023-05-bao-cao-thang"] == (True, True)
    assert [len(each.alarms) for each in clean.measured(bench, fictional, ())] == [0, 0]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("UBND\nBến Sứ, ngày 18 tháng 6 năm 2026\nBÁO CÁO", Day(2026, 6, 18)),
        ("Tin\nThứ Ba, 27/02/2024, 16:40", Day(2024, 2, 27)),
        ("Thực hiện Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND", None),
        ("Báo cáo", None),
    ],
)
def test_the_day_of_a_text(words: str, day: Day | None) -> None:
    assert day_of(words) == day


def test_a_table_in_a_text_knows_where_its_cells_stand() -> None:
    words = "Biểu 1\nTT | Nguồn | Vốn | Ghi chú\nI | Tỉnh | 12,5 |\n | Cộng | 12,5 | x\nHết."
    (grid,) = grids_in(words)
    assert grid.cell(3, 2) == "Cộng"
    assert grid.places
    assert words[slice(*grid.places[2, 3])] == "12,5"
    assert words[slice(*grid.places[3, 4])] == "x"


@pytest.mark.skipif(not sheets(), reason="the program that writes labelled tables as files is not there")
def test_in_a_table_the_row_and_the_column_of_the_changed_cell_count() -> None:
    sheet = next(sheet for sheet in sheets() if sheet.name.startswith("u06"))
    drawn = cases(beds((), [sheet]), 40, seed=1, only=["table_totals"])
    planted = [each for each in drawn if len(_new_words(each)) > 4][:4]  # digits that stand nowhere else

    def found(at: Callable[[Case], str]) -> list[bool]:
        def about(planted_: Case) -> Callable[[str], list[Finding]]:
            return lambda words: [finding(words, said=at(planted_))] if _new_words(planted_) in words else []

        return [saying(about(each)).outcome(each).is_found for each in planted]

    assert all(found(_new_words))
    assert not any(found(lambda _: "Lĩnh vực giải quyết"))


def _new_words(planted: Case) -> str:
    (edit,) = planted.plant.edits
    return edit.words


def test_what_was_missed_tells_what_it_was_read_as() -> None:
    missed = outcome(lambda _: [])
    assert "93,1%" in missed.read
    assert "(read as " in "\n".join(telling.misses([missed]))

"""An office's folder beside our definitions: what it adds, what it overrides, and every fault of its files at once."""

from datetime import date
from itertools import permutations
from pathlib import Path
from time import perf_counter

import pytest

from tiendo.catalogue import loading
from tiendo.catalogue.errors import DefinitionsFaultyError, FileUnreadableError, FolderMissingError
from tiendo.catalogue.loading import load

INDICATOR = """
[[indicator]]
id = "{id}"
name = "{name}"
name_en = "Lanterns"
group = "Riêng"
group_en = "Own"
unit = "chiếc"
direction = "higher"
timing = "flow"
adds = "sum"
compiler = "Phòng Văn hóa"
source = "Kế hoạch của phường"
author = "Văn phòng"
verified = true
known_from = {day}
"""
NAMING = """
[[naming]]
phrase = "{phrase}"
indicator = "{indicator}"
known_from = {day}
author = "Văn phòng"
"""


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


def lantern(name: str = "Số đèn lồng", day: str = "2026-01-01", id_: str = "lanterns") -> str:
    return INDICATOR.format(id=id_, name=name, day=day)


def test_an_own_indicator_stands_beside_ours(tmp_path: Path) -> None:
    catalogue = load(write(tmp_path, own=lantern()))
    assert catalogue.indicators["lanterns"].name == "Số đèn lồng"
    assert len(catalogue.indicators) == len(load().indicators) + 1


def test_an_own_indicator_goes_before_ours_of_the_same_id(tmp_path: Path) -> None:
    assert load(write(tmp_path, own=lantern(id_="markets"))).indicators["markets"].name == "Số đèn lồng"
    assert load().indicators["markets"].name == "Số chợ"


def test_of_two_definitions_the_one_known_later_holds_and_the_earlier_is_known_on_its_day(tmp_path: Path) -> None:
    write(tmp_path, a=lantern("Số đèn trời", "2026-06-01"), b=lantern("Số đèn lồng", "2026-01-01"))
    assert load(tmp_path).indicators["lanterns"].name == "Số đèn trời"
    assert load(tmp_path, known=date(2026, 3, 1)).indicators["lanterns"].name == "Số đèn lồng"
    assert "lanterns" not in load(tmp_path, known=date(2025, 12, 31)).indicators


def test_what_holds_for_a_whole_file_is_said_once(tmp_path: Path) -> None:
    shared = '[file]\nauthor = "Văn phòng"\nknown_from = 2026-01-01\n\n[[naming]]\nphrase = "đèn"\nindicator = "markets"\n'
    (naming,) = load(write(tmp_path, own=shared)).namings
    assert (naming.author, naming.known_from, naming.unit) == ("Văn phòng", date(2026, 1, 1), None)


def test_the_order_in_which_files_were_written_does_not_matter(tmp_path: Path) -> None:
    texts = [
        lantern(),
        NAMING.format(phrase="đèn", indicator="lanterns", day="2026-02-01"),
        NAMING.format(phrase="đèn", indicator="markets", day="2026-03-01"),
    ]
    answers = set()
    for number, order in enumerate(permutations(texts)):
        folder = tmp_path / str(number)
        folder.mkdir()
        catalogue = load(write(folder, **{f"f{place}": text for place, text in enumerate(order)}))
        answers.add((catalogue.indicators["lanterns"].name, tuple((naming.phrase, naming.indicator) for naming in catalogue.namings)))
    assert answers == {("Số đèn lồng", (("đèn", "lanterns"), ("đèn", "markets")))}


def test_other_files_of_the_folder_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not toml")
    (tmp_path / "folder.toml").mkdir()
    assert load(tmp_path).indicators == load().indicators


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    write(
        tmp_path,
        broken="id = ",
        faulty="""
            colour = 1
            [file]
            verified = "yes"
            [[indicator]]
            id = "Two Words"
            name = "..."
            direction = "up"
            usual = { commune = [5, 1], moon = [0, 1] }
            valid_from = 2026-01-01
            valid_to = 2025-01-01
            synonyms = "one"
            units = [""]
            [[naming]]
            phrase = "abc"
            indicator = "no-such"
            known_from = 2026-01-01T00:00:00
            """,
        single="[indicator]\nid = 'x'\n[naming]\nphrase = 'y'\n",
        numbers="file = 3\nindicator = [1]\n",
        twice=lantern() + lantern() + 'numerator = "no-such"\n',
    )
    with pytest.raises(DefinitionsFaultyError) as caught:
        load(tmp_path)
    told = {(fault.file, fault.key.split(", ")[-1], fault.found) for fault in caught.value.faults}
    assert told >= {
        ("faulty.toml", "colour", "'colour'"),
        ("faulty.toml", "verified", "'yes'"),
        ("faulty.toml", "id", "'Two Words'"),
        ("faulty.toml", "name", "'...'"),
        ("faulty.toml", "direction", "'up'"),
        ("faulty.toml", "valid_to", "2025-01-01"),
        ("faulty.toml", "synonyms", "'one'"),
        ("faulty.toml", "units", "['']"),
        ("faulty.toml", "timing", "∅"),
        ("faulty.toml", "source", "∅"),
        ("faulty.toml", "author", "∅"),
        ("faulty.toml", "indicator", "'no-such'"),
        ("faulty.toml", "known_from", "2026-01-01 00:00:00"),
        ("single.toml", "indicator", "[indicator]"),
        ("single.toml", "naming", "[naming]"),
        ("numbers.toml", "[file]", "3"),
        ("numbers.toml", "indicator 1", "1"),
        ("twice.toml", "[[indicator]] lanterns", "lanterns (twice.toml)"),
        ("twice.toml", "numerator", "'no-such'"),
    }
    assert any((fault.file, fault.key) == ("broken.toml", "TOML") for fault in caught.value.faults)
    assert any(fault.key.endswith("usual") for fault in caught.value.faults)
    for message in caught.value.messages:
        assert "thấy" in message.vi
        assert "expected" in message.en
        assert message.vi.endswith(".")


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FolderMissingError, match="no folder"):
        load(tmp_path / "none")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, **_: str) -> str:
        raise PermissionError(13, "Permission denied", str(path))

    load()
    write(tmp_path, own=lantern())
    monkeypatch.setattr(Path, "read_text", refuse)
    with pytest.raises(FileUnreadableError, match=r"own.toml.*Permission denied"):
        load(tmp_path)


def test_loading_is_quick_and_done_once() -> None:
    loading._ours.cache_clear()
    start = perf_counter()
    first = load()
    # Thirty milliseconds where it was measured; a machine at work gets ten times that.
    assert perf_counter() - start < 0.5
    assert load() is first

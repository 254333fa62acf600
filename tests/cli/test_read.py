"""`tiendo read` in this process: what it answers, what it refuses, and with which exit code."""

import csv
import io
import json
import os
from pathlib import Path

import pytest

from tests.cli.readings import TEXT
from tiendo.cli.main import main
from tiendo.reading import read
from tiendo.reading.answer import to_answer

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIENDO_LANGUAGE", raising=False)
    monkeypatch.delenv("TIENDO_CATALOGUE", raising=False)
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("b.txt").write_text("Chi 5 tỷ đồng.\n", encoding="utf-8")


UNKNOWN = "not in the catalogue"


def test_one_file_as_json_is_one_object(capsys: Captured) -> None:
    assert main(["read", "--format", "json", "a.txt"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["figures"][0]["matches"][0]["indicator"] == "budget-revenue"
    bare = [{**figure, "matches": [], "doubts": [doubt for doubt in figure["doubts"] if doubt != UNKNOWN]} for figure in answer["figures"]]
    assert {**answer, "figures": bare} == to_answer(read(TEXT.encode(), "a.txt"))


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_several_files_are_one_object_a_line(capsys: Captured, form: str) -> None:
    assert main(["read", "a.txt", "--format", form, "b.txt"]) == 0
    out = capsys.readouterr().out
    assert [json.loads(line)["document"]["source"] for line in out.splitlines()] == ["a.txt", "b.txt"]


def test_csv_has_one_header_for_all_files(capsys: Captured) -> None:
    assert main(["read", "a.txt", "b.txt", "--format=csv"]) == 0
    rows = list(csv.reader(io.StringIO(capsys.readouterr().out)))
    assert [row[:3] for row in rows].count(["source", "id", "start"]) == 1


def test_people_get_a_table_in_vietnamese(capsys: Captured) -> None:
    assert main(["read", "a.txt", "b.txt"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {"a.txt", "b.txt"} <= set(lines)
    assert sum(line.endswith(" cần xem.") for line in lines) == 2


@pytest.mark.parametrize("given", [["read", "a.txt", "--language", "en"], ["--language=en", "read", "a.txt"]])
def test_english_is_an_option_away(capsys: Captured, given: list[str]) -> None:
    assert main(given) == 0
    assert ", to look at: " in capsys.readouterr().out


def test_english_can_be_set_in_the_environment_and_the_option_goes_before_it(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIENDO_LANGUAGE", "en")
    assert main(["read", "a.txt"]) == 0
    assert ", to look at: " in capsys.readouterr().out
    assert main(["read", "a.txt", "--language", "vi"]) == 0
    assert " cần xem." in capsys.readouterr().out


def test_an_empty_setting_is_no_setting(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIENDO_LANGUAGE", "")
    assert main(["read", "a.txt"]) == 0
    assert " cần xem." in capsys.readouterr().out


def test_a_name_that_looks_like_an_option_follows_two_hyphens(capsys: Captured) -> None:
    Path("--format").write_text(TEXT, encoding="utf-8")
    Path("-x.txt").write_text(TEXT, encoding="utf-8")
    assert main(["read", "--format", "json", "--", "-x.txt"]) == 0
    assert main(["read", "a.txt", "--format", "json", "--", "--format"]) == 2
    captured = capsys.readouterr()
    assert [json.loads(line)["document"]["source"] for line in captured.out.splitlines()] == ["-x.txt", "a.txt", "--format"]
    assert captured.err.startswith("tiendo: --format: tên tệp không có phần đuôi")


def unreadable() -> dict[str, str]:
    """Files that cannot be read, and what the sentence about each must say."""
    Path("empty.txt").touch()
    Path("blank.txt").write_text(" \n\n")
    Path("zip.txt").write_bytes(b"PK\x03\x04\x00")
    Path("cut.txt").write_bytes(TEXT.encode() + b"\xc4")
    Path("report.pptx").write_bytes(b"PK")
    Path("noending").write_text(TEXT, encoding="utf-8")
    Path("folder.txt").mkdir()
    Path("loop.txt").symlink_to("loop.txt")
    return {
        "empty.txt": "tệp không có nội dung",
        "blank.txt": "tệp không có nội dung",
        "zip.txt": "byte lạ ở vị trí 2",
        "cut.txt": f"không đọc được chữ ở byte {len(TEXT.encode())}",
        "report.pptx": "chưa đọc được định dạng .pptx",
        "noending": "tên tệp không có phần đuôi",
        "folder.txt": "trong thư mục này và các thư mục con không có tệp nào đọc được",
        "loop.txt": "không mở được tệp",
        "missing.txt": "không tìm thấy tệp",
        "a.txt/b.txt": "không tìm thấy tệp",
    }


def test_each_unreadable_file_gets_its_sentence_and_the_rest_goes_on(capsys: Captured) -> None:
    said = unreadable()
    assert main(["read", "--format", "jsonl", "a.txt", *said, "b.txt"]) == 2
    captured = capsys.readouterr()
    answers = [json.loads(line) for line in captured.out.splitlines()]
    assert [answer["document"]["source"] for answer in answers] == ["a.txt", *said, "b.txt"]
    for answer, line, (name, sentence) in zip(answers[1:-1], captured.err.splitlines(), said.items(), strict=True):
        assert line == f"tiendo: {answer['refusal']['message']['vi']}"
        assert line.startswith(f"tiendo: {name}: ")
        assert sentence in line
    assert "figures" in answers[0]
    assert "figures" in answers[-1]


def test_the_sentences_are_in_english_when_english_is_asked_for(capsys: Captured) -> None:
    assert main(["read", "missing.txt", "--language", "en"]) == 2
    assert capsys.readouterr().err == "tiendo: missing.txt: there is no such file. Check its name and folder.\n"


def test_a_file_that_may_not_be_read(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, _mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "open", refuse)
    assert main(["read", "a.txt"]) == 2
    assert "không có quyền đọc tệp" in capsys.readouterr().err


def test_a_file_over_the_limit_is_not_even_loaded(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiendo.cli.sources.LARGEST", 20)
    monkeypatch.setattr("tiendo.cli.gathering.read", lambda *_, **__: pytest.fail("it was read"))
    assert main(["read", "a.txt"]) == 2
    assert "vượt giới hạn" in capsys.readouterr().err


def test_an_endless_device_is_not_read_to_its_end(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiendo.cli.sources.LARGEST", 1000)
    assert main(["read", "/dev/zero"]) == 2
    assert "vượt giới hạn" in capsys.readouterr().err


def test_a_fault_of_ours_costs_one_file_one_sentence(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_data: bytes, source: str, **_limits: int) -> object:
        raise KeyError(source)

    monkeypatch.setattr("tiendo.cli.gathering.read", broken)
    assert main(["read", "--format", "json", "a.txt"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("tiendo: a.txt: bộ đọc gặp lỗi ở tệp này (KeyError).")
    assert captured.err.count("\n") == 1


def test_a_fault_of_ours_is_shown_whole_to_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIENDO_TRACEBACK", "1")
    monkeypatch.setattr("tiendo.cli.gathering.read", lambda *_, **__: os.environ["NOWHERE"])
    with pytest.raises(KeyError):
        main(["read", "a.txt"])


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["read"], "chưa nêu tệp cần đọc"),
        (["read", "--"], "chưa nêu tệp cần đọc"),
        (["read", "a.txt", "--format", "xml"], "không có dạng kết quả “xml”"),
        (["read", "a.txt", "--format"], "tùy chọn --format thiếu giá trị"),
        (["read", "a.txt", "--form", "json"], "không có tùy chọn “--form”"),
        (["read", "a.txt", "--language", "fr"], "không có ngôn ngữ “fr”"),
        (["read", "a.txt", "--language"], "tùy chọn --language thiếu giá trị"),
        (["red", "a.txt"], "không có lệnh “red”"),
        (["--fast"], "không có tùy chọn “--fast”"),
        (["--help=3"], "tùy chọn -h/--help thiếu giá trị hoặc thừa giá trị"),
    ],
)
def test_a_wrong_call_gets_one_sentence_and_reads_nothing(capsys: Captured, given: list[str], sentence: str) -> None:
    assert main(given) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"tiendo: {sentence}")
    assert captured.err.count("\n") == 1


def test_a_language_in_the_environment_that_is_none(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIENDO_LANGUAGE", "fr")
    assert main(["read", "a.txt"]) == 2
    assert "TIENDO_LANGUAGE" in capsys.readouterr().err


def test_an_interruption_is_quiet(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("tiendo.cli.gathering.read", interrupted)
    assert main(["read", "a.txt"]) == 130
    assert capsys.readouterr() == ("", "")


def test_a_name_that_is_no_utf8_is_said_and_comes_back_from_json(capsys: Captured) -> None:
    name = os.fsdecode(b"b\xffo.txt")
    Path(name).write_text(TEXT, encoding="utf-8")
    assert main(["read", "--format", "json", name, name + "x"]) == 2
    captured = capsys.readouterr()
    assert [json.loads(line)["document"]["source"] for line in captured.out.splitlines()] == [name, name + "x"]
    assert captured.err.startswith("tiendo: b\\udcffo.txtx: ")
    for form in ("table", "csv"):
        assert main(["read", "--format", form, name]) == 0
    assert "b\\udcffo.txt" in capsys.readouterr().out


def test_a_name_cannot_steer_the_terminal(capsys: Captured) -> None:
    assert main(["read", "\x1b[31ma.txt"]) == 2
    assert capsys.readouterr().err.startswith("tiendo: \\x1b[31ma.txt: ")

"""`tiendo check` in this process: what it says, what it leaves out, where copies with comments go, and with which exit code."""

import io
import json
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.cli.readings import FINDING, LEVEL, READING, TEXT
from tests.reading_shell.packed import docx, paragraph
from tiendo.annotating import Annotated
from tiendo.checking import Checked, check
from tiendo.cli.examined import Examined
from tiendo.cli.language import Language
from tiendo.cli.main import main
from tiendo.cli.output import findings_table
from tiendo.reading import read
from tiendo.reading.answer import to_answer
from tiendo.words.finding import Finding, Sentence

Captured = pytest.CaptureFixture[str]

RIGHT = "Báo cáo tháng 5 năm 2024\nCó 42/46 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, đạt 91,3%.\n"
WRONG = "Báo cáo tháng 5 năm 2024\nĐiều tra làm rõ 13/14 vụ, đạt 29,9%.\n"
DOUBT = "Báo cáo tháng 5 năm 2024\nTiếp nhận, xử lý 7/9 đơn, đạt 77,7%.\n"
SENTENCE = "Nêu “29,9%”, nhưng “13/14 vụ” là 92,9%"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIENDO_LANGUAGE", raising=False)
    monkeypatch.delenv("TIENDO_CATALOGUE", raising=False)
    for name, text in (("right", RIGHT), ("wrong", WRONG), ("doubt", DOUBT)):
        Path(f"{name}.txt").write_text(text, encoding="utf-8")


def answers(captured: Captured) -> list[dict[str, Any]]:
    return [json.loads(line) for line in captured.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        (["right.txt"], 0),
        (["wrong.txt"], 1),
        (["doubt.txt"], 0),
        (["doubt.txt", "--all"], 1),
        (["right.txt", "wrong.txt"], 1),
        (["missing.txt"], 2),
        (["wrong.txt", "missing.txt"], 2),
        ([], 2),
        (["wrong.txt", "--format", "csv"], 2),
        (["wrong.txt", "--comments"], 2),
    ],
)
@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_the_exit_code(given: list[str], status: int, form: str) -> None:
    assert main(["check", "--format", form, *given]) == status


def test_one_document_as_json_is_its_document_and_its_findings(capsys: Captured) -> None:
    assert main(["check", "wrong.txt", "--format", "json"]) == 1
    (answer,) = answers(capsys)
    reading = read(WRONG.encode(), "wrong.txt")
    assert answer.keys() == {"document", "findings"}
    assert answer["document"] == to_answer(reading)["document"]
    (finding,) = answer["findings"]
    assert finding["type"] == "ratio_and_percentage"
    assert finding["message"]["vi"].startswith(SENTENCE)
    assert WRONG[finding["start"] : finding["end"]] == finding["said"] == "29,9%"
    assert [WRONG[slice(*span)] for span in finding["beside"]] == ["13/14 vụ"]
    assert check(reading).findings[0].message.en == finding["message"]["en"]


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_several_documents_are_one_object_a_line_and_a_refusal_stands_in_its_place(capsys: Captured, form: str) -> None:
    Path("empty.txt").touch()
    assert main(["check", "right.txt", "empty.txt", "wrong.txt", "--format", form]) == 2
    captured = capsys.readouterr()
    first, second, third = (json.loads(line) for line in captured.out.splitlines())
    assert [one["document"]["source"] for one in (first, second, third)] == ["right.txt", "empty.txt", "wrong.txt"]
    assert (first["findings"], second["refusal"]["type"], len(third["findings"])) == ([], "EmptyFileError", 1)
    assert captured.err.count("\n") == 1


def test_doubts_are_left_out_unless_asked_for_and_then_the_readers_are_there_too(capsys: Captured) -> None:
    Path("bảng.txt").write_text("Chỉ tiêu | Kế hoạch | Thực hiện\nSố xã đạt chuẩn | 5 | 4\nCán cân | 3 | Xuất siêu\n", encoding="utf-8")
    assert main(["check", "doubt.txt", "bảng.txt", "--format", "json"]) == 0
    assert [one["findings"] for one in answers(capsys)] == [[], []]
    assert main(["check", "doubt.txt", "bảng.txt", "--format", "json", "--all"]) == 1
    found = [{finding["type"] for finding in one["findings"]} for one in answers(capsys)]
    assert found == [{"ratio_and_percentage"}, {"word_result"}]


def test_people_see_counts_places_sentences_and_how_far_the_checks_reached(capsys: Captured) -> None:
    Path("nhiều.txt").write_text(WRONG + "Thu 5 tỷ đồng.\n", encoding="utf-8")
    assert main(["check", "nhiều.txt", "right.txt", "doubt.txt"]) == 1
    out = capsys.readouterr().out
    lines = [line.rstrip() for line in out.splitlines()]
    assert lines[0] == "nhiều.txt: 1 sai"
    assert re.fullmatch(rf"  Sai   dòng 2   {SENTENCE} .*", lines[1])
    assert "right.txt: không thấy điểm sai, lệch" in lines
    assert "doubt.txt: không thấy điểm sai, lệch, 1 cần xem (thêm --all để hiện)" in lines
    assert "Đã kiểm tra 6/7 số liệu." in lines
    assert "chưa chắc đã đúng" in " ".join(lines)


def test_the_table_in_english_writes_numbers_in_english(capsys: Captured) -> None:
    assert main(["check", "wrong.txt", "doubt.txt", "--all", "--language", "en"]) == 1
    out = " ".join(capsys.readouterr().out.split())
    assert "wrong.txt: 1 wrong Wrong line 2 It says “29,9%”, but “13/14 vụ” is 92.9% (13 / 14 × 100)." in out
    assert "doubt.txt: nothing wrong, nothing that differs, 1 to look at To look at line 2" in out
    assert "Figures checked: 4 of 4." in out
    assert "is not proved right" in out


def drawn(*findings: Finding, width: int = 100) -> list[str]:
    """The table of a document with these findings of checks, line by line."""
    out = io.StringIO()
    examined = Examined.of(READING, Checked(findings, frozenset()), with_doubts=True)
    findings_table.write([examined], out, Language.VI)
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= width
    return lines


def test_a_long_sentence_is_wrapped_and_nothing_of_it_is_lost() -> None:
    words = [f"chữ{number}" for number in range(80)]
    out = " ".join(drawn(replace(FINDING, message=Sentence(" ".join(words), ""))))
    assert [word for word in out.split() if word in words] == words


def test_a_place_is_the_figures_own_where_a_figure_stands_there_and_else_the_lines() -> None:
    place = replace(LEVEL.place, locator={"sheet": "Biểu 1", "cell": "E7"})
    reading = replace(READING, figures=(replace(LEVEL, place=place),), findings=())
    at = [replace(FINDING, span=(start, start + 2)) for start in (place.start, 0, len(TEXT) - 1)]
    found = Examined.of(reading, Checked(tuple(at), frozenset()), with_doubts=False)
    assert found.locators() == ({"line": 1}, place.locator, {"line": 1})


def test_a_sentence_cannot_steer_the_terminal() -> None:
    assert "\\x1b[31m sai" in " ".join(drawn(replace(FINDING, message=Sentence("\x1b[31m sai", ""))))


def test_the_place_in_a_word_file_is_its_paragraph(capsys: Captured) -> None:
    Path("b.docx").write_bytes(docx("".join(map(paragraph, WRONG.splitlines()))))
    assert main(["check", "b.docx", "right.txt"]) == 1
    assert "đoạn 2" in capsys.readouterr().out
    assert main(["check", "b.docx"]) == 1
    assert "đoạn 2" in capsys.readouterr().out


def test_documents_are_checked_together(monkeypatch: pytest.MonkeyPatch) -> None:
    met = []

    def count(readings: list[Any]) -> tuple[Any, ...]:
        met.append([reading.document.source for reading in readings])
        return tuple(map(check, readings))

    monkeypatch.setattr("tiendo.cli.check.check_together", count)
    assert main(["check", "right.txt", "missing.txt", "wrong.txt"]) == 2
    assert main(["check", "right.txt"]) == 0
    assert met == [["right.txt", "wrong.txt"], ["right.txt"]]


def test_two_documents_that_are_right_by_themselves_may_differ(capsys: Captured) -> None:
    Path("a.txt").write_text("Báo cáo tháng 5 năm 2024\nĐiều tra làm rõ 13/14 vụ, đạt 92,9%.\n", encoding="utf-8")
    Path("b.txt").write_text("Báo cáo tháng 5 năm 2024\nĐiều tra làm rõ 12/14 vụ, đạt 85,7%.\n", encoding="utf-8")
    assert main(["check", "a.txt"]) == main(["check", "b.txt"]) == 0
    capsys.readouterr()
    assert main(["check", "a.txt", "b.txt", "--format", "json"]) == 1
    found = [finding for answer in answers(capsys) for finding in answer["findings"]]
    assert {finding["type"] for finding in found} == {"documents_disagree"}
    assert {finding["severity"] for finding in found} == {"differs"}


def test_a_fault_of_a_check_costs_its_file_one_sentence(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(reading: Any) -> Any:
        if reading.document.source == "right.txt":
            raise KeyError(reading)
        return check(reading)

    def all_broken(_: Any) -> Any:
        raise KeyError

    monkeypatch.setattr("tiendo.cli.check.check_together", all_broken)
    monkeypatch.setattr("tiendo.cli.check.check", broken)
    assert main(["check", "right.txt", "wrong.txt", "--format", "json"]) == 2
    captured = capsys.readouterr()
    first, second = (json.loads(line) for line in captured.out.splitlines())
    assert (first["refusal"]["type"], len(second["findings"])) == ("CheckerFailedError", 1)
    assert captured.err.startswith("tiendo: right.txt: bộ soát gặp lỗi ở tệp này (KeyError).")
    assert main(["check", "doubt.txt", "wrong.txt", "--format", "json"]) == 2
    captured = capsys.readouterr()
    assert len(captured.out.splitlines()) == 2
    assert "khi đối chiếu các tệp với nhau (KeyError)" in captured.err
    monkeypatch.setenv("TIENDO_TRACEBACK", "1")
    with pytest.raises(KeyError):
        main(["check", "wrong.txt"])


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["check"], "chưa nêu tệp cần đọc. Hãy gõ, chẳng hạn: tiendo check"),
        (["check", "wrong.txt", "--format", "csv"], "không có dạng kết quả “csv”"),
        (["check", "wrong.txt", "--comments"], "tùy chọn --comments thiếu giá trị"),
        (["check", "wrong.txt", "--resume", "x"], "không có tùy chọn “--resume”"),
        (["check", "wrong.txt", "--comments", "wrong.txt"], "wrong.txt là chính tệp đang soát"),
        (["check", "wrong.txt", "--comments", "./wrong.txt"], "wrong.txt là chính tệp đang soát"),
        (["check", "wrong.txt", "right.txt", "--comments", "doubt.txt"], "doubt.txt không phải là thư mục"),
    ],
)
def test_a_wrong_call_gets_one_sentence_and_checks_nothing(capsys: Captured, given: list[str], sentence: str) -> None:
    assert main(given) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith(f"tiendo: {sentence}")
    assert captured.err.count("\n") == 1
    assert Path("wrong.txt").read_text(encoding="utf-8") == WRONG


def test_the_copy_with_comments_takes_the_ending_it_must_have_and_that_is_said(capsys: Captured) -> None:
    assert main(["check", "wrong.txt", "--comments", "ra.docx"]) == 1
    assert capsys.readouterr().err == "tiendo: wrong.txt: bản kèm nhận xét thuộc dạng .html, đã ghi vào ra.html.\n"
    assert SENTENCE in Path("ra.html").read_text(encoding="utf-8")
    assert not Path("ra.docx").exists()
    Path("ra.html").write_text("cũ", encoding="utf-8")
    assert main(["check", "wrong.txt", "--comments", "ra.html", "--language", "en"]) == 1
    assert capsys.readouterr().err == ""
    assert "It says “29,9%”" in Path("ra.html").read_text(encoding="utf-8")


def test_the_copy_is_never_the_input_even_with_another_ending(capsys: Captured) -> None:
    page = "<html><body><p>Điều tra làm rõ 13/14 vụ, đạt 29,9%.</p></body></html>"
    Path("trang.html").write_text(page, encoding="utf-8")
    assert main(["check", "trang.html", "--comments", "trang.docx"]) == 2
    assert "trang.html là chính tệp đang soát" in capsys.readouterr().err
    assert Path("trang.html").read_text(encoding="utf-8") == page


def test_several_documents_have_their_copies_in_a_folder(capsys: Captured) -> None:
    Path("xã").mkdir()
    Path("xã/wrong.txt").write_text(WRONG, encoding="utf-8")
    assert main(["check", "wrong.txt", "right.txt", "xã", "--comments", "ra/đây"]) == 1
    assert sorted(path.name for path in Path("ra/đây").iterdir()) == [
        "right-soat-so-lieu.html",
        "wrong-soat-so-lieu-2.html",
        "wrong-soat-so-lieu.html",
    ]
    assert capsys.readouterr().err.count("\n") == 3


def test_one_document_may_have_its_copy_in_a_folder_too() -> None:
    assert main(["check", "wrong.txt", "--comments", "ra/"]) == 1
    assert [path.name for path in Path("ra").iterdir()] == ["wrong-soat-so-lieu.html"]


def test_the_comments_are_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    met: list[Any] = []

    def note(data: bytes, document: Any, remarks: Any, **how: Any) -> Annotated:
        met.append((data, document.source, [(one.span, one.severity, one.label, one.text) for one in remarks], how))
        return Annotated(b"", ".docx")

    monkeypatch.setattr("tiendo.cli.comments.annotate", note)
    both = WRONG + DOUBT.splitlines()[1]
    Path("hai.txt").write_text(both, encoding="utf-8")
    assert main(["check", "hai.txt", "--comments", "ra.docx"]) == 1
    assert main(["check", "hai.txt", "--comments", "ra.docx", "--all", "--language", "en"]) == 1
    (data, source, few, how), (_, _, more, then) = met
    assert (data, source) == (both.encode(), "hai.txt")
    assert [(label, text[: len(SENTENCE)]) for _, _, label, text in few] == [("Sai", SENTENCE)]
    assert [label for _, _, label, _ in more] == ["Wrong", "To look at"]
    assert (how["author"], how["language"], then["language"]) == ("Tiến Độ", "vi", "en")
    assert how["at"].utcoffset().total_seconds() == 7 * 3600


def test_standard_input_is_read_once_and_can_have_its_copy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiendo.cli.sources.open", lambda *_, **__: io.BytesIO(WRONG.encode()), raising=False)
    monkeypatch.setattr("tiendo.cli.sources._bounded", lambda file, *_: file.read())
    assert main(["check", "-", "--comments", "ra.html"]) == 1
    assert SENTENCE in Path("ra.html").read_text(encoding="utf-8")


def test_a_file_that_changes_meanwhile_gets_no_comments(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    def check_and_change(readings: list[Any]) -> tuple[Any, ...]:
        Path("wrong.txt").write_text(RIGHT, encoding="utf-8")
        return tuple(map(check, readings))

    monkeypatch.setattr("tiendo.cli.check.check_together", check_and_change)
    assert main(["check", "wrong.txt", "--comments", "ra.html"]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("tiendo: wrong.txt: tệp đã thay đổi trong lúc soát")
    assert SENTENCE in captured.out
    assert not Path("ra.html").exists()


def test_a_copy_that_cannot_be_written_is_a_sentence_and_the_findings_are_shown(capsys: Captured) -> None:
    assert main(["check", "wrong.txt", "--comments", "right.txt/ra.html"]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith("tiendo: không ghi được bản kèm nhận xét right.txt/ra.html (")
    assert SENTENCE in captured.out


def test_a_name_that_is_no_utf8_comes_back(capsys: Captured) -> None:
    name = os.fsdecode(b"b\xffo.txt")
    Path(name).write_text(WRONG, encoding="utf-8")
    assert main(["check", "--format", "json", name]) == 1
    assert answers(capsys)[0]["document"]["source"] == name
    assert main(["check", name, "--comments", "ra"]) == 1
    assert "b\\udcffo.txt: 1 sai" in capsys.readouterr().out


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_help_explains_every_option_in_one_language(capsys: Captured, language: str) -> None:
    assert main(["check", "--help", "--language", language]) == 0
    out = capsys.readouterr().out
    for option in ("--help", "--language", "--format", "--all", "--comments", "--catalogue", "table", "jsonl"):
        assert option in out
    foreign = ("usage", "options", "show this") if language == "vi" else ("Cách", "Tùy", "TỆP", "hiện")
    assert not [word for word in foreign if word in out]


def test_the_program_lists_the_command(capsys: Captured) -> None:
    assert main([]) == 0
    assert re.search(r"^  check +soát số liệu", capsys.readouterr().out, re.MULTILINE)

"""`tiendo check` as a program of its own: exit codes, standard input, files of all kinds, secrets."""

import json
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.reading_shell.packed import docx, paragraph, zipped

TIENDO = str(Path(sys.executable).with_name("tiendo"))
PLAIN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}
WRONG = "Báo cáo tháng 5 năm 2024\nĐiều tra làm rõ 13/14 vụ, đạt 29,9%.\n"
RIGHT = "Báo cáo tháng 5 năm 2024\nCó 42/46 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, đạt 91,3%.\n"
SECRET = f"UBND TỈNH A\nTỐI MẬT\n{WRONG}Quả đồi phía tây có 361 hầm.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("b.docx").write_bytes(docx("".join(map(paragraph, WRONG.splitlines()))))
    Path("right.txt").write_text(RIGHT, encoding="utf-8")


def run(*given: str, data: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([TIENDO, "check", *given], input=data, capture_output=True, env=PLAIN, check=False, timeout=120)


def test_a_word_file_with_a_wrong_percentage() -> None:
    done = run("b.docx")
    assert (done.returncode, done.stderr) == (1, b"")
    said = done.stdout.decode()
    assert "b.docx: 1 sai" in said
    assert "đoạn 2" in said
    assert "\x1b" not in said


def test_a_word_file_with_a_wrong_sum_comes_back_with_a_comment() -> None:
    lines = ("Báo cáo tháng 5 năm 2024", "Toàn thành phố có 67 tổ chức cơ sở đảng, gồm 16 đảng bộ và 61 chi bộ.")
    Path("tổng.docx").write_bytes(docx("".join(map(paragraph, lines))))
    done = run("tổng.docx", "--comments", "ra.docx", "--format", "json")
    assert (done.returncode, done.stderr) == (1, b"")
    (finding,) = json.loads(done.stdout)["findings"]
    assert (finding["type"], finding["expected"]) == ("parts_and_whole", "77")
    with ZipFile("ra.docx") as file:
        said = file.read("word/comments.xml").decode()
        assert "Tiến Độ" in said
        assert "16 + 61" in said
    again = run("ra.docx", "--format", "json")
    assert [one["expected"] for one in json.loads(again.stdout)["findings"]] == ["77"]


def test_standard_input() -> None:
    done = run("-", "--format", "json", data=RIGHT.encode("utf-16"))
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["findings"] == []
    assert run("-", data=WRONG.encode()).returncode == 1


def test_an_unreadable_file_among_good_ones_costs_one_sentence() -> None:
    Path("broken.docx").write_bytes(b"PK\x03\x04 no more")
    done = run("b.docx", "broken.docx", "right.txt", "--format", "jsonl")
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    first, second, third = map(json.loads, done.stdout.splitlines())
    assert (len(first["findings"]), second["refusal"]["type"], third["findings"]) == (1, "DamagedFileError", [])


def test_an_archive_is_its_members_and_each_has_its_copy() -> None:
    Path("a.zip").write_bytes(zipped({"xã/b.docx": Path("b.docx").read_bytes(), "right.txt": RIGHT, "x.jpg": b"x"}))
    done = run("a.zip", "--comments", "ra")
    assert done.returncode == 1
    assert "đã bỏ qua 1 tệp" in done.stderr.decode()
    assert {path.name for path in Path("ra").iterdir()} == {"b-soat-so-lieu.docx", "right-soat-so-lieu.html"}


def test_a_secret_is_refused_and_nothing_of_it_is_said_or_written() -> None:
    Path("mat.txt").write_text(SECRET, encoding="utf-8")
    for given in (["mat.txt"], ["mat.txt", "right.txt", "--format", "json"], ["mat.txt", "--comments", "ra.html"]):
        done = run(*given)
        assert done.returncode == 2
        assert "văn bản đóng dấu chỉ độ mật (dòng 2)" in done.stderr.decode()
        assert "361" not in (done.stdout + done.stderr).decode()
    assert not Path("ra.html").exists()


def test_json_does_not_wait_for_what_draws_tables() -> None:
    program = """
import sys
from tiendo.cli.main import main
main(["check", "--format", "json", "right.txt"])
sys.stderr.write(" ".join({"rich", "django", "importlib.metadata"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")

"""`tiendo read` on folders and archives, as a program of its own: order, bad files, stops, and going on."""

import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.cli.readings import TEXT
from tiendo.cli.batch import Batch
from tiendo.cli.main import main
from tiendo.cli.sources import Source

TIENDO = str(Path(sys.executable).with_name("tiendo"))
PLAIN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
SLOW = (TEXT * 4000).encode()
"""A document that takes seconds."""
SECRET = "UBND TỈNH A\nTỐI MẬT\nQuả đồi phía tây có 361 hầm.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of reports, which is where the program runs."""
    below = tmp_path / "báo cáo"
    (below / "xã").mkdir(parents=True)
    for number in range(1, 8):
        (below / f"{number}.txt").write_text(f"{TEXT}Số {number} xã.\n", encoding="utf-8")
    (below / "xã" / "8.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return below


def run(*given: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([TIENDO, "read", *given], capture_output=True, env=PLAIN, check=False, timeout=120)


def answers(lines: bytes) -> list[dict[str, Any]]:
    assert lines == b"" or lines.endswith(b"\n")
    return [json.loads(line) for line in lines.splitlines()]


def sources(lines: bytes) -> list[str]:
    return [answer["document"]["source"] for answer in answers(lines)]


def test_a_folder_is_read_in_the_order_of_its_names_with_those_below_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    done = run("báo cáo", "--format", "jsonl")
    assert (done.returncode, done.stderr) == (0, b"")
    assert sources(done.stdout) == [*(f"báo cáo/{number}.txt" for number in range(1, 8)), "báo cáo/xã/8.txt"]
    first = answers(done.stdout)[0]
    assert first["figures"][0]["matches"]
    assert main(["read", "báo cáo/1.txt", "--format", "json"]) == 0
    assert first == json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("form", ["table", "csv"])
def test_a_folder_in_the_other_forms_is_its_files_one_by_one(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "báo cáo", "--format", form]) == 0
    together = capsys.readouterr().out
    for number in (1, 7):
        assert main(["read", f"báo cáo/{number}.txt", "--format", form]) == 0
        assert set(capsys.readouterr().out.splitlines()) <= set(together.splitlines())


def test_what_is_no_document_is_passed_over_and_said_so(folder: Path) -> None:
    for name in ("ảnh.JPG", "bài.pptx", ".ẩn.txt", "~$1.docx"):
        (folder / name).write_bytes(b"x")
    (folder / "liên kết").symlink_to(folder)
    done = run("báo cáo", "--format", "jsonl")
    assert (done.returncode, len(answers(done.stdout))) == (0, 8)
    assert done.stderr.decode() == "tiendo: đã bỏ qua 2 tệp thuộc dạng không đọc (.jpg, .pptx).\n"


def test_a_folder_with_nothing_to_read_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "trống").mkdir()
    done = run("trống", "--format", "jsonl")
    assert done.returncode == 2
    assert "trong thư mục này" in done.stderr.decode()


def test_bad_files_are_a_line_each_and_the_rest_is_read(folder: Path) -> None:
    (folder / "0.txt").touch()
    (folder / "3.txt").write_bytes(b"PK\x03\x04\x00")
    (folder / "4.pdf").write_bytes(b"%PDF-1.7 no more")
    (folder / "5.zip").write_bytes(b"PK\x03\x04 no more")
    done = run("báo cáo", "--format", "jsonl")
    assert done.returncode == 2
    refused = {a["document"]["source"]: a["refusal"]["type"] for a in answers(done.stdout) if "refusal" in a}
    assert refused == {
        "báo cáo/0.txt": "EmptyFileError",
        "báo cáo/3.txt": "BinaryFileError",
        "báo cáo/4.pdf": "DamagedFileError",
        "báo cáo/5.zip": "DamagedFileError",
    }
    assert len(answers(done.stdout)) == 11
    assert done.stderr.count(b"\n") == 4


def packed(path: Path, **members: bytes) -> None:
    with ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


def test_an_archive_is_its_members(tmp_path: Path) -> None:
    packed(tmp_path / "trong.zip", **{"c.txt": TEXT.encode(), "x.jpg": b"x"})
    packed(tmp_path / "a.zip", **{"xã/a.txt": TEXT.encode(), "hỏng.txt": b"\x00", "trong.zip": (tmp_path / "trong.zip").read_bytes()})
    done = run("a.zip", "--format", "jsonl")
    assert sources(done.stdout) == ["a.zip/xã/a.txt", "a.zip/hỏng.txt", "a.zip/trong.zip/c.txt"]
    assert done.returncode == 2
    assert "a.zip/hỏng.txt: đây không phải văn bản thuần" in done.stderr.decode()
    assert "đã bỏ qua 1 tệp" in done.stderr.decode()


def test_a_secret_member_leaves_no_trace_but_its_name(tmp_path: Path) -> None:
    packed(tmp_path / "a.zip", **{"a.txt": TEXT.encode(), "mat.txt": SECRET.encode()})
    (tmp_path / "mat.txt").write_text(SECRET, encoding="utf-8")
    before = {path for path in tmp_path.rglob("*") if path.is_file()}
    for given in (["a.zip", "--resume", "out.jsonl"], ["a.zip", "--format", "jsonl"], ["mat.txt"], ["mat.txt", "--format", "csv"]):
        done = run(*given)
        assert done.returncode == 2
        assert "mat.txt: văn bản đóng dấu chỉ độ mật (dòng 2)" in done.stderr.decode()
        assert "361" not in (done.stdout + done.stderr).decode()
    written = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert [path.name for path in written] == ["out.jsonl"]
    (secret,) = [answer for answer in answers((tmp_path / "out.jsonl").read_bytes()) if "refusal" in answer]
    assert secret["document"] == {"source": "a.zip/mat.txt", "sha256": None}
    assert "361 hầm" not in json.dumps(secret, ensure_ascii=False)


def test_a_worker_that_is_killed_costs_its_document_only() -> None:
    def read_slowly(name: str) -> Source:
        return Source(name, lambda: SLOW if name == "slow.txt" else TEXT.encode())

    names = ["slow.txt", *(f"{number}.txt" for number in range(12))]
    with Batch(map(read_slowly, names), processes=2) as batch:
        outcomes = iter(batch)
        deadline = time.monotonic() + 10
        while not all(reader._process for reader in batch._readers) and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.5)
        for reader in batch._readers:
            if reader._process:
                os.kill(reader._process.pid, signal.SIGKILL)
        found = list(outcomes)
    assert [outcome.source for outcome in found] == names
    assert found[0].refusal is not None
    assert "MemoryExceededError" in found[0].as_line().decode()
    assert sum(outcome.line is not None for outcome in found) >= 11


def test_the_processes_are_gone_when_the_batch_is_left() -> None:
    with Batch(Source(f"{number}.txt", lambda: SLOW) for number in range(4)) as batch:
        while not all(reader._process for reader in batch._readers):
            time.sleep(0.01)
        running = [reader._process for reader in batch._readers]
    assert all(process is not None and process.poll() is not None for process in running)


def test_a_fault_in_finding_documents_is_not_hidden() -> None:
    def broken() -> Any:
        yield Source("a.txt", TEXT.encode)
        raise LookupError(TEXT)

    with pytest.raises(LookupError), Batch(broken()) as batch:
        list(batch)


def interrupted(*given: str) -> tuple[bytes, bytes, int]:
    """What the program had said when it was interrupted after its first answers."""
    with subprocess.Popen([TIENDO, "read", *given], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=PLAIN) as process:
        assert process.stdout is not None
        deadline = time.monotonic() + 60
        out = Path("out.jsonl")
        while time.monotonic() < deadline and process.poll() is None:
            if "--resume" not in given:
                first = process.stdout.readline()
                break
            first = b""
            if out.exists() and out.read_bytes().count(b"\n"):
                break
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        rest, err = process.communicate(timeout=60)
        return first + rest, err, process.returncode


def test_an_interrupted_batch_leaves_whole_lines_and_says_how_to_go_on(folder: Path) -> None:
    (folder / "2.txt").write_bytes(SLOW * 3)
    out, err, status = interrupted("báo cáo", "--format", "jsonl")
    assert status == 130
    assert sources(out)[0] == "báo cáo/1.txt"
    assert len(answers(out)) < 8
    assert re.search(r"đã dừng: xong \d+/8 tệp\. .*--resume", err.decode())


def test_an_interrupted_reading_is_gone_on_with(folder: Path, tmp_path: Path) -> None:
    (folder / "2.txt").write_bytes(SLOW * 3)
    _, err, status = interrupted("báo cáo", "--resume", "out.jsonl")
    assert status == 130
    assert "gõ lại đúng lệnh vừa rồi" in err.decode()
    before = (tmp_path / "out.jsonl").read_bytes()
    assert sources(before)[:1] == ["báo cáo/1.txt"]
    (folder / "2.txt").write_text(TEXT, encoding="utf-8")
    assert run("báo cáo", "--resume", "out.jsonl").returncode == 0
    after = (tmp_path / "out.jsonl").read_bytes()
    assert after.startswith(before)
    assert sorted(sources(after)) == sorted([*(f"báo cáo/{number}.txt" for number in range(1, 8)), "báo cáo/xã/8.txt"])


def test_what_was_answered_is_not_read_again_and_what_changed_or_was_refused_is(folder: Path, tmp_path: Path) -> None:
    (folder / "0.txt").touch()
    assert run("báo cáo", "--resume", "out.jsonl").returncode == 2
    out = tmp_path / "out.jsonl"
    assert len(answers(out.read_bytes())) == 9
    out.write_bytes(out.read_bytes() + b'{"document":{"id":"cut sho')
    (folder / "0.txt").write_text(TEXT, encoding="utf-8")
    (folder / "7.txt").write_text("Chi 5 tỷ đồng.", encoding="utf-8")
    assert run("báo cáo", "--resume", "out.jsonl").returncode == 0
    found = answers(out.read_bytes())
    assert not any("refusal" in answer for answer in found)
    assert [answer["document"]["source"] for answer in found[8:]] == ["báo cáo/0.txt", "báo cáo/7.txt"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("content", "given", "sentence"),
    [
        (b"notes of mine\n", [], "có dòng không phải kết quả đọc"),
        (b"notes of mine", [], "có dòng không phải kết quả đọc"),
        (None, ["--format", "csv"], "--resume chỉ đi cùng dạng jsonl"),
    ],
)
def test_a_file_that_is_no_answer_is_let_be(content: bytes | None, given: list[str], sentence: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "out.jsonl").write_bytes(content)
    done = run("báo cáo", "--resume", "out.jsonl", *given)
    assert done.returncode == 2
    assert sentence in done.stderr.decode()
    assert content is None or (tmp_path / "out.jsonl").read_bytes() == content


def test_two_readings_do_not_write_to_one_file(tmp_path: Path) -> None:
    from tiendo.cli.resumed import Answers

    with Answers("out.jsonl"):
        done = run("báo cáo", "--resume", "out.jsonl")
    assert done.returncode == 2
    assert "một lượt đọc khác đang ghi vào out.jsonl" in done.stderr.decode()


def test_a_folder_for_answers_that_is_not_there_is_a_sentence() -> None:
    done = run("báo cáo", "--resume", "nowhere/out.jsonl")
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


def test_a_terminal_shows_a_bar_and_a_pipe_does_not(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    with (tmp_path / "out.jsonl").open("wb") as out, os.fdopen(ours, "rb", buffering=0) as terminal:
        environment = {**PLAIN, "TERM": "xterm"}
        process = subprocess.Popen([TIENDO, "read", "báo cáo", "--format", "jsonl"], stdout=out, stderr=theirs, env=environment)
        os.close(theirs)
        shown = io.BytesIO()
        try:
            while piece := terminal.read(4096):
                shown.write(piece)
        except OSError:
            pass  # Linux says so when the other end is closed
        assert process.wait(timeout=60) == 0
    assert "Đang đọc".encode() in shown.getvalue()
    assert b"8/8" in shown.getvalue()
    assert len(answers((tmp_path / "out.jsonl").read_bytes())) == 8

"""`tiendo` as a program of its own: pipes, locales, signals, closed streams."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.readings import TEXT
from tiendo.reading import read
from tiendo.reading.answer import to_answer

TIENDO = str(Path(sys.executable).with_name("tiendo"))
PLAIN = {"PATH": "/usr/bin:/bin", "LC_ALL": "C"}


@pytest.fixture
def report(tmp_path: Path) -> str:
    path = tmp_path / "báo cáo.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def run(*given: str, data: bytes = b"", environment: tuple[tuple[str, str], ...] = ()) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([TIENDO, *given], input=data, capture_output=True, env={**PLAIN, **dict(environment)}, check=False)


def shell(command: str, *given: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a shell, where `$0` is the program and `$1` the first of `given`."""
    return subprocess.run(["sh", "-c", command, TIENDO, *given], capture_output=True, env=PLAIN, check=False)


@pytest.mark.parametrize("environment", [(), (("PYTHONIOENCODING", "ascii"),), (("PYTHONUTF8", "0"), ("PYTHONCOERCECLOCALE", "0"))])
def test_output_is_utf8_whatever_the_locale(report: str, environment: tuple[tuple[str, str], ...]) -> None:
    done = run("read", "--format", "json", report, environment=environment)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode())["document"]["text"] == TEXT
    assert "ngân sách".encode() in done.stdout
    table = run("read", report, "missing.txt", environment=environment)
    assert table.returncode == 2
    assert " số liệu, ".encode() in table.stdout
    assert "không tìm thấy tệp".encode() in table.stderr


def test_a_hyphen_is_standard_input(report: str) -> None:
    done = run("read", "--format", "jsonl", report, "-", data=TEXT.encode("utf-16"))
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert answers[1]["document"] == to_answer(read(TEXT.encode("utf-16"), "stdin.txt"))["document"]
    assert answers[0]["document"]["source"] == report


def test_empty_standard_input_is_a_sentence() -> None:
    done = run("read", "-", "--language", "en")
    assert done.returncode == 2
    assert done.stderr == b"tiendo: stdin.txt: the file holds no text. Check that it is the right file.\n"


def test_a_table_in_a_pipe_has_no_colours(report: str) -> None:
    assert b"\x1b" not in run("read", report, environment=(("TERM", "xterm-256color"), ("FORCE_COLOR", "1"))).stdout


def test_a_reader_that_stops_listening_is_no_failure_to_speak_of(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(TEXT * 400, encoding="utf-8")
    done = shell('{ "$0" read --format json "$1"; echo $? >&2; } | head -c 20', str(long))
    assert (done.stdout, done.stderr) == (b'{"document":{"id":"' + done.stdout[-1:], b"141\n")


def test_an_interrupted_reading_is_quiet() -> None:
    with subprocess.Popen(
        [TIENDO, "read", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=PLAIN
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"5 xa " * 30_000)  # more than a pipe holds: once it is through, the program is reading
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert (out, err, process.returncode) == (b"", b"", 130)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux's device that is always full")
def test_a_full_disk_is_a_sentence(report: str) -> None:
    done = shell('"$0" read --format json "$1" >/dev/full', report)
    assert done.returncode == 2
    assert done.stderr.decode().startswith("tiendo: không ghi được kết quả (No space left on device).")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("command", "sentence"),
    [
        ('"$0" read "$1" >&-', "không ghi được kết quả (Bad file descriptor)"),
        ('"$0" read - <&-', "stdin.txt: không mở được tệp (Bad file descriptor)"),
    ],
)
def test_a_closed_stream_is_a_sentence(report: str, command: str, sentence: str) -> None:
    done = shell(command, report)
    assert done.returncode == 2
    assert done.stderr.decode().startswith(f"tiendo: {sentence}")
    assert done.stderr.count(b"\n") == 1


def test_where_nobody_can_be_told_the_exit_code_still_says_it() -> None:
    done = shell('"$0" read missing.txt 2>&-')
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"")


def test_json_does_not_wait_for_what_draws_tables(report: str) -> None:
    program = f"""
import sys
from tiendo.cli.main import main
main(["read", "--format", "json", {report!r}])
sys.stderr.write(" ".join({{"rich", "django", "importlib.metadata"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")

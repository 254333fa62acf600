"""Reading in a process of its own: the same answer, and an end to what does not end."""

import io
import os
import runpy
import signal
import subprocess
import sys

import pytest

from tiendo.reading import read
from tiendo.reading.errors import (
    BinaryFileError,
    EmptyFileError,
    EncodingUnknownError,
    EndingMissingError,
    FormatUnknownError,
    MemoryExceededError,
    ReadingBrokenError,
    ReadingStoppedError,
    TooLargeFileError,
    UnreadableError,
)
from tiendo.reading.isolated import Limits, read_isolated

TEXT = "UBND phường Đồng Rạng\nThu ngân sách tháng 5/2024 ước đạt 318,500 tỷ đồng, giảm 3,2% so cùng kỳ.\n"
LONG = (TEXT * 20_000).encode()


@pytest.mark.parametrize("source", ["bc.txt", "báo cáo tháng 5.TXT", "-c.txt", "--help.txt", "a b\n'\"$(x).txt"])
def test_the_reading_is_the_same_as_in_this_process(source: str) -> None:
    assert read_isolated(TEXT.encode(), source) == read(TEXT.encode(), source)


@pytest.mark.parametrize(
    ("data", "source", "kind"),
    [
        (b"", "a.txt", EmptyFileError),
        (b"PK\x03\x04", "a.txt", BinaryFileError),
        (TEXT.encode(), "a.odt", FormatUnknownError),
        (TEXT.encode(), "a", EndingMissingError),
        (TEXT.encode()[:-40] + b"\xc4 ", "a.txt", EncodingUnknownError),
    ],
)
def test_a_refusal_arrives_as_the_same_class_with_the_same_sentence(data: bytes, source: str, kind: type[UnreadableError]) -> None:
    with pytest.raises(kind) as here:
        read(data, source)
    with pytest.raises(kind) as there:
        read_isolated(data, source)
    assert type(there.value) is type(here.value) is kind
    assert there.value.message == here.value.message
    assert there.value.source == source


def test_too_many_bytes_never_reach_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("a process was started"))
    with pytest.raises(TooLargeFileError):
        read_isolated(b"12345", "a.txt", Limits(size=4))


def test_a_reading_that_takes_too_long_is_ended() -> None:
    with pytest.raises(ReadingStoppedError) as stopped:
        read_isolated(LONG, "a.txt", Limits(seconds=0.02))
    assert "0.02" in stopped.value.en


def test_a_reading_that_takes_too_much_memory_is_ended() -> None:
    with pytest.raises(MemoryExceededError) as exceeded:
        read_isolated(LONG, "a.txt", Limits(memory=20_000_000))
    assert "20 MB" in exceeded.value.en


def test_a_reader_that_breaks_is_a_refusal_and_its_words_stay_there(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    run = subprocess.run

    def broken(_command: list[str], **options: object) -> object:
        return run([sys.executable, "-c", "import sys; print('out'); sys.exit('a traceback')"], **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", broken)
    with pytest.raises(ReadingBrokenError):
        read_isolated(TEXT.encode(), "a.txt")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("ended", "refusal"),
    [(-signal.SIGXCPU, ReadingStoppedError), (-signal.SIGKILL, MemoryExceededError), (-signal.SIGSEGV, ReadingBrokenError)],
)
def test_how_the_process_ended_says_why(ended: int, refusal: type[UnreadableError], monkeypatch: pytest.MonkeyPatch) -> None:
    """Out of processor time, ended by the system that had no more memory, broken."""
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], ended, b"", b""))
    with pytest.raises(refusal):
        read_isolated(TEXT.encode(), "a.txt")


def test_nothing_of_the_callers_surroundings_steers_the_process(monkeypatch: pytest.MonkeyPatch, tmp_path: os.PathLike[str]) -> None:
    (tmp_path / "tiendo.py").write_text("raise SystemExit('not this one')")  # type: ignore[operator]
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    monkeypatch.chdir(tmp_path)
    assert read_isolated(TEXT.encode(), "a.txt").document.text == TEXT


def test_the_module_run_as_a_program_answers_on_standard_output(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    limits: list[tuple[int, tuple[int, int]]] = []
    monkeypatch.setattr("resource.setrlimit", lambda what, how: limits.append((what, how)))
    monkeypatch.setattr(sys, "argv", ["isolated", "a.txt", "1000", "7"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    monkeypatch.delitem(sys.modules, "tiendo.reading.isolated")
    with pytest.raises(SystemExit) as end:
        runpy.run_module("tiendo.reading.isolated", run_name="__main__")
    assert end.value.code == 3
    assert '"error": "EmptyFileError"' in capsys.readouterr().out
    assert (1000, 1000) in [how for _, how in limits]
    assert (7, 7) in [how for _, how in limits]

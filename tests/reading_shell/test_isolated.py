"""Reading in a process of its own: the same answer, and an end to what does not end."""

import io
import json
import os
import resource
import runpy
import signal
import struct
import subprocess
import sys
from pathlib import Path
from threading import Timer
from types import SimpleNamespace

import pytest

from tests.reading_shell.packed import docx, paragraph
from tiendo.reading import read
from tiendo.reading.answer import to_answer
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
from tiendo.reading.isolated import Limits, Reader, read_isolated

TEXT = "UBND phường Đồng Rạng\nThu ngân sách tháng 5/2024 ước đạt 318,500 tỷ đồng, giảm 3,2% so cùng kỳ.\n"
LONG = (TEXT * 20_000).encode()


@pytest.mark.parametrize("source", ["bc.txt", "báo cáo tháng 5.TXT", "-c.txt", "--help.txt", "a b\n'\"$(x).txt"])
def test_the_reading_is_the_same_as_in_this_process(source: str) -> None:
    assert read_isolated(TEXT.encode(), source) == read(TEXT.encode(), source)


def test_the_native_places_of_the_lines_arrive_too() -> None:
    data = docx("".join(map(paragraph, ("UBND phường Đồng Rạng", "Thu 5 tỷ đồng."))))
    there = read_isolated(data, "a.docx")
    assert there.document.locators == read(data, "a.docx").document.locators == ({"block": 1}, {"block": 2})


@pytest.mark.parametrize(
    ("data", "source", "kind"),
    [
        (b"", "a.txt", EmptyFileError),
        (b"PK\x03\x04", "a.txt", BinaryFileError),
        (TEXT.encode(), "a.pptx", FormatUnknownError),
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
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a process was started"))
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


def instead(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Another program where the reader's process would be."""
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda _command, **how: popen([sys.executable, "-c", program], **how))


def test_a_reader_that_breaks_is_a_refusal_and_its_words_stay_there(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    instead(monkeypatch, "import sys; print('out'); sys.exit('a traceback')")
    with pytest.raises(ReadingBrokenError):
        read_isolated(TEXT.encode(), "a.txt")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("ended", "refusal"),
    [(signal.SIGXCPU, ReadingStoppedError), (signal.SIGKILL, MemoryExceededError), (signal.SIGSEGV, ReadingBrokenError)],
)
def test_how_the_process_ended_says_why(ended: int, refusal: type[UnreadableError], monkeypatch: pytest.MonkeyPatch) -> None:
    """Out of processor time, ended by the system that had no more memory, broken."""
    instead(monkeypatch, f"import os; os.kill(os.getpid(), {ended})")
    with pytest.raises(refusal):
        read_isolated(TEXT.encode(), "a.txt")


def test_one_process_reads_many_documents_and_an_ended_one_is_replaced() -> None:
    with Reader(Limits(size=10_000_000, seconds=20)) as reader:
        first = reader.answer(TEXT.encode(), "a.txt")
        process = reader._process
        assert process is not None
        with pytest.raises(EmptyFileError):
            reader.answer(b"", "b.txt")
        assert reader.answer(TEXT.encode(), "a.txt") == first
        assert reader._process is process
        os.kill(process.pid, signal.SIGKILL)
        with pytest.raises(MemoryExceededError):
            reader.answer(TEXT.encode(), "a.txt")
        assert reader.answer(TEXT.encode(), "a.txt") == first
    assert json.loads(first) == to_answer(read(TEXT.encode(), "a.txt"))
    assert process.poll() is not None


def test_a_reading_under_way_can_be_ended_from_outside() -> None:
    with Reader(Limits(size=100_000_000, seconds=60)) as reader:
        Timer(0.3, reader.end).start()
        with pytest.raises(UnreadableError):
            reader.answer(LONG * 10, "a.txt")


def test_a_name_that_is_no_utf8_comes_back_from_the_answer() -> None:
    name = os.fsdecode(b"b\xffo.txt")
    assert read_isolated(TEXT.encode(), name).document.source == name


@pytest.mark.skipif(not Path("/proc/self/ns/net").exists(), reason="needs Linux")
def test_the_process_has_no_network() -> None:
    """Where the system lets a process leave the network; where it does not, the reader still opens no connection."""
    alone = subprocess.run(["unshare", "--user", "--net", "true"], check=False, capture_output=True).returncode == 0
    with Reader(Limits()) as reader:
        reader.answer(TEXT.encode(), "a.txt")
        assert reader._process is not None
        theirs = Path(f"/proc/{reader._process.pid}/ns/net").readlink()
    assert (theirs != Path("/proc/self/ns/net").readlink()) == alone


def test_nothing_of_the_callers_surroundings_steers_the_process(monkeypatch: pytest.MonkeyPatch, tmp_path: os.PathLike[str]) -> None:
    (tmp_path / "tiendo.py").write_text("raise SystemExit('not this one')")  # type: ignore[operator]
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("PYTHONSTARTUP", "/nowhere")
    monkeypatch.setenv("PYTHONIOENCODING", "latin-1")
    monkeypatch.chdir(tmp_path)
    assert read_isolated(TEXT.encode(), "a.txt").document.text == TEXT


def test_the_module_run_as_a_program_answers_on_standard_output(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    limits: list[tuple[int, tuple[int, int]]] = []
    monkeypatch.setattr("resource.setrlimit", lambda what, how: limits.append((what, how)))
    monkeypatch.setattr("ctypes.CDLL", lambda _: SimpleNamespace(unshare=lambda _: -1))
    monkeypatch.setattr(sys, "argv", ["isolated", "1000", "7"])
    question = struct.pack(">IQQ", 5, 0, 0) + b"a.txt"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(question + question)))
    monkeypatch.delitem(sys.modules, "tiendo.reading.isolated")
    with pytest.raises(SystemExit) as end:
        runpy.run_module("tiendo.reading.isolated", run_name="__main__")
    assert end.value.code == 0
    assert capfdbinary.readouterr().out.count(b'"error":"EmptyFileError"') == 2
    assert (1000, 1000) in [how for _, how in limits]
    assert next(how for what, how in limits if what == resource.RLIMIT_FSIZE)[0] == 0
    assert len([how for what, how in limits if what == resource.RLIMIT_CPU]) == 2

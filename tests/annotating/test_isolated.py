"""Annotating in a process of its own: the same file comes of it, and what breaks there breaks nothing here."""

import io
import runpy
import struct
import sys
from types import SimpleNamespace

import pytest

from tests.annotating.commented import AT, comments, remark, span_of
from tests.reading_shell.packed import docx, paragraph
from tiendo.annotating.isolated import annotate_isolated
from tiendo.reading import read
from tiendo.reading.errors import MemoryExceededError, MislabelledFileError, ReadingStoppedError, SecretDocumentError, TooLargeFileError
from tiendo.reading.isolated import Limits

DATA = docx(paragraph("Thu 5 tỷ đồng \U0001d7d9"))


def test_the_file_comes_back_as_from_annotating_here() -> None:
    text = read(DATA, "a.docx").document.text
    made = annotate_isolated(
        DATA, "a.docx", [remark(span_of("5 tỷ đồng", text), "Tổng là\n6")], title=None, author="T", at=AT, language="vi"
    )
    assert made.ending == ".docx"
    assert comments(made.data)[0][0] == "5 tỷ đồng"


def test_a_page_bears_the_title_it_is_given() -> None:
    made = annotate_isolated(b"Thu 5", "a.txt", [], title="Báo cáo <b>", author="T", at=AT, language="en")
    assert made.ending == ".html"
    assert b"B\xc3\xa1o c\xc3\xa1o &lt;b&gt;" in made.data


@pytest.mark.parametrize(
    ("data", "name", "limits", "error"),
    [
        (b"x", "a.docx", Limits(), MislabelledFileError),
        ("TỐI MẬT\nSố: 5".encode(), "a.txt", Limits(), SecretDocumentError),
        (b"a" * 11, "a.txt", Limits(size=10), TooLargeFileError),
        (DATA, "a.docx", Limits(seconds=0.0), ReadingStoppedError),
        (b"a 5 %\n" * 400_000, "a.txt", Limits(memory=90_000_000), MemoryExceededError),
    ],
    ids=["mislabelled", "secret", "large", "slow", "memory"],
)
def test_it_ends_as_a_reading_does(data: bytes, name: str, limits: Limits, error: type[Exception]) -> None:
    with pytest.raises(error):
        annotate_isolated(data, name, [], title=None, author="T", at=AT, language="vi", limits=limits)


def test_the_module_run_as_a_program_answers_on_standard_output(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("resource.setrlimit", lambda *_: None)
    monkeypatch.setattr("ctypes.CDLL", lambda _: SimpleNamespace(unshare=lambda _: -1))
    monkeypatch.setattr(sys, "argv", ["isolated", "1000", "7"])
    asked = b'{"remarks":[[0,3,"wrong","Sai","x"]],"title":null,"author":"T","at":"2024-06-20T09:30:00","language":"vi"}'
    question = struct.pack(">IQQ", 5, len(asked), 5) + b"a.txt" + asked + b"Thu 5"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(question)))
    monkeypatch.delitem(sys.modules, "tiendo.annotating.isolated")
    with pytest.raises(SystemExit) as end:
        runpy.run_module("tiendo.annotating.isolated", run_name="__main__")
    assert end.value.code == 0
    assert b".html\n<!doctype html>" in capfdbinary.readouterr().out.lower()

"""The file of answers that a long reading writes and goes on with: a line of JSON for each document."""

import fcntl
import json
import os
import re
from pathlib import Path
from tempfile import NamedTemporaryFile
from types import TracebackType
from typing import BinaryIO, Self

from tiendo.cli.batch import Key, Outcome
from tiendo.cli.errors import ResumeFileBusyError, ResumeFileError
from tiendo.words.finding import Sentence

_ANSWER = re.compile(rb'\{"document":\{"id":"[0-9a-f]{16}","source":("(?:[^"\\]|\\.)*"),"sha256":"([0-9a-f]{64})",')
_REFUSAL = re.compile(rb'\{"document":\{"source":"(?:[^"\\]|\\.)*","sha256":(?:"[0-9a-f]{64}"|null)\},"refusal":')
_BEGINNING = b'{"document":{'
_HEAD = 100_000
"""Bytes of a line in which its document is named."""


class Answers:
    """The answers of a file. Entering it, answers that are whole are kept and known; refused documents are tried again."""

    def __init__(self, name: str) -> None:
        self._path = Path(name)
        self.answered: set[Key] = set()
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        """Itself, open. ResumeFileError, ResumeFileBusyError."""
        try:
            self._file = self._open()
            if self._sift(self._file):
                self._file.close()
                self._file = self._open()
            self._file.seek(0, os.SEEK_END)
        except OSError as fault:
            reason = fault.strerror or type(fault).__name__
            raise ResumeFileError(str(self._path), Sentence(reason, reason)) from fault
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Closes the file."""
        if self._file:
            self._file.close()

    def write(self, outcome: Outcome) -> None:
        """Adds the outcome as one line, whole or not at all as far as other readers of the file see."""
        if self._file:
            self._file.write(outcome.as_line() + b"\n")
            self._file.flush()

    def _open(self) -> BinaryIO:
        file = self._path.open("a+b")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as fault:
            file.close()
            raise ResumeFileBusyError(str(self._path)) from fault
        return file

    def _sift(self, file: BinaryIO) -> bool:
        """Takes note of the answers; whether the file was written anew, without refusals and without a line cut short."""
        file.seek(0)
        if all(self._note(line) for line in file):
            return False
        file.seek(0)
        with NamedTemporaryFile(dir=self._path.parent, prefix=f".{self._path.name}.", delete=False) as kept:
            fresh = Path(kept.name)
            try:
                kept.writelines(line for line in file if self._note(line))
                kept.flush()
                fresh.replace(self._path)
            finally:
                fresh.unlink(missing_ok=True)
        return True

    def _note(self, line: bytes) -> bool:
        """Whether the line is a whole answer, which is then known. ResumeFileError for a line that this program never wrote."""
        head = line[:_HEAD]
        if line.endswith(b"}\n") and (answer := _ANSWER.match(head)):
            self.answered.add((json.loads(answer[1]), answer[2].decode()))
            return True
        if _REFUSAL.match(head) or (not line.endswith(b"\n") and _BEGINNING.startswith(line[: len(_BEGINNING)])):
            return False
        raise ResumeFileError(str(self._path), Sentence("có dòng không phải kết quả đọc", "it holds lines that are no answers"))

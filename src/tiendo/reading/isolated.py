"""Reading in a process of its own, with limits, that can be ended: for files that strangers send, and for many files.

Nothing crosses the border but the bytes going in and JSON coming out, so a file that breaks the reader
breaks only that process. Run as a module, this is that process: it takes one document after the other
from its standard input and answers each on its standard output, until its input ends.

A module that asks something else of a document runs the same way: it names itself to `Reader`, and `serve` is what it does as a process.
"""

import contextlib
import ctypes
import json
import os
import resource
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import BinaryIO, Self

from tiendo.reading import errors
from tiendo.reading.answer import from_answer, to_answer
from tiendo.reading.document import Reading
from tiendo.reading.errors import MemoryExceededError, ReadingBrokenError, ReadingStoppedError, TooLargeFileError, UnreadableError
from tiendo.reading.office.libreoffice import memory_folder
from tiendo.reading.read import read

_NO_MEMORY = 4
_QUESTION = struct.Struct(">IQQ")
"""Before each document: the lengths of its name, of what is asked of it, and of its bytes."""
_ANSWER = struct.Struct(">?Q")
"""Before each answer: whether it is one and no refusal, and its length."""
_LARGEST_WRITTEN = 500_000_000
"""Bytes that a program started here may write to a file. The reader itself writes none."""
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
"""Linux: a name space for users, which anybody may open, and in it one for networks, which is empty."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of the file, seconds of time, bytes of memory."""

    size: int = 5_000_000
    seconds: float = 30.0
    memory: int = 2_000_000_000


FOR_OWN_FILES = Limits(size=200_000_000, seconds=300.0, memory=4_000_000_000)
"""For the files of the person at the machine, who can wait."""


def read_isolated(data: bytes, source: str, limits: Limits | None = None) -> Reading:
    """As `read`, in a process of its own. Errors as `read`, and ReadingStoppedError, MemoryExceededError, ReadingBrokenError."""
    with Reader(limits or Limits()) as reader:
        return from_answer(json.loads(reader.answer(data, source)))


class Reader:
    """A process that reads one document after the other; one that ended is replaced when the next document comes.

    `module` is what runs there; what it is asked of a document is its own affair. One thread asks at a time; `end` may be called
    by any, and after it every document is refused.
    """

    def __init__(self, limits: Limits, module: str = __name__) -> None:
        self._limits = limits
        self._module = module
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._over = False
        self._lock = threading.Lock()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Ends the process."""
        self.end()

    def answer(self, data: bytes, source: str, asked: bytes = b"") -> bytes:
        """The answer, of a reading as one line of JSON in UTF-8, without line end. Errors of `read_isolated`."""
        if len(data) > self._limits.size:
            raise TooLargeFileError(source, len(data), self._limits.size)
        with self._lock:
            if self._over:
                raise ReadingStoppedError(source, self._limits.seconds)
            process = self._process = self._process or self._started()
        late = threading.Event()

        def stop() -> None:
            late.set()
            _kill(process)

        clock = threading.Timer(self._limits.seconds, stop)
        clock.daemon = True
        clock.start()
        try:
            said = _asked(process, data, source, asked)
        finally:
            clock.cancel()
        if said is None:
            status = _ended(process)
            self.renew()
            raise _ending(source, self._limits, status, late=late.is_set())
        is_answer, line = said
        if not is_answer:
            raise _refusal(source, json.loads(line))
        return line

    def renew(self) -> None:
        """Lets the next document have a new process."""
        with self._lock:
            process, self._process = self._process, None
            folder, self._folder = self._folder, None
            if process:
                _kill(process)
                _ended(process)
            if folder:
                # What an office program left there when it was ended goes too.
                folder.cleanup()

    def end(self) -> None:
        """Ends the process, and with it the reading under way, for good."""
        self._over = True
        self.renew()

    def _started(self) -> subprocess.Popen[bytes]:
        """A process, with a folder of its own for the office programs that it may start; the reader itself writes nothing."""
        self._folder = TemporaryDirectory(prefix="tiendo-", dir=memory_folder(), ignore_cleanup_errors=True)
        command = [sys.executable, "-I", "-m", self._module, str(self._limits.memory), str(int(self._limits.seconds) + 1)]
        surroundings = {**os.environ, "TMPDIR": self._folder.name}
        # In a session of its own: what it starts is ended with it, and an interruption at the terminal is for its caller to act on.
        return subprocess.Popen(  # noqa: S603
            command, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True
        )


def _asked(process: subprocess.Popen[bytes], data: bytes, source: str, asked: bytes) -> tuple[bool, bytes] | None:
    """Whether the answer is no refusal, and the answer; None where the process ended instead."""
    name = os.fsencode(source)
    writing, reading = process.stdin, process.stdout
    if writing is None or reading is None:
        return None
    try:
        writing.write(_QUESTION.pack(len(name), len(asked), len(data)) + name + asked)
        writing.write(data)
        writing.flush()
        head = reading.read(_ANSWER.size)
        if len(head) < _ANSWER.size:
            return None
        is_answer, length = _ANSWER.unpack(head)
        line = reading.read(length)
    except (OSError, ValueError):
        # The process has gone, or `end` closed the pipes meanwhile.
        return None
    return (is_answer, line) if len(line) == length else None


def _kill(process: subprocess.Popen[bytes]) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _ended(process: subprocess.Popen[bytes]) -> int:
    """The exit status, once the process has gone and its pipes are closed."""
    status = process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            with contextlib.suppress(OSError):
                pipe.close()
    return status


def _ending(source: str, limits: Limits, status: int, *, late: bool) -> UnreadableError:
    """Why the process ended without an answer: out of time, out of memory, or broken."""
    if late or status == -signal.SIGXCPU:
        return ReadingStoppedError(source, limits.seconds)
    if status in (_NO_MEMORY, -signal.SIGKILL):
        return MemoryExceededError(source, limits.memory)
    return ReadingBrokenError(source)


def _refusal(source: str, said: dict[str, str]) -> UnreadableError:
    """The error the process met, as the class it was there."""
    kind = getattr(errors, said["error"])
    refusal: UnreadableError = kind.__new__(kind)
    UnreadableError.__init__(refusal, source, said["vi"], said["en"])
    return refusal


def serve(answer: Callable[[bytes, str, bytes], bytes], memory: str, seconds: str) -> int:
    """What the process does: `answer` takes the bytes, the name and what is asked of each document. Gives the exit status."""
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, _LARGEST_WRITTEN))
    _leave_network()
    out = sys.stdout.buffer
    try:
        for source, asked, data in _questions(sys.stdin.buffer):
            _limit_time(int(seconds))
            try:
                is_answer, line = True, answer(data, source, asked)
            except UnreadableError as refusal:
                is_answer, line = False, in_json({"error": type(refusal).__name__, "vi": refusal.vi, "en": refusal.en})
            out.write(_ANSWER.pack(is_answer, len(line)))
            out.write(line)
            out.flush()
    except MemoryError:
        return _NO_MEMORY
    return 0


def in_json(said: object) -> bytes:
    """One line of JSON in UTF-8."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")


def _questions(stream: BinaryIO) -> Iterator[tuple[str, bytes, bytes]]:
    """The names of the documents, what is asked of them, and their bytes, until the stream ends."""
    while len(head := stream.read(_QUESTION.size)) == _QUESTION.size:
        name, asked, size = _QUESTION.unpack(head)
        yield os.fsdecode(stream.read(name)), stream.read(asked), stream.read(size)


def _limit_time(seconds: int) -> None:
    """From now on this process may use so many seconds of a processor."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, resource.RLIM_INFINITY))


def _leave_network() -> None:
    """Cuts this process off from every network, where the system lets it; the reader needs none."""
    with contextlib.suppress(OSError, AttributeError):
        user, group = os.getuid(), os.getgid()
        if ctypes.CDLL(None).unshare(_NEW_USER | _NEW_NETWORK) == 0:
            # Within the new name space this process stays who it was.
            for name, said in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
                handle = os.open(f"/proc/self/{name}", os.O_WRONLY)
                os.write(handle, said.encode())
                os.close(handle)


def _answer(data: bytes, source: str, _asked: bytes) -> bytes:
    """What crosses the border: the reading, with the native places of its lines."""
    reading = read(data, source)
    places = reading.document.locators
    return in_json({**to_answer(reading), "locators": places} if places else to_answer(reading))


if __name__ == "__main__":
    sys.exit(serve(_answer, *sys.argv[1:]))

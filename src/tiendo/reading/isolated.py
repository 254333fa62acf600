"""Reading in a process of its own, with limits, that can be ended: for files that strangers send.

Nothing crosses the border but the bytes going in and JSON coming out, so a file that breaks the reader
breaks only that process. Run as a module, this is that process.
"""

import json
import resource
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import Any

from tiendo.reading import errors
from tiendo.reading.answer import from_answer, to_answer
from tiendo.reading.document import Reading
from tiendo.reading.errors import MemoryExceededError, ReadingBrokenError, ReadingStoppedError, TooLargeFileError, UnreadableError
from tiendo.reading.read import read

_CANNOT, _NO_MEMORY = 3, 4


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of the file, seconds of time, bytes of memory."""

    size: int = 5_000_000
    seconds: float = 30.0
    memory: int = 2_000_000_000


def read_isolated(data: bytes, source: str, limits: Limits | None = None) -> Reading:
    """As `read`, in a process of its own. Errors as `read`, and ReadingStoppedError, MemoryExceededError, ReadingBrokenError."""
    limits = limits or Limits()
    if len(data) > limits.size:
        raise TooLargeFileError(source, len(data), limits.size)
    command = [sys.executable, "-I", "-m", __name__, source, str(limits.memory), str(int(limits.seconds) + 1)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=limits.seconds, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as late:
        raise ReadingStoppedError(source, limits.seconds) from late
    if done.returncode not in (0, _CANNOT):
        raise _ending(source, limits, done.returncode)
    said = json.loads(done.stdout)
    if done.returncode == _CANNOT:
        raise _refusal(source, said)
    return from_answer(said)


def _ending(source: str, limits: Limits, status: int) -> UnreadableError:
    """Why the process ended without an answer: out of time, out of memory, or broken."""
    if status == -signal.SIGXCPU:
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


def _main(source: str, memory: str, seconds: str) -> int:
    resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    try:
        answer = _answer(sys.stdin.buffer.read(), source)
        sys.stdout.write(json.dumps(answer))
    except MemoryError:
        return _NO_MEMORY
    return _CANNOT if "error" in answer else 0


def _answer(data: bytes, source: str) -> dict[str, Any]:
    """What crosses the border: the reading, or the refusal's class and sentence."""
    try:
        return to_answer(read(data, source))
    except UnreadableError as refusal:
        return {"error": type(refusal).__name__, "vi": refusal.vi, "en": refusal.en}


if __name__ == "__main__":
    sys.exit(_main(*sys.argv[1:]))

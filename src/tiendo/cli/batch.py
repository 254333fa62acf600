"""Many documents on all cores: each is read in a process that can be ended, and the answers come in order.

A thread for each process hands it documents and waits for its answers; the work itself is done in the processes.
"""

import json
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from queue import SimpleQueue
from threading import Event, Lock, Semaphore, Thread
from types import TracebackType
from typing import Self

from tiendo.cli.errors import ReaderFailedError
from tiendo.cli.sources import Source
from tiendo.reading.errors import SecretDocumentError, UnreadableError
from tiendo.reading.isolated import FOR_OWN_FILES, Reader

_AHEAD = 16
"""Documents for each process that may be read before the one whose turn it is."""
_RENEWED_AFTER = 500
"""Documents after which a process is replaced, so that what it has gathered is given back."""

_PARTING = 1.0
"""Seconds for a thread to see that the batch is over, unless it waits for bytes that do not come."""

Key = tuple[str, str]
"""A document's name and the SHA-256 of its bytes."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a document: its answer as a line of JSON, or a refusal, or nothing where it was answered before."""

    source: str
    sha256: str | None
    line: bytes | None = None
    refusal: UnreadableError | None = None

    def as_line(self) -> bytes:
        """The answer, or the refusal in its place, as a line of JSON. The digest of a secret document is not said."""
        if self.line is not None:
            return self.line
        document = {"source": self.source, "sha256": self.sha256}
        refused = self.refusal and {
            "type": type(self.refusal).__name__,
            "message": {"vi": self.refusal.message.vi, "en": self.refusal.message.en},
        }
        said = {"document": document, "refusal": refused}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")


class Batch:
    """The outcomes of the sources, in their order; leaving it ends every process, whatever it is at.

    What is in `answered` is not read again.
    """

    def __init__(self, sources: Iterable[Source], answered: Collection[Key] = (), processes: int | None = None) -> None:
        self._numbered = enumerate(sources)
        self._answered = answered
        self._lock = Lock()
        self._done: SimpleQueue[tuple[int, Outcome | BaseException | None]] = SimpleQueue()
        self._over = Event()
        count = processes or len(os.sched_getaffinity(0))
        self._ahead = Semaphore(_AHEAD * count)
        self._readers = [Reader(FOR_OWN_FILES) for _ in range(count)]
        # Daemons: one that waits for standard input must not keep an interrupted program alive.
        self._threads = [Thread(target=self._work, args=(reader,), daemon=True) for reader in self._readers]

    def __enter__(self) -> Self:
        """Itself, at work."""
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None) -> None:
        """Ends the processes."""
        self._over.set()
        for reader in self._readers:
            self._ahead.release()
            reader.end()
        for thread in self._threads:
            thread.join(_PARTING)

    def __iter__(self) -> Iterator[Outcome]:
        """The outcomes, each as soon as those before it are out."""
        waiting: dict[int, Outcome] = {}
        number, working = 0, len(self._readers)
        while working or waiting:
            if number in waiting:
                yield waiting.pop(number)
                self._ahead.release()
                number += 1
                continue
            place, outcome = self._done.get()
            if outcome is None:
                working -= 1
            elif isinstance(outcome, BaseException):
                raise outcome
            else:
                waiting[place] = outcome

    def _work(self, reader: Reader) -> None:
        count = 0
        try:
            while not self._over.is_set():
                self._ahead.acquire()
                with self._lock:
                    following = None if self._over.is_set() else next(self._numbered, None)
                if following is None:
                    break
                number, source = following
                self._done.put((number, self._outcome(source, reader)))
                count += 1
                if count % _RENEWED_AFTER == 0:
                    reader.renew()
        except BaseException as fault:  # noqa: BLE001  it is raised where the outcomes are awaited
            self._done.put((-1, fault))
        finally:
            self._done.put((-1, None))

    def _outcome(self, source: Source, reader: Reader) -> Outcome:
        digest = None
        try:
            data = source.read()
            digest = sha256(data).hexdigest()
            if (source.name, digest) in self._answered:
                return Outcome(source.name, digest)
            return Outcome(source.name, digest, reader.answer(data, source.name))
        except SecretDocumentError as refusal:
            return Outcome(source.name, None, refusal=refusal)
        except UnreadableError as refusal:
            return Outcome(source.name, digest, refusal=refusal)
        except Exception as fault:  # noqa: BLE001  one file must not keep the others back
            return Outcome(source.name, digest, refusal=ReaderFailedError(source.name, type(fault).__name__))

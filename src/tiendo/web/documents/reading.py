"""The one way in which the site reads: in turn, in a process that can be ended, with what the catalogue proposes and the checks find."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from tiendo.checking import Checked, check
from tiendo.reading.document import Reading
from tiendo.reading.isolated import read_isolated
from tiendo.web.documents.matching import with_matches

AT_ONCE = BoundedSemaphore(2)
"""Readings of this server process that may run together: anybody may ask for one, and each may take much memory."""
SECONDS_TO_WAIT = 10


class BusyError(Exception):
    """Too many are reading, and none of them came to an end in time."""


@contextmanager
def turn() -> Iterator[None]:
    """The right to read until the block ends. BusyError."""
    if not AT_ONCE.acquire(timeout=SECONDS_TO_WAIT):
        raise BusyError
    try:
        yield
    finally:
        AT_ONCE.release()


def check_in_turn(data: bytes, source: str) -> tuple[Reading, Checked]:
    """What the file says, and what is wrong in it. BusyError; errors of `read_isolated`."""
    with turn():
        return read_and_check(data, source)


def read_and_check(data: bytes, source: str) -> tuple[Reading, Checked]:
    """What the file says, and what is wrong in it, for whoever has a turn. Errors of `read_isolated`."""
    reading = with_matches(read_isolated(data, source))
    return reading, check(reading)

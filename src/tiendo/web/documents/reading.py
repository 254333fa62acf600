"""The one way in which the site reads: in turn, in a process that can be ended, with what the catalogue proposes."""

from threading import BoundedSemaphore

from tiendo.reading.document import Reading
from tiendo.reading.isolated import read_isolated
from tiendo.web.documents.matching import with_matches

AT_ONCE = BoundedSemaphore(2)
"""Readings of this server process that may run together: anybody may ask for one, and each may take much memory."""
SECONDS_TO_WAIT = 10


class BusyError(Exception):
    """Too many are reading, and none of them came to an end in time."""


def read_in_turn(data: bytes, source: str) -> Reading:
    """What the file says. BusyError; errors of `read_isolated`."""
    if not AT_ONCE.acquire(timeout=SECONDS_TO_WAIT):
        raise BusyError
    try:
        return with_matches(read_isolated(data, source))
    finally:
        AT_ONCE.release()

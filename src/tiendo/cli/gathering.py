"""Documents read one by one, as commands need them: those that can be read, and a sentence for each of the others.

One plain text is read in this process: it cannot unfold into more than its own bytes, so a process that can be
ended would cost copies of a large file and guard against nothing. Everything else is read through
`tiendo.reading.isolated`, many documents through `tiendo.cli.many`.

A fault of ours costs its file one sentence; with TIENDO_TRACEBACK in the environment every file is read here, one
after the other, and the fault is shown as Python shows it.
"""

import gc
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from tiendo.catalogue.matching import Matcher
from tiendo.cli.errors import ReaderFailedError
from tiendo.cli.language import Language
from tiendo.cli.own import with_matches
from tiendo.cli.sources import STANDARD_INPUT, Source
from tiendo.cli.streams import tell
from tiendo.reading import Reading, read
from tiendo.reading.archive import is_archive
from tiendo.reading.errors import UnreadableError
from tiendo.reading.read import LARGEST


def is_one_document(names: Sequence[str]) -> bool:
    """Whether the names are that of a single file, and not of a folder or an archive."""
    return len(names) == 1 and not is_archive(names[0]) and (names[0] == STANDARD_INPUT or not Path(names[0]).is_dir())


def in_this_process() -> bool:
    """Whether a person wants to see where a fault lies."""
    return "TIENDO_TRACEBACK" in os.environ


@contextmanager
def nothing_collected() -> Iterator[None]:
    """Keeps Python from looking for objects that hold each other in circles: a reading has none, and many that would be looked at."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()


def readings(
    sources: Iterable[Source], matcher: Matcher, refusals: list[UnreadableError], language: Language, out: TextIO
) -> Iterator[Reading]:
    """The readings of the sources that can be read, one at a time; the others are told of and kept in `refusals`."""
    for source in sources:
        try:
            reading = with_matches(_read(source), matcher)
        except UnreadableError as refusal:
            # What is already answered goes out first, so that the sentence stands where the file would.
            out.flush()
            tell(refusal.message, language)
            refusals.append(refusal)
        else:
            yield reading


def _read(source: Source) -> Reading:
    data = source.read()
    try:
        if source.name.lower().endswith(".txt") or in_this_process():
            return read(data, source.name, largest=LARGEST)
        from tiendo.reading.isolated import FOR_OWN_FILES, read_isolated  # noqa: PLC0415  a plain text does not wait for it

        return read_isolated(data, source.name, FOR_OWN_FILES)
    except UnreadableError:
        raise
    except Exception as fault:
        if in_this_process():
            raise
        raise ReaderFailedError(source.name, type(fault).__name__) from fault

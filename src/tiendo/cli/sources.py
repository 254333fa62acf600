"""What a person points at: files, folders, archives and standard input, as documents to be read one by one."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tiendo.cli.errors import FileForbiddenError, FileMissingError, FileUnreachableError, FolderEmptyError
from tiendo.reading import archive
from tiendo.reading.errors import TooLargeFileError, UnreadableError
from tiendo.reading.read import LARGEST, is_readable

STANDARD_INPUT = "-"
STANDARD_INPUT_SOURCE = "stdin.txt"
_LOCK_FILE = "~$"
"""What Word and Excel begin the name of a file with that only says that another file is open."""


@dataclass(frozen=True, slots=True)
class Source:
    """One document to be read: the name it goes by, and how its bytes are had. `read` may raise UnreadableError."""

    name: str
    read: Callable[[], bytes]


def listed(names: Sequence[str], passed: list[str]) -> Iterator[Source]:
    """The sources of the names: a folder gives the readable files in it and below, in the order of their names.

    `passed` gets the names of the files that are passed over because nothing of their ending is read.
    """
    for name in names:
        if name != STANDARD_INPUT and Path(name).is_dir():
            yield from _in_folder(name, passed)
        else:
            yield Source(STANDARD_INPUT_SOURCE if name == STANDARD_INPUT else name, _reading(name))


def opened(sources: Iterable[Source], passed: list[str], found: Callable[[int], None] = lambda _: None) -> Iterator[Source]:
    """The sources, each archive replaced by what is in it; one that cannot be opened stays, and says why when it is read.

    `passed` as for `listed`; `found` is told how many documents each archive gives.
    """
    for source in sources:
        if not archive.is_archive(source.name):
            yield source
            continue
        try:
            members = _members(archive.members(source.read(), source.name), source.name, passed)
        except UnreadableError as refusal:
            members = [Source(source.name, _refusing(refusal))]
        found(len(members))
        yield from members


def read_source(name: str, largest: int) -> tuple[bytes, str]:
    """The bytes and the name they go by; standard input goes by `stdin.txt`, for it is read as plain text.

    FileMissingError, FileForbiddenError, FileUnreachableError, TooLargeFileError.
    """
    source = STANDARD_INPUT_SOURCE if name == STANDARD_INPUT else name
    try:
        # By its number, not as sys.stdin, which is None where standard input is closed.
        with open(0, "rb", closefd=False) if name == STANDARD_INPUT else Path(name).open("rb") as file:
            return _bounded(file, source, largest), source
    except (FileNotFoundError, NotADirectoryError) as fault:
        raise FileMissingError(source) from fault
    except PermissionError as fault:
        raise FileForbiddenError(source) from fault
    except OSError as fault:
        raise FileUnreachableError(source, fault.strerror or type(fault).__name__) from fault


def _bounded(file: BinaryIO, source: str, largest: int) -> bytes:
    """The bytes, never many more than may be read: a pipe or a device can be endless."""
    status = os.fstat(file.fileno())
    if stat.S_ISREG(status.st_mode) and status.st_size > largest:
        raise TooLargeFileError(source, status.st_size, largest)
    data = file.read(largest + 1)
    if len(data) > largest:
        raise TooLargeFileError(source, len(data), largest)
    return data


def _reading(name: str) -> Callable[[], bytes]:
    return lambda: read_source(name, LARGEST)[0]


def _refusing(refusal: UnreadableError) -> Callable[[], bytes]:
    def refuse() -> bytes:
        raise refusal

    return refuse


def _in_folder(name: str, passed: list[str]) -> Iterator[Source]:
    """The files of a folder that have an ending we read; hidden ones and folders reached by a link are no part of it."""
    count = 0
    for folder, folders, files in os.walk(name):
        folders[:] = sorted(below for below in folders if not below.startswith("."))
        for path in (Path(folder, file) for file in sorted(files) if not file.startswith((".", _LOCK_FILE))):
            if not _is_taken(path.name):
                passed.append(str(path))
            elif path.is_file():
                count += 1
                yield Source(str(path), _reading(str(path)))
    if not count:
        yield Source(name, _refusing(FolderEmptyError(name)))


def _is_taken(name: str) -> bool:
    return is_readable(name) or archive.is_archive(name)


def _members(found: Iterator[archive.Member], name: str, passed: list[str]) -> list[Source]:
    """The documents of an archive and of those in it."""
    sources: list[Source] = []
    for member in found:
        if not _is_taken(member.source):
            passed.append(member.source)
            continue
        try:
            inner = _members(member.members(member.read(LARGEST)), member.source, passed) if member.is_archive else [_packed(member)]
        except UnreadableError as refusal:
            inner = [Source(member.source, _refusing(refusal))]
        sources.extend(inner)
    return sources or [Source(name, _refusing(FolderEmptyError(name)))]


def _packed(member: archive.Member) -> Source:
    return Source(member.source, lambda: member.read(LARGEST))

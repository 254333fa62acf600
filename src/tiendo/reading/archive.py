"""A zip file as the documents in it: each with a name of its own, unpacked only when it is asked for, within limits.

Nothing is written to a disk, so a name in an archive can lead nowhere; it only names.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePosixPath
from threading import Lock
from zipfile import BadZipFile, ZipFile, ZipInfo

from tiendo.reading.errors import (
    DamagedFileError,
    ExpandingFileError,
    MislabelledFileError,
    ProtectedFileError,
    TooDeepArchiveError,
    TooManyMembersError,
    UnreadableError,
)
from tiendo.words.finding import Sentence

ENDING = ".zip"
MOST_MEMBERS = 10_000
LARGEST_WHOLE = 2_000_000_000
"""Bytes of all members together, unpacked."""
DEEPEST = 2
"""An archive in an archive is opened; one in that is not."""
_STEEPEST, _STEEP_FROM = 300, 10_000_000
"""How many times larger than its packed form a member may be, once it is large."""
_SIGN = (b"PK\x03\x04", b"PK\x05\x06")
_CHUNK = 1 << 20
_NOT_DOCUMENTS = ("__MACOSX",)
_ENCRYPTED, _UTF8 = 0x1, 0x800


class _Allowance:
    """How many bytes may still be unpacked, of all members of an archive and of the archives in it."""

    def __init__(self) -> None:
        self._left = LARGEST_WHOLE
        self._lock = Lock()

    def take(self, size: int) -> bool:
        """Whether there is so much left; it is then taken."""
        with self._lock:
            self._left -= size
            return self._left >= 0


@dataclass(frozen=True, slots=True)
class Member:
    """A document in an archive; `source` is the archive's name and its own: `bc.zip/thang-5/a.txt`."""

    source: str
    _archive: ZipFile
    _info: ZipInfo
    _allowance: _Allowance
    _depth: int

    def read(self, largest: int) -> bytes:
        """Its bytes. ExpandingFileError past `largest` bytes, ProtectedFileError, DamagedFileError."""
        if self._info.flag_bits & _ENCRYPTED:
            raise ProtectedFileError(self.source)
        pieces: list[bytes] = []
        size = 0
        try:
            with self._archive.open(self._info) as packed:
                while piece := packed.read(_CHUNK):
                    size += len(piece)
                    # What the archive says of its sizes is not believed: bytes are counted as they come.
                    steep = size > _STEEP_FROM and size > _STEEPEST * max(self._info.compress_size, 1)
                    if size > largest or steep or not self._allowance.take(len(piece)):
                        raise ExpandingFileError(self.source, PurePosixPath(self.source).name, largest)
                    pieces.append(piece)
        except (BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error) as fault:
            if isinstance(fault, UnreadableError):
                raise
            raise DamagedFileError(self.source, PurePosixPath(self.source).name) from fault
        return b"".join(pieces)

    @property
    def is_archive(self) -> bool:
        """Whether it is an archive itself, by its name."""
        return is_archive(self.source)

    def members(self, data: bytes) -> Iterator["Member"]:
        """What is in it, `data` being its bytes. Errors of `members`, and TooDeepArchiveError."""
        if self._depth >= DEEPEST:
            raise TooDeepArchiveError(self.source, DEEPEST)
        return _members(data, self.source, self._allowance, self._depth + 1)


def is_archive(source: str) -> bool:
    """Whether the name is that of an archive."""
    return source.lower().endswith(ENDING)


def members(data: bytes, source: str) -> Iterator[Member]:
    """The documents in an archive, in its order. MislabelledFileError, DamagedFileError, TooManyMembersError."""
    return _members(data, source, _Allowance(), 1)


def _members(data: bytes, source: str, allowance: _Allowance, depth: int) -> Iterator[Member]:
    if not data.startswith(_SIGN):
        raise MislabelledFileError(source, ENDING, Sentence("dạng khác", "another format"))
    try:
        archive = ZipFile(BytesIO(data))
        infos = archive.infolist()
    except (BadZipFile, EOFError, OSError, ValueError, NotImplementedError) as fault:
        raise DamagedFileError(source, "zip") from fault
    if len(infos) > MOST_MEMBERS:
        raise TooManyMembersError(source, MOST_MEMBERS)
    for info in infos:
        parts = _parts(info)
        if parts and not info.is_dir() and not any(part in _NOT_DOCUMENTS or part.startswith((".", "~$")) for part in parts):
            yield Member("/".join((source, *parts)), archive, info, allowance, depth)


def _parts(info: ZipInfo) -> list[str]:
    """The folders and the name of a member, without what would lead elsewhere: `..`, a drive, a leading slash."""
    name = info.filename
    if not info.flag_bits & _UTF8:
        # Old programs keep no note of the letters; those of Vietnamese names are mostly UTF-8 all the same.
        try:
            name = name.encode("cp437").decode()
        except UnicodeError:
            name = info.filename
    return [part for part in name.replace("\\", "/").split("/") if part not in {"", ".", ".."} and not part.endswith(":")]

"""A zip with some members changed and some added: every other byte of it stays as it was.

What is not changed is copied packed, with its own header, so that order, times and compression stay; Python's own
writer would pack everything anew.
"""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_STORED, BadZipFile, ZipFile

from tiendo.annotating.errors import UnusualFileError

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_LOCAL_FORM, _CENTRAL_FORM, _END_FORM = "<4s5H3I2H", "<4s6H3I5H2I", "<4s4H2IH"
_CENTRAL_SIZE = struct.calcsize(_CENTRAL_FORM)
_LARGE = 0xFFFFFFFF
_WHOLE = "zip"
_UTF8_NAMES = 0x800
_DEFLATED = 8


class _Entry(NamedTuple):
    """An entry of the directory as it is written: its fixed fields, and what follows them."""

    fields: tuple[int, ...]
    name: bytes
    extra: bytes
    comment: bytes

    def written(self, offset: int) -> bytes:
        fields = (*self.fields[:9], len(self.name), len(self.extra), len(self.comment), *self.fields[12:15], offset)
        return struct.pack(_CENTRAL_FORM, _CENTRAL, *fields) + self.name + self.extra + self.comment


def repacked(data: bytes, changed: Mapping[str, bytes], added: Mapping[str, bytes]) -> bytes:
    """The zip with the members of these names changed, and others behind all that it has. UnusualFileError."""
    try:
        with ZipFile(BytesIO(data)) as file:
            infos, directory, note = file.infolist(), file.start_dir, file.comment
    except (BadZipFile, ValueError, NotImplementedError, OSError) as fault:
        raise UnusualFileError(_WHOLE) from fault
    entries = _entries(data, directory, len(infos))
    # As the reader does: of two of one name, the last is the one that counts.
    at = {info.filename.lstrip("/").casefold(): number for number, info in enumerate(infos)}
    new = {infos[at[name.casefold()]].header_offset: (entries[at[name.casefold()]], content) for name, content in changed.items()}
    starts = sorted({info.header_offset for info in infos})
    if len(starts) != len(infos) or _LARGE in {entry.fields[-1] for entry in entries}:
        raise UnusualFileError(_WHOLE)
    pieces, reached, moved = [data[: starts[0]]], starts[0], {}
    made: dict[int, _Entry] = {}
    for start, end in zip(starts, [*starts[1:], directory], strict=True):
        piece = data[start:end]
        if start in new:
            made[start], piece = _member(*new[start])
        moved[start] = reached
        pieces.append(piece)
        reached += len(piece)
    written = [made.get(info.header_offset, entry).written(moved[info.header_offset]) for info, entry in zip(infos, entries, strict=True)]
    for name, content in added.items():
        entry, piece = _member(_new_entry(name, entries[0]), content)
        written.append(entry.written(reached))
        pieces.append(piece)
        reached += len(piece)
    listed = b"".join(written)
    end_fields = (0, 0, len(written), len(written), len(listed), reached, len(note))
    return b"".join([*pieces, listed, struct.pack(_END_FORM, _END, *end_fields), note])


def _entries(data: bytes, at: int, count: int) -> list[_Entry]:
    """The directory's entries as they are written."""
    entries = []
    for _ in range(count):
        if data[at : at + 4] != _CENTRAL or len(data) < at + _CENTRAL_SIZE:
            raise UnusualFileError(_WHOLE)
        _, *fields = struct.unpack_from(_CENTRAL_FORM, data, at)
        at += _CENTRAL_SIZE
        ends = [at + fields[9], at + fields[9] + fields[10], at + sum(fields[9:12])]
        entries.append(_Entry(tuple(fields), data[at : ends[0]], data[ends[0] : ends[1]], data[ends[1] : ends[2]]))
        at = ends[2]
    return entries


def _member(entry: _Entry, content: bytes) -> tuple[_Entry, bytes]:
    """The entry of a member with this content, and the member itself; its time and its way of packing are the entry's."""
    made, needed, flags, method, time, day, *_ = entry.fields
    if method == ZIP_STORED:
        packed = content
    else:
        method = _DEFLATED
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        packed = packer.compress(content) + packer.flush()
    flags &= _UTF8_NAMES
    sizes = (zlib.crc32(content), len(packed), len(content))
    header = struct.pack(_LOCAL_FORM, _LOCAL, needed, flags, method, time, day, *sizes, len(entry.name), 0)
    fields = (made, needed, flags, method, time, day, *sizes, len(entry.name), 0, len(entry.comment), *entry.fields[12:])
    return entry._replace(fields=fields, extra=b""), header + entry.name + packed


def _new_entry(name: str, like: _Entry) -> _Entry:
    """An entry for a member that was not there, of the same time as another."""
    made, _, _, _, time, day, *_ = like.fields
    flags = 0 if name.isascii() else _UTF8_NAMES
    return _Entry((made, 20, flags, _DEFLATED, time, day, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), name.encode(), b"", b"")

"""Bytes from where a person points: a file by its name, or standard input."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from tiendo.cli.errors import FileForbiddenError, FileMissingError, FileUnreachableError, FolderNamedError
from tiendo.reading.errors import TooLargeFileError

STANDARD_INPUT = "-"
_STANDARD_INPUT_SOURCE = "stdin.txt"


def read_source(name: str, largest: int) -> tuple[bytes, str]:
    """The bytes and the name they go by; standard input goes by `stdin.txt`, for it is read as plain text.

    FileMissingError, FolderNamedError, FileForbiddenError, FileUnreachableError, TooLargeFileError.
    """
    source = _STANDARD_INPUT_SOURCE if name == STANDARD_INPUT else name
    try:
        # By its number, not as sys.stdin, which is None where standard input is closed.
        with open(0, "rb", closefd=False) if name == STANDARD_INPUT else Path(name).open("rb") as file:
            return _bounded(file, source, largest), source
    except IsADirectoryError as fault:
        raise FolderNamedError(source) from fault
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
    return file.read(largest + 1)

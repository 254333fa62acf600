"""A correction becomes dated data of the office: one more naming at the end of a file in its own folder.

Nothing written before is changed: a later naming of the same words goes before an earlier one. The file is replaced as
a whole, so that whoever reads meanwhile sees the old or the new one and never a part.
"""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tiendo.catalogue.entries import NONE
from tiendo.catalogue.errors import FolderUnwritableError, IndicatorUnknownError, PhraseEmptyError
from tiendo.catalogue.loading import load
from tiendo.catalogue.naming import Naming
from tiendo.catalogue.phrases import words_of
from tiendo.words.spelling import nfc

FILE = "namings.toml"
"""The file that corrections go to; people may add others."""
_HEAD = "# Tên gọi riêng của đơn vị: cụm từ nào là chỉ tiêu nào, từ ngày nào.\n"


def correct(folder: Path, naming: Naming) -> Path:
    """The file in which the naming now stands; the folder is made where there is none.

    PhraseEmptyError, IndicatorUnknownError, FolderUnwritableError, and those of `load` for a folder that is faulty already.
    """
    if not words_of(naming.phrase):
        raise PhraseEmptyError(naming.phrase)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _alone_in(folder):
            known = load(folder).indicators
            if naming.indicator is not None and naming.indicator not in known:
                raise IndicatorUnknownError(naming.indicator)
            return _append(folder / FILE, naming)
    except OSError as fault:
        raise FolderUnwritableError(str(folder), fault.strerror or type(fault).__name__) from fault


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    """Two people who correct at once do so one after the other, and neither loses a correction."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
        os.fsync(handle)
    finally:
        os.close(handle)


def _append(path: Path, naming: Naming) -> Path:
    before = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    beside = path.with_suffix(".new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(f"{before.rstrip()}\n\n{_table(naming)}")
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    return path


def _table(naming: Naming) -> str:
    lines = ["[[naming]]", f"phrase = {_quoted(naming.phrase)}"]
    if naming.unit is not None:
        lines.append(f"unit = {_quoted(naming.unit)}")
    lines += [f"indicator = {_quoted(naming.indicator or NONE)}", f"known_from = {naming.known_from.isoformat()}"]
    lines.append(f"author = {_quoted(naming.author)}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """The text as TOML writes it, in NFC and on one line; what no encoding can write becomes a question mark."""
    plain = " ".join(nfc(text.encode("utf-8", "replace").decode()).split())
    # JSON escapes as TOML does, but for the delete sign.
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")

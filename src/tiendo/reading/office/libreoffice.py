"""Files of older and other office programs (.doc, .xls, .rtf, .odt, .ods), turned into .docx or .xlsx by LibreOffice.

LibreOffice needs files. They lie in memory where the system has a folder there, in a folder of their own that goes
with them; and before anything is written, the bytes are searched for a stamp, since a secret document must not be written at all.
Macros are off, no network is needed, and each conversion has a profile of its own, so that several can run at once.
"""

import html
import os
import re
import resource
import shutil
import subprocess
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

from tiendo.reading.answer import line_spans
from tiendo.reading.document import Document
from tiendo.reading.errors import MislabelledFileError, OfficeFailedError, OfficeMissingError, ReadingStoppedError, SecretDocumentError
from tiendo.reading.office import TARGETS
from tiendo.reading.stamps import degree_of
from tiendo.words.finding import Sentence

_SECONDS = 120
_AGAIN = 81
_IN_MEMORY = ("/dev/shm", os.environ.get("XDG_RUNTIME_DIR", ""))  # noqa: S108  the folders are made by tempfile, unguessable and private
_OLE, _RTF, _ZIP = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"PK\x03\x04"
_SIGNS = {".doc": (_OLE, _RTF), ".rtf": (_RTF,), ".odt": (_ZIP,), ".xls": (_OLE,), ".ods": (_ZIP,)}
"""How the bytes of each begin; programs of the web often write RTF and call it .doc."""
_FILTERS = {".doc": "MS Word 97", ".rtf": "Rich Text Format", ".odt": "writer8", ".xls": "MS Excel 97", ".ods": "calc8"}
"""LibreOffice's names of the formats. Left to itself it opens whatever it does not know as plain text."""
_LARGEST_PART = 100_000_000
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop>
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop>
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop>
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop>
</item></oor:items>
"""


def convert(data: bytes, source: str, ending: str) -> bytes:
    """The bytes of the file as .docx or .xlsx.

    MislabelledFileError, SecretDocumentError, OfficeMissingError, OfficeFailedError, ReadingStoppedError.
    """
    if not data.startswith(_SIGNS[ending]):
        raise MislabelledFileError(source, ending, Sentence("dạng khác", "another format"))
    if degree_of(_raw(data)):
        raise SecretDocumentError(source, {})
    program = find_libreoffice()
    if program is None:
        raise OfficeMissingError(source, ending, TARGETS[ending])
    with _may_write(), TemporaryDirectory(prefix="tiendo-", dir=os.environ.get("TMPDIR") or memory_folder()) as name:
        folder = Path(name)
        given = folder / f"in{'.rtf' if data.startswith(_RTF) else ending}"
        given.write_bytes(data)
        try:
            _run(program, folder, given, TARGETS[ending])
        except subprocess.TimeoutExpired as late:
            raise ReadingStoppedError(source, _SECONDS) from late
        made = folder / "out" / f"in{TARGETS[ending]}"
        if not made.is_file():
            raise OfficeFailedError(source, TARGETS[ending])
        return made.read_bytes()


def find_libreoffice() -> Path | None:
    """LibreOffice's program, the one TIENDO_LIBREOFFICE names or the machine's; None where there is none.

    Its starter is passed by: the program itself can be ended, and ends with whoever started it.
    """
    named = os.environ.get("TIENDO_LIBREOFFICE") or shutil.which("soffice") or shutil.which("libreoffice")
    if not named:
        return None
    program = Path(named).resolve()
    inner = program.with_name("soffice.bin")
    return inner if inner.is_file() else program if program.is_file() else None


def memory_folder() -> str | None:
    """A folder that lies in memory, not on a disk; None where the system has none."""
    return next((folder for folder in _IN_MEMORY if folder and Path(folder).is_dir() and os.access(folder, os.W_OK)), None)


def _run(program: Path, folder: Path, given: Path, target: str) -> None:
    settings = folder / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_text(_SETTINGS, encoding="utf-8")
    command = [
        str(program),
        "--headless",
        "--norestore",
        "--nolockcheck",
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        f"--infilter={_FILTERS[given.suffix]}",
        "--convert-to",
        target.removeprefix("."),
        "--outdir",
        str(folder / "out"),
        str(given),
    ]
    surroundings = {"PATH": os.defpath, "HOME": str(folder), "TMPDIR": str(folder), "LC_ALL": "C.UTF-8"}
    for _ in range(2):
        # With a new profile it asks to be started again, which its starter would do.
        done = subprocess.run(  # noqa: S603
            command, env=surroundings, check=False, timeout=_SECONDS, stdin=subprocess.DEVNULL, capture_output=True
        )
        if done.returncode != _AGAIN:
            break


@contextmanager
def _may_write() -> Iterator[None]:
    """Within it this process may write files, as far as it may ever; the reader otherwise may not."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _raw(data: bytes) -> Document:
    """What words can be seen in the bytes without opening the file: enough to see a stamp."""
    if data.startswith(_ZIP):
        text = _raw_open_document(data)
    elif data.startswith(_RTF):
        text = _raw_rich_text(data)
    else:
        # Text of Word and Excel that is not plain ASCII stands in it in UTF-16, at even or odd places.
        text = "\n".join(data[start:].decode("utf-16-le", errors="ignore") for start in (0, 1))
    text = _CONTROL.sub("\n", text)
    return Document("", "", "", text, line_spans(text))


_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\u0100\ud800-\udfff]+")
"""What parts the texts of a file: control signs, and what the byte before each text of an .xls comes to."""
_ENDS_LINE = re.compile(r"</(?:text:p|text:h|table:table-cell)>|<text:(?:line-break|tab)/>")
_TAG = re.compile(r"<[^>]*>")
_RTF_BREAK = re.compile(r"\\(?:par|line|cell|row|tab|sect|page)(?![a-z])")
_RTF_LETTER = re.compile(r"\\u(-?\d+) ?(?:\\'[0-9a-f]{2}|[^\\{}\r\n])?|\\'([0-9a-f]{2})")
_RTF_WORD = re.compile(r"\\\*?[a-z]+-?\d* ?|[{}\r\n]")


def _raw_open_document(data: bytes) -> str:
    parts = []
    try:
        with ZipFile(BytesIO(data)) as packed:
            for name in {"content.xml", "styles.xml"} & set(packed.namelist()):
                with packed.open(name) as part:
                    parts.append(part.read(_LARGEST_PART).decode(errors="replace"))
    except (BadZipFile, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error):
        pass  # LibreOffice will say what is wrong with it
    return html.unescape(_TAG.sub("", _ENDS_LINE.sub("\n", "\n".join(parts))))


def _raw_rich_text(data: bytes) -> str:
    text = _RTF_BREAK.sub("\n", data.decode("latin-1").replace("\r", "").replace("\n", ""))
    text = _RTF_LETTER.sub(
        lambda found: chr(int(found[1]) % 0x10000) if found[1] else bytes.fromhex(found[2]).decode("cp1252", "replace"), text
    )
    return "\n".join(_RTF_WORD.sub("", line) for line in text.split("\n"))

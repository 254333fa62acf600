"""Files of other office programs: through LibreOffice, isolated, with nothing left behind; a secret one is not even written."""

import subprocess
import time
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from threading import Thread
from zipfile import ZipFile

import pytest

from tiendo.reading.errors import (
    MislabelledFileError,
    OfficeFailedError,
    OfficeMissingError,
    ReadingStoppedError,
    SecretDocumentError,
    UnreadableError,
)
from tiendo.reading.isolated import Limits, Reader, read_isolated
from tiendo.reading.office import libreoffice
from tiendo.reading.read import open_document

LIMITS = Limits(seconds=90)
needs_libreoffice = pytest.mark.skipif(libreoffice.find_libreoffice() is None, reason="needs LibreOffice")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def rtf(*paragraphs: str) -> bytes:
    """Rich text as Word writes it: what is not ASCII as a number and a question mark."""
    lines = ("".join(letter if letter.isascii() else rf"\u{ord(letter)}?" for letter in line) + r"\par" for line in paragraphs)
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n\\f0\\fs28 " + "\n".join(lines) + "}").encode()


def open_text(*paragraphs: str) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", "<office>" + "".join(f"<text:p>{line}</text:p>" for line in paragraphs) + "</office>")
    return out.getvalue()


REPORT = rtf("UBND XÃ A", "Số: 05/BC-UBND", "BÁO CÁO", "Thu ngân sách năm 2024 được 361,503 tỷ đồng, đạt 92,5% kế hoạch.")


@needs_libreoffice
@pytest.mark.parametrize("name", ["a.rtf", "a.doc"])
def test_rich_text_is_read_also_when_it_is_called_word(name: str) -> None:
    reading = read_isolated(REPORT, name, LIMITS)
    assert (reading.document.number, reading.document.format) == ("05/BC-UBND", name[-3:])
    assert reading.document.sha256 == sha256(REPORT).hexdigest()
    assert [figure.text for figure in reading.figures] == ["361,503 tỷ đồng", "92,5%"]


@needs_libreoffice
@pytest.mark.parametrize("ending", ["doc", "odt"])
def test_a_file_of_each_program_reads_as_what_it_was_made_from(ending: str, tmp_path: Path) -> None:
    data = converted(REPORT, "a.rtf", ending, tmp_path)
    assert open_document(data, f"a.{ending}").text == open_document(REPORT, "a.rtf").text


@needs_libreoffice
@pytest.mark.parametrize("ending", ["xls", "ods"])
def test_a_sheet_is_read_with_its_cells(ending: str, tmp_path: Path) -> None:
    table = "Chỉ tiêu;ĐVT;Năm 2024\nThu ngân sách;tỷ đồng;361,5\nSố xã;xã;15\n".replace(";", "\t").encode()
    data = converted(table, "a.csv", ending, tmp_path, "--infilter=CSV:9,34,76")
    figures = read_isolated(data, f"a.{ending}", LIMITS).figures
    assert [(figure.text, figure.unit, figure.place.locator["cell"]) for figure in figures] == [
        ("361,5", "tỷ đồng", "C2"),
        ("15", "xã", "C3"),
    ]


def converted(data: bytes, name: str, ending: str, folder: Path, *options: str) -> bytes:
    """The bytes in another format."""
    given = folder / name
    given.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, *options, "--convert-to", ending, "--outdir", str(folder / "out"), str(given)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "out" / f"a.{ending}").read_bytes()


SECRET = ("UBND TỈNH A", "TỐI MẬT", "Số: 05/BC-UBND", "Quả đồi phía tây có 361 hầm.")
SEEN = {
    "a.rtf": rtf(*SECRET),
    "a.odt": open_text(*SECRET),
    "a.doc": OLE + b"\0" * 99 + "\r".join(SECRET).encode("utf-16-le") + b"\r\0",
    "a.xls": OLE + b"".join(len(text).to_bytes(2, "little") + b"\1" + text.encode("utf-16-le") for text in SECRET),
}
UNSEEN = {
    "a.rtf": rtf("UBND TỈNH A", "Bảo vệ bí mật nhà nước"),
    "a.odt": open_text("UBND TỈNH A", "BẢO MẬT, AN TOÀN"),
    "a.doc": OLE + "\rMẬT ĐỘ DÂN SỐ\rtài liệu mật\r".encode("utf-16-le"),
    "a.xls": OLE + b"\x07\0\1" + "Mật ong".encode("utf-16-le"),
}


@pytest.mark.parametrize("name", SEEN)
def test_a_secret_is_seen_before_anything_is_written(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "TemporaryDirectory", lambda **_: pytest.fail("it was about to be written"))
    with pytest.raises(SecretDocumentError) as refusal:
        open_document(SEEN[name], name)
    assert "361" not in str(refusal.value)


@pytest.mark.parametrize("name", UNSEEN)
def test_what_only_speaks_of_secrets_goes_on_to_be_opened(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: None)
    with pytest.raises(OfficeMissingError):
        open_document(UNSEEN[name], name)


@pytest.mark.parametrize(("name", "data"), [("a.doc", b"PK\x03\x04"), ("a.odt", OLE), ("a.xls", b"<html>"), ("a.rtf", b"text")])
def test_another_format_never_reaches_libreoffice(name: str, data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: pytest.fail("it was looked for"))
    with pytest.raises(MislabelledFileError):
        open_document(data, name)


def test_without_libreoffice_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TIENDO_LIBREOFFICE", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(OfficeMissingError) as refusal:
        open_document(REPORT, "a.doc")
    assert "Lưu thành (Save As) dạng .docx" in refusal.value.vi


def left() -> set[str]:
    """The folders of conversions that are there."""
    return {str(path) for path in Path(libreoffice.memory_folder() or "/tmp").glob("tiendo-*")}  # noqa: S108


@needs_libreoffice
def test_a_damaged_file_is_a_sentence_and_leaves_nothing() -> None:
    before = left()
    with pytest.raises(OfficeFailedError):
        read_isolated(OLE + bytes(600), "a.xls", LIMITS)
    assert left() == before


def stuck(folder: Path) -> Path:
    """A LibreOffice that never ends, and says who it is."""
    program = folder / "soffice.bin"
    program.write_text(f"#!/bin/sh\necho $$ > {folder}/running\nexec sleep 600\n")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("how", ["late", "from outside"])
def test_an_office_program_that_does_not_end_is_ended_and_its_folder_goes(
    how: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIENDO_LIBREOFFICE", str(stuck(tmp_path)))
    before = left()
    with Reader(Limits(seconds=3 if how == "late" else 60)) as reader:
        if how == "from outside":
            Thread(target=end_when_running, args=(reader, tmp_path / "running")).start()
        with pytest.raises(ReadingStoppedError if how == "late" else UnreadableError):
            reader.answer(REPORT, "a.rtf")
    assert is_gone(int((tmp_path / "running").read_text()))
    assert left() == before


def end_when_running(reader: Reader, file: Path) -> None:
    deadline = time.monotonic() + 30
    while not (file.exists() and file.read_text().strip()) and time.monotonic() < deadline:
        time.sleep(0.02)
    reader.end()


def is_gone(process: int) -> bool:
    """Whether the process ended within a few seconds; one that nobody has asked after yet is called a zombie."""
    state = Path(f"/proc/{process}/stat")
    for _ in range(100):
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


def test_in_this_process_a_conversion_has_an_end_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIENDO_LIBREOFFICE", str(stuck(tmp_path)))
    monkeypatch.setattr(libreoffice, "_SECONDS", 0.3)
    with pytest.raises(ReadingStoppedError):
        open_document(REPORT, "a.rtf")
    assert is_gone(int((tmp_path / "running").read_text()))

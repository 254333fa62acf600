"""LibreOffice opens what was made: each comment at its words, each note on its cell, and nothing else on the paper."""

import subprocess
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.shared import Pt
from lxml import etree

from tests.annotating.commented import annotated, remark, span_of
from tiendo.reading import read
from tiendo.reading.office import libreoffice

pytestmark = pytest.mark.skipif(libreoffice.find_libreoffice() is None, reason="needs LibreOffice")
OFFICE, TEXT = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}", "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE, MAKER = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}", "{http://purl.org/dc/elements/1.1/}creator"


def converted(data: bytes, name: str, ending: str, folder: Path) -> bytes:
    given = folder / name
    given.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", ending, "--outdir", str(folder / "out"), str(given)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (folder / "out" / f"{given.stem}.{ending}").read_bytes()


def word() -> bytes:
    made, out = docx.Document(), BytesIO()
    made.styles["Normal"].font.size = Pt(14)
    made.add_heading("BÁO CÁO", 1)
    made.add_paragraph("Thu đạt 5 tỷ đồng; chi 6 tỷ đồng.").add_run(" Nợ 7 tỷ đồng.").bold = True
    table = made.add_table(2, 2)
    for cell, words in zip((cell for row in table.rows for cell in row.cells), ("Chỉ tiêu", "KH", "Thu", "51,5"), strict=True):
        cell.text = words
    made.save(out)
    return out.getvalue()


def test_a_word_file_opens_with_each_comment_at_its_words(tmp_path: Path) -> None:
    data = word()
    text = read(data, "a.docx").document.text
    said = ["5 tỷ đồng", "đồng. Nợ", "51,5"]
    made = annotated(data, "a.docx", *(remark(span_of(words, text), f"xem “{words}”\nvà nữa") for words in said))
    root = etree.fromstring(converted(made.data, "a.docx", "fodt", tmp_path))
    notes = list(root.iter(f"{OFFICE}annotation"))
    assert [note.findtext(MAKER) for note in notes] == ["Tiến Độ"] * 3
    told = ["\n".join("".join(map(str, line.itertext())) for line in note.iter(f"{TEXT}p")) for note in notes]
    assert told == [f"Sai: xem “{words}”\nvà nữa" for words in said]
    assert [_between(root, str(note.get(f"{OFFICE}name"))) for note in notes] == said
    assert read(converted(made.data, "a.docx", "pdf", tmp_path), "a.pdf").document.text.split() == (
        read(converted(data, "a.docx", "pdf", tmp_path), "a.pdf").document.text.split()
    )


def _between(root: etree._Element, name: str) -> str:
    """The words between where an annotation begins and where it ends."""
    words, inside = "", False
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag == f"{OFFICE}annotation" and element.get(f"{OFFICE}name") == name and event == "end":
            inside = True
            words = element.tail or ""
        elif element.tag == f"{OFFICE}annotation-end" and element.get(f"{OFFICE}name") == name:
            return words
        elif inside and next(element.iterancestors(f"{OFFICE}annotation"), None) is None and element.tag != f"{OFFICE}annotation":
            words += (element.text if event == "start" else element.tail) or ""
    return ""


def test_an_excel_file_opens_with_each_note_on_its_cell_and_those_of_others(tmp_path: Path) -> None:
    book, out = openpyxl.Workbook(), BytesIO()
    sheet = book.worksheets[0]
    for row in (("Chỉ tiêu", "KH", "TH"), ("Thu", "51", "102"), ("Chi", "7", "8")):
        sheet.append(row)
    sheet["B2"].comment = openpyxl.comments.Comment("Xem lại", "Chị Lan")
    book.create_sheet("Khác").append(("Nợ", "9,9"))
    book.save(out)
    made = annotated(out.getvalue(), "a.xlsx", "51", "102", "9,9")
    opened = openpyxl.load_workbook(BytesIO(made.data))
    ours = "Tiến Độ:\nSai: tổng là 6"
    assert {
        (page.title, cell.coordinate): cell.comment.text for page in opened for row in page.iter_rows() for cell in row if cell.comment
    } == {("Sheet", "B2"): f"Xem lại\n\n{ours}", ("Sheet", "C2"): ours, ("Khác", "B1"): ours}
    root = etree.fromstring(converted(made.data, "a.xlsx", "fods", tmp_path))
    told = {}
    for cell in root.iter(f"{TABLE}table-cell"):
        for note in cell.iterchildren(f"{OFFICE}annotation"):
            words = "".join("".join(map(str, line.itertext())) for line in cell.iterchildren(f"{TEXT}p"))
            told[words] = "\n".join("".join(map(str, line.itertext())) for line in note.iter(f"{TEXT}p"))
    assert told == {"51": f"Xem lại\n\n{ours}", "102": ours, "9,9": ours}

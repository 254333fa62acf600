"""How fast files are opened, beside the libraries that open them too: `python -m benchmarks.files`.

Each file is made for the purpose: paragraphs of the samples as Word, web and PDF files, rows of numbers as an Excel sheet.
Opening is bytes to text and grids. The peers of the optional extra `peers` are measured where they are installed, and a
PDF file is made where LibreOffice is.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from html import escape
from importlib import import_module
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path
from time import process_time

import docx
import openpyxl

from tiendo.reading.read import open_document

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
PARAGRAPHS, ROWS, COLUMNS = 8_000, 8_000, 12
_MEGABYTE = 1_000_000


def made() -> Iterator[tuple[str, bytes]]:
    """The files: their names, and their bytes."""
    lines = [line for path in sorted(SAMPLES.rglob("*.txt")) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    paragraphs = [*islice(cycle(lines), PARAGRAPHS)]
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    word = _saved(document.save)
    yield "bench.docx", word
    marked = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs)
    yield "bench.html", f"<html><body><article>{marked}</article></body></html>".encode()
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append([f"Chỉ tiêu {column}" for column in range(COLUMNS)])
    for row in range(ROWS):
        sheet.append([f"Xã {row}", *(row * column + 0.25 for column in range(1, COLUMNS))])
    yield "bench.xlsx", _saved(book.save)
    if office := shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "bench.docx"
            file.write_bytes(word)
            profile = f"-env:UserInstallation=file://{folder}/profile"
            subprocess.run(
                [office, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(file)], check=True, stdout=subprocess.DEVNULL
            )
            yield "bench.pdf", file.with_suffix(".pdf").read_bytes()


def _saved(save: Callable[[BytesIO], object]) -> bytes:
    held = BytesIO()
    save(held)
    return held.getvalue()


def _python_docx(data: bytes) -> None:
    for paragraph in docx.Document(BytesIO(data)).paragraphs:
        len(paragraph.text)


def _openpyxl(data: bytes) -> None:
    for row in openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True):
        len(row)


def _trafilatura(data: bytes) -> None:
    import_module("trafilatura").extract(data.decode())


def _pdfplumber(data: bytes) -> None:
    for page in import_module("pdfplumber").open(BytesIO(data)).pages:
        page.extract_text()


def _pypdfium2(data: bytes) -> None:
    for page in import_module("pypdfium2").PdfDocument(data):
        page.get_textpage().get_text_bounded()


_PEERS: dict[str, tuple[Callable[[bytes], None], ...]] = {
    ".docx": (_python_docx,),
    ".html": (_trafilatura,),
    ".xlsx": (_openpyxl,),
    ".pdf": (_pypdfium2, _pdfplumber),
}


def _seconds(work: Callable[[bytes], object], data: bytes) -> float:
    """The least of three times, what was loaded on the way left out."""
    least = float("inf")
    for _ in range(3):
        begin = process_time()
        work(data)
        least = min(least, process_time() - begin)
    return least


def main() -> int:
    """Exit status 0; the table is printed as it grows."""
    print("| file | opened by | MB/s of text out | cells a minute | times our time |\n|:-----|:----------|-----:|-----:|-----:|")
    for source, data in made():
        document = open_document(data, source)
        ours = _seconds(partial(open_document, source=source), data)
        size = len(document.text.encode()) / _MEGABYTE
        cells = sum(len(row) for table in document.tables for row in table.rows)
        for name, work in (("Tiến Độ", None), *((peer.__name__.strip("_"), peer) for peer in _PEERS[Path(source).suffix])):
            seconds = ours
            if work is not None:
                try:
                    seconds = _seconds(work, data)
                except ImportError:
                    continue
            minute = f"{cells / seconds * 60:,.0f}" if cells else ""
            print(f"| {source} | {name} | {size / seconds:.1f} | {minute} | {seconds / ours:.2f} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Rows of a text: whatever parts the cells, the same table."""

import pytest

from tiendo.reading import read
from tiendo.reading.errors import (
    BinaryFileError,
    DamagedFileError,
    EmptyFileError,
    EncodingUnknownError,
    TooManyCellsError,
    UnreadableError,
)
from tiendo.reading.formats import csv
from tiendo.reading.formats.csv import open_document, parter

ROWS = [["Chỉ tiêu", "ĐVT", "KH năm 2024"], ["Thu, nội địa", "tỷ đồng", "1.200,5"], ["Chi", "tỷ đồng", "7"]]


def written(sign: str) -> str:
    return "\r\n".join(sign.join(f'"{cell}"' if sign in cell else cell for cell in row) for row in ROWS)


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_the_figures_are_the_same(sign: str, encoding: str) -> None:
    reading = read(written(sign).encode(encoding), "a.csv")
    assert [(figure.indicator, figure.text, figure.unit) for figure in reading.figures] == [
        ("Thu, nội địa", "1.200,5", "tỷ đồng"),
        ("Chi", "7", "tỷ đồng"),
    ]
    assert reading.figures[0].place.locator == {"row": 2, "column": 3}


def test_lines_above_a_table_are_its_caption() -> None:
    document = open_document(f"UBND XÃ AN BÌNH\nBiểu 1: Thu, chi năm 2024\n\n{written(';')}".encode(), "a.csv")
    [table] = document.tables
    assert document.text.split("\n")[:2] == ["UBND XÃ AN BÌNH", "Biểu 1: Thu, chi năm 2024"]
    assert "Biểu 1" in document.text[slice(*table.caption)]


@pytest.mark.parametrize(("text", "sign"), [("a;b\n1,5;2", ";"), ("a,b\nc,d", ","), ("a\tb,c\nd\te", "\t"), ("một dòng", ";")])
def test_what_parts_the_cells(text: str, sign: str) -> None:
    assert parter(text) == sign


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b";;\n;;\n", EmptyFileError),
        (b"a;\x00b", BinaryFileError),
        (b"\xff\xfea", EncodingUnknownError),
        (b'a;"' + b"b" * 200_000, DamagedFileError),
    ],
)
def test_a_refusal(data: bytes, refusal: type[UnreadableError]) -> None:
    with pytest.raises(refusal):
        open_document(data, "a.csv")


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv, "MOST_CELLS", 3)
    with pytest.raises(TooManyCellsError):
        open_document(b"a;b\nc;d", "a.csv")

"""Files spoilt at random: whatever the bytes, a document or one of our sentences, and no other failure."""

import io
from random import Random
from zipfile import ZipFile

import pytest

from tests.reading_shell.packed import c, docx, formats, n, paragraph, row, sheet, table, tc, xlsx, zipped
from tiendo.reading import read
from tiendo.reading.errors import UnreadableError

_WORD = docx(
    paragraph("BÁO CÁO 6 tháng đầu năm 2024")
    + table(
        row(tc("Chỉ tiêu", '<w:vMerge w:val="restart"/>'), tc("So sánh (%)", '<w:gridSpan w:val="2"/>')),
        row(tc("", "<w:vMerge/>"), "KH", "Cùng kỳ"),
        row("Thu", "51", "102"),
    )
    + paragraph("Thu", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
    numbering=(
        '<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    ),
)
_EXCEL = xlsx(
    sheet(
        "Chỉ tiêu | KH | TH",
        f'<row r="2">{c("A2", "Thu")}{n("B2", "5.25", 1)}{n("C2", "0.564", 2)}</row>',
        after='<mergeCells><mergeCell ref="A1:A2"/></mergeCells>',
    ),
    styles=formats("#,##0.0", "0.0%"),
)
_PAGE = (
    "<html><body><table><tr><td rowspan=2>Chỉ tiêu<td colspan=2>So sánh</tr><tr><td>KH<td>TH</tr><tr><td>Thu<td>5<td>6</tr></table>"
    "<p>Thu đạt 5 tỷ đồng.</p></body></html>"
).encode()
_ROWS = 'Chỉ tiêu;KH;TH\n"Thu; phí";5,5;6\n'.encode()
_FILES = {"a.docx": _WORD, "a.xlsx": _EXCEL, "a.html": _PAGE, "a.csv": _ROWS}


def _spoilt(data: bytes, chance: Random) -> bytes:
    """The bytes with some changed, cut out, doubled, or digits made large."""
    spoilt = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(max(1, len(spoilt)))
        match chance.randrange(5):
            case 0:
                spoilt[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del spoilt[at : at + chance.randint(1, 40)]
            case 2:
                spoilt[at:at] = spoilt[at : at + chance.randint(1, 60)]
            case 3:
                spoilt[at:at] = chance.choice([b"<", b">", b'"', b"&", b"\x00", b"</w:p>", b"<w:tbl>", b"<td>", b"999999999", b"-1"])
            case _:
                digits = [place for place, byte in enumerate(spoilt) if 48 <= byte < 58]
                if digits:
                    place = chance.choice(digits)
                    spoilt[place : place + 1] = chance.choice([b"99999999999", b"-7", b"x", b"", b"1e9"])
    return bytes(spoilt)


def _spoilt_inside(data: bytes, chance: Random) -> bytes:
    """A zip of the same parts, one of them spoilt."""
    with ZipFile(io.BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    chosen = chance.choice(sorted(parts))
    return zipped({**parts, chosen: _spoilt(parts[chosen], chance)})


@pytest.mark.parametrize("name", _FILES)
@pytest.mark.parametrize("seed", range(100))
def test_a_spoilt_file_is_a_document_or_a_sentence(name: str, seed: int) -> None:
    chance = Random(f"{name} {seed}")
    inside = name.endswith(("docx", "xlsx")) and seed % 4
    data = _spoilt_inside(_FILES[name], chance) if inside else _spoilt(_FILES[name], chance)
    try:
        reading = read(data, name)
    except UnreadableError:
        return
    for figure in reading.figures:
        assert reading.document.text[figure.place.start : figure.place.end] == figure.text

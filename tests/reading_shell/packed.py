"""Word and Excel files written part by part, as small as a test needs them."""

import io
from collections.abc import Mapping
from zipfile import ZIP_DEFLATED, ZipFile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="urn:wps" xmlns:v="urn:v"'
)
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of these parts."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def docx(body: str, declared: str = "", **parts: str) -> bytes:
    """A Word file; `parts` such as `numbering` are the contents of other parts, without their root element."""
    links = "".join(f'<Relationship Id="{name}" Type="{_R}/{name.rstrip("0123456789")}" Target="{name}.xml"/>' for name in parts)
    return zipped(
        {
            "word/document.xml": f'<?xml version="1.0"?>{declared}<w:document {_NAMES}><w:body>{body}</w:body></w:document>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_LINKS}">{links}</Relationships>',
            **{f"word/{name}.xml": f"<w:{name} {_NAMES}>{content}</w:{name}>" for name, content in parts.items()},
        }
    )


def paragraph(words: str, properties: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}<w:r><w:t xml:space='preserve'>{words}</w:t></w:r></w:p>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells: words, or the whole of a cell where it begins with an element."""
    made = "".join(cell if cell.startswith("<") else tc(cell) for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}</w:tr>"


def tc(words: str, properties: str = "") -> str:
    """A cell; each line of its words is a paragraph."""
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(paragraph, words.split(chr(10))))}</w:tc>"


def xlsx(*sheets: str, styles: str = "", texts: str = "", states: tuple[str, ...] = (), declared: str = "") -> bytes:
    """An Excel file of these sheets' contents; `styles` and `texts` are the contents of those parts."""
    listed = "".join(
        f'<sheet name="Biểu {at}" sheetId="{at}" r:id="s{at}"{f" state={chr(34)}{states[at - 1]}{chr(34)}" if states else ""}/>'
        for at in range(1, len(sheets) + 1)
    )
    links = "".join(
        f'<Relationship Id="s{at}" Type="{_R}/worksheet" Target="worksheets/sheet{at}.xml"/>' for at in range(1, len(sheets) + 1)
    )
    links += (
        f'<Relationship Id="t" Type="{_R}/styles" Target="styles.xml"/><Relationship Id="x" Type="{_R}/sharedStrings" Target="texts.xml"/>'
    )
    return zipped(
        {
            "xl/workbook.xml": f'<workbook xmlns="{_S}" xmlns:r="{_R}"><sheets>{listed}</sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_LINKS}">{links}</Relationships>',
            "xl/styles.xml": f'<styleSheet xmlns="{_S}">{styles}</styleSheet>',
            "xl/texts.xml": f'<sst xmlns="{_S}">{texts}</sst>',
            **{
                f"xl/worksheets/sheet{at}.xml": f'<?xml version="1.0"?>{declared}<worksheet xmlns="{_S}">{content}</worksheet>'
                for at, content in enumerate(sheets, start=1)
            },
        }
    )


def sheet(*rows: str, after: str = "", before: str = "") -> str:
    """The content of a sheet: rows as `c` elements, or words parted by bars."""
    made = [line if line.startswith("<") else _row(number, line) for number, line in enumerate(rows, start=1)]
    return f"{before}<sheetData>{''.join(made)}</sheetData>{after}"


def _row(number: int, line: str) -> str:
    cells = [words.strip() for words in line.split("|")]
    return f'<row r="{number}">' + "".join(c(f"{chr(65 + at)}{number}", words) for at, words in enumerate(cells) if words) + "</row>"


def c(place: str, words: str, style: int = 0) -> str:
    """A cell that holds words."""
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{words}</t></is></c>'


def n(place: str, number: str, style: int = 0, formula: str = "") -> str:
    """A cell that holds a number."""
    return f'<c r="{place}" s="{style}">{f"<f>{formula}</f>" if formula else ""}<v>{number}</v></c>'


def formats(*codes: str) -> str:
    """The styles of number formats: the first has number 1."""
    listed = "".join(f'<numFmt numFmtId="{200 + at}" formatCode="{code}"/>' for at, code in enumerate(codes, start=1))
    used = "".join(f'<xf numFmtId="{200 + at}"/>' for at in range(1, len(codes) + 1))
    return f'<numFmts>{listed}</numFmts><cellXfs><xf numFmtId="0"/>{used}</cellXfs>'


def field(kind: str) -> str:
    """Where a field begins, parts its making from its result, or ends."""
    return f'<w:fldChar w:fldCharType="{kind}"/>'

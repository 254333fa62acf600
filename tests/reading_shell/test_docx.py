"""Word files: the text as it shows on paper, each piece with its place."""

import io
from zipfile import ZipFile

import pytest

from tests.reading_shell.packed import docx, field, paragraph, row, table, tc, zipped
from tiendo.reading import read
from tiendo.reading.document import Document
from tiendo.reading.errors import DamagedFileError, DeclaringFileError, EmptyFileError, NestedFileError, ProtectedFileError, UnreadableError
from tiendo.reading.formats.docx import open_document

LEVEL = '<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{signs}"/><w:lvlText w:val="{text}"/></w:lvl>'


def document(body: str, **parts: str) -> Document:
    return open_document(docx(body, **parts), "a.docx")


def text(body: str, **parts: str) -> str:
    return document(body, **parts).text


def numbering(*levels: tuple[str, str]) -> str:
    made = "".join(LEVEL.format(at=at, signs=signs, text=written) for at, (signs, written) in enumerate(levels))
    return f'<w:abstractNum w:abstractNumId="7">{made}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'


def item(words: str, depth: int = 0, number: int = 1) -> str:
    return paragraph(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


RUNS = [
    pytest.param("<w:t>5</w:t><w:tab/><w:t>hộ</w:t>", "5\thộ", id="a tab"),
    pytest.param("<w:t>5</w:t><w:br/><w:t>hộ</w:t>", "5\nhộ", id="a line end"),
    pytest.param("<w:t>2020</w:t><w:noBreakHyphen/><w:t>2025</w:t>", "2020-2025", id="a hyphen that does not break"),
    pytest.param("<w:t>ngân</w:t><w:softHyphen/><w:t> sách</w:t>", "ngân sách", id="a soft hyphen"),
    pytest.param('<w:t>đạt </w:t><w:sym w:font="Symbol" w:char="2265"/>', "đạt ≥", id="a sign"),
    pytest.param('<w:t>đạt</w:t><w:sym w:font="Wingdings" w:char="F0FE"/>', "đạt", id="a sign without a letter"),
    pytest.param("<w:t>hộ</w:t><w:delText>xã</w:delText>", "hộ", id="deleted text"),
]


@pytest.mark.parametrize(("run", "shown"), RUNS)
def test_a_run(run: str, shown: str) -> None:
    assert text(f"<w:p><w:r>{run}</w:r></w:p>") == shown


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        pytest.param("<w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:del><w:r><w:delText>10</w:delText></w:r></w:del>", "12 hộ", id="changes"),
        pytest.param("<w:moveTo><w:r><w:t>12</w:t></w:r></w:moveTo><w:moveFrom><w:r><w:t>12</w:t></w:r></w:moveFrom>", "12 hộ", id="moves"),
        pytest.param('<w:hyperlink r:id="x"><w:r><w:t>12</w:t></w:r></w:hyperlink>', "12 hộ", id="a link"),
        pytest.param("<w:sdt><w:sdtContent><w:r><w:t>12</w:t></w:r></w:sdtContent></w:sdt>", "12 hộ", id="a form field"),
        pytest.param('<w:fldSimple w:instr="REF x"><w:r><w:t>12</w:t></w:r></w:fldSimple>', "12 hộ", id="a simple field"),
        pytest.param('<w:fldSimple w:instr=" PAGE "><w:r><w:t>3</w:t></w:r></w:fldSimple><w:r><w:t>12</w:t></w:r>', "12 hộ", id="a page"),
        pytest.param(
            "<w:r>" + field("begin") + "<w:instrText>=SUM(ABOVE) 99</w:instrText>" + field("separate") + ""
            "<w:t>12</w:t>" + field("end") + "</w:r>",
            "12 hộ",
            id="a field",
        ),
        pytest.param(
            "<w:r><w:t>12</w:t>" + field("begin") + "<w:instrText>PAGE</w:instrText>" + field("separate") + ""
            "<w:t>7</w:t>" + field("end") + "</w:r>",
            "12 hộ",
            id="a field of the page",
        ),
        pytest.param(
            "<w:r><w:t>12</w:t>" + field("begin") + "<w:t>x</w:t>" + field("end") + "</w:r>",
            "12 hộ",
            id="no result",
        ),
        pytest.param("<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>", "12 hộ", id="a formula"),
    ],
)
def test_what_a_paragraph_shows(content: str, shown: str) -> None:
    assert text(f"<w:p>{content}<w:r><w:t xml:space='preserve'> hộ</w:t></w:r></w:p>") == shown


def test_automatic_numbers_are_written_out() -> None:
    levels = numbering(("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"), ("bullet", "\uf0b7"))
    body = (
        item("Kinh tế") + item("Thu") + item("Nội địa", 1) + item("Thuế", 2) + item("Phí", 2) + item("a", 3) + item("b", 3) + item("c", 4)
    )
    assert text(body, numbering=levels).split("\n") == [
        "I. Kinh tế", "II. Thu", "1. Nội địa", "1.1. Thuế", "1.2. Phí", "a) a", "b) b", "- c",
    ]  # fmt: skip


def test_a_deeper_number_begins_anew_below_the_next_upper_one() -> None:
    levels = numbering(("decimal", "%1."), ("decimal", "%1.%2."))
    body = item("a") + item("b", 1) + item("c") + item("d", 1)
    assert text(body, numbering=levels) == "1. a\n1.1. b\n2. c\n2.1. d"


def test_a_style_may_number_its_paragraphs() -> None:
    styles = (
        '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style>'
    )
    body = paragraph("Thu", '<w:pStyle w:val="Muc"/>') + paragraph("Chi", '<w:pStyle w:val="MucCon"/>')
    assert text(body, numbering=numbering(("decimal", "%1.")), styles=styles) == "1. Thu\n2. Chi"


def test_numbers_restart_where_the_list_says_so() -> None:
    levels = numbering(("decimal", "%1)")) + (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )
    assert text(item("a") + item("b") + item("c", number=2), numbering=levels) == "1) a\n2) b\n1) c"


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent>" + paragraph("Thu đạt 5 tỷ đồng") + "</w:txbxContent>"
    chosen, otherwise = f"<w:drawing>{box}</w:drawing>", f"<w:pict>{box}</w:pict>"
    drawn = f"<mc:AlternateContent><mc:Choice>{chosen}</mc:Choice><mc:Fallback>{otherwise}</mc:Fallback></mc:AlternateContent>"
    assert text(f"<w:p><w:r><w:t>Mở đầu</w:t></w:r><w:r>{drawn}</w:r></w:p>") == "Mở đầu\nThu đạt 5 tỷ đồng"
    assert text(f"<w:p><w:r><w:pict>{box}</w:pict></w:r></w:p>") == "\nThu đạt 5 tỷ đồng"


def test_notes_and_margins_stand_after_and_before_the_text() -> None:
    notes = f'<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2">{paragraph("Thu 3 tỷ")}</w:footnote>'
    margins = {"header1": paragraph("UBND xã An Bình"), "header2": paragraph("2"), "footer1": paragraph("Nơi lưu")}
    read_ = document(paragraph("Thu đạt 5 tỷ đồng"), footnotes=notes, **margins)
    assert read_.text == "UBND xã An Bình\nThu đạt 5 tỷ đồng\nThu 3 tỷ\nNơi lưu"
    assert [dict(place) for place in read_.locators] == [
        {"part": "header1", "block": 1},
        {"block": 1},
        {"part": "footnote", "block": "2"},
        {"part": "footer1", "block": 1},
    ]


def test_the_head_of_a_letter_in_a_table_is_read_as_the_head() -> None:
    left, right = "UBND HUYỆN AN BÌNH\nSố: 12/BC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nAn Bình, ngày 20 tháng 6 năm 2024"
    body = table(row(left, right)) + paragraph("BÁO CÁO") + paragraph("Tình hình 6 tháng đầu năm 2024") + paragraph("Thu đạt 5 tỷ đồng.")
    reading = read(docx(body), "a.docx")
    head = reading.document
    assert (head.issuer, head.number, head.kind, head.area, head.period) == (
        "UBND HUYỆN AN BÌNH",
        "12/BC-UBND",
        "Báo cáo",
        "An Bình",
        "2024-H1",
    )
    assert head.tables == ()
    assert [figure.text for figure in reading.figures] == ["5 tỷ đồng"]
    assert reading.figures[0].place.locator == {"block": 4}


def test_merged_cells_count_as_their_first() -> None:
    body = table(
        row(tc("Chỉ tiêu", '<w:vMerge w:val="restart"/>'), tc("So sánh (%)", '<w:gridSpan w:val="2"/>')),
        row(tc("", "<w:vMerge/>"), "KH", "Cùng kỳ"),
        row("Thu", "51", "102"),
    )
    [grid] = document(body).tables
    assert grid.rows[0][0] is grid.rows[1][0]
    assert grid.rows[0][1] is grid.rows[0][2]
    assert [cell.text for cell in grid.rows[2]] == ["Thu", "51", "102"]
    assert grid.rows[2][2].locator == {"table": 1, "row": 3, "column": 3}
    assert document(body).text == "Chỉ tiêu | So sánh (%) | \n | KH | Cùng kỳ\nThu | 51 | 102"


def test_rows_of_unequal_width_are_filled_up() -> None:
    body = table(
        row("Chỉ tiêu", "KH", "TH"),
        row("Thu", "5", properties='<w:gridAfter w:val="1"/>'),
        row("7", properties='<w:gridBefore w:val="2"/>'),
    )
    [grid] = document(body).tables
    assert [[cell.text for cell in line] for line in grid.rows] == [["Chỉ tiêu", "KH", "TH"], ["Thu", "5", ""], ["", "", "7"]]


def test_a_deleted_row_is_gone_and_a_hidden_one_is_told() -> None:
    body = table(
        row("Chỉ tiêu", "KH"),
        row("Thu", "5", properties="<w:hidden/>"),
        row("Chi", "6", properties="<w:del/>"),
        row("Nợ", "7", properties="<w:ins/>"),
    )
    read_ = document(body)
    assert [line[0].text for line in read_.tables[0].rows] == ["Chỉ tiêu", "Thu", "Nợ"]
    assert [(finding.type, finding.said) for finding in read_.findings] == [("hidden_rows", "2")]


def test_a_table_in_a_table_has_its_own_number() -> None:
    inner = table(row("Chỉ tiêu", "KH"), row("Thu", "5"))
    body = table(row("Phụ lục", f"<w:tc>{paragraph('Bảng kèm theo')}{inner}</w:tc>")) + table(row("Chỉ tiêu", "TH"), row("Chi", "6"))
    assert [(grid.number, grid.rows[1][0].text) for grid in document(body).tables] == [(2, "Thu"), (3, "Chi")]


def test_numbers_of_rows_made_by_a_list_are_read() -> None:
    levels = numbering(("decimal", "%1"))
    first = f"<w:tc>{item('')}</w:tc>"
    body = table(row("TT", "Chỉ tiêu", "KH"), row(first, "Thu", "5"), row(first, "Chi", "6"))
    assert [line[0].text for line in document(body, numbering=levels).tables[0].rows] == ["TT", "1", "2"]


def test_what_is_indented_says_how_far() -> None:
    cell = f"<w:tc>{paragraph('Nội địa', '<w:ind w:left=' + chr(34) + '340' + chr(34) + '/>')}</w:tc>"
    [grid] = document(table(row("Chỉ tiêu", "KH"), row("Thu", "5"), row(cell, "4"))).tables
    assert [line[0].indent for line in grid.rows] == [0, 0, 340]


def test_the_strict_form_of_the_standard_is_read() -> None:
    packed = ZipFile(io.BytesIO(docx(paragraph("Thu đạt 5 tỷ đồng"))))
    common, strict = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    parts = {name: packed.read(name).replace(common, strict) for name in packed.namelist()}
    assert open_document(zipped(parts), "a.docx").text == "Thu đạt 5 tỷ đồng"


LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")
FETCHED = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BOMB = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        pytest.param(docx(""), EmptyFileError, id="nothing in it"),
        pytest.param(docx(paragraph("5 hộ"))[:-30], DamagedFileError, id="cut"),
        pytest.param(docx("<w:p><w:r>"), DamagedFileError, id="broken inside"),
        pytest.param(docx(paragraph("&b;"), BOMB), DeclaringFileError, id="entities in entities"),
        pytest.param(docx(paragraph("&x;"), FETCHED), DeclaringFileError, id="another file"),
        pytest.param(docx("<w:tbl><w:tr><w:tc>" * 500 + "</w:tc></w:tr></w:tbl>" * 500), NestedFileError, id="tables in tables"),
        pytest.param(LOCKED, ProtectedFileError, id="a password"),
    ],
)
def test_a_refusal(data: bytes, refusal: type[UnreadableError]) -> None:
    with pytest.raises(refusal):
        open_document(data, "a.docx")


LEGACY = "Thu ng©n s¸ch ®¹t 45 tû ®ång"
"""`Thu ngân sách đạt 45 tỷ đồng` in the codes of TCVN3, as a Word file holds it."""


@pytest.mark.parametrize(
    ("run", "styles"),
    [
        ('<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>', ""),
        ("", "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr></w:rPrDefault></w:docDefaults>"),
        (
            "",
            "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr></w:style>",
        ),
    ],
    ids=["its own", "the file's", "the style's"],
)
def test_a_run_in_a_legacy_font_is_read_as_it_shows(run: str, styles: str) -> None:
    assert text(f"<w:p><w:r>{run}<w:t>{LEGACY}</w:t></w:r></w:p>", styles=styles).strip() == "Thu ngân sách đạt 45 tỷ đồng"


def test_letters_of_another_font_stay() -> None:
    run = '<w:rPr><w:rFonts w:ascii="Times New Roman"/></w:rPr><w:t>Điều 5 © ®</w:t>'
    assert text(f"<w:p><w:r>{run}</w:r></w:p>").strip() == "Điều 5 © ®"

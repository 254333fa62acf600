"""Excel files: what every sheet shows, its tables and what stands above them, each cell with its place."""

import pytest

from tests.reading_shell.packed import c, docx, formats, n, paragraph, sheet, xlsx
from tiendo.reading import read
from tiendo.reading.document import Document
from tiendo.reading.errors import (
    DamagedFileError,
    DeclaringFileError,
    EmptyFileError,
    ExpandingFileError,
    MislabelledFileError,
    TooManyCellsError,
    UnreadableError,
)
from tiendo.reading.formats.xlsx import book, open_document
from tiendo.reading.formats.xlsx.display import Display, shown

HEAD = "TT | Chỉ tiêu | ĐVT | KH năm 2024 | Ước TH 6T/2024"


def document(*sheets: str, **parts: str) -> Document:
    return open_document(xlsx(*sheets, **parts), "a.xlsx")  # type: ignore[arg-type]


SHOWN = [
    ("12.3456", "0.0", "12,3"),
    ("12.35", "0.0", "12,4"),
    ("0.564", "0.0%", "56,4%"),
    ("1.066", "0%", "107%"),
    ("1234567.5", "#,##0", "1.234.568"),
    ("1234567.5", "#,##0.00", "1.234.567,50"),
    ("7", "00", "07"),
    ("-2310", "#,##0_);\\(#,##0\\)", "(2.310)"),
    ("-2310", "#,##0;[Red]#,##0", "-2.310"),
    ("-5.25", "0.0", "-5,3"),
    ("0", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "-"),
    ("1500", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "1.500"),
    ("1234567", "#,##0,", "1.235"),
    ("12.5", "0.##", "12,5"),
    ("12", "0.##", "12"),
    ("45463", "dd/mm/yyyy", "20/06/2024"),
    ("45463", "[$-42A]d/m/yyyy", "20/06/2024"),
    ("45463", "mm/yyyy", "06/2024"),
    ("0.5", "h:mm", "12:00"),
    ("46.8677098150782", "", "46,86770982"),
    ("0.30000000000000004", "", "0,3"),
    ("12840.5", "", "12840,5"),
    ("1E3", "General", "1000"),
    ("5", '0" tỷ đồng"', "5 tỷ đồng"),
    ("abc", "0.0", "abc"),
    ("9e999", "0.0", "9e999"),
]


@pytest.mark.parametrize(("held", "form", "seen"), SHOWN)
def test_a_number_as_its_format_shows_it(held: str, form: str, seen: str) -> None:
    assert shown(held, Display(form)) == seen


def test_the_figure_is_the_number_shown() -> None:
    content = sheet(HEAD, f'<row r="2">{c("B2", "Thu")}{c("C2", "Tỷ đồng")}{n("D2", "1200.4999")}{n("E2", "612.3456", 1)}</row>')
    reading = read(xlsx(content, styles=formats("#,##0.0")), "a.xlsx")
    assert [(figure.text, str(figure.value), figure.place.locator) for figure in reading.figures] == [
        ("1200,4999", "1200.4999", {"sheet": "Biểu 1", "cell": "D2"}),
        ("612,3", "612.3", {"sheet": "Biểu 1", "cell": "E2"}),
    ]


def test_a_percentage_is_read_as_it_shows() -> None:
    content = sheet("Chỉ tiêu | KH năm 2024 | % so KH", f'<row r="2">{c("A2", "Thu")}{n("B2", "5")}{n("C2", "0.564", 1)}</row>')
    *_, share = read(xlsx(content, styles=formats("0.0%")), "a.xlsx").figures
    assert (str(share.value), share.unit, share.text) == ("56.4", "%", "56,4%")


def test_several_sheets_and_tables_each_with_its_caption() -> None:
    first = sheet("Biểu 1: Thu năm 2024", "ĐVT: tỷ đồng", HEAD, "1 | Thu || 5 | 6", "", "Biểu 2: Chi năm 2023", "Chỉ tiêu | TH", "Chi | 7")
    second = sheet("Biểu 3: Nợ quý I/2024", "Chỉ tiêu | TH", "Nợ | 8")
    reading = read(xlsx(first, second), "a.xlsx")
    assert [(grid.number, reading.document.text[slice(*grid.caption)]) for grid in reading.document.tables] == [
        (1, "Biểu 1: Thu năm 2024\nĐVT: tỷ đồng"), (2, "Biểu 2: Chi năm 2023"), (1, "Biểu 3: Nợ quý I/2024"),
    ]  # fmt: skip
    assert [figure.period for figure in reading.figures[2:]] == ["2023", "2024-Q1"]
    assert reading.figures[0].unit == "tỷ đồng"


def test_several_tables_under_one_title_share_its_unit() -> None:
    rows = [
        "BIỂU 01",
        "THU, CHI NĂM 2024",
        "ĐVT: Triệu đồng",
        "I. Thu",
        "Nội dung | TH",
        "Thuế | 5",
        "",
        "II. Chi",
        "Nội dung | TH",
        "Lương | 4",
    ]
    other = ["", "Biểu 02: Nợ", "Nội dung | TH", "Vay | 3"]
    assert [figure.unit for figure in read(xlsx(sheet(*rows, *other)), "a.xlsx").figures] == ["Triệu đồng", "Triệu đồng", None]


def test_merged_cells_count_as_their_first() -> None:
    merged = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    [grid] = document(sheet("Chỉ tiêu | So sánh (%)", "| KH | Cùng kỳ", "Thu | 51 | 102", after=merged)).tables
    assert grid.rows[0][0] is grid.rows[1][0]
    assert grid.rows[0][1] is grid.rows[0][2]


def test_what_is_hidden_is_read_and_told() -> None:
    rows = ["Chỉ tiêu | KH | TH", f'<row r="2" hidden="1">{c("A2", "Thu")}{n("B2", "5")}{n("C2", "6")}</row>', "Chi | 7 | 8"]
    columns = '<cols><col min="3" max="3" hidden="1"/></cols>'
    reading = read(xlsx(sheet(*rows, before=columns), sheet("Chỉ tiêu | KH", "Nợ | 9"), states=("visible", "hidden")), "a.xlsx")
    assert [figure.text for figure in reading.figures] == ["5", "6", "7", "8", "9"]
    assert [(finding.type, finding.said) for finding in reading.findings] == [
        ("hidden_rows", "2"), ("hidden_rows", "C"), ("hidden_rows", "Biểu 2"),
    ]  # fmt: skip


def test_a_formula_gives_the_value_it_last_had_or_a_finding() -> None:
    rows = f'<row r="2">{c("A2", "Thu")}{n("B2", "5", formula="2+3")}<c r="C2"><f>B2*2</f></c></row>'
    reading = read(xlsx(sheet("Chỉ tiêu | KH | TH", rows)), "a.xlsx")
    assert [figure.text for figure in reading.figures] == ["5"]
    assert [(finding.type, finding.said) for finding in reading.findings] == [("formula_without_value", "C2")]


def test_a_formula_that_failed_is_a_finding_and_no_result_in_words() -> None:
    rows = f'<row r="2">{c("A2", "Thu")}{n("B2", "5")}<c r="C2" t="e"><f>B2/0</f><v>#DIV/0!</v></c></row>'
    reading = read(xlsx(sheet("Chỉ tiêu | KH | TH", rows)), "a.xlsx")
    assert [figure.text for figure in reading.figures] == ["5"]
    assert [(finding.type, finding.said) for finding in reading.findings] == [("formula_without_value", "C2")]


def test_texts_may_be_shared_and_in_several_scripts() -> None:
    texts = "<si><t>Chỉ tiêu</t></si><si><r><t>Diện tích m</t></r><r><t>2</t></r><rPh><t>x</t></rPh></si>"
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>99</v></c></row>'
    assert document(sheet(rows), texts=texts).text == "Chỉ tiêu\nDiện tích m2"


def test_a_border_holds_a_table_together() -> None:
    styles = (
        '<borders><border/><border><left style="thin"/></border></borders>'
        '<cellXfs><xf borderId="0"/><xf borderId="1"><alignment indent="2"/></xf></cellXfs>'
    )
    rows = [
        f'<row r="{at}">{c(f"A{at}", label, 1)}{c(f"B{at}", value, 1)}</row>'
        for at, (label, value) in enumerate([("Chỉ tiêu", "TH"), ("Tổng thu", ""), ("Thuế", "5"), ("Phí", "x")], start=1)
    ]
    [grid] = document(sheet(*rows, "Người lập biểu | Thủ trưởng"), styles=styles).tables
    assert [line[0].text for line in grid.rows] == ["Chỉ tiêu", "Tổng thu", "Thuế", "Phí"]
    assert grid.rows[1][0].indent > 0


def test_a_sheet_that_lies_about_its_size_costs_nothing() -> None:
    after = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    rows = '<dimension ref="A1:XFD1048576"/>' + sheet("Chỉ tiêu | TH", '<row r="1048576">' + n("XFD1048576", "5") + "</row>", after=after)
    assert document(rows).text.startswith("Chỉ tiêu")


FETCHED = "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        pytest.param(xlsx(sheet()), EmptyFileError, id="nothing in it"),
        pytest.param(xlsx(sheet("Thu | 5"))[:-30], DamagedFileError, id="cut"),
        pytest.param(xlsx("<sheetData><row>"), DamagedFileError, id="broken inside"),
        pytest.param(xlsx(sheet("Thu | 5"), declared=FETCHED), DeclaringFileError, id="entities"),
        pytest.param(xlsx("<sheetData>" + "<row><c><v>1</v></c></row>" * 400_000 + "</sheetData>"), ExpandingFileError, id="a bomb"),
        pytest.param(docx(paragraph("5 hộ")), MislabelledFileError, id="a Word file"),
        pytest.param(b"5", MislabelledFileError, id="no zip"),
    ],
)
def test_a_refusal(data: bytes, refusal: type[UnreadableError]) -> None:
    with pytest.raises(refusal):
        open_document(data, "a.xlsx")


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(book, "MOST_CELLS", 3)
    with pytest.raises(TooManyCellsError):
        document(sheet("Chỉ tiêu | TH", "Thu | 5"))

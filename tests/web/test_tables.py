"""Tables of a document on its page: laid out as they stand in the file, with their figures marked in the cells."""

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation
from pytest_django.asserts import assertContains, assertNotContains

from tests.reading_shell.packed import docx, paragraph, row, sheet, table, tc, xlsx
from tiendo.reading.document import Document, Reading, Restriction
from tiendo.reading.read import read
from tiendo.reading.tables.grid import Cell, Table
from tiendo.web.documents.presenting import labels
from tiendo.web.documents.presenting.page import Grid, Page, page_of
from tiendo.web.documents.presenting.tables import laid_tables

HEAD = (
    row("TT", "Chỉ tiêu", "ĐVT", tc("Năm 2024", '<w:gridSpan w:val="2"/>'), "Ghi chú"),
    row("", "", "", "KH", "TH", ""),
)
BODY = (row("1", "Thu ngân sách", "tỷ đồng", "1.250", "1.318,4", ""), row("2", "Chi ngân sách", "tỷ đồng", "900", "910", "Đạt"))
REPORT = docx(paragraph("BÁO CÁO kinh tế - xã hội năm 2024") + table(*HEAD, *BODY) + paragraph("Hết."))


def carried(data: bytes, name: str) -> Reading:
    """What the page is given: the reader's contract carries no grids."""
    reading = read(data, name)
    return replace(reading, document=replace(reading.document, tables=(), locators=()))


def drawn(grid: Grid) -> list[str]:
    """The rows as text, each cell with the columns and rows it covers where these are several, `>` before numbers."""
    return [
        " | ".join(
            (">" if cell.is_number else "")
            + "".join(f"[{run.text}]" if run.figure else run.text for run in cell.runs)
            + (f" ({cell.columns}×{cell.rows})" if (cell.columns, cell.rows) != (1, 1) else "")
            for cell in line
        )
        for line in (*grid.head, *grid.body)
    ]


def only_table(page: Page) -> Grid:
    (grid,) = (row.table for row in page.rows if row.table)
    return grid


EXPECTED = [
    "TT (1×2) | Chỉ tiêu (1×2) | ĐVT (1×2) | Năm 2024 (2×1) | Ghi chú (1×2)",
    "KH | TH",
    "1 | Thu ngân sách | tỷ đồng | >[1.250] | >[1.318,4] | ",
    "2 | Chi ngân sách | tỷ đồng | >[900] | >[910] | Đạt",
]


def test_a_table_has_its_head_its_merges_and_its_figures_in_the_cells() -> None:
    page = page_of(carried(REPORT, "a.docx"))
    assert drawn(only_table(page)) == EXPECTED
    assert [len(only_table(page).head), len(only_table(page).cards)] == [2, 4]


def test_the_lines_of_a_table_are_not_shown_a_second_time() -> None:
    page = page_of(carried(REPORT, "a.docx"))
    assert ["".join(run.text for run in row.runs) for row in page.rows if not row.table] == ["BÁO CÁO kinh tế - xã hội năm 2024", "Hết."]


def test_every_figure_has_one_card_wherever_it_stands() -> None:
    reading = carried(REPORT, "a.docx")
    page = page_of(reading)
    cards = [card.id for row in page.rows for group in row.groups for card in group.cards]
    cards += [card.id for row in page.rows if row.table for card in row.table.cards]
    assert sorted(cards) == sorted(figure.id for figure in reading.figures)


def test_where_the_grid_is_known_its_merges_are_shown() -> None:
    reading = read(
        docx(table(*HEAD[:1], row("", "", "", "KH", "TH", tc("x")), row(tc("I. Thu", '<w:gridSpan w:val="3"/>'), "5", "6", ""))), "a.docx"
    )
    assert reading.document.tables
    assert drawn(only_table(page_of(reading)))[2].startswith("I. Thu (3×1) | >[5] | >[6]")


def test_cells_that_are_merged_to_no_rectangle_show_their_words_once() -> None:
    text = "a | b\nc | 5\n6 | d"
    a, b, c, five, d = (Cell(word, (text.index(word), text.index(word) + 1), {}) for word in "abc5d")
    document = Document("a.docx", "0" * 64, "docx", text, ((0, 5), (6, 11), (12, 17)))
    odd = Table(1, ((a, b), (c, a), (five, d)), (0, 0), frozenset((0, 1, 2)))
    (laid,) = laid_tables(Reading(replace(document, tables=(odd,))))
    assert [[cell.of.text for cell in row] for row in laid.rows] == [["a", "b"], ["c", ""], ["5", "d"]]


@pytest.mark.parametrize("bar", [" | ", "\t"])
def test_a_table_in_plain_text_is_a_table_too(bar: str) -> None:
    text = "Năm 2024\n" + "\n".join(bar.join(cells) for cells in (("Chỉ tiêu", "ĐVT", "KH", "TH"), ("Thu", "tỷ đồng", "5", "6")))
    assert drawn(only_table(page_of(carried(text.encode(), "a.txt")))) == ["Chỉ tiêu | ĐVT | KH | TH", "Thu | tỷ đồng | >[5] | >[6]"]


def test_a_line_with_bars_that_is_no_table_stays_a_line() -> None:
    page = page_of(carried(b"<p>Trang | Tin | 5</p><p>Thu 5 %.</p>", "a.html"))
    assert not any(row.table for row in page.rows)


def test_in_a_sheet_the_cell_is_named_even_where_no_figure_stands() -> None:
    reading = carried(xlsx(sheet("Chỉ tiêu | ĐVT | TH 2024 | Đánh giá", "Thu | tỷ đồng | 5 | Đạt", "Chi | tỷ đồng | 6 | x")), "a.xlsx")
    with translation.override("vi"):
        page = page_of(reading)
    assert [note.where for note in page.notes] == ["Sheet Biểu 1, ô D2"]


def test_results_in_words_are_one_note_that_names_each() -> None:
    lines = ("Chỉ tiêu | ĐVT | TH 2024 | Đánh giá", "Thu | tỷ đồng | 5 | Đạt", "Chi | tỷ đồng | 6 | Vượt")
    with translation.override("vi"):
        page = page_of(carried(xlsx(sheet(*lines)), "a.xlsx"), "d1-")
    (note,) = page.notes
    assert note.message == "2 kết quả ghi bằng chữ, không phải số."
    assert [part.where for part in note.parts] == ["Sheet Biểu 1, ô D2", "Sheet Biểu 1, ô D3"]
    assert page.stops == (note.id,)
    assert note.id.startswith("n-d1-")


@pytest.mark.parametrize(
    ("locator", "vietnamese", "english"),
    [
        ({"line": 12}, "Dòng 12", "Line 12"),
        ({"page": 3}, "Trang 3", "Page 3"),
        ({"sheet": "Biểu 1", "cell": "E7"}, "Sheet Biểu 1, ô E7", "Sheet Biểu 1, cell E7"),
        ({"table": 2, "row": 4, "column": 3}, "Bảng 2, hàng 4, cột 3", "Table 2, row 4, column 3"),
        ({"row": 4, "column": 3, "table": 2, "page": 1}, "Trang 1, bảng 2, hàng 4, cột 3", "Page 1, table 2, row 4, column 3"),
        ({"part": "footer2", "block": 1}, "Chân trang, đoạn 1", "Page footer, paragraph 1"),
        ({"part": "footnotes", "block": "3"}, "Chú thích cuối trang, đoạn 3", "Footnote, paragraph 3"),
        ({"part": "textbox", "block": 1}, "Đoạn 1", "Paragraph 1"),
        ({"sheet": "{0.__class__}", "cell": "A1"}, "Sheet {0.__class__}, ô A1", "Sheet {0.__class__}, cell A1"),
        ({}, "", ""),
    ],
)
def test_a_place_is_said_in_words(locator: dict[str, int | str], vietnamese: str, english: str) -> None:
    with translation.override("vi"):
        assert labels.place(locator) == vietnamese
    with translation.override("en"):
        assert labels.place(locator) == english


def test_the_page_of_a_table(client: Client) -> None:
    response = client.post("/", {"file": SimpleUploadedFile("a.docx", REPORT)})
    assertContains(response, '<th colspan="2" scope="colgroup">Năm 2024</th>', html=True)
    assertContains(response, '<th scope="col" rowspan="2">Ghi chú</th>', html=True)
    assertContains(response, '<td class="number"><mark class="figure"')
    assertContains(response, "<dt>Vị trí</dt><dd>Bảng 1, hàng 3, cột 5</dd>", html=True)


def test_words_of_cells_and_names_of_sheets_are_never_markup(client: Client) -> None:
    evil = "&lt;img src=x onerror=y&gt;"
    data = docx(table(row("Chỉ tiêu", evil, "TH 2024"), row(evil, evil, "5"), row(evil, "tỷ", "Đạt")))
    response = client.post("/", {"file": SimpleUploadedFile("a.docx", data)})
    assertContains(response, evil)
    assertNotContains(response, "<img src=x")


def test_hidden_rows_are_told(client: Client) -> None:
    content = sheet("Chỉ tiêu | ĐVT | TH 2024", "Thu | tỷ đồng | 5", "Chi | tỷ đồng | 6").replace('<row r="3"', '<row r="3" hidden="1"')
    response = client.post("/", {"file": SimpleUploadedFile("a.xlsx", xlsx(content))})
    assertContains(response, "hàng bị ẩn (hàng 3)")


def test_a_hidden_sheet_is_told_though_it_is_no_place_in_the_text(client: Client) -> None:
    lines = sheet("Chỉ tiêu | ĐVT | TH 2024", "Thu | tỷ đồng | 5")
    response = client.post("/", {"file": SimpleUploadedFile("a.xlsx", xlsx(lines, lines, states=("visible", "hidden")))})
    assertContains(response, "Trang tính “Biểu 2” bị ẩn")


def test_what_is_stamped_on_a_document_is_shown(client: Client) -> None:
    response = client.post("/", {"text": "UBND XÃ A\nDỰ THẢO\nLƯU HÀNH NỘI BỘ\nBÁO CÁO năm 2024\nThu 5 tỷ đồng."})
    assertContains(response, '<span class="label">Dự thảo</span>', html=True)
    assertContains(response, '<span class="label">Lưu hành nội bộ</span>', html=True)
    assertContains(response, "không được công khai")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_restriction_has_its_word(language: str) -> None:
    with translation.override(language):
        assert len({str(labels.RESTRICTIONS[restriction]) for restriction in Restriction}) == len(Restriction)


def test_what_the_catalogue_does_not_know_is_no_warning(client: Client) -> None:
    data = docx(table(row("Chỉ tiêu", "ĐVT", "TH năm 2024"), row("Số vụ bịt mắt bắt dê", "vụ", "5")))
    response = client.post("/", {"file": SimpleUploadedFile("a.docx", data)})
    assertContains(response, "<dt>Trong danh mục</dt><dd>chưa có</dd>", html=True)
    assertNotContains(response, "Hiện cả điểm cần xem")
    assertNotContains(response, 'class="figure doubtful"')

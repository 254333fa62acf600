"""PDF: paragraphs, columns, tables and pages as a person reads them; what is no text is refused with a sentence."""

import re
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading_shell.drawn_pdf import HIGH, WIDE, Drawing, pdf, width
from tiendo.reading import read
from tiendo.reading.document import Document
from tiendo.reading.errors import (
    DamagedFileError,
    EmptyFileError,
    MislabelledFileError,
    ProtectedFileError,
    ScannedFileError,
    SecretDocumentError,
    TooManyPagesError,
    UnreadableError,
)
from tiendo.reading.formats.pdf import open_document
from tools.machine import find_chromium

FULL = "Thu ngân sách nhà nước trên địa bàn trong năm được 361,503"
"""A line that goes to the right edge; `tỷ` has no room on it."""
BODY = [FULL, "tỷ đồng, bằng 92,5% dự toán tỉnh giao và 90,2% dự toán của", "thành phố."]
PROSE = " ".join(BODY)


def lines(*drawings: Drawing) -> list[str]:
    document = opened(*drawings)
    return [document.text[start:end] for start, end in document.lines]


def opened(*drawings: Drawing) -> Document:
    return open_document(pdf(*drawings), "a.pdf")


def test_wrapped_lines_are_one_paragraph_and_its_figure_is_read() -> None:
    assert lines(Drawing().lines(60, 700, *BODY)) == [PROSE]
    figures = read(pdf(Drawing().lines(60, 700, *BODY)), "a.pdf").figures
    assert figures[0].text == "361,503 tỷ đồng"
    assert figures[0].place.locator == {"page": 1}


def test_a_line_that_ends_early_ends_its_paragraph() -> None:
    assert lines(Drawing().lines(60, 700, "1. Kinh tế", *BODY, "Hết.")) == ["1. Kinh tế", PROSE, "Hết."]


def test_a_line_set_in_begins_a_paragraph_and_the_lines_after_it_hang_back() -> None:
    page = Drawing().text(80, 700, BODY[0][:-3]).lines(60, 680.4, BODY[1], BODY[2]).text(80, 641.2, BODY[0][:-3])
    assert lines(page) == [" ".join([BODY[0][:-3], *BODY[1:]]), BODY[0][:-3]]


def test_an_item_of_a_list_begins_a_paragraph() -> None:
    item = "- Chi ngân sách địa phương trong chín tháng được 215,8 tỷ;"
    assert lines(Drawing().lines(60, 700, item, item, "- Hết.")) == [item, item, "- Hết."]


def test_a_paragraph_goes_on_overleaf_and_keeps_the_page_it_began_on() -> None:
    document = opened(Drawing().lines(60, 120, FULL), Drawing().lines(60, 740, BODY[1], BODY[2]))
    assert document.text == PROSE
    assert [dict(locator) for locator in document.locators] == [{"page": 1}]


def test_page_numbers_are_left_out() -> None:
    pages = [Drawing().text(295, 810, f"{number}").lines(60, 740, FULL) for number in (1, 2, 3)]
    assert "1" not in lines(*pages)
    pages = [Drawing().lines(60, 700, FULL).text(270, 30, f"Trang {number}/3") for number in (1, 2, 3)]
    assert not any("Trang" in line for line in lines(*pages))


def test_a_number_in_the_text_is_no_page_number() -> None:
    assert lines(Drawing().text(60, 700, "Bảng").text(60, 500, "12")) == ["Bảng", "12"]


def test_running_heads_and_feet_are_said_once() -> None:
    pages = [Drawing().text(60, 800, "Niên giám").lines(60, 600, f"Trang đầu {n}.").text(60, 30, f"In ngày {n}/5") for n in (1, 2, 3)]
    assert lines(*pages) == ["Niên giám", "Trang đầu 1.", "Trang đầu 2.", "Trang đầu 3.", "In ngày 1/5"]


def test_a_stamp_in_a_running_head_is_not_lost() -> None:
    pages = [Drawing().text(270, 810, "TỐI MẬT").lines(60, 600, f"Trang đầu {n}.") for n in (1, 2, 3)]
    with pytest.raises(SecretDocumentError) as refusal:
        read(pdf(*pages), "a.pdf")
    assert "(trang 1)" in refusal.value.vi


LEFT = ("ỦY BAN NHÂN DÂN", "PHƯỜNG ĐỒNG RẠNG", "Số: 05/BC-UBND")
RIGHT = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Đồng Rạng, ngày 27 tháng 5 năm 2024")


def test_the_columns_of_a_letterhead_stand_one_after_the_other() -> None:
    whole = Drawing().lines(60, 760, *LEFT).lines(280, 760, *RIGHT).lines(60, 600, *BODY)
    across = Drawing()
    for number, (one, other) in enumerate(zip(LEFT, RIGHT, strict=True)):
        across.text(60, 760 - 20 * number, one).text(280, 760 - 20 * number, other)
    across.lines(60, 600, *BODY)
    assert lines(whole) == lines(across) == [*LEFT, *RIGHT, PROSE]


def test_the_letterhead_is_read() -> None:
    document = read(
        pdf(Drawing().lines(60, 760, *LEFT).lines(280, 760, *RIGHT).text(260, 640, "BÁO CÁO").lines(60, 600, *BODY)), "a.pdf"
    ).document
    assert (document.number, document.issuer, document.area) == ("05/BC-UBND", "ỦY BAN NHÂN DÂN PHƯỜNG ĐỒNG RẠNG", "Đồng Rạng")
    assert document.date is not None


def test_two_columns_of_text_are_not_read_across() -> None:
    left = ["Thu ngân sách được 361,503", "tỷ đồng."]
    right = ["Hộ nghèo toàn xã còn 0,5%", "so cùng kỳ."]
    assert lines(Drawing().lines(60, 700, *left).lines(320, 700, *right)) == [" ".join(left), " ".join(right)]


XS, YS = (60, 100, 260, 340, 420), (700, 660, 620, 580)
ROWS = (("TT", "Chỉ tiêu", "ĐVT", "Ước TH"), ("1", "Thu ngân sách", "tỷ đồng", "361,503"), ("2", "Hộ nghèo", "%", "0,5"))


def table(page: Drawing, rows: tuple[tuple[str, ...], ...] = ROWS, top: int = 700) -> Drawing:
    """The rows in a grid."""
    ys = [top - 40 * number for number in range(len(rows) + 1)]
    page.grid(XS, ys)
    for row, y in zip(rows, ys, strict=False):
        for words, x in zip(row, XS, strict=False):
            page.text(x + 4, y - 25, words, 10)
    return page


def test_a_ruled_table_is_a_table() -> None:
    document = opened(table(Drawing().text(60, 740, "Biểu 1: Chỉ tiêu năm 2024")).lines(60, 500, *BODY))
    (found,) = document.tables
    assert [[cell.text for cell in row] for row in found.rows] == [list(row) for row in ROWS]
    assert document.text.splitlines()[1:4] == [" | ".join(row) for row in ROWS]
    assert document.text[slice(*found.caption)] == "Biểu 1: Chỉ tiêu năm 2024"
    assert found.rows[1][3].locator == {"page": 1, "table": 1, "row": 2, "column": 4}
    for row in found.rows:
        for cell in row:
            assert document.text[slice(*cell.span)] == cell.text
    assert sorted(found.lines) == [1, 2, 3]


def test_the_figures_of_a_table_are_read_with_their_cells() -> None:
    figures = read(pdf(table(Drawing().text(60, 740, "Biểu 1: Chỉ tiêu năm 2024"))), "a.pdf").figures
    assert [(f.text, f.unit, dict(f.place.locator)) for f in figures] == [
        ("361,503", "tỷ đồng", {"page": 1, "table": 1, "row": 2, "column": 4}),
        ("0,5", "%", {"page": 1, "table": 1, "row": 3, "column": 4}),
    ]


def test_a_merged_cell_is_one_cell_over_its_places() -> None:
    page = Drawing().grid((60, 260, 420), (700, 620)).rule(260, 660, 420, 660).rule(340, 620, 340, 660)
    page.text(64, 650, "Chỉ tiêu", 10).text(300, 675, "Năm 2024", 10).text(264, 640, "KH", 10).text(344, 640, "TH", 10)
    (found,) = opened(page).tables
    assert [[cell.text for cell in row] for row in found.rows] == [["Chỉ tiêu", "Năm 2024", "Năm 2024"], ["Chỉ tiêu", "KH", "TH"]]
    assert found.rows[0][1] is found.rows[0][2]
    assert found.rows[0][0] is found.rows[1][0]
    assert opened(page).text == "Chỉ tiêu | Năm 2024 | \n | KH | TH"


def test_words_of_a_cell_on_several_lines_are_joined() -> None:
    page = Drawing().grid((60, 200, 340, 400), (700, 600))
    page.text(64, 680, "Tổng thu", 10).text(64, 665, "ngân sách", 10).text(204, 680, "Triệu đồng/", 10).text(204, 665, "người", 10)
    assert opened(page).text == "Tổng thu ngân sách | Triệu đồng/người | "


def test_a_table_goes_on_overleaf_without_its_head_said_again() -> None:
    one = table(Drawing(), (*ROWS, ("", "Trong đó: thu nội", "tỷ đồng", "5")), top=200)
    other = table(Drawing(), (ROWS[0], ("", "địa", "", ""), ("3", "Số trường", "trường", "15")), top=780)
    document = opened(one, other)
    (found,) = document.tables
    assert [row[1].text for row in found.rows] == ["Chỉ tiêu", "Thu ngân sách", "Hộ nghèo", "Trong đó: thu nội địa", "Số trường"]
    assert [locator["page"] for locator in document.locators] == [1, 1, 1, 1, 2]
    assert found.rows[4][1].locator == {"page": 2, "table": 1, "row": 5, "column": 2}


def test_another_table_overleaf_is_another_table() -> None:
    assert len(opened(table(Drawing(), top=300), table(Drawing().lines(60, 740, "Biểu 2"))).tables) == 2


def test_a_box_round_some_words_and_a_rule_under_a_title_are_no_table() -> None:
    page = Drawing().grid((60, 160), (760, 720)).text(64, 735, "HỎA TỐC").rule(200, 690, 300, 690).lines(60, 600, *BODY)
    assert opened(page).tables == ()
    assert lines(page) == ["HỎA TỐC", PROSE]


def test_a_bar_in_a_cell_is_no_bar_of_the_table() -> None:
    page = table(Drawing(), (("a|b", "c", "d", "e"), ("1", "2", "3", "4")))
    assert opened(page).text == "a¦b | c | d | e\n1 | 2 | 3 | 4"


def test_a_hyphen_at_the_end_of_a_line_was_written() -> None:
    first = "Phấn đấu trong cả giai đoạn năm năm tới đây, từ năm 2021-"
    assert lines(Drawing().lines(60, 700, first, "2025 đạt 15 xã.")) == [first + "2025 đạt 15 xã."]


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_page_that_is_turned_is_read_as_it_is_seen(rotation: int) -> None:
    """Drawn upright on a page that is shown turned: its rows are then columns, and nothing is lost or broken."""
    document = opened(table(Drawing(rotation=rotation)))
    assert {cell.text for row in document.tables[0].rows for cell in row} == {words for row in ROWS for words in row}


def test_a_text_in_the_fonts_of_tcvn3_is_read() -> None:
    assert lines(Drawing().lines(60, 700, "Thµnh phè ®¹t 5 tû ®ång, hé nghÌo gi¶m so cïng kú")) == [
        "Thành phố đạt 5 tỷ đồng, hộ nghèo giảm so cùng kỳ"
    ]


def test_a_scan_is_refused_and_a_scanned_page_is_a_finding() -> None:
    with pytest.raises(ScannedFileError) as refusal:
        opened(Drawing().picture(), Drawing().picture().text(300, 30, "2"))
    assert "2 trang đều là ảnh" in refusal.value.vi
    document = opened(Drawing().lines(60, 700, *BODY), Drawing().picture())
    assert document.text == PROSE
    assert [(finding.type, finding.said) for finding in document.findings] == [("scanned_page", "2")]


def test_a_picture_behind_a_text_is_no_scan() -> None:
    assert lines(Drawing().picture().lines(60, 700, *BODY)) == [PROSE]


DATA = pdf(Drawing().lines(60, 700, *BODY))


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        pytest.param(pdf(Drawing()), EmptyFileError, id="an empty page"),
        pytest.param(b"PK\x03\x04" + DATA[4:], MislabelledFileError, id="another format"),
        pytest.param(DATA[:600], DamagedFileError, id="cut short"),
        pytest.param(b"%PDF-1.7\n", DamagedFileError, id="a head only"),
        pytest.param(pdf(), DamagedFileError, id="no pages"),
        pytest.param(
            pdf(
                Drawing().lines(60, 700, *BODY),
                extra=b"/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>",
            ),
            ProtectedFileError,
            id="a password",
        ),
        pytest.param(pdf(*[Drawing()] * 2001), TooManyPagesError, id="too many pages"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(data: bytes, refusal: type[UnreadableError]) -> None:
    with pytest.raises(refusal):
        open_document(data, "a.pdf")


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, len(DATA) - 1), st.integers(0, 255)), min_size=1, max_size=12))
def test_a_damaged_file_is_read_or_refused(changes: list[tuple[int, int]]) -> None:
    data = bytearray(DATA)
    for place, byte in changes:
        data[place] = byte
    try:
        document = open_document(bytes(data), "a.pdf")
    except UnreadableError:
        return
    assert all(0 <= start <= end <= len(document.text) for start, end in document.lines)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, WIDE), st.integers(0, HIGH), st.text("aạ5|, -", min_size=1, max_size=30)), max_size=20))
def test_whatever_stands_wherever_every_letter_is_kept(words: list[tuple[int, int, str]]) -> None:
    """Only page numbers are left out, and letters beyond the page or under others, which nobody sees."""
    page = Drawing().grid(XS, YS)
    for x, y, text in words:
        page.text(x, y, text)
    try:
        document = opened(page)
    except EmptyFileError:
        return
    assert len(document.lines) == len(document.locators) == document.text.count("\n") + 1
    for found in document.tables:
        for row in found.rows:
            assert all(document.text[slice(*cell.span)] == cell.text for cell in row)


def test_the_drawing_is_as_wide_as_it_is_said_to_be() -> None:
    """What the tests above rest on: `tỷ` has no room after the full line, and the line after it has less of an edge."""
    assert width(FULL) < WIDE - 120


@pytest.mark.skipif(find_chromium() is None, reason="needs a Chromium")
def test_a_page_printed_by_a_browser_reads_as_the_page(tmp_path: Path) -> None:
    sample = Path(__file__).resolve().parents[2] / "samples" / "public" / "2023-12-dong-ha.txt"
    paragraphs = [line for line in sample.read_text(encoding="utf-8").splitlines() if line.strip()]
    cells = "".join("<tr>" + "".join(f"<td>{words}" for words in row) for row in ROWS)
    style = "body{font-family:'Liberation Serif';text-align:justify} table{border-collapse:collapse} td{border:1px solid}"
    page = tmp_path / "a.html"
    page.write_text(
        f"<meta charset=utf-8><style>{style}</style>{''.join(f'<p>{p}' for p in paragraphs)}<table>{cells}</table>", encoding="utf-8"
    )
    printed = tmp_path / "a.pdf"
    command = [
        str(find_chromium()),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={tmp_path}/profile",
    ]
    subprocess.run([*command, f"--print-to-pdf={printed}", page.as_uri()], check=True, capture_output=True, timeout=60)
    document = open_document(printed.read_bytes(), "a.pdf")
    assert document.text.splitlines() == [*(re.sub(r"\s+", " ", p) for p in paragraphs), *(" | ".join(row) for row in ROWS)]

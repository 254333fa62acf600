"""Notes in Excel files: on the cells they are about, and nothing else of the file is touched."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.annotating.commented import AT, annotated, members, parts, remark, span_of
from tests.reading_shell.packed import sheet, xlsx, zipped
from tiendo.annotating import Remark, annotate
from tiendo.reading import read
from tiendo.words.finding import Severity

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="x"/></Types>'
SHEET = "xl/worksheets/sheet1.xml"
ROWS = ("Biểu 1: Thu năm 2024", "", "Chỉ tiêu | KH | TH", "Thu | 51 | 102", "Chi | 7 | 8,5")
OURS = "Tiến Độ:\nSai: tổng là 6"


def notes(data: bytes, part: str = "xl/comments.xml") -> dict[str, str]:
    """What the note on each cell says."""
    root = etree.fromstring(parts(data)[part])
    return {str(note.get("ref")): "".join(text.text or "" for text in note.iter(f"{S}t")) for note in root.iter(f"{S}comment")}


def checked(data: bytes, *said: Remark | str) -> bytes:
    """The file with notes, after what must hold of every such file was asked."""
    made = annotated(data, "a.xlsx", *said)
    assert made.ending == ".xlsx"
    assert read(made.data, "a.xlsx").document.text == read(data, "a.xlsx").document.text
    assert annotated(made.data, "a.xlsx", *said).data == made.data
    for name, part in parts(data).items():
        if name.startswith("xl/worksheets/sheet"):
            assert re.sub(rb'<(?:\w+:)?legacyDrawing xmlns:r="[^"]*" r:id="rId\d+"/>', b"", parts(made.data)[name]) == part
    untouched = [name for name in members(data) if not name.startswith(("xl/worksheets/", "xl/comments", "xl/drawings", "[Content"))]
    assert [members(made.data)[name] for name in untouched] == [members(data)[name] for name in untouched]
    assert [*members(made.data)][: len(members(data))] == [*members(data)]
    return made.data


def test_a_note_stands_on_the_cell_that_it_is_about() -> None:
    made = checked(zipped({"[Content_Types].xml": TYPES, **parts(xlsx(sheet(*ROWS)))}), "102", "Thu năm 2024")
    assert notes(made) == {"C4": OURS, "A1": OURS}
    held = parts(made)
    assert b'ref="C4" authorId="0"' in held["xl/comments.xml"]
    assert "<author>Tiến Độ</author>".encode() in held["xl/comments.xml"]
    drawing = held["xl/drawings/vmlDrawing.vml"]
    assert re.findall(rb"<x:Row>(\d+)</x:Row><x:Column>(\d+)</x:Column>", drawing) == [(b"3", b"2"), (b"0", b"0")]
    assert re.findall(rb'<v:shape id="(\w+)"', drawing) == [b"_x0000_s1025", b"_x0000_s1026"]
    links = held["xl/worksheets/_rels/sheet1.xml.rels"]
    assert b'Target="../comments.xml"' in links
    [linked] = re.findall(rb'Id="(rId\d+)"[^>]*relationships/vmlDrawing" Target="../drawings/vmlDrawing.vml"', links)
    assert b'<legacyDrawing xmlns:r="%s" r:id="%s"/></worksheet>' % (R.encode(), linked) in held[SHEET]
    assert held["[Content_Types].xml"].count(b'Extension="vml"') == held["[Content_Types].xml"].count(b'PartName="/xl/comments.xml"') == 1


def test_several_remarks_on_a_cell_are_one_note() -> None:
    data = xlsx(sheet(*ROWS))
    text = read(data, "a.xlsx").document.text
    made = checked(data, "102", remark(span_of("102", text), "khác\nxem bảng", "Lệch"), "102")
    assert notes(made) == {"C4": f"{OURS}\n\nLệch: khác\nxem bảng"}


@pytest.mark.parametrize(
    "behind",
    [
        "<pageMargins/><pageSetup/><drawing/>",
        '<mergeCells><mergeCell ref="A1:C1"/></mergeCells><pageMargins/><tableParts count="0"/>',
        "<pageMargins/><legacyDrawingHF/><extLst><ext><sheetData/></ext></extLst>",
        "<sheetProtection sheet='1'/><mc:AlternateContent xmlns:mc='m'><controls/></mc:AlternateContent>",
    ],
)
def test_the_link_to_the_boxes_stands_where_the_schema_has_it(behind: str) -> None:
    root = etree.fromstring(parts(checked(xlsx(sheet(*ROWS, after=behind)), "102"))[SHEET])
    names = [etree.QName(child).localname for child in root]
    at = names.index("legacyDrawing")
    assert not {*names[:at]} & {"legacyDrawingHF", "tableParts", "extLst", "AlternateContent"}
    assert not {*names[at + 1 :]} & {"sheetData", "drawing", "pageMargins", "pageSetup", "mergeCells", "sheetProtection"}


def with_note(text: str, author: str = "Chị Lan") -> bytes:
    """A file with a note on B4; its drawing is written as Excel does, which is no XML."""
    return zipped(
        {
            **parts(xlsx(sheet(*ROWS, after=f'<legacyDrawing xmlns:r="{R}" r:id="d"/>'))),
            "xl/worksheets/_rels/sheet1.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="c" Type="{R}/comments" Target="../comments7.xml"/>'
            f'<Relationship Id="d" Type="{R}/vmlDrawing" Target="../drawings/v.vml"/></Relationships>',
            "xl/comments7.xml": f'<comments xmlns="{S[1:-1]}"><authors><author>{author}</author></authors>'
            f'<commentList><comment ref="B4" authorId="0">{text}</comment></commentList></comments>',
            "xl/drawings/v.vml": '<xml><v:shape id="_x0000_s1030"/><br></xml>',
        }
    )


@pytest.mark.parametrize(
    ("text", "last"),
    [
        pytest.param("<text><t>Xem lại</t></text>", "r", id="plain"),
        pytest.param("<text><r><rPr><b/></rPr><t>Xem </t></r><r><t>lại</t></r><phoneticPr fontId='1'/></text>", "phoneticPr", id="looks"),
    ],
)
def test_the_note_of_somebody_else_is_kept_and_ours_follows_in_our_name(text: str, last: str) -> None:
    made = checked(with_note(text), "51", "102")
    assert notes(made, "xl/comments7.xml") == {"B4": f"Xem lại\n\n{OURS}", "C4": OURS}
    held, before = parts(made), parts(with_note(text))
    assert "<author>Chị Lan</author><author>Tiến Độ</author>".encode() in held["xl/comments7.xml"]
    assert held[SHEET] == before[SHEET]
    assert held["xl/worksheets/_rels/sheet1.xml.rels"] == before["xl/worksheets/_rels/sheet1.xml.rels"]
    assert re.findall(rb'<v:shape [^>]*?id="(\w+)"', held["xl/drawings/v.vml"]) == [b"_x0000_s1030", b"_x0000_s1031"]
    written = next(etree.fromstring(held["xl/comments7.xml"]).iter(f"{S}text"))
    assert {etree.QName(child).localname for child in written} == {"r", last}
    assert etree.QName(written[-1]).localname == last


def test_a_note_without_words_is_filled() -> None:
    assert notes(checked(with_note("<text/>"), "51"), "xl/comments7.xml") == {"B4": f"\n\n{OURS}"}


def test_what_our_note_says_is_not_said_again_and_what_is_new_follows() -> None:
    data = xlsx(sheet(*ROWS))
    text = read(data, "a.xlsx").document.text
    once = checked(data, "102")
    said = remark(span_of("102", text), "khác _x0041_")
    twice = annotated(once, "a.xlsx", "102", said, remark(span_of("51", text))).data
    assert notes(twice) == {"C4": f"{OURS}\n\nTiến Độ:\nSai: khác _x005F_x0041_", "B4": OURS}
    assert annotated(twice, "a.xlsx", "102", said).data == twice


def test_a_conversation_that_hides_notes_has_ours_beside_it() -> None:
    made = checked(with_note("<text><t>[Threaded comment]</t></text>", author="tc={AB-1}"), "51")
    assert notes(made, "xl/comments7.xml") == {"B4": "[Threaded comment]", "C4": "Tiến Độ:\n(Ô B4) Sai: tổng là 6"}


def test_each_sheet_has_notes_of_its_own_and_merged_cells_theirs_on_the_first() -> None:
    merged = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    first = sheet("Chỉ tiêu | So sánh (%)", "| KH | Cùng kỳ", "Thu | 51 | 102", after=merged)
    made = checked(xlsx(first, sheet("Chỉ tiêu | TH", "Nợ | 9,9")), "So sánh", "9,9", "Cùng kỳ")
    assert notes(made) == {"B1": OURS, "C2": OURS}
    assert notes(made, "xl/comments1.xml") == {"B2": OURS}
    assert parts(made).keys() >= {"xl/drawings/vmlDrawing.vml", "xl/drawings/vmlDrawing1.vml"}


def test_what_is_nowhere_in_the_text_stands_on_the_first_cell_and_a_bar_on_the_next() -> None:
    data = xlsx(sheet(*ROWS))
    text = read(data, "a.xlsx").document.text
    assert notes(checked(data, remark((30, 30)))) == {"A1": OURS}
    assert notes(checked(data, remark(span_of(" | 102", text)))) == {"C4": OURS}


def test_a_file_whose_names_have_a_prefix_keeps_it() -> None:
    held = parts(xlsx(sheet(*ROWS)))
    held[SHEET] = re.sub(rb"<(/?)(?=[a-zA-Z])", rb"<\1x:", held[SHEET]).replace(b"xmlns=", b"xmlns:x=")
    assert b"<x:legacyDrawing " in parts(checked(zipped(held), "102"))[SHEET]


def test_a_file_with_macros_keeps_its_ending() -> None:
    made = annotated(zipped({**parts(xlsx(sheet(*ROWS))), "xl/vbaProject.bin": b"\xd0\xcf"}), "a.xlsm", "102")
    assert made.ending == ".xlsm"
    assert parts(made.data)["xl/vbaProject.bin"] == b"\xd0\xcf"


CELLS = st.sampled_from(["Thu", "5,5", "12", "", "a b", "x &amp; y"])
FILES = st.lists(st.lists(CELLS, min_size=1, max_size=4).map(" | ".join), min_size=1, max_size=5)


@given(FILES, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), min_size=1, max_size=4))
@settings(deadline=None, max_examples=60)
def test_a_file_with_notes_reads_as_it_did_and_every_remark_is_on_a_cell(rows: list[str], spans: list[tuple[int, int]]) -> None:
    data = xlsx(sheet("Chỉ tiêu | TH", *rows))
    document = read(data, "a.xlsx").document
    said = [Remark((start, start + length), Severity.DOUBT, "Xem", f"câu {at}") for at, (start, length) in enumerate(spans)]
    made = annotate(data, document, said, author="a", at=AT, language="vi")
    assert made.ending == ".xlsx"
    assert read(made.data, "a.xlsx").document.text == document.text
    told = "\n".join(notes(made.data).values())
    assert all(f"Xem: câu {at}" in told for at in range(len(spans)))
    assert annotate(made.data, document, said, author="a", at=AT, language="vi").data == made.data

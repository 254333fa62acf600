"""Files that are broken, locked, signed or made to do harm: a page comes back that says why, never an exception or a spoilt file."""

import random
import struct
from dataclasses import replace

import pytest

from tests.annotating.commented import AT, annotated, comments, parts, remark, span_of
from tests.reading_shell.packed import docx, paragraph, row, sheet, table, xlsx, zipped
from tiendo.annotating import Annotated, annotate
from tiendo.reading import read
from tiendo.reading.document import Document
from tiendo.reading.read import open_document

REPORT = docx(paragraph("Thu 5 tỷ đồng") + table(row("Chỉ tiêu", "KH"), row("Thu", "51")))
BOOK = xlsx(sheet("Chỉ tiêu | KH | TH", "Thu | 51 | 102"))
LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + "EncryptedPackage".encode("utf-16-le")


def made(data: bytes, document: Document, language: str = "vi") -> Annotated:
    return annotate(data, document, [remark((0, 3))], author="Tiến Độ", at=AT, language=language)


@pytest.mark.parametrize("name", ["a.doc", "a.rtf", "a.odt", "a.pdf", "a.txt", "a.csv", "a.html", "a.xls", "a.ods", "a", "a.zip", ""])
def test_a_file_of_any_other_format_gives_the_page_and_no_reason(name: str) -> None:
    page = made(b"\x00", replace(read(REPORT, "a.docx").document, source=name))
    assert page.ending == ".html"
    assert b'class="why"' not in page.data


@pytest.mark.parametrize(("data", "name"), [(REPORT, "a.docx"), (BOOK, "a.xlsx")], ids=["Word", "Excel"])
@pytest.mark.parametrize(
    ("language", "why"),
    [("vi", "Tệp đã ký số: ghi thêm nhận xét vào tệp sẽ làm chữ ký mất hiệu lực"), ("en", "The file is digitally signed")],
)
def test_a_signed_file_is_not_touched(data: bytes, name: str, language: str, why: str) -> None:
    signed = zipped({**parts(data), "_xmlsignatures/origin.sigs": "", "_XMLSignatures/sig1.xml": "<Signature/>"})
    page = made(signed, read(signed, name).document, language)
    assert page.ending == ".html"
    assert why in page.data.decode()


@pytest.mark.parametrize(("data", "name"), [(REPORT, "a.docx"), (BOOK, "a.xlsx")], ids=["Word", "Excel"])
@pytest.mark.parametrize(
    ("other", "why"),
    [
        pytest.param(LOCKED, "bảo vệ bằng mật khẩu", id="locked"),
        pytest.param(b"PK\x03\x04", "tệp bị hỏng", id="cut"),
        pytest.param(b"", "nội dung là dạng khác", id="nothing"),
    ],
)
def test_bytes_that_cannot_be_opened_give_the_page_with_the_readers_reason(data: bytes, name: str, other: bytes, why: str) -> None:
    page = made(other, read(data, name).document)
    assert page.ending == ".html"
    assert why in page.data.decode()


@pytest.mark.parametrize(
    ("data", "other", "name"), [(REPORT, docx(paragraph("Khác")), "a.docx"), (BOOK, xlsx(sheet("Khác")), "a.xlsx")], ids=["Word", "Excel"]
)
def test_another_file_than_the_one_read_is_not_marked(data: bytes, other: bytes, name: str) -> None:
    page = made(other, read(data, name).document)
    assert page.ending == ".html"
    assert "Tệp không còn đúng như lúc được đọc" in page.data.decode()


def test_a_part_in_another_encoding_is_not_spliced() -> None:
    held = parts(docx(paragraph("Thu 5")))
    wide = ('<?xml version="1.0" encoding="UTF-16"?>' + held["word/document.xml"].decode().partition("?>")[2]).encode("utf-16")
    data = zipped({**held, "word/document.xml": wide})
    page = made(data, read(data, "a.docx").document)
    assert page.ending == ".html"
    assert "ghi khác thường" in page.data.decode()


@pytest.mark.parametrize(
    "comments_part",
    [
        "<w:comments",
        "<x/>",
        '<!DOCTYPE x [<!ENTITY y "z">]><x>&y;</x>',
        "<comments xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>",
    ],
    ids=["cut", "something else", "declarations", "no lists"],
)
def test_notes_that_are_broken_are_left_alone(comments_part: str) -> None:
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    links = '<Relationships xmlns="x" xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    own = f'<p:Relationship Id="c" Type="{link}" Target="{{}}"/>'
    data = zipped({**parts(BOOK), "xl/worksheets/_rels/sheet1.xml.rels": links.format(own.format("../c.xml")), "xl/c.xml": comments_part})
    assert made(data, read(data, "a.xlsx").document).ending == ".html"


@pytest.mark.parametrize(("part", "name"), [("word/_rels/document.xml.rels", "relationships"), ("[Content_Types].xml", "content-types")])
def test_links_and_types_that_nobody_looks_into_are_not_added_to(part: str, name: str) -> None:
    schema = "http://schemas.openxmlformats.org/package/2006/"
    roots = {
        "[Content_Types].xml": f"<Types xmlns='{schema}content-types'/>",
        "word/_rels/document.xml.rels": f"<R xmlns='{schema}relationships'/>",
    }
    for roots_ in (roots, {**roots, part: roots[part].replace(name, "else")}):
        data = zipped({**parts(docx(paragraph("Thu 5 tỷ"))), **roots_})
        assert made(data, read(data, "a.docx").document).ending == (".docx" if roots_ is roots else ".html")


def test_two_members_of_one_name_or_at_one_place_are_not_guessed_at() -> None:
    at = REPORT.rindex(b"PK\x01\x02")
    entry = REPORT[at : REPORT.rindex(b"PK\x05\x06")]
    end = bytearray(REPORT[REPORT.rindex(b"PK\x05\x06") :])
    struct.pack_into("<2H", end, 8, *(struct.unpack_from("<H", end, 8)[0] + 1,) * 2)
    struct.pack_into("<I", end, 12, struct.unpack_from("<I", end, 12)[0] + len(entry))
    data = REPORT[: REPORT.rindex(b"PK\x05\x06")] + entry + bytes(end)
    page = made(data, read(data, "a.docx").document)
    assert page.ending == ".html"


def test_prefixes_that_are_bound_to_something_else_inside_do_not_mislead() -> None:
    body = (
        '<q:p xmlns:q="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w="urn:x"><q:r><q:t>Thu 5 tỷ</q:t></q:r></q:p>'
    )
    data = docx(body)
    assert comments(annotated(data, "a.docx", "5 tỷ").data) == [("5 tỷ", "Sai: tổng là 6")]


def test_numbers_of_comments_that_are_none_are_passed_over() -> None:
    theirs = '<w:comment w:id="-1"/><w:comment w:id="99999999999"/><w:comment w:id="²"/><w:comment/><w:comment w:id="3"/>'
    data = docx(paragraph("Thu 5 tỷ"), comments=theirs)
    assert b'<w:commentRangeStart w:id="4"/>' in parts(annotated(data, "a.docx", "5 tỷ").data)["word/document.xml"]


def test_a_comment_that_names_braces_and_quotes_in_its_part_is_linked() -> None:
    held = parts(docx(paragraph("Thu 5 tỷ")))
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="{x}&quot;.xml"/></Relationships>'
    )
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    data = zipped({"[Content_Types].xml": types, **held, "word/_rels/document.xml.rels": links})
    document = annotated(data, "a.docx", "5 tỷ").data
    assert comments(document, part='word/{x}".xml') == [("5 tỷ", "Sai: tổng là 6")]
    assert b'PartName="/word/{x}&quot;.xml"' in parts(document)["[Content_Types].xml"]


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(("data", "name"), [(REPORT, "a.docx"), (BOOK, "a.xlsx")], ids=["Word", "Excel"])
def test_spoilt_bytes_give_a_whole_file_or_the_page(data: bytes, name: str, seed: int) -> None:
    """Whatever byte is spoilt, the answer is the page, or a file that reads as the one that was given."""
    chance = random.Random(seed)
    document = read(data, name).document
    for _ in range(60):
        spoilt = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        answer = made(bytes(spoilt), document)
        assert answer.ending == ".html" or read(answer.data, name).document.text == document.text


def test_a_long_paragraph_with_many_remarks_takes_no_time() -> None:
    """A paragraph of 400 000 letters, in 2 000 runs, with 300 remarks."""
    run = "<w:r><w:t xml:space='preserve'>" + "Thu đạt 5 tỷ. " * 15 + "</w:t></w:r>"
    data = docx(f"<w:p>{run * 2000}</w:p>")
    document = open_document(data, "a.docx")
    said = [remark((start, start + 40), f"câu {start}") for start in range(0, 300_000, 1000)]
    answer = annotate(data, document, said, author="a", at=AT, language="vi")
    assert parts(answer.data)["word/comments.xml"].count(b"<w:comment ") == 300


def test_the_words_of_a_remark_are_where_they_were_asked_for_in_every_format() -> None:
    for data, name in ((REPORT, "a.docx"), (BOOK, "a.xlsx"), (b"Thu 5; chi 51", "a.txt")):
        text = read(data, name).document.text
        assert annotated(data, name, remark(span_of("51", text))).data

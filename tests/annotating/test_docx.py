"""Comments in Word files: at the words they are about, and nothing else of the file is touched."""

import io
from zipfile import ZIP_STORED, ZipFile, ZipInfo

import pytest

from tests.annotating.commented import annotated, canonical, comments, members, parts, remark, span_of, stripped
from tests.reading_shell.packed import docx, field, paragraph, row, table, tc, zipped
from tiendo.reading import read

MAIN = "word/document.xml"


def words_at(data: bytes, *said: str) -> list[str]:
    """The words that the comments on these words stand at, after what must hold of every annotated Word file was asked."""
    given = read(data, "a.docx").document
    made = annotated(data, "a.docx", *said)
    assert made.ending == ".docx"
    assert read(made.data, "a.docx").document.text == given.text
    assert canonical(parts(made.data)[MAIN]) == canonical(parts(data)[MAIN])
    assert annotated(made.data, "a.docx", *said).data == made.data
    return [words for words, _ in comments(made.data)]


def run(words: str, properties: str = "") -> str:
    looks = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f"<w:r>{looks}<w:t xml:space='preserve'>{words}</w:t></w:r>"


def p(*content: str) -> str:
    return f"<w:p>{''.join(content)}</w:p>"


def test_a_comment_says_who_when_and_what_at_the_words_it_is_about() -> None:
    data = docx(paragraph("Thu đạt 5 tỷ đồng; chi 6 tỷ đồng."))
    text = read(data, "a.docx").document.text
    made = annotated(data, "a.docx", remark(span_of("5 tỷ đồng", text), "các phần cộng lại là 6\nXem bảng 1 & <2>"))
    assert comments(made.data) == [("5 tỷ đồng", "Sai: các phần cộng lại là 6\nXem bảng 1 & <2>")]
    comment = parts(made.data)["word/comments.xml"].decode()
    assert 'w:id="0" w:author="Tiến Độ" w:date="2024-06-20T09:30:00Z" w:initials="TĐ"' in comment


def test_what_was_put_in_can_be_taken_out_to_the_byte() -> None:
    data = docx(p(run("Thu đạt 5 tỷ đồng; ", "<w:b/>"), run("chi 6 tỷ"), run(" &amp; nợ &#x37; tỷ")) + paragraph("Hết"))
    made = annotated(data, "a.docx", "đạt 5", "5 tỷ đồng", "đồng; chi", "& nợ 7", "nợ 7 tỷ", "Hết")
    assert [words for words, _ in comments(made.data)] == ["đạt 5", "5 tỷ đồng", "đồng; chi", "& nợ 7", "nợ 7 tỷ", "Hết"]
    assert stripped(parts(made.data)[MAIN]) == parts(data)[MAIN]


def test_every_other_part_stays_packed_as_it_was() -> None:
    packed = io.BytesIO()
    with ZipFile(packed, "w") as file:
        for name, content in reversed(parts(docx(paragraph("Thu 5 tỷ"), settings="<w:documentProtection w:edit='readOnly'/>")).items()):
            file.writestr(ZipInfo(name, (1999, 12, 31, 23, 58, 0)), content, ZIP_STORED)
        file.writestr(ZipInfo("word/media/ảnh.png", (2003, 1, 2, 3, 4, 6)), b"\x89PNG" * 50, 8)
        file.comment = b"ghi"
    data = packed.getvalue()
    before, after = members(data), members(annotated(data, "a.docx", "5 tỷ").data)
    assert [*after] == [*before, "word/comments.xml"]
    touched = {MAIN, "word/_rels/document.xml.rels"}
    assert {name: member for name, member in after.items() if name in before.keys() - touched} == {
        name: member for name, member in before.items() if name not in touched
    }
    assert all(after[name][1:] == before[name][1:] for name in touched)
    assert ZipFile(io.BytesIO(annotated(data, "a.docx", "5 tỷ").data)).comment == b"ghi"


def test_a_zip_written_in_one_go_is_kept_with_its_counts_behind_the_members() -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.written = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, piece: bytes) -> int:  # type: ignore[override]
            self.written += piece
            return len(piece)

    pipe = Pipe()
    with ZipFile(pipe, "w", 8) as file:
        for name, content in parts(docx(paragraph("Thu 5 tỷ"))).items():
            file.writestr(name, content)
    assert words_at(bytes(pipe.written), "5 tỷ") == ["5 tỷ"]


def test_nothing_to_say_leaves_the_file_as_it_is() -> None:
    data = docx(paragraph("Thu 5 tỷ"))
    assert annotated(data, "a.docx").data == data


def test_a_comment_that_is_there_is_not_put_in_again() -> None:
    data = docx(paragraph("Thu 5 tỷ; chi 5 tỷ đồng"))
    once = annotated(data, "a.docx", "Thu 5 tỷ", "5 tỷ đồng").data
    assert annotated(once, "a.docx", "Thu 5 tỷ", "5 tỷ đồng").data == once
    assert len(comments(annotated(once, "a.docx", "5 tỷ; chi").data)) == 3
    assert len(comments(annotated(once, "a.docx", "Thu 5 tỷ", author="Khác").data)) == 3
    text = read(data, "a.docx").document.text
    assert len(comments(annotated(once, "a.docx", remark(span_of("Thu 5 tỷ", text), "khác")).data)) == 3
    twice = remark(span_of("Thu 5 tỷ", text), "khác")
    assert len(comments(annotated(data, "a.docx", twice, twice).data)) == 1


@pytest.mark.parametrize("prefix", ["w", "x"])
def test_comments_of_others_are_kept_and_ours_are_numbered_on(prefix: str) -> None:
    theirs = '<w:comment w:id="7" w:author="Chánh Văn phòng"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment>'
    body = p(
        '<w:commentRangeStart w:id="7"/>',
        run("Thu"),
        '<w:commentRangeEnd w:id="7"/>',
        '<w:r><w:commentReference w:id="7"/></w:r>',
        run(" 5 tỷ"),
    )
    held = parts(docx(body, comments=theirs))
    held["word/comments.xml"] = (
        held["word/comments.xml"].replace(b"w:", f"{prefix}:".encode()).replace(b"xmlns:w=", f"xmlns:{prefix}=".encode())
    )
    data = zipped(held)
    made = annotated(data, "a.docx", "5 tỷ")
    assert comments(made.data) == [("Thu", "Xem lại"), ("5 tỷ", "Sai: tổng là 6")]
    assert b'w:id="8"' in parts(made.data)[MAIN]
    assert b"c\xc3\xa1o" not in parts(made.data)["word/comments.xml"]
    assert parts(made.data)["word/_rels/document.xml.rels"] == held["word/_rels/document.xml.rels"]


def test_an_empty_part_of_comments_is_filled() -> None:
    held = parts(docx(paragraph("Thu 5 tỷ"), comments=""))
    held["word/comments.xml"] = held["word/comments.xml"].replace(b"></w:comments>", b" />")
    assert comments(annotated(zipped(held), "a.docx", "5 tỷ").data) == [("5 tỷ", "Sai: tổng là 6")]


def test_a_new_part_is_declared_and_linked_once() -> None:
    held = parts(docx(paragraph("Thu 5 tỷ"), styles=""))
    types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="x"/></Types>'
    data = zipped({"[Content_Types].xml": types, **held, "word/comments.xml": "<không phải của tệp này/>"})
    made = parts(annotated(data, "a.docx", "5 tỷ").data)
    assert made["word/comments.xml"] == "<không phải của tệp này/>".encode()
    assert made["[Content_Types].xml"].count(b'PartName="/word/comments1.xml"') == 1
    assert made["word/_rels/document.xml.rels"].count(b'Target="comments1.xml"') == 1


WRAPPED = [
    pytest.param("<w:ins w:id='1' w:author='a'>{}</w:ins><w:del><w:r><w:delText>10</w:delText></w:r></w:del>", "12 hộ", id="inserted"),
    pytest.param("<w:moveFrom><w:r><w:t>12</w:t></w:r></w:moveFrom><w:moveTo>{}</w:moveTo>", "12 hộ", id="moved"),
    pytest.param('<w:hyperlink r:id="x">{}</w:hyperlink>', "12 hộ", id="a link"),
    pytest.param("<w:smartTag>{}</w:smartTag>", "12 hộ", id="a smart tag"),
    pytest.param("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", "có 12 hộ ", id="a form field"),
    pytest.param('<w:fldSimple w:instr="REF x">{}</w:fldSimple>', "có 12 hộ ", id="a simple field"),
    pytest.param("<mc:AlternateContent><mc:Choice>{}</mc:Choice></mc:AlternateContent>", "có 12 hộ ", id="alternatives"),
    pytest.param("<m:oMath><m:r><m:t>có 12 hộ </m:t></m:r></m:oMath>", "", id="a formula"),
]


@pytest.mark.parametrize(("wrapped", "at"), WRAPPED)
def test_words_inside_of_something(wrapped: str, at: str) -> None:
    data = docx(p(run("Xã "), wrapped.format(run("có 12 hộ ")), run("nghèo")))
    assert words_at(data, "12 hộ") == [at]


@pytest.mark.parametrize(("wrapped", "at"), WRAPPED)
def test_words_from_outside_into_something(wrapped: str, at: str) -> None:
    data = docx(p(run("Xã "), wrapped.format(run("có 12 hộ ")), run("nghèo hơn")))
    [words] = words_at(data, "hộ nghèo")
    assert words == ("nghèo" if not at else "hộ nghèo" if at == "12 hộ" else "có 12 hộ nghèo")


def test_the_mark_of_a_comment_stands_outside_of_an_insertion_that_may_be_refused() -> None:
    made = annotated(docx(p("<w:ins>", run("có 12 hộ"), "</w:ins>", run("."))), "a.docx", "12")
    assert b'</w:ins><w:r><w:commentReference w:id="0"/></w:r>' in parts(made.data)[MAIN]


def test_the_result_of_a_field_takes_a_comment() -> None:
    data = docx(
        p(
            "<w:r>" + field("begin") + "<w:instrText>=SUM</w:instrText>" + field("separate") + "<w:t>12,5</w:t>" + field("end") + "</w:r>",
            run(" tỷ"),
        )
    )
    assert words_at(data, "12,5 tỷ") == ["12,5 tỷ"]
    assert words_at(data, "12") == ["12"]


def test_a_run_of_tabs_and_line_ends_is_split_between_them() -> None:
    data = docx(
        "<w:p><w:r><w:rPr><w:i/></w:rPr><w:t>Thu</w:t><w:tab/><w:t>5 tỷ</w:t><w:br/><w:t>Chi</w:t>"
        "<w:noBreakHyphen/><w:t>6</w:t></w:r></w:p>"
    )
    assert words_at(data, "5 tỷ", "Chi-6", "Thu", "5 tỷ\nChi") == ["5 tỷ", "Chi6", "Thu", "5 tỷChi"]


def test_letters_that_are_composed_on_reading_stay_as_they_were() -> None:
    data = docx(p(run("Thu nga\u0302n sa\u0301ch đa\u0323t 5 ty\u0309"), run("\u0309 đo\u0302\u0300ng")))
    assert words_at(data, "sách", "đạt 5") == ["sa\u0301ch", "đa\u0323t 5"]


def test_a_legacy_font_is_split_at_its_words() -> None:
    legacy = "Thu ng©n s¸ch ®¹t 45 tû ®ång"
    data = docx(p(run(legacy, '<w:rFonts w:ascii=".VnTime"/>')))
    assert words_at(data, "đạt 45 tỷ") == ["®¹t 45 tû"]


def test_a_legacy_run_whose_capitals_follow_its_line_stays_whole() -> None:
    data = docx(p(run("CéNG HßA Tæ 5", '<w:rFonts w:ascii=".VnTime"/>')))
    assert words_at(data, "TỔ") == ["CéNG HßA Tæ 5"]


def test_a_number_that_word_writes_stands_for_its_paragraph() -> None:
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="7">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    data = docx(paragraph("Mở đầu") + paragraph("Thu 5 tỷ", item) + paragraph("Chi 6 tỷ", item), numbering=lists)
    assert words_at(data, "2.", "2. Chi", "1. Thu 5") == ["Chi 6 tỷ", "Chi", "Thu 5"]


def test_cells_of_a_table_are_places_of_their_own() -> None:
    body = table(
        row(tc("Chỉ tiêu", '<w:vMerge w:val="restart"/>'), tc("So sánh (%)", '<w:gridSpan w:val="2"/>')),
        row(tc("", "<w:vMerge/>"), "KH", "Cùng kỳ"),
        row("Thu |  nội địa\n(không  kể đất)", "51,5", "102"),
    )
    assert words_at(docx(body), "51,5", "So sánh", "Chỉ tiêu", "nội địa", "(không kể", "¦ nội") == [
        "51,5", "So sánh", "Chỉ tiêu", "nội địa", "(không  kể", "|  nội",
    ]  # fmt: skip


def test_a_span_over_several_paragraphs_or_cells_stands_in_the_first() -> None:
    data = docx(paragraph("Thu 5 tỷ") + paragraph("Chi 6 tỷ") + table(row("Chỉ tiêu", "KH"), row("Nợ", "7")))
    assert words_at(data, "5 tỷ\nChi", "Nợ | 7", " | 7") == ["5 tỷ", "Nợ", "7"]


def test_what_is_nowhere_in_the_text_stands_at_its_beginning() -> None:
    data = docx("<w:p/>" + "<w:p><w:pPr><w:jc w:val='left'/></w:pPr></w:p>" + paragraph("Thu 5 tỷ") + paragraph("Chi"))
    made = annotated(data, "a.docx", remark((0, 0)), remark((9, 9), "khác"), remark((400, 500), "ngoài"))
    assert [words for words, _ in comments(made.data)][:2] == ["Thu 5 tỷ", "Thu 5 tỷ"]
    assert stripped(parts(made.data)[MAIN]) == parts(data)[MAIN]


def test_what_stands_in_a_note_a_box_or_a_margin_is_told_where_it_belongs() -> None:
    notes = f'<w:footnote w:id="2">{paragraph("Thu 3 tỷ")}</w:footnote>'
    box = f"<w:drawing><w:txbxContent>{paragraph('Nợ 7 tỷ')}</w:txbxContent></w:drawing>"
    body = paragraph("Mở đầu") + p(run("Thu 5 tỷ"), '<w:r><w:footnoteReference w:id="2"/></w:r>', f"<w:r>{box}</w:r>")
    data = docx(body, footnotes=notes, header1=paragraph("UBND xã An Bình"), footer1=paragraph("Nơi lưu"))
    made = annotated(data, "a.docx", "3 tỷ", "7 tỷ", "An Bình", "Nơi lưu")
    assert comments(made.data) == [
        ("", "Sai: tổng là 6\n(Ở chú thích cuối trang: “3 tỷ”)"),
        ("Nợ 7 tỷ", "Sai: tổng là 6\n(Ở hộp văn bản ở đoạn này: “7 tỷ”)"),
        ("Mở đầu", "Sai: tổng là 6\n(Ở phần đầu trang (header): “An Bình”)"),
        ("Mở đầu", "Sai: tổng là 6\n(Ở phần chân trang (footer): “Nơi lưu”)"),
    ]
    assert stripped(parts(made.data)[MAIN]) == parts(data)[MAIN]
    assert [parts(made.data)[f"word/{name}.xml"] for name in ("footnotes", "header1")] == [
        parts(data)[f"word/{name}.xml"] for name in ("footnotes", "header1")
    ]
    assert comments(annotated(data, "a.docx", "3 tỷ", language="en").data)[0][1].endswith("(In a footnote: “3 tỷ”)")
    assert annotated(made.data, "a.docx", "3 tỷ", "7 tỷ", "An Bình", "Nơi lưu").data == made.data


def test_a_change_of_looks_that_somebody_may_refuse_is_not_doubled() -> None:
    change = '<w:rPrChange w:id="3" w:author="a"><w:rPr/></w:rPrChange>'
    assert words_at(docx(p(run("Thu 5 tỷ", f"<w:b/>{change}"))), "5 tỷ") == ["Thu 5 tỷ"]


def test_blanks_that_do_not_count_are_not_made_to_count() -> None:
    data = docx("<w:p><w:r><w:t> Thu 5 tỷ</w:t></w:r></w:p><w:p><w:r><w:t>Chi 6 tỷ</w:t></w:r></w:p>")
    made = annotated(data, "a.docx", "5 tỷ", "6 tỷ")
    assert [words for words, _ in comments(made.data)] == [" Thu 5 tỷ", "6 tỷ"]
    assert b'<w:t xml:space="preserve">Chi </w:t>' in parts(made.data)[MAIN]


def test_text_written_as_raw_text_stays_whole() -> None:
    data = docx("<w:p><w:r><w:t><![CDATA[Thu 5 tỷ]]></w:t></w:r></w:p>")
    assert words_at(data, "5 tỷ") == ["Thu 5 tỷ"]


def test_remarks_and_instructions_of_the_xml_do_not_mislead() -> None:
    data = docx("<!-- <w:p> --><?x <w:p> ?>" + paragraph("Mở") + '<w:p w:rsidR="a>b"><!-- </w:p> --><w:r><w:t>Thu 5 tỷ</w:t></w:r></w:p>')
    assert words_at(data, "5 tỷ") == ["5 tỷ"]


@pytest.mark.parametrize("declared", ["w", "other"])
def test_names_may_have_any_prefix(declared: str) -> None:
    main = parts(docx(paragraph("Thu 5 tỷ")))[MAIN]
    prefixed = b"" if declared == "other" else b"q:"
    main = (
        main.replace(b"xmlns:w=", b"xmlns" + (b":q" if prefixed else b"") + b"=")
        .replace(b"<w:", b"<" + prefixed)
        .replace(b"</w:", b"</" + prefixed)
    )
    data = zipped({**parts(docx("")), MAIN: main})
    assert words_at(data, "5 tỷ") == ["5 tỷ"]


def test_the_strict_form_of_the_standard_stays_strict() -> None:
    strict = b"http://purl.oclc.org/ooxml/"
    held = {
        name: part.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", strict + b"wordprocessingml/main").replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/", strict + b"officeDocument/"
        )
        for name, part in parts(docx(paragraph("Thu 5 tỷ"), styles="")).items()
    }
    made = annotated(zipped(held), "a.docx", "5 tỷ")
    assert read(made.data, "a.docx").document.text == "Thu 5 tỷ"
    assert strict + b"officeDocument/relationships/comments" in parts(made.data)["word/_rels/document.xml.rels"]
    assert b'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"' in parts(made.data)["word/comments.xml"]
    assert b"schemas.openxmlformats.org/wordprocessingml" not in b"".join(parts(made.data).values())
    assert annotated(made.data, "a.docx", "5 tỷ").data == made.data


def test_a_file_with_macros_keeps_its_ending_and_its_macros() -> None:
    data = zipped({**parts(docx(paragraph("Thu 5 tỷ"))), "word/vbaProject.bin": b"\xd0\xcf\x11\xe0"})
    made = annotated(data, "BC.DOCM", "5 tỷ")
    assert made.ending == ".docm"
    assert members(made.data)["word/vbaProject.bin"] == members(data)["word/vbaProject.bin"]


def test_signs_that_no_file_holds_are_left_out_of_a_comment() -> None:
    data = docx(paragraph("Thu 5 tỷ"))
    made = annotated(data, "a.docx", remark((4, 6), "a\x00b\ud800c\x0b"), author='T"ạ\x01')
    assert comments(made.data) == [("5", "Sai: a b c")]


def test_a_remark_and_its_author_are_the_same_however_their_lines_end() -> None:
    data = docx(paragraph("Thu 5 tỷ"))
    made = annotated(data, "a.docx", remark((4, 5), "một\r\nhai\rba", label=""), author="Tiến\n Độ\t")
    assert comments(made.data) == [("5", "một\nhai\nba")]
    assert 'w:author="Tiến Độ"'.encode() in parts(made.data)["word/comments.xml"]
    assert annotated(made.data, "a.docx", remark((4, 5), "một\nhai\nba", label=""), author="Tiến Độ").data == made.data

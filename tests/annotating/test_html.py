"""The page of a document whose file takes no comments: every word of it, each remark at its words, and nothing that runs."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.annotating.commented import AT, annotated, remark, span_of
from tests.reading_shell.packed import docx, paragraph, row, table, tc, zipped
from tests.reading_shell.readings import documents
from tiendo.annotating import Remark, annotate
from tiendo.reading import read
from tiendo.words.finding import Severity

POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"


def page(data: bytes, name: str, *said: Remark | str, language: str = "vi") -> etree._Element:
    """The page as elements, after what must hold of every page was asked."""
    made = annotated(data, name, *said, language=language)
    assert made.ending == ".html"
    return checked(made.data)


def checked(data: bytes) -> etree._Element:
    text = data.decode("utf-8")
    assert text.count(POLICY) == 1
    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    allowed = {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "h1",
        "h2",
        "p",
        "nav",
        "ol",
        "li",
        "a",
        "span",
        "q",
        "b",
        "br",
        "main",
    }
    allowed |= {"div", "aside", "mark", "sup", "table", "thead", "tbody", "tr", "th", "td"}
    assert {element.tag for element in root.iter()} <= allowed
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    for link in root.iter("a"):
        assert str(link.get("href"))[1:] in ids
    assert {str(name) for element in root.iter() for name in element.attrib} <= {
        *("id", "class", "href", "lang", "title", "charset", "name", "content", "http-equiv", "aria-label", "colspan", "rowspan")
    }
    return root


def words(element: etree._Element) -> str:
    """The words of an element without the numbers of remarks."""
    return "".join(_texts(element))


def _texts(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag != "sup":
            yield from _texts(child)
        yield child.tail or ""


def marked(root: etree._Element) -> list[str]:
    return [words(mark) for mark in root.iter("mark")]


def notes(root: etree._Element) -> list[str]:
    return ["".join(map(str, note.itertext())) for note in root.iter("aside")]


TEXT = "BÁO CÁO\n\nThu đạt 5 tỷ đồng; chi 6 tỷ đồng.\nHết."


def test_words_are_marked_and_numbered_and_the_message_stands_beside() -> None:
    root = page(TEXT.encode(), "a.txt", "6 tỷ đồng", remark(span_of("5 tỷ", TEXT), "là 4\nxem bảng", "Lệch", Severity.DIFFERS))
    assert marked(root) == ["5 tỷ", "6 tỷ đồng"]
    assert notes(root) == ["1 Lệch: là 4xem bảng", "2 Sai: tổng là 6"]
    assert [mark.get("class") for mark in root.iter("mark")] == ["differs", "wrong"]
    assert [words(line) for line in root.iter("p")][1:] == TEXT.split("\n")
    block = next(root.iter("aside")).getparent()
    assert block is not None
    assert "Thu đạt 5 tỷ đồng" in words(block)


def test_a_list_at_the_top_links_to_the_words_and_the_note_links_back() -> None:
    root = page(TEXT.encode(), "a.txt", "6 tỷ")
    [item] = root.iter("li")
    assert words(item) == "1Sai: tổng là 6 6 tỷ"
    assert next(item.iter("a")).get("href") == "#m1"
    assert [link.get("href") for link in root.iterfind(".//sup/a")] == ["#n1"]
    assert [link.get("href") for link in root.iterfind(".//aside/a")] == ["#l1"]


@pytest.mark.parametrize(("language", "said"), [("vi", "2 điểm cần rà soát"), ("en", "2 points to review")])
def test_the_number_of_points_is_told_in_the_language_asked_for(language: str, said: str) -> None:
    root = page(TEXT.encode(), "a.txt", "6 tỷ", "5 tỷ", language=language)
    assert root.findtext(".//h2") == said
    assert f"a.txt · {said} · Tiến Độ, 20/06/2024 09:30" in words(root)
    assert root.get("lang") == language


def test_nothing_to_say_is_told_too_and_makes_no_list() -> None:
    root = page(TEXT.encode(), "a.txt")
    assert "0 điểm cần rà soát" in words(root)
    assert next(root.iter("nav"), None) is None
    assert marked(root) == []


def test_what_is_about_the_whole_comes_first_and_marks_nothing() -> None:
    root = page(TEXT.encode(), "a.txt", "5 tỷ", remark((12, 12), "không ghi ngày ký"))
    assert [words(item) for item in root.iter("li")] == ["1Sai: không ghi ngày ký", "2Sai: tổng là 6 5 tỷ"]
    assert (marked(root), notes(root)) == (["5 tỷ"], ["2 Sai: tổng là 6"])


def test_the_same_said_twice_is_said_once() -> None:
    assert notes(page(TEXT.encode(), "a.txt", "5 tỷ", "5 tỷ")) == ["1 Sai: tổng là 6"]


def test_remarks_that_lie_over_one_another_are_told_apart() -> None:
    root = page(TEXT.encode(), "a.txt", remark(span_of("Thu đạt 5", TEXT), severity=Severity.DOUBT), "5 tỷ đồng")
    assert [(mark.get("class"), words(mark)) for mark in root.iter("mark")] == [
        ("doubt", "Thu đạt "),
        ("wrong", "5"),
        ("wrong", " tỷ đồng"),
    ]
    assert len(notes(root)) == 2


def test_a_remark_over_several_lines_marks_all_and_is_numbered_in_the_first() -> None:
    root = page(TEXT.encode(), "a.txt", "tỷ đồng.\nHết")
    assert marked(root) == ["tỷ đồng.", "Hết"]
    [number] = root.iter("sup")
    assert number.getprevious() is next(root.iter("mark"))


def test_nothing_of_a_document_or_a_remark_becomes_markup() -> None:
    evil = "<script>alert(1)</script> & \"q\" 'p' <img src=x onerror=y> </style> 5 tỷ"
    data = evil.encode()
    made = annotated(data, "a<b>&.txt", remark((0, 8), "<b onclick=x>\n</aside>&amp;", '<i>"'), author="<u>")
    root = checked(made.data)
    assert words(next(root.iter("main"))).strip().endswith(evil)
    assert notes(root) == ['1 <i>": <b onclick=x></aside>&amp;']
    assert b"<script" not in made.data
    assert b"<img" not in made.data


def test_a_table_is_a_table_with_what_was_merged_and_numbers_to_the_right() -> None:
    body = table(
        row(tc("Chỉ tiêu", '<w:vMerge w:val="restart"/>'), tc("So sánh (%)", '<w:gridSpan w:val="2"/>')),
        row(tc("", "<w:vMerge/>"), "KH", "Cùng kỳ"),
        row("Thu", "51,5", "102"),
    )
    data = zipped({"_xmlsignatures/sig1.xml": "<x/>", **parts_of(docx(paragraph("Biểu 1") + body))})
    root = page(data, "a.docx", "51,5", "So sánh")
    [grid] = root.iter("table")
    assert [[(cell.tag, words(cell), cell.get("colspan"), cell.get("rowspan")) for cell in line] for line in grid.iter("tr")] == [
        [("th", "Chỉ tiêu", None, "2"), ("th", "So sánh (%)", "2", None)],
        [("th", "KH", None, None), ("th", "Cùng kỳ", None, None)],
        [("td", "Thu", None, None), ("td", "51,5", None, None), ("td", "102", None, None)],
    ]
    assert [cell.get("class") for cell in grid.iter("td")] == [None, "r", "r"]
    assert marked(root) == ["So sánh", "51,5"]
    assert len(notes(root)) == 2


def parts_of(data: bytes) -> dict[str, bytes]:
    from tests.annotating.commented import parts

    return parts(data)


def test_a_document_that_comes_without_its_grids_has_them_from_its_lines() -> None:
    document = replace(read("Chỉ tiêu;TH\nThu;51,5\n".encode(), "a.csv").document, tables=())
    made = annotate(b"", document, [remark(span_of("51,5", document.text))], author="a", at=AT, language="vi")
    root = checked(made.data)
    assert [[words(cell) for cell in line] for line in root.iter("tr")] == [["Chỉ tiêu", "TH"], ["Thu", "51,5"]]
    assert marked(root) == ["51,5"]


def test_bars_of_a_plain_text_stay_as_they_were_written() -> None:
    text = "| Chỉ tiêu | TH |\n| Thu | 5 |"
    root = page(text.encode(), "a.txt", "5")
    assert [words(line) for line in root.iter("p")][1:] == text.split("\n")


def test_a_blank_that_is_remarked_is_numbered_at_the_next_words() -> None:
    root = page(TEXT.encode(), "a.txt", remark((7, 9)), remark((400, 500)))
    assert marked(root) == []
    assert len(notes(root)) == 2


@given(documents(), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 30)), max_size=6))
def test_every_word_is_on_the_page_and_every_remark_is_told(document: object, spans: list[tuple[int, int]]) -> None:
    from tiendo.reading import Document

    assert isinstance(document, Document)
    said = [Remark((start, start + length), Severity.DOUBT, "Xem", f"câu {at}") for at, (start, length) in enumerate(spans)]
    made = annotate(b"", replace(document, source="a.txt"), said, author="a", at=AT, language="en")
    root = checked(made.data)
    main = next(root.iter("main"))
    for note in [*main.iter("aside")]:
        parent = note.getparent()
        assert parent is not None
        parent.remove(note)
    assert re.sub(r"\s", "", words(main)) == re.sub(r"\s", "", document.text)
    assert len([*root.iter("li")]) == len(spans)


@pytest.mark.parametrize(("columns", "is_broad"), [(8, False), (9, True)])
def test_a_broad_table_takes_the_whole_width_and_its_remarks_stand_below(columns: int, is_broad: bool) -> None:  # noqa: FBT001
    heads, numbers = ";".join(f"Tháng {at}" for at in range(columns)), ";".join(f"{at},5" for at in range(columns))
    root = page(f"{heads}\n{numbers}\n".encode(), "a.csv", "7,5")
    sort = "b broad" if is_broad else "b"
    assert [block.get("class") for block in root.iter("div") if block.get("class") != "wide"] == [sort]

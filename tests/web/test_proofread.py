"""Soát số liệu: a text goes in, its page comes back, and nothing is kept."""

import logging
from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from threading import BoundedSemaphore

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateUsed
from pytest_django.fixtures import DjangoAssertNumQueries

from tests.reading_shell.packed import docx, row, sheet, table, xlsx
from tiendo.reading.document import Reading
from tiendo.reading.errors import ReadingStoppedError
from tiendo.words.figure import Doubt

Marking = Callable[..., Reading]
Reads = Callable[[Reading], None]


def file(content: bytes, name: str = "bao-cao.txt") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, content_type="text/plain")


def test_the_form_is_there_without_an_account(client: Client) -> None:
    response = client.get("/")
    assertContains(response, "<h1>Soát số liệu</h1>", html=True)
    assertContains(response, 'name="text"')
    assertContains(response, 'name="file"')


@pytest.mark.parametrize(
    "given",
    [
        {"text": "Thu ngân sách đạt 5,2 tỷ đồng.\r\nHết."},
        {"file": file("Thu ngân sách đạt 5,2 tỷ đồng.\nHết.".encode())},
        {"text": "", "file": file("Thu ngân sách đạt 5,2 tỷ đồng.\nHết.".encode("utf-16"))},
    ],
    ids=["pasted", "file", "file in UTF-16"],
)
def test_a_text_comes_back_as_its_page(client: Client, given: dict[str, object]) -> None:
    response = client.post("/", given)
    assertTemplateUsed(response, "documents/read.html")
    assertContains(response, '<article class="document"')
    page = response.context["page"]
    assert ["".join(run.text for run in row.runs) for row in page.rows] == ["Thu ngân sách đạt 5,2 tỷ đồng.", "Hết."]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("bao-cao.docx", docx(table(row("Chỉ tiêu", "ĐVT", "KH năm 2024"), row("Thu", "tỷ đồng", "5")))),
        ("bao-cao.xlsx", xlsx(sheet("Chỉ tiêu | ĐVT | KH năm 2024", "Thu | tỷ đồng | 5"))),
        ("bao-cao.html", b"<table><tr><td>Ch<td>KH</tr><tr><td>Thu<td>5</tr></table>"),
        ("bao-cao.csv", b"Ch;KH\nThu;5\n"),
    ],
)
def test_a_file_of_an_office_comes_back_with_its_tables_as_tables(client: Client, name: str, content: bytes) -> None:
    response = client.post("/", {"file": file(content, name)})
    assertTemplateUsed(response, "documents/read.html")
    page = response.context["page"]
    table = page.rows[-1].table
    assert "".join(run.text for run in table.head[0][0].runs).startswith("Ch")
    cells = ["".join(run.text for run in cell.runs) for cell in table.body[0]]
    assert (cells[0], cells[-1]) == ("Thu", "5")
    assertContains(response, "<td>Thu</td>", html=True)
    assert "Thu | " not in response.content.decode().partition("</article>")[0]
    assertContains(response, 'class="figure')


def test_a_figure_and_its_card_lead_to_each_other(client: Client, reads: Reads, marking: Marking) -> None:
    reads(marking("Thu đạt 5,2 tỷ đồng.", "5,2 tỷ đồng", indicator="Thu ngân sách"))
    response = client.post("/", {"text": "x"})
    assertContains(response, '<mark class="figure" id="t-f1"><a href="#f-f1">5,2 tỷ đồng</a></mark>', html=True)
    assertContains(response, 'id="f-f1"')
    assertContains(response, 'href="#t-f1"')
    assertContains(response, "<dt>Chỉ tiêu</dt><dd>Thu ngân sách</dd>", html=True)
    assertContains(response, '<span class="coverage">Đã kiểm tra <b>0/1</b> số liệu</span>', html=True)


def test_a_doubtful_figure_says_why(client: Client, reads: Reads, marking: Marking) -> None:
    reads(marking("tăng 5 %", "5 %", doubts=(Doubt.BASE_NOT_STATED,)))
    response = client.post("/", {"text": "x"})
    assertContains(response, "Chưa nêu so với kỳ nào")
    assertContains(response, '<mark class="figure doubtful"')
    assertContains(response, 'data-step="1"')


def test_a_card_names_the_indicator_of_the_catalogue(client: Client) -> None:
    page = client.post("/", {"text": "Hộ nghèo còn 45 hộ."}, headers={"accept-language": "vi"})
    assert "Trong danh mục" in page.content.decode()
    assert "Số hộ nghèo" in page.content.decode()


def test_a_text_without_doubts_offers_no_steps(client: Client, reads: Reads, marking: Marking) -> None:
    reads(marking("đạt 5 %", "5 %"))
    assertNotContains(client.post("/", {"text": "x"}), "data-step")


def test_a_text_without_figures_says_so(client: Client, reads: Reads, marking: Marking) -> None:
    reads(marking("Không có số nào."))
    assertContains(client.post("/", {"text": "x"}), "Không nhận ra số liệu nào trong văn bản này.")


def test_what_is_pasted_is_text_and_never_markup(client: Client, reads: Reads, marking: Marking) -> None:
    evil = '<script>alert(1)</script></textarea><img src=x onerror="y">'
    reads(marking(f"{evil} 5 xã", "5 xã", indicator=evil, area=evil, assigner=evil))
    response = client.post("/", {"text": "x"})
    for tag in ("<script>alert", "<img src=x", evil):
        assertNotContains(response, tag)
    assertContains(response, "&lt;script&gt;alert(1)&lt;/script&gt;")


def test_names_in_a_refused_file_are_text_too(client: Client) -> None:
    response = client.post("/", {"file": file(b"\x00\x01", "<b>.txt")})
    assertNotContains(response, "<b>.txt", status_code=422)
    assertContains(response, "&lt;b&gt;.txt", status_code=422)


@pytest.mark.parametrize(
    ("given", "status", "sentence"),
    [
        ({}, 422, "Hãy dán văn bản hoặc chọn một tệp."),
        ({"text": ""}, 422, "Hãy dán văn bản hoặc chọn một tệp."),
        ({"text": "một", "file": file(b"hai")}, 422, "Có cả văn bản dán vào và tệp."),
        ({"text": " \r\n "}, 422, "tệp không có nội dung"),
        ({"file": file(b"")}, 422, "bao-cao.txt: tệp không có nội dung"),
        ({"file": file(b"PK\x03\x04\x00\x00")}, 422, "bao-cao.txt: đây không phải văn bản thuần"),
        ({"file": file(b"\xff\xfe\x00")}, 422, "bao-cao.txt: không đọc được chữ ở byte"),
        ({"file": file(b"a", "bao-cao.pptx")}, 422, "bao-cao.pptx: chưa đọc được định dạng .pptx"),
        ({"file": file(b"a", "bao-cao.docx")}, 422, "bao-cao.docx: tệp có đuôi .docx nhưng nội dung là dạng khác"),
        ({"file": file(b"a" * (settings.FILE_LIMIT + 1))}, 413, "vượt giới hạn 5.0 MB"),
        ({"text": "a" * (settings.FILE_LIMIT + 1)}, 413, "vượt giới hạn 5.0 MB"),
    ],
    ids=["nothing", "empty box", "both", "blanks", "empty file", "binary", "encoding", "format", "ending", "large file", "large text"],
)
def test_what_cannot_be_read_is_said_in_a_sentence(client: Client, given: dict[str, object], status: int, sentence: str) -> None:
    response = client.post("/", given)
    assertContains(response, sentence, status_code=status)
    assertTemplateUsed(response, "documents/proofread.html")


def test_the_sentence_is_in_the_language_of_the_page(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assertContains(client.post("/", {"file": file(b"")}), "the file holds no text", status_code=422)
    assertContains(client.post("/", {}), "Paste a text or choose a file.", status_code=422)


def test_a_text_that_could_not_be_read_stays_in_the_box(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(data: bytes, source: str) -> Reading:
        raise ReadingStoppedError(source, 30)

    monkeypatch.setattr(import_module("tiendo.web.documents.reading"), "read_isolated", stop)
    response = client.post("/", {"text": "Thu đạt 5,2 tỷ đồng."})
    assertContains(response, "Thu đạt 5,2 tỷ đồng.</textarea>", status_code=422)
    assertContains(response, "không đọc xong trong 30 giây", status_code=422)


def test_the_language_can_be_switched_without_losing_the_text(client: Client, reads: Reads, marking: Marking) -> None:
    reads(marking("Thu đạt 5,2 tỷ đồng.", "5,2 tỷ đồng"))
    response = client.post("/", {"text": "Thu đạt 5,2 tỷ đồng.", "language": "en"})
    assertContains(response, '<span class="coverage"><b>0/1</b> figures checked</span>', html=True)
    assertContains(response, 'form="proofread"')
    assert response.headers["Content-Language"] == "en"
    assert client.get("/").headers["Content-Language"] == "en"


@pytest.mark.parametrize("asked", ["fr", "", "<b>"])
def test_a_language_that_is_none_changes_nothing(client: Client, asked: str) -> None:
    assert client.post("/", {"text": "a", "language": asked}).headers["Content-Language"] == "vi"
    assert settings.LANGUAGE_COOKIE_NAME not in client.cookies


@pytest.mark.django_db
def test_nothing_of_it_is_kept_or_logged(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with django_assert_num_queries(0):
        client.post("/", {"text": "bí mật 5,2 tỷ đồng"})
        client.post("/", {"text": "bí mật", "file": file("bí mật".encode(), "bi-mat.txt")})
        client.post("/", {"file": file(b"\x00", "bi-mat.txt")})
    assert "bí mật" not in caplog.text
    assert "bi-mat" not in caplog.text


def test_the_page_is_not_kept_by_caches(client: Client) -> None:
    assert "no-store" in client.post("/", {"text": "a"}).headers["Cache-Control"]


def test_findings_and_citations_are_shown(client: Client, reads: Reads, marking: Marking) -> None:
    from tiendo.words.citation import Citation
    from tiendo.words.finding import Finding, Sentence, Severity

    cited = Citation("c1", 5, 17, "Nghị quyết", "12", None, None, None)
    found = Finding("sum", Severity.WRONG, (23, 28), "15", "16", "", Sentence("Tổng là 16.", "The sum is 16."))
    reads(replace(marking("Theo Nghị quyết 12, giao 15 xã", "15 xã"), citations=(cited,), findings=(found,)))
    response = client.post("/", {"text": "x"})
    assertContains(response, "Tổng là 16.")
    assertContains(response, '<a href="#t-c1">Nghị quyết 12</a>', html=True)
    assertContains(response, '<span class="citation" id="t-c1">')
    assertContains(response, 'id="p-23"')
    assertContains(response, 'href="#p-23"')


def test_a_reading_waits_for_those_before_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = import_module("tiendo.web.documents.reading")
    monkeypatch.setattr(reading, "AT_ONCE", BoundedSemaphore(1))
    monkeypatch.setattr(reading, "SECONDS_TO_WAIT", 0)
    with reading.AT_ONCE:
        response = client.post("/", {"text": "Thu đạt 5 tỷ đồng."})
        assertContains(response, "Nhiều người đang soát báo cáo", status_code=503)
        assertContains(response, "Thu đạt 5 tỷ đồng.", status_code=503)
    assert client.post("/", {"text": "Thu đạt 5 tỷ đồng."}).status_code == 200
    assert client.post("/", {"text": " "}).status_code == 422
    assert client.post("/", {"text": "Thu đạt 5 tỷ đồng."}).status_code == 200

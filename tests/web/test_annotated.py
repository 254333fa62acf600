"""The file with comments: it goes in once more, comes back with what was not passed over, and nothing of it is kept."""

import io
import logging
import zipfile
from importlib import import_module
from threading import BoundedSemaphore

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains
from pytest_django.fixtures import DjangoAssertNumQueries

from tests.annotating.commented import comments
from tests.reading_shell.packed import docx, paragraph, sheet, xlsx
from tiendo.annotating import Annotated
from tiendo.checking import Checked
from tiendo.reading.document import Reading
from tiendo.web.documents.views.annotated import saved_as
from tiendo.words.finding import Finding, Sentence, Severity

WRONG = "Điều tra làm rõ 13/14 vụ, đạt 29,9%."
OTHER = "Kiểm tra 15/20 cơ sở, đạt 85%."
WORD = docx(paragraph(WRONG) + paragraph(OTHER))
SECRET = "UBND TỈNH A\nTỐI MẬT\nSố: 05/BC-UBND\nQuả đồi phía tây có 361 hầm.\n"
ADDRESS = "/soat-so-lieu/tai-ve/"


def file(name: str, content: str | bytes = WORD) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def send(client: Client, *files: SimpleUploadedFile, **more: object) -> HttpResponse:
    return client.post(ADDRESS, {"file": list(files), **more})  # type: ignore[return-value]  # the client's own kind of response


def fingerprints(client: Client, data: bytes = WORD) -> list[str]:
    return [note.fingerprint for note in client.post("/", {"file": file("a.docx", data)}).context["page"].notes]


def test_a_word_file_comes_back_as_itself_with_comments(client: Client) -> None:
    response = send(client, file("Báo cáo tháng 6.docx"))
    assert response.status_code == 200
    assert [words for words, _ in comments(response.content)] == ["29,9%", "85%"]
    assert comments(response.content)[0][1].startswith("Sai: Nêu “29,9%”")
    assert b'w:author="Ti\xe1\xba\xbfn \xc4\x90\xe1\xbb\x99"' in zipfile.ZipFile(io.BytesIO(response.content)).read("word/comments.xml")
    assert response.headers["Content-Type"].endswith("wordprocessingml.document")
    disposition = response.headers["Content-Disposition"]
    assert disposition.startswith("attachment; filename*=utf-8''B%C3%A1o%20c%C3%A1o%20th%C3%A1ng%206-soat-so-lieu.docx")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response.headers["Cache-Control"]


def test_what_was_passed_over_gets_no_comment(client: Client) -> None:
    first, second = fingerprints(client)
    assert [words for words, _ in comments(send(client, file("a.docx"), passed=first).content)] == ["85%"]
    all_but_names = send(client, file("a.docx"), passed=f"<b> {first} {second}")
    assert all_but_names.status_code == 200
    assert "word/comments.xml" not in zipfile.ZipFile(io.BytesIO(all_but_names.content)).namelist()


def test_an_excel_file_comes_back_as_itself(client: Client) -> None:
    data = xlsx(sheet("Nội dung | Kết quả", f"{WRONG} | 5", "Khác | 6"))
    response = send(client, file("bieu.xlsx", data))
    assert response.headers["Content-Disposition"] == 'attachment; filename="bieu-soat-so-lieu.xlsx"'
    assert zipfile.ZipFile(io.BytesIO(response.content)).testzip() is None


@pytest.mark.parametrize("given", [{"text": WRONG}, {"file": file("a.txt", WRONG)}], ids=["pasted", "file"])
def test_a_text_comes_back_as_a_page_to_be_saved(client: Client, given: dict[str, object]) -> None:
    response = client.post(ADDRESS, given)
    assert "attachment" in response.headers["Content-Disposition"]
    assert response.headers["Content-Type"] == "text/html; charset=utf-8"
    assertContains(response, "Nêu “29,9%”")


def test_what_is_only_to_be_looked_at_is_left_out_unless_it_is_asked_for(client: Client) -> None:
    text = "Tỷ lệ hộ nghèo giảm 0,3%."
    assertNotContains(client.post(ADDRESS, {"text": text}), "Phần trăm hay điểm phần trăm?")
    assertContains(client.post(ADDRESS, {"text": text, "doubts": "1"}), "Phần trăm hay điểm phần trăm?")


def test_comments_are_in_the_language_of_the_page(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert comments(send(client, file("a.docx")).content)[0][1].startswith("Wrong: It says “29,9%”")


def test_one_document_of_an_archive_is_named_by_its_number(client: Client) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as writer:
        writer.writestr("a.txt", "Thu đạt 5 tỷ đồng.")
        writer.writestr("b.docx", WORD)
    response = send(client, file("bc.zip", packed.getvalue()), number=2)
    assert response.headers["Content-Disposition"] == 'attachment; filename="b-soat-so-lieu.docx"'
    assert len(comments(response.content)) == 2
    assertContains(send(client, file("bc.zip", packed.getvalue()), number=3), "Không có văn bản đó", status_code=422)


def test_what_the_others_of_a_sending_say_is_in_it_too(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def together(readings: list[Reading]) -> tuple[Checked, ...]:
        seen.append([reading.document.source for reading in readings])
        return tuple(
            Checked((Finding("t", Severity.DIFFERS, (0, 3), "", "", "", Sentence(f"Khác {n}.", "")),), frozenset())
            for n, _ in enumerate(readings)
        )

    monkeypatch.setattr(import_module("tiendo.web.documents.annotating"), "check_together", together)
    files = [file("a.txt", "Thu 5."), file("rong.txt", ""), file("b.txt", "Chi 7."), file("c.txt", "Thu 6.")]
    response = send(client, *files, number=3, together="1")
    assert seen == [["a.txt", "b.txt", "c.txt"]]
    assertContains(response, "Khác 1.")
    assert "b-soat-so-lieu.html" in response.headers["Content-Disposition"]


@pytest.mark.parametrize(
    ("given", "status", "sentence"),
    [
        ({}, 422, "Hãy dán văn bản hoặc chọn một tệp."),
        ({"text": "a", "number": "x"}, 422, "không đúng dạng"),
        ({"text": "a", "number": "0"}, 422, "không đúng dạng"),
        ({"text": "a", "number": "101"}, 422, "không đúng dạng"),
        ({"text": "a", "passed": "a" * 200_001}, 422, "không đúng dạng"),
        ({"text": "một", "file": file("a.txt", "hai")}, 422, "Có cả văn bản dán vào và tệp."),
        ({"file": file("a.docx", b"x")}, 422, "a.docx: tệp có đuôi .docx nhưng"),
        ({"text": "a" * (settings.FILE_LIMIT + 1)}, 413, "vượt giới hạn 5.0 MB"),
        ({"file": file("mat.txt", SECRET)}, 422, "văn bản đóng dấu chỉ độ mật"),
        ({"text": SECRET}, 422, "văn bản đóng dấu chỉ độ mật"),
    ],
    ids=["nothing", "no number", "0", "too many", "too much passed over", "both", "mislabelled", "large", "secret file", "secret text"],
)
def test_what_cannot_come_back_is_said_in_a_sentence(client: Client, given: dict[str, object], status: int, sentence: str) -> None:
    response = client.post(ADDRESS, given)
    assertContains(response, sentence, status_code=status)
    assertNotContains(response, "Quả đồi", status_code=status)
    assert "Content-Disposition" not in response.headers


def test_a_secret_file_of_several_is_refused_and_of_no_use_to_the_others(client: Client) -> None:
    files = [file("mat.txt", SECRET), file("a.txt", WRONG)]
    assertContains(send(client, *files, number=1, together="1"), "văn bản đóng dấu chỉ độ mật", status_code=422)


def test_it_is_not_asked_for_by_a_link(client: Client) -> None:
    assert client.get(ADDRESS).status_code == 405


def test_it_waits_for_those_before_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = import_module("tiendo.web.documents.reading")
    monkeypatch.setattr(reading, "AT_ONCE", BoundedSemaphore(1))
    monkeypatch.setattr(reading, "SECONDS_TO_WAIT", 0)
    with reading.AT_ONCE:
        assertContains(client.post(ADDRESS, {"text": WRONG}), "Nhiều người đang soát báo cáo", status_code=503)
    assert client.post(ADDRESS, {"text": WRONG}).status_code == 200
    assert client.post(ADDRESS, {"text": WRONG}).status_code == 200


@pytest.mark.django_db
def test_nothing_of_it_is_kept_or_logged(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with django_assert_num_queries(0):
        send(client, file("ten-tep.docx"))
        send(client, file("ten-tep.docx", b"x"))
    assert "ten-tep" not in caplog.text
    assert "29,9" not in caplog.text


def test_words_of_a_hostile_text_are_text_in_the_page(client: Client) -> None:
    evil = "<script>alert(1)</script>"
    response = client.post(ADDRESS, {"text": f"{evil} {WRONG}"})
    assertNotContains(response, evil)
    assertContains(response, "&lt;script&gt;")


@pytest.mark.parametrize(
    ("name", "saved"),
    [
        ("bao-cao.docx", "bao-cao-soat-so-lieu.docx"),
        ("Báo cáo (lần 2).docx", "Báo cáo (lần 2)-soat-so-lieu.docx"),
        ('a"; filename="b.exe.docx', "a filename b.exe-soat-so-lieu.docx"),
        ("a\r\nSet-Cookie: b.docx", "a Set-Cookie b-soat-so-lieu.docx"),
        ("../../etc/passwd", "passwd-soat-so-lieu.docx"),
        ("...", "van-ban-soat-so-lieu.docx"),
        ("\u202etxt.docx", "txt-soat-so-lieu.docx"),
        ("", "van-ban-soat-so-lieu.docx"),
        ("a" * 400 + ".docx", "a" * 120 + "-soat-so-lieu.docx"),
    ],
)
def test_the_name_is_one_that_every_folder_takes(name: str, saved: str) -> None:
    assert saved_as(name, ".docx") == saved


def test_the_reading_and_the_annotating_are_done_elsewhere(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def isolated(_data: bytes, source: str, remarks: object, **_how: object) -> Annotated:
        asked.append(source)
        return Annotated(b"x", ".docx")

    monkeypatch.setattr(import_module("tiendo.web.documents.annotating"), "annotate_isolated", isolated)
    assert send(client, file("a.docx")).content == b"x"
    assert asked == ["a.docx"]

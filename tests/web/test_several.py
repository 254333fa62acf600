"""Several files at once: each becomes a result of its own, a bad one is a sentence, and nothing of any is kept."""

import logging
import re
import zipfile
from importlib import import_module
from io import BytesIO
from threading import BoundedSemaphore

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.asserts import assertContains
from pytest_django.fixtures import DjangoAssertNumQueries

from tiendo.checking import Checked
from tiendo.reading.document import Reading
from tiendo.words.finding import Finding, Sentence, Severity

REPORT = "Thu ngân sách năm 2024 đạt 5,2 tỷ đồng."
SECRET = "UBND TỈNH A\nTỐI MẬT\nSố: 05/BC-UBND\nQuả đồi phía tây có 361 hầm.\n"


def file(name: str, content: str | bytes = REPORT) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def packed(**members: str | bytes) -> bytes:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as writer:
        for name, content in members.items():
            writer.writestr(name.replace("__", "."), content)
    return archive.getvalue()


def send(client: Client, *files: SimpleUploadedFile, **more: object) -> str:
    """The whole of the answer."""
    response = client.post("/", {"file": list(files), **more})
    assert (response.status_code, response.streaming) == (200, True)
    return b"".join(response).decode()


def names(page: str) -> list[str]:
    return re.findall(r'class="file">([^<]*)</(?:span|p)>', page)


def test_each_file_is_a_result_of_its_own(client: Client) -> None:
    page = send(client, file("a.txt"), file("b.txt", "Chi đạt 7 tỷ đồng."))
    assert names(page) == ["a.txt", "b.txt"]
    assert page.count('<mark class="figure') == 2
    assert page.rstrip().endswith("</html>")


def test_no_two_pages_share_an_id(client: Client) -> None:
    page = send(client, file("a.txt"), file("b.txt"))
    ids = [name for name in re.findall(r'\bid="([^"]+)"', page) if name[:2] in {"f-", "t-", "n-", "p-", "c-"}]
    assert len(ids) == len(set(ids)) == 4
    assert set(re.findall(r'href="#([ft]-[^"]+)"', page)) <= set(ids)


def test_a_bad_and_a_secret_file_are_a_sentence_each_and_the_rest_is_read(client: Client) -> None:
    page = send(client, file("bad.docx", b"x"), file("mat.txt", SECRET), file("rong.txt", b""), file("a.txt"))
    assert names(page) == ["bad.docx", "mat.txt", "rong.txt", "a.txt"]
    assert "Tệp có đuôi .docx nhưng" in page
    assert "Văn bản đóng dấu chỉ độ mật (dòng 2)" in page
    assert "Quả đồi" not in page
    assert page.count('<mark class="figure') == 1


def test_one_file_that_the_script_sends_comes_back_without_the_page_around_it(client: Client) -> None:
    page = send(client, file("a.txt"), part="7")
    assert page.strip().startswith("<li")
    assert page.endswith("<!--read-->")
    assert 'id="f-d7-1-' in page


@pytest.mark.parametrize("part", ["0", "-1", "10000", "x", "<b>"])
def test_a_part_that_is_none_is_refused(client: Client, part: str) -> None:
    response = client.post("/", {"file": file("a.txt"), "part": part})
    assert response.status_code == 422
    assert "<b>" not in response.content.decode().partition("<main")[2]


def test_the_documents_of_an_archive_are_read_and_what_is_none_is_passed_over(client: Client) -> None:
    inner = packed(c__txt=REPORT)
    page = send(client, file("bc.zip", packed(a__txt=REPORT, anh__jpg=b"x", b__docx=b"x", trong__zip=inner, mat__txt=SECRET)))
    assert names(page) == ["bc.zip/a.txt", "bc.zip/b.docx", "bc.zip/trong.zip/c.txt", "bc.zip/mat.txt", "anh.jpg"]
    assert page.count('<mark class="figure') == 2
    assert "Đã bỏ qua 1 tệp" in page
    assert "Quả đồi" not in page


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"not a zip", "Tệp có đuôi .zip nhưng"),
        (b"PK\x03\x04cut", "Tệp bị hỏng"),
        (packed(a__txt=b"0" * 6_000_000), "lớn bất thường"),
        (packed(a__zip=packed(b__zip=packed(c__txt=REPORT))), "nằm trong quá 2 lớp nén"),
        (packed(a__zip=b"x"), "Tệp có đuôi .zip nhưng"),
    ],
    ids=["no archive", "damaged", "unpacks to more than the limit", "too deep", "bad archive within"],
)
def test_an_archive_that_cannot_be_opened_is_a_sentence(client: Client, content: bytes, sentence: str) -> None:
    page = send(client, file("a.zip", content), file("b.txt"))
    assert sentence in page
    assert page.count('<mark class="figure') == 1


def test_an_archive_of_too_many_documents_is_read_up_to_the_limit(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("tiendo.web.documents.several"), "MOST_DOCUMENTS", 2)
    page = send(client, file("a.zip", packed(a__txt=REPORT, b__txt=REPORT, c__txt=REPORT, d__txt=REPORT)))
    assert page.count('<mark class="figure') == 2
    assert names(page)[-1] == "a.zip/c.txt"
    assert "chỉ đọc 2 văn bản đầu" in page


def test_after_its_time_nothing_more_of_a_sending_is_begun(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("tiendo.web.documents.several"), "SECONDS", -1.0)
    page = send(client, file("a.txt"), file("b.txt"))
    assert "Đã hết thời gian" in page
    assert "<mark" not in page


def test_too_many_files_are_refused_in_a_sentence(client: Client) -> None:
    response = client.post("/", {"file": [file(f"{number}.txt") for number in range(21)]})
    assertContains(response, "Có 21 tệp, mỗi lần chỉ nhận 20 tệp.", status_code=422)


def test_files_that_are_too_large_together_are_refused(client: Client) -> None:
    half = b"a" * (settings.REQUEST_LIMIT // 2)
    assert client.post("/", {"file": [file("a.txt", half), file("b.txt", half)]}).status_code == 413


def test_a_reading_of_several_waits_for_those_before_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = import_module("tiendo.web.documents.reading")
    monkeypatch.setattr(reading, "AT_ONCE", BoundedSemaphore(1))
    monkeypatch.setattr(reading, "SECONDS_TO_WAIT", 0)
    with reading.AT_ONCE:
        assert "Hãy gửi lại tệp này sau một phút." in send(client, file("a.txt"), file("b.txt"))
    assert send(client, file("a.txt"), file("b.txt")).count('<mark class="figure') == 2


def test_names_of_files_are_text_and_never_markup(client: Client) -> None:
    page = send(client, file("<b>.txt"), file("a.zip", packed(**dict.fromkeys(("<i>__txt", "<u>__docx", "<s>__jpg"), REPORT))))
    for tag in ("<b>.", "<i>", "<u>", "<s>"):
        assert tag not in page
    assert "&lt;i&gt;.txt" in page


def test_the_whole_list_is_in_the_language_asked(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    page = send(client, file("a.txt"), file("bad.docx", b"x"), file("c.txt"))
    assert page.count("<dt>Place</dt>") == 2
    assert "The file is named .docx" in page
    assert "Vị trí" not in page


@pytest.mark.django_db
def test_nothing_of_several_is_kept_or_logged(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with django_assert_num_queries(0):
        send(client, file("ten-tep.txt"), file("ten-tep.docx", b"x"), file("ten-tep.zip", packed(ten_tep__txt=REPORT)))
    assert "ten-tep" not in caplog.text
    assert "ten_tep" not in caplog.text
    assert "5,2 tỷ" not in caplog.text


def test_everybody_may_send_several(cast: dict[str, Client]) -> None:
    for who in cast.values():
        assert names(send(who, file("a.txt"), file("b.txt"))) == ["a.txt", "b.txt"]


def test_the_list_is_not_kept_by_caches_and_guarded_by_its_headers(client: Client) -> None:
    response = client.post("/", {"file": [file("a.txt"), file("b.txt")]})
    assert "no-store" in response.headers["Cache-Control"]
    assert "script-src 'self'" in response.headers["Content-Security-Policy"]


def test_forms_of_other_sites_cannot_send_several() -> None:
    assert Client(enforce_csrf_checks=True).post("/", {"file": [file("a.txt"), file("b.txt")]}).status_code == 403


def test_a_reading_that_breaks_off_stops_no_other(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = import_module("tiendo.web.documents.reading")
    real = reading.read_isolated

    def broken(data: bytes, source: str) -> Reading:
        from tiendo.reading.errors import ReadingBrokenError

        if source == "a.txt":
            raise ReadingBrokenError(source)
        found: Reading = real(data, source)
        return found

    monkeypatch.setattr(reading, "read_isolated", broken)
    page = send(client, file("a.txt"), file("b.txt"))
    assert "Chương trình gặp lỗi khi đọc tệp này" in page
    assert page.count('<mark class="figure') == 1


@pytest.fixture
def contradiction(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The first document is said to differ from the others. Gives the names of what was compared."""
    asked: list[list[str]] = []

    def together(readings: list[Reading]) -> tuple[Checked, ...]:
        asked.append([reading.document.source for reading in readings])
        found = Finding("t", Severity.DIFFERS, (0, 3), "", "", "", Sentence(f"Khác với {readings[1].document.source}.", ""))
        return (Checked((found,), frozenset()), *(Checked((), frozenset()) for _ in readings[1:]))

    monkeypatch.setattr(import_module("tiendo.web.documents.several"), "check_together", together)
    return asked


def test_what_differs_between_documents_comes_last_on_the_one_it_concerns(client: Client, contradiction: list[list[str]]) -> None:
    page = send(client, file("a<b>.txt"), file("bad.docx", b"x"), file("c.txt"), part="1")
    assert contradiction == [["a<b>.txt", "c.txt"]]
    items = page.split("<!--read-->")[:-1]
    assert len(items) == 4
    assert 'data-file="1" data-number="1" data-id="d1-1-">' in items[0]
    assert 'data-file="1" data-number="1" data-id="d1-1-" data-together>' in items[3]
    assert "đã đối chiếu với các văn bản khác" in items[3]
    assert "Khác với c.txt." in items[3]
    assert 'id="n-d1-1-x-0-0"' in items[3]
    assert "a<b>" not in page


def test_documents_of_an_archive_are_compared_too(client: Client, contradiction: list[list[str]]) -> None:
    page = send(client, file("a.zip", packed(a__txt=REPORT, b__txt=REPORT)))
    assert contradiction == [["a.txt", "b.txt"]]
    assert "Khác với b.txt." in page


def test_one_document_is_compared_with_nothing(client: Client, contradiction: list[list[str]]) -> None:
    send(client, file("a.txt"), file("bad.docx", b"x"))
    assert contradiction == []


@pytest.mark.parametrize(("limit", "most"), [("MOST_TOGETHER", 1), ("MOST_FIGURES_TOGETHER", 1)])
def test_too_many_are_not_held_until_all_are_there_and_that_is_said(
    client: Client, contradiction: list[list[str]], monkeypatch: pytest.MonkeyPatch, limit: str, most: int
) -> None:
    monkeypatch.setattr(import_module("tiendo.web.documents.several"), limit, most)
    page = send(client, file("a.txt"), file("b.txt"), file("c.txt"))
    assert contradiction == []
    assert "Quá nhiều để đối chiếu với nhau" in page
    assert page.count('<mark class="figure') == 3


def test_comparing_waits_for_its_turn_too(client: Client, contradiction: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    reading, several = import_module("tiendo.web.documents.reading"), import_module("tiendo.web.documents.several")
    monkeypatch.setattr(reading, "SECONDS_TO_WAIT", 0)
    monkeypatch.setattr(reading, "AT_ONCE", BoundedSemaphore(1))
    real = several.page_of

    def hold(*given: object) -> object:
        # The last page is made, and somebody else begins to read.
        if given[1] == "d2-":
            reading.AT_ONCE.acquire()
        return real(*given)

    monkeypatch.setattr(several, "page_of", hold)
    page = send(client, file("a.txt"), file("b.txt"))
    assert "Hãy gửi lại các tệp." in page
    assert contradiction == []

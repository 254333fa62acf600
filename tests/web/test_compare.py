"""So sánh hai bản: two versions go in, and what changed between them comes back, with what was mended; nothing of them is kept."""

import logging
from importlib import import_module
from threading import BoundedSemaphore

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains, assertTemplateUsed
from pytest_django.fixtures import DjangoAssertNumQueries

from tests.reading_shell.packed import docx, paragraph
from tiendo.checking.isolated import compare_isolated
from tiendo.checking.versions import compare
from tiendo.reading.errors import ReadingStoppedError, TooLargeFileError
from tiendo.reading.isolated import Limits
from tiendo.reading.read import read

ADDRESS = "/soat-so-lieu/so-sanh/"
EARLIER = "Thu ngân sách năm 2024 đạt 5,2 tỷ đồng.\nĐiều tra làm rõ 13/14 vụ, đạt 29,9%.\nCó 7 hộ nghèo.\nXây 3 cầu."
LATER = (
    "Thu ngân sách năm 2024 đạt 5,4 tỷ đồng.\nĐiều tra làm rõ 13/14 vụ, đạt 92,9%.\nCó 7 hộ nghèo.\n"
    "Mở 2 chợ, kiểm tra 15/20 cơ sở, đạt 85%."
)
SECRET = "UBND TỈNH A\nTỐI MẬT\nSố: 05/BC-UBND\nQuả đồi phía tây có 361 hầm.\n"


def file(name: str, content: str | bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content if isinstance(content, bytes) else content.encode())


def texts(earlier: str = EARLIER, later: str = LATER) -> dict[str, str]:
    return {"earlier_text": earlier, "later_text": later}


def test_the_form_is_there_without_an_account(client: Client) -> None:
    page = client.get(ADDRESS)
    assertContains(page, "<h1>So sánh hai bản</h1>", html=True)
    for name in ("earlier_text", "earlier_file", "later_text", "later_file"):
        assertContains(page, f'name="{name}"')


def test_what_changed_came_and_went_is_told_in_tables(client: Client) -> None:
    page = client.post(ADDRESS, texts())
    assertTemplateUsed(page, "documents/compared.html")
    told = {
        table.name: [(row.earlier and row.earlier.amount, row.later and row.later.amount) for row in table.rows]
        for table in page.context["compared"].tables
    }
    assert told["changed"] == [("5,2 tỷ đồng", "5,4 tỷ đồng"), ("29,9 %", "92,9 %")]
    assert ("3 cầu", None) in told["removed"]
    assert ("15/20 cơ sở", None) not in told["removed"]
    assert (None, "15/20 cơ sở") in told["added"]
    assert ("7 hộ nghèo", "7 hộ nghèo") in told["unchanged"] or ("7 hộ", "7 hộ") in told["unchanged"]


def test_every_row_leads_to_its_sentence(client: Client) -> None:
    page = client.post(ADDRESS, texts())
    (row, *_) = page.context["compared"].tables[0].rows
    assertContains(page, f'<a href="#{row.earlier.at}">5,2 tỷ đồng</a>', html=True)
    assertContains(page, f' id="{row.earlier.at}"', count=1)
    assertContains(page, f'<a href="#{row.later.at}">5,4 tỷ đồng</a>', html=True)
    assertContains(page, f' id="{row.later.at}"', count=1)
    assert (row.before, row.words, row.after) == ("Thu ngân sách năm 2024 đạt ", "5,4 tỷ đồng", ".")


def test_findings_that_were_mended_remain_or_are_new(client: Client) -> None:
    compared = client.post(ADDRESS, texts()).context["compared"]
    assert [point.message[:12] for point in compared.mended] == ["Nêu “29,9%”,"]
    assert [point.message[:10] for point in compared.new] == ["Nêu “85%”,"]
    assert compared.remaining == ()
    again = client.post(ADDRESS, texts(EARLIER, EARLIER + "\nHết.")).context["compared"]
    assert [point.message[:12] for point in again.remaining] == ["Nêu “29,9%”,"]
    assert (again.mended, again.new) == ((), ())


def test_a_point_leads_to_its_note(client: Client) -> None:
    page = client.post(ADDRESS, texts())
    for point in (*page.context["compared"].mended, *page.context["compared"].new):
        assertContains(page, f' id="{point.at}"', count=1)


def test_files_are_compared_whatever_their_formats(client: Client) -> None:
    word = docx("".join(map(paragraph, EARLIER.splitlines())))
    page = client.post(ADDRESS, {"earlier_file": file("a.docx", word), "later_file": file("b.txt", LATER)})
    assertContains(page, "Bản trước: a.docx. Bản sau: b.txt.")
    assert page.context["compared"].tables[0].rows[0].earlier.amount == "5,2 tỷ đồng"


def test_what_is_said_of_something_else_is_no_change_of_the_number(client: Client) -> None:
    page = client.post(ADDRESS, texts("Năm 2023, thu ngân sách đạt 5,2 tỷ đồng.", "Năm 2024, thu ngân sách đạt 5,2 tỷ đồng."))
    tables = {table.name: table for table in page.context["compared"].tables}
    assert tables["changed"].rows == ()
    assert [str(name) for name in tables["reworded"].rows[0].differing] == ["Kỳ"]
    assertContains(page, "Không có số liệu nào đổi số.")


def test_no_two_things_share_an_id(client: Client) -> None:
    import re

    ids = re.findall(r'\bid="([^"]+)"', client.post(ADDRESS, texts()).content.decode())
    assert len(ids) == len(set(ids))


def test_of_very_many_rows_the_rest_is_counted(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module("tiendo.web.documents.presenting.comparison"), "MOST_ROWS", 1)
    page = client.post(ADDRESS, texts())
    table = page.context["compared"].tables[0]
    assert (len(table.rows), table.count) == (1, 2)
    assertContains(page, "Còn 1 số liệu không hiện ở đây.")


@pytest.mark.parametrize(
    ("given", "status", "sentence"),
    [
        ({}, 422, "Hãy dán văn bản hoặc chọn một tệp."),
        ({"earlier_text": "a"}, 422, "Hãy dán văn bản hoặc chọn một tệp."),
        ({"earlier_text": "a", "earlier_file": file("a.txt", "b"), "later_text": "c"}, 422, "Có cả văn bản dán vào và tệp."),
        ({"earlier_text": "a", "later_file": file("<b>.docx", b"x")}, 422, "&lt;b&gt;.docx: tệp có đuôi .docx nhưng"),
        ({"earlier_text": "a", "later_file": file("b.txt", b"")}, 422, "b.txt: tệp không có nội dung"),
        ({"earlier_text": "a", "later_text": "a" * (settings.FILE_LIMIT + 1)}, 413, "vượt giới hạn 5.0 MB"),
        ({"earlier_text": "a", "later_text": SECRET}, 422, "văn bản đóng dấu chỉ độ mật"),
        ({"earlier_file": file("mat.txt", SECRET), "later_text": "Thu năm nay 5"}, 422, "văn bản đóng dấu chỉ độ mật"),
    ],
    ids=["nothing", "one", "both", "mislabelled", "empty", "large", "secret text", "secret file"],
)
def test_what_cannot_be_compared_is_said_in_a_sentence(client: Client, given: dict[str, object], status: int, sentence: str) -> None:
    response = client.post(ADDRESS, given)
    assertContains(response, sentence, status_code=status)
    assertTemplateUsed(response, "documents/compare.html")
    for word in ("Quả đồi", "Thu năm nay"):
        assertNotContains(response, word, status_code=status)


def test_what_is_sent_is_text_and_never_markup(client: Client) -> None:
    evil = "<img src=x onerror=y>"
    page = client.post(ADDRESS, texts(f"{evil} thu 5 tỷ đồng", f"{evil} thu 6 tỷ đồng"))
    assertNotContains(page, evil)
    assertContains(page, "&lt;img src=x onerror=y&gt;")


def test_the_language_can_be_switched_without_losing_the_texts(client: Client) -> None:
    page = client.post(ADDRESS, {**texts(), "language": "en"})
    assertContains(page, "<h1>Compare two versions</h1>", html=True)
    assertContains(page, "It says “85%”")
    assertNotContains(page, "Bản trước")
    assertContains(page, 'form="compare"')


def test_it_waits_for_those_before_it(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    reading = import_module("tiendo.web.documents.reading")
    monkeypatch.setattr(reading, "AT_ONCE", BoundedSemaphore(1))
    monkeypatch.setattr(reading, "SECONDS_TO_WAIT", 0)
    with reading.AT_ONCE:
        page = client.post(ADDRESS, texts())
        assertContains(page, "Nhiều người đang soát báo cáo", status_code=503)
        assertContains(page, "Xây 3 cầu.", status_code=503)
    assert client.post(ADDRESS, texts()).status_code == 200


@pytest.mark.django_db
def test_nothing_of_it_is_kept_or_logged(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with django_assert_num_queries(0):
        response = client.post(ADDRESS, {"earlier_file": file("ten-tep.txt", EARLIER), "later_text": LATER})
    assert "no-store" in response.headers["Cache-Control"]
    assert "ten-tep" not in caplog.text
    assert "29,9" not in caplog.text


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    assert getattr(client, method)(ADDRESS).status_code == 405


def test_comparing_elsewhere_gives_what_comparing_here_does() -> None:
    earlier, later = read(EARLIER.encode(), "a.txt"), read(LATER.encode(), "b.txt")
    assert compare_isolated(earlier, later) == compare(earlier, later)


@pytest.mark.parametrize(("limits", "error"), [(Limits(seconds=0.0), ReadingStoppedError), (Limits(size=10), TooLargeFileError)])
def test_comparing_elsewhere_can_be_ended(limits: Limits, error: type[Exception]) -> None:
    reading = read(EARLIER.encode(), "a.txt")
    with pytest.raises(error):
        compare_isolated(reading, reading, limits)

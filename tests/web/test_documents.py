"""Kept documents: the action, the command, the list and the page."""

from collections.abc import Callable
from importlib import import_module
from io import StringIO
from pathlib import Path
from threading import Barrier, Thread

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from tiendo.reading.answer import from_answer, to_answer
from tiendo.reading.document import Reading
from tiendo.reading.errors import BinaryFileError, EmptyFileError
from tiendo.web.audit.models import Event
from tiendo.web.audit.who import COMMAND_LINE
from tiendo.web.documents import queries
from tiendo.web.documents.actions import keep_document
from tiendo.web.documents.matching import with_matches
from tiendo.web.documents.models import Document
from tiendo.web.people.models import User
from tiendo.words.figure import Doubt

REPORT = "Thu ngân sách đạt 3.798,254 tỷ đồng.".encode()
Marking = Callable[..., Reading]
PRECISE = "12345678901234567890,1234567890 đồng"


@pytest.fixture
def precise(reads: Callable[[Reading], None], marking: Marking) -> Reading:
    """What the reader answers: one doubtful figure of more digits than a binary float has."""
    reading = marking(f"Thu {PRECISE}.", PRECISE, doubts=(Doubt.NO_PERIOD,), indicator="Thu ngân sách")
    reads(reading)
    return reading


def test_keeping_stores_the_answer_to_the_digit_with_one_event(clerk: User, precise: Reading) -> None:
    document = keep_document(data=REPORT, source="a.txt", fictional=False, by=clerk.as_who())
    kept = queries.kept_reading(document.pk)
    assert kept is not None
    # What the catalogue says of the figures is kept with them.
    assert kept[1].figures == with_matches(precise).figures
    assert to_answer(from_answer(Document.objects.get().answer)) == to_answer(with_matches(precise))
    assert (kept[0].figures, kept[0].doubtful, kept[0].kept_by) == (1, 1, clerk.name)
    event = Event.objects.get(what="document kept")
    assert (event.who, event.who_id, event.subject) == (clerk.username, clerk.pk, f"documents.Document:{document.pk}")


@pytest.mark.django_db
def test_the_same_bytes_again_change_nothing() -> None:
    first = keep_document(data=REPORT, source="a.txt", fictional=False, by=COMMAND_LINE)
    again = keep_document(data=REPORT, source="b.txt", fictional=True, by=COMMAND_LINE)
    assert again == first
    assert (again.source, again.fictional) == ("a.txt", False)
    assert Event.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("data", "error"), [(b"", EmptyFileError), (b"\x00", BinaryFileError)])
def test_what_cannot_be_read_is_not_kept(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        keep_document(data=data, source="a.txt", fictional=False, by=COMMAND_LINE)
    assert not Document.objects.exists()
    assert not Event.objects.exists()


def test_two_who_keep_the_same_bytes_at_once_keep_them_once(own_database: BaseDatabaseWrapper, precise: Reading) -> None:
    both, kept = Barrier(2), []

    def keep() -> None:
        both.wait()
        kept.append(keep_document(data=REPORT, source="a.txt", fictional=False, by=COMMAND_LINE).pk)
        connection.close()

    threads = [Thread(target=keep) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert kept == [kept[0]] * 2
    assert Document.objects.count() == Event.objects.count() == 1


def test_without_its_event_a_document_is_not_kept(
    own_database: BaseDatabaseWrapper, precise: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(import_module("tiendo.web.documents.actions.keep_document"), "record", fail)
    with pytest.raises(RuntimeError):
        keep_document(data=REPORT, source="a.txt", fictional=False, by=COMMAND_LINE)
    assert not Document.objects.exists()


@pytest.mark.django_db
def test_the_database_refuses_a_digest_that_is_none() -> None:
    document = keep_document(data=REPORT, source="a.txt", fictional=False, by=COMMAND_LINE)
    document.sha256 = "abc"
    with pytest.raises(IntegrityError), transaction.atomic():
        document.save()


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    (tmp_path / "fictional" / "city").mkdir(parents=True)
    (tmp_path / "fictional" / "city" / "a.txt").write_text("Thành phố hư cấu đạt 5 %.", encoding="utf-8")
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "b.txt").write_bytes(b"\x00\x01\x02")
    (tmp_path / "public" / "c.txt").write_text("Đông Hà đạt 6 %.", encoding="utf-8")
    (tmp_path / "public" / "notes.md").write_text("not a report", encoding="utf-8")
    return tmp_path


@pytest.mark.django_db
def test_samples_are_read_one_line_each_and_a_bad_one_stops_nothing(samples: Path) -> None:
    said = StringIO()
    call_command("read_samples", samples, stdout=said)
    lines = said.getvalue().splitlines()
    assert [line[:5] for line in lines] == ["[1/3]", "[2/3]", "[3/3]"]
    assert "b.txt: this is not plain text" in lines[1]
    assert [(kept.source, kept.fictional) for kept in queries.kept_documents()] == [("c.txt", False), ("a.txt", True)]


@pytest.mark.django_db
def test_a_folder_that_is_none_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="is no folder"):
        call_command("read_samples", tmp_path / "nowhere")


def test_the_list_says_what_is_fictional(signed_in: Client, samples: Path) -> None:
    call_command("read_samples", samples, stdout=StringIO())
    response = signed_in.get("/van-ban/")
    assertContains(response, "hư cấu</span>", count=1)
    assertContains(response, "c.txt")


def test_an_empty_list_says_so(signed_in: Client) -> None:
    assertContains(signed_in.get("/van-ban/"), "Chưa lưu văn bản nào.")


@pytest.mark.parametrize("fictional", [True, False])
def test_the_page_shows_figures_and_says_what_is_fictional(signed_in: Client, precise: Reading, *, fictional: bool) -> None:
    document = keep_document(data=REPORT, source="a.txt", fictional=fictional, by=COMMAND_LINE)
    response = signed_in.get(f"/van-ban/{document.pk}/")
    assertContains(response, f'<a href="#f-f1">{PRECISE}</a>')
    assertContains(response, "12.345.678.901.234.567.890,1234567890")
    (assertContains if fictional else assertNotContains)(response, "Văn bản của một thành phố hư cấu.")


def test_a_document_that_is_not_there_is_404(signed_in: Client) -> None:
    assert signed_in.get("/van-ban/999/").status_code == 404


def test_a_number_larger_than_any_is_404(signed_in: Client) -> None:
    assert signed_in.get(f"/van-ban/{10**30}/").status_code == 404

"""A document stamped secret: refused from memory, with no trace on the disk, in the database, in a log or on a page."""

import logging
import tempfile
from hashlib import sha256
from pathlib import Path

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from tiendo.reading.errors import SecretDocumentError
from tiendo.web.documents.actions import keep_document
from tiendo.web.people.models import User

TOKEN = "Quả đồi phía tây"
STAMPED = f"UBND TỈNH A\nTỐI MẬT\nSố: 05/BC-UBND\n{TOKEN} có 361 hầm.\n"
BYTES = {"UTF-8": STAMPED.encode(), "UTF-16": STAMPED.encode("utf-16")}


@pytest.fixture(autouse=True)
def _everything_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("TMPDIR", "HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)


def rows() -> str:
    """Everything that stands in the database."""
    return "\n".join(repr(row) for model in apps.get_models() for row in model._default_manager.values())


def traces(folder: Path, logged: str, *, data: bytes) -> list[str]:
    """Where something of the document is found: its words in any encoding, or its digest."""
    signs = (TOKEN, TOKEN.encode().decode("latin-1"), sha256(data).hexdigest(), sha256(data).hexdigest()[:16])
    files = [str(file) for file in folder.rglob("*") if file.is_file()]
    places = {"log": logged, "database": rows(), **{file: Path(file).read_bytes().decode("latin-1") for file in files}}
    return [*files, *(place for place, text in places.items() for sign in signs if sign in text)]


@pytest.mark.django_db
@pytest.mark.parametrize("data", BYTES.values(), ids=BYTES)
def test_what_anybody_uploads(client: Client, tmp_path: Path, caplog: pytest.LogCaptureFixture, data: bytes) -> None:
    response = client.post("/", {"file": SimpleUploadedFile("ke-hoach.txt", data)})
    assertContains(response, "ke-hoach.txt: văn bản đóng dấu chỉ độ mật (dòng 2)", status_code=422)
    assertNotContains(response, TOKEN, status_code=422)
    assert traces(tmp_path, caplog.text, data=data) == []


@pytest.mark.django_db
def test_what_anybody_pastes_does_not_even_come_back(client: Client, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    response = client.post("/", {"text": STAMPED})
    assertContains(response, "văn bản đóng dấu chỉ độ mật", status_code=422)
    assertNotContains(response, TOKEN, status_code=422)
    assertNotContains(response, "Hãy dán văn bản", status_code=422)
    assert "no-store" in response.headers["Cache-Control"]
    assert traces(tmp_path, caplog.text, data=STAMPED.encode()) == []


@pytest.mark.django_db
@pytest.mark.parametrize("data", BYTES.values(), ids=BYTES)
def test_what_an_account_would_keep(clerk: User, tmp_path: Path, caplog: pytest.LogCaptureFixture, data: bytes) -> None:
    before = rows()
    with pytest.raises(SecretDocumentError) as refusal:
        keep_document(data=data, source="ke-hoach.txt", fictional=False, by=clerk.as_who())
    assert TOKEN not in str(refusal.value) + repr(refusal.value.__dict__)
    assert refusal.value.__cause__ is None
    assert traces(tmp_path, caplog.text, data=data) == []
    assert rows() == before

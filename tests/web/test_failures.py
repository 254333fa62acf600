"""The pages of failures, in both languages and in the layout of the site."""

from collections.abc import Callable
from importlib import import_module

import pytest
from django.conf import LazySettings, settings
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.test import Client
from pytest_django.asserts import assertContains, assertNotContains

from tiendo.web.config.environment import Mode

Failing = Callable[[type[Exception]], None]


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Failing:
    """Lets the list of documents fail."""

    def fail(error: type[Exception]) -> None:
        def failed() -> None:
            raise error

        monkeypatch.setattr("tiendo.web.documents.queries.kept_documents", failed)

    return fail


LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


def said(client: Client, language: str, address: str, status: int, sentences: dict[str, str]) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = client.get(address)
    assertContains(response, f"<h1>{sentences[language]}</h1>", status_code=status, html=True)
    assertContains(response, f'<html lang="{language}">', status_code=status)
    assertContains(response, 'class="brand"', status_code=status)
    assertNotContains(response, "Traceback", status_code=status)


@LANGUAGES
def test_403(signed_in: Client, failing: Failing, language: str) -> None:
    failing(PermissionDenied)
    said(signed_in, language, "/van-ban/", 403, {"vi": "Tài khoản này không được xem trang", "en": "This page is not for this account"})


@LANGUAGES
def test_404(client: Client, language: str) -> None:
    said(client, language, "/khong-co/", 404, {"vi": "Không có trang ở địa chỉ này", "en": "There is no page at this address"})


@LANGUAGES
@pytest.mark.parametrize("error", [RuntimeError, DatabaseError])
def test_500(signed_in: Client, failing: Failing, language: str, error: type[Exception]) -> None:
    failing(error)
    signed_in.raise_request_exception = False
    said(signed_in, language, "/van-ban/", 500, {"vi": "Hệ thống gặp lỗi", "en": "Something failed on our side"})


@pytest.mark.parametrize("broken", ["tiendo.web.config.context.site", "django.contrib.auth.context_processors.auth"])
def test_500_needs_no_context_processor(client: Client, monkeypatch: pytest.MonkeyPatch, broken: str) -> None:
    from django.template import engines

    def fail(request: object) -> dict[str, object]:
        raise DatabaseError

    engine = engines["django"].engine  # type: ignore[attr-defined]  # Django's own engine
    processors = tuple(fail if f"{one.__module__}.{one.__name__}" == broken else one for one in engine.template_context_processors)
    monkeypatch.setitem(engine.__dict__, "template_context_processors", processors)
    client.raise_request_exception = False
    assertContains(client.get("/"), "Hệ thống gặp lỗi", status_code=500)


@LANGUAGES
def test_413_comes_before_anything_is_parsed(client: Client, language: str) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    response = client.post("/", {"text": "a" * settings.REQUEST_LIMIT})
    sentence = {"vi": "Nội dung gửi đến quá lớn", "en": "What was sent is too large"}[language]
    assertContains(response, f"<h1>{sentence}</h1>", status_code=413, html=True)
    assertContains(response, "5 MB", status_code=413)


def test_a_form_with_more_fields_than_any_of_ours_is_refused(client: Client) -> None:
    many = {f"field{number}": "x" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1)}
    assertContains(client.post("/", many), "Không trả lời được yêu cầu này", status_code=400)


def test_a_host_that_is_not_ours_is_refused(client: Client) -> None:
    assertContains(client.get("/", headers={"host": "elsewhere.example"}), "Không trả lời được yêu cầu này", status_code=400)


@LANGUAGES
def test_a_form_without_its_cookie(language: str) -> None:
    client = Client(enforce_csrf_checks=True)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    sentence = {"vi": "Không nhận được biểu mẫu này", "en": "This form could not be accepted"}[language]
    assertContains(client.post("/", {"text": "a"}), sentence, status_code=403)


def test_the_banner_of_a_demo_stands_on_every_page(settings: LazySettings, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    banner = "Bản trình diễn, không dùng cho công việc thật."
    assertNotContains(client.get("/"), banner)
    settings.MODE = Mode.DEMO
    for address, status in (("/", 200), ("/dang-nhap/", 200), ("/khong-co/", 404)):
        assertContains(client.get(address), banner, status_code=status)
    assertContains(client.post("/", {"text": "a"}), banner)
    assertContains(client.post("/", {"text": "a" * settings.REQUEST_LIMIT}), banner, status_code=413)
    monkeypatch.setattr(import_module("tiendo.web.documents.views.proofread"), "ProofreadForm", None)
    client.raise_request_exception = False
    assertContains(client.get("/"), banner, status_code=500)

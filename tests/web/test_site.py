"""What all pages share: headers, language, templates, health."""

import re
from pathlib import Path

import pytest
from django.conf import LazySettings, settings
from django.db import DatabaseError, connection
from django.db.backends.base.base import BaseDatabaseWrapper
from django.template.loader import get_template
from django.test import Client
from pytest_django.asserts import assertContains

import tiendo.web

WEB = Path(tiendo.web.__path__[0])
TEMPLATES = sorted(WEB.glob("**/templates/**/*.html"))
names = pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(WEB)))


@names
def test_every_template_compiles(template: Path) -> None:
    get_template(str(template).rpartition("/templates/")[2])


@names
def test_no_template_holds_style_or_script_of_its_own(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", source)
    assert all('src="{% static' in tag for tag in re.findall(r"<script[^>]*>", source))
    assert not re.search(r"</?script>\s*\w", source)


@names
def test_no_template_switches_escaping_off(template: Path) -> None:
    assert not re.search(r"\|\s*safe\b|autoescape\s+off|mark_safe", template.read_text(encoding="utf-8"))


@names
def test_no_template_says_anything_untranslated(template: Path) -> None:
    source = template.read_text(encoding="utf-8")
    source = re.sub(r"{% blocktranslate.*?{% endblocktranslate %}|{%.*?%}|{{.*?}}|<!--.*?-->|<[^>]*>", " ", source, flags=re.DOTALL)
    # The name of the product, and the keys.
    said = set(re.findall(r"[^\W\d_]+", source)) - {"Tiến", "Độ", "n", "p", "d", "Enter", "Esc"}
    assert said == set()


@pytest.mark.parametrize("address", ["/", "/dang-nhap/", "/khong-co/", "/healthz"])
def test_every_answer_is_guarded_by_its_headers(client: Client, db: None, address: str) -> None:
    headers = client.get(address).headers
    directives = {words[0]: words[1:] for words in (part.split() for part in headers["Content-Security-Policy"].split(";"))}
    assert directives == {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "base-uri": ["'none'"],
    }
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert "camera=()" in headers["Permissions-Policy"]


def test_vietnamese_is_the_language_whatever_the_browser_prefers(client: Client) -> None:
    assertContains(client.get("/", headers={"accept-language": "en"}), '<html lang="vi">')


def test_the_language_is_switched_by_a_form_and_kept(client: Client) -> None:
    response = client.post("/ngon-ngu/", {"language": "en", "next": "/dang-nhap/"})
    assert response.headers["Location"] == "/dang-nhap/"
    assertContains(client.get("/"), '<html lang="en">')
    client.post("/ngon-ngu/", {"language": "vi", "next": "/"})
    assertContains(client.get("/"), '<html lang="vi">')


def test_the_switch_leads_to_no_other_site(client: Client) -> None:
    assert client.post("/ngon-ngu/", {"language": "en", "next": "https://elsewhere.example/"}).headers["Location"] == "/"


def test_an_unknown_language_is_vietnamese(client: Client) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "xx"
    assertContains(client.get("/"), '<html lang="vi">')


@pytest.mark.django_db
def test_healthy(client: Client) -> None:
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (200, {"status": "ok"})


def test_not_healthy_without_the_guard(client: Client, own_database: BaseDatabaseWrapper) -> None:
    with own_database.cursor() as cursor:
        cursor.execute(
            "DROP TRIGGER " + ("audit_event_refuses_update" if connection.vendor == "sqlite" else "audit_event_append_only ON audit_event")
        )
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (503, {"status": "failing"})


def test_not_healthy_without_the_database(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(connection: BaseDatabaseWrapper) -> None:
        raise DatabaseError("secret: host=db password=hidden")  # noqa: EM101, TRY003  # what a driver might say

    monkeypatch.setattr("tiendo.web.config.health.unguarded", fail)
    response = client.get("/healthz")
    assert (response.status_code, response.json()) == (503, {"status": "failing"})


def test_a_monitor_is_not_led_away_to_https(client: Client, db: None, settings: LazySettings) -> None:
    settings.SECURE_SSL_REDIRECT = True
    assert Client().get("/healthz").status_code == 200
    assert Client().get("/").status_code == 301

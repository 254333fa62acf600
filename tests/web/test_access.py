"""Who may see what: a row for every address of the site, tried by everybody."""

from collections.abc import Callable, Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tiendo.reading.document import Reading
from tiendo.web.audit.who import COMMAND_LINE
from tiendo.web.documents.actions import keep_document

EVERYBODY = ("nobody", "clerk", "another clerk", "unit", "leader", "administrator", "auditor")
SIGNED_IN = EVERYBODY[1:]

# address name: (method, address, who is answered, with which status; everybody else is led to the sign-in page)
TABLE = {
    "proofread": ("get", "/", EVERYBODY, 200),
    # Nothing was sent: a sentence says so.
    "annotated": ("post", "/soat-so-lieu/tai-ve/", EVERYBODY, 422),
    "compare": ("get", "/soat-so-lieu/so-sanh/", EVERYBODY, 200),
    "documents": ("get", "/van-ban/", SIGNED_IN, 200),
    "document": ("get", "/van-ban/{document}/", SIGNED_IN, 200),
    "sign_out": ("post", "/dang-xuat/", EVERYBODY, 302),
    "set_language": ("post", "/ngon-ngu/", EVERYBODY, 302),
    "healthz": ("get", "/healthz", EVERYBODY, 200),
    # Whoever has signed in is led on.
    "sign_in": ("get", "/dang-nhap/", ("nobody",), 200),
}


def addresses(patterns: list[URLPattern | URLResolver]) -> Iterator[str | None]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns)
        else:
            yield pattern.name


def test_every_address_has_a_row() -> None:
    assert sorted(map(str, addresses(get_resolver().url_patterns))) == sorted(TABLE)


@pytest.mark.parametrize("who", EVERYBODY)
@pytest.mark.parametrize("name", TABLE)
def test_access(cast: dict[str, Client], reads: Callable[[Reading], None], marking: Callable[..., Reading], name: str, who: str) -> None:
    reads(marking("Thu đạt 5,2 tỷ đồng."))
    document = keep_document(data=b"x", source="a.txt", fictional=False, by=COMMAND_LINE)
    method, address, answered, status = TABLE[name]
    response = getattr(cast[who], method)(address.format(document=document.pk))
    if who in answered:
        assert response.status_code == status
        assert "/dang-nhap/" not in response.headers.get("Location", "")
    elif name == "sign_in":
        assert (response.status_code, response.headers["Location"]) == (302, "/van-ban/")
    else:
        assert response.status_code == 302
        assert response.headers["Location"].startswith("/dang-nhap/?next=/van-ban/")


@pytest.mark.parametrize("address", ["/dang-xuat/", "/ngon-ngu/"])
def test_what_changes_something_is_not_done_by_a_link(client: Client, address: str) -> None:
    assert client.get(address).status_code in {405, 302}
    assert not client.cookies


def test_forms_of_other_sites_are_refused() -> None:
    strict = Client(enforce_csrf_checks=True)
    for address in ("/", "/soat-so-lieu/tai-ve/", "/soat-so-lieu/so-sanh/", "/dang-nhap/", "/dang-xuat/", "/ngon-ngu/"):
        assert strict.post(address, {"text": "a"}).status_code == 403

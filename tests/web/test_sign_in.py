"""Signing in and out, and waiting after too many failures."""

from collections.abc import Callable
from datetime import timedelta
from io import StringIO

import pytest
from django.conf import LazySettings
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from pytest_django.asserts import assertContains, assertRedirects

from tiendo.web.audit.models import Event
from tiendo.web.audit.who import COMMAND_LINE
from tiendo.web.config.environment import Mode
from tiendo.web.people.actions import add_account, set_password
from tiendo.web.people.models import Role, SignInAttempt, User

PASSWORD = "mot mat khau du dai"


def try_password(client: Client, password: str, username: str = "vanphong", **extra: str) -> int:
    return client.post("/dang-nhap/", {"username": username, "password": password}, **extra).status_code  # type: ignore[arg-type]  # WSGI's keys


def test_signing_in_leads_to_the_documents_and_is_noted(client: Client, clerk: User) -> None:
    response = client.post("/dang-nhap/", {"username": "vanphong", "password": PASSWORD})
    assertRedirects(response, "/van-ban/")
    assertContains(client.get("/"), clerk.name)
    event = Event.objects.get(what="signed in")
    assert (event.who, event.detail) == ("vanphong", {"address": "127.0.0.1"})


def test_signing_in_leads_back_to_what_was_asked_for_and_nowhere_else(client: Client, clerk: User) -> None:
    given = {"username": "vanphong", "password": PASSWORD}
    assert client.post("/dang-nhap/", given | {"next": "/van-ban/7/"}).headers["Location"] == "/van-ban/7/"
    client.logout()
    assert client.post("/dang-nhap/", given | {"next": "https://elsewhere.example/"}).headers["Location"] == "/van-ban/"


def test_signing_out_ends_the_session_and_is_noted(signed_in: Client) -> None:
    assertRedirects(signed_in.post("/dang-xuat/"), "/")
    assert signed_in.get("/van-ban/").status_code == 302
    assert Event.objects.filter(what="signed out", who="vanphong").count() == 1


def test_signing_out_without_having_signed_in_notes_nothing(client: Client, db: None) -> None:
    assertRedirects(client.post("/dang-xuat/"), "/")
    assert not Event.objects.exists()


@pytest.mark.parametrize(("username", "subject"), [("vanphong", "people.User:"), ("khong-co", ""), (PASSWORD, "")])
def test_a_failure_says_the_same_whether_or_not_the_account_is_there(client: Client, clerk: User, username: str, subject: str) -> None:
    response = client.post("/dang-nhap/", {"username": username, "password": "sai"})
    assertContains(response, "Tên đăng nhập hoặc mật khẩu chưa đúng.", status_code=422)
    assert Event.objects.get(what="sign-in refused").subject.startswith(subject)


def test_what_was_typed_as_a_name_is_not_kept(client: Client, clerk: User) -> None:
    try_password(client, "sai", username="mat-khau-go-nham")
    assert "mat-khau-go-nham" not in str(list(Event.objects.values())) + str(list(SignInAttempt.objects.values()))


def test_after_five_failures_even_the_right_password_waits(client: Client, clerk: User) -> None:
    assert [try_password(client, "sai") for _ in range(6)] == [422] * 5 + [429]
    response = client.post("/dang-nhap/", {"username": "VanPhong", "password": PASSWORD})
    assertContains(response, "Hãy chờ 15 phút rồi thử lại.", status_code=429)
    assert SignInAttempt.objects.count() == 5


def test_others_and_other_addresses_do_not_wait(client: Client, clerk: User, add: Callable[[str, Role], User]) -> None:
    add("donvi", Role.UNIT)
    for _ in range(5):
        try_password(client, "sai")
    assert try_password(Client(), PASSWORD, username="donvi") == 302
    assert try_password(Client(), PASSWORD, REMOTE_ADDR="10.0.0.9") == 302


def test_one_address_that_tries_many_names_waits(client: Client, clerk: User, settings: LazySettings) -> None:
    settings.SIGN_IN_FAILURES_OF_ADDRESS = 3
    assert [try_password(client, "sai", username=f"ten{number}") for number in range(4)] == [422, 422, 422, 429]


def test_the_wait_ends_and_what_counted_is_forgotten(client: Client, clerk: User) -> None:
    for _ in range(5):
        try_password(client, "sai")
    SignInAttempt.objects.update(at=timezone.now() - timedelta(minutes=16))
    assert try_password(client, "sai") == 422
    assert SignInAttempt.objects.count() == 1
    assert try_password(client, PASSWORD) == 302
    assert not SignInAttempt.objects.exists()


def test_behind_a_proxy_the_address_is_the_one_the_proxy_saw(client: Client, clerk: User, settings: LazySettings) -> None:
    settings.BEHIND_PROXY = True
    try_password(client, PASSWORD, HTTP_X_FORWARDED_FOR="1.2.3.4, 10.0.0.9")
    assert Event.objects.get(what="signed in").detail == {"address": "10.0.0.9"}


def test_without_a_proxy_its_header_is_not_believed(client: Client, clerk: User) -> None:
    try_password(client, PASSWORD, HTTP_X_FORWARDED_FOR="1.2.3.4")
    assert Event.objects.get(what="signed in").detail == {"address": "127.0.0.1"}


def test_an_address_that_is_none_is_still_counted(client: Client, clerk: User) -> None:
    assert try_password(client, "sai", REMOTE_ADDR="") == 422
    assert SignInAttempt.objects.get().address == "0.0.0.0"


def test_a_closed_account_does_not_sign_in(client: Client, clerk: User) -> None:
    User.objects.update(is_active=False)
    assert try_password(client, PASSWORD) == 422


@pytest.mark.parametrize("password", ["ngan", "vanphong1234", "918273645546", "startfinding"])
def test_weak_passwords_are_refused(db: None, password: str) -> None:
    with pytest.raises(ValidationError):
        add_account(username="vanphong", name="Văn phòng", role=Role.CLERK, password=password, by=COMMAND_LINE)
    assert not User.objects.exists()


def test_a_new_password_replaces_the_old_one_and_ends_sessions(signed_in: Client, clerk: User) -> None:
    set_password(account=clerk, password="mat khau moi hon nua", by=COMMAND_LINE)
    assert signed_in.get("/van-ban/").status_code == 302
    assert try_password(Client(), PASSWORD) == 422
    assert try_password(Client(), "mat khau moi hon nua") == 302


def test_the_database_refuses_a_role_that_is_none(clerk: User) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.update(role="king")


def test_an_account_is_added_from_the_command_line(db: None, monkeypatch: pytest.MonkeyPatch, client: Client) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(PASSWORD + "\n"))
    call_command("add_account", "quantri", name="Quản trị", role="administrator", stdout=StringIO())
    assert try_password(client, PASSWORD, username="quantri") == 302
    monkeypatch.setattr("sys.stdin", StringIO("ngan\n"))
    with pytest.raises(CommandError):
        call_command("add_account", "khac", name="Khác", role="clerk")


def test_demo_accounts_are_refused_outside_a_demo(db: None, settings: LazySettings) -> None:
    settings.MODE = Mode.PRODUCTION
    with pytest.raises(CommandError, match="in a demo only"):
        call_command("make_demo_accounts")
    assert not User.objects.exists()


def test_demo_accounts_are_made_once_for_every_role(db: None, settings: LazySettings, tmp_path: object, client: Client) -> None:
    settings.MODE, settings.DATA_FOLDER = Mode.DEMO, tmp_path
    printed = []
    for _ in range(2):
        said = StringIO()
        call_command("make_demo_accounts", stdout=said)
        printed.append(said.getvalue())
    assert printed[0] == printed[1]
    assert {user.role for user in User.objects.all()} == set(Role.values)
    username, password = printed[0].splitlines()[0].split()[:2]
    assert try_password(client, password, username=username) == 302


def test_demo_accounts_follow_the_passwords_of_their_folder(db: None, settings: LazySettings, tmp_path: object, client: Client) -> None:
    from pathlib import Path

    settings.MODE, settings.DATA_FOLDER = Mode.DEMO, tmp_path
    call_command("make_demo_accounts", stdout=StringIO())
    (Path(str(tmp_path)) / "demo-accounts.json").unlink()
    said = StringIO()
    call_command("make_demo_accounts", stdout=said)
    username, password = said.getvalue().splitlines()[0].split()[:2]
    assert try_password(client, password, username=username) == 302

"""What the environment may say, and how the site refuses the rest."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from tiendo.web.config import refusals
from tiendo.web.config.environment import TEST_KEY, Mode, read_environment

ROOT = Path(__file__).parents[2]
KEY = "kJ3vR9wZq7LxN2mTb5YhC8sDf4GpA6eU1iOoXtVnWyHrQzMlBcPd"
PRODUCTION = {"TIENDO_SECRET_KEY": KEY, "TIENDO_ALLOWED_HOSTS": "tiendo.example.vn", "TIENDO_DATA": "data"}


def test_production_is_what_is_meant_when_nothing_is_said() -> None:
    environment = read_environment(PRODUCTION)
    assert environment.mode is Mode.PRODUCTION
    assert environment.allowed_hosts == ("tiendo.example.vn",)
    assert environment.database_url is None


@pytest.mark.parametrize(
    ("variables", "refusal"),
    [
        ({"TIENDO_SECRET_KEY": ""}, refusals.SecretKeyMissingError),
        ({"TIENDO_SECRET_KEY": KEY[:49]}, refusals.SecretKeyWeakError),
        ({"TIENDO_SECRET_KEY": "changeme" * 10}, refusals.SecretKeyWeakError),
        ({"TIENDO_SECRET_KEY": TEST_KEY}, refusals.SecretKeyWeakError),
        ({"TIENDO_SECRET_KEY": "demo-" + KEY}, refusals.SecretKeyWeakError),
        ({"TIENDO_SECRET_KEY": "django-insecure-" + KEY}, refusals.SecretKeyWeakError),
        ({"TIENDO_ALLOWED_HOSTS": ""}, refusals.AllowedHostsMissingError),
        ({"TIENDO_ALLOWED_HOSTS": " , "}, refusals.AllowedHostsMissingError),
        ({"TIENDO_ALLOWED_HOSTS": "a.vn,*"}, refusals.AnyHostAllowedError),
        ({"TIENDO_DATA": ""}, refusals.DataFolderMissingError),
        ({"DATABASE_URL": "mysql://secret@host/db"}, refusals.DatabaseUrlError),
        ({"TIENDO_MODE": "develop"}, refusals.UnknownModeError),
        ({"TIENDO_MODE": ""}, refusals.UnknownModeError),
    ],
)
def test_production_refuses(variables: dict[str, str], refusal: type[ImproperlyConfigured]) -> None:
    with pytest.raises(refusal) as refused:
        read_environment(PRODUCTION | variables)
    assert "secret@" not in str(refused.value)


def test_a_demo_makes_its_own_key_once_and_production_refuses_it(tmp_path: Path) -> None:
    demo = {"TIENDO_MODE": "demo", "TIENDO_DATA": str(tmp_path / "demo")}
    key = read_environment(demo).secret_key
    assert read_environment(demo).secret_key == key
    assert (tmp_path / "demo" / "secret-key").stat().st_mode & 0o077 == 0
    with pytest.raises(refusals.SecretKeyWeakError):
        read_environment(PRODUCTION | {"TIENDO_SECRET_KEY": key})


@pytest.mark.parametrize(
    ("variables", "refusal"),
    [
        ({"TIENDO_ALLOWED_HOSTS": "127.0.0.1,tiendo.example.vn"}, refusals.DemoHostError),
        ({"TIENDO_ALLOWED_HOSTS": "0.0.0.0"}, refusals.DemoHostError),
        ({"DATABASE_URL": "postgres://host/db"}, refusals.DemoDatabaseError),
    ],
)
def test_a_demo_refuses_what_makes_it_more(tmp_path: Path, variables: dict[str, str], refusal: type[ImproperlyConfigured]) -> None:
    with pytest.raises(refusal):
        read_environment({"TIENDO_MODE": "demo", "TIENDO_DATA": str(tmp_path), **variables})


def checked(**variables: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TIENDO_") and name != "DATABASE_URL"}
    command = [sys.executable, "-W", "error", "manage.py", "check", "--deploy", "--fail-level", "ERROR"]
    return subprocess.run(command, cwd=ROOT, env=kept | variables, capture_output=True, text=True, check=False)


def test_the_site_itself_does_not_start_with_a_default_key(tmp_path: Path) -> None:
    refused = checked(TIENDO_SECRET_KEY=TEST_KEY, TIENDO_ALLOWED_HOSTS="tiendo.example.vn", TIENDO_DATA=str(tmp_path))
    assert refused.returncode != 0
    assert "TIENDO_SECRET_KEY is too short, too plain, or known to others" in refused.stderr


def test_production_is_as_strict_as_django_asks(tmp_path: Path) -> None:
    accepted = checked(**(PRODUCTION | {"TIENDO_DATA": str(tmp_path)}))
    assert accepted.returncode == 0, accepted.stderr
    # What Django would still ask for speaks for other sites of the same domain, which are not ours.
    assert {line.split(")")[0] for line in accepted.stderr.splitlines() if line.startswith("?: (security")} <= {
        "?: (security.W005",
        "?: (security.W021",
    }


def settings_of(variable: str, **variables: str) -> str:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TIENDO_") and name != "DATABASE_URL"}
    program = f"from tiendo.web.config import settings; print(settings.{variable})"
    return subprocess.run([sys.executable, "-c", program], env=kept | variables, capture_output=True, text=True, check=True).stdout.strip()


@pytest.mark.parametrize(("mode", "cookie"), [("production", "tiendo_session"), ("demo", "tiendo_demo_session")])
def test_a_demo_and_production_never_share_a_cookie_and_never_debug(tmp_path: Path, mode: str, cookie: str) -> None:
    variables = PRODUCTION | {"TIENDO_MODE": mode, "TIENDO_DATA": str(tmp_path)}
    if mode == "demo":
        del variables["TIENDO_ALLOWED_HOSTS"]
    assert settings_of("DEBUG, settings.SESSION_COOKIE_NAME", **variables) == f"False {cookie}"

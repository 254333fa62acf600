"""What the environment says of this site, checked: the only place that reads it.

TIENDO_MODE             production (when unset), demo or test
TIENDO_DATA             the folder for what the site keeps: the SQLite file, collected style sheets
TIENDO_SECRET_KEY       production: a random text of at least 50 characters
TIENDO_ALLOWED_HOSTS    production: the names the site is reached by, with commas between them
TIENDO_TRUSTED_ORIGINS  where needed: origins whose forms are accepted besides its own, `https://...`
TIENDO_BEHIND_PROXY     1 when one proxy stands in front that sets X-Forwarded-Proto and X-Forwarded-For
DATABASE_URL            postgres://...; SQLite in TIENDO_DATA when unset
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tiendo.web.config import refusals

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
SHORTEST_KEY = 50
_FEWEST_SIGNS = 10
TEST_KEY = "test-only-and-known-to-everybody-who-reads-the-source-of-tiendo"
_DEMO_KEY = "demo-"
_KNOWN_KEYS = (_DEMO_KEY, "test-only-", "django-insecure-")
_POSTGRES = ("postgres", "postgresql")


class Mode(StrEnum):
    """What this site is for."""

    PRODUCTION = "production"
    DEMO = "demo"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Environment:
    """`database_url` is None for SQLite in `data`; `behind_proxy` trusts the X-Forwarded headers of one proxy."""

    mode: Mode
    secret_key: str
    allowed_hosts: tuple[str, ...]
    trusted_origins: tuple[str, ...]
    data: Path
    database_url: str | None
    behind_proxy: bool


def read_environment(variables: Mapping[str, str]) -> Environment:
    """The environment of this site. Errors of `tiendo.web.config.refusals`."""
    said = variables.get("TIENDO_MODE", Mode.PRODUCTION)
    if said not in tuple(Mode):
        raise refusals.UnknownModeError(said, tuple(Mode))
    mode = Mode(said)
    data = _data(mode, variables.get("TIENDO_DATA", ""))
    return Environment(
        mode=mode,
        secret_key=_secret_key(mode, data, variables.get("TIENDO_SECRET_KEY", "")),
        allowed_hosts=_allowed_hosts(mode, _listed(variables.get("TIENDO_ALLOWED_HOSTS", ""))),
        trusted_origins=_listed(variables.get("TIENDO_TRUSTED_ORIGINS", "")),
        data=data,
        database_url=_database_url(mode, variables.get("DATABASE_URL", "")),
        behind_proxy=variables.get("TIENDO_BEHIND_PROXY", "") == "1",
    )


def _data(mode: Mode, folder: str) -> Path:
    if folder:
        return Path(folder).absolute()
    if mode is Mode.TEST:
        return Path("var/test").absolute()
    raise refusals.DataFolderMissingError


def _secret_key(mode: Mode, data: Path, key: str) -> str:
    if mode is Mode.TEST:
        return TEST_KEY
    if mode is Mode.DEMO:
        return _demo_key(data / "secret-key")
    if not key:
        raise refusals.SecretKeyMissingError
    if len(key) < SHORTEST_KEY or len(set(key)) < _FEWEST_SIGNS or key.startswith(_KNOWN_KEYS):
        raise refusals.SecretKeyWeakError(SHORTEST_KEY)
    return key


def _demo_key(kept: Path) -> str:
    """The demo's own key, made at its first start. Its beginning makes production refuse it."""
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(_DEMO_KEY + secrets.token_urlsafe(SHORTEST_KEY))
    return kept.read_text()


def _allowed_hosts(mode: Mode, hosts: tuple[str, ...]) -> tuple[str, ...]:
    if mode is Mode.PRODUCTION:
        if not hosts:
            raise refusals.AllowedHostsMissingError
        if "*" in hosts:
            raise refusals.AnyHostAllowedError
        return hosts
    for host in hosts:
        if mode is Mode.DEMO and host not in LOOPBACK:
            raise refusals.DemoHostError(host)
    return hosts or LOOPBACK


def _database_url(mode: Mode, address: str) -> str | None:
    if not address:
        return None
    if mode is Mode.DEMO:
        raise refusals.DemoDatabaseError
    scheme = address.partition(":")[0]
    if scheme not in _POSTGRES:
        raise refusals.DatabaseUrlError(scheme)
    return address


def _listed(text: str) -> tuple[str, ...]:
    return tuple(item.strip() for item in text.split(",") if item.strip())

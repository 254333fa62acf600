"""What tests of the site stand on: accounts, readings, and a database of one's own for tests of transactions.

Most tests use pytest-django's `db`, which rolls back. Tests that must commit cannot have their rows removed
afterwards, because events refuse it. They use `own_database`: a copy of a template, made before the test and
dropped after it.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib import import_module
from itertools import count
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.management import call_command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from tiendo.reading.document import Document, Reading
from tiendo.web.audit.who import COMMAND_LINE
from tiendo.web.people.actions import add_account
from tiendo.web.people.models import Role, User
from tiendo.words.figure import Figure, Kind
from tiendo.words.number import read_number
from tiendo.words.place import Place

PASSWORD = "mot mat khau du dai"


@pytest.fixture(autouse=True)
def quick_passwords(settings: LazySettings) -> None:
    """Passwords are made slow on purpose, which no test is about."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def add(db: None) -> Callable[[str, Role], User]:
    """Opens an account."""
    return lambda username, role: add_account(username=username, name=f"Cán bộ {username}", role=role, password=PASSWORD, by=COMMAND_LINE)


@pytest.fixture
def clerk(add: Callable[[str, Role], User]) -> User:
    return add("vanphong", Role.CLERK)


@pytest.fixture
def signed_in(client: Client, clerk: User) -> Client:
    """A browser in which the clerk has signed in."""
    client.force_login(clerk)
    return client


@pytest.fixture
def cast(add: Callable[[str, Role], User]) -> dict[str, Client]:
    """A browser for each of those that a page may meet; nobody has not signed in."""
    people = {"nobody": Client()}
    for username, role in (
        ("clerk", Role.CLERK),
        ("another clerk", Role.CLERK),
        ("unit", Role.UNIT),
        ("leader", Role.LEADER),
        ("administrator", Role.ADMINISTRATOR),
        ("auditor", Role.AUDITOR),
    ):
        people[username] = Client()
        people[username].force_login(add(username.replace(" ", "-"), role))
    return people


Marking = Callable[..., Reading]


@pytest.fixture
def marking() -> Marking:
    """A reading of a text in which the given numbers, `5,2 %`, are figures; keywords set further fields of each."""

    def mark(text: str, *numbers: str, **fields: object) -> Reading:
        figures, offset = [], 0
        for number, written in enumerate(numbers, 1):
            start = text.index(written, offset)
            offset = start + len(written)
            value, _, unit = written.partition(" ")
            place = Place(start, offset, (0, len(text)), {"line": 1})
            facts: dict[str, object] = {"kind": Kind.LEVEL, "value": read_number(value).value, "unit": unit or None, **fields}
            figures.append(Figure(id=f"f{number}", place=place, text=written, **facts))  # type: ignore[arg-type]  # the test says which
        document = Document(source="bao-cao.txt", sha256=sha256(text.encode()).hexdigest(), format="txt", text=text)
        return Reading(document, tuple(figures))

    return mark


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Callable[[Reading], None]:
    """Lets the site's reader answer with the given reading, whatever it is given."""

    def read(reading: Reading) -> None:
        for module in ("tiendo.web.documents.reading", "tiendo.web.documents.actions.keep_document"):
            monkeypatch.setattr(import_module(module), "read_isolated", lambda _data, _source: reading)

    return read


@contextmanager
def connected_to(name: str) -> Iterator[BaseDatabaseWrapper]:
    """Every connection of every thread goes to the database of that name; afterwards to where it went before."""
    before, settings = connections["default"], connections.settings["default"]
    connections.settings["default"] = {**settings, "NAME": name}
    del connections["default"]
    try:
        yield connections["default"]
    finally:
        connections["default"].close()
        connections.settings["default"] = settings
        connections["default"] = before


class SQLiteCopies:
    """Databases that are files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self, name: str) -> str:
        return str(self._folder / name)

    def copy(self, template: str, name: str) -> str:
        return str(shutil.copyfile(template, self._folder / name))

    def drop(self, name: str) -> None:
        for file in self._folder.glob(f"{Path(name).name}*"):
            file.unlink()


class PostgreSQLCopies:
    """Databases of the server that DATABASE_URL names, beside pytest-django's own."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._connection = connection
        self._prefix = connection.settings_dict["NAME"]

    def create(self, name: str) -> str:
        return self._run('CREATE DATABASE "{}"', f"{self._prefix}_{name}")

    def copy(self, template: str, name: str) -> str:
        return self._run('CREATE DATABASE "{}" TEMPLATE "{}"', f"{self._prefix}_{name}", template)

    def drop(self, name: str) -> None:
        self._run('DROP DATABASE IF EXISTS "{}"', name)

    def _run(self, statement: str, name: str, *others: str) -> str:
        with self._connection._nodb_cursor() as cursor:
            cursor.execute(statement.format(name, *others))
        return name


@pytest.fixture(scope="session")
def copies(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> "SQLiteCopies | PostgreSQLCopies":
    """How this session's kind of database is copied."""
    with django_db_blocker.unblock():
        connection = connections["default"]
        return SQLiteCopies(tmp_path_factory.mktemp("databases")) if connection.vendor == "sqlite" else PostgreSQLCopies(connection)


@pytest.fixture(scope="session")
def template_database(copies: SQLiteCopies | PostgreSQLCopies, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """The name of a migrated, empty database that nobody is connected to."""
    with django_db_blocker.unblock():
        name = copies.create("template")
        with connected_to(name) as connection:
            call_command("migrate", verbosity=0)
            if connection.vendor == "sqlite":
                # What still stands in the log beside the file would not be copied with it.
                connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
        yield name
        copies.drop(name)


_NUMBERS = count(1)


@pytest.fixture
def own_database(
    template_database: str, copies: SQLiteCopies | PostgreSQLCopies, django_db_blocker: DjangoDbBlocker
) -> Iterator[BaseDatabaseWrapper]:
    """A database for this test alone, in which transactions commit. Threads of the test close their own connections."""
    with django_db_blocker.unblock():
        name = copies.copy(template_database, f"copy_{next(_NUMBERS)}")
        try:
            with connected_to(name) as connection:
                yield connection
        finally:
            copies.drop(name)

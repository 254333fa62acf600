"""What may only grow: the database itself refuses everything else, and says when it would not."""

from collections.abc import Callable
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from tiendo.web.audit.actions import What, record
from tiendo.web.audit.append_only import UnguardedTableError, append_only_models, require_guarded, unguarded
from tiendo.web.audit.checks import every_model_declared
from tiendo.web.audit.models import Event
from tiendo.web.audit.mutability import APPEND_ONLY, MUTABLE
from tiendo.web.audit.who import Who


def on(vendor: str) -> pytest.MarkDecorator:
    """Runs the test on one kind of database only."""
    return pytest.mark.skipif(connection.vendor != vendor, reason=f"asks something of {vendor}")


@pytest.fixture
def event(db: None) -> Event:
    record(what=What.SIGNED_IN, subject=None, by=Who("an", 7), detail={"address": "127.0.0.1"})
    return Event.objects.get()


def test_every_model_stands_in_exactly_one_list() -> None:
    labels = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    assert labels == APPEND_ONLY | MUTABLE
    assert not APPEND_ONLY & MUTABLE
    assert every_model_declared(None) == []


def test_a_model_in_no_list_or_in_both_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tiendo.web.audit.checks.MUTABLE", (MUTABLE - {"people.User"}) | {"audit.Event", "gone.Model"})
    assert [fault.msg.split()[0] for fault in every_model_declared(None)] == ["audit.Event", "gone.Model", "people.User"]


@pytest.mark.parametrize("model", append_only_models(), ids=str)
@pytest.mark.parametrize("statement", ["UPDATE {table} SET {column} = {column}", "DELETE FROM {table}"])
def test_the_database_refuses_to_change_or_remove_a_row(event: Event, model: type[models.Model], statement: str) -> None:
    said = statement.format(table=model._meta.db_table, column=model._meta.pk.column)
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(said)
    event.refresh_from_db()


@pytest.mark.parametrize(
    "change",
    [
        lambda _: Event.objects.update(who="binh"),
        lambda _: Event.objects.all().delete(),
        lambda event: event.save(),
        lambda event: event.delete(),
        lambda event: Event.objects.bulk_update([event], ["who"]),
        lambda event: Event.objects.bulk_create([event], update_conflicts=True, unique_fields=["id"], update_fields=["who"]),
    ],
)
def test_no_way_of_django_changes_or_removes_a_row(event: Event, change: Callable[[Event], object]) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
        change(event)
    event.refresh_from_db()
    assert event.who == "an"


@on("postgresql")
@pytest.mark.parametrize("statement", ["TRUNCATE audit_event", "TRUNCATE audit_event CASCADE", "DELETE FROM audit_event WHERE false"])
def test_postgresql_refuses_whole_statements(event: Event, statement: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@on("postgresql")
def test_postgresql_refuses_replicas_too(event: Event) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
            cursor.execute("DELETE FROM audit_event")


@on("sqlite")
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_sqlite_refuses_to_replace_a_row(event: Event, recursive: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA recursive_triggers={recursive}")
        try:
            with pytest.raises(IntegrityError, match="append-only"), transaction.atomic():
                cursor.execute(
                    "REPLACE INTO audit_event (id, at, who, what, subject, detail) VALUES (%s, '2026-01-01', 'binh', '', '', '{}')",
                    [event.pk],
                )
        finally:
            cursor.execute("PRAGMA recursive_triggers=ON")


def test_a_rebuilt_table_is_guarded_again_by_the_migration_that_rebuilt_it(own_database: BaseDatabaseWrapper) -> None:
    record(what=What.SIGNED_IN, subject=None, by=Who("an"))
    wider = models.CharField(max_length=201)
    wider.set_attributes_from_name("who")
    with own_database.schema_editor() as editor:
        editor.alter_field(Event, Event._meta.get_field("who"), wider)
    if own_database.vendor == "sqlite":
        assert unguarded(own_database) == ("audit_event",)
    call_command("migrate", verbosity=0)
    assert unguarded(own_database) == ()
    with pytest.raises(IntegrityError, match="append-only"):
        Event.objects.update(who="binh")


TAMPERINGS = {
    "sqlite": [
        "DROP TRIGGER audit_event_refuses_update",
        "DROP TRIGGER audit_event_refuses_delete",
        "DROP TRIGGER audit_event_refuses_replace",
        "DROP TABLE audit_event",
    ],
    "postgresql": [
        "DROP TRIGGER audit_event_append_only ON audit_event",
        "ALTER TABLE audit_event DISABLE TRIGGER audit_event_append_only",
        "ALTER TABLE audit_event ENABLE TRIGGER audit_event_append_only",
        "CREATE OR REPLACE FUNCTION tiendo_refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
        (
            "CREATE OR REPLACE TRIGGER audit_event_append_only BEFORE DELETE ON audit_event "
            "FOR EACH STATEMENT EXECUTE FUNCTION tiendo_refuse_change()"
        ),
        "DROP TABLE audit_event",
    ],
}


@pytest.mark.parametrize("statement", TAMPERINGS[connection.vendor])
def test_a_server_does_not_start_on_a_guard_that_was_tampered_with(own_database: BaseDatabaseWrapper, statement: str) -> None:
    require_guarded()
    with own_database.cursor() as cursor:
        cursor.execute(statement)
    with pytest.raises(UnguardedTableError, match="audit_event"):
        require_guarded()


def test_the_check_of_the_database_tells_of_a_missing_guard(own_database: BaseDatabaseWrapper) -> None:
    call_command("check", databases=["default"], fail_level="WARNING", stdout=StringIO())
    with own_database.cursor() as cursor:
        cursor.execute(TAMPERINGS[own_database.vendor][0])
    with pytest.raises(CommandError, match="audit_event is not guarded"):
        call_command("check", databases=["default"], fail_level="WARNING", stderr=StringIO())


def test_a_migration_puts_up_again_what_was_taken_down(own_database: BaseDatabaseWrapper) -> None:
    with own_database.cursor() as cursor:
        cursor.execute(TAMPERINGS[own_database.vendor][0])
    call_command("migrate", verbosity=0, stderr=StringIO())
    assert unguarded(own_database) == ()

"""The triggers that keep a table append-only, in the dialects of SQLite and PostgreSQL.

A guard is a list of statements that can be run again at any time, and a question whether they stand.
"""

from collections.abc import Iterator
from typing import Protocol

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

_FUNCTION = "tiendo_refuse_change"
_FUNCTION_BODY = """
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
"""


class Guard(Protocol):
    """How one kind of database keeps a table append-only."""

    def put_up(self, connection: BaseDatabaseWrapper, model: type[models.Model]) -> None:
        """Makes the database refuse every change of the model's table but an insert."""

    def stands(self, connection: BaseDatabaseWrapper, model: type[models.Model]) -> bool:
        """Whether the refusal is in force, to the letter."""


class SQLiteGuard:
    """Three triggers. SQLite drops them without a word when it rebuilds the table."""

    def put_up(self, connection: BaseDatabaseWrapper, model: type[models.Model]) -> None:
        """Replaces the triggers, so that an older wording does not stay."""
        with connection.cursor() as cursor:
            for name, statement in self._triggers(model):
                cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"')
                cursor.execute(statement)

    def stands(self, connection: BaseDatabaseWrapper, model: type[models.Model]) -> bool:
        """Whether the three triggers read as they should."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s", [model._meta.db_table])
            standing = dict(cursor.fetchall())
        return all(standing.get(name) == statement for name, statement in self._triggers(model))

    def _triggers(self, model: type[models.Model]) -> Iterator[tuple[str, str]]:
        table = model._meta.db_table
        # REPLACE removes the rows it collides with, and without recursive triggers no DELETE trigger hears of it.
        collides = " OR ".join("(" + " AND ".join(f'"{column}" = NEW."{column}"' for column in key) + ")" for key in _keys(model))
        replaces = f'WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {collides}) '  # noqa: S608  # names of our own tables
        for change, event, condition in (("update", "UPDATE", ""), ("delete", "DELETE", ""), ("replace", "INSERT", replaces)):
            name = f"{table}_refuses_{change}"
            refusal = f"SELECT RAISE(ABORT, '{table} is append-only: {change} refused')"
            yield name, f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" {condition}BEGIN {refusal}; END'


class PostgreSQLGuard:
    """One trigger for whole statements, TRUNCATE among them, in force for replicas too."""

    def put_up(self, connection: BaseDatabaseWrapper, model: type[models.Model]) -> None:
        """Replaces function and trigger."""
        table = model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(f"CREATE OR REPLACE FUNCTION {_FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $body${_FUNCTION_BODY}$body$")
            cursor.execute(
                f'CREATE OR REPLACE TRIGGER "{table}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}" '
                f"FOR EACH STATEMENT EXECUTE FUNCTION {_FUNCTION}()"
            )
            cursor.execute(f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{table}_append_only"')

    def stands(self, connection: BaseDatabaseWrapper, model: type[models.Model]) -> bool:
        """Whether the trigger is always enabled, fires before all three, and calls a function that refuses."""
        table = model._meta.db_table
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_get_triggerdef(t.oid) LIKE '%% BEFORE DELETE OR UPDATE OR TRUNCATE ON %% FOR EACH STATEMENT EXECUTE %%', "
                "t.tgenabled::text, p.prosrc "
                "FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid "
                "JOIN pg_class c ON c.oid = t.tgrelid WHERE c.oid = to_regclass(%s) AND t.tgname = %s",
                [f'"{table}"', f"{table}_append_only"],
            )
            return bool(cursor.fetchone() == (True, "A", _FUNCTION_BODY))


GUARDS: dict[str, Guard] = {"sqlite": SQLiteGuard(), "postgresql": PostgreSQLGuard()}
"""The guard of each kind of database that the site runs on."""


def _keys(model: type[models.Model]) -> list[list[str]]:
    """The columns of each unique key."""
    columns = {field.name: str(field.column) for field in model._meta.concrete_fields}
    single = [[columns[field.name]] for field in model._meta.concrete_fields if field.unique]
    joint = [[columns[name] for name in constraint.fields] for constraint in model._meta.total_unique_constraints]
    return single + joint

"""Append-only tables: guarded after every migration, and known to be guarded before the site answers anybody."""

from typing import Any

from django.apps import AppConfig, apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connection as default_connection
from django.db import connections, models
from django.db.backends.base.base import BaseDatabaseWrapper

from tiendo.web.audit.guards import GUARDS
from tiendo.web.audit.mutability import APPEND_ONLY


class UnguardedTableError(ImproperlyConfigured):
    """A table that may only grow, and that the database would let change."""

    def __init__(self, tables: tuple[str, ...]) -> None:
        super().__init__(
            f"The database does not guard {', '.join(tables)} against changes. Run `python manage.py migrate`, which puts the guard up."
        )
        self.tables = tables


def append_only_models() -> tuple[type[models.Model], ...]:
    """The models whose tables may only grow, by name."""
    return tuple(apps.get_model(label) for label in sorted(APPEND_ONLY))


def unguarded(connection: BaseDatabaseWrapper) -> tuple[str, ...]:
    """The append-only tables that this database would let change; a table that is not there is among them."""
    guard = GUARDS[connection.vendor]
    return tuple(model._meta.db_table for model in append_only_models() if not guard.stands(connection, model))


def require_guarded() -> None:
    """UnguardedTableError unless every append-only table is guarded. The connection is not kept."""
    try:
        if tables := unguarded(default_connection):
            raise UnguardedTableError(tables)
    finally:
        default_connection.close()


def guard_after_migrating(sender: AppConfig, using: str, **_: Any) -> None:
    """Puts up the guard of the app's append-only tables: SQLite's rebuild of a table has dropped it."""
    connection = connections[using]
    there = connection.introspection.table_names()
    for model in append_only_models():
        if model._meta.app_label == sender.label and model._meta.db_table in there:
            GUARDS[connection.vendor].put_up(connection, model)

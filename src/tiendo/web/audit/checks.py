"""System checks: every model says whether it may change, and every table that may not is guarded."""

from collections.abc import Sequence
from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as Caution
from django.db import connections

from tiendo.web.audit.append_only import unguarded
from tiendo.web.audit.mutability import APPEND_ONLY, MUTABLE


def every_model_declared(app_configs: Any, **_: Any) -> list[CheckMessage]:
    """A fault for each model in neither list or in both, and for each name in a list that is no model."""
    models = {model._meta.label for model in apps.get_models(include_auto_created=True)}
    wrong = (models ^ (APPEND_ONLY | MUTABLE)) | (APPEND_ONLY & MUTABLE)
    return [Error(f"{label} must stand in exactly one list of audit/mutability.py.", id="audit.E001") for label in sorted(wrong)]


def every_table_guarded(app_configs: Any, databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """A warning for each append-only table that a database would let change. Asked with `check --database`.

    No error, because `migrate` asks too, and it is `migrate` that puts the guard up. A server does not start
    without the guard (`require_guarded`).
    """
    return [
        Caution(f"{table} is not guarded against changes in {alias}. Run `migrate`.", id="audit.W001")
        for alias in databases or ()
        for table in set(unguarded(connections[alias])) & set(connections[alias].introspection.table_names())
    ]

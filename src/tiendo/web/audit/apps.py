"""The app, and where its guard is hung in."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate


class AuditConfig(AppConfig):
    """Guards append-only tables after every migration and checks that every model says which sort it is."""

    name = "tiendo.web.audit"

    def ready(self) -> None:
        """Hangs the guard into migrations and system checks."""
        # Models can be imported only once every app is known.
        from tiendo.web.audit import append_only, checks  # noqa: PLC0415

        post_migrate.connect(append_only.guard_after_migrating, dispatch_uid="append_only")
        register(checks.every_model_declared, Tags.models)
        register(checks.every_table_guarded, Tags.database)

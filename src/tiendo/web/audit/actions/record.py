"""Recording what was done."""

from collections.abc import Mapping
from enum import StrEnum

from django.db import models, transaction
from django.utils import timezone

from tiendo.web.audit.models import Event
from tiendo.web.audit.who import Who


class What(StrEnum):
    """What can be done."""

    ACCOUNT_ADDED = "account added"
    PASSWORD_SET = "password set"  # noqa: S105  # the name of an event
    SIGNED_IN = "signed in"
    SIGN_IN_REFUSED = "sign-in refused"
    SIGNED_OUT = "signed out"
    DOCUMENT_KEPT = "document kept"


@transaction.atomic
def record(*, what: What, subject: models.Model | None, by: Who, detail: Mapping[str, str] | None = None) -> None:
    """Appends one event to the transaction of the action that calls it. `subject` is None where nothing of ours is meant."""
    Event.objects.create(
        at=timezone.now(),
        who=by.name,
        who_id=by.id,
        what=what,
        subject=f"{subject._meta.label}:{subject.pk}" if subject else "",
        detail=dict(detail or {}),
    )

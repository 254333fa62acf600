"""Giving an account another password."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from tiendo.web.audit.actions import What, record
from tiendo.web.audit.who import Who
from tiendo.web.people.models import User


@transaction.atomic
def set_password(*, account: User, password: str, by: Who) -> None:
    """Replaces the password, which ends the account's sessions. ValidationError for one that is too weak."""
    validate_password(password, account)
    account.set_password(password)
    account.save(update_fields=["password"])
    record(what=What.PASSWORD_SET, subject=account, by=by)

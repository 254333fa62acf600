"""Opening an account."""

from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from tiendo.web.audit.actions import What, record
from tiendo.web.audit.who import Who
from tiendo.web.people.models import Role, User


@transaction.atomic
def add_account(*, username: str, name: str, role: Role, password: str, by: Who) -> User:
    """The new account. ValidationError for a name that is taken or a password that is too weak."""
    account = User(username=User.normalize_username(username), name=name, role=role)
    validate_password(password, account)
    account.set_password(password)
    account.full_clean()
    account.save()
    record(what=What.ACCOUNT_ADDED, subject=account, by=by, detail={"role": role})
    return account

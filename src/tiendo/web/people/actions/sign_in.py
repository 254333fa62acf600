"""Signing in and out, and being refused."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from tiendo.web.audit.actions import What, record
from tiendo.web.audit.who import NOBODY, Who
from tiendo.web.people.models import SignInAttempt, User
from tiendo.web.people.queries import name_digest


@transaction.atomic
def refuse_sign_in(*, username: str, address: str, by: Who = NOBODY) -> None:
    """Counts one failure against the name and the address, and forgets those that count no longer."""
    now = timezone.now()
    SignInAttempt.objects.filter(at__lt=now - timedelta(minutes=settings.SIGN_IN_WINDOW_MINUTES)).delete()
    SignInAttempt.objects.create(name_digest=name_digest(username), address=address, at=now)
    account = User.objects.filter(username=User.normalize_username(username)).first()
    record(what=What.SIGN_IN_REFUSED, subject=account, by=by, detail={"address": address})


@transaction.atomic
def record_sign_in(*, account: User, address: str, by: Who) -> None:
    """Notes that somebody signed in, and forgets the failures before."""
    SignInAttempt.objects.filter(name_digest=name_digest(account.username), address=address).delete()
    record(what=What.SIGNED_IN, subject=account, by=by, detail={"address": address})


@transaction.atomic
def record_sign_out(*, account: User, by: Who) -> None:
    """Notes that somebody signed out."""
    record(what=What.SIGNED_OUT, subject=account, by=by)

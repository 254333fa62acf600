"""What is asked of accounts and of failures to sign in."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.crypto import salted_hmac

from tiendo.web.people.models import SignInAttempt, User


def name_digest(username: str) -> str:
    """What stands for a typed name; only this site can compute it."""
    return salted_hmac("tiendo.sign-in", User.normalize_username(username).casefold(), algorithm="sha256").hexdigest()


def must_wait(username: str, address: str) -> bool:
    """Whether too many attempts failed of late: of this name from this address, or of the address at all."""
    since = timezone.now() - timedelta(minutes=settings.SIGN_IN_WINDOW_MINUTES)
    recent = SignInAttempt.objects.filter(address=address, at__gte=since)
    return (
        recent.filter(name_digest=name_digest(username)).count() >= settings.SIGN_IN_FAILURES_OF_NAME
        or recent.count() >= settings.SIGN_IN_FAILURES_OF_ADDRESS
    )


def account_named(username: str) -> User | None:
    """The account of that username, if there is one."""
    return User.objects.filter(username=User.normalize_username(username)).first()

"""Accounts, and failures to sign in."""

from tiendo.web.people.models.sign_in_attempt import SignInAttempt
from tiendo.web.people.models.user import Role, User

__all__ = ["Role", "SignInAttempt", "User"]

"""Pages of signing in and out."""

from tiendo.web.people.views.sign_in import SignIn
from tiendo.web.people.views.sign_out import SignOut

__all__ = ["SignIn", "SignOut"]

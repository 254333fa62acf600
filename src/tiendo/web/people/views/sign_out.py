"""Signing out."""

from django.contrib.auth.views import LogoutView
from django.http import HttpRequest, HttpResponse

from tiendo.web.people.actions import record_sign_out
from tiendo.web.people.models import User


class SignOut(LogoutView):
    """Ends the session, by POST only, and leaves a note of it."""

    def post(self, request: HttpRequest, *args: str, **kwargs: object) -> HttpResponse:
        """Back to the page that needs no account."""
        if isinstance(request.user, User):
            record_sign_out(account=request.user, by=request.user.as_who())
        return super().post(request, *args, **kwargs)

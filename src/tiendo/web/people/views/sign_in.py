"""Signing in."""

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from tiendo.web.people.actions import record_sign_in, refuse_sign_in
from tiendo.web.people.queries import must_wait
from tiendo.web.people.views.address import address_of


class SignInForm(AuthenticationForm):
    """Username and password, with our words for what is wrong."""

    error_messages = {  # noqa: RUF012  # Django declares it on instances
        "invalid_login": _("That username and password do not belong together. Check capital letters and the keyboard's typing mode."),
        "inactive": _("This account is closed."),
    }
    username = forms.CharField(
        label=_("Username"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    password = forms.CharField(
        label=_("Password"), strip=False, max_length=1000, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )


class SignIn(LoginView):
    """The page of signing in; after too many failures the page that says to wait."""

    template_name = "people/sign_in.html"
    authentication_form = SignInForm
    redirect_authenticated_user = True

    def post(self, request: HttpRequest, *args: str, **kwargs: object) -> HttpResponse:
        """Refuses before a password is looked at, so that waiting tells nothing about it."""
        if must_wait(request.POST.get("username", ""), address_of(request)):
            waiting = {"minutes": settings.SIGN_IN_WINDOW_MINUTES}
            return render(request, "people/wait.html", waiting, status=429)
        return super().post(request, *args, **kwargs)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Signs in, and leaves a note of it."""
        account = form.get_user()
        answer = super().form_valid(form)
        record_sign_in(account=account, address=address_of(self.request), by=account.as_who())
        return answer

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Counts the failure and shows the form again."""
        refuse_sign_in(username=self.request.POST.get("username", ""), address=address_of(self.request))
        response = super().form_invalid(form)
        response.status_code = 422
        return response

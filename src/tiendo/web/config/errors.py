"""The pages of failures, in the layout of the site."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.views.decorators.csrf import requires_csrf_token

from tiendo.web.config.environment import Mode


@requires_csrf_token
def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """400, or 413 where the fault is the size."""
    if isinstance(exception, RequestDataTooBig):
        return too_large(request)
    return render(request, "400.html", status=400)


@requires_csrf_token
def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403."""
    return render(request, "403.html", status=403)


@requires_csrf_token
def csrf_failure(request: HttpRequest, reason: str) -> HttpResponse:
    """403 for a form that did not come from this site, or came without its cookie."""
    return render(request, "403_csrf.html", status=403)


@requires_csrf_token
def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404."""
    return render(request, "404.html", status=404)


def too_large(request: HttpRequest) -> HttpResponse:
    """413. It can come before the sessions are there, so it knows no user."""
    return _without_context("413.html", 413)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, without context: what failed may be the database or a context processor."""
    return _without_context("500.html", 500)


def _without_context(template: str, status: int) -> HttpResponse:
    """The page, made from the settings alone; that a demo is one is said even so."""
    facts = {"is_demo": settings.MODE is Mode.DEMO, "limit": settings.FILE_LIMIT // 1_000_000}
    return HttpResponse(render_to_string(template, facts), status=status)

"""The language of an answer: Vietnamese unless somebody asked for another."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

Answering = Callable[[HttpRequest], HttpResponse]


def language(answer: Answering) -> Answering:
    """Middleware: each request is answered in the language its cookie names.

    The browser's own preference is not asked: in offices it is English more often than its user reads English.
    """

    def answer_in_language(request: HttpRequest) -> HttpResponse:
        with translation.override(_known(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)) or settings.LANGUAGE_CODE):
            response = answer(request)
            response.headers.setdefault("Content-Language", translation.get_language() or settings.LANGUAGE_CODE)
        patch_vary_headers(response, ("Cookie",))
        return response

    return answer_in_language


def in_language_asked(request: HttpRequest, answer: Callable[[HttpRequest], HttpResponseBase]) -> HttpResponseBase:
    """The answer to a POST that may ask for another language itself.

    What a POST shows is kept nowhere, so the switch sends it along instead of going to an address.
    """
    asked = _known(request.POST.get("language"))
    if asked is None:
        return answer(request)
    with translation.override(asked):
        response = answer(request)
    response.headers["Content-Language"] = asked
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        asked,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return response


def _known(code: str | None) -> str | None:
    return code if code in dict(settings.LANGUAGES) else None

"""What every answer of the site passes through besides Django's own: an upload limit and one more header."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from tiendo.web.config import errors
from tiendo.web.config.language import Answering

_PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()" for feature in ("accelerometer", "camera", "geolocation", "gyroscope", "microphone", "payment", "usb")
)
_DRAINED = 50_000_000


def permissions_policy(answer: Answering) -> Answering:
    """The header that denies pages what they never use."""

    def answer_with_policy(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers["Permissions-Policy"] = _PERMISSIONS_POLICY
        return response

    return answer_with_policy


def upload_limit(answer: Answering) -> Answering:
    """The 413 page for a request over the limit, before anything of it is parsed."""

    def answer_within_limit(request: HttpRequest) -> HttpResponse:
        size = int(request.META.get("CONTENT_LENGTH") or 0)
        if size <= settings.REQUEST_LIMIT:
            return answer(request)
        _drain(request, min(size, _DRAINED))
        return errors.too_large(request)

    return answer_within_limit


def _drain(request: HttpRequest, size: int) -> None:
    """Reads what is still coming: a browser that is cut off while sending shows its own error, not our page."""
    while size > 0 and (part := request.read(min(size, 65_536))):
        size -= len(part)

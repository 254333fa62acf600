"""Where a request comes from."""

from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The address of whoever asks; behind a proxy, the one the proxy itself has seen, which it writes last."""
    seen = request.META["REMOTE_ADDR"]
    if settings.BEHIND_PROXY:
        seen = request.headers.get("X-Forwarded-For", seen).rpartition(",")[2].strip()
    try:
        return str(ip_address(seen))
    except ValueError:
        # A Unix socket has no address, and a proxy may write anything.
        return "0.0.0.0"  # noqa: S104  # nothing is bound to it

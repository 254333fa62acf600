"""What every template may ask of the site."""

from django.conf import settings
from django.http import HttpRequest

from tiendo.web.config.environment import Mode


def site(request: HttpRequest) -> dict[str, object]:
    """Whether this site is a demo, and where the language switch leads back to."""
    # What a POST showed cannot be shown again by going to its address.
    return {"is_demo": settings.MODE is Mode.DEMO, "back_to": request.get_full_path() if request.method == "GET" else request.path}

"""Whether this site can work: for monitors and load balancers."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from tiendo.web.audit.append_only import unguarded


@never_cache
@login_not_required
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when the database answers and guards what may not change; else 503. It says nothing more to strangers."""
    try:
        healthy = not unguarded(connection)
    except DatabaseError:
        healthy = False
    return JsonResponse({"status": "ok" if healthy else "failing"}, status=200 if healthy else 503)

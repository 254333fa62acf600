"""The table of addresses. Addresses that people see are Vietnamese."""

from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from tiendo.web.config.health import healthz

urlpatterns = [
    path("", include("tiendo.web.documents.urls")),
    path("", include("tiendo.web.people.urls")),
    path("ngon-ngu/", login_not_required(set_language), name="set_language"),
    path("healthz", healthz, name="healthz"),
]

handler400 = "tiendo.web.config.errors.bad_request"
handler403 = "tiendo.web.config.errors.forbidden"
handler404 = "tiendo.web.config.errors.not_found"
handler500 = "tiendo.web.config.errors.server_error"

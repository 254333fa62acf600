"""Soát số liệu: the file goes in once more and comes back with its findings as comments; nothing of it is kept or logged."""

import re
from pathlib import PurePath

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from tiendo.reading.errors import UnreadableError
from tiendo.web.documents.annotating import NoSuchDocumentError, annotated_in_turn
from tiendo.web.documents.forms import AnnotatedForm, ProofreadForm
from tiendo.web.documents.reading import BusyError
from tiendo.web.documents.views.proofread import show_form, show_refusal

_TYPES = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".html": "text/html; charset=utf-8",
}
_UNSAFE = re.compile(r"[^\w .()\[\]+,-]+|[\x00-\x1f]")
_LONGEST_NAME = 120
_SUFFIX = "-soat-so-lieu"


@never_cache
@sensitive_post_parameters()
@login_not_required
@require_POST
def annotated(request: HttpRequest) -> HttpResponse:
    """The file with comments to be saved, or the form with what is wrong (422, 413, 503)."""
    form = AnnotatedForm(request.POST, request.FILES)
    again = ProofreadForm({"text": request.POST.get("text", "")})
    if not form.is_valid():
        again.errors.clear()
        for fault in form.non_field_errors() or [_("What was sent is not in a form that this site knows. Go back and try again.")]:
            again.add_error(None, str(fault))
        return show_form(request, again, 422)
    again.errors.clear()
    given = form.cleaned_data
    try:
        name, made = annotated_in_turn(
            form.material(), given["number"] or 1, together=given["together"], passed=given["passed"], doubts=given["doubts"]
        )
    except NoSuchDocumentError:
        again.add_error(None, _("There is no such document in what was sent. Choose the same file as before."))
        return show_form(request, again, 422)
    except (BusyError, UnreadableError) as refusal:
        return show_refusal(request, again, refusal)
    response = HttpResponse(made.data, content_type=_TYPES.get(made.ending, "application/octet-stream"))
    response.headers["Content-Disposition"] = str(content_disposition_header(as_attachment=True, filename=saved_as(name, made.ending)))
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def saved_as(name: str, ending: str) -> str:
    """The name the file is saved under: that it came with, without what no folder takes, so marked that it replaces nothing."""
    stem = " ".join(_UNSAFE.sub(" ", PurePath(name).stem).split()).strip(". ")
    return f"{stem[:_LONGEST_NAME].rstrip() or 'van-ban'}{_SUFFIX}{ending}"

"""Soát số liệu: a text goes in, its page comes back, and nothing of it is kept or logged."""

from threading import BoundedSemaphore
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tiendo.reading.errors import SecretDocumentError, TooLargeFileError, UnreadableError
from tiendo.reading.isolated import read_isolated
from tiendo.reading.read import READABLE
from tiendo.web.config.language import in_language_asked
from tiendo.web.documents.matching import with_matches
from tiendo.web.documents.presenting.page import page_of

AT_ONCE = BoundedSemaphore(2)
"""Readings of this server process that may run together: anybody may ask for one, and each may take much memory."""
SECONDS_TO_WAIT = 10


class ProofreadForm(forms.Form):
    """A text, pasted or as a file."""

    text = forms.CharField(
        label=_("Text of the report"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"})
    )
    file = forms.FileField(
        label=_("Or a Word, Excel, web or text file"),
        required=False,
        allow_empty_file=True,
        widget=forms.FileInput(attrs={"accept": ",".join(READABLE)}),
    )

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        given = [name for name in ("text", "file") if self.cleaned_data.get(name) is not None and self.cleaned_data[name] != ""]
        if not given:
            raise forms.ValidationError(_("Paste a text or choose a file."))
        if len(given) > 1:
            raise forms.ValidationError(_("There is both a pasted text and a file. Keep the one that is to be read."))
        return self.cleaned_data

    def material(self) -> tuple[bytes, str]:
        """The bytes and the name of what was given."""
        if file := self.cleaned_data["file"]:
            return file.read(), file.name
        return self.cleaned_data["text"].encode(), gettext("Pasted text") + ".txt"


@never_cache
@sensitive_post_parameters()
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def proofread(request: HttpRequest) -> HttpResponse:
    """The empty form; after a POST the page of the text, or the form with what is wrong (422, 413, 503)."""
    if request.method != "POST":
        return _show_form(request, ProofreadForm())
    return in_language_asked(request, _read)


def _read(request: HttpRequest) -> HttpResponse:
    form = ProofreadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show_form(request, form, 422)
    if not AT_ONCE.acquire(timeout=SECONDS_TO_WAIT):
        form.add_error(None, _("Many people are checking reports at this moment. Try again in a minute; your text is still here."))
        return _show_form(request, form, 503)
    try:
        reading = with_matches(read_isolated(*form.material()))
    except UnreadableError as refused:
        if isinstance(refused, SecretDocumentError):
            # Not even back to its sender: a page lies about in browsers.
            form = ProofreadForm({})
            form.errors.clear()
        form.add_error(None, refused.message.vi if get_language() == "vi" else refused.message.en)
        return _show_form(request, form, 413 if isinstance(refused, TooLargeFileError) else 422)
    finally:
        AT_ONCE.release()
    again = ProofreadForm({"text": reading.document.text})
    return render(request, "documents/read.html", {"page": page_of(reading), "form": again, "here": "proofread"})


def _show_form(request: HttpRequest, form: ProofreadForm, status: int = 200) -> HttpResponse:
    return render(request, "documents/proofread.html", {"form": form, "here": "proofread"}, status=status)

"""Soát số liệu: texts and files go in, their pages come back, and nothing of them is kept or logged."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tiendo.reading import archive
from tiendo.reading.errors import SecretDocumentError, TooLargeFileError, UnreadableError
from tiendo.web.config.language import in_language_asked
from tiendo.web.documents.forms import MOST_FILES, ProofreadForm
from tiendo.web.documents.presenting.labels import check_titles
from tiendo.web.documents.presenting.page import page_of
from tiendo.web.documents.reading import BusyError, check_in_turn
from tiendo.web.documents.several import File, results

_END_OF_RESULT = "<!--read-->"
_PLACE_OF_RESULTS = "<!--results-->"


@never_cache
@sensitive_post_parameters()
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def proofread(request: HttpRequest) -> HttpResponseBase:
    """The empty form; after a POST the page of the text, or the form with what is wrong (422, 413, 503).

    Several files, or an archive, come back as a list that grows while they are read.
    """
    if request.method != "POST":
        return show_form(request, ProofreadForm())
    return in_language_asked(request, _read)


def _read(request: HttpRequest) -> HttpResponseBase:
    form = ProofreadForm(request.POST, request.FILES)
    if not form.is_valid():
        return show_form(request, form, 422)
    files = form.material()
    if part := form.cleaned_data["part"]:
        return _streamed(_list(request, files, f"d{part}-", _language()))
    if len(files) > 1 or archive.is_archive(files[0].name):
        return _streamed(_whole(request, files))
    try:
        reading, checked = check_in_turn(files[0].data, files[0].name)
    except (BusyError, UnreadableError) as refusal:
        return show_refusal(request, form, refusal)
    again = ProofreadForm({"text": reading.document.text})
    page = page_of(reading, checked=checked)
    return render(request, "documents/read.html", {"page": page, "pasted": not form.cleaned_data["file"], "form": again, **facts()})


def show_refusal(request: HttpRequest, form: ProofreadForm, refusal: BusyError | UnreadableError) -> HttpResponse:
    """The form with why nothing was read: 413, 422 or 503."""
    if isinstance(refusal, BusyError):
        form.add_error(None, _("Many people are checking reports at this moment. Try again in a minute; your text is still here."))
        return show_form(request, form, 503)
    if isinstance(refusal, SecretDocumentError):
        # Not even back to its sender: a page lies about in browsers.
        form = ProofreadForm({})
        form.errors.clear()
    form.add_error(None, refusal.message.vi if get_language() == "vi" else refusal.message.en)
    return show_form(request, form, 413 if isinstance(refusal, TooLargeFileError) else 422)


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def _list(request: HttpRequest, files: tuple[File, ...], within: str, language: str) -> Iterator[str]:
    """The results as items of a list, each as soon as it is there; a script can tell where one ends."""
    found = results(files, within)
    token = get_token(request)
    while True:
        # The language belongs to the thread, which may do something else while the browser takes what it was given.
        with translation.override(language):
            result = next(found, None)
            if result is None:
                return
            shown = {"result": result, "page": result.page, "LANGUAGE_CODE": language, "csrf_token": token}
            item = render_to_string("documents/result.html", shown)
        yield item + _END_OF_RESULT


def _whole(request: HttpRequest, files: tuple[File, ...]) -> Iterator[str]:
    """The page of the list for a browser without scripts: what stands before the results, the results, and the rest."""
    language = _language()
    before, after = render_to_string("documents/several.html", {"form": ProofreadForm(), **facts()}, request).split(_PLACE_OF_RESULTS)
    yield before
    yield from _list(request, files, "d", language)
    yield after


def _streamed(pieces: Iterator[str]) -> StreamingHttpResponse:
    # What comes first is made here and now, in the language in force.
    first = next(pieces, "")

    def all_of_them() -> Iterator[str]:
        yield first
        yield from pieces

    return StreamingHttpResponse(all_of_them())


def show_form(request: HttpRequest, form: ProofreadForm, status: int = 200) -> HttpResponse:
    """The form, with what is wrong with it."""
    return render(request, "documents/proofread.html", {"form": form, **facts()}, status=status)


def facts() -> dict[str, object]:
    """What every page of this kind shows besides its own."""
    return {"here": "proofread", "limit": settings.FILE_LIMIT // 1_000_000, "most_files": MOST_FILES, "checks": check_titles()}

"""Soát số liệu: texts and files go in, their pages come back, and nothing of them is kept or logged."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tiendo.reading import archive
from tiendo.reading.errors import SecretDocumentError, TooLargeFileError, UnreadableError
from tiendo.reading.read import READABLE
from tiendo.web.config.language import in_language_asked
from tiendo.web.documents.presenting.labels import check_titles
from tiendo.web.documents.presenting.page import page_of
from tiendo.web.documents.reading import BusyError, check_in_turn
from tiendo.web.documents.several import File, results

MOST_FILES = 20
"""Files that are taken in one sending. The page's script sends them one by one, as many as there are."""
_END_OF_RESULT = "<!--read-->"
_PLACE_OF_RESULTS = "<!--results-->"
_HIGHEST_PART = 9999


class ManyFilesInput(forms.FileInput):
    """A box for files that takes several."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        """All of them."""
        return list(files.getlist(name)) if hasattr(files, "getlist") else []


class ManyFilesField(forms.Field):
    """Files, none of them or several."""

    widget = ManyFilesInput


class ProofreadForm(forms.Form):
    """A text, pasted or as files. `part` is the number of a file that the page's script sends by itself."""

    text = forms.CharField(
        label=_("Text of the report"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"})
    )
    file = ManyFilesField(
        label=_("Or files: Word, Excel, PDF, web pages, text; several at once, or a .zip"),
        required=False,
        widget=ManyFilesInput(attrs={"accept": ",".join((*READABLE, archive.ENDING))}),
    )
    part = forms.IntegerField(required=False, min_value=1, max_value=_HIGHEST_PART, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        files = self.cleaned_data.get("file")
        if self.cleaned_data.get("text") and files:
            raise forms.ValidationError(_("There is both a pasted text and a file. Keep the one that is to be read."))
        if not self.cleaned_data.get("text") and not files:
            raise forms.ValidationError(_("Paste a text or choose a file."))
        if files and len(files) > MOST_FILES:
            message = gettext("There are {number} files; {most} are taken at a time. Send them in parts, or as one .zip.")
            raise forms.ValidationError(message.format(number=len(files), most=MOST_FILES))
        return self.cleaned_data

    def material(self) -> tuple[File, ...]:
        """The names and the bytes of what was given."""
        if files := self.cleaned_data["file"]:
            return tuple(File(file.name, file.read()) for file in files)
        return (File(gettext("Pasted text") + ".txt", self.cleaned_data["text"].encode()),)


@never_cache
@sensitive_post_parameters()
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def proofread(request: HttpRequest) -> HttpResponseBase:
    """The empty form; after a POST the page of the text, or the form with what is wrong (422, 413, 503).

    Several files, or an archive, come back as a list that grows while they are read.
    """
    if request.method != "POST":
        return _show_form(request, ProofreadForm())
    return in_language_asked(request, _read)


def _read(request: HttpRequest) -> HttpResponseBase:
    form = ProofreadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show_form(request, form, 422)
    files = form.material()
    if part := form.cleaned_data["part"]:
        return _streamed(_list(files, f"d{part}-", _language()))
    if len(files) > 1 or archive.is_archive(files[0].name):
        return _streamed(_whole(request, files))
    try:
        reading, checked = check_in_turn(files[0].data, files[0].name)
    except BusyError:
        form.add_error(None, _("Many people are checking reports at this moment. Try again in a minute; your text is still here."))
        return _show_form(request, form, 503)
    except UnreadableError as refused:
        if isinstance(refused, SecretDocumentError):
            # Not even back to its sender: a page lies about in browsers.
            form = ProofreadForm({})
            form.errors.clear()
        form.add_error(None, refused.message.vi if get_language() == "vi" else refused.message.en)
        return _show_form(request, form, 413 if isinstance(refused, TooLargeFileError) else 422)
    again = ProofreadForm({"text": reading.document.text})
    return render(request, "documents/read.html", {"page": page_of(reading, checked=checked), "form": again, **_facts()})


def _language() -> str:
    return get_language() or settings.LANGUAGE_CODE


def _list(files: tuple[File, ...], within: str, language: str) -> Iterator[str]:
    """The results as items of a list, each as soon as it is there; a script can tell where one ends."""
    found = results(files, within)
    while True:
        # The language belongs to the thread, which may do something else while the browser takes what it was given.
        with translation.override(language):
            result = next(found, None)
            if result is None:
                return
            item = render_to_string("documents/result.html", {"result": result, "page": result.page, "LANGUAGE_CODE": language})
        yield item + _END_OF_RESULT


def _whole(request: HttpRequest, files: tuple[File, ...]) -> Iterator[str]:
    """The page of the list for a browser without scripts: what stands before the results, the results, and the rest."""
    language = _language()
    before, after = render_to_string("documents/several.html", {"form": ProofreadForm(), **_facts()}, request).split(_PLACE_OF_RESULTS)
    yield before
    yield from _list(files, "d", language)
    yield after


def _streamed(pieces: Iterator[str]) -> StreamingHttpResponse:
    # What comes first is made here and now, in the language in force.
    first = next(pieces, "")

    def all_of_them() -> Iterator[str]:
        yield first
        yield from pieces

    return StreamingHttpResponse(all_of_them())


def _show_form(request: HttpRequest, form: ProofreadForm, status: int = 200) -> HttpResponse:
    return render(request, "documents/proofread.html", {"form": form, **_facts()}, status=status)


def _facts() -> dict[str, object]:
    return {"here": "proofread", "limit": settings.FILE_LIMIT // 1_000_000, "most_files": MOST_FILES, "checks": check_titles()}

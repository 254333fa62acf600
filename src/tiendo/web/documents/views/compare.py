"""So sánh hai bản: two versions of a report go in, what changed between them comes back, and nothing of them is kept or logged."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tiendo.checking.isolated import compare_isolated
from tiendo.reading.errors import SecretDocumentError, TooLargeFileError, UnreadableError
from tiendo.web.config.language import in_language_asked
from tiendo.web.documents.forms import CompareForm
from tiendo.web.documents.presenting.comparison import compared_page
from tiendo.web.documents.reading import BusyError, read_and_check, turn
from tiendo.web.documents.views.proofread import facts


@never_cache
@sensitive_post_parameters()
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest) -> HttpResponseBase:
    """The empty form; after a POST the page of what changed, or the form with what is wrong (422, 413, 503)."""
    if request.method != "POST":
        return _show_form(request, CompareForm())
    return in_language_asked(request, _compare)


def _compare(request: HttpRequest) -> HttpResponse:
    form = CompareForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show_form(request, form, 422)
    earlier, later = form.material()
    try:
        with turn():
            read = read_and_check(earlier.data, earlier.name), read_and_check(later.data, later.name)
            comparison = compare_isolated(read[0][0], read[1][0])
    except BusyError:
        form.add_error(None, _("Many people are checking reports at this moment. Try again in a minute; your text is still here."))
        return _show_form(request, form, 503)
    except UnreadableError as refusal:
        if isinstance(refusal, SecretDocumentError):
            # Not even back to its sender: a page lies about in browsers.
            form = CompareForm({})
            form.errors.clear()
        form.add_error(None, refusal.message.vi if get_language() == "vi" else refusal.message.en)
        return _show_form(request, form, 413 if isinstance(refusal, TooLargeFileError) else 422)
    again = CompareForm({"earlier_text": read[0][0].document.text, "later_text": read[1][0].document.text})
    return render(request, "documents/compared.html", {"compared": compared_page(comparison, *read), "form": again, **_facts()})


def _show_form(request: HttpRequest, form: CompareForm, status: int = 200) -> HttpResponse:
    return render(request, "documents/compare.html", {"form": form, **_facts()}, status=status)


def _facts() -> dict[str, object]:
    return {**facts(), "here": "compare"}

"""Văn bản: the kept documents, for whoever has signed in."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tiendo.web.documents import queries
from tiendo.web.documents.presenting.page import page_of


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """The list."""
    return render(request, "documents/documents.html", {"documents": queries.kept_documents(), "here": "documents"})


@require_safe
def document(request: HttpRequest, number: int) -> HttpResponse:
    """One document with its figures, or 404."""
    found = queries.kept_reading(number)
    if found is None:
        raise Http404
    kept, reading = found
    return render(request, "documents/document.html", {"kept": kept, "page": page_of(reading), "here": "documents"})

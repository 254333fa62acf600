"""Addresses of documents."""

from django.urls import path

from tiendo.web.documents.views import document, documents, proofread

urlpatterns = [
    path("", proofread, name="proofread"),
    path("van-ban/", documents, name="documents"),
    path("van-ban/<int:number>/", document, name="document"),
]

"""Addresses of documents."""

from django.urls import path

from tiendo.web.documents.views import annotated, compare, document, documents, proofread

urlpatterns = [
    path("", proofread, name="proofread"),
    path("soat-so-lieu/tai-ve/", annotated, name="annotated"),
    path("soat-so-lieu/so-sanh/", compare, name="compare"),
    path("van-ban/", documents, name="documents"),
    path("van-ban/<int:number>/", document, name="document"),
]

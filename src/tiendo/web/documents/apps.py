"""The app."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Documents, read and kept."""

    name = "tiendo.web.documents"

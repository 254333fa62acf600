"""The table of kept documents."""

from tiendo.web.documents.models.document import Document

__all__ = ["Document"]

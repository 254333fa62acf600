"""Pages of documents."""

from tiendo.web.documents.views.kept import document, documents
from tiendo.web.documents.views.proofread import proofread

__all__ = ["document", "documents", "proofread"]

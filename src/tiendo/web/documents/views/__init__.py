"""Pages of documents."""

from tiendo.web.documents.views.annotated import annotated
from tiendo.web.documents.views.compare import compare
from tiendo.web.documents.views.kept import document, documents
from tiendo.web.documents.views.proofread import proofread

__all__ = ["annotated", "compare", "document", "documents", "proofread"]

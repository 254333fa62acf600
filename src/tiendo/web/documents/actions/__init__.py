"""The only writers of documents."""

from tiendo.web.documents.actions.keep_document import keep_document

__all__ = ["keep_document"]

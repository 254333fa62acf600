"""What is asked of kept documents."""

from dataclasses import dataclass
from datetime import datetime

from tiendo.reading.answer import from_answer
from tiendo.reading.document import Reading
from tiendo.web.documents.models import Document


@dataclass(frozen=True, slots=True)
class Kept:
    """A kept document as a list shows it."""

    id: int
    title: str
    source: str
    fictional: bool
    figures: int
    doubtful: int
    kept_at: datetime
    kept_by: str | None


def kept_documents() -> tuple[Kept, ...]:
    """Every kept document, the newest first, without its text."""
    return tuple(_kept(document) for document in Document.objects.defer("answer").select_related("kept_by"))


def kept_reading(number: int) -> tuple[Kept, Reading] | None:
    """The document of this number and what it says; None when there is none."""
    document = Document.objects.select_related("kept_by").filter(pk=number).first()
    return (_kept(document), from_answer(document.answer)) if document else None


def _kept(document: Document) -> Kept:
    return Kept(
        document.pk,
        document.title,
        document.source,
        document.fictional,
        document.figures,
        document.doubtful,
        document.kept_at,
        document.kept_by.name if document.kept_by else None,
    )

"""Keeping a document."""

from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from tiendo.reading.answer import to_answer
from tiendo.reading.isolated import read_isolated
from tiendo.web.audit.actions import What, record
from tiendo.web.audit.who import Who
from tiendo.web.documents.matching import with_matches
from tiendo.web.documents.models import Document


def keep_document(*, data: bytes, source: str, fictional: bool, by: Who) -> Document:
    """The kept document of these bytes; bytes kept before change nothing. Errors of `tiendo.reading.errors`."""
    digest = sha256(data).hexdigest()
    if kept := Document.objects.filter(sha256=digest).first():
        return kept
    # Read before the transaction: a long reading must not hold up every other writer.
    reading = with_matches(read_isolated(data, source))
    with transaction.atomic():
        document, made = Document.objects.get_or_create(
            sha256=digest,
            defaults={
                "source": source,
                "format": reading.document.format,
                "title": reading.document.title or source,
                "fictional": fictional,
                "figures": len(reading.figures),
                "doubtful": sum(bool(figure.warnings) for figure in reading.figures),
                "answer": to_answer(reading),
                "kept_at": timezone.now(),
                "kept_by_id": by.id,
            },
        )
        if made:
            record(what=What.DOCUMENT_KEPT, subject=document, by=by, detail={"sha256": digest, "source": source})
    return document

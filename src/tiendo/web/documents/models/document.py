"""A kept document."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Length
from django.db.models.lookups import Exact


class Document(models.Model):
    """What was read from one file; `answer` is the whole object of the reader's contract, its text included."""

    sha256 = models.CharField(max_length=64, unique=True)
    source = models.CharField(max_length=255)
    format = models.CharField(max_length=10)
    title = models.CharField(max_length=1000)
    fictional = models.BooleanField()
    figures = models.PositiveIntegerField()
    doubtful = models.PositiveIntegerField()
    # Decimals of an answer are strings, so JSON keeps them to the digit.
    answer = models.JSONField()
    kept_at = models.DateTimeField()
    # Null for a command run on the server; the audit event says more.
    kept_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        ordering = ("-id",)
        constraints = (models.CheckConstraint(condition=Exact(Length("sha256"), 64), name="documents_document_sha256_is_whole"),)

    def __str__(self) -> str:
        return self.title

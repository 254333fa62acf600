"""One thing that was done."""

from django.db import models


class Event(models.Model):
    """Append-only. No foreign keys, so that history never stands in the way and never goes with what it tells of."""

    at = models.DateTimeField()
    who = models.CharField(max_length=200)
    who_id = models.BigIntegerField(null=True)
    what = models.CharField(max_length=60)
    subject = models.CharField(max_length=200)
    detail = models.JSONField(default=dict)

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(fields=("subject", "id"), name="audit_event_subject"),)

    def __str__(self) -> str:
        return f"{self.at.isoformat()} {self.who}: {self.what} {self.subject}"

"""A failure to sign in."""

from django.db import models


class SignInAttempt(models.Model):
    """Kept while it counts. What was typed as a name may be a password, so only its digest is kept."""

    name_digest = models.CharField(max_length=64)
    address = models.GenericIPAddressField()
    at = models.DateTimeField()

    class Meta:
        indexes = (
            models.Index(fields=("address", "name_digest", "at"), name="people_attempt_counted"),
            models.Index(fields=("at",), name="people_attempt_at"),
        )

    def __str__(self) -> str:
        return f"{self.at.isoformat()} {self.address}"

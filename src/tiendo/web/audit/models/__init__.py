"""The table of events."""

from tiendo.web.audit.models.event import Event

__all__ = ["Event"]

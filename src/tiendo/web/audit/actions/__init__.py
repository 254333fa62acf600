"""The only writer of events."""

from tiendo.web.audit.actions.record import What, record

__all__ = ["What", "record"]

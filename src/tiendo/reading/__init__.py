"""Bytes to a Reading: what a document says, every figure with its place."""

from tiendo.reading.document import Document, Reading
from tiendo.reading.read import read

__all__ = ["Document", "Reading", "read"]

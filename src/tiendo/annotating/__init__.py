"""Findings put back into files that others wrote: the same Word file with comments, the same Excel file with notes, or a page."""

from tiendo.annotating.annotate import annotate
from tiendo.annotating.remark import Annotated, Remark

__all__ = ["Annotated", "Remark", "annotate"]

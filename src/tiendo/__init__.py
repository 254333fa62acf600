"""Tiến Độ: the plan–report–review cycle of local authorities, from a document to a published page."""

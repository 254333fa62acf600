"""Bytes to a Document, one file per format: each names its endings and has one function, `open_document`."""

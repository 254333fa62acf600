"""Bytes to a Document, one file per format: each names its endings and has one function, `open_document`.

All are loaded to know the endings, so that none loads what opens its files before there is one.
"""

"""Remarks as comments in a Word file: all of it stays as it is but for what is put in."""

"""Readings as a person or a program wants them, one file per form: each has one function, `write`."""

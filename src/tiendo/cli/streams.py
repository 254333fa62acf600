"""The standard streams: UTF-8 whatever the locale says, and nothing in a text can steer the terminal."""

import io
import os
import sys

from tiendo.cli.language import Language
from tiendo.words.finding import Sentence


def speak_utf8() -> None:
    """Makes standard output and standard error UTF-8.

    File names may hold bytes that are no UTF-8; Python keeps them as lone surrogates, which no encoding can write.
    They come out as backslash escapes, which JSON reads back as what they were.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def visible(text: str) -> str:
    """The text on one line, blanks as single spaces; what cannot be printed as an escape, so that no terminal obeys it."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in " ".join(text.split()))


def tell(message: Sentence, language: Language) -> None:
    """Says a sentence on standard error, unless that is closed."""
    if sys.stderr is not None:
        sys.stderr.write(f"tiendo: {visible(language.of(message))}\n")


def abandon_output() -> None:
    """Points standard output nowhere, so that Python has nothing to complain of when it flushes at the end."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

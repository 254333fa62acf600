"""A remark on a place of a document, and the file that came of it."""

import re
from dataclasses import dataclass
from datetime import datetime

from tiendo.words.finding import Severity
from tiendo.words.place import Span


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a span of the document's text; an empty span is about the document as a whole.

    `label` is the word that the remark begins with, such as `Sai`; the lines of `text` are its paragraphs.
    """

    span: Span
    severity: Severity
    label: str
    text: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The paragraphs as they are shown: the label before the first, and nothing in them that a file cannot hold."""
        said = "\n".join(self.text.splitlines())
        return tuple(holdable(line) for line in f"{self.heading} {said}".strip().split("\n"))

    @property
    def heading(self) -> str:
        """What the first paragraph begins with; nothing where there is no label."""
        return f"{self.label}:" if self.label else ""


@dataclass(frozen=True, slots=True)
class Annotated:
    """The file with the remarks in it, and the ending its name must have."""

    data: bytes
    ending: str


@dataclass(frozen=True, slots=True)
class By:
    """Whose remarks they are, from when, and in which language they speak: `vi` or `en`.

    Word shows the date of a comment as it is written, whatever the zone, so `at` is the time on the office's clock.
    """

    author: str
    at: datetime
    language: str

    @property
    def name(self) -> str:
        """The author as a file holds it, on one line."""
        return " ".join(holdable(self.author).split())

    @property
    def initials(self) -> str:
        """The first letters of the author's words."""
        return "".join(word[0] for word in self.name.split())[:4].upper()

    def says(self, vi: str, en: str) -> str:
        """The one of the two sentences that is in the language asked for."""
        return en if self.language == "en" else vi


_UNHOLDABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold: control characters and halves of pairs."""


def holdable(text: str) -> str:
    """The text with a blank in place of each sign that no file of XML holds."""
    return _UNHOLDABLE.sub(" ", text)

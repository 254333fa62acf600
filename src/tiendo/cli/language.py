"""The language of the person at the terminal: Vietnamese, unless English is asked for."""

from enum import StrEnum

from tiendo.cli.errors import LanguageUnknownError
from tiendo.words.finding import Sentence


class Language(StrEnum):
    """One of the two languages every message is written in."""

    VI = "vi"
    EN = "en"

    def of(self, sentence: Sentence) -> str:
        """The sentence in this language."""
        return sentence.en if self is Language.EN else sentence.vi


def read_language(code: str) -> Language:
    """The language a code names, or LanguageUnknownError."""
    try:
        return Language(code)
    except ValueError as fault:
        raise LanguageUnknownError(code, tuple(Language)) from fault

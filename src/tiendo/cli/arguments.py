"""Arguments as argparse reads them, with help in the person's language and failures as our own classes."""

import argparse
from collections.abc import Sequence

from tiendo.cli.errors import OptionMisusedError, OptionUnknownError
from tiendo.cli.language import Language
from tiendo.words.finding import Sentence

_LANGUAGE_OPTION = "--language"
_USAGE = Sentence("Cách dùng: ", "Usage: ")
_HELP = Sentence("hiện phần hướng dẫn này", "show this help")
_LANGUAGE = Sentence(
    "ngôn ngữ của thông báo và bảng: vi (mặc định) hoặc en; cũng đặt được bằng biến môi trường TIENDO_LANGUAGE",
    "language of messages and table: vi (the default) or en; TIENDO_LANGUAGE in the environment sets it too",
)
_OPTIONS = Sentence("Tùy chọn", "Options")
_FILES = Sentence("Tệp", "Files")
_FILE = Sentence("TỆP", "FILE")


class Arguments:
    """The arguments of one command; its own options are added to `options`."""

    def __init__(self, prog: str, language: Language, usage: Sentence, about: Sentence) -> None:
        class Help(argparse.RawDescriptionHelpFormatter):
            def add_usage(
                self,
                usage: str | None,
                actions: object,
                groups: object,
                prefix: str | None = None,  # noqa: ARG002  argparse's English one is replaced
            ) -> None:
                super().add_usage(usage, actions, groups, prefix=language.of(_USAGE))  # type: ignore[arg-type]

        self.prog = prog
        self.parser = argparse.ArgumentParser(
            prog=prog,
            usage=language.of(usage),
            description=language.of(about),
            formatter_class=Help,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self.options = self.parser.add_argument_group(language.of(_OPTIONS))
        self.options.add_argument("-h", "--help", action="help", help=language.of(_HELP))
        self.options.add_argument(_LANGUAGE_OPTION, metavar="vi|en", help=language.of(_LANGUAGE))

    def take_files(self, language: Language, about: Sentence) -> None:
        """Lets the command take files, any number, between and after its options."""
        files = self.parser.add_argument_group(language.of(_FILES))
        files.add_argument("files", nargs="*", metavar=language.of(_FILE), help=language.of(about))

    def take_words(self, language: Language, title: Sentence, metavar: Sentence, about: Sentence) -> None:
        """Lets the command take words that are no files, any number."""
        words = self.parser.add_argument_group(language.of(title))
        words.add_argument("words", nargs="*", metavar=language.of(metavar), help=language.of(about))

    def parse(self, given: Sequence[str]) -> argparse.Namespace:
        """What was given; after `--` everything is a file or a word. OptionUnknownError, OptionMisusedError."""
        # Up to Python 3.12 argparse loses what follows a leading `--`, so it is cut off here.
        cut = given.index("--") if "--" in given else len(given)
        try:
            named, unknown = self.parser.parse_known_intermixed_args(given[:cut])
        except argparse.ArgumentError as fault:
            raise OptionMisusedError(fault.argument_name or "", self.prog) from fault
        if unknown:
            raise OptionUnknownError(unknown[0], self.prog)
        taken = "words" if "words" in named else "files"
        setattr(named, taken, [*getattr(named, taken, ()), *given[cut + 1 :]])
        return named


def take_language(given: Sequence[str]) -> tuple[str | None, list[str]]:
    """The code given with --language wherever it stands, and the arguments without it. OptionMisusedError."""
    parser = argparse.ArgumentParser("tiendo", add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument(_LANGUAGE_OPTION)
    try:
        named, rest = parser.parse_known_args(given)
    except argparse.ArgumentError as fault:
        raise OptionMisusedError(_LANGUAGE_OPTION, parser.prog) from fault
    return named.language, rest

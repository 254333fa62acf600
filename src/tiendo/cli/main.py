"""The program `tiendo`: picks the command and turns failures into one sentence and an exit code.

Exit codes: 0 done, 1 findings are shown, 2 wrongly called or a file could not be read, 130 interrupted, 141 nobody reads the answer.
"""

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from tiendo.catalogue.errors import CatalogueError
from tiendo.cli.arguments import Arguments, take_language
from tiendo.cli.errors import CommandError, CommandUnknownError, OutputFailedError
from tiendo.cli.language import Language, read_language
from tiendo.cli.streams import abandon_output, speak_utf8, tell
from tiendo.words.finding import Sentence

_COMMANDS = ("read", "check", "indicators", "correct")
"""Each is a module of this package with `ABOUT` and `run(given, language, out)`."""

_UNREAD, _INTERRUPTED, _UNHEARD = 2, 130, 141
_USAGE = Sentence("tiendo LỆNH ...", "tiendo COMMAND ...")
_ABOUT = Sentence(
    "Tiến Độ: từ văn bản báo cáo đến số liệu.\n\nCác lệnh:\n{commands}\n\nGõ tiendo LỆNH --help để xem cách dùng từng lệnh.",
    "Tiến Độ: from reports to figures.\n\nCommands:\n{commands}\n\nType tiendo COMMAND --help to see how to use a command.",
)
_VERSION = Sentence("hiện phiên bản", "show the version")


class _ShowVersion(argparse.Action):
    """Prints the installed version; it is looked up only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415  slow to import, seldom needed

        sys.stdout.write(f"tiendo {version('tiendo')}\n")
        parser.exit()


def main(given: Sequence[str] | None = None) -> int:
    """Carries out the arguments (those of the process when None); the exit code."""
    speak_utf8()
    language = Language.VI
    try:
        code, rest = take_language(sys.argv[1:] if given is None else given)
        language = read_language(code or os.environ.get("TIENDO_LANGUAGE") or Language.VI)
        if sys.stdout is None:
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))  # noqa: TRY301  closed before we were started
        status = _dispatch(rest, language)
        sys.stdout.flush()
    except CommandError as fault:
        tell(fault.message, language)
        return _UNREAD
    except CatalogueError as fault:
        for message in fault.messages:
            tell(message, language)
        return _UNREAD
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return _UNHEARD
    except OSError as fault:
        # Files report their own failures, so what is left is the answer's way out.
        abandon_output()
        tell(OutputFailedError(fault.strerror or type(fault).__name__).message, language)
        return _UNREAD
    return status


def _dispatch(given: Sequence[str], language: Language) -> int:
    try:
        if given and not given[0].startswith("-"):
            return _command(given[0], given[1:], language)
        return _no_command(given, language)
    except SystemExit as done:
        return int(done.code or 0)


def _command(name: str, given: Sequence[str], language: Language) -> int:
    if name not in _COMMANDS:
        raise CommandUnknownError(name, _COMMANDS)
    status: int = import_module(f"tiendo.cli.{name}").run(given, language, sys.stdout)
    return status


def _no_command(given: Sequence[str], language: Language) -> int:
    """Help, unless an option says otherwise."""
    lines = "\n".join(f"  {name:<12}{language.of(import_module(f'tiendo.cli.{name}').ABOUT)}" for name in _COMMANDS)
    about = Sentence(_ABOUT.vi.format(commands=lines), _ABOUT.en.format(commands=lines))
    arguments = Arguments("tiendo", language, _USAGE, about)
    arguments.options.add_argument("--version", action=_ShowVersion, nargs=0, help=language.of(_VERSION))
    arguments.parse(given)
    arguments.parser.print_help(sys.stdout)
    return 0
